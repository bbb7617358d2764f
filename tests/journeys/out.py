#!/usr/bin/python3
"""Journeys: what leaves the program, and comes back.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import csv
import json
import re
import subprocess
import time

from harness import places, tap
from harness.chooser import CHOOSER, choose_file, write_path
from harness.desktop import when
from harness.home import Home
from journey import Journeys, both_languages

journeys = Journeys("/journeys/out")

ANSWERS = (0, 1, 2, 3, 0, 1, 2, 3, 0, 1)
BETTER = (2, 1, 2, 3, 2, 1, 2, 3, 2, 1)

# GTK's dialog for files loses some memory each time; /ui/report-page looks for leaks of ours.
WITHOUT_LEAKS = {"ASAN_OPTIONS": "detect_leaks=0"}

# Where they are in the main menu.
EXPORT, RESTORE, TABLE = range(3)


def written(path):
    """Waits for a file and reads it."""
    when(lambda: path.exists() and path.stat().st_size > 0, f"{path.name}")
    return path.read_bytes()


def squeezed(text):
    return re.sub(r"\s", "", text)


def open_page(program, user):
    """From the start to the page for the counsellor of the last attempt."""
    program.button(user.words("Check Again"))
    program.press("alt+3")
    program.text(user.words.plural("%u attempt", "%u attempts", 1))
    program.point("list item", re.compile(r"\d"))
    program.point("button", user.words("Page to Take Along…"))


@journeys.case
@both_languages
def the_page_for_the_counsellor(user):
    user.home.take(ANSWERS, days_ago=9)
    attempt = user.home.take(BETTER)
    shown = user.score(BETTER)
    with user.program(env=WITHOUT_LEAKS) as program:
        program.button(user.words("Check Again"))
        program.press("alt+3")
        program.text(user.words.plural("%u attempt", "%u attempts", 2))
        program.point("list item", re.compile(f"{shown['score']}"))
        program.see("meter", user.score_text(shown))
        program.point("button", user.words("Page to Take Along…"))
        program.point("button", user.words("Save as PDF…"))
        pdf = user.home.root / "page.pdf"
        choose_file(program, user.words("Save the Page"), pdf)
        program.text(user.words("Page saved"))

    text = squeezed(subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True,
                                   encoding="utf-8").stdout)
    tap.contains(text, str(shown["score"]))
    tap.contains(text, squeezed(shown["band"]["name"]))
    for domain in shown["domains"]:
        tap.contains(text, squeezed(domain["name"]))
    # The same from the command line.
    other = user.home.root / "other.pdf"
    user.home.cli("report", "--pdf", other, "--attempt", attempt)
    tap.same(squeezed(subprocess.run(["pdftotext", "-layout", other, "-"], check=True,
                                     capture_output=True, encoding="utf-8").stdout), text, "the page")


@journeys.case
@both_languages
def the_band_is_left_out_for_good(user):
    user.home.take(BETTER)
    band = re.escape(user.score(BETTER)["band"]["name"])
    title = re.escape(user.words("Preparing for interviews: a page to talk about"))
    on_page = re.compile(rf"(?s)^{title}.*^{band}$", re.M)
    gone = re.compile(rf"(?s)^{title}(?!.*^{band}$)", re.M)
    with user.program(env=WITHOUT_LEAKS) as program:
        open_page(program, user)
        program.see("image", on_page)
        program.point("check box", user.words("Show the Band"))
        program.see("image", gone)
    with user.program(env=WITHOUT_LEAKS) as program:
        open_page(program, user)
        program.see("image", gone)
        tap.same("checked" in program.see("check box", user.words("Show the Band")).states, False, "the switch")


@journeys.case
def a_missing_font_is_said_on_the_page(user):
    user.home.take(ANSWERS)
    env = {**WITHOUT_LEAKS, "FONTCONFIG_FILE": str(places.FIXTURES / "fonts-dejavu.conf")}
    with user.program(env=env) as program:
        open_page(program, user)
        advice = program.text(re.compile("fonts-noto-cjk"))
        switch = program.look().find("check box", user.words("Show the Band"))
        tap.same(advice.extents[1] < switch.extents[1], True, "the advice stands before the switches")
        usable = [button.name for button in program.look().all("button") if "sensitive" in button.states]
        for name in ("Save as PDF…", "Print…"):
            tap.same((user.words(name) in usable, program.look().find("button", user.words(name)) is not None),
                     (False, True), name)


@journeys.case
def everything_out_and_back(user):
    user.home.take(ANSWERS, days_ago=40)
    user.home.take(BETTER, days_ago=1)
    before = user.home.attempts()
    file = user.home.root / "mine.json"
    with user.program(env=WITHOUT_LEAKS) as program:
        program.button(user.words("Check Again"))
        user.choose_in_menu(program, EXPORT)
        choose_file(program, user.words("Export Your Data"), file)
        tap.same(len(json.loads(written(file))["attempts"]), 2, "attempts in the file")

    # On another computer.
    with Home(user.home.lang) as elsewhere:
        elsewhere.cli("restore", file)
        tap.same(elsewhere.attempts(), before, "history elsewhere")

    # At home, after one was lost; and once more, which changes nothing.
    with user.program(env=WITHOUT_LEAKS) as program:
        program.button(user.words("Check Again"))
        program.press("alt+3")
        program.text(user.words.plural("%u attempt", "%u attempts", 2))
        program.click(re.compile(re.escape(user.words("Delete the Attempt of %s", ""))))
        when(lambda: len(user.home.attempts()) == 1, "the deletion")
        for _ in range(2):
            user.choose_in_menu(program, RESTORE)
            choose_file(program, user.words("Restore Your Data"), file)
            when(lambda: user.home.attempts() == before, "the history as it was")
        program.text(user.words.plural("%u attempt", "%u attempts", 2))


@journeys.case
def records_as_a_table(user):
    user.home.take(ANSWERS, days_ago=2)
    user.home.take(BETTER)
    table = user.home.root / "records.csv"
    with user.program(env=WITHOUT_LEAKS) as program:
        program.button(user.words("Check Again"))
        user.choose_in_menu(program, TABLE)
        choose_file(program, user.words("Save Records as a Table"), table)
        saved = written(table)
    # With the mark that spreadsheets know UTF-8 by.
    tap.same(saved[:3], b"\xef\xbb\xbf", "first bytes")
    head, *rows = csv.reader(saved.decode("utf-8-sig").splitlines())
    attempts = user.home.attempts()
    domains = attempts[0]["domains"]
    tap.same(head[:2] + head[-len(domains):], [user.words.context("column", "Date"), user.words.context("column", "Time"),
             *(domain["name"] for domain in domains)], "headings")
    for row, attempt in zip(rows, attempts, strict=True):
        time.strptime(f"{row[0]} {row[1]}", "%Y-%m-%d %H:%M")
        tap.same([row[head.index(user.words.context("column", "Score"))], *row[-len(domains):]],
                 [str(attempt["score"]), *(str(domain["score"]) for domain in attempt["domains"])], "scores")


@journeys.case
def a_file_that_is_no_export_is_told(user):
    user.home.take(ANSWERS)
    before = user.home.attempts()
    wrong = user.home.root / "wrong.json"
    wrong.write_text("{\"format\": \"something\"}")
    with user.program(env=WITHOUT_LEAKS) as program:
        program.button(user.words("Check Again"))
        user.choose_in_menu(program, RESTORE)
        choose_file(program, user.words("Restore Your Data"), wrong)
        program.text(re.compile(r"\$\.format"))
    tap.same(user.home.attempts(), before, "history")


def choose_a_name_that_is_taken(user, program, title, path, key):
    """The system's dialog asks; key answers."""
    question = re.compile(f"“{re.escape(path.name)}”")
    write_path(program, user.words(title), path)
    program.see("label", question)
    program.focus_window()
    program.press(key)
    program.gone("label", question)


