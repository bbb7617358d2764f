#!/usr/bin/python3
"""Journeys: what the user marks.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from harness import tap
from journey import Journeys

journeys = Journeys("/journeys/marks")

ANSWERS = (0, 1, 2, 3, 0, 1, 2, 3, 0, 1)


def starts(text):
    return re.compile("^" + re.escape(text))


def open_first_suggestion(user, program):
    """From the result to the entry; returns what the command line knows of it."""
    suggestion = user.home.json("suggest", "--limit", "3")["suggestions"][0]
    row = program.see("list item", starts(suggestion["title"]))
    tap.contains(row.name, user.words("Not read yet"), "a suggestion")
    program.point("list item", starts(suggestion["title"]))
    program.see("heading", suggestion["title"])
    return user.entry(suggestion["entry"])


def suggested(user):
    return [one["entry"] for one in user.home.json("suggest", "--limit", "3")["suggestions"]]


@journeys.case
def a_bookmark_by_key_is_there_after_a_restart(user):
    bookmark = user.words("Bookmark")
    with user.program() as program:
        program.click(user.words("Advice"))
        row = program.until(lambda screen: next(iter(screen.all("list item")), None), "a row")
        title = row.name.split("\n")[0]
        program.point("list item", row.name)
        program.see("heading", title)
        program.button(bookmark)
        program.press("ctrl+d")
        program.see("button", bookmark, "pressed")
        see_marked(user, program, title)
    tap.same(len(user.home.rows("SELECT * FROM bookmark")), 1, "bookmarks kept")

    with user.program() as program:
        program.click(user.words("Advice"))
        see_marked(user, program, title)
        program.point("list item", starts(title))
        program.see("button", bookmark, "pressed").click()
        program.until(lambda screen: not any(user.words("Bookmarked") in node.name
                                             for node in screen.all("list item")), "no mark in the list")
    tap.same(user.home.rows("SELECT * FROM bookmark"), [], "bookmarks kept")


def see_marked(user, program, title):
    """Waits for the row of an entry to say that it is bookmarked."""
    program.until(lambda screen: any(user.words("Bookmarked") in node.name
                                     for node in screen.all("list item", starts(title))), "the mark")


@journeys.case
def what_is_not_for_me_is_not_suggested(user):
    not_for_me = user.words.context("verdict", "Not for Me")
    with user.program() as program:
        user.take(program, ANSWERS)
        entry = open_first_suggestion(user, program)
        program.reach("button", not_for_me)
        program.point("button", not_for_me)
        program.see("button", not_for_me, "pressed")
        program.text(user.words("It is no longer among your suggestions. Press again to take this back."))
        program.until(lambda screen: user.home.rows("SELECT entry, verdict FROM verdict")
                      == [(entry["id"], "not-for-me")], "the verdict kept")
        tap.same(entry["id"] in suggested(user), False, "suggested on the command line")
        program.press("alt+Left")
        program.until(lambda screen: screen.all("list item")
                      and not screen.all("list item", starts(entry["title"])), "other suggestions")


journeys.main()
