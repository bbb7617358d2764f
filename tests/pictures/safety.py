"""Pictures of what is said when something is wrong with the disk or the records, and of
the backups.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import contextlib
import re

from harness.desktop import when

from .camera import hide_pointer

ANSWERS = ((0, 1, 0, 1, 0, 1, 1, 0, 1, 0), (1, 2, 1, 2, 1, 2, 2, 1, 2, 1), (2, 2, 2, 2, 1, 3, 2, 2, 2, 1))

PAGE = 4096

# When backups were made, and why.
BACKUPS = ("2026-11-21T21-14-05-000Z-daily.db", "2026-11-20T12-40-51-000Z-import.db",
           "2026-11-19T08-02-33-000Z-daily.db", "2026-11-12T10-20-00-000Z-migration.db",
           "2026-10-31T22-59-12-000Z-restore.db")


def visit_trouble(camera):
    """Somebody whose disk has no room: nothing can be saved, not even a result."""
    program, user, words = camera.program, camera.user, camera.words
    program.button(words("Check Again"))
    program.text(words("Nothing can be saved right now. You can go on reading; results wait here until"
                       " saving works again."))
    camera.take("trouble")
    program.click(words("Check Again"))
    user.answer(program, ANSWERS[1])
    program.text(words("This result is not saved yet. It stays here until it is."))
    camera.take("trouble-result")
    program.press("ctrl+q")
    program.text(words("Close without saving?"))
    program.focus_window()
    camera.take("closing")
    program.click(user.answer_named("Keep Open"))
    program.gone("label", words("Close without saving?"))
    shm(user.home).unlink()
    when(lambda: len(user.home.attempts()) > len(ANSWERS), "the result saved")
    program.focus_window()


def visit_damage(camera):
    """Somebody whose records were damaged."""
    program, words = camera.program, camera.words
    program.text(words("Your records were damaged"))
    program.focus_window()
    camera.take("recovery")
    program.press("Escape")
    program.gone("label", words("Your records were damaged"))
    program.focus_window()


def open_preferences(camera):
    program, words = camera.program, camera.words
    program.button(words("Check Again"))
    program.press("ctrl+comma")
    program.see("combo box", words("Language"))
    program.focus_window()


def open_backups(camera):
    open_preferences(camera)
    camera.program.click(camera.words("Backups"))


def close_dialog(camera):
    camera.program.focus_window()
    camera.program.press("Escape")
    camera.program.until(lambda screen: len(screen.all("window")) == 1, "the window alone")
    camera.program.focus_window()


def visit_backups(camera):
    """Somebody who looks for a backup, and takes it."""
    program, words = camera.program, camera.words
    open_backups(camera)
    restore = program.until(lambda screen: screen.find("button", words("Restore"), "sensitive")
                            or screen.find("button", any_restore(words), "sensitive"), "a backup")
    hide_pointer(camera.user.desktop)
    camera.take("backups")
    restore.click()
    program.text(words("Restore this backup?"))
    program.focus_window()
    camera.take("backups-restore")
    program.click(camera.user.answer_named("Cancel"))
    program.gone("label", words("Restore this backup?"))
    close_dialog(camera)


def visit_no_backups(camera):
    """Somebody who has none."""
    open_backups(camera)
    camera.program.text(camera.words("There is no backup yet. The first is made as soon as you have a result."))
    hide_pointer(camera.user.desktop)
    camera.take("backups-none")
    close_dialog(camera)


def any_restore(words):
    """The button of a backup, whatever its time."""
    return re.compile(re.escape(words("Restore the Backup of %s", "TIME")).replace("TIME", ".+"))


def shm(home):
    return home.user_db.with_name("user.db-shm")


def backups(home):
    return home.user_db.parent / "backups"


def take_all(home):
    for answers in ANSWERS:
        home.cli("take", "--answers", ",".join(map(str, answers)))


def prepare_trouble(home):
    """A link to nowhere, where SQLite needs a file to write to."""
    take_all(home)
    with contextlib.suppress(FileNotFoundError):
        shm(home).unlink()
    shm(home).symlink_to("/nowhere/at/all")


def prepare_damage(home):
    take_all(home)
    home.user_db.write_bytes(bytes(PAGE) + home.user_db.read_bytes()[PAGE:])


def prepare_backups(home):
    take_all(home)
    made, = backups(home).iterdir()
    data = made.read_bytes()
    made.unlink()
    for number, name in enumerate(BACKUPS):
        (backups(home) / name).write_bytes(data if number != 2 else data[:PAGE])


def prepare_no_backups(home):
    take_all(home)
    for path in backups(home).iterdir():
        path.unlink()


VISITS = (
    (visit_trouble, prepare_trouble, ("trouble", "trouble-result", "closing")),
    (visit_damage, prepare_damage, ("recovery",)),
    (visit_backups, prepare_backups, ("backups", "backups-restore")),
    (visit_no_backups, prepare_no_backups, ("backups-none",)),
)
