#!/usr/bin/python3
"""The command line: looking after what is stored, backups, damage, two at once.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import os
import sqlite3
import stat
import subprocess

from harness import places, tap
from support import BAD_INPUT, OK, WRONG_USAGE, refused, user

tests = tap.Suite("/cli/doctor")

ANSWERS = "0,1,1,0,1"


def take(home):
    return home.json("take", "--answers", ANSWERS)["attempt"]


def start(home, *arguments):
    return subprocess.Popen([str(places.CLI), *arguments], encoding="utf-8", stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=home.environment())


def ids(home):
    return sorted(attempt["attempt"] for attempt in home.attempts())


def with_backup(home):
    """Two attempts, of which the backup of today has the first."""
    return take(home), take(home)


@tests.case
def all_is_good():
    with user() as home:
        attempt = take(home)
        found = home.json("doctor")
        tap.same((found["records"]["ok"], found["records"]["attempts"], found["records"]["problem"]),
                 (True, 1, None), "records")
        tap.same((found["library"]["ok"], found["library"]["rebuilt"]), (True, False), "library")
        tap.same([(backup["reason"], backup["attempts"]) for backup in found["backups"]], [("daily", 1)],
                 "backups: the first attempt has one at once")
        tap.same((found["kept"], found["restored"]), ([], None))
        tap.contains(home.cli("doctor"), "1 attempt (")
        tap.same(ids(home), [attempt])


@tests.case
def backups_are_listed_and_restored_and_that_too():
    with user() as home:
        first, second = with_backup(home)
        backup, = home.json("doctor")["backups"]
        tap.same((backup["reason"], backup["ok"], backup["attempts"]), ("daily", True, 1), "backup")
        tap.contains(home.cli("doctor"), backup["backup"])

        tap.same(home.json("doctor", "--restore")["restored"], backup["backup"], "restored")
        tap.same(ids(home), [first])
        undo = home.json("doctor")["backups"][0]
        tap.same((undo["reason"], undo["attempts"]), ("restore", 2), "backup of what was there")
        home.cli("doctor", "--restore", undo["backup"])
        tap.same(ids(home), sorted([first, second]))
        # Its time, to the millisecond: others may be of the same second.
        home.cli("doctor", "--restore", backup["backup"].split("Z")[0])
        tap.same(ids(home), [first])


@tests.table({
    "no-such-backup": (["--restore", "1999"], BAD_INPUT, "1999"),
    "a-name-alone": (["1999"], WRONG_USAGE, "too many"),
})
def refuses(arguments, status, message):
    with user() as home:
        take(home)
        refused(home.run("doctor", *arguments), status, message)


@tests.case
def there_is_no_backup_of_nothing():
    with user() as home:
        refused(home.run("doctor", "--restore"), BAD_INPUT, "no usable backup")


@tests.case
def damaged_records_are_repaired_and_told():
    with user() as home:
        first, second = with_backup(home)
        damaged = b"\0" * 4096 + home.user_db.read_bytes()[4096:]
        home.user_db.write_bytes(damaged)
        result = home.run("history")
        tap.same(result.returncode, OK, "exit status")
        for words in ("Your records were damaged", "2 attempts", "The damaged file is kept"):
            tap.contains(result.stderr, words, "stderr")
        tap.same(ids(home), sorted([first, second]))
        found = home.json("doctor")
        kept, = found["kept"]
        tap.contains(result.stderr, kept)
        with open(kept, "rb") as file:
            tap.same(file.read() == damaged, True, "the old file as it was")
        tap.same(found["records"]["recovered"], None, "nothing to do the next time")


@tests.case
def an_index_that_does_not_fit_is_found_by_a_thorough_look():
    with user() as home:
        first, second = with_backup(home)
        connection = sqlite3.connect(home.user_db)
        connection.execute("PRAGMA writable_schema = ON")
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'attempt_by_order'"
                                  ).fetchone()[0]
        connection.close()
        pages = bytearray(home.user_db.read_bytes())
        start = (root - 1) * 4096
        # One entry less in the page of the index.
        pages[start + 3:start + 5] = (1).to_bytes(2, "big")
        home.user_db.write_bytes(pages)
        result = home.run("doctor", "--json")
        recovered = json.loads(result.stdout)["records"]["recovered"]
        tap.contains(result.stderr, "Everything could be read: 2 attempts")
        tap.same((recovered["salvaged"], recovered["from_backup"]), (2, 0), "recovered")
        tap.same(ids(home), sorted([first, second]))


@tests.case
def a_damaged_library_is_made_again():
    with user() as home:
        home.cli("packs")
        before = home.json("entries")
        data = bytearray(home.library_db.read_bytes())
        for offset in range(3 * 4096, len(data), 1000):
            data[offset] ^= 0xff
        home.library_db.write_bytes(data)
        found = home.json("doctor")["library"]
        tap.same((found["ok"], found["rebuilt"]), (True, True), "library")
        tap.same(home.json("entries"), before, "entries")


@tests.case
def nothing_is_for_others_to_read():
    before = os.umask(0)
    try:
        with user() as home:
            with_backup(home)
            home.cli("doctor", "--restore")
            for folder in (home.user_db.parent, home.library_db.parent):
                for path in [folder, *folder.rglob("*")]:
                    tap.same(stat.S_IMODE(path.stat().st_mode) & 0o077, 0, str(path))
    finally:
        os.umask(before)


@tests.case
def many_at_once_lose_nothing():
    with user() as home:
        take(home)
        for _ in range(3):
            processes = [start(home, "take", "--json", "--answers", ANSWERS) for _ in range(6)]
            for process in processes:
                _, errors = process.communicate(timeout=120)
                tap.same((process.returncode, errors), (OK, ""), "exit status and stderr")
        tap.same(len(home.attempts()), 19, "attempts")
        tap.same(home.rows("PRAGMA integrity_check"), [("ok",)])


tests.main()
