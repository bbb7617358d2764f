#!/usr/bin/python3
"""Journeys: packs are added, refused, replaced and removed.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import re

from harness import places, tap
from harness.chooser import choose_file
from harness.desktop import when
from journey import NARROW, Journeys, both_languages

journeys = Journeys("/journeys/packs")

# GTK's dialog for files loses some memory each time; /ui/packs-page looks for leaks of ours.
WITHOUT_LEAKS = {"ASAN_OPTIONS": "detect_leaks=0"}

# Enough to be in the middle of for a while.
MANY = 20_000


def write_pack(user, name, title="Own pack", entries=1, **more):
    """A pack "own", as JSON Lines."""
    path = user.home.root / name
    header = {"format": "tegotae-pack", "version": 1, "id": "own", "lang": user.home.lang,
              "revision": 1, "title": title}
    with open(path, "w", encoding="utf-8") as file:
        file.write(json.dumps(header) + "\n")
        for number in range(entries):
            entry = {"id": f"own-{number}", "title": f"Entry {number} of the own pack",
                     "answers": [{"sections": [{"heading": "One", "body": ["Two."]}]}], **more}
            file.write(json.dumps(entry) + "\n")
    return path


def open_packs(user, program):
    program.button(user.words("Begin"))
    user.choose_in_menu(program, 4)
    program.button(user.words("Add a Pack"))
    program.focus_window()


def open_again(user, program):
    """GTK 4.8 tells of a row put into a list that is on the screen only once the list
    comes on the screen again."""
    leave(user, program)
    open_packs(user, program)


def leave(user, program):
    program.focus_window()
    program.press("Escape")
    program.gone("window", user.words("Packs"))
    program.focus_window()


def add(user, program, path):
    program.click(user.words("Add a Pack"))
    choose_file(program, user.words("Add a Pack"), path)


def response(text):
    """A button of a question, whose label libadwaita says twice."""
    name = re.escape(text)
    return re.compile(f"^{name}( {name})?$")


def packs(user):
    """What the command line knows of imported packs."""
    return [(pack["pack"], pack["title"], pack["entries"]) for pack in user.home.json("packs")["packs"]
            if pack["origin"] == "imported"]


@journeys.case
def added_read_and_removed(user):
    path = write_pack(user, "own.jsonl")
    with user.program(env=WITHOUT_LEAKS) as program:
        open_packs(user, program)
        program.text(user.words("None yet"))
        add(user, program, path)
        program.text(user.words("“%s” was added", "Own pack"))
        tap.same(packs(user), [("own", "Own pack", 1)])

        open_again(user, program)
        program.click(user.words("Remove “%s”", "Own pack"))
        program.text(user.words("Remove “%s”?", "Own pack"))
        program.click(response(user.words.context("pack", "Remove")))
        when(lambda: packs(user) == [], "the pack to be gone")
        open_again(user, program)
        program.text(user.words("None yet"))
        tap.same(path.exists(), True, "the file it came from")
        leave(user, program)


@journeys.case
@both_languages
def a_check_of_a_pack_is_taken(user):
    path = places.SOURCE / "data" / "packs" / "examples" / "career-centre.ja.json"
    pack = json.loads(path.read_text())
    check = pack["questionnaires"][0]
    with user.program(env=WITHOUT_LEAKS) as program:
        program.button(user.words("Begin"))
        tap.same(program.look().find(None, user.words("Other Checks…")), None, "without a pack")
    user.home.cli("import", str(path))
    with user.program(env=WITHOUT_LEAKS) as program:
        program.click(user.words("Other Checks…"))
        program.see("heading", user.words("Other Checks"))
        row = re.compile(re.escape(check["title"]) + ".*" + re.escape(pack["title"]), re.S)
        # The detailed one, which the start page has no room for any more, comes first.
        detailed = user.home.json("questionnaire", "detailed")["title"]
        program.focus_on("list item", re.compile(re.escape(detailed)))
        program.press("Down")
        program.focus_on("list item", row)
        program.press("Return")
        for item in check["items"]:
            program.see("group", item["text"])
            program.press("b")
        wanted = user.home.json("score", "--answers", "1,1,1", "--questionnaire", f"{pack['id']}/{check['id']}")
        program.see("meter", user.score_text(wanted))
    attempt = user.home.attempts()[0]
    tap.same((attempt["questionnaire"], len(attempt["domains"])), (check["id"], 3), "what was kept")


@journeys.case
@both_languages
def refused_with_the_place_of_every_fault(user):
    path = write_pack(user, "bad.jsonl", entries=2, stages=["soon"])
    with user.program(env=WITHOUT_LEAKS) as program:
        open_packs(user, program)
        add(user, program, path)
        program.text(user.words("“%s” was not added", "bad.jsonl"))
        for number in range(2):
            program.text(f"$.entries[{number}].stages[0]")
        tap.same(packs(user), [])
        program.click(user.words("Close the List of Faults"))
        program.gone(None, user.words("“%s” was not added", "bad.jsonl"))
        leave(user, program)


@journeys.case
def replaced_only_after_asking(user):
    first = write_pack(user, "first.jsonl", "First")
    second = write_pack(user, "second.jsonl", "Second", 2)
    with user.program(env=WITHOUT_LEAKS) as program:
        open_packs(user, program)
        add(user, program, first)
        program.text(user.words("“%s” was added", "First"))
        add(user, program, second)
        program.text(user.words("Replace the Pack?"))
        program.click(response(user.words("Cancel")))
        program.gone(None, user.words("Replace the Pack?"))
        tap.same(packs(user), [("own", "First", 1)])

        program.focus_window()
        add(user, program, second)
        program.text(user.words("Replace the Pack?"))
        program.click(response(user.words("Replace")))
        program.text(user.words("“%s” was added", "Second"))
        open_again(user, program)
        program.button(user.words("Remove “%s”", "Second"))
        tap.same(packs(user), [("own", "Second", 2)])
        leave(user, program)


@journeys.sized(NARROW)
def cancelled_in_the_middle(user):
    path = write_pack(user, "large.jsonl", entries=MANY)
    with user.program(env=WITHOUT_LEAKS) as program:
        open_packs(user, program)
        add(user, program, path)
        program.text(user.words("Adding “%s”…", "large.jsonl"))
        copy = user.home.data / "tegotae" / "packs" / ".import"
        when(lambda: copy.exists() and copy.stat().st_size > 50_000, "the import to be under way")
        program.click(user.words("Cancel"))
        program.gone(None, user.words("Adding “%s”…", "large.jsonl"))
        program.text(user.words("None yet"))
        tap.same(packs(user), [])
        tap.same(copy.exists(), False, "what was read")
        leave(user, program)


journeys.main()
