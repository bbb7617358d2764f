"""A user of their own: private directories, a language, and nothing else.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
from pathlib import Path

from . import places
from .messages import warnings_in, with_functions

SECONDS = 60

# Questions for one run of the command line, which may be one with sanitizers.
BATCH = 100

# What a run of a program may take from the world outside; the rest is ours.
INHERITED = ("PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS")

SANITIZERS = {
    "LSAN_OPTIONS": f"suppressions={places.SOURCE / 'tests' / 'lsan.supp'}:print_suppressions=0",
    "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1",
}


class Home:
    """Use as a context: the directories are gone afterwards.

    share is the data directory to use instead of the program's own; leaks says whether
    commands look for them; variables are more of the environment.
    """

    def __init__(self, lang="en", share=None):
        self.lang = lang
        self.share = share
        self.leaks = True
        self.variables = {}
        self.root = Path(tempfile.mkdtemp(prefix="tegotae-home-"))
        self.data = self.root / "data"
        self.cache = self.root / "cache"
        self.config = self.root / "config"
        self.runtime = self.root / "runtime"
        self.runtime.mkdir(mode=0o700)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.remove()

    def remove(self):
        shutil.rmtree(self.root, ignore_errors=True)

    @property
    def user_db(self):
        return self.data / "tegotae" / "user.db"

    @property
    def library_db(self):
        return self.cache / "tegotae" / "library.db"

    def set(self, **settings):
        """Writes settings of the program, as text of GVariants; _ stands for -."""
        file = self.config / "glib-2.0" / "settings" / "keyfile"
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"{name.replace('_', '-')}={value}" for name, value in settings.items()]
        file.write_text("\n".join(["[io/github/tegotae/Tegotae]", *lines, ""]))

    def stop_motion(self):
        """Pages change without sliding, as for a user who has switched animations off."""
        file = self.config / "gtk-4.0" / "settings.ini"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("[Settings]\ngtk-enable-animations=0\n")

    def environment(self, **more):
        env = {name: os.environ[name] for name in INHERITED if name in os.environ}
        env.update(SANITIZERS)
        env.update({
            "HOME": str(self.root),
            "XDG_DATA_HOME": str(self.data),
            "XDG_CACHE_HOME": str(self.cache),
            "XDG_CONFIG_HOME": str(self.config),
            "XDG_RUNTIME_DIR": str(self.runtime),
            "XDG_STATE_HOME": str(self.root / "state"),
            "LANG": "C.UTF-8",
            "LANGUAGE": self.lang,
            "TZ": "Asia/Tokyo",
            # A warning ends the program, also where nobody reads what it says.
            "G_DEBUG": "fatal-warnings",
        })
        if self.share is not None:
            env["TEGOTAE_DATADIR"] = str(self.share)
        env.update(self.variables | more)
        return env

    def run(self, *arguments, stdin=None, env=None, ahead=None):
        """The command line's own answer, whatever its status. stdin is text.

        With ahead the program's clock is so many days ahead.
        """
        command = [str(places.CLI), *map(str, arguments)]
        # Looking for leaks takes most of the time of a short command.
        spared = {} if self.leaks else {"ASAN_OPTIONS": "detect_leaks=0"}
        env = self.environment(**{**spared, **(env or {})})
        if ahead is not None:
            command = ["faketime", "-f", f"{round(ahead * 86400):+d}s", *command]
            # The library that moves the clock is loaded before the sanitizer's.
            env["ASAN_OPTIONS"] = env.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"
        result = subprocess.run(command,
                                input=stdin, stdin=subprocess.DEVNULL if stdin is None else None,
                                capture_output=True, encoding="utf-8", timeout=SECONDS,
                                cwd=self.root, env=env, check=False)
        if warnings_in(result.stderr):
            raise AssertionError(f"tegotae-cli {' '.join(map(str, arguments))}:\n"
                                 f"{with_functions(result.stderr)}")
        return result

    def cli(self, *arguments, stdin=None, ahead=None):
        """What a command prints that must go well and say nothing on stderr."""
        result = self.run(*arguments, stdin=stdin, ahead=ahead)
        if result.returncode != 0 or result.stderr != "":
            raise AssertionError(f"tegotae-cli {' '.join(map(str, arguments))}: "
                                 f"status {result.returncode}\n{result.stderr}")
        return result.stdout

    def json(self, *arguments, ahead=None):
        """The JSON document a command prints."""
        return json.loads(self.cli(*arguments, "--json", ahead=ahead))

    def find(self, questions, limit):
        """The entries that are found for each question, the best first."""
        batch = self.root / "questions"
        for at in range(0, len(questions), BATCH):
            batch.write_text("\n".join(questions[at:at + BATCH]) + "\n", encoding="utf-8")
            for line in self.cli("search", "--limit", limit, "--batch", batch).splitlines():
                yield [result["entry"] for result in json.loads(line)["results"]]

    def attempts(self):
        """What history knows, newest first."""
        return self.json("history")["attempts"]

    def take(self, answers, days_ago=0, stage="preparing"):
        """Saves an attempt as if it had been taken so many days ago; its id."""
        attempt = self.json("take", "--answers", ",".join(map(str, answers)),
                            "--stage", stage)["attempt"]
        connection = sqlite3.connect(self.user_db)
        with connection:
            connection.execute("UPDATE attempt SET started_at = started_at - ?1,"
                               " finished_at = finished_at - ?1,"
                               " saved_order = saved_order - ?1 WHERE id = ?2",
                               (round(days_ago * 86400000), attempt))
        connection.close()
        return attempt

    def rows(self, query, *values):
        """Reads the user's database past the program."""
        return read(self.user_db, query, *values)

    def rows_of_library(self, query, *values):
        """Reads the library past the program."""
        return read(self.library_db, query, *values)


def read(path, query, *values):
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()
