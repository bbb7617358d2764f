#!/usr/bin/python3
"""tegotae-cli take, with the answers given

SPDX-License-Identifier: GPL-3.0-or-later
"""
import contextlib
import json
import os
import sqlite3
import stat
import uuid

from harness import tap
from support import BAD_INPUT, STORE_FAILED, WRONG_USAGE, refused, same_json, user

tests = tap.Suite("/cli/take")

ANSWERS = ("--answers", "2,1,0,1,2")


@tests.case
def json_is_the_score_and_then_attempt_and_suggestions():
    with user() as home:
        score = home.json("score", *ANSWERS)
        got = home.json("take", *ANSWERS)
        tap.same(list(got), [*score, "attempt", "suggestions"], "keys")
        same_json({key: got[key] for key in score}, score)
        tap.same(str(uuid.UUID(got["attempt"])), got["attempt"], "attempt")
        same_json(got["suggestions"], home.json("suggest")["suggestions"])


@tests.case
def the_attempt_is_whole_in_the_database():
    with user() as home:
        number = home.json("take", *ANSWERS, "--stage", "waiting")["attempt"]
        tap.same(home.rows("SELECT id, pack, revision, lang, questionnaire, stage, score, band, step,"
                           " near_cut, exact_numerator,"
                           " exact_denominator, step_numerator, step_denominator, reach FROM attempt"),
                 [(number, "core", 3, "en", "quick", "waiting", 60, "nearly", 10, 0, 3, 5, 1, 10, 20)])
        tap.same(home.rows("SELECT position, item, option, points FROM response ORDER BY position"),
                 [(0, "q1", 2, 2), (1, "q2", 1, 1), (2, "q3", 0, 0), (3, "q4", 1, 1), (4, "q5", 2, 2)])
        tap.same(home.rows("SELECT domain, score, exact_numerator, exact_denominator FROM domain_score"
                           " ORDER BY position"),
                 [("self", 75, 3, 4), ("talk", 25, 1, 4), ("calm", 100, 1, 1)])


@tests.table({
    "rejected": (("--stage", "rejected"), "A no says nothing about these answers.", "From here."),
    "waiting": (("--stage", "waiting"), "From here.", "A no says nothing about these answers."),
    "no-stage": ((), "From here.", "A no says nothing about these answers."),
})
def the_message_is_that_of_the_stage(stage, said, not_said):
    with user() as home:
        text = home.cli("take", "--answers", "0,0,0,0,0", *stage)
        tap.contains(text, said)
        tap.same(not_said in text, False, not_said)


@tests.case
def times_are_not_made_up():
    with user() as home:
        home.cli("take", *ANSWERS)
        tap.same(home.rows("SELECT DISTINCT milliseconds FROM response"), [(None,)])
        tap.same(home.rows("SELECT hurried FROM attempt"), [(0,)])


@tests.case
def the_users_files_are_private():
    with user() as home:
        home.cli("take", *ANSWERS)
        tap.same(stat.S_IMODE(os.stat(home.user_db.parent).st_mode), 0o700, "mode of the directory")
        tap.same(stat.S_IMODE(os.stat(home.user_db).st_mode), 0o600, "mode of user.db")


@tests.case
def text_shows_profile_and_suggestions_with_reasons():
    with user() as home:
        text = home.cli("take", *ANSWERS)
        for part in ("60 / 100", "Composure", "1. How do I start with the point?",
                     "You chose “Not yet” for “Do you start with the point?”."):
            tap.contains(text, part)


@tests.case
def what_somebody_else_answers_lies_beside_ones_own():
    with user() as home:
        own = home.json("take", *ANSWERS)["attempt"]
        got = home.json("take", "--answers", "2,2,2,2,2", "--taken-by", " Aunt May ")
        same_json(got["suggestions"], [])
        tap.same(got["taken_by"], "Aunt May", "taken_by")
        same_json(got["beside"], {"attempt": own, "domains": [
            {"id": "self", "own": 75, "other": 100},
            {"id": "talk", "own": 25, "other": 100},
            {"id": "calm", "own": 100, "other": 100},
        ], "answers": [
            {"item": "q2", "own": 1, "other": 2},
            {"item": "q3", "own": 0, "other": 2},
            {"item": "q4", "own": 1, "other": 2},
        ]})
        text = home.cli("take", "--answers", "2,2,2,2,2", "--taken-by", "Aunt May")
        tap.contains(text, "3 of 5 answers differ.")
        tap.contains(text, "You: Not yet · Aunt May: ")


@tests.case
def somebody_else_may_not_know():
    with user() as home:
        home.json("take", *ANSWERS)
        got = home.json("take", "--answers", "2,2,－, - ,2", "--taken-by", "May")
        tap.same([domain["id"] for domain in got["beside"]["domains"]], ["self", "calm"], "domains with a response")
        tap.same([answer["item"] for answer in got["beside"]["answers"]], ["q2"], "answers that differ")
        saved = home.rows("SELECT option, points FROM response JOIN attempt ON attempt = number"
                          " WHERE taken_by = 'May' ORDER BY position")
        tap.same(saved, [(2, 2), (2, 2), (None, None), (None, None), (2, 2)], "responses kept")
        for arguments in (("take", "--answers", "2,2,-,2,2"), ("score", "--answers", "2,2,-,2,2"),
                          ("suggest", "--answers", "2,2,-,2,2")):
            refused(home.run(*arguments), BAD_INPUT, "Answer 3")
        text = home.cli("take", "--answers", "2,1,-,-,2", "--taken-by", "Jun")
        tap.contains(text, "Jun chose the same answers as you. Jun did not know about 2 of 5 questions; they are left out.")
        refused(home.run("take", "--answers", "-,-,-,-,-", "--taken-by", "May"), BAD_INPUT, "answer")


