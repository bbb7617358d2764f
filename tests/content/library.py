"""Reads packs as a contributor sees them: folders of JSON files.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import copy
import json
import re

FULL_STOPS = "。！？"
QUOTES = {
    "ja": r"「[^「」]*」|『[^『』]*』|（[^（）]*）",
    "en": r"“[^“”]*”|\([^()]*\)",
}
LIST = {
    "ja": r"1）.*[2-9]）[^。？]*",
    "en": r"\b1\) .*\b[2-9]\) [^.?!;]*",
}


class Folder:
    """One pack: pack.json and every other *.json beside it."""

    def __init__(self, files):
        self.files = files
        self.header = files.get("pack.json", {})
        self.entries = []
        self.practices = []
        self.file_of = {}
        for name in sorted(files, key=lambda name: (name != "pack.json", name)):
            self.practices += files[name].get("practices") or []
            for entry in files[name].get("entries") or []:
                self.entries.append(entry)
                self.file_of[entry["id"]] = name

    def items(self):
        """(questionnaire, item) of every item."""
        for questionnaire in self.header.get("questionnaires", []):
            for item in questionnaire["items"]:
                yield questionnaire, item

    def get_entry(self, entry_id):
        return next(entry for entry in self.entries if entry["id"] == entry_id)


class Library:
    """All shipped packs; a key is (pack, language)."""

    def __init__(self, schema, raw):
        self.schema = schema
        self.raw = raw
        self.folders = {key: Folder(files) for key, files in raw.items()}

    @classmethod
    def read(cls, root):
        raw = {}
        for header in sorted(root.glob("*/*/pack.json")):
            folder = header.parent
            raw[folder.parent.name, folder.name] = {
                path.name: json.loads(path.read_text(encoding="utf-8"))
                for path in sorted(folder.glob("*.json"))
            }
        schema = json.loads((root / "schema.json").read_text(encoding="utf-8"))
        return cls(schema, raw)

    def changed(self, change):
        """A copy, after `change` was called with its raw files."""
        raw = copy.deepcopy(self.raw)
        change(raw)
        return Library(self.schema, raw)

    def core(self):
        """(language, folder) of the pack that the app comes with."""
        return [(lang, folder) for (pack, lang), folder in self.folders.items() if pack == "core"]


def entry_texts(entry):
    """(where, text) of everything a reader sees of an entry but its keywords."""
    yield "title", entry["title"]
    for text in entry["body"]:
        yield "body", text
    for answer in entry["answers"]:
        for section in answer["sections"]:
            yield "heading", section["heading"]
            for text in section["body"]:
                yield "paragraph", text
    if entry["differs"]:
        yield "differs", entry["differs"]


def units(folder):
    """(name, texts) of everything that may not repeat what another says."""
    for entry in folder.entries:
        yield f"entry {entry['id']}", [text for _, text in entry_texts(entry)]
    for practice in folder.practices:
        yield f"practice {practice['id']}", [practice["text"]]
    for domain in folder.header.get("domains", []):
        yield f"domain {domain['id']}", [domain[key] for key in ("about", "high", "middle", "low")]
    for questionnaire in folder.header.get("questionnaires", []):
        bands = questionnaire["bands"]
        messages = [text for band in bands for text in (band.get("messages") or {}).values()]
        yield f"bands of {questionnaire['id']}", [band["message"] for band in bands] + messages


def sentences(text):
    """Splits at every end of a sentence, quoted ones too."""
    pieces = re.split(rf"[{FULL_STOPS}\n]|(?<=[.!?])[”’\")]*\s", text)
    return [piece.strip(" 「」『』“”.!?") for piece in pieces]


def count_sentences(text, lang):
    """(outside quotes and with a numbered list as one, all) sentences."""
    everything = [piece for piece in sentences(text) if piece]
    quiet = text
    while (shorter := re.sub(QUOTES[lang], quote_end, quiet)) != quiet:
        quiet = shorter
    quiet = re.sub(LIST[lang], "list", quiet)
    return len([piece for piece in sentences(quiet) if re.search(r"\w", piece)]), len(everything)


def quote_end(match):
    """What stands in for a quotation: in English it may end the sentence."""
    end = match.group()[-2:-1]
    return f"quote{end}" if end in ".!?" and match.group().endswith("”") else "quote"
