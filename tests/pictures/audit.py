"""Looks for what does not fit on a page, in place of taking a picture of it.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import signal

from harness import places
from harness.desktop import when

from .camera import BORDER

# The module in it looks at the windows when it is asked; see audit-module.c.
MODULES = places.BUILD / "tests" / "ui"


class Auditor:
    """A camera of the visits. faults gets a line per fault, each but once."""

    def __init__(self, program, user, widest, dpi, wanted=lambda page: True):
        self.program = program
        self.user = user
        self.words = user.words
        self.widest = widest
        self.dpi = dpi
        self.wanted = wanted
        self.faults = {}
        self.pages = []

    def take(self, page):
        if not self.wanted(page):
            return
        size, *faults = when(self.look_often, f"{page} to be still")
        if width_of(size) > self.widest and self.is_dialog():
            self.narrow()
            size, *faults = when(self.look_often, f"{page} to be still when it is narrow")
        width = width_of(size)
        if width > self.widest:
            faults.insert(0, f"the window is {width} px wide")
        if dpi_of(size) != self.dpi:
            faults.insert(0, f"text has a size for {dpi_of(size)} dpi")
        self.pages.append(page)
        for fault in faults:
            self.faults.setdefault(fault, page)

    def take_whole(self, page):
        """What is scrolled away is looked at with what is seen."""

    def is_dialog(self):
        return len(self.program.look().all(("frame", "window"))) > 1

    def narrow(self):
        """What a window manager does on a narrow screen."""
        tool = self.user.desktop.tool
        tool("xdotool", "getwindowfocus", "windowsize", self.widest + 2 * BORDER, "100%")
        when(lambda: width_of(self.look()[0]) <= self.widest, "the dialog to be narrow")

    def look_often(self):
        """A page with faults has to stay the same for longer: it may only not have moved yet."""
        first = self.look()
        return first if all(self.look() == first for _ in range(10 if len(first) > 1 else 1)) else None

    def look(self):
        file = audit_file(self.user.home)
        file.unlink(missing_ok=True)
        os.kill(self.program.process.pid, signal.SIGUSR1)
        when(lambda: self.program.alive() and file.exists(), "the audit", pause=0.02)
        return file.read_text(encoding="utf-8").splitlines()


def width_of(size):
    return int(size.split()[0])


def dpi_of(size):
    return int(size.split()[2])


def audit_file(home):
    return home.root / "audit"


def environment(home):
    """What makes the program listen. What it leaks is for other tests to find."""
    return {"ASAN_OPTIONS": "detect_leaks=0", "GIO_EXTRA_MODULES": str(MODULES), "TEGOTAE_AUDIT": str(audit_file(home))}
