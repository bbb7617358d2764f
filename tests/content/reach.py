"""What the questionnaires ask of a reader, and whether they lead somewhere.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import re

from rule import rule

STAGES = ["before-first", "preparing", "waiting", "rejected", "final"]
MIN_ENTRIES = 150
MIN_PER_DOMAIN = 20
MIN_PER_STAGE = 20
MIN_PER_LOW_OPTION = 3
MIN_PRACTICES = 8
MINUTES = range(3, 31)
ITEMS_PER_DOMAIN = {"quick": 2, "detailed": 5}
OPTIONS = 4
SPEAKS_TO_THE_USER = {"ja": re.compile("あなた"), "en": re.compile(r"\byou(?:r|rs)?\b", re.I)}

# How much is read in so many seconds, characters or words, and what a choice takes.
READ = {"ja": 200, "en": 88}
SECONDS_TO_READ = 20
SECONDS_TO_CHOOSE = 1


@rule
def questionnaires_fit_their_seconds(library):
    """So thirty seconds are true of ten items that are no longer than READ."""
    for lang, folder in library.core():
        for questionnaire in folder.header["questionnaires"]:
            size = sum(count_units(text, lang) for item in questionnaire["items"]
                       for text in [item["text"]] + [option["text"] for option in item["options"]])
            needed = SECONDS_TO_READ * size / READ[lang] + SECONDS_TO_CHOOSE * len(questionnaire["items"])
            if needed > questionnaire["seconds"]:
                yield f"{lang} {questionnaire['id']} takes {needed:.1f} s for {size} units of text"


def count_units(text, lang):
    return len("".join(text.split())) if lang == "ja" else len(text.split())


@rule
def questionnaires_ask_every_domain_alike(library):
    for lang, folder in library.core():
        found = {one["id"]: one for one in folder.header["questionnaires"]}
        for name, wanted in ITEMS_PER_DOMAIN.items():
            items = found[name]["items"] if name in found else []
            counts = collections.Counter(item["domain"] for item in items)
            for domain in folder.header["domains"]:
                count = counts[domain["id"]]
                if count != wanted:
                    yield f"{lang} {name} has {count} items on {domain['id']}, not {wanted}"
            for item in items:
                points = [option["points"] for option in item["options"]]
                if points != list(range(OPTIONS)):
                    yield f"{lang} {name} {item['id']}: the points of its options are {points}"


@rule
def every_item_can_be_asked_of_others(library):
    for lang, folder in library.core():
        for questionnaire, item in folder.items():
            other = item.get("text_other")
            if not other or other == item["text"]:
                yield f"{lang} {item['id']} has no text of its own for others"
            elif SPEAKS_TO_THE_USER[lang].search(other):
                yield f"{lang} {item['id']} speaks to the user: {other}"


@rule
def domains_and_bands_have_their_texts(library):
    for lang, folder in library.core():
        for domain in folder.header["domains"]:
            for key in ("about", "high", "middle", "low"):
                if not domain.get(key):
                    yield f"{lang} domain {domain['id']} has no {key}"
        for questionnaire in folder.header["questionnaires"]:
            if not questionnaire.get("about"):
                yield f"{lang} {questionnaire['id']} has no about"
            for band in questionnaire["bands"]:
                if not band.get("message"):
                    yield f"{lang} {questionnaire['id']} band {band['id']} has no message"


@rule
def there_are_enough_entries(library):
    for lang, folder in library.core():
        if len(folder.entries) < MIN_ENTRIES:
            yield f"{lang} has {len(folder.entries)} entries, not {MIN_ENTRIES}"


@rule
def every_domain_is_primary_often_enough(library):
    for lang, folder in library.core():
        counts = collections.Counter(
            domain for entry in folder.entries
            for domain, weight in entry["domains"].items() if weight == 3)
        for domain in folder.header["domains"]:
            if counts[domain["id"]] < MIN_PER_DOMAIN:
                yield f"{lang} {domain['id']} is primary in {counts[domain['id']]} entries"


@rule
def every_stage_appears_often_enough(library):
    for lang, folder in library.core():
        counts = collections.Counter(stage for entry in folder.entries for stage in entry["stages"])
        for stage in STAGES:
            if counts[stage] < MIN_PER_STAGE:
                yield f"{lang} {stage} appears in {counts[stage]} entries"


@rule
def every_low_option_leads_to_entries(library):
    for lang, folder in library.core():
        triggers = [trigger for entry in folder.entries for trigger in entry["triggers"]]
        for questionnaire, item in folder.items():
            for option in item["options"]:
                if option["points"] * 3 > top_points(item):
                    continue
                count = sum(leads(trigger, questionnaire, item, option) for trigger in triggers)
                if count < MIN_PER_LOW_OPTION:
                    yield f"{lang} {item['id']} {option['text']!r} leads to {count} entries"


@rule
def triggers_name_low_responses(library):
    for lang, folder in library.core():
        top = {(questionnaire["id"], item["id"]): top_points(item)
               for questionnaire, item in folder.items()}
        for entry in folder.entries:
            for trigger in entry["triggers"]:
                most = top.get((trigger["questionnaire"], trigger["item"]))
                if most is None or trigger["max_points"] * 3 > most:
                    yield f"{lang} {entry['id']}: {trigger}"


@rule
def every_domain_has_short_practices(library):
    for lang, folder in library.core():
        counts = collections.Counter(practice["domain"] for practice in folder.practices)
        for domain in folder.header["domains"]:
            if counts[domain["id"]] < MIN_PRACTICES:
                yield f"{lang} {domain['id']} has {counts[domain['id']]} practices"
        for practice in folder.practices:
            if practice["minutes"] not in MINUTES:
                yield f"{lang} {practice['id']} takes {practice['minutes']} minutes"


def top_points(item):
    return max(option["points"] for option in item["options"])


def leads(trigger, questionnaire, item, option):
    return (trigger["questionnaire"] == questionnaire["id"] and trigger["item"] == item["id"]
            and option["points"] <= trigger["max_points"])
