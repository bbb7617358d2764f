"""What is on the screen of a program, of all that it tells assistive technologies.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from gi.repository import GLib

from .accessible import COMPONENT, WINDOW_COORDINATES, Node, read_all


def look(root):
    """A new picture of the tree of a program, whose root is known."""
    top = read_all(root)[root.path]
    top.shown = top.in_view = top.marked = True
    top.extents = top.region = (0, 0, 0, 0)
    return Screen(top)


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
