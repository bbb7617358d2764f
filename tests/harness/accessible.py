"""What assistive technology knows of a program: the tree of accessible objects.

It is asked for over the accessibility bus directly, without a cache in between: one
picture of the whole tree at a time. Questions of one kind are all on their way before
the first is answered.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import json
import re

import gi
gi.require_version("Json", "1.0")

# pylint: disable=wrong-import-position
from gi.repository import Gio, GLib, Json

MILLISECONDS = 20000

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
COMPONENT = "org.a11y.atspi.Component"
PROPERTIES = "org.freedesktop.DBus.Properties"
TEXT = "org.a11y.atspi.Text"
VALUE = "org.a11y.atspi.Value"
EDITABLE_TEXT = "org.a11y.atspi.EditableText"
CACHE = "org.a11y.atspi.Cache"
CACHE_PATH = "/org/a11y/atspi/cache"

REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")

WINDOW_COORDINATES = 1

# The numbers of roles, named as GTK names them.
ROLES = {
    2: "alert", 7: "check box", 11: "combo box", 16: "dialog", 20: "widget", 23: "window",
    27: "image", 29: "label", 31: "list", 32: "list item", 33: "menu", 35: "menu item", 37: "tab",
    38: "tab list", 39: "group", 42: "progress bar", 43: "button", 44: "radio button",
    48: "scroll bar", 49: "scroll area", 50: "separator", 61: "text box", 62: "button",
    75: "application", 79: "text box", 83: "heading", 88: "link", 99: "group", 103: "meter",
}

# Bits of the two words of states.
STATES = {
    1: "active", 4: "checked", 10: "expanded", 11: "focusable", 12: "focused", 16: "modal",
    20: "pressed", 23: "selected", 24: "sensitive", 25: "showing", 30: "visible",
}


class Gone(Exception):
    """The object is no longer there."""


def unpack(variant):
    """A whole tree has tens of thousands of values; this takes a tenth of the time of
    GLib.Variant.unpack()."""
    return json.loads(Json.gvariant_serialize_data(variant)[0])


Root = collections.namedtuple("Root", "bus owner path asked")


class Bus:
    """Asks; a question is (name, path, interface, method, arguments)."""

    def __init__(self, connection):
        self.connection = connection

    def ask(self, *question):
        answers = self.ask_all([question])
        if answers[0] is None:
            raise Gone(question)
        return answers[0]

    def ask_all(self, questions):
        """The answers in order; None for those that went wrong."""
        answers = [None] * len(questions)
        waiting = [len(questions)]

        def take(connection, result, index):
            waiting[0] -= 1
            try:
                answers[index] = unpack(connection.call_finish(result))
            except GLib.Error:
                pass

        for index, (name, path, interface, method, arguments) in enumerate(questions):
            self.connection.call(name, path, interface, method, arguments, None,
                                 Gio.DBusCallFlags.NONE, MILLISECONDS, None, take, index)
        while waiting[0] > 0:
            GLib.MainContext.default().iteration(True)
        return answers

    def pid_of(self, name):
        return self.ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                        "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)))[0]

    def find_program(self, pid):
        """The root object of a program; None if it is not there yet."""
        answer = self.ask_all([(*REGISTRY, ACCESSIBLE, "GetChildren", None)])[0]
        for name, path in answer[0] if answer else []:
            try:
                if self.pid_of(name) == pid:
                    return Root(self, name, path, set())
            except Gone:
                pass
        return None


class Node:
    """One object as it was when the picture was taken.

    These are known of what was marked, and of all that it is in:
    shown: it is on the page before the user, perhaps to be scrolled to.
    in_view: it can be seen without scrolling.
    extents: x, y, width, height in the window.
    region: the part of it that is in view, as left, top, right, bottom.
    """

    def __init__(self, bus, item):
        (self.owner, self.path), _, (_, self.inside), self.index, self.count, _, self.name, role, _, states = item
        self.bus = bus
        self.role = ROLES.get(role, str(role))
        bits = states[0] | states[1] << 32
        self.states = frozenset(name for bit, name in STATES.items() if bits >> bit & 1)
        self.known = {}
        self.parent = None
        self.children = []
        self.extents = self.region = None
        self.shown = self.in_view = self.marked = False

    def __repr__(self):
        view = "in-view " if self.in_view else "" if self.shown else "hidden "
        return f"<{self.role} {self.name!r} {view}{' '.join(sorted(self.states - {'visible'}))}>"

    def question(self, interface, method, arguments=None):
        return (self.owner, self.path, interface, method, arguments)

    def walk(self):
        """This and all below, in the order of the tree."""
        yield self
        for child in self.children:
            yield from child.walk()

    def above(self):
        """This and all that it is in, upwards."""
        node = self
        while node is not None:
            yield node
            node = node.parent

    def depth(self):
        """How many nodes there are from the top to this."""
        return sum(1 for _ in self.above())

    def scrolled(self):
        """The nearest of what it is in that can be seen."""
        return next(node for node in self.above() if node.in_view and node is not self)

    def window(self):
        """The window or popover it is in."""
        return next(node for node in self.above() if node.is_window())

    def is_window(self):
        return self.parent is not None and self.parent.parent is None

    def click(self):
        """Does the first action of the object, as a screen reader would; that of a menu
        button belongs to the button inside it."""
        acting = [node for node in self.walk() if (node.role, node.name) == (self.role, self.name)][-1]
        if not acting.bus.ask(*acting.question(ACTION, "DoAction", GLib.Variant("(i)", (0,))))[0]:
            raise AssertionError(f"{self!r} has no action to do")

    def text(self):
        """What is written in a text field."""
        return self.bus.ask(*self.question(
            TEXT, "GetText", GLib.Variant("(ii)", (0, self.length()))))[0]

    def selected(self):
        """What is selected in a text field; empty if nothing is."""
        if self.bus.ask(*self.question(TEXT, "GetNSelections"))[0] == 0:
            return ""
        start, end = self.bus.ask(*self.question(TEXT, "GetSelection", GLib.Variant("(i)", (0,))))
        return self.text()[start:end]

    def value(self):
        """How far a bar is, or a slider."""
        return self.bus.ask(*self.question(PROPERTIES, "Get",
                                           GLib.Variant("(ss)", (VALUE, "CurrentValue"))))[0]

    def length(self):
        """How many characters that is."""
        return self.bus.ask(*self.question(PROPERTIES, "Get",
                                           GLib.Variant("(ss)", (TEXT, "CharacterCount"))))[0]

    def write(self, text):
        """Adds to what is written in a text field, as an input method does."""
        added = GLib.Variant("(isi)", (self.length(), text, len(text.encode())))
        self.bus.ask(*self.question(EDITABLE_TEXT, "InsertText", added))

    def focus(self):
        return self.bus.ask(*self.question(COMPONENT, "GrabFocus"))[0]


def look(root):
    """A new picture of the tree of a program, whose root is known."""
    top = read_all(root)[root.path]
    top.shown = top.in_view = top.marked = True
    top.extents = top.region = (0, 0, 0, 0)
    return Screen(top)


def read_all(root):
    """All objects of a program that are there to be met, by path, one below the other. GTK makes
    an object when its parent is asked for its children, and from 4.18 on it keeps those that
    went out of sight: what a parent has is what it says when it is asked."""
    while True:
        nodes = read(root)
        families = families_of(root, [path for path, node in nodes.items()
                                      if node.count > 0 or path == root.path])
        new = set().union(*families.values()) - nodes.keys()
        if new <= root.asked:
            break
        have_made(root, nodes.keys(), new)
        # What is not there then has gone already, or is never told of.
        root.asked.clear()
        root.asked.update(new)
    holders = {child: path for path, family in families.items() for child in family}
    for node in sorted(nodes.values(), key=lambda node: node.index):
        family = families.get(node.inside, set())
        # In GTK 4.8 a stack does not name its pages, but what is on them; that says truly what
        # it is in. In libadwaita 1.7 it may say the stack, and only its page names it.
        if node.path in family or family & families.get(node.path, set()):
            node.parent = nodes[node.inside]
        else:
            node.parent = nodes.get(holders.get(node.path))
        if node.parent is not None:
            node.parent.children.append(node)
    return nodes


def families_of(root, paths):
    """The paths of the children of each, by its own."""
    answers = root.bus.ask_all([(root.owner, path, ACCESSIBLE, "GetChildren", None) for path in paths])
    return {path: {child for _, child in answer[0]} for path, answer in zip(paths, answers) if answer}


def have_made(root, known, paths):
    """Asks for the children of what came to light, and for theirs."""
    known = set(known)
    while paths:
        known |= paths
        paths = set().union(*families_of(root, paths).values()) - known


def read(root):
    """The objects that the program has made, by path."""
    items = root.bus.ask(root.owner, CACHE_PATH, CACHE, "GetItems", None)[0]
    nodes = {item[0][1]: Node(root.bus, item) for item in items}
    for node in nodes.values():
        node.known = nodes
    return nodes


def mark(wanted):
    """Finds out of nodes, and of all they are in, whether they are shown.

    GTK 4.8 gives no object but windows the state "showing", and pages of a stack
    that are behind another stay in the tree. What is at a point, though, it says
    truly. So an object is shown if it, or something in it, is what one finds in the
    middle of where it says to be; and if it lies above or below the view, because what
    it is in is shown. What has no size is nowhere. GTK 4.18 says who is showing, and
    less truly what is at a point."""
    nodes = {}
    for node in wanted:
        for above in node.above():
            if above.marked or above.path in nodes:
                break
            nodes[above.path] = above
    if not nodes:
        return
    nodes = sorted(nodes.values(), key=Node.depth)
    answers = nodes[0].bus.ask_all([
        node.question(COMPONENT, "GetExtents", GLib.Variant("(u)", (WINDOW_COORDINATES,)))
        for node in nodes])
    asked = []
    for node, answer in zip(nodes, answers):
        node.marked = True
        node.extents = answer[0] if answer else None
        place(node, asked)
    if any("showing" in node.states and node.depth() > 2 for node in nodes[0].known.values()):
        for node, _ in asked:
            node.shown = "showing" in node.states
    else:
        mark_found(asked)
    for node in nodes:
        # From above to below.
        node.shown = node.shown and node.parent.shown
        node.in_view = node.in_view and node.shown


def place(node, asked):
    """Says where a node is, and whether it is shown, as far as that follows from where
    it is in; else adds it and its points to those to be asked about."""
    if node.is_window():
        # Without extents, it closed while one looked.
        node.shown = node.in_view = node.extents is not None
        node.region = (0, 0, *node.extents[2:]) if node.shown else None
    elif node.parent.region is None:
        return
    elif node.extents is None:
        # The page of a stack, which is no widget.
        node.shown, node.in_view = True, node.parent.in_view
        node.extents, node.region = node.parent.extents, node.parent.region
    elif "visible" in node.states and 0 not in node.extents[2:]:
        node.region = find_region(node)
        points = points_in(node.region)
        if not points:
            node.shown = is_outside(node)
        else:
            node.shown = node.in_view = True
            # What is not sensitive is not found at its point.
            if "sensitive" in node.states:
                asked.append((node, points))


def mark_found(asked):
    """Finds out of nodes whether they are at their points: at the first or, where that
    has nothing to say, at any other. If none says anything, all of it is mere
    presentation, such as the icon of a button."""
    while asked:
        unsure = []
        for (node, points), path in zip(asked, find_at([(node, points[0]) for node, points in asked])):
            found = node.known.get(path)
            if found is not None:
                node.shown = node.in_view = node in found.above()
            elif points[1:]:
                unsure.append((node, points[1:]))
        asked = unsure


def find_region(node):
    """The part of a node that is within what it is in: left, top, right, bottom."""
    x, y, width, height = node.extents
    left, top, right, bottom = node.parent.region
    return (max(x, left), max(y, top), min(x + width, right), min(y + height, bottom))


def points_in(region):
    """Points of a region, its middle first; none if nothing is left of it."""
    left, top, right, bottom = region
    if left >= right or top >= bottom:
        return []
    middle, center = (left + right) // 2, (top + bottom) // 2
    return [(middle, center), (left, center), (right - 1, center), (middle, top), (middle, bottom - 1)]


def is_outside(node):
    """Whether it can be scrolled to: nothing scrolls sideways."""
    left, top, right, bottom = node.region
    return left < right and top >= bottom


def find_at(asked):
    """The paths of what is at the points, each in the window of its node."""
    answers = asked[0][0].bus.ask_all([
        node.window().question(COMPONENT, "GetAccessibleAtPoint",
                               GLib.Variant("(iiu)", (*point, WINDOW_COORDINATES)))
        for node, point in asked])
    return [answer[0][1] if answer else None for answer in answers]


def fits(pattern, text):
    """A pattern is a whole text or a compiled regular expression."""
    if isinstance(pattern, re.Pattern):
        return pattern.search(text) is not None
    return pattern == text


class Screen:
    """A picture of the whole program."""

    def __init__(self, root):
        self.root = root

    def all(self, role=None, name=None, *states, within=None):
        """What is shown and fits, in the order of the tree."""
        roles = (role,) if isinstance(role, str) else role
        fitting = [node for node in (within or self.root).walk()
                   if node.states.issuperset(states)
                   and (roles is None or node.role in roles)
                   and (name is None or fits(name, node.name))]
        mark(fitting)
        return [node for node in fitting if node.shown]

    def find(self, *arguments, **options):
        """The first that fits, or None."""
        found = self.all(*arguments, **options)
        return found[0] if found else None

    def sides(self):
        """Where the content of the first window begins and ends, from left to right. From GTK
        4.18 on a window counts the border in that GTK draws around it."""
        content = self.find(("frame", "window")).children[0]
        left, _, width, _ = self.all(within=content)[0].extents
        return left, left + width

    def sticking_out(self):
        """What is to be read or used and reaches beyond the sides of the window. A group may be
        the page of a stack that is not in front, which has the size it had last. Where the border
        counts, the padding of what a thing is in does not: it seems further left than it is."""
        left, right = self.sides()
        return [node for node in self.all()
                if node.name and node.in_view and not node.is_window()
                and node.role not in ("application", "group", "panel", "filler")
                and node.extents
                and (left == 0 and node.extents[0] < 0 or node.extents[2] > right - left
                     or node.extents[0] + node.extents[2] > right)]

    def windows(self):
        """From the first that was opened to the last. GTK 4.18 says of some, such as its
        shortcuts, that they are groups."""
        return [node for node in self.root.children if "showing" in node.states]

    def texts(self):
        """Every name on the screen."""
        return [node.name for node in self.all() if node.name]

    def words(self):
        """What there is to read without scrolling."""
        return [node.name for node in self.all("label") if node.in_view]

    def focused(self):
        """The object that has the keyboard; None if there is none."""
        nodes = self.all(None, None, "focused")
        return nodes[-1] if nodes else None

    def dump(self):
        """The tree as text, for whoever has to find out what went wrong."""
        mark(self.root.walk())
        lines = []

        def add(node, depth):
            lines.append("  " * depth + repr(node))
            for child in node.children if node.shown else []:
                add(child, depth + 1)

        add(self.root, 0)
        return "\n".join(lines)
