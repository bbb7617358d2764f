#!/usr/bin/python3
"""tegotae-cli records, and what becomes of records that are deleted

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import sqlite3

from harness import tap
from support import BAD_INPUT, WRONG_USAGE, refused, same_json, user

tests = tap.Suite("/cli/records")

QUESTION = "00000000-0000-4000-8000-000000000001"


def take(home, **options):
    return home.json("take", "--answers", "2,1,0,1,2", **options)["attempt"]


def ask(home):
    with sqlite3.connect(home.user_db) as connection:
        connection.execute("INSERT INTO question (id, title, situation, stage, asked_at, changed_at)"
                           " VALUES (?, '逆質問は?', '', NULL, 1000, 1000)", (QUESTION,))
    connection.close()


def ids(home, **options):
    return [attempt["attempt"] for attempt in home.json("history", **options)["attempts"]]


def deleted(home, **options):
    return [record["id"] for record in home.json("records", "list", "--deleted", **options)["deleted"]]


def tombstones(home):
    with sqlite3.connect(home.user_db) as connection:
        rows = connection.execute("SELECT id FROM tombstone").fetchall()
    connection.close()
    return [row[0] for row in rows]


@tests.case
def what_is_deleted_is_listed_and_comes_back():
    with user() as home:
        first, second = take(home), take(home)
        ask(home)
        before = home.json("history")
        same_json(home.json("records", "delete", first, QUESTION), {"deleted": [first, QUESTION]})
        tap.same(ids(home), [second])
        tap.same(home.json("suggest")["suggestions"] != [], True, "suggestions for the other")
        refused(home.run("report", "--attempt", first, "--pdf", "-"), BAD_INPUT, first)

        records = home.json("records", "list", "--deleted")["deleted"]
        question = next(record for record in records if record["id"] == QUESTION)
        tap.same(sorted(record["id"] for record in records), sorted([first, QUESTION]))
        tap.same([question[key] for key in ("kind", "made_at", "title", "taken_by", "score")],
                 ["question", "1970-01-01T00:00:01Z", "逆質問は?", None, None])
        tap.same(question["deleted_at"] < question["kept_until"], True, "it is kept")
        tap.contains(home.cli("records", "list", "--deleted"), "逆質問は?")

        same_json(home.json("records", "undelete", QUESTION, first), {"undeleted": [QUESTION, first]})
        same_json(home.json("history"), before)
        same_json(home.json("records", "list", "--deleted"), {"deleted": []})
        tap.same(home.cli("records", "list", "--deleted"), "There are no deleted records.\n")


@tests.case
def an_id_given_twice_is_one_record():
    with user() as home:
        one, two = take(home), take(home)
        same_json(home.json("records", "delete", one, two, one), {"deleted": [one, two]})
        tap.same(home.cli("records", "undelete", one, one), "Brought 1 record back.\n")
        tap.same(ids(home), [one])


@tests.case
def all_or_none():
    with user() as home:
        one = take(home)
        refused(home.run("records", "delete", one, "no-such"), BAD_INPUT, "There is no record “no-such”")
        tap.same(ids(home), [one])
        refused(home.run("records", "undelete", one), BAD_INPUT, f"There is no deleted record “{one}”")


@tests.table({
    "nothing": ((), "An argument is missing"),
    "no id": (("delete",), "An argument is missing"),
    "another act": (("forget", "a"), "list, delete or undelete"),
    "a list of what": (("list",), "--deleted"),
    "a list and more": (("list", "--deleted", "a"), "too many"),
    "delete what is deleted": (("delete", "--deleted", "a"), "--deleted works with list"),
})
def misuse_is_told(arguments, words):
    with user() as home:
        refused(home.run("records", *arguments), WRONG_USAGE, words)


@tests.case
def an_export_holds_what_is_deleted_with_its_mark():
    with user() as home, user() as other:
        one, two = take(home), take(home)
        tap.same(json.loads(home.cli("export", "-"))["version"], 1, "the version of an export as ever")
        home.cli("records", "delete", one)
        text = home.cli("export", "-")
        document = json.loads(text)
        tap.same(document["version"], 2)
        tap.same(["deleted_at" in attempt for attempt in document["attempts"]], [True, False])
        file = home.root / "export.json"
        file.write_text(text, encoding="utf-8")

        other.cli("restore", file)
        tap.same((ids(other), deleted(other)), ([two], [one]), "a new home")

        # Brought back since, which is the newer change.
        home.cli("records", "undelete", one)
        home.cli("restore", file)
        tap.same(ids(home), [two, one], "the same home")
        tap.same(json.loads(home.cli("export", "-"))["version"], 1)


@tests.case
def a_restore_brings_back_and_obeys_marks():
    with user() as home:
        one = take(home)
        before = home.root / "before.json"
        home.cli("export", before)
        home.cli("records", "delete", one)
        after = home.root / "after.json"
        home.cli("export", after)
        home.cli("restore", before)
        tap.same(ids(home), [one], "what was deleted since")
        home.cli("restore", after)
        tap.same(ids(home), [one], "it was brought back later than it was deleted")


@tests.case
def one_wrong_clock_removes_nothing():
    with user() as home:
        one = take(home)
        home.cli("records", "delete", one)
        tap.same(deleted(home, ahead=700), [], "younger than thirty days then")
        home.run("history", ahead=700)
        tap.same((deleted(home), tombstones(home)), ([one], []))
        home.cli("records", "undelete", one)
        tap.same(ids(home), [one])


@tests.case
def thirty_days_and_one_later_it_is_removed():
    with user() as home:
        one = take(home)
        home.cli("records", "delete", one)
        home.run("history", ahead=31)
        tap.same(tombstones(home), [])
        home.run("history", ahead=32)
        tap.same(tombstones(home), [one])
        tap.same(deleted(home), [])
        refused(home.run("records", "undelete", one), BAD_INPUT, one)


def notes(home):
    return {attempt["attempt"]: attempt.get("note", {}).get("text")
            for attempt in json.loads(home.cli("export", "-"))["attempts"]}


@tests.case
def a_note_is_written_replaced_and_removed():
    with user() as home:
        first, second = take(home), take(home)
        same_json(home.json("note", first, "  声が小さかった。\n<b>次は</b>ゆっくり "),
                  {"attempt": first, "note": "声が小さかった。\n<b>次は</b>ゆっくり"})
        tap.same(home.cli("note", "--", second, "-1"), "Saved the note.\n")
        tap.same(notes(home), {first: "声が小さかった。\n<b>次は</b>ゆっくり", second: "-1"})
        home.cli("note", second, "two")
        tap.same(notes(home)[second], "two")
        same_json(home.json("note", first, " "), {"attempt": first, "note": None})
        tap.same(home.cli("note", second, ""), "Removed the note.\n")
        tap.same(notes(home), {first: None, second: None})


@tests.case
def a_note_is_of_an_attempt_that_is_there():
    with user() as home:
        one = take(home)
        ask(home)
        home.cli("records", "delete", one)
        for name in (one, QUESTION, "no-such"):
            refused(home.run("note", name, "text"), BAD_INPUT, f"There is no attempt “{name}”")


@tests.table({
    "nothing": ((), "An argument is missing"),
    "no text": (("a",), "An argument is missing"),
    "words that are not quoted": (("a", "too", "long"), "too many"),
    "other bytes than text": (("a", "\udcff"), "not valid UTF-8"),
})
def a_misused_note_is_told(arguments, words):
    with user() as home:
        refused(home.run("note", *arguments), WRONG_USAGE, words)


tests.main()
