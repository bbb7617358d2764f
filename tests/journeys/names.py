#!/usr/bin/python3
"""Journeys: what every control is called, the same on all releases of GTK.

On each page of tests/pictures the role and the name of each control and heading are
read as a screen reader does, and compared with tests/fixtures/names.txt. Where they
differ, meson-logs/names.txt has the same file as it would have to be.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import difflib
import re
import time

from harness import places, tap
from harness.accessible import Gone
from harness.desktop import gtk_version
from journey import Journeys
from pictures.camera import hide_pointer
from pictures.visits import VISITS

journeys = Journeys("/journeys/names")

# What the program leaks, other journeys look for.
WITHOUT_LEAKS = {"ASAN_OPTIONS": "detect_leaks=0"}

# Has no controls but those of another page, or points that are others on another day.
ALIKE = re.compile(r"-whole$|^records-many$|^packs-remove$|^result-(?!nearly)|^item-back$|^trend-point$")

# GTK and libadwaita make all but the texts of these, differently in each release.
STOCK = ("about",)

# Of a list, so many rows: GTK makes the others when they come into view.
ROWS = 3

# A page that is the same for so many seconds stays so.
STILL = 3

DATE = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日(?: \d\d:\d\d)?")

# GTK 4.8 says the type of what has no name.
TYPE = re.compile(r"^(?:Gtk|Adw|Tegotae)[A-Z]\w+$")

# What the keyboard may reach, though there is nothing to use: to select, or to scroll. What
# scrolls is read where it has no name, as far as it may have one.
SCROLLS_WITHOUT_NAME = (4, 18)
PASSIVE = ("application", "label", "list", "window", "frame", "dialog")


class Reader:
    """A camera of the visits that reads in place of taking a picture."""

    def __init__(self, program, user, kept):
        self.program = program
        self.user = user
        self.words = user.words
        self.kept = kept
        self.found = {}

    def wanted(self, page):
        return not ALIKE.search(page) and page not in STOCK

    def take(self, page):
        if self.wanted(page):
            self.found[page] = self.read(self.kept.get(page))

    def take_whole(self, page):
        """What is scrolled away is read with what is seen."""

    def read(self, kept):
        """The names that are expected, or those that have stayed the same for a while."""
        last, since = None, 0
        while last != kept or kept is None:
            try:
                lines = names_on(self.program.look())
            except Gone:
                continue
            if lines != last:
                last, since = lines, time.monotonic()
            elif time.monotonic() - since > STILL:
                break
        return last


def names_on(screen):
    """A sorted line for each role and name: the order differs in dialogs of libadwaita."""
    controls = [node for node in screen.all() if is_control(node)]
    return sorted({f"{node.role}: {name_of(node)}".rstrip() for node in without_further_rows(controls)})


def is_control(node):
    """What is in a button or a drop-down is a part of it."""
    if any(above.role in ("button", "combo box") and "focusable" in above.states
           for above in node.above() if above is not node):
        return False
    if "focusable" in node.states:
        if node.role == "scroll area":
            return name_of(node) == "" and gtk_version() < SCROLLS_WITHOUT_NAME
        return node.role not in PASSIVE and not is_row_of_entry(node)
    return node.role == "heading" and node.name != ""


def is_row_of_entry(node):
    """The row in which one writes takes the keyboard itself from libadwaita 1.7 on."""
    return node.role == "list item" and any(part.role == "text box" and part.name == node.name
                                            for part in node.walk())


def name_of(node):
    """libadwaita 1.2 has buttons of its dialogs say their label with the underscore of the
    mnemonic, and once more without; other releases say it once."""
    name = "" if TYPE.match(node.name) else DATE.sub("DATE", node.name.replace("\n", " / "))
    if node.role == "button":
        name = re.sub(r"\A(.+) \1\Z", r"\1", name.replace("_", ""))
    return name


def without_further_rows(nodes):
    """Leaves out rows of long lists, and what is in them."""
    further = set()
    counts = {}
    for node in nodes:
        if node.role == "list item":
            counts[node.parent] = counts.get(node.parent, 0) + 1
            if counts[node.parent] > ROWS:
                further.add(node)
    return [node for node in nodes if further.isdisjoint(node.above())]


def read_kept(path):
    """The lines of each page."""
    pages = {}
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        if line.startswith("# "):
            lines = pages.setdefault(line[2:], [])
        else:
            lines.append(line)
    return pages


def write(path, pages):
    text = "".join(f"# {page}\n" + "".join(f"{line}\n" for line in lines) for page, lines in pages.items())
    path.write_text(text, encoding="utf-8")


def difference(kept, found):
    return "\n".join(line for page, lines in found.items()
                     for line in difflib.unified_diff(kept.get(page, []), lines, "kept: " + page, "found: " + page,
                                                      lineterm="", n=1))


KEPT = read_kept(places.FIXTURES / "names.txt")
FOUND = dict(KEPT)


def compare(user, visit, prepare):
    prepare(user.home)
    hide_pointer(user.desktop)
    reader = Reader(None, user, KEPT)
    try:
        with user.program(env=WITHOUT_LEAKS) as program:
            reader.program = program
            visit(reader)
    finally:
        FOUND.update(reader.found)
        if FOUND != KEPT:
            write(places.LOGS / "names.txt", FOUND)
    differing = difference(KEPT, reader.found)
    if differing:
        raise AssertionError(f"the names differ:\n{differing}")
    nameless = [page for page, lines in reader.found.items() if any(line.endswith(":") for line in lines)]
    tap.same(nameless, [], "pages with a control without a name")


def add(visit, prepare):
    def names(user):
        compare(user, visit, prepare)

    names.__name__ = visit.__name__.replace("visit_", "")
    journeys.case(names)


for visit, prepare, _ in VISITS:
    add(visit, prepare)

journeys.main()
