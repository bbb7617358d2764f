"""Breaks what an entry gives to its reader.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from broken import breaks, core, first, groups, header


@breaks("titles_are_one_question_of_the_right_length")
def title_is_long(raw):
    first(raw)["title"] = "あ" * 45 + "？"


@breaks("titles_are_one_question_of_the_right_length")
def title_is_no_question(raw):
    first(raw)["title"] = "あ" * 20


@breaks("no_title_is_there_twice")
def title_is_repeated(raw):
    groups(raw)[1][0]["title"] = first(raw)["title"]


@breaks("entries_have_two_perspectives_of_two_sections")
def one_answer_is_left(raw):
    del first(raw)["answers"][1:]


@breaks("entries_have_two_perspectives_of_two_sections")
def one_perspective_answers_twice(raw):
    for answer in first(raw)["answers"]:
        answer["advisor"] = "recruiter"


@breaks("entries_have_two_perspectives_of_two_sections")
def section_is_missing(raw):
    first(raw)["answers"][0]["sections"].pop()


@breaks("advisors_are_known_points_of_view")
def advisor_is_unknown(raw):
    first(raw)["answers"][0]["advisor"] = "nobody"


@breaks("advisors_are_known_points_of_view")
def advisor_is_a_person(raw):
    header(raw)["advisors"][0]["credential"] = "x"


@breaks("texts_have_the_right_number_of_sentences")
def body_has_one_sentence(raw):
    first(raw)["body"] = ["あいう。"]


@breaks("texts_have_the_right_number_of_sentences")
def paragraph_has_five_sentences(raw):
    first(raw)["answers"][0]["sections"][0]["body"][0] = "あい。" * 5


@breaks("texts_have_the_right_number_of_sentences")
def section_has_four_paragraphs(raw):
    first(raw, "en")["answers"][0]["sections"][0]["body"] = ["One. Two."] * 4


@breaks("related_entries_exist_and_lead_back")
def related_does_not_exist(raw):
    first(raw)["related"][0] = "nowhere"


@breaks("related_entries_exist_and_lead_back")
def related_does_not_lead_back(raw):
    back = first(raw)["related"][0]
    other = next(entry for group in groups(raw) for entry in group if entry["id"] == back)
    other["related"].remove(first(raw)["id"])


@breaks("entries_relate_to_two_to_four_others")
def one_relation_is_left(raw):
    del first(raw)["related"][1:]


@breaks("no_entry_is_an_orphan")
def entry_is_left_alone(raw):
    lonely = first(raw)["id"]
    for group in groups(raw):
        for entry in group:
            entry["related"] = [] if entry["id"] == lonely else [
                other for other in entry["related"] if other != lonely]


@breaks("no_entry_is_an_orphan")
def entry_has_no_stage(raw):
    first(raw)["stages"] = []


@breaks("sources_are_https")
def source_is_http(raw):
    first(raw)["sources"] = [{"title": "x", "url": "http://example.org/"}]


@breaks("articles_lead_on_from_what_is_cited")
def article_is_a_source(raw):
    entry = next(entry for group in groups(raw) for entry in group if entry["articles"])
    url = next(article["url"] for article in header(raw)["articles"] if article["id"] == entry["articles"][0])
    entry["sources"].append({"title": "x", "url": url})


@breaks("articles_lead_on_from_what_is_cited")
def article_is_left_alone(raw):
    for group in groups(raw):
        for entry in group:
            entry["articles"] = []


@breaks("no_sentence_is_there_twice")
def paragraph_is_repeated(raw):
    sections = [group[0]["answers"][0]["sections"][0] for group in groups(raw)[:2]]
    sections[0]["body"][0] = sections[1]["body"][0]


@breaks("no_sentence_is_there_twice")
def practice_repeats_an_entry(raw):
    practice = core(raw, "en")["practices.json"]["practices"][0]
    practice["text"] = first(raw, "en")["answers"][0]["sections"][0]["body"][0]


@breaks("keywords_add_to_the_text")
def keyword_is_in_the_title(raw):
    first(raw, "en")["keywords"].append(first(raw, "en")["title"].split()[0].upper())


@breaks("texts_have_no_markup")
def paragraph_is_bold(raw):
    first(raw)["answers"][0]["sections"][0]["body"][0] += "**a**"


@breaks("texts_have_no_markup")
def option_has_a_tag(raw):
    header(raw)["questionnaires"][0]["items"][0]["options"][0]["text"] += "<b>"


@breaks("texts_neither_command_nor_promise")
def english_commands(raw):
    first(raw, "en")["body"][0] += " You must."


@breaks("texts_neither_command_nor_promise")
def japanese_promises(raw):
    first(raw)["body"][0] += "絶対に"


@breaks("japanese_has_japanese_punctuation")
def question_mark_is_half_width(raw):
    first(raw)["title"] = first(raw)["title"].replace("？", "?")


def say(raw, lang, text):
    """Somebody says it in the first entry that cites nothing."""
    entry = next(entry for group in groups(raw, lang) for entry in group if not entry["sources"])
    entry["answers"][0]["sections"][0]["body"][0] += text


@breaks("points_of_view_are_nobody")
def perspective_has_met_many(raw):
    say(raw, "ja", "相談の場では、そういう人によく出会います。")


@breaks("points_of_view_are_nobody")
def english_perspective_says_we(raw):
    say(raw, "en", " We like that.")


@breaks("claims_of_frequency_and_law_have_a_source")
def company_does_so_as_a_rule(raw):
    say(raw, "ja", "そうする会社は珍しくありません。")


@breaks("claims_of_frequency_and_law_have_a_source")
def english_says_most_companies(raw):
    say(raw, "en", " Most companies do.")


@breaks("claims_of_frequency_and_law_have_a_source")
def law_has_no_article(raw):
    say(raw, "ja", "職業安定法で禁じられています。")


@breaks("every_entry_says_how_people_ask_it")
def entry_is_asked_in_four_ways(raw):
    del first(raw, "en")["asks"][4:]
