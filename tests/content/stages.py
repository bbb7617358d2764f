"""What is said, and what comes first, where the reader stands.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import re

from library import sentences
from rule import rule

# Stages at which a score means something else than before an interview.
STAGES_WITH_WORDS = ["waiting", "rejected", "final"]
MOST_LEADING = 2

# Characters of what is said above the step for tonight, so that it is in sight on 360×720.
LONGEST_MESSAGE = {"ja": 115, "en": 225}

# Of the first sentence after a rejection: what the reader lacks, should do, or has to await.
NOT_AT_ONCE = {
    "ja": re.compile("足りな|不足|伸びしろ|要注意|当日|ましょう|練習し"),
    "en": re.compile(r"\b(?:lack|gap|improve|practise|should|need to|await|start|begin by|choose|pick)\b", re.I),
}


@rule
def bands_have_words_for_those_who_wait_were_rejected_or_go_to_a_final(library):
    for lang, folder in library.core():
        for questionnaire in folder.header["questionnaires"]:
            for band in questionnaire["bands"]:
                for stage in STAGES_WITH_WORDS:
                    if not band.get("messages", {}).get(stage):
                        yield f"{lang} {questionnaire['id']} {band['id']} has no message for {stage}"


@rule
def messages_of_bands_leave_the_step_in_sight(library):
    for lang, folder in library.core():
        for questionnaire in folder.header["questionnaires"]:
            for band in questionnaire["bands"]:
                for text in [band["message"], *band["messages"].values()]:
                    if len(text) > LONGEST_MESSAGE[lang]:
                        yield f"{lang} {questionnaire['id']} {band['id']}: {len(text)} characters in {text[:40]}"


@rule
def after_a_rejection_nothing_is_lacking(library):
    for lang, folder in library.core():
        for questionnaire in folder.header["questionnaires"]:
            for band in questionnaire["bands"]:
                first = sentences(band["messages"].get("rejected", ""))[0]
                if match := NOT_AT_ONCE[lang].search(first):
                    yield f"{lang} {questionnaire['id']} {band['id']}: {match.group()} in {first}"


@rule
def no_answer_leads_to_an_event(library):
    for lang, folder in library.core():
        for entry in folder.entries:
            if entry.get("kind") == "event" and entry["triggers"]:
                yield f"{lang} {entry['id']} is about an event and has triggers"


@rule
def few_entries_lead_at_a_stage(library):
    for lang, folder in library.core():
        counts = collections.Counter()
        for entry in folder.entries:
            counts.update(entry.get("lead", []))
            if not set(entry.get("lead", [])) <= set(entry["stages"]):
                yield f"{lang} {entry['id']} leads at a stage that it is not for"
        for stage in STAGES_WITH_WORDS:
            if not 1 <= counts[stage] <= MOST_LEADING:
                yield f"{lang}: {counts[stage]} entries lead at {stage}"


@rule
def what_leads_has_a_practice(library):
    """The page of a practice shows entries of its domain, so those that name it are of it."""
    for lang, folder in library.core():
        domains = {practice["id"]: practice["domain"] for practice in folder.practices}
        for entry in folder.entries:
            practice = entry.get("practice")
            if (practice or entry.get("lead")) and domains.get(practice) not in entry["domains"]:
                yield f"{lang} {entry['id']}: {practice}"
