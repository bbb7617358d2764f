#!/usr/bin/python3
"""Journeys: somebody else answers about the user.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from harness import tap
from journey import Journeys, both_languages

journeys = Journeys("/journeys/others")

OWN = (1, 1, 1, 2, 1, 1, 2, 0, 1, 1)
OTHER = (2, 3, 2, 2, 3, 2, 3, 2, 1, 3)
NAME = "May"


def take(user):
    user.home.cli("take", "--answers", ",".join(map(str, OWN)))


def ask(user, program):
    """From the start page to the first item, in the third person."""
    program.click(user.words("Ask How Others See You"))
    program.see("heading", user.words("How do others see you?"))
    program.focus_window()
    user.desktop.type(NAME)
    user.items = [item | {"text": item["text_other"]} for item in user.questionnaire()["items"]]
    program.click(user.words("Begin and Hand Over"))
    user.see_item(program, 0)


@journeys.case
def both_views_lie_side_by_side(user):
    take(user)
    with user.program() as program:
        ask(user, program)
        program.text(user.words("%s, choose what you think comes closest to them.", NAME))
        user.answer(program, OTHER)
        program.text(user.words("Thank you, %s", NAME))
        program.click(user.words("Show the Result"))
        program.see("heading", user.words("How %s sees you", NAME))

        mine, theirs = user.score(OWN)["domains"], user.score(OTHER)["domains"]
        for own, other in zip(mine, theirs):
            text = user.words("%1$s: you %2$d, %3$s %4$d", own["name"], own["score"], NAME, other["score"])
            program.see("list item", text)

        program.see("heading", user.words("Answers That Differ"))
        for own, other, item in zip(OWN, OTHER, user.questionnaire_items()):
            if own != other:
                texts = [option["text"] for option in item["options"]]
                program.text(user.words("You: %1$s · %2$s: %3$s", texts[own], NAME, texts[other]))

        tap.same(user.home.rows("SELECT taken_by FROM attempt ORDER BY number"), [(None,), (NAME,)],
                 "who took which")
        tap.same([attempt["score"] for attempt in user.home.attempts()], [user.score(OWN)["score"]],
                 "the user's own history")


@journeys.case
@both_languages
def they_may_not_know(user):
    take(user)
    unknown = user.words.context("option", "%1$c, %2$s", "E", user.words("Don’t know"))
    with user.program() as program:
        ask(user, program)
        for position, index in enumerate(OTHER):
            if position == 4:
                user.see_item_alone(program, position)
                program.click(unknown)
            elif position == 9:
                user.see_item(program, position)
                program.press("e")
            else:
                user.answer(program, (index,), start=position)
        program.text(user.words("Thank you, %s", NAME))
        program.click(user.words("Show the Result"))
        program.see("heading", user.words("How %s sees you", NAME))

        said = user.words.plural("%1$s did not know about %2$u of %3$u questions; it is left out.",
                                 "%1$s did not know about %2$u of %3$u questions; they are left out.", 2, NAME, 2, 10)
        program.see("label", re.compile(re.escape(said)))
        # Both items of the last domain: it has no score, and no answers that differ.
        *known, calm = zip(user.score(OWN)["domains"], user.score(OTHER)["domains"])
        for own, other in known:
            text = user.words("%1$s: you %2$d, %3$s %4$d", own["name"], own["score"], NAME, other["score"])
            program.see("list item", text)
        texts = [node.name for node in program.look().root.walk()]
        tap.same([text for text in texts if text.startswith(calm[0]["name"])], [], "a domain without a response")
    rows = user.home.rows("SELECT option FROM response JOIN attempt ON attempt = number"
                          " WHERE taken_by = ? ORDER BY position", NAME)
    tap.same([option for option, in rows],
             [None if position in (4, 9) else option for position, option in enumerate(OTHER)], "responses kept")
    tap.same(user.home.rows("SELECT domain FROM domain_score JOIN attempt ON attempt = number"
                            " WHERE taken_by = ? ORDER BY position", NAME),
             [(domain["id"],) for domain in user.score(OTHER)["domains"][:-1]], "scores kept")


@journeys.case
def what_was_left_goes_on_in_their_name(user):
    take(user)
    with user.program() as program:
        ask(user, program)
        user.answer(program, OTHER[:4])
        user.see_item(program, 4)
    with user.program() as program:
        program.click(user.words("Continue"))
        program.text(user.words("%s, choose what you think comes closest to them.", NAME))
        user.answer(program, OTHER[4:], start=4)
        program.text(user.words("Thank you, %s", NAME))
    tap.same(user.home.rows("SELECT taken_by FROM attempt ORDER BY number"), [(None,), (NAME,)],
             "who took which")


journeys.main()
