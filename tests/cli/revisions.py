#!/usr/bin/python3
"""Attempts from before the questionnaires of the shipped pack changed.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import contextlib
import sqlite3

from harness import places, tap
from harness.home import Home

FIXTURE = places.FIXTURES / "user-db" / "revision-1.sql"
QUICK, OLDER, DETAILED, LAST = ("00000000-0000-4000-8000-00000000000" + number for number in "1234")
SAME_IN_QUICK = ["q3", "q4", "q5", "q8"]
TABLES = ("attempt", "response", "domain_score")

tests = tap.Suite("/cli/revisions")


@contextlib.contextmanager
def user():
    """Someone with four attempts of revision 1, and the pack as it is now."""
    with Home("ja", places.SHARE) as home:
        home.user_db.parent.mkdir(parents=True, mode=0o700)
        with contextlib.closing(sqlite3.connect(home.user_db)) as database:
            database.executescript(FIXTURE.read_text(encoding="utf-8"))
        yield home


def keep(home):
    """All that is known of the old attempts."""
    return {table: home.rows(f"SELECT * FROM {table} WHERE {'number' if table == 'attempt' else 'attempt'} <= 4"
                             " ORDER BY 1, 2") for table in TABLES}


@tests.case
def they_stay_as_they_are():
    with user() as home:
        home.cli("history")
        before = keep(home)
        home.cli("take", "--answers", "1,1,1,1,1,1,1,1,1,1")
        home.cli("suggest", "--attempt", LAST)
        home.cli("doctor")
        tap.same(keep(home), before)
        tap.same([(found["attempt"], found["score"], found["band"]) for found in home.attempts()[1:]],
                 [(LAST, 83, "ready"), (DETAILED, 67, "nearly"), (OLDER, 33, "caution"), (QUICK, 0, "caution")])
        tap.contains(home.cli("history"), "準備が整ってきました")


@tests.case
def there_is_a_verdict_within_a_revision_only():
    with user() as home:
        home.cli("take", "--answers", "0,0,0,0,0,0,0,0,0,0")
        home.cli("take", "--answers", "3,3,3,3,3,3,3,3,3,3", ahead=10)
        tap.same([found["verdict"] for found in home.attempts()], ["up", None, "up", "first", "up", "first"])


@tests.table({
    "quick": (["--answers", "2,2,2,2,2,2,2,2,2,2"], LAST, SAME_IN_QUICK),
    "detailed": (["--questionnaire", "detailed", "--answers", ",".join("3" * 25)], DETAILED,
                 "d2 d3 d4 d5 d6 d7 d8 d10 d11 d15 d16 d18 d19 d20 d21 d23 d25".split()),
})
def only_what_both_asked_is_laid_side_by_side(arguments, own, same):
    with user() as home:
        beside = home.json("take", *arguments, "--taken-by", "May")["beside"]
        tap.same(beside["attempt"], own)
        asked = {item["id"] for item in home.json("questionnaire", "detailed" if own == DETAILED else "quick")["items"]}
        tap.same({answer["item"] for answer in beside["answers"]} <= asked, True, "asked now")
        differ = [item for item in same if answer_of(home, own, item) != int(arguments[-1][0])]
        tap.same([answer["item"] for answer in beside["answers"]], differ)


def answer_of(home, attempt, item):
    return home.rows("SELECT option FROM response JOIN attempt ON attempt = number"
                     f" WHERE id = '{attempt}' AND item = '{item}'")[0][0]


@tests.case
def they_lead_somewhere_still():
    with user() as home:
        for attempt in (QUICK, OLDER, DETAILED, LAST):
            suggestions = home.json("suggest", "--attempt", attempt)["suggestions"]
            tap.same(len(suggestions), 5, attempt)
        reasons = [reason for found in home.json("suggest", "--attempt", QUICK)["suggestions"]
                   for reason in found["reasons"] if reason["kind"] == "answer"]
        tap.same({reason["id"] for reason in reasons} <= set(SAME_IN_QUICK), True, f"by an item that is there: {reasons}")


@tests.case
def a_pack_made_for_them_is_good():
    with user() as home:
        pack = home.root / "centre.json"
        pack.write_text((places.SOURCE / "data/packs/examples/career-centre.ja.json").read_text(encoding="utf-8")
                        .replace('"q16"', '"q10"'), encoding="utf-8")
        tap.contains(pack.read_text(encoding="utf-8"), '"q10"')
        tap.same(home.json("import", pack)["imported"][0]["pack"], "example-career-centre")
        pack.write_text(pack.read_text(encoding="utf-8").replace('"q10"', '"q17"'), encoding="utf-8")
        tap.same(home.run("check", pack).returncode, 1, "an item that never was")


tests.main()
