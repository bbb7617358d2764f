"""A disk that is full or may only be read, and is not any more.

Where mounting is permitted it is a small disk of its own; elsewhere the program, and only
it, is refused to write more there, or the folder is locked. Each time it is said which of
the two it was.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import subprocess
import sys

from . import places, tap

# Room for the records, the library and what is kept for a moment.
SIZE = "48m"

MOUNT = ("mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=0700", "tmpfs")

# Ways to where one may mount: as root, and as anybody. What is mounted is gone when
# the last program there has ended.
WAYS = (
    ("unshare", "--mount"),
    ("unshare", "--user", "--map-current-user", "--keep-caps", "--mount"),
)

# What runs a program that has no right beyond the modes of files, neither as root nor
# where anybody may mount.
BOUND_TO_MODES = (("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0
                  else ("setpriv", "--ambient-caps=-all", "--inh-caps=-all"))

# Says that one is there.
THERE = "TEGOTAE_MAY_MOUNT"


def enter():
    """Starts this program again where it may mount, if there is such a place. To be
    called before anything else is done."""
    if THERE in os.environ:
        return
    for way in WAYS:
        if subprocess.run([*way, *MOUNT, "/mnt"], capture_output=True, check=False).returncode == 0:
            os.environ[THERE] = "1"
            os.execvp(way[0], [*way, sys.executable, *sys.argv])


def poor(folder, lack):
    """The environment of a program for which the folder is on a disk without locks, if
    lack is "locks"; without room while it holds a file "full", if lack is "room"; or without
    modes, where everything has the octal mode that lack is."""
    options = os.environ.get("ASAN_OPTIONS", "")
    return {"LD_PRELOAD": str(places.POOR_DISK), "POOR_DISK": str(folder), "POOR_DISK_LACKS": lack,
            "ASAN_OPTIONS": f"{options}:verify_asan_link_order=0".lstrip(":")}


def disk_of(home):
    """The disk that a home is on; as a context. Nothing may be in the home yet."""
    return Mounted(home) if THERE in os.environ else Limited(home)


class Disk:
    """What both have in common: where things are."""

    def __init__(self, home):
        self.home = home
        self.folder = home.root / "disk"
        self.folder.mkdir(mode=0o700)
        home.data = self.folder / "data"
        home.cache = self.folder / "cache"
        self.temporary = self.folder / "tmp"

    def make_folders(self):
        self.temporary.mkdir()

    def program(self, user):
        """The program, with all it writes on this disk; as a context."""
        return user.program()


class Mounted(Disk):
    """A real one."""

    def __enter__(self):
        subprocess.run([*MOUNT, str(self.folder)], check=True)
        self.make_folders()
        tap.comment("on a small disk of its own")
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", "-l", str(self.folder)], check=True)

    def fill(self):
        with open(self.folder / "filler", "wb", buffering=0) as file:
            status = os.statvfs(self.folder)
            file.write(bytes(status.f_bavail * status.f_frsize))

    def make_room(self):
        (self.folder / "filler").unlink()

    def lock(self):
        self.remount("ro")

    def unlock(self):
        self.remount("rw")

    def remount(self, how):
        subprocess.run(["mount", "-o", f"remount,{how}", str(self.folder)], check=True)


class Limited(Disk):
    """Without one: the program is told that no file may grow there, or that it may not write
    to folders and files."""

    def __enter__(self):
        self.make_folders()
        tap.comment("mounting is not permitted here: writing is refused to the program instead")
        return self

    def __exit__(self, *_):
        self.unlock()

    def program(self, user):
        return user.program(before=BOUND_TO_MODES, env=poor(self.folder, "room"))

    def fill(self):
        (self.folder / "full").touch()

    def make_room(self):
        (self.folder / "full").unlink()

    def lock(self):
        self.change_modes(0o500, 0o400)

    def unlock(self):
        self.change_modes(0o700, 0o600)

    def change_modes(self, of_folders, of_files):
        for folder, _, files in os.walk(self.folder, topdown=False):
            for file in files:
                os.chmod(os.path.join(folder, file), of_files)
            os.chmod(folder, of_folders)
