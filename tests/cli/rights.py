#!/usr/bin/python3
"""The command line: disks that have no locks, or no modes.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import contextlib
import os
import sqlite3
import stat
import subprocess
import time

from harness import places, tap
from harness.disk import BOUND_TO_MODES, poor
from support import OK, STORE_FAILED, refused, user

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
    "doctor": (["doctor", "--json"], STORE_FAILED),
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
def why_nothing_can_be_saved_is_said_once():
    with user() as home:
        home.take((0, 1, 1, 0, 1))
        document = home.cli("export", "-")
        env = poor(home.data, "locks")
        for result in (home.run("take", *ANSWERS, env=env), home.run("restore", "-", stdin=document, env=env)):
            tap.same((result.returncode, result.stderr.count(NO_LOCKS)), (STORE_FAILED, 1), result.stderr)


@tests.case
def a_disk_without_locks_is_read():
    with user() as home:
        attempt = home.take((0, 1, 1, 0, 1))
        result = home.run("history", "--json", env=poor(home.data, "locks"))
        tap.contains(result.stdout, attempt)
        tap.same([found["attempt"] for found in home.attempts()], [attempt], "attempts")


@contextlib.contextmanager
def two_attempts():
    """A home with two, and the folder of its backups."""
    with user() as home:
        home.take((0, 1, 1, 0, 1))
        home.take((0, 1, 1, 0, 1))
        yield home, home.user_db.parent / "backups"


def run_bound(home, *arguments):
    """As a user for whom the modes of files hold."""
    return subprocess.run([*BOUND_TO_MODES, str(places.CLI), *arguments], env=home.environment(),
                          stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
                          timeout=60, check=False)


def withhold(backups, what):
    """The folder, or each file in it."""
    for path in [backups] if what == "folder" else backups.iterdir():
        path.chmod(0)


WITHHELD = {"folder": ("folder", "chmod u+rwx"), "files": ("files", "chmod u+rw ")}


@tests.table(WITHHELD)
def nothing_is_replaced_while_backups_cannot_be_read(what, command):
    with two_attempts() as (home, backups):
        for harm in (os.urandom(40000), b""):
            home.user_db.write_bytes(harm)
            withhold(backups, what)
            for arguments in (["history"], ["take", *ANSWERS]):
                result = run_bound(home, *arguments)
                tap.same((result.returncode, result.stdout), (STORE_FAILED, ""), "status and stdout")
                for words in ("cannot be read", command, str(backups)):
                    tap.contains(result.stderr, words)
            tap.same(home.user_db.read_bytes() == harm, True, "user.db as it was")
            tap.same(list(home.user_db.parent.glob("user-damaged-*")), [], "put aside")
            backups.chmod(0o700)
            for path in backups.iterdir():
                path.chmod(0o600)
            result = home.run("history")
            tap.same(result.returncode, OK, "status")
            tap.contains(result.stderr, "came from your backups")
            for path in home.user_db.parent.glob("user-damaged-*"):
                path.unlink()


@tests.table(WITHHELD)
def doctor_says_that_backups_cannot_be_read(what, command):
    with two_attempts() as (home, backups):
        withhold(backups, what)
        result = run_bound(home, "doctor")
        tap.same(result.returncode, STORE_FAILED, "status")
        found = result.stdout
        tap.contains(found, "cannot be read")
        tap.contains(found, command)
        for words in ("damaged", "no backup yet"):
            tap.same(words in found, False, words)
        refused(run_bound(home, "doctor", "--restore"), STORE_FAILED, command)
        backups.chmod(0o700)


@tests.case
def doctor_says_that_backups_cannot_be_read_without_locks():
    with two_attempts() as (home, _):
        env = poor(home.data, "locks")
        found = home.run("doctor", env=env).stdout
        tap.contains(found, f"cannot be read: {NO_LOCKS}")
        tap.same("damaged" in found, False, "damaged")
        refused(home.run("doctor", "--restore", env=env), STORE_FAILED, NO_LOCKS)


@tests.case
def records_are_read_where_no_disk_has_locks():
    with user() as home:
        first = home.take((0, 1, 1, 0, 1))
        # Who has it open keeps the log of what comes after.
        with contextlib.closing(sqlite3.connect(home.user_db)) as connection:
            connection.execute("SELECT count(*) FROM attempt").fetchall()
            second = home.take((0, 1, 1, 0, 1))
            tap.same(home.user_db.with_name("user.db-wal").stat().st_size > 0, True, "a log")
            # The copy that is read lies in the folder of what runs.
            result = home.run("history", "--json", env=poor(home.root, "locks"))
        tap.contains(result.stderr, NO_LOCKS)
        for attempt in (first, second):
            tap.contains(result.stdout, attempt)


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