@journeys.case
def a_file_is_replaced_only_after_asking(user):
    user.home.take(ANSWERS)
    file = user.home.root / "mine.json"
    file.write_text("something else")
    file.chmod(0o644)
    with user.program(env=WITHOUT_LEAKS) as program:
        program.button(user.words("Check Again"))
        user.choose_in_menu(program, EXPORT)
        choose_a_name_that_is_taken(user, program, "Export Your Data", file, "Escape")
        tap.same(file.read_text(), "something else")
        # GTK 4.18 gives up choosing as well.
        if program.look().find(CHOOSER, user.words("Export Your Data")) is None:
            program.focus_window()
            user.choose_in_menu(program, EXPORT)
        choose_a_name_that_is_taken(user, program, "Export Your Data", file, "Return")
        program.gone(CHOOSER, user.words("Export Your Data"))
        program.focus_window()
        when(lambda: "tegotae-export" in file.read_text(), "the export")
    tap.same(oct(file.stat().st_mode & 0o777), oct(0o600), "mode")


@journeys.case
def the_files_of_the_app_are_never_written(user):
    user.home.take(ANSWERS)
    before = user.home.attempts()
    with user.program(env=WITHOUT_LEAKS) as program:
        program.button(user.words("Check Again"))
        user.choose_in_menu(program, EXPORT)
        choose_a_name_that_is_taken(user, program, "Export Your Data", user.home.user_db, "Return")
        program.gone(CHOOSER, user.words("Export Your Data"))
        program.focus_window()
        program.text(user.words("The app keeps its own files at “%s”. Choose another place.", "user.db"))
    tap.same(user.home.attempts(), before)


@journeys.case
def a_question_as_text(user):
    whole = places.FIXTURES / "exports" / "good" / "whole.json"
    user.home.cli("restore", whole)
    wanted = [question["title"] for question in json.loads(whole.read_text())["questions"]]
    file = user.home.root / "questions.txt"
    with user.program(env=WITHOUT_LEAKS) as program:
        program.press("alt+2")
        program.see(("button", "push button"), re.compile(re.escape(user.words("Your Questions"))), "sensitive").click()
        program.point(("toggle button", "button"), user.words("More"))
        program.see(("toggle button", "button"), user.words("More"), "expanded")
        program.press("Down", "Return")
        choose_file(program, user.words("Export as Text"), file)
        program.text(user.words("Text saved"))
        text = written(file).decode()
    for title in wanted:
        tap.contains(text, title)
    tap.same(oct(file.stat().st_mode & 0o777), oct(0o600), "mode")


journeys.main()
