#!/usr/bin/python3
"""tegotae-cli suggest

SPDX-License-Identifier: GPL-3.0-or-later
"""
from harness import tap
from support import BAD_INPUT, WRONG_USAGE, refused, same_json, user

tests = tap.Suite("/cli/suggest")

ANSWERS = ("--answers", "2,1,0,1,2")


def entries_of(document):
    return [suggestion["entry"] for suggestion in document["suggestions"]]


@tests.case
def every_reason_is_given_in_words():
    with user() as home:
        got = home.json("suggest", *ANSWERS, "--stage", "preparing", "--limit", "1")
        same_json(got, {"suggestions": [{
            "entry": "begin-with-point",
            "pack": "core",
            "title": "How do I start with the point?",
            "reasons": [
                {"kind": "answer", "id": "q3",
                 "text": "You chose “Not yet” for “Do you start with the point?”."},
                {"kind": "answer", "id": "q4", "text": "You chose “A little” for “Can you be brief?”."},
                {"kind": "domain", "id": "talk", "text": "Talking has room to grow (25 of 100)."},
                {"kind": "stage", "id": "preparing", "text": "You are preparing."},
                {"kind": "unread", "id": "begin-with-point", "text": "You have not read it yet."},
            ],
        }]})


@tests.case
def the_stage_brings_its_entries_forward():
    with user() as home:
        tap.same(entries_of(home.json("suggest", "--answers", "2,2,2,2,2", "--stage", "rejected"))[0],
                 "after-rejection")


@tests.case
def what_leads_at_the_stage_says_so():
    with user() as home:
        got = home.json("suggest", "--answers", "0,0,0,0,0", "--stage", "rejected", "--limit", "1")
        same_json(got["suggestions"][0]["reasons"], [
            {"kind": "lead", "id": "rejected", "text": "Meant to be read first after a rejection."},
            {"kind": "domain", "id": "self", "text": "Self-knowledge has room to grow (0 of 100)."},
            {"kind": "domain", "id": "calm", "text": "Composure has room to grow (0 of 100)."},
            {"kind": "unread", "id": "after-rejection", "text": "You have not read it yet."},
        ])


@tests.case
def the_limit_is_kept():
    with user() as home:
        tap.same(len(entries_of(home.json("suggest", *ANSWERS, "--limit", "2"))), 2)
        for limit in ("0", "-1", "1001", "many"):
            refused(home.run("suggest", *ANSWERS, "--limit", limit), WRONG_USAGE, "limit")


@tests.case
def the_last_attempt_is_meant_unless_one_is_named():
    with user() as home:
        first = home.json("take", "--answers", "2,2,2,2,0")["attempt"]
        home.cli("take", *ANSWERS)
        tap.same(entries_of(home.json("suggest"))[0], "begin-with-point")
        tap.same(entries_of(home.json("suggest", "--attempt", first))[0], "nerves")


@tests.case
def without_an_attempt_there_is_nothing_to_go_by():
    with user() as home:
        refused(home.run("suggest", "--json"), BAD_INPUT, "tegotae-cli take")
        refused(home.run("suggest", "--attempt", "none"), BAD_INPUT, "none")


@tests.case
def an_attempt_or_answers_but_not_both():
    with user() as home:
        refused(home.run("suggest", "--attempt", "x", *ANSWERS), WRONG_USAGE, "--attempt")


@tests.case
def suggesting_saves_nothing():
    with user() as home:
        home.cli("suggest", *ANSWERS)
        tap.same(home.attempts(), [])


@tests.case
def titles_follow_the_language():
    with user("ja") as home:
        got = home.json("suggest", *ANSWERS)["suggestions"][0]
        tap.same(got["title"], "結論から話すには?")
        tap.contains(got["reasons"][0]["text"], "結論から話せますか")


@tests.case
def text_lists_titles_and_reasons():
    with user() as home:
        text = home.cli("suggest", *ANSWERS)
        tap.contains(text, "1. How do I start with the point?  [begin-with-point]")
        tap.contains(text, "Talking has room to grow (25 of 100).")


tests.main()
