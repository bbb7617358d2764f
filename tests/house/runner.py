#!/usr/bin/python3
"""A test fails for a warning that it, or a program that it starts, writes to stderr.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import subprocess

from harness import places, tap
from harness.home import Home
from harness.messages import warnings_in

tests = tap.Suite("/runner")

WARNINGS = {
    "gtk": "(tegotae:12): Gtk-WARNING **: 12:00:00.000: Trying to measure",
    "critical": "(process:12): GLib-GObject-CRITICAL **: 12:00:00.000: g_object_ref",
    "own domain": "** (process:12): WARNING **: 12:00:00.000: something",
    "dconf": "(tegotae:12): dconf-WARNING **: 12:00:00.000: failed to commit",
    "gdk pixbuf": "(tegotae:12): GdkPixbuf-CRITICAL **: 12:00:00.000: no loader",
    "pango": "(tegotae:12): Pango-WARNING **: 12:00:00.000: failed to choose a font",
    "address": "==12==ERROR: AddressSanitizer: heap-use-after-free on address 0x1",
    "leak": "==12==ERROR: LeakSanitizer: detected memory leaks",
    "undefined": "../app/x.c:1:2: runtime error: signed integer overflow",
    "fontconfig": "Fontconfig warning: no font",
    "python": "x.py:1: DeprecationWarning: use y",
}

# Messages that programs are meant to write.
MESSAGES = {
    "of the command line": "tegotae-cli: “x.json” is not a pack: $.id is missing.",
    "with the word": "The backup is damaged. Warning: it is kept as it is.",
    "glib message": "(tegotae:12): tegotae-Message: 12:00:00.000: hello",
}

STATUSES = {
    "success": ("true", 0),
    "failure": ("exit 3", 3),
    "skip": ("exit 77", 77),
    "death": ("kill -SEGV $$", 139),
    "warning": ("echo '(a:1): Gtk-WARNING **: 12:00: x' >&2", 1),
    "warning of a child": ("sh -c 'echo \"(a:1): Gtk-WARNING **: 12:00: x\" >&2 & wait'", 1),
    "warning and failure": ("echo '(a:1): Gtk-WARNING **: 12:00: x' >&2; exit 3", 3),
}


def run(command, **env):
    return subprocess.run([places.SOURCE / "tests" / "runner", "sh", "-c", command], capture_output=True,
                          encoding="utf-8", env={**os.environ, **env}, check=False)


@tests.table({name: (text,) for name, text in WARNINGS.items()})
def a_warning_of(text):
    tap.same(len(warnings_in(f"before\n{text}\nafter")), 1)


@tests.table({name: (text,) for name, text in MESSAGES.items()})
def no_warning_is_a_message(text):
    tap.same(warnings_in(text), [])


@tests.table(STATUSES)
def the_status_tells_of(command, status):
    tap.same(run(command).returncode, status)


@tests.case
def what_was_said_is_passed_on():
    result = run("echo out; echo err >&2")
    tap.same((result.stdout, result.stderr), ("out\n", "err\n"))


@tests.case
def a_display_of_its_own():
    tap.same(run("xdpyinfo >/dev/null", DISPLAY="", TEGOTAE_OWN_DISPLAY="1").returncode, 0)
    tap.same(run("xdpyinfo 2>/dev/null", DISPLAY="").returncode, 1)


@tests.case
def a_program_under_test_dies_of_a_warning():
    with Home() as home:
        tap.same(home.environment()["G_DEBUG"], "fatal-warnings")


tests.main()
