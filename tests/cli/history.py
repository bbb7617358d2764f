#!/usr/bin/python3
"""tegotae-cli history

SPDX-License-Identifier: GPL-3.0-or-later
"""
import contextlib
import csv
import datetime
import io
import sqlite3

from harness import tap
from harness.words import Words
from support import BAD_INPUT, WRONG_USAGE, refused, same_json, user

tests = tap.Suite("/cli/history")


def take_three(home):
    """Ids, oldest first."""
    return [home.json("take", *arguments)["attempt"] for arguments in (
        ("--answers", "0,0,0,0,0"),
        ("--answers", "2,1,0,1,2", "--stage", "final"),
        ("--questionnaire", "pair", "--answers", "1,2"))]


@tests.case
def without_attempts_the_list_is_empty():
    with user() as home:
        same_json(home.json("history"), {"attempts": []})
        tap.contains(home.cli("history"), "tegotae-cli take")


@tests.case
def json_has_the_newest_first_and_these_keys():
    with user() as home:
        ids = take_three(home)
        attempts = home.attempts()
        tap.same([attempt["attempt"] for attempt in attempts], ids[::-1])
        orders = [attempt.pop("order") for attempt in attempts]
        tap.same(orders == sorted(set(orders), reverse=True), True, f"orders fall: {orders}")
        middle = attempts[1]
        finished = datetime.datetime.strptime(middle.pop("finished_at"), "%Y-%m-%dT%H:%M:%S%z")
        age = datetime.datetime.now(datetime.timezone.utc) - finished
        tap.same(-2 < age.total_seconds() < 600, True, "finished just now, in UTC")
        same_json(middle, {
            "attempt": ids[1],
            "questionnaire": "quick",
            "score": 60,
            "band": "nearly",
            "stage": "final",
            "domains": [
                {"id": "self", "name": "Self-knowledge", "score": 75, "level": "high"},
                {"id": "talk", "name": "Talking", "score": 25, "level": "low"},
                {"id": "calm", "name": "Composure", "score": 100, "level": "high"},
            ],
            "verdict": "too-soon",
        })
        tap.same(list(attempts[1])[:1] + ["finished_at"] + list(attempts[1])[1:], list(attempts[0]),
                 "keys")
        tap.same(attempts[0]["stage"], None, "a stage that was never said")


# In the chart of the window, too.
WORDS = {"first": "the first with these questions", "too-soon": "within three days of the one before",
         "too-small": "too close to the one before to be called a change", "up": "a change upward",
         "down": "a change downward", None: "other questions than before"}


def says(home, verdicts):
    """Both as JSON, and as text in both languages."""
    tap.same([attempt["verdict"] for attempt in home.attempts()], verdicts)
    for lang in ("en", "ja"):
        lines = home.cli("history", "--lang", lang).splitlines()
        tap.same([line.split("  ")[-2] for line in lines],
                 [Words(lang)(WORDS[verdict]) for verdict in verdicts], lang)


# Answers, and how many days the clock is ahead then.
@tests.table({
    "the-same": ([("1,1,1,1,1", 0), ("1,1,1,1,1", 4)], ["too-small", "first"]),
    # A step is ten points here.
    "two-steps": ([("1,1,1,1,1", 0), ("2,2,1,1,1", 4)], ["too-small", "first"]),
    "three-steps": ([("1,1,1,1,1", 0), ("2,2,2,1,1", 4)], ["up", "first"]),
    "three-steps-down": ([("1,1,1,1,1", 0), ("0,0,0,1,1", 4)], ["down", "first"]),
    "soon": ([("0,0,0,0,0", 0), ("2,2,2,2,2", 2), ("2,2,2,2,2", 9)], ["too-small", "too-soon", "first"]),
})
def a_verdict_goes_by_the_attempt_before(taken, verdicts):
    with user() as home:
        for answers, days in taken:
            home.cli("take", "--answers", answers, ahead=days)
        says(home, verdicts)


