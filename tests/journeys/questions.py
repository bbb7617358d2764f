#!/usr/bin/python3
"""Journeys: questions of one's own.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from harness import tap
from journey import NARROW, Journeys

journeys = Journeys("/journeys/questions")

TEXTS = {
    "ja": ("最終面接で志望度を聞かれたら", "ほかに二社の結果を待っています。"),
    "en": ("Would I accept an offer at once?", "Two other companies have not answered."),
}


def row(text):
    """What is heard of a row begins with its title."""
    return re.compile(r"\A" + re.escape(text))


def my_questions(user, program):
    """The button below the list, with whatever number."""
    return program.see(("button", "push button"), row(user.words("My Questions")), "sensitive")


def begin(user, program):
    """From anywhere to an empty page to write on."""
    program.press("alt+2")
    my_questions(user, program).click()
    program.click(user.words("Write a Question"))
    program.focus_on("text box", user.words("What would you like to know?"))


def stored(user):
    return user.home.rows("SELECT title, situation FROM question ORDER BY number")


@journeys.sized(NARROW)
def closing_in_the_middle_loses_nothing(user):
    title, situation = TEXTS[user.home.lang]
    with user.program() as program:
        begin(user, program)
        program.type(title)
        program.press("Tab")
        program.type(situation)
    tap.same(stored(user), [(title, situation)])


journeys.main()
