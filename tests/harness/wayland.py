"""A Wayland desktop for one program: sway without a screen, and a seat to drive it by.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import contextlib
import itertools
import json
import os
import re
import shutil
import stat
import tempfile
from pathlib import Path

from .desktop import Desktop, when
from .screen import mark
from .seat import Seat

# One window fills the output, without a border; dialogs float above it.
CONFIG = """
xwayland disable
output HEADLESS-1 resolution {0}x{1} position 0 0
default_border none
default_floating_border none
focus_follows_mouse no
"""

SWAY = {
    "WLR_BACKENDS": "headless",
    "WLR_LIBINPUT_NO_DEVICES": "1",
    "WLR_RENDERER": "pixman",
}

BORDER = 5

# What a popover belongs to.
OPENERS = ("button", "combo box")

# How far from the edge of the screen a drag begins, where no dialog lies.
EDGE = 100

# More pixels than a click may move.
DRAG = 20

# For a program whose popovers are pointed at, or which is dropped on: libwayland-client
# writes all that is said to stderr.
TELL_ALL = {"WAYLAND_DEBUG": "client"}

# Sway refuses root, which may connect to anybody's compositor.
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--pdeathsig", "TERM")


class Wayland(Desktop):
    """Use as a context, as a Desktop."""

    def __init__(self, home, size=(1280, 1024)):
        super().__init__(home, inside(*size))
        self.runtime = Path(tempfile.mkdtemp(prefix="tegotae-sway-"))
        self.seat = None

    def start_screen(self):
        config = self.runtime / "config"
        config.write_text(CONFIG.format(*self.size))
        before = ()
        if os.getuid() == 0:
            if not os.stat("/dev/shm").st_mode & stat.S_IWOTH:
                raise RuntimeError("sway needs /dev/shm for shared memory: chmod 1777 /dev/shm")
            os.chown(self.runtime, 65534, 65534)
            before = NOBODY
        env = {"PATH": os.environ["PATH"], "XDG_RUNTIME_DIR": str(self.runtime), **SWAY}
        with open(self.runtime / "log", "wb") as log:
            self.servers.start([*before, "sway", "-c", config], env, stdout=log, stderr=log)
        self.display = when(lambda: next(self.runtime.glob("wayland-?"), None), "sway's display")
        if os.getuid() == 0:
            # Also for programs that run without root's capabilities.
            self.runtime.chmod(0o711)
            self.display.chmod(0o666)
        self.control = when(lambda: next(self.runtime.glob("sway-ipc.*"), None), "sway's control")
        self.seat = when(self.connect_seat, "a keyboard and a pointer")

    def connect_seat(self):
        try:
            return Seat(self.display, self.size)
        except OSError:
            return None

    def end(self):
        if self.seat is not None:
            self.seat.close()
        super().end()
        shutil.rmtree(self.runtime, ignore_errors=True)

    def environment_of(self, home, **more):
        # GTK warns where this sway cannot move a popover, so that no warning may end a program;
        # what it says is read all the same.
        env = super().environment_of(home, WAYLAND_DISPLAY=str(self.display), GDK_BACKEND="wayland",
                                     G_DEBUG="")
        del env["DISPLAY"]
        env.update(more)
        return env

    def change_user(self, home):
        self.home = home
        self.set_output(*self.size)
        self.seat.move(self.size[0] // 2, self.size[1] // 2)

    def sway(self, *command):
        return json.loads(self.tool("swaymsg", "-s", self.control, "-r", *command))

    def windows(self):
        """What sway knows of every window."""
        def walk(node):
            if node.get("pid"):
                yield node
            for child in node["nodes"] + node["floating_nodes"]:
                yield from walk(child)

        return list(walk(self.sway("-t", "get_tree")))

    def press(self, *keys):
        for key in keys:
            self.seat.press(key)

    def type(self, text):
        self.seat.type(text)

    def point(self, x, y, button=1, times=1):
        self.seat.move(x, y)
        for _ in range(times):
            self.seat.click(button)

    @contextlib.contextmanager
    def held(self, start):
        """Holds the button down from a point on; lets go at the end."""
        self.seat.move(*start)
        self.seat.hold_button(True)
        try:
            yield
        finally:
            self.seat.hold_button(False)

    @contextlib.contextmanager
    def beside(self, *arguments):
        """Another program on the same desktop."""
        process = self.servers.start(arguments, self.environment())
        try:
            yield process
        finally:
            self.servers.end_one(process)

    def drop(self, source, program, end):
        """Drags what a window of file-source offers to a point of the program, and drops
        it there once it is welcome."""
        rect = when(lambda: self.window_of(source), "a window to drag from")["rect"]
        start = (rect["x"] + rect["width"] - EDGE, rect["y"] + rect["height"] // 2)
        self.move_until(start, source, "pointed-at")
        with self.held(start):
            self.move_until(start, source, "dragged")
            self.seat.move(*end)
            when(lambda: accepts(program.complaints()), "what is dragged to be accepted")

    def move_until(self, place, source, title):
        """Moves to and fro by some pixels until a window of file-source has this title."""
        ways = itertools.cycle((0, DRAG))

        def move():
            self.seat.move(place[0] + next(ways), place[1])
            return self.window_of(source)["name"] == title

        when(move, f"a window {title!r}")

    def window_of(self, process):
        return next((node for node in self.windows() if node["pid"] == process.pid), None)

    def turn(self, x, y, clicks):
        self.seat.move(x, y)
        self.seat.turn(clicks)

    def frame(self):
        """x, y, width and height of the window that has the keyboard."""
        def find():
            rect = next((node["rect"] for node in self.windows() if node["focused"]), None)
            return rect and tuple(rect[side] for side in ("x", "y", "width", "height"))

        return when(find, "a window with the keyboard")

    def place_in_popover(self, program, node):
        """Where the middle of a node is that lies in the popover which opened last.

        Only the program is told where that is: what assistive technology knows of it is
        the place in the surface, from the corner of what the popover belongs to."""
        surface_x, surface_y = when(lambda: find_popover(program.complaints()), "a popover")
        popover = node
        mark([node])
        while popover.extents[3] <= popover.parent.extents[3] or popover.parent.role not in OPENERS:
            popover = popover.parent
        x, y, width, height = node.extents
        left, top, _, _ = self.frame()
        return (left + surface_x + x - popover.extents[0] + width // 2,
                top + surface_y + y - popover.extents[1] + height // 2)

    def focus_window(self, pid):
        """The compositor gives the keyboard to a new window, and back, by itself."""
        when(lambda: any(node["pid"] == pid and node["focused"] for node in self.windows()),
             "a window with the keyboard")

    def resize(self, width, height):
        self.set_output(*inside(width, height))

    def set_output(self, width, height):
        self.sway("output", "HEADLESS-1", "resolution", f"{width}x{height}")

    def picture(self, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        self.tool("grim", path)


def find_popover(said):
    """The corner of the surface of the last popover, in its parent, out of what
    libwayland-client wrote; None if it is not placed yet."""
    asked = list(re.finditer(r"xdg_surface[@#](\d+)\.get_popup\(new id xdg_popup[@#](\d+)", said))
    if not asked:
        return None
    surface, popup = asked[-1].groups()
    said = said[asked[-1].end():]
    placed = re.findall(rf"xdg_popup[@#]{popup}\.configure\((-?\d+), (-?\d+),", said)
    inner = re.findall(rf"xdg_surface[@#]{surface}\.set_window_geometry\((-?\d+), (-?\d+),", said)
    if not placed or not inner:
        return None
    return tuple(int(place) - int(margin) for place, margin in zip(placed[-1], inner[-1]))


def accepts(said):
    """Whether a program takes what is dragged over it, out of what it said."""
    answers = re.findall(r"wl_data_offer[@#]\d+\.accept\(\d+, (.*)\)", said)
    return bool(answers) and answers[-1] != "nil"


def inside(width, height):
    """The size of a window without the border that GTK draws on X11 where there is no
    window manager."""
    return width - 2 * BORDER, height - 2 * BORDER
