#!/usr/bin/python3
"""Journeys: a window as narrow as a telephone.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from harness import tap
from journey import NARROW, Journeys, both_languages, with_motion

journeys = Journeys("/journeys/narrow")

ANSWERS = (0, 1, 2, 3, 0, 1, 2, 3, 0, 1)


def check_width(program):
    """Nothing that says something reaches out of the window."""
    left, right = program.look().sides()
    tap.same(right - left, 360, "width of the window")
    program.until(lambda screen: not screen.sticking_out(), "everything inside")


@journeys.sized(NARROW)
@both_languages
def the_switcher_is_at_the_bottom(user):
    with user.program() as program:
        program.button(user.words("Begin"))
        tabs = program.look().all("tab")
        tap.same([tab.name for tab in tabs],
                 [user.words(name) for name in ("Check", "Advice", "Records")])
        height = program.look().find("window").extents[3]
        tap.same(all(tab.extents[1] > height - 80 for tab in tabs), True, "at the bottom")
        check_width(program)


@journeys.case
def it_is_at_the_top_when_there_is_room(user):
    with user.program() as program:
        program.button(user.words("Begin"))
        # The first frame may come before the width of the window is known.
        program.until(lambda screen: [tab.extents[1] < 60 for tab in screen.all("tab")] == [True] * 3,
                      "three tabs at the top")


@journeys.sized(NARROW)
@both_languages
def the_diagnosis_by_the_pointer(user):
    with user.program() as program:
        check_width(program)
        program.point("button", user.words("Begin"))
        for position, index in enumerate(ANSWERS):
            user.see_item(program, position)
            program.point("button", user.option_name(position, index))
            if position == 0:
                user.see_item_alone(program, 1)
                check_width(program)
                tap.same(program.look().all("tab"), [], "views while answering")
        user.see_result(program, ANSWERS)
        check_width(program)
        user.check_kept(ANSWERS)
        for button in ("Check Again", "Your Records"):
            program.reach("button", user.words(button))


@journeys.sized(NARROW)
@both_languages
@with_motion
def list_and_entry_one_after_the_other(user):
    with user.program() as program:
        program.click(user.words("Advice"))
        row = program.until(lambda screen: next(iter(screen.all("list item")), None), "a row")
        check_width(program)
        title = row.name.split("\n")[0]
        program.point("list item", row.name)
        program.see("heading", title)
        program.gone("list item", row.name)
        check_width(program)
        # Everything to the end of the entry can be reached.
        program.reach("label", re.compile("CC-BY-SA-4.0"))
        check_width(program)
        program.click(user.words("Back"))
        program.see("list item", re.compile(r"\A" + re.escape(title)))


@journeys.sized(NARROW)
@both_languages
def an_advisor_and_back(user):
    with user.program() as program:
        program.click(user.words("Advice"))
        row = program.until(lambda screen: next(iter(screen.all("list item")), None), "a row")
        program.point("list item", row.name)
        pattern = re.compile(re.escape(user.words("%s: all answers", "NAME")).replace("NAME", ".+"))
        program.reach("button", pattern).click()
        program.gone("button", pattern)
        check_width(program)
        program.click(user.words("Back"))
        program.see("button", pattern)


@journeys.sized(NARROW)
@both_languages
def records_and_preferences(user):
    user.home.cli("take", "--answers", ",".join(map(str, ANSWERS)))
    with user.program() as program:
        program.button(user.words("Check Again"))
        check_width(program)
        program.click(user.words("Records"))
        program.see("heading", user.words.plural("%u attempt", "%u attempts", 1))
        check_width(program)
        program.point("list item", re.compile(re.escape(user.score(ANSWERS)["band"]["name"])))
        user.see_score(program, ANSWERS)
        check_width(program)
        program.press("ctrl+comma")
        program.see("combo box", user.words("Language"))
        check_width(program)
        program.press("Escape")
        program.until(lambda screen: len(screen.root.children) == 1, "the main window alone")
        program.focus_window()


@journeys.case
def a_window_made_narrow_and_wide_again(user):
    with user.program() as program:
        program.button(user.words("Begin"))
        for width, narrow in ((370, True), (960, False)):
            user.desktop.resize(width, 720)
            program.until(lambda screen, narrow=narrow: [
                tab for tab in screen.all("tab") if (tab.extents[1] > 300) == narrow],
                f"the switcher at {width}")


journeys.main()
