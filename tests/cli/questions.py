#!/usr/bin/python3
"""The user's own questions in tegotae-cli search and show

SPDX-License-Identifier: GPL-3.0-or-later
"""
import sqlite3

from harness import tap
from support import BAD_INPUT, refused, user

tests = tap.Suite("/cli/questions")

ID = "2f6c1e0a-4a5e-4b7f-9d3f-0a1b2c3d4e5f"


def ask(home, title, situation, number=ID):
    """Writes a question past the program, as a newer or another one would."""
    home.cli("history")
    connection = sqlite3.connect(home.user_db)
    with connection:
        connection.execute("INSERT INTO question (id, title, situation, stage, asked_at, changed_at)"
                           " VALUES (?, ?, ?, 'waiting', 1000, 2000)", (number, title, situation))
        connection.execute("INSERT INTO question_answer SELECT number, 0, '先輩', '三つです。', 3000"
                           " FROM question WHERE id = ?", (number,))
    connection.close()


@tests.case
def search_finds_them_among_the_entries():
    with user("ja") as home:
        ask(home, "面接で名刺は要りますか", "緊張しています。")
        tap.same(home.json("search", "名刺")["results"], [{
            "entry": ID, "pack": "@own", "title": "面接で名刺は要りますか",
            "snippet": "緊張しています。 先輩 三つです。"}])
        tap.same({result["pack"] for result in home.json("search", "緊張")["results"]},
                 {"core", "@own"})


@tests.case
def what_search_prints_can_be_shown():
    with user("ja") as home:
        ask(home, "面接で名刺は要りますか", "緊張しています。")
        name = home.cli("search", "名刺").splitlines()[0].split("[")[1].rstrip("]")
        tap.same(name, f"@own/{ID}")
        shown = home.cli("show", name)
        for part in ("面接で名刺は要りますか", "緊張しています。", "先輩", "三つです。"):
            tap.contains(shown, part)
        document = home.json("show", name)
        tap.same((document["id"], document["stage"]), (ID, "waiting"))
        tap.same(document["answers"][0]["giver"], "先輩")
        refused(home.run("show", "@own/none"), BAD_INPUT, "none")


@tests.case
def without_questions_search_is_as_it_was():
    with user("ja") as home:
        before = home.cli("search", "--batch", "-", stdin="緊張\n面接\n声 震え\n")
        tap.same(home.user_db.exists(), False, "user.db was made")
        home.cli("history")
        tap.same(home.cli("search", "--batch", "-", stdin="緊張\n面接\n声 震え\n"), before)


@tests.case
def a_user_db_that_is_refused_leaves_the_entries():
    with user("ja") as home:
        home.cli("history")
        home.user_db.write_bytes(b"something else")
        result = home.run("search", "緊張", "--json")
        tap.same(result.returncode, 0, "exit status")
        tap.contains(result.stdout, "nerves")


tests.main()
