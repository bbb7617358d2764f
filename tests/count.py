#!/usr/bin/env python3
"""Counts the single tests of a run and names those that failed.

    tests/count.py [TESTLOG]

TESTLOG is meson's testlog.json. A program that dies fails: each test that it announced
and did not report counts, and the program itself if all were reported. Without a log,
nothing was run, which is one failure.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import json
import re
import sys

PLAN = re.compile(r"1\.\.(\d+)")
POINT = re.compile(r"(not )?ok\b(?: +\d+)?(?: +- +| +)?([^#\n]*)(?:# *(skip|todo))?", re.IGNORECASE)

# What meson calls a run that did what was expected of it.
GOOD = ("OK", "EXPECTEDFAIL")


def points_of(output):
    """(verdict, name) of each test that a program reported, and how many it announced;
    None if it announced nothing."""
    points, planned = [], None
    for line in output.splitlines():
        if plan := PLAN.match(line):
            planned = int(plan[1])
        elif point := POINT.match(line):
            skipped = (point[3] or "").lower() == "skip"
            failed = point[1] and not point[3]
            points.append(("skipped" if skipped else "failed" if failed else "passed",
                           point[2].strip()))
    return points, planned


def judge(run):
    """(verdict, name) of every test of one program of meson's log."""
    points, planned = points_of(run.get("stdout") or "")
    end = f"ended with status {run['returncode']}, {run['result']}"
    if not points and not planned:
        # meson takes a program that says nothing for one that was skipped.
        skipped = run["result"] == "SKIP" and (run["returncode"] != 0 or planned == 0)
        points.append(("passed" if run["result"] in GOOD else "skipped" if skipped else "failed", end))
    points += [("failed", f"test {number}: {end}")
               for number in range(len(points) + 1, (planned or 0) + 1)]
    if run["result"] not in (*GOOD, "SKIP") and all(verdict != "failed" for verdict, _ in points):
        points.append(("failed", end))
    return points


def read(path):
    try:
        with open(path, encoding="utf-8") as log:
            return [json.loads(line) for line in log]
    except OSError:
        return []


def main():
    counts = collections.Counter()
    for run in read(sys.argv[1]) if sys.argv[1:] else []:
        for verdict, name in judge(run):
            counts[verdict] += 1
            if verdict != "passed":
                print(f"{verdict}: {run['name']}: {name}")
    if not counts:
        counts["failed"] = 1
    note = f", {counts['skipped']} skipped" if counts["skipped"] else ""
    print(f"{counts['passed']} passed, {counts['failed']} failed{note}")
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
