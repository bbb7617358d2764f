#!/usr/bin/python3
"""tegotae-cli report

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re
import shutil
import subprocess

from harness import places, tap
from harness.home import Home
from support import BAD_INPUT, STORE_FAILED, WRONG_USAGE, refused

tests = tap.Suite("/cli/report")

# Of the shipped questionnaire, the oldest first.
ATTEMPTS = ("0,1,0,1,0,1,1,0,1,0", "0,1,2,3,0,1,2,3,0,1", "2,2,2,2,1,3,2,2,2,1")

TEXTS = {
    "ja": ("相談のための1ページ", "いい調子", "自己理解", "本番力", "伸びしろ", "43点 → 63点（+20）",
           "質問は検証された心理検査ではありません。", "合否を予測するものでもありません。"),
    "en": ("a page to talk about", "In good shape", "Self-knowledge", "Composure", "Room to Grow",
           "43 → 63 (+20)", "The questionnaire is not a validated test.",
           "does not predict how an interview will end."),
}


def take(home, attempts=ATTEMPTS):
    return [home.json("take", "--answers", answers, "--stage", "rejected")["attempt"] for answers in attempts]


def tool(*arguments):
    if shutil.which(arguments[0]) is None:
        raise tap.Skip(f"{arguments[0]} is not installed")
    return subprocess.run([str(argument) for argument in arguments], check=True, capture_output=True,
                          encoding="utf-8").stdout


def squeezed(text):
    """Without the blanks at which a line may have been broken in Japanese."""
    return re.sub(r"(?<=[^ -~])\s+|\s+(?=[^ -~])", "", " ".join(text.split()))


def words_of(pdf):
    """The text as it is selected."""
    return squeezed(tool("pdftotext", "-raw", pdf, "-"))


def says(pdf, *texts):
    words = words_of(pdf)
    for text in texts:
        tap.contains(words, squeezed(text))


@tests.table({lang: (lang,) for lang in TEXTS})
def its_text_can_be_searched(lang):
    with Home(lang) as home:
        take(home)
        pdf = home.root / "page.pdf"
        home.cli("report", "--pdf", pdf)
        says(pdf, *TEXTS[lang])
        # Whole sentences of the pack, as they are written there.
        shown = home.json("suggest", "--limit", "1")["suggestions"][0]
        says(pdf, shown["title"], shown["reasons"][0]["text"])


@tests.table({f"{lang}-{stage}": (lang, stage) for lang in TEXTS for stage in ("waiting", "rejected", "final")})
def its_message_is_that_of_the_stage(lang, stage):
    with Home(lang) as home:
        for band in home.json("questionnaire")["bands"]:
            points = round(band["from"] * 30 / 100 + 1)
            answers = [min(3, max(0, points - 3 * place)) for place in range(10)]
            home.cli("take", "--stage", stage, "--answers", ",".join(map(str, answers)))
            pdf = home.root / f"{band['id']}.pdf"
            home.cli("report", "--pdf", pdf)
            says(pdf, band["name"], band["messages"][stage])


@tests.table({lang: (lang,) for lang in TEXTS})
def it_is_one_page_of_a4_with_a_title(lang):
    with Home(lang) as home:
        take(home)
        pdf = home.root / "page.pdf"
        home.cli("report", "--pdf", pdf)
        info = tool("pdfinfo", pdf)
        tap.contains(info, TEXTS[lang][0])
        tap.same(re.search(r"Pages: +(\d+)", info)[1], "1", "pages")
        tap.contains(info, "(A4)")


@tests.case
def its_fonts_are_in_the_file():
    with Home("ja") as home:
        take(home)
        pdf = home.root / "page.pdf"
        home.cli("report", "--pdf", pdf)
        fonts = tool("pdffonts", pdf).splitlines()[2:]
        tap.same(len(fonts) > 0, True, "fonts")
        for font in fonts:
            embedded, subset, unicode_map = font.split()[-5:-2]
            tap.same((embedded, subset, unicode_map), ("yes", "yes", "yes"), font)


@tests.table({lang: (lang,) for lang in TEXTS})
def it_is_small_enough_for_a_letter(lang):
    with Home(lang) as home:
        take(home)
        pdf = home.root / "page.pdf"
        home.cli("report", "--pdf", pdf)
        tap.same(pdf.stat().st_size < 300_000, True, f"{pdf.stat().st_size} bytes")


@tests.case
def an_attempt_is_chosen_by_its_id():
    with Home("en") as home:
        first = take(home)[0]
        pdf = home.root / "page.pdf"
        answer = home.json("report", "--pdf", pdf, "--attempt", first)
        tap.same(answer, {"pdf": str(pdf), "attempt": first, "left_out": 0})
        says(pdf, "This is the first attempt with these questions")


# Ten answers in the middle before; the answers then, after how many days, and both words of it.
@tests.table({
    "soon": ("3,3,3,3,3,3,3,3,3,3", 2, "too-soon", "You still remember your answers, so a difference says little."),
    "small": ("2,2,1,1,1,1,1,1,1,1", 4, "too-small", "Too small to be called a change"),
    "up": ("2,2,2,1,1,1,1,1,1,1", 4, "up", "A change upward"),
    "down": ("0,0,0,1,1,1,1,1,1,1", 4, "down", "A change downward"),
})
def it_says_what_history_says(answers, days, verdict, sentence):
    with Home("en") as home:
        home.cli("take", "--answers", "1,1,1,1,1,1,1,1,1,1")
        home.cli("take", "--answers", answers, ahead=days)
        pdf = home.root / "page.pdf"
        home.cli("report", "--pdf", pdf)
        says(pdf, sentence)
        last = home.json("history")["attempts"][0]
        tap.same(last["verdict"], verdict)
        # Both scores of each domain, and no word on whether that is a change.
        for domain in last["domains"]:
            says(pdf, f"33 → {domain['score']}")


@tests.case
def the_last_attempt_is_meant_without_an_id():
    with Home("en") as home:
        last = take(home)[-1]
        tap.same(home.json("report", "--pdf", home.root / "page.pdf")["attempt"], last)


@tests.case
def parts_can_be_left_out():
    with Home("en") as home:
        take(home)
        pdf = home.root / "page.pdf"
        home.cli("report", "--pdf", pdf, "--without", "profile,change, suggestions")
        words = words_of(pdf)
        for gone in ("Profile", "What Changed", "Suggested Reading"):
            tap.same(gone in words, False, gone)
        says(pdf, "Room to Grow", "In good shape")


# The worst score, of someone who was rejected.
@tests.table({f"{lang}-{option[2:]}": (lang, option) for lang in TEXTS for option in ("--no-band", "--without=band")})
def the_band_can_be_left_out(lang, option):
    with Home(lang) as home:
        take(home, ["0,0,0,0,0,0,0,0,0,0"])
        band = home.json("questionnaire")["bands"][0]
        pdf = home.root / "page.pdf"
        home.cli("report", "--pdf", pdf)
        says(pdf, band["name"], "40")
        home.cli("report", "--pdf", pdf, option, "--force")
        says(pdf, band["messages"]["rejected"])
        words = words_of(pdf)
        for gone in (band["name"], "40", "⚠"):
            tap.same(squeezed(gone) in words, False, gone)


@tests.table({lang: (lang,) for lang in TEXTS})
def a_missing_japanese_font_is_said_before_a_page_of_boxes_is_made(lang):
    with Home(lang) as home:
        take(home)
        pdf = home.root / "page.pdf"
        command = ["report", "--pdf", pdf]
        result = home.run(*command, env={"FONTCONFIG_FILE": str(places.FIXTURES / "fonts-dejavu.conf")})
        if lang == "ja":
            refused(result, STORE_FAILED, "fonts-noto-cjk")
            tap.same(pdf.exists(), False, "a file")
        else:
            tap.same((result.returncode, result.stderr), (0, ""), "English needs no such font")
            says(pdf, TEXTS[lang][0])


@tests.case
def what_is_not_there_is_refused():
    with Home("en") as home:
        pdf = home.root / "page.pdf"
        refused(home.run("report", "--pdf", pdf), BAD_INPUT, "there is no attempt yet")
        take(home, ATTEMPTS[:1])
        refused(home.run("report", "--pdf", pdf, "--attempt", "none"), BAD_INPUT, "there is no attempt “none”")
        refused(home.run("report", "--pdf", home.root / "no" / "page.pdf"), STORE_FAILED, "could not be written")
        tap.same(pdf.exists(), False, "a file")


@tests.case
def it_is_used_rightly():
    with Home("en") as home:
        refused(home.run("report"), WRONG_USAGE, "--pdf FILE")
        refused(home.run("report", "--pdf", "x.pdf", "--without", "score"), WRONG_USAGE, "there is no part “score”")
        refused(home.run("report", "more", "--pdf", "x.pdf"), WRONG_USAGE, "too many arguments")


@tests.case
def the_page_is_for_the_users_eyes_only():
    with Home("en") as home:
        take(home, ATTEMPTS[:1])
        pdf = home.root / "page.pdf"
        home.cli("report", "--pdf", pdf)
        tap.same(oct(pdf.stat().st_mode & 0o777), oct(0o600), "mode")


@tests.case
def a_file_that_is_there_is_replaced_only_by_force():
    with Home("en") as home:
        take(home, ATTEMPTS[:1])
        pdf = home.root / "page.pdf"
        pdf.write_text("another page")
        pdf.chmod(0o644)
        refused(home.run("report", "--pdf", pdf), BAD_INPUT, "“page.pdf” already. Replace it with --force")
        tap.same(pdf.read_text(), "another page")
        home.cli("report", "--pdf", pdf, "--force")
        tap.same(pdf.read_bytes()[:5], b"%PDF-")
        tap.same(oct(pdf.stat().st_mode & 0o777), oct(0o600), "mode")


@tests.case
def a_dash_is_standard_output():
    with Home("en") as home:
        take(home, ATTEMPTS[:1])
        result = subprocess.run([places.CLI, "report", "--pdf", "-"], capture_output=True, cwd=home.root,
                                env=home.environment(), check=True)
        tap.same((result.stdout[:5], result.stdout.rstrip()[-5:]), (b"%PDF-", b"%%EOF"))
        tap.same((home.root / "-").exists(), False, "a file of that name")


tests.main()
