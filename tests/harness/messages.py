"""What a program must not write to stderr while it is tested: warnings.

What our programs say to their users there is none. This is the one place that knows
what a warning looks like; tests/runner looks for it in what a test writes, Home and
Program in what the programs do that are tested.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re
import subprocess

WARNING = re.compile(
    # GLib and all that log through it: "(tegotae:12): Gtk-WARNING **: 12:00:00.000: …".
    r"\b(?:WARNING|CRITICAL|ERROR) \*\*"
    r"|\*\* (?:WARNING|CRITICAL|ERROR)\b"
    # Sanitizers.
    r"|\b(?:ERROR|WARNING): \w*Sanitizer\b|\bruntime error: "
    # Libraries with a voice of their own.
    r"|^(?:Fontconfig|libEGL|MESA|MESA-LOADER|glx)\b.*\b(?:warning|error)\b"
    # Python, which our tests are written in.
    r"|\b\w+Warning: ", re.MULTILINE)

# GTK 4.24 warns of every popover on X11, see findings/gtk-x11-popover.sh. Any GTK warns of a
# popover that changes its size where the compositor, as sway 1.7, has only version 2 of
# xdg_wm_base.
OF_GTK_ITSELF = re.compile(
    r"^\(.+:\d+\): Gdk-WARNING \*\*: [\d:.]+: ("
    r"gdk_frame_timings_submitted\(\) called on submitted frame\."
    r"|Compositor doesn't support moving popups, relying on remapping)$")


# A place in a stack as a sanitizer tells it that is not to look for functions itself.
PLACE = re.compile(r"(?m)^( +#(\d+) 0x[0-9a-f]+) +\((/[^ ]+)\+(0x[0-9a-f]+)\).*$")


def with_functions(text):
    """The same with function and line for each place in a stack. Sanitizers would look for
    them for every leak that is known, too, which takes seconds a program."""

    def find(place):
        start, number, file, offset = place.groups()
        # Above the first it is where the function goes on, which may be another line.
        asked = ["addr2line", "-Cfpe", file, hex(int(offset, 16) - (number != "0"))]
        try:
            found = subprocess.run(asked, capture_output=True, encoding="utf-8", check=False).stdout.strip()
        except FileNotFoundError:
            found = ""
        return f"{start} in {found}" if found and "??:" not in found else place[0]

    return PLACE.sub(find, text)


def warnings_in(text):
    """The lines that hold a warning."""
    return [line for line in text.splitlines()
            if WARNING.search(line) and not OF_GTK_ITSELF.search(line)]
