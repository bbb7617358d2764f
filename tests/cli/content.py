#!/usr/bin/python3
"""tegotae-cli show, entries and questionnaire

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json

from harness import tap
from support import BAD_INPUT, PACKS, WRONG_USAGE, refused, same_json, user

tests = tap.Suite("/cli/content")


def in_pack(name, lang="en"):
    return json.loads((PACKS / "packs" / "core" / lang / name).read_text())


def ids_of(document):
    return [entry["entry"] for entry in document["entries"]]


@tests.table({"en": ("en",), "ja": ("ja",)})
def show_gives_the_entry_as_in_the_pack(lang):
    with user(lang) as home:
        for entry in in_pack("entries.json", lang)["entries"]:
            same_json(home.json("show", entry["id"]), entry)


@tests.case
def show_as_text_has_every_part():
    with user() as home:
        text = home.cli("show", "strength-words")
        for part in ("How do I name a strength?", "Third-year student", "I have no words for it.",
                     "A recruiter’s view", "A counsellor’s view", "Heading 3", "Here the views differ.",
                     "begin-with-point", "https://example.org/strength"):
            tap.contains(text, part)


@tests.case
def ids_may_be_typed_wide():
    with user() as home:
        tap.same(home.cli("show", "ｓｔｒｅｎｇｔｈ－ｗｏｒｄｓ"), home.cli("show", "strength-words"))
        tap.same(home.cli("questionnaire", "ｐａｉｒ"), home.cli("questionnaire", "pair"))
        tap.same(home.cli("entries", "--domain", "ｔａｌｋ", "--stage", "ｗａｉｔｉｎｇ", "--lang", "ｊａ"),
                 home.cli("entries", "--domain", "talk", "--stage", "waiting", "--lang", "ja"))


@tests.case
def an_unknown_entry_is_bad_input():
    with user() as home:
        refused(home.run("show", "none", "--json"), BAD_INPUT, "none")
        refused(home.run("show"), WRONG_USAGE, "missing")


@tests.case
def entries_are_in_the_order_of_the_pack():
    with user() as home:
        got = home.json("entries")["entries"]
        tap.same(len(got), 4)
        same_json(got[0], {
            "entry": "strength-words",
            "pack": "core",
            "title": "How do I name a strength?",
            "stages": ["before-first", "preparing"],
            "domains": {"self": 3},
        })
        tap.same(ids_of(home.json("entries")),
                 [entry["id"] for entry in in_pack("entries.json")["entries"]])


@tests.table({
    "stage": (("--stage", "preparing"), ["strength-words", "begin-with-point"]),
    "domain": (("--domain", "calm"), ["nerves", "after-rejection"]),
    "both": (("--stage", "preparing", "--domain", "talk"), ["begin-with-point"]),
    "nothing": (("--stage", "waiting"), []),
})
def entries_can_be_narrowed_by(options, wanted):
    with user() as home:
        tap.same(ids_of(home.json("entries", *options)), wanted)


@tests.case
def an_unknown_stage_or_domain_is_bad_input():
    with user() as home:
        refused(home.run("entries", "--stage", "someday"), BAD_INPUT, "someday")
        refused(home.run("entries", "--domain", "charm"), BAD_INPUT, "charm")


@tests.case
def entries_as_text_are_a_line_each():
    with user("ja") as home:
        tap.same(home.cli("entries").splitlines()[2], "緊張で声が震えます  [nerves]")


@tests.table({"quick": ((), 0), "pair": (("pair",), 1)})
def a_questionnaire_is_as_in_the_pack(arguments, index):
    with user() as home:
        same_json(home.json("questionnaire", *arguments),
                  in_pack("pack.json")["questionnaires"][index] | {"pack": "core", "lang": "en"})


@tests.case
def a_questionnaire_as_text_numbers_options_as_answers_do():
    with user() as home:
        lines = [line.strip() for line in home.cli("questionnaire").splitlines()]
        tap.contains(lines, "1. Can you speak of a strength?")
        tap.contains(lines, "0  Not yet")


@tests.case
def an_unknown_questionnaire_is_bad_input():
    with user() as home:
        refused(home.run("questionnaire", "none"), BAD_INPUT, "none")


tests.main()
