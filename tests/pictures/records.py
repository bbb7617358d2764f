"""Pictures of the records: none, one, some, very many, deleted ones.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import contextlib
import re
import sqlite3

from .camera import hide_pointer
from .homes import ATTEMPTS, prepare_known

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

# Each of the above so often, half a day between two.
TIMES = 214
HALF_DAY = 12 * 3600 * 1000


def open_records(camera, n_attempts):
    camera.program.click(camera.words("Records"))
    camera.program.see("heading", camera.words.plural("%u attempt", "%u attempts", n_attempts))


def open_more(camera):
    """The menu at the end of the page; the first item has the keyboard."""
    camera.program.reach("button", camera.words("More")).click()
    camera.program.button(camera.words("More"), "pressed")


def visit_one(camera):
    """Somebody who has been here once."""
    open_records(camera, 1)
    camera.take("records-one")


def visit_many(camera):
    """Somebody who has been here twice a day for two years."""
    open_records(camera, len(WEEKS) * TIMES)
    camera.take("records-many")


def visit_deleted(camera):
    """Somebody who has deleted some records."""
    program, words = camera.program, camera.words
    open_records(camera, len(ATTEMPTS) - 2)
    open_more(camera)
    program.press("Down", "Return")
    program.see("heading", words("Recently Deleted"))
    program.see("list item", re.compile(re.escape(words("Score: %d of 100", 0)[:3])))
    camera.take("deleted")


def visit_looking_back(camera):
    """Somebody who has come back for weeks."""
    program, words = camera.program, camera.words
    open_records(camera, len(WEEKS))
    camera.take("trend")
    camera.take_whole("trend-whole")
    last = camera.user.score(WEEKS[-1][0])["score"]
    point = program.see("image", re.compile(re.escape(words("Score: %d of 100", last))))
    camera.user.desktop.tool("xdotool", "mousemove", *map(int, program.place(point)))
    camera.take("trend-point")
    hide_pointer(camera.user.desktop)
    program.click(words("As a Table"))
    camera.take("trend-table")
    program.click(words("As a Table"))
    program.reach("button", words("What Changed Since Last Time")).click()
    program.see("heading", words("What Changed"))
    camera.take("comparison")
    camera.take_whole("comparison-whole")
    program.click(words("Back"))
    open_more(camera)
    program.press("Return")
    program.text(words("Delete the Attempts of the Chosen Days?"))
    camera.take("delete-days")
    program.press("Escape")
    program.gone("label", words("Delete the Attempts of the Chosen Days?"))
    program.focus_window()


def prepare_one(home):
    home.take(*WEEKS[0])


def prepare_weeks(home):
    for answers, days, stage in WEEKS:
        home.take(answers, days, stage)


def prepare_many(home):
    """Copies in the database: to take so many takes long."""
    prepare_weeks(home)
    with contextlib.closing(sqlite3.connect(home.user_db)) as connection, connection:
        connection.execute("CREATE TEMP TABLE copy AS WITH RECURSIVE rounds (round) AS (SELECT 1 UNION ALL SELECT"
                           " round + 1 FROM rounds WHERE round < ?) SELECT round FROM rounds", (TIMES - 1,))
        for table, number in (("attempt", "number"), ("response", "attempt"), ("domain_score", "attempt")):
            columns = [name for _, name, *_ in connection.execute(f"PRAGMA table_info ({table})")]
            new = {number: f"{number} + {len(WEEKS)} * round", "id": "id || '-' || round"}
            for name in ("started_at", "finished_at", "saved_order"):
                new[name] = f"{name} - ({len(WEEKS)} * (round + 1) - number) * {HALF_DAY}"
            connection.execute(f"INSERT INTO {table} ({', '.join(columns)})"
                               f" SELECT {', '.join(new.get(name, name) for name in columns)} FROM {table}, copy")


def prepare_deleted(home):
    prepare_known(home)
    home.cli("records", "delete", *(attempt["attempt"] for attempt in home.attempts()[:2]))


VISITS = (
    (visit_one, prepare_one, ("records-one",)),
    (visit_many, prepare_many, ("records-many",)),
    (visit_deleted, prepare_deleted, ("deleted",)),
    (visit_looking_back, prepare_weeks,
     ("trend", "trend-whole", "trend-point", "trend-table", "comparison", "comparison-whole",
      "delete-days")),
)
