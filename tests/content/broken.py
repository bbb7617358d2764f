"""What breaks a copy of the library, so that a rule is seen failing.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from harness import places, tap
from library import Library
from rules import RULES
from structure import LANGUAGES

tests = tap.Suite("/content/check")

library = Library.read(places.SOURCE / "data" / "packs")

RULE = {rule.__name__: rule for rule in RULES}
BROKEN = set()


def breaks(name):
    """Decorator: a change of the raw files that the rule of that name notices."""

    def decorate(change):
        BROKEN.add(name)
        tests.add(f"{name}/{change.__name__}", is_noticed, RULE[name], change)
        return change

    return decorate


def is_noticed(rule, change):
    tap.same(list(rule(library)), [], "faults before the change")
    tap.same(bool(list(rule(library.changed(change)))), True, "noticed")


def core(raw, lang="ja"):
    return raw["core", lang]


def header(raw, lang="ja"):
    return core(raw, lang)["pack.json"]


def groups(raw, lang="ja"):
    return [document["entries"] for document in core(raw, lang).values() if document.get("entries")]


def first(raw, lang="ja"):
    return groups(raw, lang)[0][0]


def event(raw, lang="ja"):
    return next(entry for group in groups(raw, lang) for entry in group if entry.get("kind") == "event")


def in_both(raw, change):
    for lang in LANGUAGES:
        change(raw, lang)
