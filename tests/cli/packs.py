#!/usr/bin/python3
"""tegotae-cli check, import, packs and remove

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import os

from harness import places, tap
from harness.home import Home
from support import BAD_INPUT, OK, PACKS, WRONG_USAGE, refused, same_json, user

tests = tap.Suite("/cli/packs")

CLUBS = PACKS / "clubs.json"
REVISED = PACKS / "clubs-revised.json"
JAPANESE = PACKS / "clubs-ja.json"
BROKEN = PACKS / "broken.json"


def packs_of(home, origin=None):
    return [(pack["pack"], pack["lang"], pack["revision"], pack["origin"], pack["entries"])
            for pack in home.json("packs")["packs"] if origin in (None, pack["origin"])]


SHIPPED = [("core", "en", 3, "shipped", 4), ("core", "ja", 3, "shipped", 4)]


@tests.case
def packs_have_these_keys():
    with user() as home:
        same_json(home.json("packs")["packs"][0], {
            "pack": "core",
            "lang": "en",
            "revision": 3,
            "title": "Pack for tests",
            "origin": "shipped",
            "entries": 4,
            "questionnaires": ["quick", "pair"],
        })
        tap.same(packs_of(home), SHIPPED)


@tests.table({"en": ("en",), "ja": ("ja",)})
def the_shipped_pack_is_good_and_complete(lang):
    with Home(lang, places.SHARE) as home:
        same_json(home.json("check", places.SOURCE / "data" / "packs" / "core" / lang),
                  {"file": str(places.SOURCE / "data" / "packs" / "core" / lang),
                   "ok": True, "errors": []})
        tap.same(len(home.json("questionnaire", "quick")["items"]), 10)
        tap.same(len(home.json("entries")["entries"]) >= 24, True, "at least 24 entries")


@tests.case
def check_says_where_every_fault_is():
    with user() as home:
        result = home.run("check", BROKEN, "--json")
        got = json.loads(result.stdout)
        tap.same((result.returncode, result.stderr), (BAD_INPUT, ""))
        tap.same((list(got), got["file"], got["ok"]), (["file", "ok", "errors"], str(BROKEN), False))
        tap.same([error["path"] for error in got["errors"]],
                 ["$.entries[0].stages[0]", "$.entries[0].answers[0].sections[0].heading"])
        tap.same(list(got["errors"][0]), ["path", "message"])


@tests.case
def check_as_text_puts_faults_on_stderr():
    with user() as home:
        result = home.run("check", CLUBS, BROKEN)
        tap.same((result.returncode, result.stdout), (BAD_INPUT, f"{CLUBS}: good\n"))
        tap.contains(result.stderr, f"{BROKEN}: $.entries[0].stages[0]: ")


@tests.case
def check_of_several_files_is_one_document():
    with user() as home:
        tap.same([(check["file"], check["ok"]) for check in home.json("check", CLUBS, JAPANESE)],
                 [(str(CLUBS), True), (str(JAPANESE), True)])


@tests.case
def check_changes_nothing():
    with user() as home:
        home.cli("check", CLUBS)
        tap.same(packs_of(home), SHIPPED)


@tests.case
def a_file_that_is_not_there_is_bad_input():
    with user() as home:
        result = home.run("check", home.root / "none.json")
        refused(result, BAD_INPUT, "none.json")
        refused(home.run("import", home.root / "none.json"), BAD_INPUT, "none.json")
        refused(home.run("check"), WRONG_USAGE, "missing")
        refused(home.run("import"), WRONG_USAGE, "missing")


@tests.case
def import_adds_packs_for_good():
    with user() as home:
        same_json(home.json("import", CLUBS, JAPANESE), {"imported": [
            {"pack": "clubs", "lang": "en", "entries": 1},
            {"pack": "clubs", "lang": "ja", "entries": 1}]})
        tap.same(packs_of(home, "imported"),
                 [("clubs", "en", 1, "imported", 1), ("clubs", "ja", 1, "imported", 1)])
        tap.contains(home.cli("show", "campus-room"), "Room 3 is free")
        tap.contains(home.cli("--lang", "ja", "show", "campus-room"), "3号室が空いています")


@tests.case
def imported_packs_outlive_the_cache():
    with user() as home:
        home.cli("import", CLUBS)
        os.unlink(home.library_db)
        tap.same(packs_of(home, "imported"), [("clubs", "en", 1, "imported", 1)])


@tests.case
def import_of_the_same_needs_replace():
    with user() as home:
        home.cli("import", CLUBS)
        refused(home.run("import", REVISED), BAD_INPUT, "--replace")
        tap.contains(home.cli("show", "campus-room"), "Room 3 is free")
        home.cli("import", "--replace", REVISED)
        tap.contains(home.cli("show", "campus-room"), "Room 5 is free")
        tap.same(packs_of(home, "imported"), [("clubs", "en", 2, "imported", 1)])


@tests.case
def a_shipped_pack_is_neither_replaced_nor_removed():
    with user() as home:
        own = home.root / "core.json"
        own.write_text(CLUBS.read_text().replace('"clubs"', '"core"'))
        refused(home.run("import", own, "--replace"), BAD_INPUT, "core")
        refused(home.run("remove", "core"), BAD_INPUT, "core")
        tap.same(packs_of(home), SHIPPED)


@tests.case
def a_broken_pack_is_not_imported():
    with user() as home:
        refused(home.run("import", BROKEN), BAD_INPUT, "$.entries[0].stages[0]")
        tap.same(packs_of(home), SHIPPED)
        tap.same(list((home.data / "tegotae" / "packs").glob("*")), [], "files kept")


@tests.case
def import_names_what_it_added_before_a_fault():
    with user() as home:
        result = home.run("import", CLUBS, BROKEN, JAPANESE, "--json")
        tap.same(result.returncode, BAD_INPUT)
        tap.contains(result.stderr, str(BROKEN))
        same_json(json.loads(result.stdout),
                  {"imported": [{"pack": "clubs", "lang": "en", "entries": 1}]})
        tap.same(packs_of(home, "imported"), [("clubs", "en", 1, "imported", 1)])


@tests.case
def remove_takes_every_language():
    with user() as home:
        home.cli("import", CLUBS, JAPANESE)
        home.cli("remove", "clubs")
        tap.same(packs_of(home), SHIPPED)
        refused(home.run("remove", "clubs"), BAD_INPUT, "clubs")
        refused(home.run("show", "campus-room"), BAD_INPUT, "campus-room")


@tests.case
def a_pack_damaged_later_is_left_out_with_a_word():
    with user() as home:
        home.cli("import", CLUBS)
        for file in (home.data / "tegotae" / "packs").iterdir():
            file.write_text("{")
        result = home.run("packs", "--json")
        tap.same(result.returncode, OK)
        tap.contains(result.stderr, "clubs")
        tap.same(len(json.loads(result.stdout)["packs"]), 2)


@tests.case
def a_cache_that_cannot_be_written_hinders_nothing():
    with user() as home, user() as usual:
        home.cache.write_text("in the way")
        tap.same(home.json("packs"), usual.json("packs"), "packs")


tests.main()
