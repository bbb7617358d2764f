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

from . import dialogs, questions, safety
from .camera import DAY, hide_pointer, row

# What somebody searches for.
SEARCHES = {"ja": "緊張", "en": "nervous"}

# One attempt for each band, the oldest first; and where the user stood.
ATTEMPTS = {
    "caution": ((0, 1, 0, 1, 0, 1, 1, 0, 1, 0), "before-first"),
    "growing": ((0, 1, 2, 3, 0, 1, 2, 3, 0, 1), "preparing"),
    "ready": ((3, 3, 2, 3, 3, 2, 3, 3, 3, 1), "final"),
    "nearly": ((2, 2, 2, 2, 1, 3, 2, 2, 2, 1), "rejected"),
}

# A pack of somebody else.
EXAMPLE_FILE = places.SOURCE / "data" / "packs" / "examples" / "career-centre.ja.json"
EXAMPLE = json.loads(EXAMPLE_FILE.read_text(encoding="utf-8"))

# Where they are in the main menu.
PACKS, SHORTCUTS = 4, 5

# Who answers about the user.
OTHERS = ("May", "田中さん")


# For looking back: answers, how many days ago, and where the user stood.
WEEKS = (
    ((0, 1, 0, 1, 0, 1, 1, 0, 1, 0), 80, "before-first"),
    ((0, 1, 2, 1, 0, 1, 2, 1, 0, 1), 62, "preparing"),
    ((1, 1, 2, 2, 0, 1, 2, 2, 0, 1), 60.5, "preparing"),
    ((1, 2, 2, 2, 1, 1, 2, 2, 1, 1), 41, "waiting"),
    ((1, 2, 2, 1, 1, 1, 2, 1, 1, 1), 25, "rejected"),
    ((2, 2, 2, 2, 1, 2, 2, 2, 2, 1), 12, "preparing"),
    ((3, 3, 2, 3, 2, 2, 3, 3, 2, 1), 1, "final"),
)


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


def visit_deleted(camera):
    """Somebody who has deleted some records."""
    program, words = camera.program, camera.words
    program.button(words("Check Again"))
    program.click(words("Records"))
    program.see("heading", words.plural("%u attempt", "%u attempts", len(ATTEMPTS) - 2))
    program.reach("button", words("More")).click()
    program.button(words("More"), "pressed")
    program.press("Down", "Return")
    program.see("heading", words("Recently deleted"))
    program.see("list item", re.compile(re.escape(words("Score: %d of 100", 0)[:3])))
    camera.take("deleted")


def prepare_deleted(home):
    prepare_known(home)
    home.cli("records", "delete", *(attempt["attempt"] for attempt in home.attempts()[:2]))


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
    camera.program.until(lambda screen: any(words("What changed") in image.name for image in screen.all("image")),
                         "the page")
    camera.take("report")
    camera.take_whole("report-whole")
    camera.program.click(words("Back"))
    camera.program.button(words("Page to Take Along…"))


def visit_advice(camera):
    program, user, words = camera.program, camera.user, camera.words
    program.click(words("Advice"))
    title = program.until(first_title(words("Entries")), "the entries")
    camera.take("advice")

    domain = user.score((0,) * 10)["domains"][2]["name"]
    program.point("button", words("%s: %s", words("Domain"), words("Every domain")))
    program.press("Home", "Down", "Down", "Down", "Return")
    program.button(words("%s: %s", words("Domain"), domain))
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
    program.point("button", row(words("To do tonight")))
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
    program.text(words("Nothing found"))
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
    user.desktop.type(OTHERS[0])
    program.click(words("Begin, and Hand Over"))
    program.button(words("Don’t know"))
    hide_pointer(user.desktop)
    camera.take("item-about")


def visit_left(camera):
    """Somebody whose computer went off after four items."""
    camera.program.button(camera.words("Continue"))
    camera.take("start-draft")


def visit_looking_back(camera):
    """Somebody who has come back for weeks."""
    program, words = camera.program, camera.words
    program.click(words("Records"))
    program.see("heading", words.plural("%u attempt", "%u attempts", len(WEEKS)))
    camera.take("trend")
    camera.take_whole("trend-whole")
    last = camera.user.score(WEEKS[-1][0])["score"]
    point = program.see("image", row_with(words("Score: %d of 100", last)))
    hover(camera.user.desktop, *program.place(point))
    camera.take("trend-point")
    hide_pointer(camera.user.desktop)
    program.click(words("As a Table"))
    camera.take("trend-table")
    program.click(words("As a Table"))
    program.reach("button", words("What changed since the time before")).click()
    program.see("heading", words("What changed"))
    camera.take("comparison")
    camera.take_whole("comparison-whole")
    program.click(words("Back"))
    program.reach("button", words("More"))
    program.click(words("More"))
    program.button(words("More"), "pressed")
    program.press("Return")
    program.text(words("Delete the Attempts of Some Days?"))
    camera.take("delete-days")
    program.press("Escape")
    program.gone("label", words("Delete the Attempts of Some Days?"))
    program.focus_window()


def row_with(text):
    return re.compile(re.escape(text))


def hover(desktop, x, y):
    desktop.tool("xdotool", "mousemove", int(x), int(y))


def visit_refused(camera):
    """Somebody whose data is of a newer version."""
    camera.program.text(camera.words("Your data could not be opened"))
    camera.take("error")


def prepare_known(home):
    for answers, stage in ATTEMPTS.values():
        home.cli("take", "--stage", stage, "--answers", ",".join(map(str, answers)))


def prepare_packs(home):
    home.cli("import", EXAMPLE_FILE)
    text = EXAMPLE_FILE.read_text(encoding="utf-8").replace('"stages"', '"stages": ["soon"], "x"')
    (home.root / "bad.json").write_text(text.replace("https://", "http://"), encoding="utf-8")


def prepare_others(home):
    prepare_known(home)
    home.cli("take", "--taken-by", OTHERS[0], "--answers", "2,2,2,2,2,3,2,2,2,1")
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


def prepare_weeks(home):
    for answers, days, stage in WEEKS:
        home.take(answers, days, stage)


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
    (visit_deleted, prepare_deleted, ("deleted",)),
    (visit_packs, prepare_packs, ("packs", "packs-remove", "packs-refused")),
    (visit_others, prepare_others, ("ask", "second-view", "second-view-whole")),
    (visit_answering, prepare_answering, ("start-packs", "other-checks", "item-about")),
    (visit_left, prepare_left, ("start-draft",)),
    (visit_looking_back, prepare_weeks,
     ("trend", "trend-whole", "trend-point", "trend-table", "comparison", "comparison-whole",
      "delete-days")),
    (visit_refused, prepare_newer, ("error",)),
    *questions.VISITS,
    *safety.VISITS,
    *dialogs.VISITS,
)
