#!/usr/bin/env python3
# check-schema.py
#
# Copyright 2026 The Tegotae developers
#
# This program is free software: you can redistribute it and/or modify
# it under the terms of the GNU General Public License as published by
# the Free Software Foundation, either version 3 of the License, or
# (at your option) any later version.
#
# SPDX-License-Identifier: GPL-3.0-or-later

"""Holds data/packs/schema.json beside the reader: every good pack, the shipped
ones included, must be valid by it; every bad one must not, unless what is wrong
is beyond a schema. Usage: check-schema.py SOURCE_ROOT. Prints TAP."""

import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("1..0 # SKIP python3-jsonschema is not installed")
    sys.exit(0)

# Bad packs in which only the reader can find the fault: in the bytes, in ids that
# are used twice or refer to nothing, and in numbers that only together are wrong.
BEYOND = set("""
    advisor-twice.json answer-unknown-advisor.json article-twice.json bands-backwards.json
    bands-begin-late.json bands-end-early.json bands-gap-unsorted.json bands-gap.json
    bands-inside-another.json bands-overlap.json bands-twice.json bidi-in-key.json bidi-in-paragraph.json
    bidi-isolate-escaped.json bidi-override.json c1-control-character.json core-without-domains.json
    direction-mark-arabic.json direction-mark-left.json direction-mark-right.json
    domain-twice.json duplicate-entries.json duplicate-key-deep.json duplicate-key-escaped.json
    duplicate-key.json empty.jsonl endless-number.json entry-twice.json entry-unknown-article.json
    entry-unknown-domain.json entry-unknown-practice.json escaped-carriage-return.json escaped-control-character.json
    escaped-nul.json folder-ids-twice folder-related-unknown folder-without-pack
    former-item-is-an-item.json infinite-double.json item-of-unknown-domain.json item-twice.json lines-empty-first-line.jsonl
    lines-empty-line.jsonl lines-entry-twice.jsonl lines-nested-too-deeply.jsonl
    lines-related-unknown.jsonl lone-high-surrogate.json lone-low-surrogate.json
    nested-too-deeply.json only-line-breaks.jsonl points-without-common-denominator.json
    practice-of-unknown-domain.json practice-twice.json questionnaire-twice.json
    related-to-itself.json related-unknown.json revision-with-fraction.json trigger-twice.json
    trigger-unknown-item.json trigger-unknown-questionnaire.json two-high-surrogates.json
    wrong-suffix.txt
""".split())

def read_lines(path):
    return [json.loads(line) for line in path.read_text("utf-8-sig").splitlines() if line.strip()]


def documents(path):
    """The documents of a pack, each with the part of the schema it must keep to."""
    if path.is_dir():
        for file in sorted(path.glob("[!.]*.json")):
            yield json.loads(file.read_text("utf-8-sig")), None if file.name == "pack.json" else "fragment"
    elif path.suffix == ".jsonl":
        for number, line in enumerate(read_lines(path)):
            yield line, "entry" if number else "header"
    else:
        yield json.loads(path.read_text("utf-8-sig")), None


class Checker:
    def __init__(self, schema):
        self.schema = schema
        self.count = 0
        self.failed = 0

    def faults(self, path):
        found = []
        for document, part in documents(path):
            schema = self.schema if part is None else {"$ref": f"#/$defs/{part}", "$defs": self.schema["$defs"]}
            found += [f"{e.json_path}: {e.message[:200]}" for e in Draft202012Validator(schema).iter_errors(document)]
        return found

    def report(self, ok, name, notes=()):
        self.count += 1
        self.failed += not ok
        for note in notes if not ok else ():
            print("#", note)
        print("ok" if ok else "not ok", self.count, name)


def main():
    root = pathlib.Path(sys.argv[1])
    schema = json.loads((root / "data/packs/schema.json").read_text("utf-8"))
    checker = Checker(schema)
    fixtures = root / "tests/fixtures/packs"

    Draft202012Validator.check_schema(schema)
    shipped = sorted(p.parent for p in (root / "data/packs").glob("*/*/pack.json"))
    for pack in [fixtures / "core.json", *sorted((fixtures / "good").iterdir()), *shipped]:
        faults = checker.faults(pack)
        checker.report(not faults, f"/pack/schema/accepts/{pack.relative_to(root)}", faults)

    for expected in sorted((fixtures / "bad").glob("*.expected")):
        pack = expected.with_suffix("")
        try:
            faults = checker.faults(pack)
        except (ValueError, RecursionError):
            continue  # not JSON at all

        if pack.name in BEYOND:
            checker.report(not faults, f"/pack/schema/cannot-know/{pack.name}", faults)
        else:
            checker.report(bool(faults), f"/pack/schema/refuses/{pack.name}")

    print(f"1..{checker.count}")
    sys.exit(checker.failed > 0)


main()
