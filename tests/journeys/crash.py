#!/usr/bin/python3
"""Journeys: the program is killed in the middle of a diagnosis, and started again.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import sqlite3

from harness import tap
from harness.desktop import when
from journey import NARROW, Journeys, both_languages

journeys = Journeys("/journeys/crash")

ANSWERS = (1, 3, 0, 2, 1, 0, 2, 3, 1, 2)
HOUR = 3_600_000


def drafted(user):
    """How many responses are kept of the diagnosis in progress."""
    return user.home.rows("SELECT count(*) FROM draft_response")[0][0]


def kill_after(user, answers):
    """Answers so many items and ends the program as a crash does."""
    program = user.program()
    program.start()
    program.focus_window()
    user.begin(program)
    user.answer(program, answers)
    when(lambda: drafted(user) == len(answers), "every answer on the disk")
    program.process.kill()
    program.process.wait()


def hours_pass(user, hours):
    with sqlite3.connect(user.home.user_db) as connection:
        connection.execute("UPDATE draft SET started_at = started_at - ?1, changed_at = changed_at - ?1",
                           (hours * HOUR,))
    connection.close()


def offer_of(user, n_answers):
    """What the start page says of a diagnosis of ten items."""
    return user.words.plural("You left off after %1$u of %2$u question",
                             "You left off after %1$u of %2$u questions", 10, n_answers, 10)


@journeys.case
def it_goes_on_at_the_right_item(user):
    kill_after(user, ANSWERS[:4])
    hours_pass(user, 9)
    with user.program() as program:
        program.text(offer_of(user, 4))
        program.focus_on("button", user.words("Continue"))
        program.press("Return")
        user.see_item(program, 4)

        # The answers from before are there.
        program.click(user.words("Back"))
        user.see_item(program, 3)
        program.focus_on("button", user.option_name(3, ANSWERS[3]))
        user.answer(program, ANSWERS[3:], start=3)
        user.see_result(program, ANSWERS)
        user.check_kept(ANSWERS)
        tap.same(drafted(user), 0, "responses still kept apart")
    with user.program() as program:
        program.button(user.words("Check Again"))
        tap.same(program.look().find(None, user.words("Continue")), None, "an offer")


@journeys.case
def it_survives_a_second_crash(user):
    kill_after(user, ANSWERS[:2])
    program = user.program()
    program.start()
    program.focus_window()
    program.click(user.words("Continue"))
    user.answer(program, ANSWERS[2:5], start=2)
    when(lambda: drafted(user) == 5, "every answer on the disk")
    program.process.kill()
    program.process.wait()
    with user.program() as program:
        program.text(offer_of(user, 5))
        program.click(user.words("Continue"))
        user.answer(program, ANSWERS[5:], start=5)
        user.see_score(program, ANSWERS)
        user.check_kept(ANSWERS)


@journeys.case
def starting_over_drops_it(user):
    kill_after(user, ANSWERS[:4])
    with user.program() as program:
        program.click(user.words("Start Over"))
        user.see_item(program, 0)
        tap.same(drafted(user), 0, "responses of before")
        program.press("Escape")
        program.focus_on("button", user.words("Begin"))
        tap.same(program.look().find(None, user.words("Continue")), None, "an offer")
        tap.same(user.home.attempts(), [])
    tap.same(drafted(user), 0, "responses kept")


@journeys.sized(NARROW)
@both_languages
def the_offer_fits_a_narrow_window(user):
    kill_after(user, ANSWERS[:9])
    with user.program() as program:
        program.text(offer_of(user, 9))
        left, right = program.look().sides()
        for name in ("Start Over", "Continue", "Begin"):
            x, _, wide, _ = program.button(user.words(name)).extents
            tap.same(x >= left and x + wide <= right, True, f"{name} is inside")


journeys.main()
