#!/usr/bin/python3
"""Journeys: the attempts that are kept.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from harness import tap
from journey import Journeys

journeys = Journeys("/journeys/records")

FIRST = (0, 1, 2, 3, 0, 1, 2, 3, 0, 1)
SECOND = (3, 3, 2, 3, 3, 2, 3, 3, 3, 1)


def keep(user, *attempts):
    """Attempts from before, oldest first; returns their ids, newest first."""
    for answers in attempts:
        user.home.cli("take", "--stage", "preparing", "--answers", ",".join(map(str, answers)))
    return [attempt["attempt"] for attempt in user.home.attempts()]


def open_records(user, program):
    program.click(user.words("Records"))
    program.see("tab", user.words("Records"), "selected")


def heading(user, count):
    return user.words.plural("%u attempt", "%u attempts", count)


def rows(user, screen):
    """The rows of the list, each an attempt in one line."""
    score = re.compile(re.escape(user.words("Score: %d of 100", "N")).replace("N", r"\d+"))
    return [row.name for row in screen.all("list item", score)]


def delete_button(user, row):
    """The name of the button that deletes the attempt of a row; rows begin with the date."""
    pattern = re.escape(user.words("Delete the Attempt of %s", "DATE")).replace("DATE", ".*")
    button = next(node for node in row.walk() if re.fullmatch(pattern, node.name))
    return button


def everything(user):
    """All that the database holds of attempts."""
    return [user.home.rows(f"SELECT * FROM {table} ORDER BY 1, 2")
            for table in ("attempt", "response", "domain_score")]


@journeys.case
def the_newest_is_first(user):
    keep(user, FIRST, SECOND)
    with user.program() as program:
        open_records(user, program)
        program.see("heading", heading(user, 2))
        found = rows(user, program.look())
        tap.same(len(found), 2)
        for name, answers in zip(found, (SECOND, FIRST)):
            wanted = user.score(answers)
            tap.contains(name, user.words("Score: %d of 100", wanted["score"]))
            tap.contains(name, wanted["band"]["name"])


@journeys.case
def an_attempt_taken_now_is_there(user):
    keep(user, FIRST)
    with user.program() as program:
        open_records(user, program)
        program.see("heading", heading(user, 1))
        program.press("alt+1")
        program.click(user.words("Check Again"))
        user.answer(program, SECOND)
        user.see_score(program, SECOND)
        program.click(user.words("My Records"))
        program.see("heading", heading(user, 2))
        tap.contains(rows(user, program.look())[0],
                     user.words("Score: %d of 100", user.score(SECOND)["score"]))


@journeys.case
def an_attempt_opens_as_it_was(user):
    keep(user, FIRST, SECOND)
    with user.program() as program:
        open_records(user, program)
        wanted = user.words("Score: %d of 100", user.score(FIRST)["score"])
        program.point("list item", re.compile(re.escape(wanted)))
        user.see_result(program, FIRST)
        origin = [text for text in program.look().texts()
                  if user.words.context("stage", "Preparing") in text]
        tap.same(len(origin), 1, "where the user stood then")
        program.press("alt+Left")
        program.focus_on("list item", re.compile(re.escape(wanted)))
        program.see("heading", heading(user, 2))


@journeys.case
def deleting_can_be_undone(user):
    ids = keep(user, FIRST, SECOND)
    before = everything(user)
    with user.program() as program:
        open_records(user, program)
        program.see("heading", heading(user, 2))
        row = program.see("list item", re.compile(re.escape(
            user.words("Score: %d of 100", user.score(SECOND)["score"]))))
        delete_button(user, row).click()
        program.see("heading", heading(user, 1))
        undo = program.button(undo_button(user))
        tap.same([attempt["attempt"] for attempt in user.home.attempts()], ids[1:])
        undo.click()
        program.see("heading", heading(user, 2))
        program.until(lambda _: len(user.home.attempts()) == 2, "the attempt in the database")
        tap.same([set(map(str, after)) for after in strip(everything(user))],
                 [set(map(str, rows)) for rows in strip(before)], "the database after undoing")


def undo_button(user):
    """Its name, whose mnemonic GTK 4.8 leaves in."""
    return re.compile(re.escape(re.sub(r"_|\(_?[A-Z]\)", "", user.words("_Undo"))))


def strip(tables):
    """Without the numbers of rows, which may differ."""
    return [[row[1:] for row in table] for table in tables]


@journeys.case
def two_deletions_are_undone_one_by_one(user):
    ids = keep(user, FIRST, SECOND)
    with user.program() as program:
        open_records(user, program)
        for left in (1, 0):
            row = program.until(lambda screen: screen.find("list item", re.compile(re.escape(
                rows(user, screen)[0]))), "a row")
            delete_button(user, row).click()
            program.until(lambda _, left=left: len(user.home.attempts()) == left, "the deletion")
        for back in (1, 2):
            program.click(undo_button(user))
            program.until(lambda _, back=back: len(user.home.attempts()) == back, "the return")
            program.see("heading", heading(user, back))
        tap.same([attempt["attempt"] for attempt in user.home.attempts()], ids)


@journeys.case
def what_is_deleted_stays_deleted(user):
    ids = keep(user, FIRST, SECOND)
    with user.program() as program:
        open_records(user, program)
        row = program.see("list item", re.compile(re.escape(
            user.words("Score: %d of 100", user.score(SECOND)["score"]))))
        delete_button(user, row).click()
        program.see("heading", heading(user, 1))
    tap.same([attempt["attempt"] for attempt in user.home.attempts()], ids[1:])
    tap.same(ids[0].encode() in user.home.user_db.read_bytes(), False, "a trace is left")
    with user.program() as program:
        open_records(user, program)
        program.see("heading", heading(user, 1))


@journeys.case
def deleting_by_keyboard_goes_on_with_the_next(user):
    keep(user, FIRST, SECOND)
    with user.program() as program:
        program.press("alt+3")
        program.see("heading", heading(user, 2))
        first, second = rows(user, program.look())
        program.until(lambda screen: screen.focused() or program.press("Tab"), "the keyboard")
        for _ in range(20):
            node = program.look().focused()
            if node is not None and node.name == first:
                break
            program.press("Tab")
        program.focus_on("list item", first)
        program.press("Tab")
        pattern = user.words("Delete the Attempt of %s", "DATE").split("DATE")[0]
        program.focus_on("button", re.compile(re.escape(pattern) if pattern else "."))
        program.press("Return")
        program.see("heading", heading(user, 1))
        program.until(lambda screen: screen.focused() is not None
                      and any(node.name == second for node in screen.focused().above()),
                      "the keyboard on the next row")
        tap.same(len(user.home.attempts()), 1)


@journeys.case
def an_empty_page_offers_to_begin(user):
    with user.program() as program:
        open_records(user, program)
        program.text(user.words("Your attempts will be here"))
        program.click(user.words("Begin"))
        user.answer(program, FIRST)
        user.see_score(program, FIRST)
        user.check_kept(FIRST)


journeys.main()
