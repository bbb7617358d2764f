#!/usr/bin/python3
"""Breaks a copy of the library once for every rule and sees the rule fail.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import copy
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import broken_texts  # noqa: F401, whose cases are added by being there
from broken import BROKEN, breaks, core, event, first, groups, header, in_both, library, tests
from harness import tap
from library import count_sentences, sentences
from rules import RULES
from structure import LANGUAGES


@breaks("every_file_follows_the_schema")
def title_is_a_number(raw):
    first(raw)["title"] = 7


@breaks("every_file_follows_the_schema")
def fragment_has_a_header(raw):
    next(document for name, document in core(raw).items() if name != "pack.json")["id"] = "other"


@breaks("folders_are_named_after_pack_and_language")
def lang_is_another(raw):
    header(raw)["lang"] = "en"


@breaks("every_pack_has_both_languages")
def english_is_missing(raw):
    del raw["core", "en"]


@breaks("both_languages_have_the_same_files")
def english_file_is_renamed(raw):
    files = core(raw, "en")
    files["renamed.json"] = files.pop("talk.json")


@breaks("both_languages_have_the_same_entries")
def english_entry_is_missing(raw):
    groups(raw, "en")[0].pop()


@breaks("both_languages_have_the_same_entries")
def stages_differ(raw):
    first(raw)["stages"] = first(raw)["stages"][:-1]


@breaks("both_languages_have_the_same_entries")
def source_is_in_one_language(raw):
    first(raw)["sources"].append({"title": "x", "url": "https://example.org/"})


@breaks("both_languages_have_the_same_entries")
def one_language_leads(raw):
    first(raw)["lead"] = ["final"]


@breaks("both_languages_have_the_same_practices")
def minutes_differ(raw):
    core(raw)["practices.json"]["practices"][0]["minutes"] += 1


@breaks("both_languages_have_the_same_header")
def points_differ(raw):
    header(raw)["questionnaires"][0]["items"][0]["options"][3]["points"] = 4


@breaks("questionnaires_fit_their_seconds")
def japanese_item_is_long(raw):
    header(raw)["questionnaires"][0]["items"][0]["text"] += "あ" * 20


@breaks("questionnaires_fit_their_seconds")
def english_item_is_long(raw):
    header(raw, "en")["questionnaires"][0]["items"][0]["text"] += " and so on and so on"


@breaks("questionnaires_ask_every_domain_alike")
def item_moves_to_another_domain(raw):
    items = header(raw)["questionnaires"][1]["items"]
    items[0]["domain"] = items[1]["domain"]


@breaks("questionnaires_ask_every_domain_alike")
def option_is_missing(raw):
    header(raw)["questionnaires"][0]["items"][0]["options"].pop()


@breaks("every_item_can_be_asked_of_others")
def item_has_no_text_for_others(raw):
    del header(raw)["questionnaires"][1]["items"][0]["text_other"]


@breaks("every_item_can_be_asked_of_others")
def text_for_others_speaks_to_the_user(raw):
    header(raw, "en")["questionnaires"][0]["items"][2]["text_other"] = "Your introduction so far?"


@breaks("domains_and_bands_have_their_texts")
def domain_has_no_low_text(raw):
    header(raw)["domains"][0]["low"] = None


@breaks("domains_and_bands_have_their_texts")
def band_has_no_message(raw):
    del header(raw)["questionnaires"][0]["bands"][0]["message"]


@breaks("there_are_enough_entries")
def two_groups_are_removed(raw):
    for name in ("calm.json", "talk.json"):
        in_both(raw, lambda raw, lang: core(raw, lang).pop(name))


@breaks("every_domain_is_primary_often_enough")
def talk_is_nowhere_primary(raw):
    for group in groups(raw):
        for entry in group:
            if entry["domains"].get("talk") == 3:
                entry["domains"]["talk"] = 2


@breaks("every_stage_appears_often_enough")
def nobody_is_rejected(raw):
    for group in groups(raw):
        for entry in group:
            entry["stages"] = [stage for stage in entry["stages"] if stage != "rejected"]


@breaks("every_low_option_leads_to_entries")
def item_leads_nowhere(raw):
    for group in groups(raw):
        for entry in group:
            entry["triggers"] = [one for one in entry["triggers"] if one["item"] != "d25"]


@breaks("triggers_name_low_responses")
def trigger_names_a_high_response(raw):
    next(entry for group in groups(raw) for entry in group if entry["triggers"])["triggers"][0]["max_points"] = 2


@breaks("every_domain_has_short_practices")
def practice_takes_an_hour(raw):
    core(raw)["practices.json"]["practices"][0]["minutes"] = 60


@breaks("every_domain_has_short_practices")
def practices_are_removed(raw):
    del core(raw)["practices.json"]["practices"][:5]


@breaks("bands_have_words_for_those_who_wait_were_rejected_or_go_to_a_final")
def message_for_a_stage_is_missing(raw):
    del header(raw)["questionnaires"][1]["bands"][2]["messages"]["final"]


@breaks("messages_of_bands_leave_the_step_in_sight")
def message_grows(raw):
    header(raw, "en")["questionnaires"][0]["bands"][0]["messages"]["final"] += " And there is more to say of it." * 3


@breaks("after_a_rejection_nothing_is_lacking")
def message_after_a_rejection_tells_to_practise(raw):
    header(raw)["questionnaires"][0]["bands"][0]["messages"]["rejected"] = "練習しましょう。"


@breaks("after_a_rejection_nothing_is_lacking")
def english_message_after_a_rejection_names_a_lack(raw):
    header(raw, "en")["questionnaires"][0]["bands"][3]["messages"]["rejected"] = "You lack practice."


@breaks("no_answer_leads_to_an_event")
def event_has_a_trigger(raw):
    event(raw)["triggers"] = [{"questionnaire": "quick", "item": "q1", "max_points": 1}]


@breaks("few_entries_lead_at_a_stage")
def nothing_leads_after_a_rejection(raw):
    for group in groups(raw):
        for entry in group:
            entry.pop("lead", None)


@breaks("few_entries_lead_at_a_stage")
def entry_leads_at_a_stage_that_it_is_not_for(raw):
    entry = event(raw)
    entry["lead"] = [stage for stage in ("preparing", "rejected") if stage not in entry["stages"]][:1]


@breaks("what_leads_has_a_practice")
def practice_of_an_entry_does_not_exist(raw):
    first(raw)["practice"] = "nowhere"


@breaks("what_leads_has_a_practice")
def practice_of_an_entry_is_of_another_domain(raw):
    other = next(practice for practice in core(raw)["practices.json"]["practices"]
                 if practice["domain"] not in first(raw)["domains"])
    first(raw)["practice"] = other["id"]


@breaks("what_leads_has_a_practice")
def what_leads_has_no_practice(raw):
    for group in groups(raw):
        for entry in group:
            if "lead" in entry:
                entry.pop("practice", None)


NEW = {
    "ja": {"title": "あいうえお" * 4 + "？", "body": ["あい。うえ？"],
           "paragraph": "あい。うえ。"},
    "en": {"title": "Is one new file really enough?", "body": ["One. Two?"],
           "paragraph": "One. Two."},
}


def add_an_entry(raw):
    """In a file of its own, related to entries that do not know it."""
    for lang in LANGUAGES:
        entry = copy.deepcopy(first(raw, lang))
        entry.update(id="a-new-entry", title=NEW[lang]["title"], body=NEW[lang]["body"],
                     differs=None, keywords=["xyzzy"],
                     related=[group[0]["id"] for group in groups(raw, lang)[:2]])
        for answer in entry["answers"]:
            for section in answer["sections"]:
                section.update(heading="xyz", body=[NEW[lang]["paragraph"]])
        core(raw, lang)["a-new-entry.json"] = {"entries": [entry]}


@tests.case
def one_new_file_is_enough():
    grown = library.changed(add_an_entry)
    tap.same([fault for rule in RULES for fault in rule(grown)], [])
    for _, folder in grown.core():
        tap.same(folder.get_entry("a-new-entry")["keywords"], ["xyzzy"])


@tests.table({
    "a quotation is part of its sentence": ("ja", "あ。「い。う」とえ。", 2),
    "a list is one sentence": ("ja", "あ。1）い。2）う。え。", 3),
    "an English quotation ends with its mark": ("en", "One. “Two. Three.” Four.", 3),
    "an English list is one sentence": ("en", "One: 1) two. 2) three. Four.", 2),
    "a quotation may stand in the middle": ("en", "He said “no. never” and left. Then?", 2),
})
def sentences_are_counted(lang, text, wanted):
    tap.same(count_sentences(text, lang)[0], wanted)


@tests.case
def sentences_lose_quotation_marks():
    tap.same(sentences("「あ。い」う。")[:2], ["あ", "い」う"])
    tap.same(sentences("A one. “B two!”")[:2], ["A one", "B two"])


@tests.case
def every_rule_is_seen_failing():
    tap.same([rule.__name__ for rule in RULES if rule.__name__ not in BROKEN], [])


tests.main()
