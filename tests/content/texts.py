"""What an entry gives to its reader: answers, relations, sources, language.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import re
import unicodedata

from library import count_sentences, entry_texts, sentences, units
from rule import rule

TITLE_LENGTH = {"ja": (18, 45), "en": (20, 90)}
REPEATED_SENTENCE = 25

# A quotation in a title may be a question of its own.
QUOTED = {"ja": "「[^」]*」", "en": "“[^”]*”(?=.)|”$"}

MARKUP = re.compile(r"[<>`*_#\\|•●■▪\t]|&\w+;|\]\(|https?:|^\s*[-+・]\s", re.MULTILINE)

HTTPS = re.compile(r"https://[^\s/]+\.[^\s/]+(/\S*)?")

# Commands, promises and fear.
AVOIDED = {
    "ja": [
        "しなければ(?:なりません|いけません)", "しては(?:いけません|なりません)", "するべきです",
        "必ず(?:受か|合格|通|内定)", "(?:合格|内定|成功|通過)[をが](?:保証|約束)",
        "絶対に", "負け組", "勝ち組", "致命的", "一発アウト",
    ],
    "en": [
        r"\bmust(?:n.t)?\b", r"\bsurefire\b",
        r"\bguarantee[ds]? (?:an?|you|success|that)\b",
        r"\bnever fails?\b", r"\byou will (?:pass|succeed|be hired)\b", r"\bfatal\b", r"\blosers?\b",
    ],
}

# ASCII punctuation after Japanese, half-width kana, full-width letters and digits.
HALF_WIDTH = re.compile(r"[\u3040-\u9fff々」][?!(:;,]|\)[\u3040-\u9fff々「]"
                        r"|[\uff61-\uff9f\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")


@rule
def titles_are_one_question_of_the_right_length(library):
    for lang, folder in library.core():
        low, high = TITLE_LENGTH[lang]
        for entry in folder.entries:
            title = entry["title"]
            quiet = re.sub(QUOTED[lang], "", title)
            if not low <= len(title) <= high:
                yield f"{lang} {entry['id']}: {len(title)} characters"
            if len(re.findall("[?？]", quiet)) != 1 or quiet[-1] not in "?？":
                yield f"{lang} {entry['id']} is not one question: {title}"


@rule
def no_title_is_there_twice(library):
    for lang, folder in library.core():
        seen = {}
        for entry in folder.entries:
            title = unicodedata.normalize("NFKC", entry["title"]).casefold()
            if title in seen:
                yield f"{lang} {seen[title]} and {entry['id']}: {entry['title']}"
            seen[title] = entry["id"]


@rule
def entries_have_two_perspectives_of_two_sections(library):
    for lang, folder in library.core():
        for entry in folder.entries:
            advisors = [answer["advisor"] for answer in entry["answers"]]
            if len(advisors) < 2 or len(set(advisors)) != len(advisors):
                yield f"{lang} {entry['id']} is answered by {advisors}"
            for answer in entry["answers"]:
                count = len(answer["sections"])
                if count != 2:
                    yield f"{lang} {entry['id']} {answer['advisor']} has {count} sections"


@rule
def advisors_are_known_points_of_view(library):
    for lang, folder in library.core():
        known = {advisor["id"] for advisor in folder.header["advisors"]}
        for advisor in folder.header["advisors"]:
            if advisor["kind"] != "perspective" or advisor["credential"] or advisor["url"]:
                yield f"{lang} {advisor['id']} is presented as a person"
        for entry in folder.entries:
            for answer in entry["answers"]:
                if answer["advisor"] not in known:
                    yield f"{lang} {entry['id']}: {answer['advisor']}"


@rule
def texts_have_the_right_number_of_sentences(library):
    for lang, folder in library.core():
        for entry in folder.entries:
            outside = sum(count_sentences(text, lang)[0] for text in entry["body"])
            if not 2 <= outside <= 5:
                yield f"{lang} {entry['id']}: {outside} sentences in its body"
            for answer in entry["answers"]:
                for section in answer["sections"]:
                    count = len(section["body"])
                    if count > 3:
                        yield f"{lang} {entry['id']}: {count} paragraphs under {section['heading']}"
            for where, text in entry_texts(entry):
                if where == "paragraph":
                    outside, everything = count_sentences(text, lang)
                    if everything < 2 or outside > 4:
                        yield f"{lang} {entry['id']}: {outside} sentences in {text[:60]}"


@rule
def related_entries_exist_and_lead_back(library):
    """An entry that is alone in its file may be new: nobody names it yet."""
    for lang, folder in library.core():
        related = {entry["id"]: entry["related"] for entry in folder.entries}
        sizes = collections.Counter(folder.file_of.values())
        alone = {name for name, size in sizes.items() if size == 1}
        for entry_id, ids in related.items():
            for other in ids:
                if other not in related:
                    yield f"{lang} {entry_id} names {other}, which does not exist"
                elif entry_id not in related[other] and folder.file_of[entry_id] not in alone:
                    yield f"{lang} {entry_id} names {other}, which does not lead back"


@rule
def entries_relate_to_two_to_four_others(library):
    for lang, folder in library.core():
        for entry in folder.entries:
            others = set(entry["related"]) - {entry["id"]}
            if not 2 <= len(others) <= 4 or len(others) != len(entry["related"]):
                yield f"{lang} {entry['id']}: {entry['related']}"


@rule
def no_entry_is_an_orphan(library):
    """Every entry has a stage, a primary domain, and a way from the others."""
    for lang, folder in library.core():
        neighbours = collections.defaultdict(set)
        for entry in folder.entries:
            if not entry["stages"] or 3 not in entry["domains"].values():
                yield f"{lang} {entry['id']} has no stage or no primary domain"
            for other in entry["related"]:
                neighbours[entry["id"]].add(other)
                neighbours[other].add(entry["id"])
        for entry in folder.entries:
            if not neighbours[entry["id"]]:
                yield f"{lang} {entry['id']} is related to nothing"


@rule
def sources_are_https(library):
    for lang, folder in library.core():
        for entry in folder.entries:
            for source in entry["sources"]:
                if not HTTPS.fullmatch(source["url"]) or not source["title"].strip():
                    yield f"{lang} {entry['id']}: {source}"
        for article in folder.header.get("articles", []):
            if not article["url"].startswith("https://"):
                yield f"{lang} article {article['id']}: {article['url']}"


@rule
def articles_lead_on_from_what_is_cited(library):
    for lang, folder in library.core():
        addresses = {article["id"]: article["url"] for article in folder.header["articles"]}
        for entry in folder.entries:
            cited = {source["url"] for source in entry["sources"]}
            for article in entry["articles"]:
                if addresses[article] in cited:
                    yield f"{lang} {entry['id']}: {article} is a source already"
        for article in set(addresses) - {one for entry in folder.entries for one in entry["articles"]}:
            yield f"{lang} no entry leads to the article {article}"


@rule
def no_sentence_is_there_twice(library):
    for lang, folder in library.core():
        seen = {}
        for name, texts in units(folder):
            for sentence in {piece for text in texts for piece in sentences(text)}:
                if len(sentence) < REPEATED_SENTENCE:
                    continue
                if sentence in seen:
                    yield f"{lang} {seen[sentence]} and {name}: {sentence}"
                seen.setdefault(sentence, name)


@rule
def keywords_add_to_the_text(library):
    for lang, folder in library.core():
        for entry in folder.entries:
            text = fold(" ".join(text for _, text in entry_texts(entry)))
            keywords = [fold(keyword) for keyword in entry["keywords"]]
            if not keywords or len(set(keywords)) != len(keywords):
                yield f"{lang} {entry['id']} has no keywords or one twice"
            for keyword in keywords:
                if keyword in text:
                    yield f"{lang} {entry['id']}: {keyword} is in its text"


@rule
def texts_have_no_markup(library):
    for lang, folder in library.core():
        for name, text in all_texts(folder):
            if MARKUP.search(text):
                yield f"{lang} {name}: {text[:80]}"


@rule
def texts_neither_command_nor_promise(library):
    for lang, folder in library.core():
        for name, text in all_texts(folder):
            for match in re.finditer("|".join(AVOIDED[lang]), text, re.IGNORECASE):
                yield f"{lang} {name}: {match.group()}"


@rule
def japanese_has_japanese_punctuation(library):
    for lang, folder in library.core():
        if lang != "ja":
            continue
        for name, text in all_texts(folder):
            if match := HALF_WIDTH.search(text):
                yield f"{name}: {match.group()} in {text[:60]}"


def all_texts(folder):
    for name, texts in units(folder):
        for text in texts:
            yield name, text
    for entry in folder.entries:
        yield f"entry {entry['id']} asker", entry["asker"]["status"]
        for text in entry["keywords"]:
            yield f"entry {entry['id']} keyword", text
    for questionnaire in folder.header.get("questionnaires", []):
        yield f"questionnaire {questionnaire['id']}", questionnaire["about"]
        for item in questionnaire["items"]:
            yield f"item {item['id']}", item["text"]
            for option in item["options"]:
                yield f"item {item['id']} option", option["text"]


def fold(text):
    return unicodedata.normalize("NFKC", text).casefold()
