"""A screen and the buses of a desktop, which one user has at a time.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import functools
import os
import subprocess
import time

from gi.repository import Gio

from .home import Home
from .servers import Servers

# Seconds between two questions at most.
LONGEST_PAUSE = 0.5

# Longer than anything takes, even on a busy machine and with sanitizers.
SECONDS = float(os.environ.get("TEGOTAE_PATIENCE", 60))


# From X11/X.h: the keyboard goes to the window that the mouse is in.
X_POINTER_ROOT = 1


# xdotool adds Alt to these on newer keyboard maps, but never to the code of a key.
FUNCTION_KEYS = {f"F{number}": str(66 + number) for number in range(1, 11)} | {"F11": "95", "F12": "96"}


@functools.cache
def gtk_version():
    """Major and minor."""
    version = subprocess.run(["pkg-config", "--modversion", "gtk4"], check=True, capture_output=True,
                             encoding="utf-8").stdout
    return tuple(map(int, version.strip().split(".")[:2]))


def for_this_gtk():
    """What programs are told that depends on the version of GTK. Without OpenGL, since
    Mesa leaks. Version 4.24 itself warns on X11, so that no warning may end a program;
    what it says is read all the same."""
    told = {"GDK_DISABLE": "gl"} if gtk_version() >= (4, 16) else {"GDK_DEBUG": "gl-disable"}
    return told | ({"G_DEBUG": ""} if gtk_version() >= (4, 24) else {})


def when(condition, what, seconds=SECONDS, pause=0.05, after=0):
    """Asks until the answer is something, first after so many seconds; fails after the deadline."""
    deadline = time.monotonic() + seconds
    time.sleep(after)
    while True:
        began = time.monotonic()
        answer = condition()
        if answer:
            return answer
        now = time.monotonic()
        if now > deadline:
            raise AssertionError(f"waited {seconds} s in vain for {what}")
        # What takes long to come, or to ask, is asked less often: that is for the program.
        time.sleep(max(pause, now - began))
        pause = min(pause * 1.5, LONGEST_PAUSE)


def connect(address):
    """A connection of our own to a bus."""
    return Gio.DBusConnection.new_for_address_sync(
        address,
        Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
        | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION,
        None, None)


class Desktop:
    """Use as a context. home says whose desktop it is; change_user() gives it to another.

    The servers have a home of their own, which stays when the user changes."""

    def __init__(self, home, size=(1280, 1024)):
        self.home = home
        self.size = size
        self.servers = Servers()
        self.of_servers = Home()
        self.display = None
        self.address = None

    def __enter__(self):
        try:
            self.start_screen()
            self.start_bus()
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(self, *_):
        self.end()

    def change_user(self, home):
        """Gives the desktop to another user once the programs of the last have ended."""
        self.home = home
        # A closed window leaves the keyboard to nobody: let it follow the mouse, as at first.
        self.tool("xdotool", "windowfocus", X_POINTER_ROOT,
                  "mousemove", self.size[0] // 2, self.size[1] // 2)

    def environment(self, **more):
        return self.environment_of(self.home, **more)

    def environment_of(self, home, **more):
        env = home.environment(
            ADW_DISABLE_PORTAL="1",
            DISPLAY=self.display,
            GDK_BACKEND="x11",
            GIO_USE_VFS="local",
            GSETTINGS_BACKEND="keyfile",
            GSK_RENDERER="cairo",
            GTK_USE_PORTAL="0",
            **for_this_gtk(),
        )
        if self.address is not None:
            env["DBUS_SESSION_BUS_ADDRESS"] = self.address
        env.update(more)
        return env

    def start_screen(self):
        self.display = self.servers.start_display(*self.size)

    def start_bus(self):
        self.address = self.servers.start_and_ask(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--nosyslog"],
            "--print-address={}", self.environment_of(self.of_servers, G_DEBUG=""))

    def end(self):
        self.servers.end()
        self.of_servers.remove()

    def accessibility_bus(self):
        """The bus that assistive technology and programs meet on."""
        session = connect(self.address)
        answer = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                   None, None, Gio.DBusCallFlags.NONE, SECONDS * 1000, None)
        return connect(answer.unpack()[0])

    def tool(self, *arguments):
        """Runs a program of the desktop and returns what it prints."""
        return self.run_tool(*arguments, check=True).stdout

    def run_tool(self, *arguments, check=False):
        """The same, whatever its status, and all that came out."""
        return subprocess.run([str(argument) for argument in arguments], env=self.environment(),
                              check=check, capture_output=True, timeout=SECONDS, encoding="utf-8")

    def press(self, *keys):
        """Keys as a keyboard sends them, named as xdotool names them."""
        self.tool("xdotool", "key", "--delay", "0",
                  *("+".join(FUNCTION_KEYS.get(part, part) for part in key.split("+")) for key in keys))

    def type(self, text):
        """What a keyboard can write, key by key."""
        self.tool("xdotool", "type", "--delay", "5", text)

    def point(self, x, y, button=1, times=1):
        """A click of the mouse, or more in quick succession."""
        self.tool("xdotool", "mousemove", int(x), int(y), "click", "--repeat", times, "--delay", "1", button)

    def turn(self, x, y, clicks):
        """Turns the wheel over a point, down if the number is above 0."""
        self.tool("xdotool", "mousemove", int(x), int(y),
                  "click", "--delay", "1", "--repeat", abs(clicks), 5 if clicks > 0 else 4)

    def frame(self):
        """x, y, width and height of the window that has the keyboard."""
        shell = self.tool("xdotool", "getwindowfocus", "getwindowgeometry", "--shell")
        values = dict(line.split("=") for line in shell.split())
        return tuple(int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))

    def focus_window(self, pid):
        """Gives the keyboard to the last window of a program, which is no menu and no tooltip;
        there is nobody else to."""

        def takes_keyboard(window):
            return "Override Redirect State: no" in self.run_tool("xwininfo", "-id", window).stdout

        def focus():
            # Fails where a window closes while it looks.
            windows = self.run_tool("xdotool", "search", "--onlyvisible", "--pid", pid).stdout.split()
            last = next(filter(takes_keyboard, reversed(windows)), None)
            return last and self.run_tool("xdotool", "windowfocus", "--sync", last).returncode == 0

        when(focus, "a window to have the keyboard")

    def resize(self, width, height):
        """Gives another size to the window that has the keyboard."""
        window = self.tool("xdotool", "getwindowfocus").strip()
        self.tool("xdotool", "windowsize", window, width, height)

    def picture(self, path):
        """What is on the screen, as a PNG file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.tool("import", "-silent", "-window", "root", path)
