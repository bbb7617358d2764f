"""Pictures of the questions somebody writes.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import sqlite3

from .camera import DAY, hide_pointer, row

# What somebody wants to know: title, situation, and answers, each with who gave it.
QUESTIONS = {
    "ja": (
        ("最終面接で志望度を聞かれたら、どこまで正直に言う？",
         "第一志望は別の会社です。嘘はつきたくありませんが、落とされるのも怖いです。\n結果を待っている会社が二社あります。",
         (("キャリアセンターの佐藤さん", "順位より、この会社のどこに惹かれているかを自分の言葉で話しましょう。"),
          ("", "迷っていること自体は悪くない。入ってからやりたいことを一つ、具体的に。"))),
        ("面接のあと、お礼のメールは送ったほうがいい？", "", ()),
    ),
    "en": (
        ("Asked how much I want this job, how honest should I be?",
         "Another company is my first choice. I do not want to lie, and I am afraid of being turned down.\n"
         "Two other companies have not answered yet.",
         (("Ms Sato at the career centre", "Say in your own words what draws you to them, not which place they have."),
          ("", "Being unsure is nothing bad. Name one thing you would like to do there."))),
        ("Should I send a letter of thanks after an interview?", "", ()),
    ),
}

# For looking back: answers, how many days ago, and where the user stood.
WEEKS = (
    ((0, 1, 0, 1, 0, 1, 1, 0, 1, 0), 80, "before-first"),
    ((0, 1, 2, 1, 0, 1, 2, 1, 0, 1), 62, "preparing"),
    ((1, 1, 2, 2, 0, 1, 2, 2, 0, 1), 60.5, "preparing"),
    ((1, 2, 2, 2, 1, 1, 2, 2, 1, 1), 41, "waiting"),
    ((1, 2, 2, 1, 1, 1, 2, 1, 1, 1), 25, "rejected"),
    ((2, 2, 2, 2, 1, 2, 2, 2, 2, 1), 12, "preparing"),
    ((3, 3, 2, 3, 2, 2, 3, 3, 2, 1), 1, "final"),
)


def visit_questions(camera):
    """Somebody with questions of their own, one of them answered."""
    program, user, words = camera.program, camera.user, camera.words
    title = QUESTIONS[user.home.lang][0][0]
    program.click(words("Advice"))
    program.see("button", row(words("My Questions")), "sensitive").click()
    program.see("list item", row(title))
    camera.take("questions")
    program.point("list item", row(title))
    program.see("heading", title)
    hide_pointer(user.desktop)
    camera.take("questions-one")
    camera.take_whole("questions-one-whole")
    program.reach("button", words("Edit")).click()
    similar = program.see("list", words("Perhaps answered already"))
    program.until(lambda screen: screen.all("list item", within=similar), "similar entries")
    hide_pointer(user.desktop)
    camera.take("questions-writing")
    camera.take_whole("questions-writing-whole")
    program.press("Escape")
    program.see("heading", title)
    program.reach("button", words("Add an Answer")).click()
    program.see("text box", words("Who answered?"))
    hide_pointer(user.desktop)
    camera.take("questions-answer")
    program.press("Escape")
    program.see("heading", title)


def visit_left(camera):
    """Somebody whose computer went off after four items."""
    camera.program.button(camera.words("Continue"))
    camera.take("start-draft")


def visit_looking_back(camera):
    """Somebody who has come back for weeks."""
    program, words = camera.program, camera.words
    program.click(words("Records"))
    program.see("heading", words.plural("%u attempt", "%u attempts", len(WEEKS)))
    camera.take("trend")
    camera.take_whole("trend-whole")
    last = camera.user.score(WEEKS[-1][0])["score"]
    point = program.see("image", row_with(words("Score: %d of 100", last)))
    hover(camera.user.desktop, *program.place(point))
    camera.take("trend-point")
    hide_pointer(camera.user.desktop)
    program.click(words("As a Table"))
    camera.take("trend-table")
    program.click(words("As a Table"))
    program.reach("button", words("What changed since the time before")).click()
    program.see("heading", words("What changed"))
    camera.take("comparison")
    camera.take_whole("comparison-whole")
    program.click(words("Back"))
    program.reach("button", words("More")).click()
    program.press("Return")
    program.text(words("Delete the Attempts of Some Days?"))
    camera.take("delete-days")
    program.press("Escape")


def prepare_questions(home):
    home.cli("take", "--answers", "2,2,2,2,1,3,2,2,2,1")
    with sqlite3.connect(home.user_db) as connection:
        for number, (title, situation, answers) in enumerate(QUESTIONS[home.lang], 1):
            connection.execute("INSERT INTO question VALUES (?1, 'q' || ?1, ?2, ?3, 'final', ?4, ?4)",
                               (number, title, situation, DAY))
            connection.executemany("INSERT INTO question_answer VALUES (?, ?, ?, ?, ?)",
                                   [(number, position, giver, text, DAY)
                                    for position, (giver, text) in enumerate(answers)])
    connection.close()


def prepare_left(home):
    quick = home.json("questionnaire", "quick")
    revision = home.json("packs")["packs"][0]["revision"]
    with sqlite3.connect(home.user_db) as connection:
        connection.execute("INSERT INTO draft VALUES (1, 'core', ?, ?, 'quick', 'final', NULL, ?, ?)",
                           (revision, home.lang, DAY, DAY))
        connection.executemany("INSERT INTO draft_response VALUES (1, ?, 2, 3000)",
                               [(item["id"],) for item in quick["items"][:4]])
    connection.close()


def prepare_weeks(home):
    for answers, days, stage in WEEKS:
        home.take(answers, days, stage)


VISITS = (
    (visit_questions, prepare_questions,
     ("questions", "questions-one", "questions-one-whole", "questions-writing", "questions-writing-whole",
      "questions-answer")),
)
