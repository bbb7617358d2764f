"""What a program must not write to stderr while it is tested: warnings.

What our programs say to their users there is none. This is the one place that knows
what a warning looks like; tests/runner looks for it in what a test writes, Home and
Program in what the programs do that are tested.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

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


def warnings_in(text):
    """The lines that hold a warning."""
    return [line for line in text.splitlines()
            if WARNING.search(line) and not OF_GTK_ITSELF.search(line)]
