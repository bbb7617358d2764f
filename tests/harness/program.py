"""The program in a window, and somebody before it.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import subprocess
import time

from . import places
from .accessible import Gone
from .desktop import when
from .messages import warnings_in, with_functions
from .screen import look
from .servers import end_with_parent

BUTTON_ROLES = ("button", "toggle button", "radio button", "tab")


# What does not move for so many seconds is at rest: longer than a slow frame takes.
STILL = 0.2

# How many seconds a frame takes.
FRAME = 0.04

# How many pixels a turn of the wheel moves a page, at most; and how often it may take.
TURN = 100
SCROLLS = 60


class Program:
    """Use as a context: it is ended as a user ends it, and must end well.

    failed is called with it when something goes wrong, before it is ended. before
    is what runs it, if not the system itself: a command that becomes the program.
    """

    def __init__(self, desktop, *arguments, env=None, failed=None, before=()):
        self.desktop = desktop
        self.arguments = arguments
        self.extra = env or {}
        self.failed = failed
        self.before = before
        self.process = None
        self.root = None
        self.stderr = desktop.home.root / "stderr"

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, kind, *_):
        try:
            if kind is None:
                self.quit()
                return
        except AssertionError:
            self.fail()
            raise
        self.fail()

    def fail(self):
        if self.failed is not None:
            self.failed(self)
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def start(self):
        with open(self.stderr, "wb") as stderr:
            self.process = subprocess.Popen(
                [*self.before, places.PROGRAM, *self.arguments], stderr=stderr, stdout=subprocess.DEVNULL,
                stdin=subprocess.DEVNULL, env=self.desktop.environment(**self.extra),
                cwd=self.desktop.home.root, preexec_fn=end_with_parent)
        bus = Accessibility.of(self.desktop)
        self.root = when(lambda: self.alive() and bus.find_program(self.process.pid),
                         "the program on the accessibility bus")
        self.until(lambda screen: screen.find(("frame", "window")), "a window")

    def alive(self):
        """True; fails if the program has ended by itself."""
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}:\n"
                                 f"{self.complaints()}")
        return True

    def complaints(self):
        return with_functions(self.stderr.read_text(errors="replace"))

    def look(self):
        self.alive()
        return look(self.root)

    def until(self, condition, what):
        """Looks until the condition says something of the screen; returns that."""

        def ask():
            try:
                return condition(self.look())
            except Gone:
                return None

        # What has just been done is not on the screen before; to look takes long.
        return when(ask, what, after=FRAME)

    def see(self, role, name, *states):
        """Waits for an object on the screen."""
        return self.until(lambda screen: screen.find(role, name, *states),
                          f"{role or 'something'} {name!r} {' '.join(states)}")

    def text(self, name):
        """Waits for words on the screen, wherever they stand."""
        return self.see(None, name)

    def gone(self, role, name):
        """Waits until it is no longer on the screen."""
        return self.until(lambda screen: screen.find(role, name) is None,
                          f"the end of {role or 'something'} {name!r}")

    def button(self, name, *states):
        """Waits for a button that can be used."""
        return self.see(BUTTON_ROLES, name, "sensitive", *states)

    def click(self, name):
        """Uses a button as a screen reader would."""

        def find_and_click(screen):
            node = screen.find(BUTTON_ROLES, name, "sensitive")
            if node is not None:
                node.click()
            return node

        return self.until(find_and_click, f"button {name!r}")

    def press(self, *keys):
        self.desktop.press(*keys)

    def type(self, text):
        """Writes where the keyboard is, letter by letter. What no key has, such as
        Japanese, comes all the same."""
        field = self.see("text box", None, "focused")
        for letter in text:
            field.write(letter)

    def reach(self, role, name):
        """Scrolls with the wheel of the mouse until it can be seen, and is still."""
        for _ in range(SCROLLS):
            node = self.see_still(role, name)
            if is_seen(node):
                return node
            view = next(above for above in node.above() if above.in_view and above is not node)
            self.scroll(view, distance(node, view))
        raise AssertionError(f"{name!r} cannot be scrolled to")

    def see_still(self, role, name):
        """Waits for an object on the screen, and that it does not move any more."""
        last = [None, 0]

        def still(screen):
            node = screen.find(role, name)
            extents = node and node.extents
            if extents != last[0]:
                last[:] = extents, time.monotonic()
            return node if node and time.monotonic() - last[1] > STILL else None

        return self.until(still, f"{role or 'something'} {name!r}, still")

    def scroll(self, view, way):
        """Turns the wheel over something by about so many pixels, down or up."""
        self.desktop.turn(*self.place(view), max(1, abs(way) // TURN) * (1 if way > 0 else -1))

    def place(self, node):
        """Where on the screen one points at a node: in the middle of what is seen of it."""
        x, y, of_frame, height_of_frame = self.desktop.frame()
        # GTK draws a border of its own where there is no window manager.
        before_x, before_y, width, height = node.window().extents
        x += (of_frame - width) // 2
        y += (height_of_frame - height) // 2
        left, top, right, bottom = node.region
        if before_x == 0:
            return x + (left + right) // 2, y + (top + bottom) // 2
        # GTK 4.18 counts the border in, and begins before 0 by it. It does not count the padding
        # of what a node is in: that lies further right and down than it says.
        return x - 2 * before_x + (left + 3 * right) // 4, y - 2 * before_y + (top + 3 * bottom) // 4

    def point(self, role, name):
        """Scrolls there and clicks with the mouse."""
        self.desktop.point(*self.place(self.reach(role, name)))

    def focus_on(self, role, name):
        """Waits for the keyboard to be there."""
        return self.see(role, name, "focused")

    def focus_window(self):
        """Gives the keyboard to the last window of the program, which X may know of later than
        assistive technology, and longer."""

        def focus():
            self.desktop.focus_window(self.process.pid)
            windows = self.look().root.children
            last = [window for window in windows if window.states & {"modal", "showing"}][-1]
            # GTK 4.8 says only of what has the role of a window whether it is active or showing.
            return "active" in last.states or (
                last.role != "window" and not any("active" in window.states for window in windows))

        when(focus, "the last window to have the keyboard")

    def quit(self):
        """Ctrl+Q; the program must end at once, and without a complaint."""
        self.alive()
        self.press("ctrl+q")
        self.wait_for_end()

    def wait_for_end(self):
        try:
            status = self.process.wait(60)
        except subprocess.TimeoutExpired:
            raise AssertionError("the program does not end") from None
        said = self.complaints()
        if status != 0 or warnings_in(said):
            raise AssertionError(f"the program ended with {status} and said:\n{said}")


def distance(node, view):
    """How far a node has to be moved to come into a view."""
    _, y, _, height = node.extents
    _, top, _, bottom = view.region
    return y - top if y < top else max(y + min(height, bottom - top) - bottom, 1)


def is_seen(node):
    """Whether all of it is in view, or as much as there is room for."""
    if not node.in_view:
        return False
    _, top, _, bottom = node.region
    view = next(above for above in node.above() if above.role == "scroll area" or above.is_window())
    room = view.region[3] - view.region[1]
    return bottom - top >= min(node.extents[3], room * 3 // 4)


class Accessibility:
    """One connection a desktop."""

    known = {}

    @classmethod
    def of(cls, desktop):
        from .accessible import Bus

        if desktop.address not in cls.known:
            cls.known[desktop.address] = Bus(desktop.accessibility_bus())
        return cls.known[desktop.address]
