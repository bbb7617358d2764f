#!/usr/bin/python3
"""Journeys: nothing can be written to the disk, and later it can.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re
import shutil
import sqlite3
import tempfile
from pathlib import Path

from harness import tap
from harness.desktop import when
from harness.disk import BOUND_TO_MODES, disk_of, enter, poor
from harness.program import BUTTON_ROLES
from journey import NARROW, Journeys, with_sanitizers

enter()
journeys = Journeys("/journeys/disk")

BEFORE = (0, 0, 1, 0, 0, 0, 1, 0, 0, 1)
ANSWERS = (1, 3, 0, 2, 1, 0, 2, 3, 1, 2)

BANNER = ("Nothing can be saved right now. You can go on reading; results wait here until"
          " saving works again.")


def saved(home):
    """How many attempts are on the disk. Reading there may not be possible, as that
    writes beside the database."""
    with tempfile.TemporaryDirectory() as folder:
        for path in home.user_db.parent.glob("user.db*"):
            if not path.name.endswith("-shm"):
                shutil.copy(path, folder)
        connection = sqlite3.connect(Path(folder) / "user.db")
        count = connection.execute("SELECT count(*) FROM attempt").fetchone()[0]
        connection.close()
        return count


def read_an_entry(user, program):
    """Advice, to the head of its first entry, and back to the start."""
    program.press("alt+2")
    titles = set(user.titles().values())
    row = program.until(lambda screen: next((node for node in screen.all("list item")
                                             if any(title in node.name for title in titles)), None),
                        "an entry in the list")
    title = next(title for title in titles if title in row.name)
    program.point("list item", re.compile(re.escape(title)))
    program.see("heading", title)
    program.press("alt+1")


def see_that_it_is_saved(user, program):
    """Without anything being done for it."""
    when(lambda: saved(user.home) == 2, "the result on the disk")
    program.gone("label", user.words(BANNER))
    program.press("alt+3")
    program.see("heading", user.words.plural("%u attempt", "%u attempts", 2))
    user.check_kept(ANSWERS)


def see_that_nothing_can_be_saved(user, program):
    program.see("label", user.words(BANNER))


def begin(user, program):
    """From the start page, which knows of an attempt."""
    program.click(user.words("Check Again"))
    user.see_item(program, 0)


def take_and_wait(user, program):
    """A diagnosis whose result is shown, while nothing can be saved."""
    begin(user, program)
    user.answer(program, ANSWERS)
    user.see_score(program, ANSWERS)
    program.text(user.words("This result is not saved yet. It stays here until it is."))
    tap.same(saved(user.home), 1, "attempts on the disk")


@journeys.case
def a_full_disk_can_be_read_and_a_result_waits_for_room(user):
    with disk_of(user.home) as disk:
        user.home.take(BEFORE)
        disk.fill()
        with disk.program(user) as program:
            see_that_nothing_can_be_saved(user, program)
            program.press("alt+3")
            program.see("heading", user.words.plural("%u attempt", "%u attempts", 1))
            read_an_entry(user, program)
            take_and_wait(user, program)
            see_that_nothing_can_be_saved(user, program)
            disk.make_room()
            see_that_it_is_saved(user, program)


@journeys.case
def what_may_only_be_read_can_be_and_a_result_waits(user):
    with disk_of(user.home) as disk:
        user.home.take(BEFORE)
        disk.lock()
        with disk.program(user) as program:
            see_that_nothing_can_be_saved(user, program)
            read_an_entry(user, program)
            take_and_wait(user, program)
            disk.unlock()
            see_that_it_is_saved(user, program)


def see_why(user, program, reason, *values):
    program.text(re.compile(re.escape(user.words(reason, *values))))


@journeys.case
@with_sanitizers
def a_file_that_may_not_be_written_is_read_and_a_result_waits(user):
    path = user.home.user_db
    user.home.take(BEFORE)
    path.chmod(0o400)
    with user.program(before=BOUND_TO_MODES) as program:
        see_that_nothing_can_be_saved(user, program)
        see_why(user, program, "the file's permissions forbid it. This command allows it: chmod u+rw %s",
                f"'{path}'")
        read_an_entry(user, program)
        take_and_wait(user, program)
        path.chmod(0o600)
        see_that_it_is_saved(user, program)


@journeys.case
def records_that_may_not_be_read_keep_nobody_from_a_diagnosis(user):
    user.home.take(BEFORE)
    user.home.user_db.chmod(0)
    with user.program(before=BOUND_TO_MODES) as program:
        see_that_nothing_can_be_saved(user, program)
        see_why(user, program, "Your records cannot be read: %s", "")
        user.begin(program)
        user.answer(program, ANSWERS)
        user.see_score(program, ANSWERS)
        user.home.user_db.chmod(0o600)
        see_that_it_is_saved(user, program)


@journeys.case
def a_disk_without_locks_is_said_and_read(user):
    user.home.take(BEFORE)
    with user.program(env=poor(user.home.data, "locks")) as program:
        see_that_nothing_can_be_saved(user, program)
        see_why(user, program, "this disk cannot lock files, so nothing can be saved safely on it."
                               " Move the folder to another disk")
        program.press("alt+3")
        program.see("heading", user.words.plural("%u attempt", "%u attempts", 1))


@journeys.sized(NARROW)
def a_disk_that_becomes_full_is_said_and_closing_asks(user):
    words = user.words
    with disk_of(user.home) as disk:
        user.home.take(BEFORE)
        with disk.program(user) as program:
            begin(user, program)
            user.answer(program, ANSWERS[:4])
            disk.fill()
            user.answer(program, ANSWERS[4:], start=4)
            user.see_score(program, ANSWERS)
            program.text(words("This result is not saved yet. It stays here until it is."))
            program.press("ctrl+q")
            program.text(words("Close without saving?"))
            program.click(user.answer_named("Keep Open"))
            program.gone("label", words("Close without saving?"))
            tap.same(saved(user.home), 1, "attempts on the disk")
            disk.make_room()
            program.gone("label", words("This result is not saved yet. It stays here until it is."))
            program.focus_window()
            see_that_it_is_saved(user, program)


TITLES = {"ja": "声が小さいと言われました", "en": "They said that I spoke too softly."}


@journeys.case
def a_question_waits_for_room_and_closing_asks(user):
    words, title = user.words, TITLES[user.home.lang]
    with disk_of(user.home) as disk:
        user.home.take(BEFORE)
        with disk.program(user) as program:
            program.press("alt+2")
            program.see(BUTTON_ROLES, re.compile(re.escape(words("Your Questions"))), "sensitive").click()
            program.click(words("Write a Question"))
            program.focus_on("text box", words("What would you like to know?"))
            disk.fill()
            program.type(title)
            program.text(re.compile(re.escape(words("Not saved yet. %s", ""))))
            program.press("ctrl+q")
            program.text(words("Close without saving?"))
            program.click(user.answer_named("Keep Open"))
            program.gone("label", words("Close without saving?"))
            disk.make_room()
            program.text(words("Saved on this computer"))
            program.focus_window()
        tap.same(user.home.rows("SELECT title FROM question"), [(title,)], "questions kept")


journeys.main()
