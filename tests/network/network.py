#!/usr/bin/python3
"""No network: what is opened is the session bus and the display, and nothing else.

Traces every call of the kernel that has to do with networks, in the window and on
the command line. Where tracing is not permitted, both run where there is no network
at all, and have to get along; where that is not permitted either, the test fails.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "journeys"))

# pylint: disable=wrong-import-position
from harness import places, tap
from harness.desktop import Desktop
from harness.home import Home
from harness.program import Program
from journey import WIDE, User

tests = tap.Suite("/network")

ANSWERS = (1, 3, 0, 2, 1, 0, 2, 3, 1, 2)

# A socket of one computer with itself; the bus and the display have no other kind.
LOCAL = "AF_UNIX"

# "123 socket(AF_UNIX, SOCK_STREAM…", whatever the answer was.
SOCKET = re.compile(r"\b(?:socket|socketpair)\((\w+)")
PEER = re.compile(r"\b(?:connect|bind|sendto|sendmsg|sendmmsg)\(.*?sa_family=(\w+)")

# Where the bus, the accessibility bus and the display are.
PLACES = re.compile(r'sun_path=@?"([^"]*)"')
KNOWN = re.compile(r"/\.X11-unix/|dbus|at-spi")

COMMANDS = (
    ("score", "--answers", ",".join(map(str, ANSWERS))),
    ("take", "--answers", ",".join(map(str, ANSWERS)), "--stage", "final"),
    ("history",),
    ("suggest",),
    ("search", "interview"),
    ("show", "core/nothing"),
    ("check", places.SOURCE / "data" / "packs" / "examples" / "career-centre.ja.json"),
    ("import", places.SOURCE / "data" / "packs" / "examples" / "career-centre.ja.json"),
    ("packs",),
    ("export", "exported.json"),
    ("remove", "example-career-centre"),
)


def can(*command):
    """Whether a command works at all."""
    return shutil.which(command[0]) and subprocess.run(
        [*command, "true"], capture_output=True, check=False).returncode == 0


def tracer(file):
    """What to put before a program to have it traced; the program keeps its number."""
    return ["strace", "-D", "-f", "-qq", "-e", "trace=network", "-s", "200", "-o", str(file)]


# A network without anything in it.
CUT_OFF = ["unshare", "--user", "--map-root-user", "--net"]


def opened(file):
    """The families of all sockets of a trace, and the names they were connected to."""
    text = file.read_text(errors="replace")
    return (set(SOCKET.findall(text)) | set(PEER.findall(text)),
            {name for line in text.splitlines() if "connect(" in line for name in PLACES.findall(line)})


def way(home):
    """How to watch or cut off: the words before a program, and the trace or None."""
    if can("strace", "-f", "-qq", "-e", "trace=network", "-o", "/dev/null"):
        file = home.root / "trace"
        return tracer(file), file
    if can(*CUT_OFF):
        tap.comment("strace may not trace here; the program runs without a network instead")
        return CUT_OFF, None
    raise AssertionError("Neither strace nor unshare is permitted here, so nothing can be shown. "
                         "Run the tests where one of them is, for example with --cap-add=SYS_PTRACE.")


@tests.case
def the_trace_would_show_a_connection():
    with Home() as home:
        before, file = way(home)
        if file is None:
            return
        # To this computer, at a port where nobody listens.
        code = "import socket; socket.socket().connect_ex(('127.0.0.1', 9)); socket.socket(socket.AF_UNIX)"
        subprocess.run([*before, sys.executable, "-c", code], check=True, timeout=60)
        wait_for_tracer(file)
        tap.same(opened(file)[0], {"AF_INET", LOCAL}, "families")


@tests.case
def the_command_line_opens_no_socket():
    with Home() as home:
        for command in COMMANDS:
            before, file = way(home)
            subprocess.run([*before, str(places.CLI), *map(str, command)], cwd=home.root, timeout=120,
                           env=home.environment(**WITHOUT_LEAKS), capture_output=True, check=False)
            if file is not None:
                wait_for_tracer(file)
                tap.same(opened(file)[0], set(), f"sockets of {command[0]}")


@tests.case
def the_window_opens_the_bus_and_the_display():
    with Home("en") as home, Desktop(home, WIDE) as desktop:
        before, file = way(home)
        user = User(home, desktop, "network")
        with Program(desktop, before=before, env=WITHOUT_LEAKS, failed=user.keep_evidence) as program:
            user.take(program, ANSWERS)
            user.check_kept(ANSWERS)
            user.open_first_suggestion(program)
            program.press("alt+2")
            program.text(user.words.plural("%u entry", "%u entries", len(user.titles())))
            program.press("alt+3")
            program.text(user.words.plural("%u attempt", "%u attempts", 1))
        if file is None:
            return
        wait_for_tracer(file)
        families, names = opened(file)
        tap.same(families, {LOCAL}, "families of sockets")
        tap.same([name for name in sorted(names) if not KNOWN.search(name)], [], "sockets of others")
        tap.same(any("X11" in name for name in names), True, f"the display is among {names}")


# The sanitizer that looks for leaks is a tracer itself, and there can be one.
WITHOUT_LEAKS = {"ASAN_OPTIONS": "detect_leaks=0"}


def wait_for_tracer(file):
    """The tracer ends a little after what it traces."""
    from harness.desktop import when

    last = [None]

    def still():
        before, last[0] = last[0], file.stat().st_size if file.exists() else None
        return last[0] is not None and before == last[0]

    when(still, "the end of the trace", pause=0.3)


tests.main()
