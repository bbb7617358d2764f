#!/usr/bin/python3
"""tegotae-cli import, when it fails, is cancelled or is killed

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import os
import pty
import signal
import sqlite3
import subprocess

from harness import places, tap
from harness.desktop import when
from support import BAD_INPUT, PACKS, STORE_FAILED, refused, user

tests = tap.Suite("/cli/import")

CLUBS = PACKS / "clubs.json"

# Enough to be in the middle of for a while.
MANY = 4000


def large_pack(home, entries=MANY, last=None, name="large.jsonl"):
    """A pack of many entries; last is a line to end it with."""
    path = home.root / name
    with open(path, "w", encoding="utf-8") as file:
        header = {"format": "tegotae-pack", "version": 1, "id": "large", "lang": "en", "revision": 1,
                  "title": "Large pack"}
        file.write(json.dumps(header) + "\n")
        for number in range(entries):
            entry = {"id": f"e{number}", "title": f"Question {number}", "body": ["How do I prepare?"] * 3,
                     "answers": [{"sections": [{"heading": "Practise", "body": ["Aloud, three times."]}]}]}
            file.write(json.dumps(entry) + "\n")
        if last is not None:
            file.write(last + "\n")
    return path


def rows_of(path):
    """Every row of every table, but for what FTS computes them with."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        names = [name for name, sql in connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            if not sql.upper().startswith("CREATE VIRTUAL")]
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}
    finally:
        connection.close()


def everything(home):
    """The user's files byte for byte, and the library row for row."""
    files = {str(path.relative_to(home.data)): path.read_bytes()
             for path in sorted(home.data.rglob("*")) if path.is_file()}
    folders = sorted(str(path.relative_to(home.data)) for path in home.data.rglob("*") if path.is_dir())
    return files, folders, rows_of(home.library_db)


def unchanged(home, before):
    tap.same(everything(home) == before, True, "files and library are as before")


def start(home, *arguments):
    # A signal that whoever started the tests ignores, as nohup does, stays ignored otherwise.
    return subprocess.Popen([str(places.CLI), *map(str, arguments)], env=home.environment(), cwd=home.root,
                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            encoding="utf-8", preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL))


def in_the_middle(home):
    """Waits until a good part of a pack is read."""
    copy = home.data / "tegotae" / "packs" / ".import"
    when(lambda: copy.exists() and copy.stat().st_size > 50_000, "the import to be under way")


BAD_LINES = {
    "broken": '{"id":',
    "too-large-a-number": '{"id":"x","title":"x","answers":[{"sections":[{"heading":"x","body":["x"]}]}],"n":1e999}',
    "unknown-entry": '{"id":"x","title":"x","related":["none"],'
                     '"answers":[{"sections":[{"heading":"x","body":["x"]}]}]}',
    "an-id-of-before": '{"id":"e0","title":"x","answers":[{"sections":[{"heading":"x","body":["x"]}]}]}',
    "turned-around": '{"id":"x","title":"a\\u202eb","answers":[{"sections":[{"heading":"x","body":["x"]}]}]}',
}


@tests.table({name: (line,) for name, line in BAD_LINES.items()})
def a_fault_at_the_very_end_leaves_everything_as_it_was(line):
    with user() as home:
        home.cli("import", CLUBS)
        before = everything(home)
        refused(home.run("import", large_pack(home, 300, line)), BAD_INPUT, "$.entries[300]")
        unchanged(home, before)


@tests.case
def a_first_import_that_fails_leaves_no_folder():
    with user() as home:
        home.cli("history")
        home.cli("packs")
        before = everything(home)
        refused(home.run("import", large_pack(home, 3, "{")), BAD_INPUT, "$.entries[3]")
        unchanged(home, before)


@tests.case
def a_pack_to_replace_stays_if_the_new_one_fails():
    with user() as home:
        home.cli("import", large_pack(home, 20))
        before = everything(home)
        refused(home.run("import", "--replace", large_pack(home, 30, "{")), BAD_INPUT, "$.entries[30]")
        unchanged(home, before)
        refused(home.run("import", large_pack(home, 30)), BAD_INPUT, "--replace")
        unchanged(home, before)


@tests.case
def a_library_that_cannot_be_written_brings_the_old_pack_back():
    with user() as home:
        home.cli("import", large_pack(home, 20))
        connection = sqlite3.connect(home.library_db)
        connection.executescript(
            "ALTER TABLE meta RENAME TO old;"
            "CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL,"
            "                   CHECK (length (value) = 0)) STRICT, WITHOUT ROWID;"
            "PRAGMA ignore_check_constraints = ON;"
            "INSERT INTO meta SELECT * FROM old;"
            "DROP TABLE old")
        connection.close()
        before = everything(home)
        refused(home.run("import", "--replace", large_pack(home, 30)), STORE_FAILED, "library")
        unchanged(home, before)
        refused(home.run("import", CLUBS), STORE_FAILED, "library")
        unchanged(home, before)


@tests.table({"interrupt": (signal.SIGINT,), "terminate": (signal.SIGTERM,), "hang-up": (signal.SIGHUP,)})
def cancelling_leaves_everything_as_it_was(number):
    with user() as home:
        home.cli("import", CLUBS)
        before = everything(home)
        process = start(home, "import", large_pack(home))
        in_the_middle(home)
        process.send_signal(number)
        output, errors = process.communicate(timeout=60)
        tap.same((process.returncode, output), (-number, ""), f"status and stdout, beside {errors!r}")
        tap.contains(errors, "Cancelled")
        unchanged(home, before)
        tap.same(home.json("import", large_pack(home, 5))["imported"],
                 [{"pack": "large", "lang": "en", "entries": 5}])


@tests.case
def what_a_killed_import_leaves_is_taken_away_by_the_next():
    with user() as home:
        home.cli("import", CLUBS)
        before = everything(home)
        process = start(home, "import", large_pack(home))
        in_the_middle(home)
        process.kill()
        process.communicate(timeout=60)
        tap.same(home.json("packs")["packs"][-1]["pack"] != "large", True, "no half pack")
        refused(home.run("import", large_pack(home, 3, "{")), BAD_INPUT, "$.entries[3]")
        unchanged(home, before)


@tests.case
def a_terminal_sees_how_far_it_is():
    with user() as home:
        master, terminal = pty.openpty()
        process = subprocess.Popen([str(places.CLI), "import", str(large_pack(home))], cwd=home.root,
                                   env=home.environment(TERM="xterm"), stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=terminal, encoding="utf-8")
        os.close(terminal)
        said = read_all(master)
        output, _ = process.communicate(timeout=60)
        tap.same((process.returncode, output), (0, f"Large pack (en): {MANY} entries\n"))
        steps = [int(part.split("%")[0].rsplit(" ", 1)[1]) for part in said.split("\r") if "%" in part]
        tap.same(len(steps) > 1 and steps == sorted(steps) and steps[-1] <= 100, True, f"rising: {steps}")
        tap.same(said.endswith("\r\033[K"), True, "nothing is left on the line")


def read_all(descriptor):
    """Until the other side is closed, which Linux calls an error."""
    parts = []
    try:
        while part := os.read(descriptor, 65536):
            parts.append(part)
    except OSError:
        pass
    os.close(descriptor)
    return b"".join(parts).decode()


@tests.case
def a_file_of_endless_size_is_refused_at_once():
    with user() as home:
        path = home.root / "endless.jsonl"
        path.write_text("{", encoding="utf-8")
        os.truncate(path, 2 << 40)
        refused(home.run("import", path), BAD_INPUT, "1024 MiB")
        tap.contains(home.run("check", path).stderr, "$: ")


tests.main()
