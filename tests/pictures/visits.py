"""Every page of the program, and the way to it.

A visit is a function that is given a camera: a Photographer, or whatever else has a
program, a user, words, and take (page), take_whole (page) and wanted (page). VISITS
has each visit with what prepares the home for it, and the pages that it takes.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import re
import sqlite3

from harness import places
from harness.chooser import choose_file

from . import dialogs, questions, records, safety
from .camera import DAY, hide_pointer, row
from .homes import ATTEMPTS, prepare_known

# What somebody searches for.
SEARCHES = {"ja": "緊張", "en": "nervous"}

# A pack of somebody else.
EXAMPLE_FILE = places.SOURCE / "data" / "packs" / "examples" / "career-centre.ja.json"
EXAMPLE = json.loads(EXAMPLE_FILE.read_text(encoding="utf-8"))

# Where they are in the main menu.
PACKS, SHORTCUTS = 4, 5

# Who answers about the user; the first does not know everything.
OTHERS = ("May", "田中さん")


def visit_first(camera):
    """Somebody who has never been here."""
    program, user, words = camera.program, camera.user, camera.words
    program.button(words("Begin"))
    camera.take("start-first")
    program.click(words("Records"))
    program.text(words("Your attempts will be here"))
    camera.take("records-empty")
    program.click(words("Check"))
    user.begin(program)
    camera.take("item")
    user.answer(program, ATTEMPTS["growing"][0][:7])
    user.see_item(program, 7)
    program.click(words("Back"))
    user.see_item(program, 6)
    camera.take("item-back")


def visit_again(camera):
    """Somebody who has come back several times."""
    program, user, words = camera.program, camera.user, camera.words
    program.button(words("Check Again"))
    camera.take("start-later")
    program.click(words("Records"))
    program.see("heading", words.plural("%u attempt", "%u attempts", len(ATTEMPTS)))
    camera.take("records")
    for band, (answers, _) in ATTEMPTS.items():
        visit_result(camera, band, user.score(answers))
    visit_advice(camera)
    program.press("ctrl+comma")
    program.see("combo box", words("Language"))
    camera.take("preferences")
    program.press("Escape")
    program.gone("combo box", words("Language"))
    program.focus_window()
    user.choose_in_menu(program, SHORTCUTS)
    program.until(lambda screen: len(screen.windows()) > 1, "the shortcuts")
    camera.take("shortcuts")
    program.press("Escape")
    program.until(lambda screen: len(screen.windows()) == 1, "the window alone")
    program.focus_window()


def visit_result(camera, band, score):
    pages = (f"result-{band}", f"result-{band}-whole") + (("report", "report-whole") if band == "nearly" else ())
    if not any(map(camera.wanted, pages)):
        return
    words = camera.words
    camera.program.point("list item", re.compile(re.escape(words("Score: %d of 100", score["score"]))))
    camera.program.see("meter", camera.user.score_text(score))
    camera.take(f"result-{band}")
    camera.take_whole(f"result-{band}-whole")
    if band == "nearly":
        visit_report(camera)
    camera.program.click(words("Back"))
    camera.program.see("heading", words.plural("%u attempt", "%u attempts", len(ATTEMPTS)))


def visit_report(camera):
    words = camera.words
    camera.program.reach("button", words("Page to Take Along…")).click()
    camera.program.until(lambda screen: any(words("What Changed") in image.name for image in screen.all("image")),
                         "the page")
    camera.take("report")
    camera.take_whole("report-whole")
    camera.program.click(words("Back"))
    camera.program.button(words("Page to Take Along…"))


def visit_without_font(camera):
    """Somebody whose computer has no Japanese font. English needs none."""
    program, words = camera.program, camera.words
    if camera.user.home.lang == "en":
        return
    band = camera.user.score(ATTEMPTS["nearly"][0])["band"]["name"]
    program.point("button", re.compile(re.escape(band)))
    program.reach("button", words("Page to Take Along…")).click()
    program.see("label", re.compile("fonts-noto-cjk"))
    hide_pointer(camera.user.desktop)
    camera.take("no-font")


def visit_advice(camera):
    program, user, words = camera.program, camera.user, camera.words
    program.click(words("Advice"))
    title = program.until(first_title(words("Entries")), "the entries")
    camera.take("advice")

    domain = user.score((0,) * 10)["domains"][2]["name"]
    program.point("button", words("%s: %s", words("Area"), words("Every area")))
    program.press("Home", "Down", "Down", "Down", "Return")
    program.button(words("%s: %s", words("Area"), domain))
    hide_pointer(user.desktop)
    camera.take("advice-filtered")
    clear_filters(program, words)
    visit_search(camera)

    program.point("list item", row(title))
    hide_pointer(user.desktop)
    program.see("heading", title)
    camera.take("entry")
    camera.take_whole("entry-whole")
    visit_practice(camera)
    advisor = re.compile(re.escape(words("%s: all answers", "NAME")).replace("NAME", ".+"))
    program.reach("button", advisor).click()
    program.gone("button", advisor)
    hide_pointer(user.desktop)
    camera.take("advisor")


def visit_practice(camera):
    """From an entry, which is bookmarked and judged, to its practice and back."""
    if not any(map(camera.wanted, ("practice", "practice-whole", "entry-marked-whole"))):
        return
    program, words = camera.program, camera.words
    program.point("button", row(words("To Do Tonight")))
    program.see("heading", words("Practice"))
    hide_pointer(camera.user.desktop)
    camera.take("practice")
    camera.take_whole("practice-whole")
    program.click(words("Back"))
    program.reach("button", words.context("verdict", "Not for Me")).click()
    program.reach("button", words("Bookmark")).click()
    camera.take_whole("entry-marked-whole")


def visit_search(camera):
    """Something found, and nothing."""
    program, user, words = camera.program, camera.user, camera.words
    program.press("ctrl+f")
    program.type(SEARCHES[user.home.lang])
    program.see("list", words("Search results"))
    camera.take("search")
    program.click(words.context("filter", "Bookmarked"))
    program.text(words("Nothing Found"))
    camera.take("search-none")
    clear_filters(program, words)
    program.press("ctrl+f")
    program.see("text box", None, "focused")
    program.press("Escape")
    program.see("list", words("Entries"))


def clear_filters(program, words):
    """The keyboard goes elsewhere with the button, and no other key may come before."""
    program.click(words("Clear Filters"))
    program.gone("button", words("Clear Filters"))


def first_title(name):
    """Finds the title of the first entry in the list of that name."""

    def find(screen):
        entries = screen.find("list", name)
        rows = screen.all("list item", within=entries) if entries is not None else []
        return rows[0].name.split("\n")[0] if rows else None

    return find


def visit_packs(camera):
    """Somebody with a pack of their own, and one that is refused."""
    program, words = camera.program, camera.words
    program.button(words("Begin"))
    camera.user.choose_in_menu(program, PACKS)
    program.button(words("Add a Pack"))
    program.focus_window()
    hide_pointer(camera.user.desktop)
    camera.take("packs")
    program.click(words("Remove “%s”", EXAMPLE["title"]))
    program.text(words("Remove “%s”?", EXAMPLE["title"]))
    program.focus_window()
    camera.take("packs-remove")
    program.press("Escape")
    program.gone("label", words("Remove “%s”?", EXAMPLE["title"]))
    program.focus_window()
    program.click(words("Add a Pack"))
    choose_file(program, words("Add a Pack"), camera.user.home.root / "bad.json")
    program.text(words("“%s” was not added", "bad.json"))
    program.focus_window()
    hide_pointer(camera.user.desktop)
    camera.take("packs-refused")
    program.press("Escape")
    program.gone("window", words("Packs"))
    program.focus_window()


def visit_others(camera):
    """Somebody whom others have answered about."""
    program, user, words = camera.program, camera.user, camera.words
    program.click(words("Ask How Others See You"))
    program.see("heading", words("How do others see you?"))
    camera.take("ask")
    program.point("list item", row(OTHERS[1]))
    program.see("heading", words("How %s sees you", OTHERS[1]))
    hide_pointer(user.desktop)
    camera.take("second-view")
    camera.take_whole("second-view-whole")
    program.click(words("Back"))
    program.point("list item", row(OTHERS[0]))
    program.see("heading", words("How %s sees you", OTHERS[0]))
    hide_pointer(user.desktop)
    camera.take("second-view-unknown")
    camera.take_whole("second-view-unknown-whole")


def visit_answering(camera):
    """Somebody who has a pack of somebody else, and hands the computer over."""
    program, user, words = camera.program, camera.user, camera.words
    program.button(words("Check Again"))
    camera.take("start-packs")
    program.click(words("Other Checks…"))
    program.see("list item", row(EXAMPLE["questionnaires"][0]["title"]))
    hide_pointer(user.desktop)
    camera.take("other-checks")
    program.press("alt+Left")
    program.click(words("Ask How Others See You"))
    program.see("heading", words("How do others see you?"))
    program.focus_window()
    camera.take("ask-packs")
    user.desktop.type(OTHERS[0])
    program.click(words("Begin and Hand Over"))
    program.button(words.context("option", "%1$c, %2$s", "E", words("Don’t know")))
    hide_pointer(user.desktop)
    camera.take("item-about")


def visit_left(camera):
    """Somebody whose computer went off after four items."""
    camera.program.button(camera.words("Continue"))
    camera.take("start-draft")


def visit_refused(camera):
    """Somebody whose data is of a newer version."""
    camera.program.text(camera.words("Your data could not be opened"))
    camera.take("error")


def prepare_without_font(home):
    prepare_known(home)
    home.variables["FONTCONFIG_FILE"] = str(places.FIXTURES / "fonts-dejavu.conf")


def prepare_packs(home):
    home.cli("import", EXAMPLE_FILE)
    text = EXAMPLE_FILE.read_text(encoding="utf-8").replace('"stages"', '"stages": ["soon"], "x"')
    (home.root / "bad.json").write_text(text.replace("https://", "http://"), encoding="utf-8")


def prepare_others(home):
    prepare_known(home)
    home.cli("take", "--taken-by", OTHERS[0], "--answers", "2,2,2,2,-,3,2,2,2,-")
    home.cli("take", "--taken-by", OTHERS[1], "--answers", "3,3,0,1,3,3,3,0,2,3")


def prepare_answering(home):
    prepare_known(home)
    home.cli("import", EXAMPLE_FILE)


def prepare_left(home):
    prepare_known(home)
    quick = home.json("questionnaire", "quick")
    revision = home.json("packs")["packs"][0]["revision"]
    with sqlite3.connect(home.user_db) as connection:
        connection.execute("INSERT INTO draft VALUES (1, 'core', ?, ?, 'quick', 'final', NULL, ?, ?)",
                           (revision, home.lang, DAY, DAY))
        connection.executemany("INSERT INTO draft_response VALUES (1, ?, 2, 3000)",
                               [(item["id"],) for item in quick["items"][:4]])
    connection.close()


def prepare_newer(home):
    prepare_known(home)
    data = bytearray(home.user_db.read_bytes())
    data[60:64] = (9999).to_bytes(4, "big")
    home.user_db.write_bytes(data)


VISITS = (
    (visit_first, lambda home: None, ("start-first", "records-empty", "item", "item-back")),
    (visit_again, prepare_known,
     ("start-later", "records", *(f"result-{band}{part}" for band in ATTEMPTS for part in ("", "-whole")),
      "report", "report-whole", "advice", "advice-filtered", "search", "search-none",
      "entry", "entry-whole",
      "practice", "practice-whole", "entry-marked-whole", "advisor", "preferences", "shortcuts")),
    (visit_without_font, prepare_without_font, ("no-font",)),
    (visit_packs, prepare_packs, ("packs", "packs-remove", "packs-refused")),
    (visit_others, prepare_others, ("ask", "second-view", "second-view-whole", "second-view-unknown", "second-view-unknown-whole")),
    (visit_answering, prepare_answering, ("start-packs", "other-checks", "ask-packs", "item-about")),
    (visit_left, prepare_left, ("start-draft",)),
    (visit_refused, prepare_newer, ("error",)),
    *records.VISITS,
    *questions.VISITS,
    *safety.VISITS,
    *dialogs.VISITS,
)
