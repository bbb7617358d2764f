#!/usr/bin/python3
"""Journeys: the list of all entries.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from harness import tap
from journey import Journeys, both_languages

journeys = Journeys("/journeys/advice")


def domains(user):
    """Names of the domains by id, in pack order."""
    score = user.score((0,) * 10)
    return {domain["id"]: domain["name"] for domain in score["domains"]}


def entries(user, *options):
    return user.home.json("entries", *options)["entries"]


def count(user, shown, everything):
    """What the page says about how many there are."""
    if shown == everything:
        return user.words.plural("%u entry", "%u entries", everything)
    catalogue = user.words.catalogue.ngettext("%u of %u entry", "%u of %u entries", everything)
    from harness.words import fill

    return fill(catalogue, [shown, everything])


# What releases of GTK say of the button of an open menu.
OPEN = {"checked", "expanded", "pressed"}


def choose(user, program, kind, current, index):
    """Opens a filter with the mouse and chooses by keyboard, counted from 0."""
    name = user.words("%s: %s", user.words(kind), current)
    program.point("button", name)
    # Before that the keys would go to the list of entries.
    program.until(lambda screen: any(node.states & OPEN for node in screen.all("button", name)), f"{name} open")
    program.press("Home", *["Down"] * index, "Return")


def titles_shown(screen):
    """The titles of the rows that can be seen."""
    return [node.name.split("\n")[0] for node in screen.all("list item") if node.in_view]


@journeys.case
def all_entries_are_listed_with_stages_and_domains(user):
    wanted = entries(user)
    with user.program() as program:
        program.click(user.words("Advice"))
        program.text(count(user, len(wanted), len(wanted)))
        program.until(lambda screen: titles_shown(screen), "rows")
        by_title = {entry["title"]: entry for entry in wanted}
        for row in program.look().all("list item"):
            entry = by_title[row.name.split("\n")[0]]
            for stage in entry["stages"]:
                tap.contains(row.name, user.words.context("stage", STAGES[stage]), "row")
            first = max(entry["domains"], key=entry["domains"].get)
            tap.contains(row.name, domains(user)[first], "row")


STAGES = {
    "before-first": "Before the first interview",
    "preparing": "Preparing",
    "waiting": "Waiting for a result",
    "rejected": "After a rejection",
    "final": "Before the final interview",
}


@journeys.case
@both_languages
def domain_and_stage_narrow_the_list(user):
    everything = len(entries(user))
    names = list(domains(user).items())
    domain, name = names[2]
    stage = "waiting"
    stage_name = user.words.context("stage", STAGES[stage])
    with user.program() as program:
        program.click(user.words("Advice"))
        choose(user, program, "Area", user.words("Every area"), 3)
        program.button(user.words("%s: %s", user.words("Area"), name))
        of_domain = entries(user, "--domain", domain)
        program.text(count(user, len(of_domain), everything))
        check_titles(program, of_domain)

        choose(user, program, "Stage", user.words("Every stage"), 1 + list(STAGES).index(stage))
        program.button(user.words("%s: %s", user.words("Stage"), stage_name))
        of_both = entries(user, "--domain", domain, "--stage", stage)
        program.text(count(user, len(of_both), everything)) if of_both else None
        check_titles(program, of_both)

        program.click(user.words("Clear Filters"))
        program.text(count(user, everything, everything))
        program.button(user.words("%s: %s", user.words("Area"), user.words("Every area")))


def check_titles(program, wanted):
    """Only those are listed, and the first of them is first, whatever the grouping."""
    titles = {entry["title"] for entry in wanted}
    if not titles:
        return
    program.until(lambda screen: titles_shown(screen) and set(titles_shown(screen)) <= titles,
                  f"only entries of these {len(titles)}")


@journeys.case
def reading_marks_an_entry(user):
    with user.program() as program:
        program.click(user.words("Advice"))
        row = program.until(lambda screen: next(iter(screen.all("list item")), None), "a row")
        tap.contains(row.name, user.words("Not read yet"))
        title = row.name.split("\n")[0]
        program.point("list item", row.name)
        program.see("heading", title)
        program.until(lambda screen: [node for node in screen.all("list item", re.compile(r"\A" + re.escape(title)))
                                      if user.words("Not read yet") not in node.name],
                      "the row without its dot")
        tap.same(len(user.home.rows("SELECT * FROM mark WHERE kind = 'read'")), 1)
    with user.program() as program:
        program.click(user.words("Advice"))
        row = program.see("list item", re.compile(r"\A" + re.escape(title)))
        tap.same(user.words("Not read yet") in row.name, False, "unread after a restart")


@journeys.case
def the_list_is_used_by_keyboard(user):
    with user.program() as program:
        program.press("alt+2")
        rows = program.until(lambda screen: screen.all("list item")[:2], "rows")
        program.focus_on("list item", rows[0].name)
        program.press("Down")
        program.focus_on("list item", rows[1].name)
        program.press("Tab")
        program.until(lambda screen: screen.focused() and screen.focused().role == "button", "what comes next")
        program.press("shift+Tab")
        program.focus_on("list item", rows[1].name)
        program.press("Return")
        program.see("heading", rows[1].name.split("\n")[0])


ANSWERS = (0, 1, 2, 3, 0, 1, 2, 3, 0, 1)


def first_rows(user, screen):
    """The names of the rows that come first, as many as are suggested at most."""
    listed = screen.find("list", user.words("Entries"))
    return [row.name for row in screen.all("list item", within=listed)[:5]] if listed else []


@journeys.case
@both_languages
def advice_begins_with_what_the_last_attempt_suggests(user):
    """What was answered decides what comes first; what was read does not come first again."""
    everything = len(entries(user))
    for_you = user.words.context("entries", "For You")
    with user.program() as program:
        program.click(user.words("Advice"))
        program.until(lambda screen: titles_shown(screen), "rows")
        tap.same(program.look().find("heading", for_you), None, "before the first attempt")
        program.click(user.words("Check"))
        user.take(program, ANSWERS)
        wanted = user.home.json("suggest")["suggestions"]

        program.click(user.words("Advice"))
        program.see("heading", for_you)
        program.until(lambda screen: [name.split("\n")[0] for name in first_rows(user, screen)]
                      == [one["title"] for one in wanted], "the suggestions, first")
        tap.contains(first_rows(user, program.look())[0], wanted[0]["reasons"][0]["text"], "why")
        program.text(count(user, everything, everything))

        program.point("list item", first_rows(user, program.look())[0])
        program.see("heading", wanted[0]["title"])
        program.press("alt+Left")
        program.until(lambda screen: first_rows(user, screen) and first_rows(user, screen)[0].split("\n")[0]
                      == wanted[1]["title"], "the next, first")
        program.see("heading", for_you)
        tap.same(len([row for row in program.look().all("list item")
                      if row.name.split("\n")[0] == wanted[0]["title"]]) < 2, True, "listed once")
        program.text(count(user, everything, everything))


journeys.main()
