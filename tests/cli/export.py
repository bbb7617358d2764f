#!/usr/bin/python3
"""tegotae-cli export and restore

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import os
import subprocess

from harness import places, tap
from harness.disk import poor
from support import BAD_INPUT, OK, STORE_FAILED, WRONG_USAGE, refused, same_json, user

tests = tap.Suite("/cli/export")

EXPORTS = places.FIXTURES / "exports"


def fill(home):
    """Attempts of both questionnaires, with and without a stage."""
    home.cli("take", "--answers", "0,0,0,0,0")
    home.cli("take", "--answers", "2,1,0,1,2", "--stage", "final")
    home.cli("take", "--questionnaire", "pair", "--answers", "1,2")


def counts(added=0, updated=0, unchanged=0):
    return {"added": added, "updated": updated, "unchanged": unchanged}


@tests.case
def a_new_home_gets_an_identical_history():
    with user() as home, user() as other:
        fill(home)
        file = home.root / "mine.json"
        home.cli("export", file)
        other.cli("restore", file)
        tap.same(other.attempts(), home.attempts())
        tap.same(other.cli("history", "--csv"), home.cli("history", "--csv"))
        for table in ("attempt", "response", "domain_score"):
            tap.same(other.rows(f"SELECT * FROM {table}"), home.rows(f"SELECT * FROM {table}"), table)


@tests.case
def exporting_again_gives_the_same_bytes():
    with user() as home, user() as other:
        fill(home)
        document = home.cli("export", "-")
        other.cli("restore", "-", stdin=document)
        tap.same(other.cli("export", "-"), document)


@tests.case
def restoring_again_adds_nothing():
    with user() as home:
        fill(home)
        document = home.cli("export", "-")
        result = json.loads(home.run("restore", "-", "--json", stdin=document).stdout)
        same_json(result, {"restored": {"attempts": counts(unchanged=3), "entries": counts(),
                                        "questions": counts(), "settings": counts()}})
        tap.same(len(home.attempts()), 3)
        tap.contains(home.cli("restore", "-", stdin=document), "It is all here already")


@tests.case
def what_was_deleted_here_since_is_added_again():
    with user() as home, user() as other:
        fill(other)
        other.cli("export", home.root / "other.json")
        home.cli("take", "--answers", "1,1,1,1,1")
        tap.contains(home.cli("restore", home.root / "other.json"), "Restored: 3 attempts.")
        tap.same(len(home.attempts()), 4)


@tests.case
def every_part_is_restored_and_exported():
    with user() as home:
        document = (EXPORTS / "good" / "whole.json").read_text()
        result = json.loads(home.run("restore", "-", "--json", stdin=document).stdout)
        same_json(result, {"restored": {"attempts": counts(2), "entries": counts(2),
                                        "questions": counts(2), "settings": counts(2)}})
        tap.same(json.loads(home.cli("export", "-")), json.loads(document))


@tests.case
def json_tells_how_much_was_written():
    with user() as home:
        fill(home)
        same_json(home.json("export", home.root / "mine.json"),
                  {"file": str(home.root / "mine.json"), "attempts": 3, "entries": 0,
                   "questions": 0, "settings": 0})


@tests.case
def the_file_is_for_the_users_eyes_only():
    with user() as home:
        file = home.root / "mine.json"
        file.write_text("something else")
        file.chmod(0o644)
        home.cli("export", "--force", file)
        tap.same(oct(file.stat().st_mode & 0o777), oct(0o600), "mode")
        tap.same([path.name for path in home.root.glob("mine*")], ["mine.json"], "nothing is left beside it")


@tests.case
def a_file_that_is_there_is_replaced_only_by_force():
    with user() as home:
        file = home.root / "mine.json"
        file.write_text("something else")
        refused(home.run("export", file), BAD_INPUT, "“mine.json” already. Replace it with --force")
        tap.same(file.read_text(), "something else")
        home.cli("export", file, "--force")
        tap.same(json.loads(file.read_text())["format"], "tegotae-export")


@tests.case
def the_files_of_the_app_are_never_written():
    with user() as home:
        fill(home)
        before = home.cli("history", "--csv")
        (home.root / "link").symlink_to(home.user_db)
        (home.root / "hard-link").hardlink_to(home.user_db)
        for path in ("data/tegotae/user.db", "data/tegotae/mine.json", "cache/tegotae/library.db", "link", "hard-link"):
            refused(home.run("export", "--force", path), BAD_INPUT, "keeps its own files")
        for command in (("report", "--pdf"), ("history", "--csv")):
            refused(home.run(*command, home.user_db, "--force"), BAD_INPUT, "keeps its own files")
        tap.same(home.cli("history", "--csv"), before)


@tests.case
def nor_where_they_are_mounted_elsewhere():
    with user() as home:
        fill(home)
        before = home.attempts()
        place = home.root / "place"
        place.mkdir()
        script = 'mount --bind "$1" "$2" || exit 77; exec "$3" export --force "$2/user.db"'
        result = subprocess.run(["unshare", "--mount", "--map-root-user", "sh", "-c", script, "sh",
                                 home.user_db.parent, place, places.CLI],
                                capture_output=True, encoding="utf-8", env=home.environment(), check=False)
        if "unshare:" in result.stderr or result.returncode == 77:
            raise tap.Skip("nothing can be mounted here")
        refused(result, BAD_INPUT, "keeps its own files")
        tap.same(home.attempts(), before)


@tests.case
def a_disk_without_modes_gets_the_export():
    with user() as home:
        card = home.root / "card"
        card.mkdir()
        for force in ((), ("--force",)):
            result = home.run("export", card / "mine.json", *force, env=poor(card, "755"))
            tap.same((result.returncode, result.stderr), (OK, ""))
        tap.same((card / "mine.json").read_text(), home.cli("export", "-"))
        tap.same([path.name for path in card.iterdir()], ["mine.json"])


@tests.case
def a_link_is_followed_and_stays():
    with user() as home:
        link = home.root / "link.json"
        link.symlink_to("mine.json")
        home.cli("export", link)
        first = json.loads((home.root / "mine.json").read_text())
        refused(home.run("export", link), BAD_INPUT, "--force")
        home.cli("export", "--force", link)
        tap.same(link.is_symlink(), True)
        tap.same(json.loads((home.root / "mine.json").read_text()), first)


@tests.table({"its-usual-name": ("/dev/stdout",), "its-number": ("/dev/fd/1",), "a-dash": ("-",)})
def standard_output_by(name):
    with user() as home:
        fill(home)
        document = home.cli("export", "-")
        tap.same(home.cli("export", name), document, "down a pipe")
        file = home.root / "mine.json"
        with open(file, "w", encoding="utf-8") as output:
            subprocess.run([places.CLI, "export", name], stdout=output, env=home.environment(), check=True)
        tap.same(file.read_text(), document, "in a file of the shell's")


@tests.case
def a_pipe_gets_the_document():
    with user() as home:
        fill(home)
        pipe = home.root / "pipe"
        os.mkfifo(pipe)
        with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE, encoding="utf-8") as reader:
            home.cli("export", pipe)
            tap.same(reader.stdout.read(), home.cli("export", "-"))


@tests.case
def what_cannot_be_written_leaves_what_was_there():
    with user() as home:
        folder = home.root / "folder"
        folder.mkdir()
        refused(home.run("export", folder), STORE_FAILED, "is not a file")
        refused(home.run("export", home.root / "no" / "such" / "mine.json"), STORE_FAILED, "could not be written")


@tests.case
def orders_that_grew_past_the_largest_of_a_file_are_restored():
    with user() as home, user() as other:
        fill(home)
        document = json.loads(home.cli("export", "-"))
        document["attempts"][0]["order"] = 500_000_000_000_000
        other.cli("restore", "-", stdin=json.dumps(document))
        fill(other)
        exported = other.cli("export", "-")
        tap.same(max(attempt["order"] for attempt in json.loads(exported)["attempts"]), 500_000_000_000_003)
        # Also when the file is not in the order of saving.
        turned = json.loads(exported)
        turned["attempts"].reverse()
        wanted = [attempt["attempt"] for attempt in other.attempts()]
        for document in (exported, json.dumps(turned)):
            with user() as new:
                new.cli("restore", "-", stdin=document)
                tap.same([attempt["attempt"] for attempt in new.attempts()], wanted)
                new.cli("take", "--answers", "0,0,0,0,0")
                tap.same([attempt["attempt"] for attempt in new.attempts()][1:], wanted)
                new.cli("restore", "-", stdin=new.cli("export", "-"))


@tests.case
def a_byte_order_mark_is_skipped():
    document = (EXPORTS / "good" / "whole.json").read_text("utf-8")
    with user() as home, user() as other:
        file = home.root / "mine.json"
        file.write_text(document, "utf-8-sig")
        home.cli("restore", file)
        other.cli("restore", "-", stdin=file.read_text("utf-8"))
        for restored in (home, other):
            tap.same(json.loads(restored.cli("export", "-")), json.loads(document))


@tests.table({
    "a newer version": ("newer-version", "$.version: a newer version of the app exported this"),
    "another format": ("other-format", "$.format: this must be"),
    "half a file": ("cut-off", "has no closing quotation mark"),
    "an empty file": ("empty-file", "ends too early"),
})
def refused_with_nothing_changed(name, message):
    with user() as home:
        fill(home)
        before = home.cli("export", "-")
        refused(home.run("restore", EXPORTS / "bad" / f"{name}.json"), BAD_INPUT, message)
        tap.same(home.cli("export", "-"), before)


@tests.case
def every_fault_is_told():
    with user() as home:
        result = home.run("restore", EXPORTS / "bad" / "two-faults.json")
        tap.contains(result.stderr, "$.attempts[0].score")
        tap.contains(result.stderr, "$.settings.stage")


@tests.case
def a_file_that_is_not_there():
    with user() as home:
        refused(home.run("restore", home.root / "none.json"), BAD_INPUT, "there is no file")
        refused(home.run("restore", home.root), BAD_INPUT, "is not a file")


@tests.case
def one_file_is_needed():
    with user() as home:
        for command in ("export", "restore"):
            tap.same(home.run(command).returncode, WRONG_USAGE)
            tap.same(home.run(command, "a", "b").returncode, WRONG_USAGE)


@tests.case
def it_speaks_japanese():
    with user("ja") as home:
        fill(home)
        result = home.run("export", home.root / "mine.json")
        tap.same((result.returncode, result.stdout), (OK, "書き出しました（診断の記録3件）。\n"))


tests.main()
