#!/usr/bin/python3
"""Journeys: from a suggestion through entries and advisors, and back.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import re

from harness import places, tap
from journey import Journeys

journeys = Journeys("/journeys/reading")

ANSWERS = (0, 1, 2, 3, 0, 1, 2, 3, 0, 1)


def whole(text):
    """A name that begins with the text."""
    return re.compile(r"\A" + re.escape(text))


def shipped_entries(lang):
    """Every entry of the shipped pack."""
    files = sorted((places.SOURCE / "data" / "packs" / "core" / lang).glob("*.json"))
    return [entry for file in files for entry in json.loads(file.read_text()).get("entries", [])]


def open_suggestion(user, program):
    """From a result to its first suggestion; returns that entry."""
    suggestion = user.home.json("suggest", "--limit", "3")["suggestions"][0]
    program.point("list item", whole(suggestion["title"]))
    program.see("heading", suggestion["title"])
    return user.entry(suggestion["entry"])


def open_entry(user, program, entry_id):
    """From anywhere to an entry in the list of all."""
    program.press("alt+2")
    program.point("list item", whole(user.titles()[entry_id]))
    program.see("heading", user.titles()[entry_id])


@journeys.case
def a_result_suggests_three_entries_with_reasons(user):
    with user.program() as program:
        user.take(program, ANSWERS)
        wanted = user.home.json("suggest", "--limit", "3")["suggestions"]
        section = program.see("list", user.words("Read these first"))
        shown = [node.name for node in program.look().all("list item") if node.parent.name == section.name]
        tap.same(len(shown), 3)
        for name, suggestion in zip(shown, wanted):
            tap.same(name.startswith(suggestion["title"]), True, f"{name!r}: title")
            tap.contains(name, suggestion["reasons"][0]["text"], "reason")


@journeys.case
def an_entry_shows_all_that_it_holds(user):
    with user.program() as program:
        user.take(program, ANSWERS)
        entry = open_suggestion(user, program)
        advisors = user.advisors()
        program.see("heading", user.words.plural("%u answer", "%u answers", len(entry["answers"])))
        screen = program.look()
        texts = "\n".join(screen.texts())
        wanted = [*entry.get("body", []), *([entry["differs"]] if entry.get("differs") else [])]
        wanted += [advisors[answer["advisor"]] for answer in entry["answers"]]
        for answer in entry["answers"]:
            for section in answer["sections"]:
                wanted += [section["heading"], *section["body"]]
        wanted += [user.titles()[related] for related in entry.get("related", [])]
        wanted += [source["title"] for source in entry.get("sources", [])]
        if entry["asker"]["status"]:
            wanted.append(user.words("Asked by: %s", entry["asker"]["status"]))
        for text in wanted:
            tap.contains(texts, text, "the page")
        packs = {pack["pack"]: pack for pack in user.home.json("packs")["packs"]
                 if pack["lang"] == user.home.lang}
        tap.contains(texts, user.words("From “%s”, licence: %s", packs["core"]["title"],
                                       "CC-BY-SA-4.0"), "provenance")


@journeys.case
def a_related_entry_and_back_to_the_result(user):
    with user.program() as program:
        user.take(program, ANSWERS)
        entry = open_suggestion(user, program)
        tap.same(user.home.rows("SELECT pack, entry FROM read_mark"), [("core", entry["id"])])

        related = user.titles()[entry["related"][0]]
        program.point("list item", whole(related))
        program.see("heading", related)
        tap.same(set(user.home.rows("SELECT pack, entry FROM read_mark")),
                 {("core", entry["id"]), ("core", entry["related"][0])})

        program.click(user.words("Back"))
        program.see("heading", entry["title"])
        program.focus_on("list item", whole(related))
        program.press("alt+Left")
        user.see_result(program, ANSWERS)


@journeys.case
def the_suggestion_that_was_read_is_still_there(user):
    with user.program() as program:
        user.take(program, ANSWERS)
        entry = open_suggestion(user, program)
        program.press("alt+Left")
        program.focus_on("list item", whole(entry["title"]))


@journeys.case
def everything_an_advisor_has_answered(user):
    with user.program() as program:
        user.take(program, ANSWERS)
        entry = open_suggestion(user, program)
        advisor = entry["answers"][0]["advisor"]
        name = user.advisors()[advisor]
        program.reach("button", user.words("%s: all answers", name)).click()
        answered = [other for other in shipped_entries(user.home.lang)
                    if any(answer.get("advisor") == advisor for answer in other["answers"])]
        program.text(user.words.plural("Answers in %u entry", "Answers in %u entries", len(answered)))

        titles = {other["title"]: other["id"] for other in answered}
        shown = [title for title in titles if program.look().find("list item", whole(title))]
        tap.same(len(shown) > 0, True, "entries of the advisor are listed")
        program.point("list item", whole(shown[-1]))
        program.see("heading", shown[-1])
        program.press("alt+Left")
        program.text(user.words.plural("Answers in %u entry", "Answers in %u entries", len(answered)))
        program.press("alt+Left")
        program.see("heading", entry["title"])
        program.focus_on("button", user.words("%s: all answers", name))


@journeys.case
def a_source_opens_in_the_browser(user):
    entry = next(entry for entry in shipped_entries(user.home.lang) if entry.get("sources"))
    opened = install_browser(user)
    with user.program() as program:
        open_entry(user, program, entry["id"])
        source = entry["sources"][0]
        host = source["url"].split("/")[2]
        program.text(host)
        program.point("list item", user.words("%s, opens %s in the browser", source["title"], host))
        program.until(lambda _: opened.exists() and opened.read_text() == source["url"],
                      f"the browser with {source['url']}")


def install_browser(user):
    """A browser that only writes down what it is to open; returns where."""
    opened = user.home.root / "opened"
    browser = user.home.root / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > "{opened}"\n')
    browser.chmod(0o755)
    applications = user.home.data / "applications"
    applications.mkdir(parents=True)
    (applications / "browser.desktop").write_text(
        f"[Desktop Entry]\nType=Application\nName=Browser\nExec={browser} %u\n"
        "MimeType=x-scheme-handler/https;\n")
    user.home.config.mkdir(exist_ok=True)
    (user.home.config / "mimeapps.list").write_text(
        "[Default Applications]\nx-scheme-handler/https=browser.desktop\n")
    return opened


@journeys.case
def an_entry_leads_to_the_diagnosis(user):
    entry = user.home.json("entries")["entries"][0]["entry"]
    with user.program() as program:
        open_entry(user, program, entry)
        program.reach("button", user.words("Check Where You Stand")).click()
        program.button(user.words("Begin"))
        program.see("tab", user.words("Check"), "selected")


@journeys.case
def where_views_differ_is_said(user):
    entry = next(entry for entry in shipped_entries(user.home.lang) if entry.get("differs"))
    with user.program() as program:
        open_entry(user, program, entry["id"])
        program.see("heading", user.words("Where the views differ"))
        program.text(entry["differs"])


journeys.main()
