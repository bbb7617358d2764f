#!/usr/bin/python3
"""Journeys: scores over time, what changed, notes, and deleting for good.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from harness import tap
from journey import Journeys, both_languages

journeys = Journeys("/journeys/records")

# The oldest first, with how many days ago.
TAKEN = (
    ((0, 1, 0, 1, 0, 1, 1, 0, 1, 0), 40),
    ((1, 1, 1, 1, 1, 1, 1, 1, 1, 1), 38.5),
    ((1, 2, 2, 1, 1, 1, 2, 1, 1, 1), 10),
    ((3, 3, 2, 3, 2, 2, 3, 3, 2, 1), 0),
)


def take_all(user):
    return [user.home.take(answers, days) for answers, days in TAKEN]


def open_records(user, program):
    program.press("alt+3")
    program.see("heading", user.words.plural("%u attempt", "%u attempts", len(user.home.attempts())))


def point_named(user, score):
    return re.compile(re.escape(user.words("Score: %d of 100", score)))


def scores(user):
    return [user.score(answers)["score"] for answers, _ in TAKEN]


def table_rows(user, screen, number):
    """The rows of the table, if there are so many."""
    table = screen.find("list", user.words("Attempts as a Table"))
    rows = screen.all("list item", within=table) if table is not None else []
    return rows if len(rows) == number else None


def is_focused(user, program, score):
    return program.see("image", point_named(user, score), "focused")


def go_to_chart(user, program):
    """Tab, until a point of the chart has the keyboard."""
    for _ in range(12):
        program.press("Tab")
        screen = program.look()
        if any("focused" in node.states for node in screen.all("image", point_named(user, scores(user)[-1]))):
            return
    raise AssertionError("Tab does not come to the chart")


@journeys.case
def the_chart_by_keyboard(user):
    take_all(user)
    first, second, third, last = scores(user)
    with user.program() as program:
        open_records(user, program)
        chart = program.until(lambda screen: next((node for node in screen.all("group")
                                                   if str(first) in node.name), None), "the chart")
        for fact in (str(last), str(max(scores(user)))):
            tap.contains(chart.name, fact, "what the chart says")
        go_to_chart(user, program)
        is_focused(user, program, last)
        program.press("Left")
        is_focused(user, program, third)
        program.press("Left")
        soon = is_focused(user, program, second)
        tap.contains(soon.name, user.words("within three days of the one before"), "the second point")
        program.press("Home")
        is_focused(user, program, first)
        program.press("Return")
        user.see_score(program, TAKEN[0][0])
        program.press("alt+Left")
        is_focused(user, program, first)


@journeys.case
@both_languages
def the_same_as_a_table(user):
    take_all(user)
    with user.program() as program:
        open_records(user, program)
        program.click(user.words("As a Table"))
        rows = program.until(lambda screen: table_rows(user, screen, 4), "four rows")
        for row, (answers, _) in zip(rows, reversed(TAKEN)):
            wanted = user.score(answers)
            tap.contains(row.name, user.words("Score: %d of 100", wanted["score"]), "a row")
            for domain in wanted["domains"]:
                tap.contains(row.name, f"{domain['name']} {domain['score']}", "a row")
        program.click(user.words("30 Days"))
        program.until(lambda screen: table_rows(user, screen, 2), "two rows")
        program.click(user.words("As a Table"))
        program.until(lambda screen: len(screen.all("image", point_named(user, scores(user)[2]))) == 1
                      and not screen.all("image", point_named(user, scores(user)[0])),
                      "the points of thirty days")


@journeys.case
@both_languages
def what_changed_since_the_time_before(user):
    take_all(user)
    items = user.questionnaire_items()
    third, last = TAKEN[2][0], TAKEN[3][0]
    moved = [position for position in range(len(items)) if third[position] != last[position]]
    with user.program() as program:
        open_records(user, program)
        program.click(user.words("What Changed Since Last Time"))
        program.text(f"{scores(user)[2]} → {scores(user)[3]}")
        program.text(user.words("A change upward: more than moving two answers by one option each can make."))
        program.see("heading", user.words("Answers that moved: %1$u of %2$u", len(moved), len(items)))
        position = moved[0]
        options = items[position]["options"]
        program.text(f"{options[third[position]]['text']} → {options[last[position]]['text']}")
        program.press("alt+Left")

        # From an attempt: the first one, with the one after it.
        program.point("list item", point_named(user, scores(user)[0]))
        user.see_score(program, TAKEN[0][0])
        program.click(user.words("Compare With…"))
        program.text(f"{scores(user)[0]} → {scores(user)[1]}")
        program.text(user.words("The two are no more than three days apart. You still remember your "
                                "answers, so a difference says little."))


@journeys.case
def a_note_is_kept_however_one_leaves(user):
    first = take_all(user)[0]
    with user.program() as program:
        open_records(user, program)
        program.point("list item", point_named(user, scores(user)[0]))
        user.see_score(program, TAKEN[0][0])
        program.point("text box", user.words("Your Note"))
        program.focus_on("text box", user.words("Your Note"))
        program.press("S", "l", "e", "p", "t", "space", "b", "a", "d", "l", "y")
        # At once, before it is saved by itself.
    tap.same(user.home.rows("SELECT text FROM attempt_note JOIN attempt ON number = attempt"
                            " WHERE id = ?", first), [("Slept badly",)], "the note")
    with user.program() as program:
        open_records(user, program)
        program.reach("list item", re.compile("Slept badly"))


@journeys.case
def some_days_are_deleted_and_brought_back(user):
    ids = take_all(user)
    before = user.home.attempts()
    with user.program() as program:
        open_records(user, program)
        program.reach("button", user.words("More")).click()
        program.button(user.words("More"), "pressed")
        program.press("Return")
        program.text(user.words.plural("%u attempt will be deleted.", "%u attempts will be deleted.", 1))
        program.click(user.answer_named("_Delete"))
        # The toast may lie over the heading.
        heading = user.words.plural("%u attempt", "%u attempts", 3)
        program.until(lambda screen: any(node.name == heading for node in screen.root.walk()), heading)
        tap.same([attempt["attempt"] for attempt in user.home.attempts()], ids[:0:-1], "what is left")
        program.click(re.compile("^" + re.escape(user.words("Undo"))))
        program.see("heading", user.words.plural("%u attempt", "%u attempts", 4))
        tap.same(user.home.attempts(), before, "after undoing")


@journeys.case
def what_was_deleted_is_brought_back_or_removed(user):
    ids = take_all(user)
    user.home.cli("records", "delete", ids[0], ids[3])
    with user.program() as program:
        open_records(user, program)
        program.reach("button", user.words("More")).click()
        program.button(user.words("More"), "pressed")
        program.press("Down", "Return")
        program.see("heading", user.words("Recently Deleted"))
        rows = program.until(lambda screen: len(screen.all("list item")) == 2 and screen.all("list item"), "two rows")
        tap.contains(rows[0].name, user.words("Score: %d of 100", scores(user)[3]), "the first row")

        # The keyboard begins on the first row; its buttons follow.
        program.press("Tab", "Return")
        program.until(lambda screen: len(screen.all("list item")) == 1, "one row")
        tap.same([attempt["attempt"] for attempt in user.home.attempts()], ids[:0:-1], "after bringing it back")
        program.press("Delete")
        program.text(user.words("Remove It for Good?"))
        program.click(user.answer_named("Remove for Good"))
        program.text(user.words("There are no deleted records."))
        program.press("Escape")
        program.see("heading", user.words.plural("%u attempt", "%u attempts", 3))
    tap.same(user.home.rows("SELECT id FROM tombstone"), [(ids[0],)], "what is left of it")


@journeys.case
@both_languages
def what_was_deleted_comes_back_after_a_restart(user):
    take_all(user)
    before, responses = user.home.attempts(), user.home.rows("SELECT * FROM response ORDER BY 1, 2")
    with user.program() as program:
        open_records(user, program)
        last = program.see("list item", point_named(user, scores(user)[3]))
        delete, = program.look().all("button", within=last)
        delete.click()
        heading = user.words.plural("%u attempt", "%u attempts", 3)
        program.until(lambda screen: any(node.name == heading for node in screen.root.walk()), heading)
        # Elsewhere, and out, while the undo is still on the screen.
        program.press("alt+1")
    tap.same(user.home.attempts(), before[1:], "what is left")
    with user.program() as program:
        # The start speaks of the last that is left.
        program.button(re.compile(re.escape(user.score(TAKEN[2][0])["band"]["name"])))
        open_records(user, program)
        program.reach("button", user.words("More")).click()
        program.button(user.words("More"), "pressed")
        program.press("Down", "Return")
        program.see("heading", user.words("Recently Deleted"))
        program.see("list item", point_named(user, scores(user)[3]))
        program.click(re.compile(re.escape(user.words("Bring Back: %s", "TIME")).replace("TIME", ".+")))
        program.text(user.words("There are no deleted records."))
        program.press("alt+Left")
        program.see("heading", user.words.plural("%u attempt", "%u attempts", 4))
        program.see("list item", point_named(user, scores(user)[3]))
    tap.same(user.home.attempts(), before, "history")
    tap.same(user.home.rows("SELECT * FROM response ORDER BY 1, 2"), responses, "responses")
    tap.same(user.home.rows("SELECT id FROM attempt WHERE deleted_at IS NOT NULL"), [], "marked as deleted")


@journeys.case
def everything_means_everything(user):
    take_all(user)
    folder = user.home.user_db.parent
    tap.same(any((folder / "backups").iterdir()), True, "there are backups")
    (folder / "backups" / "2026-11-03.db").write_bytes(user.home.user_db.read_bytes())
    (folder / "packs" / "mine").mkdir(parents=True)
    (folder / "packs" / "mine" / "note").write_text("of a pack")
    with user.program() as program:
        program.button(user.words("Check Again"))
        program.press("ctrl+comma")
        program.click(user.words("Delete Everything"))
        program.text(user.words("Delete Everything?"))
        tap.same(any(str(folder) in text for text in program.look().texts()), True,
                 "it says where the files are")
        program.click(user.answer_named("_Delete"))
        program.text(user.words("Everything is deleted"))
        tap.same(any(str(folder) in text for text in program.look().texts()), True,
                 "it says where the files were")
        tap.same((folder / "backups").exists(), False, "backups")
        tap.same((folder / "packs").exists(), False, "packs")
        program.click(user.answer_named("_Close"))

        # As on the first start, and it goes on.
        program.focus_window()
        program.button(user.words("Begin"))
        user.take(program, TAKEN[0][0])
        user.check_kept(TAKEN[0][0])
    tap.same(len(user.home.attempts()), 1, "attempts")
    settings = user.home.config / "glib-2.0" / "settings" / "keyfile"
    tap.same(settings.exists() and "language=" in settings.read_text(), False, "settings")


journeys.main()
