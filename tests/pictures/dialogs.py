"""Pictures of what stands before the window.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from . import safety
from .camera import hide_pointer

# Where they are in the main menu.
ABOUT = 6


def visit_about(camera):
    """Somebody who asks what this is."""
    program, words = camera.program, camera.words
    program.button(words("Check Again"))
    camera.user.choose_in_menu(program, ABOUT)
    program.until(lambda screen: len(screen.all("window")) > 1, "what the program is")
    program.focus_window()
    camera.take("about")
    safety.close_dialog(camera)


def visit_erasure(camera):
    """Somebody who wants to delete everything, and thinks better of it."""
    program, words = camera.program, camera.words
    safety.open_preferences(camera)
    program.click(words("Delete Everything"))
    program.text(words("Delete Everything?"))
    program.focus_window()
    hide_pointer(camera.user.desktop)
    camera.take("erasure")
    program.click(camera.user.answer_named("_Cancel"))
    program.gone("label", words("Delete Everything?"))
    safety.close_dialog(camera)


VISITS = (
    (visit_about, safety.take_all, ("about",)),
    (visit_erasure, safety.take_all, ("erasure",)),
)
