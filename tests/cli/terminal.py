#!/usr/bin/python3
"""tegotae-cli take in a terminal

SPDX-License-Identifier: GPL-3.0-or-later
"""
import contextlib
import json
import os
import pty
import select
import subprocess
import time

from harness import places, tap
from support import OK, user

tests = tap.Suite("/cli/terminal")

SECONDS = 20


class Terminal:
    """A command that believes that a person sits before it."""

    def __init__(self, home, *arguments):
        self.master, slave = pty.openpty()
        self.process = subprocess.Popen([places.CLI, *arguments], stdin=slave, stdout=slave,
                                        stderr=slave, env=home.environment(), close_fds=True)
        os.close(slave)
        self.text = ""
        self.end = 0

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.master)

    def read(self, until=None):
        """What is written from where the last reading ended: up to and with until,
        or to the end of the command."""
        start = self.end
        deadline = time.monotonic() + SECONDS
        while until is None or until not in self.text[start:]:
            if not self.read_some(deadline):
                if until is None:
                    break
                raise AssertionError(f"no {until!r} in {self.text[start:]!r}")
        self.end = len(self.text) if until is None else self.text.index(until, start) + len(until)
        return self.text[start:self.end]

    def read_some(self, deadline):
        """False when nothing more comes."""
        if not select.select([self.master], [], [], max(0, deadline - time.monotonic()))[0]:
            raise AssertionError(f"nothing was written; so far: {self.text!r}")
        try:
            data = os.read(self.master, 65536)
        except OSError:
            # What a terminal says when its last user is gone.
            return False
        self.text += data.decode("utf-8", "replace")
        return bool(data)

    def type(self, line):
        os.write(self.master, (line + "\n").encode())

    def status(self):
        return self.process.wait(SECONDS)


@contextlib.contextmanager
def asked(lang="en", arguments=()):
    """A diagnosis that has asked its first question."""
    with user(lang) as home:
        terminal = Terminal(home, "take", *arguments)
        try:
            terminal.read("1/5")
            yield home, terminal
        finally:
            terminal.close()


def answer(terminal, replies):
    """Each reply is typed when the question is there."""
    for reply in replies:
        terminal.read("> ")
        terminal.type(reply)


def responses(home):
    return [row[0] for row in home.rows("SELECT option FROM response ORDER BY position")]


@tests.table({"en": ("en", "Nearly there"), "ja": ("ja", "あと少し")})
def numbers_choose_and_the_result_is_shown(lang, band):
    with asked(lang) as (home, terminal):
        answer(terminal, "32123")
        tap.contains(terminal.read(), f"60 / 100  {band}")
        tap.same(terminal.status(), OK)
        tap.same((home.attempts()[0]["score"], responses(home)), (60, [2, 1, 0, 1, 2]))


@tests.table({"none-named": ((), True), "one-named": (("--questionnaire=quick",), False)})
def other_questionnaires_are_named_with_pack_and_length(arguments, are_named):
    path = places.SOURCE / "data" / "packs" / "examples" / "career-centre.ja.json"
    # Its entries speak of questions that the small pack of these tests does not have.
    pack = json.loads(path.read_text(encoding="utf-8")) | {"entries": []}
    check, = pack["questionnaires"]
    with user("ja") as home:
        file = home.root / "pack.json"
        file.write_text(json.dumps(pack), encoding="utf-8")
        home.cli("import", file)
        with contextlib.closing(Terminal(home, "take", *arguments)) as terminal:
            line = (f"  --questionnaire={pack['id']}/{check['id']}  {check['title']} · {pack['title']} · "
                    f"{len(check['items'])}問")
            tap.same(line in terminal.read("1/5"), are_named, line)


@tests.case
def the_time_of_each_answer_is_kept():
    with asked() as (home, terminal):
        answer(terminal, "32123")
        terminal.read()
        times = [row[0] for row in home.rows("SELECT milliseconds FROM response")]
        tap.same(all(time is not None and time >= 0 for time in times), True, f"times {times}")
        tap.same(home.rows("SELECT hurried FROM attempt"), [(1,)], "nobody reads this quickly")


@tests.case
def b_goes_back_and_shows_the_earlier_choice():
    with asked() as (home, terminal):
        answer(terminal, "31b")
        tap.contains(terminal.read("3  Yes"), "*1  Not yet")
        answer(terminal, "32123"[1:])
        terminal.read()
        tap.same(responses(home), [2, 1, 0, 1, 2])


@tests.case
def a_japanese_keyboard_may_stay_on():
    with asked("ja") as (home, terminal):
        answer(terminal, "３１ｂ２１２３")
        terminal.read()
        tap.same(responses(home), [2, 1, 0, 1, 2])


@tests.case
def b_at_the_first_item_stays_there():
    with asked() as (_, terminal):
        answer(terminal, "b")
        terminal.read("1/5")


@tests.table({"q": ("q\n",), "a-wide-q": ("ｑ\n",), "end-of-input": ("\x04",)})
def leaving_keeps_nothing(key):
    with asked() as (home, terminal):
        answer(terminal, "32")
        terminal.read("> ")
        os.write(terminal.master, key.encode())
        tap.contains(terminal.read(), "Nothing was saved.")
        tap.same((terminal.status(), home.attempts()), (OK, []))


@tests.table({"zero": ("0",), "too-large": ("4",), "a-word": ("yes",), "nothing": ("",)})
def anything_else_is_asked_again(line):
    with asked() as (_, terminal):
        answer(terminal, [line])
        terminal.read("from 1 to 3")
        terminal.read("1/5")


@tests.case
def the_stage_and_the_questionnaire_can_be_given():
    with user() as home:
        terminal = Terminal(home, "take", "--stage", "final", "--questionnaire", "pair")
        answer(terminal, "13")
        terminal.read()
        attempt = home.attempts()[0]
        tap.same((attempt["questionnaire"], attempt["stage"], attempt["score"]), ("pair", "final", 50))
        terminal.close()


tests.main()
