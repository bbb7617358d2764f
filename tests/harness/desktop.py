"""A screen and the buses of a desktop, for one program alone.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import ctypes
import functools
import os
import signal
import subprocess
import time

from gi.repository import Gio

# Longer than anything takes, even on a busy machine and with sanitizers.
SECONDS = float(os.environ.get("TEGOTAE_PATIENCE", 60))


# From linux/prctl.h.
PR_SET_PDEATHSIG = 1


# xdotool adds Alt to these on newer keyboard maps, but never to the code of a key.
FUNCTION_KEYS = {f"F{number}": str(66 + number) for number in range(1, 11)} | {"F11": "95", "F12": "96"}


@functools.cache
def without_opengl():
    """Keeps GTK from loading Mesa, which leaks; how it is told depends on its version."""
    version = subprocess.run(["pkg-config", "--modversion", "gtk4"], check=True, capture_output=True,
                             encoding="utf-8").stdout
    number = tuple(map(int, version.strip().split(".")[:2]))
    return {"GDK_DISABLE": "gl"} if number >= (4, 16) else {"GDK_DEBUG": "gl-disable"}


def when(condition, what, seconds=SECONDS, pause=0.05):
    """Asks until the answer is something; fails after the deadline."""
    deadline = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds} s in vain for {what}")
        time.sleep(pause)


def connect(address):
    """A connection of our own to a bus."""
    return Gio.DBusConnection.new_for_address_sync(
        address,
        Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
        | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION,
        None, None)


class Desktop:
    """Use as a context. home says whose desktop it is."""

    def __init__(self, home, size=(1280, 1024)):
        self.home = home
        self.size = size
        self.processes = []
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

    def environment(self, **more):
        env = self.home.environment(
            ADW_DISABLE_PORTAL="1",
            DISPLAY=self.display,
            GDK_BACKEND="x11",
            GIO_USE_VFS="local",
            GSETTINGS_BACKEND="keyfile",
            GSK_RENDERER="cairo",
            GTK_USE_PORTAL="0",
            **without_opengl(),
        )
        if self.address is not None:
            env["DBUS_SESSION_BUS_ADDRESS"] = self.address
        env.update(more)
        return env

    def start(self, arguments, env, **options):
        """In a process group of its own, to be ended with all it starts."""
        process = subprocess.Popen(arguments, env=env, start_new_session=True,
                                   preexec_fn=end_with_parent, **options)
        self.processes.append(process)
        return process

    def start_and_ask(self, arguments, option, env):
        """Starts a server that writes where it is to a descriptor it is given."""
        reader, writer = os.pipe()
        self.start([*arguments, option.format(writer)], env, pass_fds=[writer],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as answer:
            line = answer.readline().strip()
        if not line:
            raise RuntimeError(f"{arguments[0]} did not start")
        return line

    def start_screen(self):
        width, height = self.size
        number = self.start_and_ask(
            ["Xvfb", "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset",
             "-displayfd"], "{}", dict(os.environ))
        self.display = f":{number}"

    def start_bus(self):
        self.address = self.start_and_ask(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--nosyslog"],
            "--print-address={}", self.environment())

    def end(self):
        for process in reversed(self.processes):
            end_group(process)
        self.processes = []

    def accessibility_bus(self):
        """The bus that assistive technology and programs meet on."""
        session = connect(self.address)
        answer = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                   None, None, Gio.DBusCallFlags.NONE, SECONDS * 1000, None)
        return connect(answer.unpack()[0])

    def tool(self, *arguments):
        """Runs a program of the desktop and returns what it prints."""
        return subprocess.run([str(argument) for argument in arguments], env=self.environment(),
                              check=True, capture_output=True, timeout=SECONDS,
                              encoding="utf-8").stdout

    def press(self, *keys):
        """Keys as a keyboard sends them, named as xdotool names them."""
        self.tool("xdotool", "key", "--delay", "0",
                  *("+".join(FUNCTION_KEYS.get(part, part) for part in key.split("+")) for key in keys))

    def point(self, x, y, button=1):
        """A click of the mouse."""
        self.tool("xdotool", "mousemove", int(x), int(y), "click", button)

    def picture(self, path):
        """What is on the screen, as a PNG file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.tool("import", "-silent", "-window", "root", path)


def end_with_parent():
    """Asks the kernel to end this process when the one that started it ends."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def end_group(process):
    """Ends a process and what it started; politely first."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, number)
        except ProcessLookupError:
            pass
        try:
            process.wait(5)
            return
        except subprocess.TimeoutExpired:
            pass
