#!/usr/bin/python3
"""The last line of a run counts every test, also those of programs that died.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import subprocess
import sys
import tempfile

from harness import places, tap

tests = tap.Suite("/counting")

COUNT = places.SOURCE / "tests" / "count.py"

# What a program says, how it ends, what meson calls that, and what the last line is.
RUNS = {
    "all good": ("1..2\nok 1 /a\nok 2 /b\n", 0, "OK", "2 passed, 0 failed"),
    "one bad": ("1..2\nok 1 /a\nnot ok 2 /b\n", 1, "ERROR", "1 passed, 1 failed"),
    "killed before the last two": ("1..3\nok 1 /a\n", -11, "ERROR", "1 passed, 2 failed"),
    "killed after one failed": ("1..3\nnot ok 1 /a\n", -6, "ERROR", "0 passed, 3 failed"),
    "killed after the last": ("1..2\nok 1 /a\nok 2 /b\n", -11, "ERROR", "2 passed, 1 failed"),
    "killed before the plan": ("", -11, "ERROR", "0 passed, 1 failed"),
    "out of time": ("1..2\nok 1 /a\n", -15, "TIMEOUT", "1 passed, 1 failed"),
    "the plan at the end is missing": ("ok 1 /a\n", -6, "ERROR", "1 passed, 1 failed"),
    "silent": ("", 0, "SKIP", "0 passed, 1 failed"),
    "a plan and no more": ("1..2\n", 0, "SKIP", "0 passed, 2 failed"),
    "nothing to do": ("1..0 # skip no checker\n", 0, "SKIP", "0 passed, 0 failed, 1 skipped"),
    "one skipped": ("1..2\nok 1 /a # SKIP no disk\nok 2 /b\n", 0, "OK", "1 passed, 0 failed, 1 skipped"),
    "no protocol": ("all is well\n", 0, "OK", "1 passed, 0 failed"),
    "no protocol and a failure": ("all is bad\n", 3, "FAIL", "0 passed, 1 failed"),
    "no protocol and skipped": ("", 77, "SKIP", "0 passed, 0 failed, 1 skipped"),
}


def last_line(*arguments):
    result = subprocess.run([sys.executable, COUNT, *arguments], capture_output=True, encoding="utf-8",
                            check=False)
    line = result.stdout.splitlines()[-1]
    tap.same(result.returncode, 0 if " 0 failed" in line else 1, "exit status")
    return line


@tests.table(RUNS)
def a_program(stdout, returncode, result, wanted):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as log:
        json.dump({"name": "core / a", "stdout": stdout, "result": result, "returncode": returncode}, log)
        log.flush()
        tap.same(last_line(log.name), wanted)


@tests.case
def a_run_without_a_log_has_failed():
    tap.same(last_line("/nonexistent/testlog.json"), "0 passed, 1 failed")


@tests.case
def the_line_of_a_failed_test_says_why():
    code = """from harness import tap
suite = tap.Suite("/a")
suite.add("b", tap.same, 1, 2, "the #1")
suite.main()"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False,
                            cwd=COUNT.parent)
    tap.same(result.stdout.splitlines()[-1], "not ok 1 /a/b: AssertionError: the 1 got: 1 wanted: 2")


tests.main()
