#!/usr/bin/python3
"""Journeys: the records, or the library, are damaged or cannot be kept.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import shutil

from harness import tap
from journey import Journeys

journeys = Journeys("/journeys/damage")

FIRST = (0, 0, 1, 0, 0, 0, 1, 0, 0, 1)
SECOND = (3, 3, 2, 3, 3, 2, 3, 3, 3, 1)

PAGE = 4096

# Enough for the library to take a while.
MANY = 20_000

ONLY_IN_MEMORY = ("Advice cannot be kept on the disk right now. You can use it as usual, but the app"
                  " starts more slowly, and adding a pack can fail.")
REBUILDING = "Getting the advice ready…"
REBUILT = "Damaged advice data was repaired."


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


def import_large_pack(user):
    path = user.home.root / "large.jsonl"
    header = {"format": "tegotae-pack", "version": 1, "id": "large", "lang": user.home.lang,
              "revision": 1, "title": "Large"}
    entry = {"answers": [{"sections": [{"heading": "One", "body": ["Two."]}]}]}
    with open(path, "w", encoding="utf-8") as file:
        file.write(json.dumps(header) + "\n")
        for number in range(MANY):
            file.write(json.dumps({"id": f"e{number}", "title": f"Entry {number}", **entry}) + "\n")
    user.home.cli("import", path)


def see_it_grow(user, program):
    """The bar, and that it moves while it can be seen; the views can be gone to."""
    bar = program.see("progress bar", user.words(REBUILDING))
    first = bar.value()
    program.press("alt+3")
    program.until(lambda screen: bar.value() > first, "progress")
    tap.same(program.look().find(bar.role, bar.name).in_view, True, "seen in every view")
    program.press("alt+1")


def see_nothing_of_it(user, program):
    screen = program.look()
    for text in (REBUILDING, REBUILT):
        tap.same(screen.find(None, user.words(text)), None, "told without need")


@journeys.case
def a_library_is_made_again_before_the_eyes(user):
    words = user.words
    wanted = [take_by_script(user, FIRST)]
    shipped = len(user.titles())
    import_large_pack(user)
    user.home.library_db.write_bytes(b"not what it was" * PAGE)
    with user.program() as program:
        see_it_grow(user, program)
        program.text(words(REBUILT))
        program.gone("progress bar", words(REBUILDING))
        program.button(words("Check Again"))
        see_attempts(user, program, wanted)
        tap.same(len(user.titles()), MANY + shipped, "entries")
    with user.program() as program:
        program.button(words("Check Again"))
        see_nothing_of_it(user, program)


@journeys.case
def who_closes_in_the_middle_need_not_wait(user):
    import_large_pack(user)
    user.home.library_db.unlink()
    with user.program() as program:
        program.see("progress bar", user.words(REBUILDING))
    (packs,), = user.home.rows_of_library("SELECT count(*) FROM pack")
    tap.same(packs in (0, 3), True, f"nothing by halves: {packs} packs")
    with user.program() as program:
        program.gone("progress bar", user.words(REBUILDING))
        program.button(user.words("Begin"))


@journeys.case
def advice_that_cannot_be_kept_is_kept_as_soon_as_it_can(user):
    words = user.words
    library = user.home.library_db
    shutil.rmtree(library.parent.parent, ignore_errors=True)
    library.parent.parent.mkdir()
    library.parent.write_text("in the way")
    with user.program() as program:
        program.text(words(ONLY_IN_MEMORY))
        program.button(words("Begin"))
        tap.same(user.home.json("packs")["packs"][0]["pack"], "core", "the command line has it, too")
        library.parent.unlink()
        program.text(words("Advice can be saved again."))
        program.gone("label", words(ONLY_IN_MEMORY))
    tap.same(user.home.rows_of_library("SELECT count(*) FROM pack"), [(2,)], "packs kept")


journeys.main()
