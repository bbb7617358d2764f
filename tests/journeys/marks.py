#!/usr/bin/python3
"""Journeys: what the user marks, where they stopped reading, and what to practise.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from harness import tap
from journey import Journeys

journeys = Journeys("/journeys/marks")

ANSWERS = (0, 1, 2, 3, 0, 1, 2, 3, 0, 1)


def starts(text):
    return re.compile("^" + re.escape(text))


def suggested(user):
    return [one["entry"] for one in user.suggestions()]


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
    tap.same(len(user.home.rows("SELECT * FROM mark WHERE kind = 'bookmark'")), 1, "bookmarks kept")

    with user.program() as program:
        program.click(user.words("Advice"))
        see_marked(user, program, title)
        program.point("list item", starts(title))
        program.see("button", bookmark, "pressed").click()
        program.until(lambda screen: not any(user.words("Bookmarked") in node.name
                                             for node in screen.all("list item")), "no mark in the list")
    tap.same(user.home.rows("SELECT * FROM mark WHERE kind = 'bookmark'"), [], "bookmarks kept")


def see_marked(user, program, title):
    """Waits for the row of an entry to say that it is bookmarked."""
    program.until(lambda screen: any(user.words("Bookmarked") in node.name
                                     for node in screen.all("list item", starts(title))), "the mark")


@journeys.case
def what_is_not_for_me_is_not_suggested(user):
    not_for_me = user.words.context("verdict", "Not for Me")
    with user.program() as program:
        user.take(program, ANSWERS)
        entry = user.open_first_suggestion(program)
        program.reach("button", not_for_me)
        program.point("button", not_for_me)
        program.see("button", not_for_me, "pressed")
        program.text(user.words("It is no longer among your suggestions. Press again to take this back."))
        program.until(lambda screen: user.home.rows("SELECT entry, value FROM mark WHERE kind = 'verdict'")
                      == [(entry["id"], 0)], "the verdict kept")
        tap.same(entry["id"] in suggested(user), False, "suggested on the command line")
        program.press("alt+Left")
        program.button(user.words("Read “%s”", user.suggestions()[0]["title"]))
        program.until(lambda screen: not screen.all("list item", starts(entry["title"])), "other suggestions")


@journeys.case
def from_a_suggestion_to_its_practice_and_back(user):
    with user.program() as program:
        user.take(program, ANSWERS)
        entry = user.open_first_suggestion(program)
        practice = program.reach("button", starts(user.words("To Do Tonight")))
        text = practice.name.split("\n")[-1]
        program.point("button", practice.name)
        program.see("heading", user.words("Practice"))
        program.text(text)

        others = program.until(lambda screen: screen.all("list item")[-1:], "other practices")
        program.point("list item", others[0].name)
        program.text(others[0].name.split("\n")[0])
        program.press("alt+Left")
        program.text(text)
        program.press("alt+Left")
        program.see("heading", entry["title"])
        program.focus_on("button", practice.name)
        program.press("alt+Left")
        user.see_score(program, ANSWERS)


@journeys.case
def reading_goes_on_where_it_was_left(user):
    with user.program() as program:
        user.take(program, ANSWERS)
        entry = user.open_first_suggestion(program)
        heading = entry["answers"][1]["sections"][0]["heading"]
        program.reach(None, heading)

    left = user.home.rows("SELECT entry, value FROM mark WHERE kind = 'place'")
    tap.same([row[0] for row in left], [entry["id"]], "where reading was left")
    with user.program() as program:
        program.click(user.words("Continue Reading: %s", entry["title"]))
        program.see("heading", entry["title"])
        program.until(lambda screen: screen.find(None, heading).in_view
                      and not screen.find("heading", entry["title"]).in_view, "the place")


journeys.main()
