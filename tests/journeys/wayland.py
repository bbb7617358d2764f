#!/usr/bin/python3
"""Journeys: what a Wayland compositor does otherwise than X11. It places popovers and
dialogs, gives the keyboard to windows, and carries what is dragged, copied or composed.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import os
import re
import sys

from harness import places, tap
from harness.chooser import CHOOSER
from harness.desktop import when
from harness.wayland import TELL_ALL, Wayland
from journey import Journeys, both_languages

journeys = Journeys("/journeys/wayland", Wayland)


def of_wayland(function):
    """Decorator: a journey of tests/wayland or asked for by name. tests/run has the others, which
    take less than a minute."""
    if os.environ.get("TEGOTAE_DESKTOP") == "wayland" or sys.argv[1:]:
        return journeys.case(function)
    return function


ANSWERS = (0, 1, 2, 3, 0, 1, 2, 3, 0, 1)

# Where they are in the main menu.
EXPORT, PACKS = 0, 4

# Longer than the field is wide, and without a place to cut it at.
SENTENCE = "nervous" * 8

# GTK's dialog for files loses some memory each time.
WITHOUT_LEAKS = {"ASAN_OPTIONS": "detect_leaks=0"}


def point_in_popover(user, program, role, fits):
    """Clicks on something in the popover that opened last; fits chooses it out of all of
    its role, since what is shown in a popover cannot be asked for."""
    node = program.until(lambda screen: fits([node for node in screen.root.walk() if node.role == role]),
                         f"a {role} in a popover")
    user.desktop.point(*user.desktop.place_in_popover(program, node))


def named(name):
    return lambda nodes: next((node for node in nodes if node.name == name), None)


def last(nodes):
    return nodes[-1] if nodes else None


def open_menu(user, program):
    program.point("button", user.words("Main Menu"))
    program.button(user.words("Main Menu"), "expanded")


def see_menu_closed(user, program):
    program.until(lambda screen: screen.find("button", user.words("Main Menu"))
                  and not screen.find("button", user.words("Main Menu"), "expanded"), "no menu")


def see_one_window(user, program):
    program.until(lambda screen: len(screen.root.children) == 1, "the main window alone")
    when(lambda: len(user.desktop.windows()) == 1, "one window")
    program.focus_window()


@journeys.case
@both_languages
def the_diagnosis_by_pointer_and_keyboard(user):
    with user.program() as program:
        program.point("button", user.words.context("stage", "After a rejection"))
        program.point("button", user.words("Begin"))
        for position, index in enumerate(ANSWERS):
            user.see_item_alone(program, position)
            if position < 3:
                program.point("button", user.option_name(position, index))
            else:
                program.focus_on("button", user.option_name(position, 0))
                program.press(*["Down"] * index, "Return")
        user.see_result(program, ANSWERS, "rejected")
        user.check_kept(ANSWERS, "rejected")


@of_wayland
@both_languages
def popovers_by_the_pointer(user):
    domain = user.score((0,) * 10)["domains"][2]
    of_domain = user.home.json("entries", "--domain", domain["id"])["entries"]
    everything = user.home.json("entries")["entries"]
    with user.program(env=TELL_ALL) as program:
        program.button(user.words("Begin"))

        # A click beside a menu closes it and does nothing else.
        open_menu(user, program)
        x, y = program.place(program.see("button", user.words("Begin")))
        user.desktop.point(x, y)
        see_menu_closed(user, program)
        program.button(user.words("Begin"))

        # The second of two drop-downs, too, lies where it belongs.
        program.point("tab", user.words("Advice"))
        every = user.words("Every area")
        program.point("button", user.words("%s: %s", user.words("Area"), every))
        point_in_popover(user, program, "list item", named(domain["name"]))
        program.button(user.words("%s: %s", user.words("Area"), domain["name"]))
        program.text(user.words.plural("%u of %u entry", "%u of %u entries", len(everything),
                                       len(of_domain), len(everything)))

        open_menu(user, program)
        # About the program; GTK 4.18 gives items of a menu no names.
        point_in_popover(user, program, "menu item", last)
        program.see(None, user.words("The Tegotae developers"))
        program.press("Escape")
        see_one_window(user, program)


@of_wayland
def dialogs_lie_above_and_give_the_keyboard_back(user):
    user.home.take(ANSWERS, days_ago=40)
    user.home.take(ANSWERS)
    before = user.home.attempts()
    with user.program() as program:
        program.button(user.words("Check Again"))
        program.press("ctrl+comma")
        program.see("combo box", user.words("Language"))
        inside(user)
        program.press("Escape")
        see_one_window(user, program)

        program.press("ctrl+question")
        program.until(lambda screen: len(screen.root.children) == 2, "the shortcuts")
        program.press("Escape")
        see_one_window(user, program)

        program.press("alt+3")
        program.text(user.words.plural("%u attempt", "%u attempts", 2))
        program.reach("button", user.words("More")).click()
        program.button(user.words("More"), "pressed")
        program.press("Return")
        program.text(user.words.plural("%u attempt will be deleted.", "%u attempts will be deleted.", 1))
        inside(user)
        # Some releases of libadwaita say the label twice, some with the mark of its key.
        verb = re.escape(user.words("_Delete")).replace("_", "_?")
        program.point("button", re.compile(f"^{verb}( {verb})?$"))
        when(lambda: user.home.attempts() == before[:1], "the deletion")
        see_one_window(user, program)
        program.press("ctrl+z")
        when(lambda: user.home.attempts() == before, "the history as it was")


def inside(user):
    """The window that has the keyboard lies within the other, which fills the screen."""
    x, y, width, height = user.desktop.frame()
    tap.same(0 < x and 0 < y and x + width < user.desktop.size[0] and y + height < user.desktop.size[1],
             True, f"the dialog is inside: {x, y, width, height}")


@of_wayland
def a_file_is_chosen_in_a_dialog(user):
    user.home.take(ANSWERS)
    file = user.home.root / "mine.json"
    with user.program(env=WITHOUT_LEAKS) as program:
        program.button(user.words("Check Again"))
        user.choose_in_menu(program, EXPORT)
        program.see(CHOOSER, user.words("Export Your Data"), "modal")
        program.focus_window()
        program.press("ctrl+a")
        user.desktop.type(str(file))
        program.press("Return")
        program.gone(CHOOSER, user.words("Export Your Data"))
        when(lambda: file.exists() and file.stat().st_size > 0, "the file")
        see_one_window(user, program)
    tap.same(len(json.loads(file.read_text())["attempts"]), 1, "attempts in the file")


@of_wayland
@both_languages
def a_result_is_made_narrow_and_wide_again(user):
    with user.program() as program:
        user.take(program, ANSWERS)
        for width in (370, 1000):
            user.desktop.resize(width, 720)
            program.until(lambda screen, width=width: screen.find("window").extents[2] == width - 10,
                          f"a window for {width}")
            # What is cut by the side of the window says so in its extents.
            program.until(lambda screen: not screen.sticking_out(),
                          f"everything inside at {width}")
            user.see_score(program, ANSWERS)


@of_wayland
def dragging_selects_text_and_it_goes_by_the_clipboard(user):
    user.home.take(ANSWERS)
    with user.program() as program:
        program.button(user.words("Check Again"))
        program.press("ctrl+f")
        field = program.focus_on("text box", user.words("Search questions and answers"))
        user.desktop.type(SENTENCE)
        when(lambda: field.text() == SENTENCE, "the text")
        x, y = program.place(program.see_still("text box", user.words("Search questions and answers")))
        with user.desktop.held((x, y)):
            user.desktop.seat.move(x - 80, y)
            when(lambda: field.selected(), "a selection")
        selected = field.selected()
        tap.contains(SENTENCE, selected)
        program.press("ctrl+c", "alt+3")
        program.point("list item", re.compile(re.escape(
            user.words("Score: %d of 100", user.score(ANSWERS)["score"]))))
        user.see_score(program, ANSWERS)
        program.point("text box", user.words("Your Note"))
        note = program.focus_on("text box", user.words("Your Note"))
        program.press("ctrl+v")
        when(lambda: note.text() == selected, "the note")
    tap.same(user.home.rows("SELECT text FROM attempt_note"), [(selected,)], "the note kept")


@of_wayland
def a_file_is_dropped_on_the_packs(user):
    pack = user.home.root / "own.json"
    pack.write_text(json.dumps({
        "format": "tegotae-pack", "version": 1, "id": "own", "lang": user.home.lang, "revision": 1,
        "title": "Own pack", "entries": [
            {"id": "own-1", "title": "One", "answers": [{"sections": [{"heading": "A", "body": ["B."]}]}]}]}))
    with user.program(env=TELL_ALL) as program:
        program.button(user.words("Begin"))
        user.choose_in_menu(program, PACKS)
        heading = program.see_still(("label", "heading"), user.words("Your Packs"))
        target = program.place(heading)
        with user.desktop.beside(places.BUILD / "tests" / "journeys" / "file-source", pack) as source:
            user.desktop.drop(source, program, target)
            when(lambda: [found for found in user.home.json("packs")["packs"] if found["pack"] == "own"],
                 "the pack")
        program.focus_window()
        program.press("Escape")
        see_one_window(user, program)


@of_wayland
def japanese_is_composed_as_it_is_written(user):
    word = "緊張"
    found = user.home.json("search", word, "--limit", "50")["results"]
    with user.program() as program:
        program.button(user.words("Begin"))
        program.press("ctrl+f")
        field = program.focus_on("text box", user.words("Search questions and answers"))
        # Sway 1.7 tells a text field of its input method only once a window gets the keyboard.
        program.press("ctrl+comma")
        program.see("combo box", user.words("Language"))
        program.press("Escape")
        see_one_window(user, program)

        user.desktop.seat.compose("きんちょう")
        user.desktop.seat.commit(word)
        when(lambda: field.text() == word, "the word")
        program.text(user.words.plural("%u found", "%u found", len(found)))


journeys.main()
