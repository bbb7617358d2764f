#!/usr/bin/python3
"""Journeys: starting, coming back, and what is remembered in between.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import hashlib
import re

from harness import tap
from harness.words import Words
from journey import Journeys

journeys = Journeys("/journeys/start")

ANSWERS = (0, 1, 2, 3, 0, 1, 2, 3, 0, 1)
STAGES = {
    "before-first": "Before the first interview",
    "preparing": "Preparing",
    "waiting": "Waiting for a result",
    "rejected": "After a rejection",
    "final": "Before the final interview",
}


def keep(user, answers=ANSWERS, *options):
    user.home.cli("take", "--answers", ",".join(map(str, answers)), *options)


def stage_button(user, program, stage, *states):
    return program.button(user.words.context("stage", STAGES[stage]), *states)


def chosen_stages(user, screen):
    names = {user.words.context("stage", name): stage for stage, name in STAGES.items()}
    return [names[node.name] for node in screen.all("button", None, "pressed") if node.name in names]


@journeys.case
def the_stage_is_chosen_once_and_remembered(user):
    with user.program() as program:
        stage_button(user, program, "waiting")
        tap.same(chosen_stages(user, program.look()), [], "stage at first")
        stage_button(user, program, "final").click()
        stage_button(user, program, "final", "pressed")
        stage_button(user, program, "waiting").click()
        stage_button(user, program, "waiting", "pressed")
        tap.same(chosen_stages(user, program.look()), ["waiting"])
    tap.same(user.home.rows("SELECT key, value FROM setting"), [("stage", "waiting")])
    with user.program() as program:
        stage_button(user, program, "waiting", "pressed")
        tap.same(chosen_stages(user, program.look()), ["waiting"])
        user.take(program, ANSWERS)
        user.check_kept(ANSWERS, stage="waiting")


@journeys.case
def the_first_start_and_later_ones_differ(user):
    with user.program() as program:
        program.button(user.words("Begin"))
        first = program.look().find("heading").name
        tap.same(program.look().find("button", user.words("Check Again")), None, "“again” at first")
    keep(user)
    with user.program() as program:
        program.button(user.words("Check Again"))
        tap.same(program.look().find("heading").name != first, True, "another heading")
        tap.same(program.look().find("button", user.words("Begin")), None, "“begin” later")


@journeys.case
def the_second_start_shows_the_last_score(user):
    with user.program() as program:
        user.take(program, ANSWERS)
    wanted = user.score(ANSWERS)
    with user.program() as program:
        pattern = re.escape(user.words("Last time: %s, %s, %s. Open the records", wanted["score"],
                                       wanted["band"]["name"], "DAY")).replace("DAY", ".+")
        program.see("button", re.compile(pattern)).click()
        program.see("tab", user.words("Records"), "selected")
        program.see("list item", re.compile(re.escape(wanted["band"]["name"])))


@journeys.case
def the_last_score_is_the_newest(user):
    keep(user, (3,) * 10)
    keep(user, (0,) * 10)
    with user.program() as program:
        texts = program.until(lambda screen: screen.find("button", user.words("Check Again"))
                              and screen.texts(), "the start page")
        tap.contains(texts, "0")
        tap.contains(texts, user.score((0,) * 10)["band"]["name"])


def digest(user):
    """What is in the folder of the user's data, by name."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in user.home.user_db.parent.iterdir() if path.is_file()}


def make_newer(user):
    """Makes the database one of a version that is not there yet: a number at 60."""
    keep(user)
    data = bytearray(user.home.user_db.read_bytes())
    old = bytes(data)
    data[60:64] = (9999).to_bytes(4, "big")
    user.home.user_db.write_bytes(data)
    return old


@journeys.case
def a_database_of_a_newer_version_is_refused_and_untouched(user):
    old = make_newer(user)
    before = digest(user)
    with user.program() as program:
        program.text(user.words("Your data could not be opened"))
        # The reason, as the command line gives it.
        reason = user.home.run("history").stderr.strip().split(": ", 1)[1]
        program.until(lambda screen: any(reason in text for text in screen.texts()), repr(reason))
        program.click(user.words("Try Again"))
        program.text(user.words("Your data could not be opened"))
        tap.same(digest(user), before, "files")

        # When the cause is gone, so is the page.
        user.home.user_db.write_bytes(old)
        program.until(lambda screen: try_again(user, screen), "the start page")
    tap.same(len(user.home.attempts()), 1)


def try_again(user, screen):
    button = screen.find("button", user.words("Try Again"))
    if button is not None:
        button.click()
    return screen.find("button", user.words("Check Again"))


@journeys.case
def quitting_after_a_refusal_leaves_it_untouched(user):
    make_newer(user)
    before = digest(user)
    with user.program() as program:
        program.text(user.words("Your data could not be opened"))
    tap.same(digest(user), before, "files")


@journeys.case
def the_language_is_switched_at_once_and_remembered(user):
    keep(user)
    other = {"ja": "en", "en": "ja"}[user.home.lang]
    words = Words(other)
    with user.program() as program:
        program.button(user.words("Check Again"))
        program.press("ctrl+comma")
        program.focus_on("combo box", user.words("Language"))
        choose_language(program, other)
        program.see("combo box", words("Language"))
        program.press("Escape")
        program.button(words("Check Again"))
        program.see("tab", words("Records"))
        # Content as well: the band of the last score.
        names = {"en": "One more step", "ja": "もう一歩"}
        program.text(names[other])
        tap.same(program.look().find(None, names[user.home.lang]), None, "the former language")
    with user.program() as program:
        program.button(words("Check Again"))
        program.press("ctrl+comma")
        program.focus_on("combo box", words("Language"))
        program.press("Return")
        program.press("Up", "Up", "Up", "Return")
        # Back to what the desktop says.
        program.see("combo box", user.words("Language"))
        program.press("Escape")
        program.button(user.words("Check Again"))


def choose_language(program, lang):
    """In the list that opens: the desktop's, Japanese, English."""
    program.press("Return")
    program.press(*{"ja": ["Down"], "en": ["Down", "Down"]}[lang], "Return")


@journeys.case
def the_language_changes_without_losing_the_diagnosis(user):
    other = {"ja": "en", "en": "ja"}[user.home.lang]
    with user.program() as program:
        user.begin(program)
        user.answer(program, ANSWERS[:3])
        user.see_item(program, 3)
        program.press("ctrl+comma")
        program.focus_on("combo box", user.words("Language"))
        choose_language(program, other)
        program.see("combo box", Words(other)("Language"))
        program.press("Escape")
        program.text(Words(other).context("progress", "%u / %u", 4, 10))
        item = user.home.json("--lang", other, "questionnaire")["items"][3]
        program.see("group", item["text"])


@journeys.case
def without_a_library_it_is_built_again(user):
    keep(user)
    user.home.library_db.unlink()
    with user.program() as program:
        program.button(user.words("Check Again"))
        tap.same(len(user.home.attempts()), 1)


journeys.main()
