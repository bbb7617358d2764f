#!/usr/bin/python3
"""tegotae-cli score

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json

from harness import tap
from support import BAD_INPUT, WRONG_USAGE, refused, same_json, user

tests = tap.Suite("/cli/score")

WANTED = {
    "questionnaire": "quick",
    "score": 60,
    "band": {"id": "nearly", "name": "Nearly there"},
    "step": 10,
    "near_cut": False,
    "domains": [
        {"id": "self", "name": "Self-knowledge", "score": 75, "level": "high"},
        {"id": "talk", "name": "Talking", "score": 25, "level": "low"},
        {"id": "calm", "name": "Composure", "score": 100, "level": "high"},
    ],
    "strengths": ["calm", "self"],
    "improvements": ["talk"],
    "reach": 20,
}


@tests.case
def json_has_these_keys_in_this_order():
    with user() as home:
        same_json(home.json("score", "--answers", "2,1,0,1,2"), WANTED)


@tests.case
def answers_count_from_0_and_may_have_blanks():
    with user() as home:
        same_json(home.json("score", "--answers", " 2, 1 ,0,1,2 "), WANTED)


@tests.table({
    "digits": ("２,１,０,１,２",),
    "digits-and-commas": ("２，１，０，１，２",),
    "the-comma-of-a-text": ("２、１、０、１、２",),
    "blanks": ("　２,　１ ,０,1,２　",),
    "digits-of-another-width": ("𝟐,¹,０,①,２",),
})
def wide_forms_are_ascii(answers):
    with user() as home:
        same_json(home.json("score", "--answers", answers), WANTED)
        same_json(json.loads(home.cli("score", "--batch", "-", stdin=f"{answers}\n")), WANTED)


@tests.table({"arabic-digits": ("٢,١,٠,١,٢",), "kanji": ("二,一,〇,一,二",), "roman": ("Ⅱ,Ⅰ,0,Ⅰ,Ⅱ",)})
def other_numbers_are_refused(answers):
    with user() as home:
        refused(home.run("score", "--answers", answers), BAD_INPUT, "answer 1")


@tests.case
def names_follow_the_language():
    with user("ja") as home:
        got = home.json("score", "--answers", "2,1,0,1,2")
        tap.same(got["band"], {"id": "nearly", "name": "あと少し"})
        tap.same([domain["name"] for domain in got["domains"]], ["自己理解", "伝える力", "本番力"])


@tests.case
def within_a_step_of_the_cut_is_near():
    with user() as home:
        near = {answers: home.json("score", "--answers", answers)["near_cut"]
                for answers in ("1,1,0,0,0", "1,1,1,0,0", "1,1,1,1,0", "1,1,1,1,1", "2,1,1,1,1")}
        tap.same(list(near.values()), [False, True, True, True, False])


@tests.case
def another_questionnaire_can_be_named():
    with user() as home:
        got = home.json("score", "--questionnaire", "pair", "--answers", "2,1")
        tap.same((got["questionnaire"], got["score"], got["step"]), ("pair", 75, 25))
        tap.same([domain["id"] for domain in got["domains"]], ["self"])


@tests.case
def text_says_the_same():
    with user() as home:
        text = home.cli("score", "--answers", "2,1,0,1,2")
        for part in ("60 / 100  Nearly there", "75  Self-knowledge", "Begin by saying it aloud."):
            tap.contains(text, part)


@tests.case
def nothing_is_saved():
    with user() as home:
        home.cli("score", "--answers", "2,1,0,1,2")
        tap.same(home.user_db.exists(), False, "user.db exists")


@tests.table({
    "too-few": ("1,1,1,1", "5, not 4"),
    "too-many": ("1,1,1,1,1,1", "5, not 6"),
    "out-of-range": ("1,1,3,1,1", "Answer 3"),
    "negative": ("1,-1,1,1,1", "Answer 2"),
    "a-word": ("1,1,1,1,yes", "Answer 5"),
    "a-hole": ("1,,1,1,1", "Answer 2"),
    "nothing": ("", "5, not 0"),
})
def wrong_answers_are_refused(answers, message):
    with user() as home:
        refused(home.run("score", f"--answers={answers}", "--json"), BAD_INPUT, message)


@tests.case
def an_unknown_questionnaire_is_bad_input():
    with user() as home:
        refused(home.run("score", "--answers", "1", "--questionnaire", "none"), BAD_INPUT, "none")


@tests.case
def answers_or_a_batch_but_not_both():
    with user() as home:
        refused(home.run("score"), WRONG_USAGE, "--batch")
        refused(home.run("score", "--answers", "1", "--batch", "-"), WRONG_USAGE, "--batch")


@tests.case
def a_batch_gives_a_compact_line_an_attempt():
    with user() as home:
        lines = home.root / "answers"
        lines.write_text("2,1,0,1,2\n\n  0,0,0,0,0\r\n2,2,2,2,2")
        got = home.cli("score", "--batch", lines).splitlines()
        tap.same(got[0], json.dumps(WANTED, separators=(",", ":")), "first line")
        tap.same([json.loads(line)["score"] for line in got], [60, 0, 100])


@tests.case
def a_batch_may_begin_with_a_byte_order_mark():
    with user() as home:
        lines = home.root / "answers"
        lines.write_text("2,1,0,1,2\r\n0,0,0,0,0\r\n", "utf-8-sig")
        scores = [json.loads(line)["score"] for line in home.cli("score", "--batch", lines).splitlines()]
        tap.same(scores, [60, 0])
        tap.same(home.cli("score", "--batch", "-", stdin=lines.read_text("utf-8")), home.cli("score", "--batch", lines))
        # It is skipped at the start of the text only.
        refused(home.run("score", "--batch", "-", stdin="\n\ufeff2,1,0,1,2\n"), BAD_INPUT, "line 2")


@tests.table({"utf-16": ("utf-16",), "utf-16-without-a-mark": ("utf-16-le",), "shift-jis": ("shift_jis",)})
def a_batch_is_utf_8(encoding):
    with user() as home:
        lines = home.root / "answers"
        lines.write_text("２,1,0,1,2\n", encoding)
        refused(home.run("score", "--batch", lines), BAD_INPUT, "line 1: this is not utf-8")


@tests.case
def a_batch_may_come_from_stdin():
    with user() as home:
        tap.same(json.loads(home.cli("score", "--batch", "-", stdin="1,1,1,1,1\n"))["score"], 50)


@tests.case
def a_batch_ends_at_the_first_wrong_line_and_names_it():
    with user() as home:
        result = home.run("score", "--batch", "-", stdin="0,0,0,0,0\n0,0,9,0,0\n0,0,0,0,0\n")
        tap.same((result.returncode, len(result.stdout.splitlines())), (BAD_INPUT, 1))
        tap.contains(result.stderr, "Line 2")


@tests.case
def a_batch_that_cannot_be_read_is_bad_input():
    with user() as home:
        refused(home.run("score", "--batch", home.root / "none"), BAD_INPUT, "none")
        refused(home.run("score", "--batch", home.root), BAD_INPUT, "directory")


tests.main()
