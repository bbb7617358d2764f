#!/usr/bin/python3
"""Journeys: what is kept, shown again, deleted and brought back.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import hashlib
import re
import sqlite3

from harness import tap
from journey import Journeys, both_languages, with_motion

journeys = Journeys("/journeys/keep")

FIRST = (0, 0, 1, 0, 0, 0, 1, 0, 0, 1)
SECOND = (3, 3, 2, 3, 3, 2, 3, 3, 3, 1)

STAGES = {
    "waiting": "Waiting for a result",
    "rejected": "After a rejection",
}


def take_by_script(user, answers, stage="preparing"):
    """An attempt from the command line; returns its id."""
    return user.home.json("take", "--answers", ",".join(map(str, answers)),
                          "--stage", stage)["attempt"]


def open_records(user, program):
    program.press("alt+3")
    program.text(user.words.plural("%u attempt", "%u attempts", len(user.home.attempts())))


def rows(screen):
    """The records on the screen, from the top."""
    return [row for row in screen.all("list item") if row.parent.role == "list"]


def row_of(user, screen, score):
    text = user.words("Score: %d of 100", score)
    return next((row for row in rows(screen) if text in row.name), None)


def see_row(user, program, score):
    return program.until(lambda screen: row_of(user, screen, score), f"the attempt of {score}")


def delete_in(user, program, score):
    """Uses the button of the row, as a screen reader would."""
    start = user.words("Delete the Attempt of %s", "")

    def find(screen):
        row = row_of(user, screen, score)
        buttons = screen.all("button", within=row) if row else []
        # The name of the attempt may stand before or after the verb.
        return next((button for button in buttons if start.strip() in button.name), None)

    program.until(find, f"the button that deletes {score}").click()


def undo(user):
    """The button of the toast, whose label libadwaita says twice."""
    return re.compile("^" + re.escape(user.words("Undo")))


@journeys.case
def newest_first_and_opened_as_it_was(user):
    with user.program() as program:
        user.take(program, FIRST)
        take_by_script(user, SECOND)
        open_records(user, program)
        scores = [attempt["score"] for attempt in user.home.attempts()]
        tap.same(scores, [user.score(SECOND)["score"], user.score(FIRST)["score"]], "history")

        shown = program.until(lambda screen: len(rows(screen)) == 2 and rows(screen), "two records")
        for row, score in zip(shown, scores):
            tap.contains(row.name, user.words("Score: %d of 100", score), "record")

        program.point("list item", shown[1].name)
        user.see_result(program, FIRST)
        program.press("alt+Left")
        see_row(user, program, scores[0])
        program.point("list item", shown[0].name)
        user.see_result(program, SECOND)


@journeys.case
@both_languages
@with_motion
def delete_and_undo(user):
    kept = take_by_script(user, FIRST)
    gone = take_by_script(user, SECOND, "waiting")
    before = user.home.attempts()
    responses = user.home.rows("SELECT * FROM response ORDER BY 1, 2")
    score = user.score(SECOND)["score"]
    with user.program() as program:
        open_records(user, program)
        see_row(user, program, score)
        delete_in(user, program, score)
        program.button(undo(user))
        program.until(lambda screen: row_of(user, screen, score) is None, "the row to go")
        tap.same([attempt["attempt"] for attempt in user.home.attempts()], [kept], "after deleting")
        tap.same(len(user.home.rows("SELECT id FROM attempt WHERE deleted_at IS NOT NULL")), 1, "marked as deleted")

        program.click(undo(user))
        program.text(user.words.plural("%u attempt", "%u attempts", 2))
        program.until(lambda screen: len(user.home.attempts()) == 2, "the attempt in the database")
        # GTK 4.8 tells of a row put into a list that is on the screen only once
        # the list comes on the screen again.
        program.press("alt+1")
        program.button(user.words("Check Again"))
        program.press("alt+3")
        see_row(user, program, score)
        tap.same(user.home.attempts(), before, "after undoing")
        tap.same(user.home.rows("SELECT option, points FROM response JOIN attempt ON attempt = number"
                                " WHERE id = ? ORDER BY position", gone),
                 [(option, option) for option in SECOND], "its responses")
        tap.same(len(user.home.rows("SELECT * FROM response")), len(responses), "all responses")


@journeys.case
def the_last_one_deleted_leaves_a_page_that_says_what_to_do(user):
    take_by_script(user, FIRST)
    with user.program() as program:
        open_records(user, program)
        delete_in(user, program, user.score(FIRST)["score"])
        program.text(user.words("Your attempts will be here"))
        tap.same(user.home.attempts(), [])
        program.click(user.words("Begin"))
        user.see_item(program, 0)


@journeys.case
def the_stage_is_chosen_once_and_remembered(user):
    with user.program() as program:
        stage = user.words.context("stage", STAGES["rejected"])
        program.click(stage)
        program.until(lambda screen: screen.find(None, stage, "pressed")
                      or screen.find(None, stage, "checked"), "the stage as chosen")
        user.take(program, FIRST)
        user.check_kept(FIRST, "rejected")
    with user.program() as program:
        program.until(lambda screen: screen.find(None, stage, "pressed")
                      or screen.find(None, stage, "checked"), "the stage remembered")


@journeys.case
def later_starts_show_the_last_score(user):
    with user.program() as program:
        program.button(user.words("Begin"))
    take_by_script(user, FIRST)
    take_by_script(user, SECOND)
    wanted = user.score(SECOND)
    with user.program() as program:
        program.button(user.words("Check Again"))
        program.text(wanted["band"]["name"])
        tap.same(str(wanted["score"]) in program.look().texts(), True, "the last score")
        # It leads back to the result and its step for tonight.
        program.point("button", re.compile(re.escape(wanted["band"]["name"])))
        user.see_score(program, SECOND)
        program.button(user.words("Read “%s”", user.suggestions()[0]["title"]))


def files_beside(user):
    """What is in every file of the folder that the records are in, by its name."""
    folder = user.home.user_db.parent
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in folder.rglob("*") if path.is_file()}


@journeys.case
def a_newer_database_is_refused_untouched(user):
    take_by_script(user, FIRST)
    connection = sqlite3.connect(user.home.user_db)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA user_version = 9999")
    connection.commit()
    connection.close()
    before = files_beside(user)
    with user.program() as program:
        program.text(user.words("Your data could not be opened"))
        program.button(user.words("Try Again"))
        tap.same(any(str(user.home.user_db) in text for text in program.look().texts()), True,
                 "the message says which file")
    tap.same(files_beside(user), before, "the file, its backup of before, and nothing else")


journeys.main()
