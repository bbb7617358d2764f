"""The system's dialog for files.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import time

# Its role in GTK 4.8, and in 4.18.
CHOOSER = ("widget", "dialog")

# After so many seconds a key that was dropped is pressed again.
AGAIN = 5


def write_path(program, title, path):
    """Writes the whole path, in place of the name that is there, and confirms it."""
    program.see(CHOOSER, title, "modal")
    program.focus_window()
    program.press("ctrl+l")
    entry = program.see("text box", None, "focused")
    program.press("ctrl+a", "Delete")
    program.until(lambda screen: entry.length() == 0, "an empty name")
    # All at once: what completes a path between two keys would stay in it.
    entry.write(str(path))
    program.until(lambda screen: [node for node in screen.all("text box") if node.text() == str(path)],
                  f"{path} in the dialog")
    program.press("Return")


def choose_file(program, title, path):
    """Chooses a file in the dialog of that title, and waits for its end."""
    write_path(program, title, path)
    pressed = time.monotonic()

    def is_gone(screen):
        nonlocal pressed
        if screen.find(CHOOSER, title) is None:
            return True
        # GTK drops the key while it is still reading the folder.
        if time.monotonic() > pressed + AGAIN:
            program.press("Return")
            pressed = time.monotonic()
        return False

    program.until(is_gone, f"the end of the dialog {title!r}")
    program.focus_window()
