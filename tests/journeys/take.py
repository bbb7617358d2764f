#!/usr/bin/python3
"""Journeys: the diagnosis, from the start page to the result.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from harness import tap
from harness.desktop import when
from journey import Journeys, both_languages, with_motion

journeys = Journeys("/journeys/take")

ANSWERS = (0, 1, 2, 3, 0, 1, 2, 3, 0, 1)
OTHERS = (3, 3, 2, 3, 3, 2, 3, 3, 3, 1)


@journeys.case
@both_languages
def by_mouse_action(user):
    with user.program() as program:
        user.begin(program)
        user.answer(program, ANSWERS)
        user.see_result(program, ANSWERS)
        took = re.escape(user.questionnaire()["title"]) + " · .*" + ("秒" if user.home.lang == "ja" else "(second|s$)")
        tap.same(any(re.match(took, text) for text in program.look().texts()), True, "how long it took")
        hurry = user.words("The answers came quickly; taken again without hurry, the score may be closer to you.")
        shown = any(hurry in text for text in program.look().texts())
        user.check_kept(ANSWERS)
        tap.same(user.home.rows("SELECT hurried FROM attempt"), [(int(shown),)], "note on hurry")
    user.check_kept(ANSWERS)


@journeys.case
@with_motion
def by_the_pointer(user):
    with user.program() as program:
        program.point("button", user.words("Begin"))
        for position, index in enumerate(OTHERS):
            # The card slides in; it is where it will stay when the other is gone.
            user.see_item_alone(program, position)
            program.point("button", user.option_name(position, index))
        user.see_result(program, OTHERS)
        user.check_kept(OTHERS)


def see_the_step_after_a_rejection(user):
    """Thirteen presses lead from the start to an entry: stage, begin, ten answers, read."""
    with user.program() as program:
        program.point("button", user.words.context("stage", "After a rejection"))
        user.begin(program)
        user.answer(program, ANSWERS)
        wanted = user.see_score(program, ANSWERS)
        band = next(band for band in user.questionnaire()["bands"] if band["id"] == wanted["band"]["id"])
        first, = user.home.json("suggest", "--limit", "1")["suggestions"]
        tap.same((first["entry"], first["reasons"][0]["kind"]), ("recover-from-rejection", "lead"), "the step")
        read = user.words("Read “%s”", first["title"])
        program.until(lambda screen: all(node is not None and node.in_view for node in (
            screen.find(None, band["messages"]["rejected"]), screen.find(None, first["title"]),
            screen.find("button", read))), "message, title and button without scrolling")
        program.point("button", read)
        program.see("heading", first["title"])
    tap.same(user.home.rows("SELECT stage FROM attempt"), [("rejected",)], "the stage kept")
    tap.same(user.home.rows("SELECT entry FROM mark WHERE kind = 'read'"), [(first["entry"],)], "read")


@journeys.sized((960, 720))
@both_languages
def rejected_this_morning_the_step_is_in_sight(user):
    see_the_step_after_a_rejection(user)


@journeys.sized((370, 730))
@both_languages
def rejected_this_morning_the_step_is_in_sight_when_narrow(user):
    see_the_step_after_a_rejection(user)


@journeys.case
def by_keyboard_alone(user):
    with user.program() as program:
        program.focus_on("button", user.words("Begin"))
        program.press("Return")
        for position, index in enumerate(ANSWERS):
            user.see_item(program, position)
            if position < 4:
                program.press("4")  # a digit chooses nothing
                program.press("ABCD"[index] if position % 2 else "abcd"[index])
            elif position < 7:
                go_to_option(user, program, position, index, "Down", "Return")
            else:
                go_to_option(user, program, position, index, "Tab", "space")
        user.see_result(program, ANSWERS)
        user.check_kept(ANSWERS)

        # On to the first suggestion, and back to where one was.
        title = user.suggestions()[0]["title"]
        read = user.words("Read “%s”", title)
        tab_to(program, lambda node: node.role == "button" and node.name == read)
        program.press("Return")
        program.see("heading", title)
        program.press("alt+Left")
        program.focus_on("button", read)


def go_to_option(user, program, position, index, key, choose):
    """From the first option, which has the keyboard, to another, and chooses it."""
    for before in range(index):
        program.focus_on("button", user.option_name(position, before))
        program.press(key)
    program.focus_on("button", user.option_name(position, index))
    program.press(choose)


def tab_to(program, fits):
    """Presses Tab until what has the keyboard fits."""
    for _ in range(60):
        before = program.look().focused()
        if before is not None and fits(before):
            return before
        program.press("Tab")
        program.until(lambda screen: (screen.focused() or before) is not None
                      and screen.focused() is not None
                      and (before is None or screen.focused().path != before.path),
                      "the keyboard to move on")
    raise AssertionError("Tab does not lead there")


@journeys.case
def back_shows_the_earlier_choice(user):
    with user.program() as program:
        user.begin(program)
        user.answer(program, ANSWERS[:3])
        user.see_item(program, 3)
        # By key and by button.
        program.press("alt+Left")
        user.see_item(program, 2)
        tap.same(pressed(user, program, 2), [ANSWERS[2]], "choice shown")
        program.click(user.words("Back"))
        user.see_item(program, 1)
        tap.same(pressed(user, program, 1), [ANSWERS[1]], "choice shown")
        program.focus_on("button", user.option_name(1, ANSWERS[1]))

        # Another choice takes the place of the first; the rest goes on as before.
        user.answer(program, (3,), start=1)
        user.answer(program, ANSWERS[2:], start=2)
        answers = (ANSWERS[0], 3, *ANSWERS[2:])
        user.see_score(program, answers)
        user.check_kept(answers)


def pressed(user, program, position):
    """Which options of an item are shown as chosen."""
    count = len(user.questionnaire_items()[position]["options"])
    return [index for index in range(count)
            if {"pressed", "checked"} & user.option(program, position, index).states]


@journeys.case
def back_from_the_first_item_leaves(user):
    with user.program() as program:
        user.begin(program)
        program.click(user.words("Back"))
        program.button(user.words("Begin"))
        tap.same(user.home.attempts(), [])


def left_after(user, n_answers):
    """What the start page says of a diagnosis that was left."""
    return user.words.plural("You left off after %1$u of %2$u question",
                             "You left off after %1$u of %2$u questions", 10, n_answers, 10)


@journeys.case
@both_languages
def escape_keeps_the_draft(user):
    with user.program() as program:
        user.begin(program)
        user.answer(program, ANSWERS[:7])
        user.see_item(program, 7)
        program.press("Escape")
        program.text(left_after(user, 7))
        tap.same(user.home.attempts(), [])
        when(lambda: draft(user) == list(zip(ids(user), ANSWERS[:7])), "the draft of seven answers")

        # On with the keyboard, and out by the button.
        program.focus_on("button", user.words("Continue"))
        program.press("Return")
        user.answer(program, ANSWERS[7:9], start=7)
        user.see_item(program, 9)
        program.click(user.words("Stop"))
        program.text(left_after(user, 9))
    tap.same(draft(user), list(zip(ids(user), ANSWERS[:9])), "the draft of nine answers")

    with user.program() as program:
        program.text(left_after(user, 9))
        program.click(user.words("Continue"))
        user.answer(program, ANSWERS[9:], start=9)
        user.see_score(program, ANSWERS)
        user.check_kept(ANSWERS)
    tap.same(draft(user), [], "the draft of what is finished")


def ids(user):
    return [item["id"] for item in user.questionnaire_items()]


def draft(user):
    """The items answered in the draft, in their order, with the option of each."""
    rows = user.home.rows("SELECT item, option FROM draft_response")
    return sorted(rows, key=lambda row: ids(user).index(row[0]))


@journeys.case
def starting_over_drops_what_was_left(user):
    with user.program() as program:
        user.begin(program)
        user.answer(program, ANSWERS[:9])
        user.see_item(program, 9)
        program.press("Escape")
        program.text(left_after(user, 9))
        program.click(user.words("Start Over"))
        user.see_item(program, 0)
        tap.same(pressed(user, program, 0), [], "choice of before")
        program.press("Escape")
        program.focus_on("button", user.words("Begin"))
        tap.same(program.look().find(None, user.words("Continue")), None, "an offer")
        tap.same(user.home.attempts(), [])
    tap.same(user.home.rows("SELECT count(*) FROM draft_response"), [(0,)], "responses kept")


@journeys.case
def a_double_click_answers_one_item(user):
    with user.program() as program:
        user.begin(program)
        node = program.reach("button", user.option_name(0, 2))
        user.desktop.point(*program.place(node), times=2)
        user.see_item(program, 1)
        program.press("alt+Left")
        user.see_item(program, 0)
        tap.same(pressed(user, program, 0), [2], "choice shown")


@journeys.case
def quitting_in_between_saves_no_attempt(user):
    with user.program() as program:
        user.begin(program)
        user.answer(program, ANSWERS[:5])
    tap.same(user.home.attempts(), [])


@journeys.case
def once_more_from_the_result(user):
    with user.program() as program:
        user.take(program, ANSWERS)
        program.click(user.words("Check Again"))
        user.answer(program, OTHERS)
        user.see_score(program, OTHERS)
        user.check_kept(OTHERS)
        tap.same(len(user.home.attempts()), 2)


@journeys.case
def the_extremes(user):
    with user.program() as program:
        user.take(program, (0,) * 10)
        user.see_result(program, (0,) * 10)
        program.click(user.words("Check Again"))
        user.answer(program, (3,) * 10)
        user.see_result(program, (3,) * 10)
        tap.same([attempt["score"] for attempt in user.home.attempts()], [100, 0])


journeys.main()
