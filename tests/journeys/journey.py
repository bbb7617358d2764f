"""Somebody who uses the program: what they do, what they see, and what is kept.

A journey is a function that is given a User. Each has a home and a program of its own;
those of one file share a screen and its buses until one of them fails. When one fails,
what was on the screen stays in meson-logs/journeys.

    journeys = Journeys("/journeys/take")

    @journeys.case
    def something_is_so(user):
        with user.program() as program:
            program.click(user.words("Begin"))

    journeys.main()

The first argument of the program is the language; further ones name journeys. All run
in Japanese. In English those run that are marked with both_languages, since what they
prove depends on the words or their width, and those that are named. Pages slide only
in those that are marked with with_motion. TEGOTAE_PROGRAMS may name a build folder whose
programs are used instead of those of the tests, but by those marked with with_sanitizers.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import os
import re
import sys
from pathlib import Path

from harness import places, tap
from harness.desktop import Desktop
from harness.home import Home
from harness.program import Program
from harness.wayland import Wayland
from harness.words import Words

WIDE = (1000, 760)

# 360 wide inside the border that GTK draws where there is no window manager.
NARROW = (370, 650)


class Journeys:
    """desktop is the kind of desktop they all need, if they do."""

    def __init__(self, prefix, desktop=None):
        self.desktop = desktop or desktop_class()
        self.lang = sys.argv.pop(1) if len(sys.argv) > 1 else "en"
        self.suite = tap.Suite(f"{prefix}/{self.lang}")
        self.desktops = {}
        self.library = None

    def case(self, function):
        """Decorator: a journey in a window of the usual size."""
        return self.sized(WIDE)(function)

    def sized(self, size):
        """Decorator: a journey on a screen of this size, which the window fills."""

        def decorate(function):
            if self.lang == "ja" or sys.argv[1:] or hasattr(function, "both_languages"):
                self.suite.add(function.__name__, self.travel, function, size)
            return function

        return decorate

    def travel(self, function, size):
        choose_programs(function)
        with Home(self.lang) as home:
            desktop = self.desktop_for(home, size)
            self.prepare(home, function, size)
            try:
                function(User(home, desktop, f"{function.__name__}-{self.lang}"))
            except BaseException:
                # Whatever still runs there ends with it.
                self.desktops.pop(size).end()
                raise

    def prepare(self, home, function, size):
        """What a home has before its first start. The library is made once for all
        journeys of a file but the first, whose program makes its own; leaks of the
        command line are looked for where it is tested itself."""
        home.leaks = False
        if size is not None:
            home.set(window_width=size[0], window_height=size[1])
        if not hasattr(function, "with_motion"):
            home.stop_motion()
        if self.library is None:
            self.library = Library()
        else:
            self.library.copy_to(home)

    def desktop_for(self, home, size):
        """The desktop of this size, given to a user."""
        if size not in self.desktops:
            self.desktops[size] = self.desktop(home, size).__enter__()
        else:
            self.desktops[size].change_user(home)
        return self.desktops[size]

    def main(self):
        try:
            self.suite.main()
        finally:
            for desktop in self.desktops.values():
                desktop.end()


class Library:
    """What the program makes of the packs at its first start."""

    def __init__(self):
        self.content = None

    def copy_to(self, home):
        if self.content is None:
            with Home() as maker:
                maker.cli("packs")
                self.content = maker.library_db.read_bytes()
        home.library_db.parent.mkdir(parents=True, mode=0o700)
        home.library_db.write_bytes(self.content)


def both_languages(function):
    """Decorator, below the others: what a journey proves depends on the language."""
    function.both_languages = True
    return function


def choose_programs(function):
    others = os.environ.get("TEGOTAE_PROGRAMS")
    places.choose_programs(Path(others) if others and not hasattr(function, "with_sanitizers") else places.BUILD)


def desktop_class():
    """X11, unless the environment says that it is Wayland."""
    return Wayland if os.environ.get("TEGOTAE_DESKTOP") == "wayland" else Desktop


def with_motion(function):
    """Decorator, below the others: pages slide. Elsewhere they do not, which spares time."""
    function.with_motion = True
    return function


def with_sanitizers(function):
    """Decorator, below the others: what a journey looks for is what sanitizers find."""
    function.with_sanitizers = True
    return function


class User:
    def __init__(self, home, desktop, journey):
        self.home = home
        self.desktop = desktop
        self.journey = journey
        self.words = Words(home.lang)

    def program(self, **options):
        """The program, as a context. It must end without a complaint."""
        return Program(self.desktop, failed=self.keep_evidence, **options)

    def keep_evidence(self, program):
        """What was on the screen, the tree, and what the program said."""
        folder = places.LOGS / "journeys"
        self.desktop.picture(folder / f"{self.journey}.png")
        said = program.complaints()
        screen = program.look() if program.process.poll() is None else None
        tree = screen.dump() if screen else ""
        (folder / f"{self.journey}.txt").write_text(f"{said}\n{tree}\n")
        tap.comment(f"see {folder / self.journey}.png and .txt")
        if screen:
            tap.explain("on the screen: " + " | ".join(screen.words()))

    def answer_named(self, verb):
        """A button of a dialog, whose label libadwaita 1.2 says twice, first with the mark of
        its mnemonic; not that of a row, which names the row after a colon."""
        return re.compile("^" + re.escape(self.words(verb)).replace("_", "_?") + "(?!:)")

    def choose_in_menu(self, program, position):
        """Uses an item of the main menu by keyboard; positions count from 0."""
        program.press("F10")
        program.until(lambda screen: any(node.role == "menu item" and "focused" in node.states
                                         for node in screen.root.walk()), "the first item of the menu")
        program.press(*["Down"] * position, "Return")

    # --- What is in the packs ---

    def questionnaire(self):
        return self.home.json("questionnaire", "quick")

    def entry(self, entry_id):
        return self.home.json("show", entry_id)

    def titles(self):
        """The title of every entry, by id."""
        return {entry["entry"]: entry["title"] for entry in self.home.json("entries")["entries"]}

    def advisors(self):
        """The name of every advisor of the shipped pack, by id."""
        pack = places.SOURCE / "data" / "packs" / "core" / self.home.lang / "pack.json"
        return {advisor["id"]: advisor["name"] for advisor in json.loads(pack.read_text())["advisors"]}

    def suggestions(self):
        """Those of the last result: the one on its card, then the others."""
        return self.home.json("suggest", "--limit", "4")["suggestions"]

    def open_first_suggestion(self, program):
        """From the result to the entry; returns what the command line knows of it."""
        first = self.suggestions()[0]
        program.click(self.words("Read “%s”", first["title"]))
        program.see("heading", first["title"])
        return self.entry(first["entry"])

    # --- The diagnosis ---

    def begin(self, program):
        """From the start page to the first item."""
        program.click(self.words("Begin"))
        return self.see_item(program, 0)

    def find_item(self, screen, position):
        """The card of an item, if the screen says that this is the one."""
        items = self.questionnaire_items()
        count = self.words.context("progress", "%u / %u", position + 1, len(items))
        return screen.find(None, count) and screen.find("group", items[position]["text"])

    def see_item(self, program, position):
        """Waits for the card of an item."""
        return program.until(lambda screen: self.find_item(screen, position), f"item {position}")

    def see_item_alone(self, program, position):
        """The same, once the card before it has slid out."""
        texts = {item["text"] for item in self.questionnaire_items()}
        program.until(lambda screen: len(texts & {node.name for node in screen.root.walk()}) == 1,
                      "one card")
        return self.see_item(program, position)

    def questionnaire_items(self):
        if not hasattr(self, "items"):
            self.items = self.questionnaire()["items"]
        return self.items

    def option_name(self, position, index):
        """What a screen reader says of an option: its letter and its text."""
        text = self.questionnaire_items()[position]["options"][index]["text"]
        return self.words.context("option", "%1$c, %2$s", "ABCDEFG"[index], text)

    def option(self, program, position, index):
        """Waits for an item on the screen; the button of one of its options."""
        text = self.option_name(position, index)

        def find(screen):
            card = self.find_item(screen, position)
            return card and screen.find("button", text, "sensitive", within=card)

        return program.until(find, f"option {index} of item {position}")

    def answer(self, program, answers, start=0):
        """Chooses by the action of each button, as a screen reader does."""
        for position, index in enumerate(answers, start):
            self.option(program, position, index).click()

    def take(self, program, answers):
        """All of the diagnosis, to the result."""
        self.begin(program)
        self.answer(program, answers)
        return self.see_score(program, answers)

    def score(self, answers):
        """What the answers are worth, as the command line says."""
        return self.home.json("score", "--answers", ",".join(map(str, answers)))

    def score_text(self, wanted):
        return self.words("Score: %1$d of 100, %2$s", wanted["score"], wanted["band"]["name"])

    def see_score(self, program, answers):
        """Waits for the score of these answers and returns it as the program has it."""
        wanted = self.score(answers)
        program.see("meter", self.score_text(wanted))
        return wanted

    def see_result(self, program, answers, stage=None):
        """Every fact of a result page, read from the screen."""
        wanted = self.see_score(program, answers)
        screen = program.look()
        texts = screen.texts()
        message = next(band["messages"].get(stage, band["message"]) for band in self.questionnaire()["bands"]
                       if band["id"] == wanted["band"]["id"])
        tap.contains(texts, wanted["band"]["name"], "the band's name")
        tap.contains(texts, message, "the band's message")
        profile = screen.find("list", self.words("Profile"))
        rows = [row.name for row in screen.all("list item", within=profile)]
        tap.same([self.domain_text(domain, wanted) for domain in wanted["domains"]], rows, "profile")
        chart = next(image.name for image in screen.all("image") if wanted["domains"][0]["name"] in image.name)
        for domain in wanted["domains"]:
            tap.contains(chart, f"{domain['name']} {domain['score']}", "what the chart says")
        honest = self.home.cli("score", "--answers", ",".join(map(str, answers))).splitlines()[-1]
        tap.same(any(text.startswith(honest) for text in texts), True, f"{honest!r} is there")
        return wanted

    def domain_text(self, domain, score):
        words = self.words.context
        level = {"low": "Just beginning", "middle": "Taking shape", "high": "Well under way"}
        if domain["id"] in score["strengths"]:
            tag = words("tag", "Strength")
        elif domain["id"] in score["improvements"]:
            tag = words("tag", "Room to grow")
        else:
            tag = words("level", level[domain["level"]])
        return self.words("%1$s: %2$d of 100, %3$s", domain["name"], domain["score"], tag)

    # --- What is kept ---

    def check_kept(self, answers, stage=None):
        """The last attempt in the database is this one, whole."""
        wanted = self.score(answers)
        attempt = self.home.attempts()[0]
        tap.same({key: attempt[key] for key in ("questionnaire", "score", "band", "stage", "domains")},
                 {"questionnaire": "quick", "score": wanted["score"], "band": wanted["band"]["id"],
                  "stage": stage, "domains": wanted["domains"]}, "history --json")
        responses = self.home.rows(
            "SELECT option, milliseconds FROM response JOIN attempt ON attempt = number"
            " WHERE id = ? ORDER BY position", attempt["attempt"])
        tap.same([option for option, _ in responses], list(answers), "options kept")
        tap.same(all(time is not None and 0 <= time < 600_000 for _, time in responses), True,
                 f"a time for each item: {responses}")
        return attempt["attempt"]
