#!/usr/bin/python3
"""Journeys: questions of one's own.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from harness import tap
from journey import NARROW, Journeys, both_languages

journeys = Journeys("/journeys/questions")

# Title, situation, who answered, the answer, what is added later, what is searched for.
TEXTS = {
    "ja": ("最終面接で志望度を聞かれたら", "ほかに二社の結果を待っています。", "佐藤さん",
           "惹かれている点から話しましょう。", "まとめ", "志望度"),
    "en": ("Would I accept an offer at once?", "Two other companies have not answered.", "Ms Sato",
           "Begin with what draws you there.", " Perhaps.", "offer at once"),
}


def row(text):
    """What is heard of a row begins with its title."""
    return re.compile(r"\A" + re.escape(text))


def my_questions(user, program):
    """The button below the list, with whatever number."""
    return program.see(("button", "push button"), row(user.words("Your Questions")), "sensitive")


def begin(user, program):
    """From anywhere to an empty page to write on."""
    program.press("alt+2")
    my_questions(user, program).click()
    program.click(user.words("Write a Question"))
    program.focus_on("text box", user.words("What would you like to know?"))


def write(user, program, title, situation):
    program.type(title)
    program.press("Tab")
    program.focus_on("text box", user.words("Your situation, if it helps to understand"))
    program.type(situation)


def stored(user):
    return user.home.rows("SELECT title, situation FROM question WHERE deleted_at IS NULL ORDER BY number")


def until_stored(user, program, wanted):
    program.until(lambda screen: stored(user) == wanted, f"{wanted} in the database")


@journeys.case
@both_languages
def a_question_is_written_found_answered_and_kept(user):
    title, situation, giver, answer, more, search = TEXTS[user.home.lang]
    with user.program() as program:
        begin(user, program)
        write(user, program, title, situation)
        similar = program.see("list", user.words("Perhaps Answered Already"))
        program.until(lambda screen: screen.all("list item", within=similar), "similar entries")
        program.text(user.words("Saved on this computer"))
        program.click(user.words("Done"))
        program.see("heading", title)
        until_stored(user, program, [(title, situation)])

        program.click(user.words("Add an Answer"))
        program.focus_on("text box", user.words("Who answered?"))
        program.type(giver)
        program.press("Tab")
        program.focus_on("text box", user.words("The answer"))
        program.type(answer)
        program.click(user.words("Done"))
        program.see("heading", giver)
        program.text(answer)

        program.click(user.words("Edit"))
        program.focus_on("text box", user.words("What would you like to know?"))
        program.type(more)
        program.press("Escape")
        program.see("heading", title + more)
        until_stored(user, program, [(title + more, situation)])

        program.click(user.words("Copy as Text"))
        program.text(user.words("Copied as text"))

        program.press("ctrl+f")
        program.type(search)
        found = program.see("list item", row(title + more))
        tap.contains(found.name, user.words("Your question"))
        tap.same(user.words("Not read yet") in found.name, False, "unread")

    with user.program() as program:
        program.press("alt+2")
        tap.contains(my_questions(user, program).name, user.words.plural("%u question you wrote", "%u questions you wrote", 1))
        my_questions(user, program).click()
        program.point("list item", row(title + more))
        program.text(answer)
    tap.same(user.home.rows("SELECT giver, text FROM question_answer"), [(giver, answer)])
    document = user.home.json("search", search)
    tap.contains([result["pack"] for result in document["results"]], "@own")


@journeys.case
def a_deleted_question_can_be_brought_back_by_keyboard(user):
    title, situation, *_ = TEXTS[user.home.lang]
    with user.program() as program:
        begin(user, program)
        write(user, program, title, situation)
        program.press("Escape")
        program.until(lambda screen: stored(user) == [(title, situation)], "the question kept")
        before = user.home.rows("SELECT id, asked_at, changed_at FROM question")
        program.focus_on("list item", row(title))
        program.press("Return")
        program.focus_on("button", user.words("Edit"))
        program.press("Tab", "Tab")
        menu = program.focus_on(("toggle button", "button"), user.words("More"))
        program.press("space")
        # The menu is not on the accessibility bus, but the keyboard is in it.
        program.until(lambda screen: not screen.find(menu.role, menu.name, "focused"), "the menu")
        program.press("Down", "Return")
        # The offer does not wait for whoever looks twice.
        gone = user.words("Deleted from my questions: %s", title)
        nothing = user.words("Your own questions will be here")
        program.until(lambda screen: screen.find(None, gone) and screen.find(None, nothing), gone)
        tap.same(stored(user), [])
        program.press("ctrl+z")
        until_stored(user, program, [(title, situation)])
        program.see("list item", row(title))
    tap.same(user.home.rows("SELECT id, asked_at, changed_at FROM question"), before)


@journeys.sized(NARROW)
def closing_in_the_middle_loses_nothing(user):
    title, situation, *_ = TEXTS[user.home.lang]
    with user.program() as program:
        begin(user, program)
        program.type(title)
        program.press("Tab")
        program.type(situation)
    tap.same(stored(user), [(title, situation)])


journeys.main()
