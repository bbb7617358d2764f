"""What assistive technology knows of a program: the tree of accessible objects.

It is asked for over the accessibility bus directly, without a cache in between:
one picture of the whole tree at a time, whose questions are all on their way
before the first is answered.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from gi.repository import Gio, GLib

MILLISECONDS = 20000

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
COMPONENT = "org.a11y.atspi.Component"
PROPERTIES = "org.freedesktop.DBus.Properties"
VALUE = "org.a11y.atspi.Value"

REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")

WINDOW_COORDINATES = 1

# Where an object is that is mere presentation.
PRESENTATION = "/org/a11y/atspi/null"

# Bits of the two words that GetState answers.
STATES = {
    1: "active", 4: "checked", 10: "expanded", 11: "focusable", 12: "focused", 16: "modal",
    20: "pressed", 23: "selected", 24: "sensitive", 30: "visible",
}


class Gone(Exception):
    """The object is no longer there."""


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
                answers[index] = connection.call_finish(result).unpack()
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
                    return Node(self, name, path, None)
            except Gone:
                pass
        return None


class Node:
    """One object as it was when the picture was taken.

    shown: it is on the page before the user, perhaps to be scrolled to.
    in_view: it can be seen without scrolling.
    extents: x, y, width, height in the window.
    """

    def __init__(self, bus, owner, path, parent):
        self.bus = bus
        self.owner = owner
        self.path = path
        self.parent = parent
        self.role = self.name = self.description = ""
        self.states = frozenset()
        self.extents = (0, 0, 0, 0)
        self.shown = self.in_view = False
        self.children = []

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

    def window(self):
        """The window or popover it is in."""
        return next(node for node in self.above() if node.is_window())

    def is_window(self):
        return self.parent is None or self.parent.parent is None

    def is_laid_out(self):
        """What has no size is nowhere, and neither is what is in it."""
        return self.is_window() or 0 not in self.extents[2:]

    def click(self):
        """Does the first action of the object, as a screen reader would."""
        if not self.bus.ask(*self.question(ACTION, "DoAction", GLib.Variant("(i)", (0,))))[0]:
            raise AssertionError(f"{self!r} has no action to do")

    def focus(self):
        return self.bus.ask(*self.question(COMPONENT, "GrabFocus"))[0]

    def value(self):
        """Of a meter, a bar, a scale."""
        return self.bus.ask(*self.question(PROPERTIES, "Get",
                                           GLib.Variant("(ss)", (VALUE, "CurrentValue"))))[0]


def unpack_states(words):
    bits = words[0] | words[1] << 32
    return frozenset(name for bit, name in STATES.items() if bits >> bit & 1)


def look(root):
    """A new picture of the tree below a root."""
    top = Node(root.bus, root.owner, root.path, None)
    level = [top]
    while level:
        level = look_at(level)
    top.shown = True
    for window in top.children:
        mark_shown(window)
    return Screen(top)


def look_at(nodes):
    """Fills in the nodes of one level; returns those of the next."""
    questions = []
    for node in nodes:
        questions += [
            node.question(PROPERTIES, "GetAll", GLib.Variant("(s)", (ACCESSIBLE,))),
            node.question(ACCESSIBLE, "GetRoleName"),
            node.question(ACCESSIBLE, "GetState"),
            node.question(ACCESSIBLE, "GetChildren"),
            node.question(COMPONENT, "GetExtents", GLib.Variant("(u)", (WINDOW_COORDINATES,))),
        ]
    answers = nodes[0].bus.ask_all(questions)
    following = []
    for index, node in enumerate(nodes):
        properties, role, states, children, extents = answers[5 * index:5 * index + 5]
        if None in (properties, role, states, children):
            # It went while we were looking.
            if node.parent is not None:
                node.parent.children.remove(node)
            continue
        node.name = properties[0].get("Name", "")
        node.description = properties[0].get("Description", "")
        node.role = role[0]
        node.states = unpack_states(states[0])
        node.extents = extents[0] if extents else (0, 0, 0, 0)
        if node.is_laid_out():
            node.children = [Node(node.bus, owner, path, node) for owner, path in children[0]]
            following += node.children
    return following


def mark_shown(window):
    """GTK 4.8 gives no object but windows the state "showing", and pages of a stack
    that are behind another stay in the tree. What is at a point, though, it says
    truly. So an object is shown if it is what one finds in the middle of where it
    says to be, or somewhere above it is; and if it lies below or above the view, if
    what it is in is shown."""
    nodes = list(window.walk())
    points = {node: middle_in(node, window) for node in nodes}
    asked = [node for node in nodes if points[node] is not None]
    found = find_at(window, [points[node] for node in asked])
    for node, paths in zip(asked, found):
        points[node] = paths
    by_path = {node.path: node for node in nodes}
    for node in nodes:
        node.shown, node.in_view = find_shown(node, window, points[node], by_path)


def middle_in(node, window):
    """Two points of the part of the node that the window shows; None without one."""
    x, y, width, height = node.extents
    left, top = max(x, 0), max(y, 0)
    right = min(x + width, window.extents[2])
    bottom = min(y + height, window.extents[3])
    if left >= right or top >= bottom:
        return None
    return [((left + right) // 2, (top + bottom) // 2), (left + 1, (top + bottom) // 2)]


def find_at(window, points):
    """For each pair of points, the paths of what is there."""
    answers = window.bus.ask_all([
        window.question(COMPONENT, "GetAccessibleAtPoint",
                        GLib.Variant("(iiu)", (*point, WINDOW_COORDINATES)))
        for pair in points for point in pair])
    return [[answer[0][1] for answer in answers[2 * index:2 * index + 2] if answer]
            for index in range(len(points))]


def find_shown(node, window, paths, by_path):
    """shown and in_view of a node, whose parent's are known."""
    if node is window:
        return True, True
    _, y, _, height = node.extents
    if not node.parent.shown or "visible" not in node.states or not node.is_laid_out():
        return False, False
    if paths is None:
        # Above or below the view it can be scrolled to; nothing scrolls sideways.
        outside = y + height <= 0 or y >= window.extents[3]
        return outside, False
    if "sensitive" not in node.states:
        return True, True
    if not node.children and PRESENTATION in paths:
        # The icon of a button, which is not an object of its own.
        return True, True
    here = any(node in by_path[path].above() for path in paths if path in by_path)
    return here, here


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
        return [node for node in (within or self.root).walk()
                if node.shown and node.states.issuperset(states)
                and (roles is None or node.role in roles)
                and (name is None or fits(name, node.name))]

    def find(self, *arguments, **options):
        """The first that fits, or None."""
        found = self.all(*arguments, **options)
        return found[0] if found else None

    def texts(self):
        """Every name on the screen."""
        return [node.name for node in self.all() if node.name]

    def focused(self):
        """The object that has the keyboard; None if there is none."""
        nodes = self.all(None, None, "focused")
        return nodes[-1] if nodes else None

    def dump(self):
        """The tree as text, for whoever has to find out what went wrong."""
        lines = []

        def add(node, depth):
            lines.append("  " * depth + repr(node))
            for child in node.children if node.shown else []:
                add(child, depth + 1)

        add(self.root, 0)
        return "\n".join(lines)
