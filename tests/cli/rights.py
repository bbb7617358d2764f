#!/usr/bin/python3
"""The command line: disks that have no locks, or no modes.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import stat
import time

from harness import tap
from harness.disk import poor
from support import OK, STORE_FAILED, user

tests = tap.Suite("/cli/rights")

ANSWERS = ("--answers", "0,1,1,0,1")
NO_LOCKS = "this disk cannot lock files"
NO_MODES = "this disk cannot keep files from other users"

# The most that a disk without locks may cost, in seconds; of some runs the shortest
# counts, which is the least disturbed.
NOTICED_WITHIN = 1
TRIES = 5


def seconds(home, arguments, env):
    start = time.monotonic()
    home.run(*arguments, env=env)
    return time.monotonic() - start


def cost(home, arguments, env):
    """How many seconds longer it takes there."""
    there, here = [], []
    for _ in range(TRIES):
        there.append(seconds(home, arguments, env))
        here.append(seconds(home, arguments, None))
        if min(there) - min(here) <= NOTICED_WITHIN:
            break
    return min(there) - min(here)


@tests.table({
    "history": (["history", "--json"], OK),
    "suggest": (["suggest", "--json"], OK),
    "doctor": (["doctor", "--json"], OK),
    "take": (["take", *ANSWERS], STORE_FAILED),
})
def a_disk_without_locks_is_noticed_at_once(arguments, status):
    with user() as home:
        home.take((0, 1, 1, 0, 1))
        env = poor(home.data, "locks")
        result = home.run(*arguments, env=env)
        tap.same(result.returncode, status, "status")
        tap.contains(result.stderr, NO_LOCKS)
        if "another program" in result.stderr.casefold():
            raise AssertionError(f"the wrong cause is named: {result.stderr!r}")
        more = cost(home, arguments, env)
        tap.comment(f"{more:.2f} seconds more than with locks")
        if more > NOTICED_WITHIN:
            raise AssertionError(f"{more:.2f} seconds more than with locks")


@tests.case
def a_disk_without_locks_is_read():
    with user() as home:
        attempt = home.take((0, 1, 1, 0, 1))
        result = home.run("history", "--json", env=poor(home.data, "locks"))
        tap.contains(result.stdout, attempt)
        tap.same([found["attempt"] for found in home.attempts()], [attempt], "attempts")


@tests.case
def a_disk_without_modes_is_named_and_read():
    with user() as home:
        attempt = home.take((0, 1, 1, 0, 1))
        os.chmod(home.user_db, 0o755)
        env = poor(home.data, "755")
        result = home.run("history", "--json", env=env)
        tap.same(result.returncode, OK, "status")
        tap.contains(result.stderr, NO_MODES)
        tap.contains(result.stdout, attempt)
        result = home.run("take", *ANSWERS, env=env)
        tap.same(result.returncode, STORE_FAILED, "status")
        tap.contains(result.stderr, NO_MODES)


@tests.case
def a_new_disk_without_modes_gets_no_file_that_others_can_read():
    with user() as home:
        result = home.run("take", *ANSWERS, env=poor(home.data, "755"))
        tap.same(result.returncode, STORE_FAILED, "status")
        tap.contains(result.stderr, NO_MODES)
        tap.same(home.user_db.exists(), False, "user.db")


@tests.case
def a_disk_where_everything_is_private_needs_no_modes():
    with user() as home:
        env = poor(home.data, "700")
        result = home.run("take", *ANSWERS, env=env)
        tap.same((result.returncode, result.stderr), (OK, ""), "status and stderr")
        tap.same(stat.S_IMODE(home.user_db.stat().st_mode), 0o700, "mode")
        tap.same(len(home.attempts()), 1, "attempts")


tests.main()
