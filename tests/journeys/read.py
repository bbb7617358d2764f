#!/usr/bin/python3
"""Journeys: from a suggestion to its entry, to what is related, to who answers.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from harness import tap
from journey import Journeys, both_languages, with_motion

journeys = Journeys("/journeys/read")

ANSWERS = (0, 1, 2, 3, 0, 1, 2, 3, 0, 1)


def starts(text):
    return re.compile("^" + re.escape(text))


@journeys.case
@with_motion
def a_suggestion_and_what_is_related_and_back(user):
    with user.program() as program:
        user.take(program, ANSWERS)
        first, *suggestions = user.suggestions()
        program.button(user.words("Read “%s”", first["title"]))
        program.text(re.compile(re.escape(first["reasons"][0]["text"])))
        shown = program.until(
            lambda screen: [row.name for row in screen.all("list item")
                            if any(row.name.startswith(one["title"]) for one in suggestions)],
            "the suggestions")
        tap.same(len(shown), 3, "suggestions shown")
        for row, one in zip(shown, suggestions):
            tap.contains(row, one["title"], "title")
            tap.contains(row, one["reasons"][0]["text"], "its first reason")

        entry = user.open_first_suggestion(program)
        titles = user.titles()
        related = titles[entry["related"][0]]
        program.point("list item", starts(related))
        program.see("heading", related)
        program.press("alt+Left")
        program.see("heading", entry["title"])
        program.click(user.words("Back"))
        program.text(user.words("Your Records"))

    read = user.home.rows("SELECT entry FROM mark WHERE kind = 'read' ORDER BY entry")
    tap.same(read, sorted([(entry["id"],), (entry["related"][0],)]), "read marks")


@journeys.case
@both_languages
def an_entry_is_shown_whole(user):
    with user.program() as program:
        user.take(program, ANSWERS)
        entry = user.open_first_suggestion(program)
        advisors = user.advisors()
        pack = user.home.json("packs")["packs"]
        title = next(one["title"] for one in pack if one["pack"] == "core" and one["lang"] == user.home.lang)
        texts = [node.name for node in program.look().root.walk() if node.name]
        wanted = [*entry["body"]]
        for answer in entry["answers"]:
            wanted.append(advisors[answer["advisor"]])
            for section in answer["sections"]:
                wanted += [section["heading"], *section["body"]]
        for text in wanted:
            tap.same(any(text in name for name in texts), True, f"{text[:40]!r} is there")
        tap.same(any(title in name for name in texts), True, "where it is from")
        program.reach("button", user.words("Check Where You Stand"))
        program.click(user.words("Check Where You Stand"))
        program.button(user.words("Check Again"))


@journeys.case
def an_advisor_and_all_they_answer(user):
    with user.program() as program:
        user.take(program, ANSWERS)
        entry = user.open_first_suggestion(program)
        advisor = entry["answers"][0]["advisor"]
        name = user.advisors()[advisor]
        program.point("button", re.compile(re.escape(name)))
        program.see("heading", name)
        answered = [one["entry"] for one in user.home.json("entries")["entries"]
                    if any(answer.get("advisor") == advisor
                           for answer in user.entry(one["entry"])["answers"])] \
            if user.home.lang == "en" else None
        if answered is not None:
            program.text(user.words.plural("Answers in %u entry", "Answers in %u entries", len(answered)))
        program.press("alt+Left")
        program.see("heading", entry["title"])


@journeys.case
def advice_is_listed_and_filtered(user):
    with user.program() as program:
        program.press("alt+2")
        entries = user.home.json("entries")["entries"]
        count = user.words.plural("%u entry", "%u entries", len(entries))
        program.text(count)

        staged = user.home.json("entries", "--stage", "rejected", "--domain", "self")["entries"]
        choose(user, program, "Area", 1, domain_name(user, "self"))
        choose(user, program, "Stage", 4, user.words.context("stage", "After a rejection"))
        titles = [one["title"] for one in staged]
        program.until(lambda screen: only(screen, titles), f"only the {len(titles)} that fit")
        program.click(user.words("Clear Filters"))
        program.text(count)


def only(screen, titles):
    """Whether the list shows some of these, and nothing else."""
    names = [row.name for row in screen.all("list item") if row.name]
    return names and all(any(name.startswith(title) for title in titles) for name in names)


def domain_name(user, domain_id):
    score = user.home.json("score", "--answers", ",".join(map(str, ANSWERS)))
    return next(domain["name"] for domain in score["domains"] if domain["id"] == domain_id)


def choose(user, program, name, index, text):
    """Chooses in a drop-down by the keyboard; @index counts from the first."""
    title = user.words(name)
    program.point("button", starts(title))
    program.until(lambda screen: screen.find("button", starts(title), "pressed"), f"{title} open")
    program.press(*["Down"] * index, "Return")
    program.until(lambda screen: any(title in node.name and text in node.name
                                     for node in screen.all("button")), f"{title}: {text}")


journeys.main()
