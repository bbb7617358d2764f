#!/usr/bin/python3
"""Journeys: the records are damaged when the program starts.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from harness import tap
from journey import Journeys

journeys = Journeys("/journeys/damage")

FIRST = (0, 0, 1, 0, 0, 0, 1, 0, 0, 1)
SECOND = (3, 3, 2, 3, 3, 2, 3, 3, 3, 1)

PAGE = 4096


def take_by_script(user, answers):
    """An attempt from the command line; returns its id."""
    return user.home.json("take", "--answers", ",".join(map(str, answers)))["attempt"]


def damage(user):
    """The first page becomes zeros; returns what the file is then."""
    data = bytes(PAGE) + user.home.user_db.read_bytes()[PAGE:]
    user.home.user_db.write_bytes(data)
    return data


def kept_files(user):
    return list(user.home.user_db.parent.glob("user-damaged-*.db"))


def see_attempts(user, program, wanted):
    program.press("alt+3")
    program.see("heading", user.words.plural("%u attempt", "%u attempts", len(wanted)))
    tap.same(sorted(attempt["attempt"] for attempt in user.home.attempts()), sorted(wanted), "attempts")


@journeys.case
def it_says_what_happened_and_everything_is_there_again(user):
    words = user.words
    wanted = [take_by_script(user, FIRST), take_by_script(user, SECOND)]
    data = damage(user)
    with user.program() as program:
        program.text(words("Your records were damaged"))
        kept, = kept_files(user)
        told = program.until(lambda screen: next((node for node in screen.all("label")
                                                  if str(kept) in node.name), None),
                             "where the damaged file is")
        tap.contains(told.name, words.plural("Everything could be read: %u attempt is here.",
                                             "Everything could be read: %u attempts are here.",
                                             len(wanted)))
        tap.same(kept.read_bytes() == data, True, "the old file as it was")
        program.focus_window()
        program.press("Escape")
        program.gone("label", words("Your records were damaged"))
        program.focus_window()
        see_attempts(user, program, wanted)
    with user.program() as program:
        program.button(words("Check Again"))
        tap.same(program.look().find(None, words("Your records were damaged")), None, "told again")
        tap.same(len(kept_files(user)), 1, "files put aside")


journeys.main()