@tests.case
def there_is_no_verdict_across_other_questions():
    with user() as home:
        home.cli("take", "--answers", "0,0,0,0,0")
        home.cli("take", "--answers", "2,2,2,2,2")
        with contextlib.closing(sqlite3.connect(home.user_db)) as database, database:
            database.execute("UPDATE attempt SET revision = 2 WHERE number = 1")
            database.execute("UPDATE response SET item = 'gone' WHERE attempt = 1 AND item = 'q1'")
        says(home, [None, "first"])


@tests.case
def what_is_deleted_is_not_the_one_before():
    with user() as home:
        home.cli("take", "--answers", "0,0,0,0,0")
        home.cli("records", "delete", home.attempts()[0]["attempt"])
        home.cli("take", "--answers", "2,2,2,2,2")
        tap.same([attempt["verdict"] for attempt in home.attempts()], ["first"])


@tests.case
def attempts_survive_the_end_of_the_program():
    with user() as home:
        take_three(home)
        tap.same(home.attempts(), home.attempts())


@tests.case
def csv_is_what_rfc_4180_asks():
    with user() as home:
        ids = take_three(home)
        result = home.run("history", "--csv")
        # Read by the module: text mode has made \r\n to \n already.
        rows = list(csv.DictReader(io.StringIO(result.stdout)))
        tap.same([row["attempt"] for row in rows], ids[::-1])
        tap.same({key: rows[1][key] for key in list(rows[1]) if key not in ("attempt", "finished_at")},
                 {"questionnaire": "quick", "score": "60", "band": "nearly", "stage": "final",
                  "self": "75", "talk": "25", "calm": "100"})
        tap.same((rows[0]["talk"], rows[0]["stage"]), ("", ""), "what is not known")


@tests.case
def csv_has_its_header_without_attempts():
    with user() as home:
        tap.same(home.cli("history", "--csv"),
                 "attempt,finished_at,questionnaire,score,band,stage\n")


@tests.case
def csv_goes_to_a_file_as_to_standard_output():
    with user() as home:
        take_three(home)
        file = home.root / "mine.csv"
        tap.same(home.cli("history", "--csv", file), "Saved a table of 3 attempts.\n")
        tap.same(file.read_bytes().decode().replace("\r\n", "\n"), home.cli("history", "--csv"))
        tap.same(oct(file.stat().st_mode & 0o777), oct(0o600), "mode")


@tests.case
def force_is_for_a_file():
    with user() as home:
        refused(home.run("history", "--force"), WRONG_USAGE, "--force needs a FILE")
        refused(home.run("history", "--csv", "--force"), WRONG_USAGE, "--force needs a FILE")


@tests.case
def a_time_that_is_not_known_is_left_out():
    with user() as home:
        take_three(home)
        with contextlib.closing(sqlite3.connect(home.user_db)) as database, database:
            database.execute("UPDATE attempt SET finished_at = 0, started_at = 0")
        tap.same({attempt["finished_at"] for attempt in home.attempts()}, {None})
        rows = list(csv.DictReader(io.StringIO(home.cli("history", "--csv"))))
        tap.same({row["finished_at"] for row in rows}, {""})


@tests.case
def a_file_that_is_there_is_replaced_only_by_force():
    with user() as home:
        file = home.root / "mine.csv"
        file.write_text("something else")
        refused(home.run("history", "--csv", file), BAD_INPUT, "“mine.csv” already. Replace it with --force")
        tap.same(file.read_text(), "something else")
        home.cli("history", "--csv", "--force", file)
        tap.same(file.read_text(), "attempt,finished_at,questionnaire,score,band,stage\n")


@tests.case
def only_csv_goes_to_a_file():
    with user() as home:
        refused(home.run("history", "mine.csv"), WRONG_USAGE, "too many arguments")


@tests.case
def csv_and_json_exclude_each_other():
    with user() as home:
        tap.same(home.run("history", "--csv", "--json").returncode, 2)


@tests.case
def text_is_one_line_an_attempt():
    with user("ja") as home:
        ids = take_three(home)
        lines = home.cli("history").splitlines()
        tap.same(len(lines), 3)
        for part in ("60", "あと少し", ids[1]):
            tap.contains(lines[1], part)


tests.main()
