"""Who speaks, and what is said as a fact.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from library import QUOTES, entry_texts
from rule import rule

MIN_ASKS = 5

# A point of view is nobody: it neither says "I" nor tells what it has seen.
FIRST_PERSON = {
    "ja": re.compile("私(?![立服用的費物事鉄生])|わたし|わたくし|[僕俺]|我々|われわれ|弊社|うちの会社"
                     "|こちらと(?:して|も)|こちらの(?:会社|関心)|採用(?:担当)?として|面接官として|相談員として"
                     "|相談の場では|よく出会|出会ってき|お会いし|(?:見|聞い)てきまし"),
    "en": re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|us|[Oo]urs?|[Oo]urselves)\b"),
}

# Of hiring: how often, and how many do so.
FREQUENCY = {
    "ja": re.compile("珍しくありません|珍しくない|珍しいことでは|まずありません|まずない|ことが多い|ことも多い|場合が多い"
                     "|ことがほとんど|(?:ほとんど|多く|大半|たいてい|大多数|[0-9一-九]割)の(?:会社|企業|面接|採用|応募)"
                     "|一般的で"),
    "en": re.compile(r"\b(?:not (?:unusual|uncommon|rare)|hardly ever|almost never|as a rule|in most cases|rarely|seldom"
                     r"|(?<!how )(?<!to )(?:most|many|per ?cent of) (?:companies|employers|interviewers|interviews"
                     r"|recruiters|applicants|candidates))\b", re.I),
}

# What a law or an office says.
LAW = {
    "ja": re.compile("[一-龥]{2,}(?<!方)法(?![一-龥])|法律|違法|禁じられ|禁止され|義務(?!教育)|判例|厚生労働省|指針|ガイドライン"),
    "en": re.compile(r"\b(?:(?:the|by|a) law|Acts?|illegal|unlawful|legally|[Mm]inistry|guidelines|duty|obliged"
                     r"|courts?)\b"),
}

# A law is found by its article, too.
ARTICLE = {"ja": re.compile("第[0-9]+条"), "en": re.compile(r"\b[Aa]rticle [0-9]+")}


@rule
def points_of_view_are_nobody(library):
    for lang, folder in library.core():
        for entry in folder.entries:
            for text in answer_texts(entry):
                if match := FIRST_PERSON[lang].search(outside_quotes(text, lang)):
                    yield f"{lang} {entry['id']}: {match.group()} in {around(match)}"


@rule
def claims_of_frequency_and_law_have_a_source(library):
    for lang, folder in library.core():
        for entry in folder.entries:
            if entry["sources"]:
                continue
            for text in answer_texts(entry):
                said = outside_quotes(text, lang)
                law = LAW[lang].search(said) if not ARTICLE[lang].search(said) else None
                if match := FREQUENCY[lang].search(said) or law:
                    yield f"{lang} {entry['id']}: {match.group()} in {around(match)}"


@rule
def every_entry_says_how_people_ask_it(library):
    for lang, folder in library.core():
        for entry in folder.entries:
            count = len(entry.get("asks") or [])
            if count < MIN_ASKS:
                yield f"{lang} {entry['id']} has {count} asks, not {MIN_ASKS}"


def answer_texts(entry):
    """What the points of view say; the question is the asker's own."""
    for where, text in entry_texts(entry):
        if where in ("heading", "paragraph", "differs"):
            yield text


def outside_quotes(text, lang):
    while (shorter := re.sub(QUOTES[lang], "…", text)) != text:
        text = shorter
    return text


def around(match):
    return match.string[max(match.start() - 25, 0):match.end() + 25]
