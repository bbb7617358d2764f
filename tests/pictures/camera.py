"""What takes the pictures.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from harness import places
from harness.desktop import when

SIZES = {960: (960, 720), 360: (360, 640), 1600: (1600, 900)}
HEIGHT_OF_WHOLE = 3600

# In November 2026, in milliseconds since 1970.
DAY = 1_794_700_000_000

# What GTK draws around a window where there is no window manager.
BORDER = 5


class Photographer:
    def __init__(self, program, user, suffix, width, wanted):
        self.program = program
        self.user = user
        self.words = user.words
        self.suffix = suffix
        self.size = SIZES[width]
        self.wanted = wanted

    def take(self, page):
        """When nothing moves any more."""
        if not self.wanted(page):
            return
        path = places.BUILD / "screenshots" / f"{page}-{self.suffix}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        window = self.user.desktop.tool("xdotool", "getwindowfocus").strip()
        last = [None]

        def still():
            self.user.desktop.tool("import", "-silent", "-window", window, path)
            before, last[0] = last[0], path.read_bytes()
            return before == last[0]

        when(still, f"{page} to be still", pause=0.15)
        self.user.desktop.tool("mogrify", "-shave", f"{BORDER}x{BORDER}", "+repage", "-strip", path)

    def take_whole(self, page):
        """The same in a window that is high enough for all of it."""
        if not self.wanted(page):
            return
        self.resize(HEIGHT_OF_WHOLE)
        screen = self.program.look()
        view = max(screen.all("scroll area"), key=lambda node: node.extents[2])
        last = max(node.extents[1] + node.extents[3]
                   for node in screen.all(("label", "button", "list item"), within=view))
        _, top, _, height = view.extents
        below = screen.find("window").extents[3] - top - height
        self.resize(min(HEIGHT_OF_WHOLE, last + below + 2 * BORDER + 36))
        self.take(page)
        self.resize(self.size[1] + 2 * BORDER)

    def resize(self, height):
        desktop = self.user.desktop
        window = desktop.tool("xdotool", "getwindowfocus").strip()
        desktop.tool("xdotool", "windowsize", window, self.size[0] + 2 * BORDER, height)
        self.program.until(lambda screen: screen.find("window").extents[3] == height - 2 * BORDER,
                           f"a height of {height}")


def row(text):
    """What is heard of a row begins with its title."""
    return re.compile(r"\A" + re.escape(text))


def hide_pointer(desktop):
    """Where nothing is that it could hover over."""
    desktop.tool("xdotool", "mousemove", *(length - 1 for length in desktop.size))
