#!/usr/bin/python3
"""Measures whether what job seekers type finds what answers it.

    tests/content/finding.py [--misses[=HALF]]

Asks every question of tests/content/finding and prints for each language and half how
many were asked, the share with an entry that answers it among the first one and the first
three, the mean of 1 / rank over the first ten, and how many no entry of the pack answers
(they count as not found). Words and weights are chosen on the half "tune"; "report" is
looked at afterwards. --misses lists the questions of a half (of "tune" if none is named)
without an answer among the first three, with what came instead. The program is the one in
the build folder that TEGOTAE_BUILD names.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from harness import places
from harness.home import Home

FOLDER = places.SOURCE / "tests" / "content" / "finding"
PACK = places.SOURCE / "data" / "packs" / "core"
LANGUAGES = ("ja", "en")
HALVES = ("tune", "report")
NONE = "-"
LIMIT = 10
FIRST = 3


class Question:
    """What somebody types, and the entries that answer it: none for a gap in the pack."""

    def __init__(self, half, kind, text, entries):
        self.half, self.kind, self.text = half, kind, text
        self.entries = [] if entries == NONE else entries.split(",")
        self.found = []

    @property
    def rank(self):
        """From 1; None if no entry that answers it was found."""
        return next((rank for rank, entry in enumerate(self.found, 1) if entry in self.entries), None)

    @property
    def gain(self):
        return 1 / self.rank if self.rank else 0

    def among(self, first):
        return self.rank is not None and self.rank <= first


def read(lang):
    lines = (FOLDER / f"questions.{lang}.tsv").read_text(encoding="utf-8").splitlines()
    return [Question(*line.split("\t")) for line in lines if not line.startswith("#")]


def read_entries(lang):
    """Every entry of the pack, by its id."""
    documents = (json.loads(path.read_text(encoding="utf-8")) for path in sorted((PACK / lang).glob("*.json")))
    return {entry["id"]: entry for document in documents for entry in document.get("entries") or []}


def ask(lang, questions):
    with Home(lang, places.SHARE) as home:
        home.leaks = False
        for question, found in zip(questions, home.find([each.text for each in questions], LIMIT), strict=True):
            question.found = found


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def show(lang, half, questions):
    entries = read_entries(lang)
    gaps = sum(not any(entry in entries for entry in question.entries) for question in questions)
    print(f"{lang:<6}{half:<8}{len(questions):>6}{mean(each.among(1) for each in questions):>9.3f}"
          f"{mean(each.among(FIRST) for each in questions):>9.3f}{mean(each.gain for each in questions):>9.3f}{gaps:>6}")


def list_misses(lang, questions):
    for question in questions:
        if not question.among(FIRST):
            print(f"{lang} {question.half} {question.kind}: {question.text}\n"
                  f"    wanted {', '.join(question.entries) or 'nothing that there is'}"
                  f" ({question.rank or 'not found'}); came {', '.join(question.found[:FIRST]) or 'nothing'}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", nargs="?", const="tune", choices=HALVES, metavar="HALF")
    options = parser.parse_args()

    questions = {lang: read(lang) for lang in LANGUAGES}
    print(f"{'lang':<6}{'half':<8}{'asked':>6}{'first 1':>9}{f'first {FIRST}':>9}{f'MRR@{LIMIT}':>9}{'gaps':>6}")
    for lang, some in questions.items():
        ask(lang, some)
        for half in HALVES:
            show(lang, half, [question for question in some if question.half == half])
        show(lang, "both", some)
    if options.misses:
        for lang, some in questions.items():
            list_misses(lang, [question for question in some if question.half == options.misses])


if __name__ == "__main__":
    main()
