"""What assistive technology knows of a program: the tree of accessible objects.

It is asked for over the accessibility bus directly, without a cache in between: one
picture of the whole tree at a time. Questions of one kind are all on their way before
the first is answered.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import json

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
    # What GTK 4.24 calls a switch, and others a check box.
    130: "check box",
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


Root = collections.namedtuple("Root", "bus owner path asked listed")


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
                    return Root(self, name, path, {}, set())
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


def read_all(root):
    """All objects of a program that are there to be met, by path, one below the other. Reading
    them is what takes long."""
    if not root.listed:
        nodes = read_told(root)
        # Only from GTK 4.18 on; there it keeps objects that went out of sight, too.
        if not any("showing" in node.states and node.depth() > 2 for node in nodes.values()):
            return nodes
        root.listed.add(root.path)
    return read_listed(root)


def read_told(root):
    """Those that the program has made, each below what it says that it is in. GTK makes those
    that were never asked for when their parent is asked for its children; so parents with too
    few are, once, and again when others have taken their place."""
    while True:
        nodes = read(root)
        for node in sorted(nodes.values(), key=lambda node: node.index):
            # From GTK 4.24 on the top says that it is in itself.
            if nodes.get(node.inside, node) is not node:
                node.parent = nodes[node.inside]
                node.parent.children.append(node)
        lacking = [node for node in nodes.values() if len(node.children) < node.count]
        for whole in root.asked.keys() - {node.path for node in lacking}:
            del root.asked[whole]
        lacking = [node for node in lacking
                   if root.asked.get(node.path) != (node.count, len(node.children))]
        if not lacking:
            return nodes
        have_made(root, nodes.keys(), {node.path for node in lacking})
        root.asked.update({node.path: (node.count, len(node.children)) for node in lacking})


def read_listed(root):
    """Those that parents list when they are asked, each below its own."""
    while True:
        nodes = read(root)
        families = families_of(root, [path for path, node in nodes.items()
                                      if node.count > 0 or path == root.path])
        new = set().union(*families.values()) - nodes.keys()
        if new <= root.listed:
            break
        have_made(root, nodes.keys(), new)
        # What is not there then has gone already, or is never told of.
        root.listed.clear()
        root.listed.update(new, {root.path})
    holders = {child: path for path, family in families.items() for child in family}
    for node in sorted(nodes.values(), key=lambda node: node.index):
        family = families.get(node.inside, set())
        # A page of a stack may say the stack in libadwaita 1.7, and only its page names it.
        # From GTK 4.24 on the top says that it is in itself.
        if nodes.get(node.inside) is not node and (node.path in family or family & families.get(node.path, set())):
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
