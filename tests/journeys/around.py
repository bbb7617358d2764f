#!/usr/bin/python3
"""Journeys: another language, a narrow window, help and the ways around.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json

from harness import tap
from harness.words import Words
from journey import NARROW, Journeys, both_languages

journeys = Journeys("/journeys/around")

ANSWERS = (0, 1, 2, 3, 0, 1, 2, 3, 0, 1)

# Where a language stands in the choice of languages, after "Follow System".
CHOICES = {"ja": 1, "en": 2}


@journeys.case
@both_languages
def the_language_changes_at_once_and_stays(user):
    other = "en" if user.home.lang == "ja" else "ja"
    there = Words(other)
    with user.program() as program:
        program.button(user.words("Begin"))
        program.press("ctrl+comma")
        program.until(lambda screen: len(screen.root.children) == 2, "the preferences")
        go_to_languages(user, program)
        program.press("Return")
        program.press(*["Down"] * CHOICES[other], "Return")
        program.until(lambda screen: any(node.name == there("Begin") for node in screen.root.walk()),
                      f"the button in {other}")
        program.until(lambda screen: any(
            node.name == there.context("stage", "After a rejection") for node in screen.root.walk()),
            f"the stages in {other}")
        program.focus_window()
    with user.program() as program:
        program.click(there("Begin"))
        pack = user.home.run("--lang", other, "questionnaire", "quick", "--json")
        program.see("group", json.loads(pack.stdout)["items"][0]["text"])


def go_to_languages(user, program):
    """Tab, past the pages of the preferences, until the choice has the keyboard."""
    for _ in range(6):
        program.press("Tab")
        if program.look().find("combo box", user.words("Language"), "focused"):
            return
    raise AssertionError("Tab does not come to the languages")


@journeys.sized(NARROW)
@both_languages
def narrow_has_the_views_at_the_bottom_and_nothing_cut_off(user):
    with user.program() as program:
        for view in ("Check", "Advice", "Records"):
            tab = program.see("tab", user.words(view))
            tap.same(tab.extents[1] > 500, True, f"{view} is at the bottom")
        fits(program, "start")
        user.begin(program)
        fits(program, "item")
        user.answer(program, ANSWERS)
        user.see_score(program, ANSWERS)
        fits(program, "result")
        suggestion = user.home.json("suggest")["suggestions"][0]
        program.press("alt+2")
        program.text(user.words.plural("%u entry", "%u entries", len(user.titles())))
        fits(program, "advice")
        program.press("alt+3")
        program.text(user.words.plural("%u attempt", "%u attempts", 1))
        fits(program, "records")
        program.press("alt+1")
        program.see("meter", user.score_text(user.score(ANSWERS)))
        tap.same(bool(suggestion["reasons"]), True)


def fits(program, page):
    """Nothing on the page reaches beyond the sides of the window, once it is in its place."""
    left, right = program.look().sides()
    tap.same(right - left <= 360, True, f"the window is {right - left} wide")
    program.until(lambda screen: not screen.sticking_out(), f"everything inside on the {page} page")


@journeys.case
def every_view_by_its_key(user):
    with user.program() as program:
        program.press("alt+2")
        program.see("tab", user.words("Advice"), "selected")
        program.press("alt+3")
        program.see("tab", user.words("Records"), "selected")
        program.text(user.words("Your attempts will be here"))
        program.press("alt+1")
        program.see("tab", user.words("Check"), "selected")
        program.button(user.words("Begin"))


journeys.main()
