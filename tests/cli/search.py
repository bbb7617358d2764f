#!/usr/bin/python3
"""tegotae-cli search

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json

from harness import tap
from support import BAD_INPUT, WRONG_USAGE, refused, same_json, user

tests = tap.Suite("/cli/search")


def entries_of(document):
    return [result["entry"] for result in document["results"]]


@tests.case
def json_has_these_keys_in_this_order():
    with user("ja") as home:
        same_json(home.json("search", "声", "震え"), {
            "query": "声 震え",
            "results": [{
                "entry": "nerves",
                "pack": "core",
                "title": "緊張で声が震えます",
                "snippet": "見出し 1 本文です。 見出し 2 本文です。",
            }],
        })


@tests.table({
    "two-kanji": ("ja", "緊張", ["nerves"]),
    "one-kanji": ("ja", "声", ["nerves"]),
    "part": ("ja", "採用", ["after-rejection"]),
    "sentence": ("ja", "面接で緊張して声が震えてしまいます。どうしたらいいですか?", ["nerves"]),
    "full-width": ("en", "ＮＡＭＥ", ["strength-words"]),
    "stem": ("en", "strengths", ["strength-words"]),
    "beginning": ("en", "stren", ["strength-words"]),
})
def the_first_is(lang, query, wanted):
    with user(lang) as home:
        tap.same(entries_of(home.json("search", query))[:1], wanted)


@tests.table({
    "stage": (("--stage", "final"), ["nerves"]),
    "domain": (("--domain", "talk"), ["begin-with-point"]),
    "both": (("--stage", "final", "--domain", "talk"), []),
})
def results_can_be_narrowed_by(options, wanted):
    with user("ja") as home:
        tap.same(entries_of(home.json("search", "本文", *options)), wanted)


@tests.case
def wide_forms_are_ascii():
    with user() as home:
        tap.same(home.json("search", "本文", "--limit", "２", "--domain", "ｔａｌｋ"),
                 home.json("search", "本文", "--limit", "2", "--domain", "talk"))


@tests.case
def the_limit_is_decimal():
    with user() as home:
        refused(home.run("search", "本文", "--limit", "0x2"), WRONG_USAGE, "limit")
        tap.same(home.json("search", "本文", "--limit", "02"), home.json("search", "本文", "--limit", "2"))


@tests.case
def the_limit_is_kept():
    with user("ja") as home:
        tap.same(len(entries_of(home.json("search", "本文", "--limit", "2"))), 2)
        tap.same(len(entries_of(home.json("search", "本文"))), 4)
        for limit in ("0", "-1", "1001", "many"):
            refused(home.run("search", "本文", "--limit", limit), WRONG_USAGE, "limit")


@tests.table({name: (query,) for name, query in {
    "empty": "",
    "punctuation": "!\"#$%&'()*+,./:;<=>?@[\\]^_`{|}~",
    "emoji": "🎉👩‍👩‍👧",
}.items()})
def what_has_no_words_finds_nothing(query):
    with user("ja") as home:
        same_json(home.json("search", query), {"query": query, "results": []})


@tests.table({name: (query,) for name, query in {
    "operators": "声 AND (NOT \"震え\" OR NEAR(緊張*, 2)",
    "long": "緊張して声が" * 1700,
    "dash": "-声",
}.items()})
def nothing_is_a_syntax_error(query):
    with user("ja") as home:
        tap.same(json.loads(home.cli("search", "--json", "--", query))["query"], query)


@tests.case
def an_unknown_stage_or_domain_is_bad_input():
    with user() as home:
        refused(home.run("search", "x", "--stage", "someday"), BAD_INPUT, "someday")
        refused(home.run("search", "x", "--domain", "charm"), BAD_INPUT, "charm")


@tests.case
def words_or_a_batch_but_not_both():
    with user() as home:
        refused(home.run("search"), WRONG_USAGE, "--batch")
        refused(home.run("search", "x", "--batch", "-"), WRONG_USAGE, "--batch")


@tests.case
def a_batch_gives_a_compact_line_a_query():
    with user("ja") as home:
        lines = home.root / "queries"
        lines.write_text("緊張\n\n\"OR\r\n不採用")
        got = home.cli("search", "--batch", lines).splitlines()
        tap.same([json.loads(line)["query"] for line in got], ["緊張", "", "\"OR", "不採用"])
        tap.same([entries_of(json.loads(line)) for line in got],
                 [["nerves"], [], [], ["after-rejection"]])
        tap.same(got[1], '{"query":"","results":[]}')


@tests.case
def a_byte_order_mark_is_no_part_of_the_first_query():
    with user("ja") as home:
        lines = home.root / "queries"
        lines.write_text("緊張\n不採用\n", "utf-8-sig")
        got = [json.loads(line) for line in home.cli("search", "--batch", lines).splitlines()]
        tap.same([(line["query"], entries_of(line)) for line in got],
                 [("緊張", ["nerves"]), ("不採用", ["after-rejection"])])


@tests.table({"utf-16": ("utf-16",), "utf-16-without-a-mark": ("utf-16-le",), "shift-jis": ("shift_jis",)})
def a_batch_is_utf_8(encoding):
    with user("ja") as home:
        lines = home.root / "queries"
        lines.write_text("緊張 interview\n", encoding)
        refused(home.run("--lang", "en", "search", "--batch", lines), BAD_INPUT, "line 1: this is not utf-8")


@tests.case
def a_byte_order_mark_on_a_later_line_is_refused():
    with user() as home:
        result = home.run("search", "--batch", "-", stdin="\ufeffx\n\ufeffy\n")
        tap.same((result.returncode, len(result.stdout.splitlines())), (BAD_INPUT, 1))
        tap.contains(result.stderr, "Line 2: The line begins with a byte order mark")


@tests.case
def a_batch_may_come_from_stdin():
    with user("ja") as home:
        tap.same(entries_of(json.loads(home.cli("search", "--batch", "-", stdin="緊張\n"))), ["nerves"])
        tap.same(home.cli("search", "--batch", "-", stdin=""), "")


@tests.case
def a_batch_that_cannot_be_read_is_bad_input():
    with user() as home:
        refused(home.run("search", "--batch", home.root / "none"), BAD_INPUT, "none")


@tests.case
def text_has_title_and_snippet():
    with user("ja") as home:
        tap.same(home.cli("search", "緊張").splitlines(),
                 ["1. 緊張で声が震えます  [nerves]", "   見出し 1 本文です。 見出し 2 本文です。"])
    with user() as home:
        tap.contains(home.cli("search", "zzzz"), "Nothing was found")


tests.main()