@tests.case
def what_somebody_else_answers_is_kept_apart():
    with user() as home:
        other = home.json("take", "--answers", "0,0,0,0,0", "--taken-by", "May")
        tap.same(other["beside"]["attempt"], None, "nothing to lay beside")
        tap.same(home.attempts(), [])
        refused(home.run("suggest"), BAD_INPUT, "tegotae-cli take")
        refused(home.run("suggest", "--attempt", other["attempt"]), BAD_INPUT, "May")
        own = home.json("take", *ANSWERS)["attempt"]
        tap.same([attempt["attempt"] for attempt in home.attempts()], [own])
        everything = home.json("history", "--all")["attempts"]
        tap.same(sorted(attempt.get("taken_by", "") for attempt in everything), ["", "May"])


@tests.case
def who_answers_has_a_name():
    with user() as home:
        refused(home.run("take", *ANSWERS, "--taken-by", "  "), WRONG_USAGE, "--taken-by")
        refused(home.run("history", "--all", "--csv"), WRONG_USAGE, "--csv")


@tests.case
def wide_forms_are_ascii_but_in_a_name():
    with user() as home:
        got = home.json("take", "--answers", "２，１，０，１，２", "--stage", "ｆｉｎａｌ")
        tap.same((got["score"], home.attempts()[0]["stage"]), (60, "final"))
        wide = got["attempt"].translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
        tap.same(home.json("suggest", "--attempt", wide, "--limit", "２"), home.json("suggest", "--limit", "2"))
        got = home.json("take", "--answers", "2,2,2,2,2", "--taken-by", "ﾀﾅｶ、Ａさん")
        tap.same(got["taken_by"], "ﾀﾅｶ、Ａさん")


@tests.case
def names_and_numbers_are_read_in_the_c_locale():
    with user() as home:
        result = home.run("take", "--answers", "２,１,０,１,２", "--taken-by", "田中", "--json", env={"LANG": "C"})
        tap.same(result.stderr, "")
        tap.same(json.loads(result.stdout)["taken_by"], "田中")


@tests.table({"a-name": ("--taken-by",), "a-stage": ("--stage",)})
def what_is_no_text_is_refused(option):
    with user() as home:
        refused(home.run("take", *ANSWERS, option, os.fsdecode(b"\xff\xfe")), WRONG_USAGE, option)


@tests.case
def wrong_answers_save_nothing():
    with user() as home:
        refused(home.run("take", "--answers", "1,1"), BAD_INPUT, "5, not 2")
        refused(home.run("take", *ANSWERS, "--stage", "someday"), BAD_INPUT, "someday")
        tap.same(home.attempts(), [])


@tests.case
def without_a_terminal_it_says_what_to_do():
    with user() as home:
        refused(home.run("take"), BAD_INPUT, "--answers")


@tests.case
def a_database_of_a_newer_version_is_left_as_it_is():
    with user() as home:
        home.cli("take", *ANSWERS)
        os.chmod(home.user_db, 0o600)
        data = bytearray(home.user_db.read_bytes())
        # The user version is a big-endian number at 60 in the head of the file.
        data[60:64] = (9999).to_bytes(4, "big")
        home.user_db.write_bytes(data)
        for command in (("take", *ANSWERS), ("history",), ("suggest",)):
            refused(home.run(*command), STORE_FAILED, "newer")
        tap.same(home.user_db.read_bytes(), bytes(data), "user.db")


@tests.case
def a_database_of_another_program_is_left_as_it_is():
    with user() as home:
        home.user_db.parent.mkdir(parents=True)
        with contextlib.closing(sqlite3.connect(home.user_db)) as connection:
            connection.executescript("CREATE TABLE notes (text); INSERT INTO notes VALUES ('mine')")
        before = home.user_db.read_bytes()
        refused(home.run("take", *ANSWERS), STORE_FAILED, "user.db")
        tap.same(home.user_db.read_bytes(), before, "user.db")


@tests.case
def a_file_that_is_no_database_is_put_aside():
    with user() as home:
        home.user_db.parent.mkdir(parents=True)
        home.user_db.write_bytes(b"not a database " * 1000)
        result = home.run("take", *ANSWERS, "--json")
        aside = [path for path in home.user_db.parent.iterdir()
                 if path.is_file() and path.read_bytes() == b"not a database " * 1000]
        tap.same(len(aside), 1, "files put aside")
        tap.same(result.returncode, 0, "status")
        if aside[0].name not in result.stderr:
            raise AssertionError(f"not told where it is: {result.stderr!r}")
        tap.same(len(home.json("history")["attempts"]), 1, "attempts")


@tests.case
def a_folder_that_cannot_be_made_fails_the_store():
    with user() as home:
        home.data.write_text("in the way")
        refused(home.run("take", *ANSWERS), STORE_FAILED, str(home.data))


tests.main()
