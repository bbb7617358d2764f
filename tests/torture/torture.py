#!/usr/bin/python3
"""The command line killed at any moment, its files damaged, its disk full.

An attempt is acknowledged once its id is printed. None of those is ever lost, none
is ever there by halves, and what was damaged is kept.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import contextlib
import json
import os
import random
import shutil
import subprocess
import time

from harness import places, tap
from harness.disk import enter
from harness.home import Home
from harness.share import Share

tests = tap.Suite("/torture")

FULL = os.environ.get("TEGOTAE_TORTURE") == "full"
KILLS = 1000 if FULL else 40
DAMAGES = 500 if FULL else 25
FREE_PAGES = range(0, 64) if FULL else range(0, 64, 8)

PACKS = places.FIXTURES / "cli"
ANSWERS = "0,1,1,0,1"
ITEMS = 5
PAGE = 4096


@contextlib.contextmanager
def user():
    with Share() as share, Home("en", share.path) as home:
        # The tests of the command line look for leaks; it would take most of the time here.
        home.leaks = False
        yield home


def start(home, *arguments):
    return subprocess.Popen([str(places.CLI), *arguments], encoding="utf-8", env=home.environment(),
                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def acknowledged(output):
    """The attempt that was printed whole, or None."""
    try:
        return json.loads(output)["attempt"]
    except (ValueError, KeyError):
        return None


def check(home, wanted):
    """All of these are there, and whatever is there is whole."""
    tap.same(home.rows("PRAGMA integrity_check"), [("ok",)], "integrity")
    tap.same(home.rows("PRAGMA foreign_key_check"), [], "references")
    rows = home.rows("SELECT id, (SELECT count(*) FROM response WHERE attempt = number),"
                     " (SELECT count(*) FROM domain_score WHERE attempt = number) FROM attempt")
    found = {row[0] for row in rows}
    tap.same(sorted(wanted - found), [], "lost attempts")
    halves = [row for row in rows if row[1] != ITEMS or row[2] == 0]
    tap.same(halves, [], "half attempts")


def commands(home, chance):
    """What is done when the blow falls: mostly attempts, sometimes something else."""
    choice = chance.random()
    if choice < 0.7:
        return ["take", "--json", "--answers", ANSWERS]
    if choice < 0.85:
        return ["import", "--replace", str(PACKS / "clubs.json")]
    if choice < 0.95:
        return ["doctor", "--json"]
    return ["export", "--force", str(home.root / "export.json")]


def killed(home, chance, longest):
    """One command that is killed; what it had acknowledged, or None."""
    process = start(home, *commands(home, chance))
    time.sleep(chance.uniform(0, longest))
    process.kill()
    output, errors = process.communicate()
    if "damaged" in errors:
        raise AssertionError(errors)
    return acknowledged(output)


@tests.case
def nothing_acknowledged_is_lost_by_a_kill():
    chance = random.Random(1)
    with user() as home:
        begun = time.monotonic()
        wanted = {home.json("take", "--answers", ANSWERS)["attempt"]}
        longest = 1.5 * (time.monotonic() - begun)
        for number in range(KILLS):
            attempt = killed(home, chance, longest)
            if attempt is not None:
                wanted.add(attempt)
            if number % 50 == 0:
                check(home, wanted)
        result = home.run("doctor", "--json")
        found = json.loads(result.stdout)
        tap.same((result.returncode, found["records"]["ok"], found["kept"]), (0, True, []), "doctor")
        check(home, wanted)
        tap.same(all(backup["ok"] for backup in found["backups"]), True, "backups")
        for file in home.root.glob("export.json"):
            json.loads(file.read_text("utf-8"))
        tap.comment(f"{KILLS} kills, {len(wanted)} attempts acknowledged")


def damage(data, chance):
    """What a bad disk does to a file."""
    kind = chance.choice(("bits", "bits", "zeros", "cut", "noise"))
    data = bytearray(data)
    if kind == "bits":
        for _ in range(chance.randint(1, 20)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif kind == "zeros":
        start_of = chance.randrange(len(data) // PAGE) * PAGE
        end = min(len(data), start_of + chance.randint(1, 4) * PAGE)
        data[start_of:end] = bytes(end - start_of)
    elif kind == "cut":
        del data[chance.randrange(len(data)):]
    else:
        start_of = chance.randrange(len(data))
        data[start_of:start_of + 512] = chance.randbytes(len(data[start_of:start_of + 512]))
    return bytes(data)


def has_old_file(home, data):
    return any(path.read_bytes() == data for path in home.user_db.parent.glob("user-damaged-*.db"))


@tests.case
def damaged_records_never_stop_it_and_are_kept():
    chance = random.Random(2)
    told = recovered = 0
    with user() as home:
        wanted = {home.json("take", "--answers", ANSWERS)["attempt"] for _ in range(30)}
        home.cli("import", str(PACKS / "clubs.json"))
        good = home.root / "good"
        folder = home.user_db.parent
        shutil.copytree(folder, good)
        for _ in range(DAMAGES):
            shutil.rmtree(folder)
            shutil.copytree(good, folder)
            harmed = damage(home.user_db.read_bytes(), chance)
            home.user_db.write_bytes(harmed)
            result = home.run("history", "--json")
            if result.returncode not in (0, 3):
                raise AssertionError(f"status {result.returncode}\n{result.stderr}")
            if result.returncode == 3:
                # Refused, and said so: a version or a mark of its kind was hit.
                tap.same(home.user_db.read_bytes() == harmed, True, "untouched")
                tap.same(result.stderr != "", True, "told")
                told += 1
                continue
            if "damaged" in result.stderr:
                recovered += 1
                tap.same(has_old_file(home, harmed), True, "the old file is kept")
                found = {attempt["attempt"] for attempt in json.loads(result.stdout)["attempts"]}
                tap.same(len(wanted & found) >= 29, True, "what the backup has is there")
                check(home, set())
        tap.comment(f"{DAMAGES} damaged files: {recovered} recovered, {told} refused, "
                    f"{DAMAGES - recovered - told} without harm to what is read")


@contextlib.contextmanager
def small_disk(home):
    """The home's data on a disk of 1 MiB."""
    folder = home.user_db.parent
    folder.mkdir(parents=True, exist_ok=True)
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m,mode=0700", "tmpfs", str(folder)],
                           check=False, capture_output=True)
    if mount.returncode != 0:
        raise tap.Skip("mounting is not allowed here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder, free):
    """Leaves so many bytes free."""
    with open(folder / "filler", "wb") as file:
        status = os.statvfs(folder)
        file.write(bytes(max(0, status.f_bavail * status.f_frsize - free)))


@tests.case
def a_full_disk_loses_nothing():
    refused = 0
    with user() as home, small_disk(home) as folder:
        wanted = {home.json("take", "--answers", ANSWERS)["attempt"] for _ in range(3)}
        for pages in FREE_PAGES:
            fill(folder, pages * PAGE)
            result = home.run("take", "--json", "--answers", ANSWERS)
            attempt = acknowledged(result.stdout)
            tap.same(result.returncode, 0 if attempt is not None else 3, "exit status")
            if attempt is None:
                refused += 1
                tap.same(result.stderr != "", True, "told")
            else:
                wanted.add(attempt)
            read = home.run("history", "--json")
            tap.same(read.returncode, 0, "reading on a full disk")
            found = {attempt["attempt"] for attempt in json.loads(read.stdout)["attempts"]}
            tap.same(sorted(wanted - found), [], "lost attempts")
            (folder / "filler").unlink()
            check(home, wanted)
        tap.comment(f"{len(FREE_PAGES)} sizes of room, {refused} attempts refused")


if __name__ == "__main__":
    enter()
    tests.main()
