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


def visit_questions(camera):
    """Somebody with questions of their own, one of them answered."""
    program, user, words = camera.program, camera.user, camera.words
    title = QUESTIONS[user.home.lang][0][0]
    program.click(words("Advice"))
    program.see("button", row(words("Your Questions")), "sensitive").click()
    program.see("list item", row(title))
    camera.take("questions")
    program.point("list item", row(title))
    program.see("heading", title)
    hide_pointer(user.desktop)
    camera.take("questions-one")
    camera.take_whole("questions-one-whole")
    program.reach("button", words("Edit")).click()
    program.see("text box", words("What would you like to know?"))
    program.until(lambda screen: (similar := screen.find("list", words("Perhaps Answered Already")))
                  and screen.all("list item", within=similar), "similar entries")
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


def prepare_questions(home):
    home.cli("take", "--answers", "2,2,2,2,1,3,2,2,2,1")
    with sqlite3.connect(home.user_db) as connection:
        for number, (title, situation, answers) in enumerate(QUESTIONS[home.lang], 1):
            connection.execute("INSERT INTO question VALUES (?1, 'q' || ?1, ?2, ?3, 'final', ?4, ?4, NULL, 0, NULL)",
                               (number, title, situation, DAY))
            connection.executemany("INSERT INTO question_answer VALUES (?, ?, ?, ?, ?)",
                                   [(number, position, giver, text, DAY)
                                    for position, (giver, text) in enumerate(answers)])
    connection.close()


VISITS = (
    (visit_questions, prepare_questions,
     ("questions", "questions-one", "questions-one-whole", "questions-writing", "questions-writing-whole",
      "questions-answer")),
)
