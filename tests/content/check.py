#!/usr/bin/python3
"""Checks the shipped library: one test a rule of rules.py.

It reads whatever is in data/packs, so a new entry is a new file and nothing
else. Needs python3-jsonschema and no build: tests/content/check.py

SPDX-License-Identifier: GPL-3.0-or-later
"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from harness import places, tap
from library import Library
from rules import RULES

SHOWN = 20

tests = tap.Suite("/content")

library = Library.read(places.SOURCE / "data" / "packs")


def holds(rule):
    faults = list(rule(library))
    if len(faults) > SHOWN:
        faults[SHOWN:] = [f"and {len(faults) - SHOWN} more"]
    for fault in faults:
        tap.comment(fault)
    tap.same(len(faults), 0, "faults")


for rule in RULES:
    tests.add(rule.__name__, holds, rule)

tests.main()
