#!/usr/bin/python3
"""The command line under clocks that are wrong.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import random
import time

from harness import tap
from support import BAD_INPUT, OK, refused, user

tests = tap.Suite("/cli/clock")

ANSWERS = "0,1,1,0,1"
TWO_YEARS = 730

# The latest time that may be stored: the end of the year 9999.
LATEST = 253402300799999


def take(home, ahead):
    return home.json("take", "--answers", ANSWERS, ahead=ahead)["attempt"]


def take_six(home):
    """The clock two years ahead, then right for five days; the ids in that order."""
    return [take(home, ahead) for ahead in (TWO_YEARS, 0, 1, 2, 3, 4)]


def ids(home, ahead):
    """In the order of saving."""
    return [attempt["attempt"] for attempt in home.json("history", ahead=ahead)["attempts"][::-1]]


def destroy(home):
    home.user_db.write_bytes(random.Random(7).randbytes(40000))


@tests.case
def the_last_attempt_is_the_one_saved_last():
    with user() as home:
        saved = take_six(home)
        attempts = home.json("history", ahead=4)["attempts"]
        tap.same([attempt["attempt"] for attempt in attempts], saved[::-1], "newest first")
        orders = [attempt["order"] for attempt in attempts]
        tap.same(orders, sorted(set(orders), reverse=True), "order")
        # Shown times stay what the clock said.
        year = time.gmtime(time.time() + TWO_YEARS * 86400).tm_year
        tap.same(attempts[-1]["finished_at"][:4], str(year), "year of the first")

        last = take(home, 5)
        tap.same(json.loads(home.cli("export", "-", ahead=5))["attempts"][-1]["attempt"], last, "export")
        first = home.json("suggest", "--attempt", last, ahead=5)
        tap.same(home.json("suggest", ahead=5), first, "suggest takes the last")


@tests.case
def recovery_merges_every_good_backup():
    with user() as home:
        saved = take_six(home)
        # Its first change is preceded by a backup of all six.
        take(home, 5)
        destroy(home)
        result = home.run("history", "--json", ahead=6)
        tap.same(result.returncode, OK, "exit status")
        tap.contains(result.stderr, "6 more came from your backups")
        tap.same(ids(home, 6), saved, "in the order of saving")


@tests.case
def restoring_the_latest_keeps_what_was_just_recovered():
    with user() as home:
        saved = take_six(home)
        destroy(home)
        result = home.run("doctor", "--restore", ahead=4)
        tap.same((result.returncode, result.stdout), (BAD_INPUT, ""), "exit status and stdout")
        tap.contains(result.stderr, "came from your backups")
        tap.contains(result.stderr, "have just been recovered")
        tap.same(len(ids(home, 4)), len(saved) - 1, "attempts")


@tests.case
def restoring_twice_does_not_swap():
    with user() as home:
        saved = take_six(home)
        latest = home.json("doctor", ahead=4)["backups"][0]["backup"]
        for _ in range(2):
            tap.same(home.json("doctor", "--restore", ahead=4)["restored"], latest, "restored")
            tap.same(ids(home, 4), saved[:5], "attempts")


@tests.case
def the_first_day_of_the_clock_has_a_backup():
    with user() as home:
        # Afternoon in Japan, on the first of January 1970.
        ahead = 0.2 - time.time() / 86400
        for _ in range(2):
            take(home, ahead)
        found = home.json("doctor", ahead=ahead)["backups"]
        tap.same([backup["made_at"][:10] for backup in found], ["1970-01-01"], "backups")


@tests.case
def recovery_is_the_same_while_the_clock_is_behind():
    with user() as home:
        saved = take_six(home)
        take(home, 5)
        destroy(home)
        # All backups are dated in the future.
        tap.same(home.run("history", ahead=-1).returncode, OK, "exit status")
        tap.same(ids(home, -1), saved, "in the order of saving")


@tests.case
def a_backup_of_the_future_is_not_the_latest():
    with user() as home:
        saved = take_six(home)
        found = home.json("doctor", ahead=4)["backups"]
        tap.same([backup["attempts"] for backup in found], [5, 4, 3, 2, 1, 1], "backups")
        tap.contains(home.cli("doctor", ahead=4).splitlines()[-1], "dated in the future")

        restored = home.cli("doctor", "--restore", ahead=4)
        tap.contains(restored, f"The backup {found[0]['backup']} was restored.")
        tap.same(ids(home, 4), saved[:5], "what the latest backup has")
        home.cli("doctor", "--restore", found[-1]["backup"], ahead=4)
        tap.same(ids(home, 4), saved[:1], "the one that was named")


@tests.case
def a_backup_of_the_future_does_not_stand_for_that_day():
    # Tomorrow in Japan, where the programs run.
    hour = (time.time() / 3600 + 9) % 24
    noon, evening, night = ((24 - hour + of_day) / 24 for of_day in (12, 18, 21))
    with user() as home:
        take(home, evening)
        take(home, 0)
        take(home, noon)
        found = home.json("doctor", ahead=night)["backups"]
        tap.same([backup["attempts"] for backup in found], [1, 2, 1], "that of the evening, noon, today")


@tests.table({"after-the-year-9999": (LATEST / 1000 + 86400,), "before-1970": (-86400,)})
def a_clock_out_of_the_calendar_is_survived(seconds):
    ahead = (seconds - time.time()) / 86400
    with user() as home:
        saved = [take(home, 0), take(home, ahead)]
        document = home.cli("export", "-", ahead=ahead)
        for _ in range(2):
            # Each is preceded by a backup, of the same time.
            home.run("restore", "-", stdin=document, ahead=ahead)
        saved.append(take(home, 0))
        tap.same(ids(home, 0), saved, "in the order of saving")
        tap.same(len(home.json("doctor")["backups"]) >= 3, True, "backups")
        home.cli("export", home.root / "mine.json", ahead=ahead)
        tap.same(home.run("restore", home.root / "mine.json").returncode, OK, "what was exported")
        destroy(home)
        tap.same(home.run("history", ahead=ahead).returncode, OK, "recovered")
        tap.same(ids(home, 0)[:2], saved[:2], "what the backups had")


@tests.case
def a_time_after_the_year_9999_is_refused_with_its_path():
    with user() as home:
        take(home, 0)
        export = json.loads(home.cli("export", "-"))
        export["attempts"][0]["finished_at"] = LATEST + 1
        refused(home.run("restore", "-", stdin=json.dumps(export)), BAD_INPUT,
                "$.attempts[0].finished_at: This time is after the year 9999.")
        export["attempts"][0]["finished_at"] = LATEST
        tap.same(home.run("restore", "-", stdin=json.dumps(export)).returncode, OK, "the last that can be")


tests.main()
