#!/usr/bin/python3
"""What data/packs/README.md shows a career centre: its example and its snippets.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import re

import jsonschema

from harness import places, tap
from harness.home import Home

PACKS = places.SOURCE / "data" / "packs"
EXAMPLE = PACKS / "examples" / "career-centre.ja.json"
README = (PACKS / "README.md").read_text(encoding="utf-8")

pack = json.loads(EXAMPLE.read_text(encoding="utf-8"))
schema = json.loads((PACKS / "schema.json").read_text(encoding="utf-8"))

KINDS = ["pack", "domain", "questionnaire", "item", "option", "band", "practice", "advisor",
         "article", "entry", "trigger", "answer", "section", "source"]

tests = tap.Suite("/content/example")


def user():
    return Home("ja", places.SHARE)


def follows_the_schema(document):
    errors = jsonschema.Draft202012Validator(schema).iter_errors(document)
    tap.same([error.message for error in errors], [])


def keys(kind):
    return set((schema if kind == "pack" else schema["$defs"][kind])["properties"])


@tests.case
def it_follows_the_schema():
    follows_the_schema(pack)


@tests.case
def it_shows_every_key():
    tap.same(keys("pack") - set(pack) - {"domains"}, set(), "keys of the pack")
    tap.same(keys("entry") - set(pack["entries"][0]), set(), "keys of an entry")


@tests.case
def it_is_good():
    with user() as home:
        tap.same(home.json("check", EXAMPLE), {"file": str(EXAMPLE), "ok": True, "errors": []})


@tests.case
def it_is_not_shipped():
    with user() as home:
        tap.same({shipped["pack"] for shipped in home.json("packs")["packs"]}, {"core"})


@tests.case
def it_is_imported():
    with user() as home:
        tap.same(home.json("import", EXAMPLE), {"imported": [
            {"pack": pack["id"], "lang": "ja", "entries": len(pack["entries"])}]})
        tap.same([(found["title"], found["origin"], found["questionnaires"])
                  for found in home.json("packs")["packs"] if found["pack"] == pack["id"]],
                 [(pack["title"], "imported", ["centre-check"])])


@tests.table({entry["id"]: (entry,) for entry in pack["entries"]})
def its_entries_are_shown_as_written(entry):
    with user() as home:
        home.cli("import", EXAMPLE)
        shown = home.json("show", entry["id"])
        for key, value in entry.items():
            tap.same(shown.get(key), value, key)


@tests.case
def its_questionnaire_is_scored():
    with user() as home:
        home.cli("import", EXAMPLE)
        result = home.json("score", "--questionnaire", "centre-check", "--answers", "0,1,2")
        tap.same((result["score"], result["band"]["id"]), (50, "ready"))


@tests.case
def its_entries_are_suggested():
    with user() as home:
        home.cli("import", EXAMPLE)
        result = home.json("suggest", "--questionnaire", "centre-check", "--answers", "2,2,0")
        tap.contains([found["entry"] for found in result["suggestions"]], "centre-mock-interview")


@tests.table({"Japanese": (0,), "English": (1,)})
def the_smallest_pack_of_the_readme_is_good(number):
    snippet = re.findall(r"^```json\n(.*?)^```", README, re.MULTILINE | re.DOTALL)[number]
    follows_the_schema(json.loads(snippet))
    with user() as home:
        file = home.root / "smallest.json"
        file.write_text(snippet, encoding="utf-8")
        tap.same(home.json("check", file)["errors"], [])
        tap.same(home.json("import", file)["imported"][0]["entries"], 1)


@tests.table({kind: (kind,) for kind in KINDS})
def the_readme_explains_every_key_of(kind):
    for half in README.split("\n---\n"):
        tap.same({key for key in keys(kind) if f"`{key}`" not in half}, set(), "keys left out")


tests.main()
