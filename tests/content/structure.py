"""What makes the shipped files packs, and both languages the same.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections

import jsonschema

from rule import rule

LANGUAGES = ["en", "ja"]
HEADER = ["format", "version", "revision", "license",
          "domains", "questionnaires", "advisors", "articles"]


@rule
def every_file_follows_the_schema(library):
    jsonschema.Draft202012Validator.check_schema(library.schema)
    whole = jsonschema.Draft202012Validator(library.schema)
    fragment = jsonschema.Draft202012Validator(
        {"$defs": library.schema["$defs"], "$ref": "#/$defs/fragment"})
    for (pack, lang), files in library.raw.items():
        for name, document in files.items():
            validator = whole if name == "pack.json" else fragment
            for error in validator.iter_errors(document):
                where = "/".join(str(step) for step in error.absolute_path)
                yield f"{pack}/{lang}/{name} at /{where}: {error.message[:200]}"


@rule
def folders_are_named_after_pack_and_language(library):
    for (pack, lang), folder in library.folders.items():
        if (folder.header.get("id"), folder.header.get("lang")) != (pack, lang):
            yield f"{pack}/{lang}/pack.json names another pack or language"


@rule
def every_pack_has_both_languages(library):
    packs = collections.defaultdict(list)
    for pack, lang in library.folders:
        packs[pack].append(lang)
    if "core" not in packs:
        yield "there is no pack core"
    for pack, langs in packs.items():
        if sorted(langs) != LANGUAGES:
            yield f"{pack} is in {sorted(langs)}"


@rule
def both_languages_have_the_same_files(library):
    yield from differences(library, lambda folder: {name: name for name in folder.files}, "file")


@rule
def both_languages_have_the_same_entries(library):
    yield from differences(library, lambda folder: {
        entry["id"]: [folder.file_of[entry["id"]]] + [entry[key] for key in (
            "asked_on", "stages", "domains", "triggers", "related", "articles")]
        + [entry.get(key) for key in ("lead", "kind", "practice")]
        + [entry["asker"]["gender"], entry["differs"] is None]
        + [(answer["advisor"], len(answer["sections"])) for answer in entry["answers"]]
        + [source["url"] for source in entry["sources"]]
        for entry in folder.entries}, "entry")


@rule
def both_languages_have_the_same_practices(library):
    yield from differences(library, lambda folder: {
        practice["id"]: (practice["domain"], practice["minutes"])
        for practice in folder.practices}, "practice")


@rule
def both_languages_have_the_same_header(library):
    yield from differences(library, lambda folder: {
        key: without_text(folder.header.get(key)) for key in HEADER}, "key")


def differences(library, describe, what):
    folders = dict(library.core())
    described = {lang: describe(folder) for lang, folder in folders.items()}
    for one in described:
        for other in described:
            for key, value in described[one].items():
                if key not in described[other]:
                    yield f"{what} {key} is in {one} and not in {other}"
                elif one < other and value != described[other][key]:
                    yield f"{what} {key} is not the same in {one} and {other}"


def without_text(value):
    """Keeps what both languages share: structure, ids and numbers."""
    if isinstance(value, list):
        return [without_text(element) for element in value]
    if isinstance(value, dict):
        return {key: element if key in ("id", "domain", "kind") else without_text(element)
                for key, element in value.items()}
    return bool(value) if isinstance(value, str) else value
