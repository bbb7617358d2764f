#!/usr/bin/python3
"""Tests of the questions in tests/content/finding: that they are well formed, and not taken from the pack.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import sys
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import finding
from harness import tap

KINDS = ("word", "pair", "phrase", "feeling", "slang", "kana", "spelling", "numeral", "long")
ASKED = 150
MOST_ENTRIES = 4
MOST_GAPS = 5

tests = tap.Suite("/content/finding")
languages = tests.table({lang: (lang,) for lang in finding.LANGUAGES})


def folded(text):
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def none(faults):
    tap.same(list(faults), [], "faults")


@languages
def every_line_has_a_half_a_kind_a_question_and_one_to_four_entries(lang):
    none(each.text for each in finding.read(lang)
         if each.half not in finding.HALVES or each.kind not in KINDS or not each.text
         or each.text != each.text.strip() or len(each.entries) > MOST_ENTRIES
         or len(set(each.entries)) < len(each.entries))


@languages
def halves_are_equal_and_large_enough(lang):
    sizes = collections.Counter(each.half for each in finding.read(lang))
    tap.same(sizes["tune"], sizes["report"], "questions in each half")
    tap.same(sizes.total() >= ASKED, True, f"{sizes.total()} questions are at least {ASKED}")


@languages
def no_question_is_there_twice(lang):
    times = collections.Counter(folded(each.text) for each in finding.read(lang))
    none(text for text, count in times.items() if count > 1)


@languages
def every_entry_is_in_the_pack(lang):
    known = finding.read_entries(lang)
    none(f"{each.text}: {entry}" for each in finding.read(lang) for entry in each.entries if entry not in known)


@languages
def few_questions_have_no_answer(lang):
    gaps = [each.text for each in finding.read(lang) if not each.entries]
    none(gaps[MOST_GAPS:])


@languages
def no_question_is_a_phrase_of_asks(lang):
    asks = {folded(phrase) for entry in finding.read_entries(lang).values() for phrase in entry.get("asks", [])}
    none(each.text for each in finding.read(lang) if folded(each.text) in asks)


tests.main()
