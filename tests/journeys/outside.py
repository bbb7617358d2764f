#!/usr/bin/python3
"""Journeys: the window is open while the command line changes things.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from harness import tap
from journey import Journeys

journeys = Journeys("/journeys/outside")

FIRST = (0, 0, 1, 0, 0, 0, 1, 0, 0, 1)
SECOND = (3, 3, 2, 3, 3, 2, 3, 3, 3, 1)

PACK = """{"format": "tegotae-pack", "version": 1, "id": "own", "lang": "LANG", "revision": 1,
 "title": "Own pack", "entries": [{"id": "own-entry", "title": "An entry of the own pack",
 "answers": [{"sections": [{"heading": "One", "body": ["Two."]}]}]}]}"""


def take_by_script(user, answers):
    user.home.json("take", "--answers", ",".join(map(str, answers)))


def see_record(user, program, answers):
    text = user.words("Score: %d of 100", user.score(answers)["score"])
    program.see("list item", re.compile(re.escape(text)))


@journeys.case
def an_attempt_of_the_command_line_appears_at_once(user):
    with user.program() as program:
        program.button(user.words("Begin"))
        take_by_script(user, FIRST)
        program.button(user.words("Check Again"))
        program.press("alt+3")
        see_record(user, program, FIRST)
        take_by_script(user, SECOND)
        program.text(user.words.plural("%u attempt", "%u attempts", 2))
        # GTK 4.8 tells of a row put into a list that is on the screen only once
        # the list comes on the screen again.
        program.press("alt+1")
        program.button(user.words("Check Again"))
        program.press("alt+3")
        see_record(user, program, SECOND)
        see_record(user, program, FIRST)


@journeys.case
def a_diagnosis_goes_on_while_others_write(user):
    with user.program() as program:
        user.begin(program)
        user.answer(program, FIRST[:5])
        take_by_script(user, SECOND)
        user.answer(program, FIRST[5:], start=5)
        user.see_score(program, FIRST)
        user.check_kept(FIRST)
        tap.same(len(user.home.attempts()), 2, "attempts")


@journeys.case
def a_pack_of_the_command_line_comes_and_goes(user):
    path = user.home.root / "own.json"
    path.write_text(PACK.replace("LANG", user.home.lang), encoding="utf-8")
    before = len(user.titles())
    with user.program() as program:
        program.press("alt+2")
        program.text(user.words.plural("%u entry", "%u entries", before))
        user.home.cli("import", path)
        program.text(user.words.plural("%u entry", "%u entries", before + 1))
        user.home.cli("remove", "own")
        program.text(user.words.plural("%u entry", "%u entries", before))


journeys.main()
