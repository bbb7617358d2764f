"""The program in a window, and somebody before it.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re
import subprocess

from . import places
from .accessible import Gone, look
from .desktop import when

FAULTS = re.compile(
    r"ERROR: (Address|Leak|Thread)Sanitizer|runtime error:|-(WARNING|CRITICAL|ERROR) \*\*"
    r"|Gtk-WARNING|\(.*\): (Gtk|Gdk|GLib|Adwaita|Pango)[^ ]*-(WARNING|CRITICAL)")

BUTTON_ROLES = ("button", "toggle button", "radio button", "tab")


class Program:
    """Use as a context: it is ended as a user ends it, and must end well."""

    def __init__(self, desktop, *arguments, env=None):
        self.desktop = desktop
        self.arguments = arguments
        self.extra = env or {}
        self.process = None
        self.root = None
        self.stderr = desktop.home.root / "stderr"

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            self.quit()
        elif self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def start(self):
        with open(self.stderr, "wb") as stderr:
            self.process = subprocess.Popen(
                [places.PROGRAM, *self.arguments], stderr=stderr, stdout=subprocess.DEVNULL,
                stdin=subprocess.DEVNULL, env=self.desktop.environment(**self.extra),
                cwd=self.desktop.home.root)
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
        return self.stderr.read_text(errors="replace")

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

        return when(ask, what)

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
        self.button(name).click()

    def press(self, *keys):
        self.desktop.press(*keys)

    def focus_on(self, role, name):
        """Waits for the keyboard to be there."""
        return self.see(role, name, "focused")

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
        if status != 0 or FAULTS.search(said):
            raise AssertionError(f"the program ended with {status} and said:\n{said}")


class Accessibility:
    """One connection a desktop."""

    known = {}

    @classmethod
    def of(cls, desktop):
        from .accessible import Bus

        if desktop.address not in cls.known:
            cls.known[desktop.address] = Bus(desktop.accessibility_bus())
        return cls.known[desktop.address]
