#!/usr/bin/python3
"""Journeys: search as you type.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from harness import tap
from journey import NARROW, Journeys, both_languages

journeys = Journeys("/journeys/search")

# What somebody may have on their mind, in the language of the packs.
WORDS = {"ja": "緊張", "en": "nervous"}
SENTENCES = {"ja": "面接で緊張して声が震えるときはどうすればいいですか？",
             "en": "What can I do when my voice shakes in the interview?"}
NONSENSE = "xylophone"

STAGES = {
    "before-first": "Before the first interview",
    "preparing": "Preparing",
    "waiting": "Waiting for a result",
    "rejected": "After a rejection",
    "final": "Before the final interview",
}


def found(user, query, *options):
    """The titles that the command line finds, the best first."""
    results = user.home.json("search", query, "--limit", "50", *options)["results"]
    return [result["title"] for result in results]


def open_search(user, program):
    program.button(user.words("Begin"))
    program.press("ctrl+f")
    return program.focus_on("text box", user.words("Search questions and answers"))


def rows(user, screen):
    """The titles of what was found, from the top, as far as rows are made."""
    results = screen.find("list", user.words("Search results"))
    return [row.name.split("\n")[0] for row in screen.all("list item", within=results)] if results else []


def see_results(user, program, wanted):
    """Waits until the rows are those; the first ones, if there are many."""
    if not wanted:
        program.text(user.words("Nothing Found"))
        return
    program.text(user.words.plural("%u found", "%u found", len(wanted)))
    program.until(lambda screen: rows(user, screen)[:3] == wanted[:3], f"{len(wanted)} rows, first {wanted[0]}")


def choose(user, program, kind, current, index):
    """Opens a filter with the mouse and chooses by keyboard, counted from 0."""
    program.point("button", user.words("%s: %s", user.words(kind), current))
    program.press("Home", *["Down"] * index, "Return")


@journeys.case
@both_languages
def results_come_from_the_first_letter_on(user):
    word = WORDS[user.home.lang]
    with user.program() as program:
        open_search(user, program)
        for end in range(1, len(word) + 1):
            program.type(word[end - 1])
            wanted = found(user, word[:end])
            if len(wanted) < 50:
                see_results(user, program, wanted)
        row = program.until(lambda screen: next(iter(screen.all("list item")), None), "a row")
        tap.contains(row.name, word if user.home.lang == "ja" else word[:5], "the row says why it was found")


@journeys.case
@both_languages
def a_sentence_is_understood(user):
    sentence = SENTENCES[user.home.lang]
    with user.program() as program:
        open_search(user, program)
        program.type(sentence)
        wanted = found(user, sentence)
        program.until(lambda screen: rows(user, screen)[:3] == wanted[:3], "the best three")


@journeys.case
def filters_and_search_go_together(user):
    word = WORDS[user.home.lang]
    domains = user.score((0,) * 10)["domains"]
    stage = "preparing"
    stage_name = user.words.context("stage", STAGES[stage])
    with user.program() as program:
        open_search(user, program)
        program.type(word)
        everything = found(user, word)
        see_results(user, program, everything)

        choose(user, program, "Area", user.words("Every area"), 3)
        of_domain = found(user, word, "--domain", domains[2]["id"])
        see_results(user, program, of_domain)
        choose(user, program, "Stage", user.words("Every stage"), 1 + list(STAGES).index(stage))
        program.button(user.words("%s: %s", user.words("Stage"), stage_name))
        see_results(user, program, found(user, word, "--domain", domains[2]["id"], "--stage", stage))

        program.click(user.words("Clear Filters"))
        see_results(user, program, everything)


@journeys.case
def what_is_read_can_be_left_out(user):
    word = WORDS[user.home.lang]
    wanted = found(user, word)
    with user.program() as program:
        open_search(user, program)
        program.type(word)
        see_results(user, program, wanted)
        program.point("list item", starts(wanted[0]))
        program.see("heading", wanted[0])
        program.until(lambda screen: user.home.rows("SELECT * FROM mark WHERE kind = 'read'"), "the mark")

        program.click(user.words.context("filter", "Unread"))
        see_results(user, program, wanted[1:])
        program.click(user.words.context("filter", "Bookmarked"))
        program.text(user.words("Nothing Found"))
        program.click(user.words("Search All Entries"))
        see_results(user, program, wanted)


@journeys.case
@both_languages
def nothing_found_says_what_to_try(user):
    word = WORDS[user.home.lang]
    with user.program() as program:
        field = open_search(user, program)
        program.type(NONSENSE)
        program.text(user.words("Nothing Found"))
        program.text(user.words("Try fewer or shorter words, or say it another way."))
        program.press("Escape")
        tap.same(field.text(), "", "the first Escape clears")

        program.type(word)
        see_results(user, program, found(user, word))
        program.press("ctrl+a", "BackSpace")
        program.gone("list", user.words("Search results"))
        program.see("list", user.words("Entries"))


@journeys.case
def the_keyboard_is_enough(user):
    word = WORDS[user.home.lang]
    with user.program() as program:
        program.button(user.words("Begin"))
        program.press("alt+3")
        program.text(user.words("Your attempts will be here"))
        program.press("ctrl+f")
        program.focus_on("text box", user.words("Search questions and answers"))
        program.type(word)
        wanted = found(user, word)
        see_results(user, program, wanted)
        program.press("Down")
        program.focus_on("list item", starts(wanted[0]))
        program.press("Down")
        program.focus_on("list item", starts(wanted[1]))
        program.press("Return")
        program.see("heading", wanted[1])

        program.press("ctrl+f")
        field = program.focus_on("text box", user.words("Search questions and answers"))
        tap.same(field.text(), word, "the search is as it was")
        program.press("Escape", "Escape")
        program.gone("list", user.words("Search results"))
        program.until(lambda screen: (screen.focused() or field).role == "list item",
                      "the keyboard in the list")


@journeys.sized(NARROW)
@both_languages
def search_works_in_a_narrow_window(user):
    word = WORDS[user.home.lang]
    with user.program() as program:
        open_search(user, program)
        program.type(word)
        wanted = found(user, word)
        see_results(user, program, wanted)
        program.press("Return")
        program.focus_on("list item", starts(wanted[0]))
        program.press("Return")
        program.see("heading", wanted[0])
        program.press("Escape")
        see_results(user, program, wanted)
        program.press("ctrl+f")
        program.focus_on("text box", user.words("Search questions and answers"))


def starts(title):
    return re.compile(r"\A" + re.escape(title) + r"(\n|\Z)")


journeys.main()
