#!/usr/bin/python3
"""Measures what tests/bench/run has built and prints a table.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import itertools
import json
import os
import random
import statistics
import subprocess
import sys
import time
import unicodedata

import searching
from harness import places
from harness.desktop import Desktop
from harness.home import Home

HERE = places.BUILD / "tests" / "bench"

# How often each of two programs is run, turn by turn.
TURNS = 11
FEWER_TURNS = 3

BATCH_LINES = 100_000
PACK_ENTRIES = 5_000

HEADER = ("what", "ours", "bare", "ratio", "aim")


def medians(turns, ours, bare):
    """Alternates both, so that whatever disturbs one disturbs the other, and gives
    the medians of the numbers that each returns."""
    pairs = [(ours(), bare()) for _ in range(turns)]
    return [[statistics.median(column) for column in zip(*side)] for side in zip(*pairs)]


def row(what, ours, bare, unit, aim="", more_is_better=False):
    ratio = bare / ours if more_is_better else ours / bare
    return (what, f"{ours:,.0f} {unit}", f"{bare:,.0f} {unit}", f"{ratio:.2f}", aim)


def start(desktop, program, *arguments):
    """First frame and last change in ms, RSS and PSS in KiB."""
    return tuple(float(word) for word in
                 desktop.tool(HERE / "first-frame", program, *arguments).split())


def window_rows():
    """Of a user who has been here before: the library is built, one attempt kept."""
    with Home("ja") as home, Desktop(home) as desktop:
        home.cli("take", "--answers", "0,1,2,3,0,1,2,3,0,1")
        start(desktop, places.PROGRAM)
        ours, bare = medians(TURNS, lambda: start(desktop, places.PROGRAM),
                             lambda: start(desktop, HERE / "bare"))
    mib = [[value / 1024 for value in side[2:]] for side in (ours, bare)]
    return [
        row("start to the first painted frame", ours[0], bare[0], "ms", "≤ 1.3"),
        row("start to the last change of the picture", ours[1], bare[1], "ms"),
        row("resident memory (RSS)", mib[0][0], mib[1][0], "MiB"),
        row("memory of its own (PSS)", mib[0][1], mib[1][1], "MiB"),
    ]


def first_start_rows():
    """Of a user who was never here: the library has to be built meanwhile."""

    def ours():
        with Home("ja") as home, Desktop(home) as desktop:
            return start(desktop, places.PROGRAM)

    def bare():
        with Home("ja") as home, Desktop(home) as desktop:
            return start(desktop, HERE / "bare")

    ours, bare = medians(FEWER_TURNS, ours, bare)
    return [
        row("very first start to the first painted frame", ours[0], bare[0], "ms"),
        row("very first start to the last change", ours[1], bare[1], "ms"),
    ]


def seconds(arguments, env):
    """How long a command takes that must go well."""
    before = time.monotonic()
    subprocess.run([str(argument) for argument in arguments], env=env, check=True,
                   stdout=subprocess.DEVNULL)
    return time.monotonic() - before


def score_rows():
    with Home("ja") as home:
        chance = random.Random(1)
        lines = home.root / "answers"
        lines.write_text("".join(",".join(str(chance.randrange(4)) for _ in range(10)) + "\n"
                                 for _ in range(BATCH_LINES)))
        home.cli("packs")
        env = home.environment()
        ours, bare = medians(
            FEWER_TURNS,
            lambda: (seconds([places.CLI, "score", "--batch", lines], env),),
            lambda: (seconds([HERE / "plain-score", lines], env),))
    return [row("score --batch", BATCH_LINES / ours[0], BATCH_LINES / bare[0], "lines/s",
                more_is_better=True)]


def write_pack(path):
    """A pack of many entries like those that are shipped."""
    entries = itertools.cycle(
        entry for file in sorted((places.SOURCE / "data" / "packs" / "core" / "ja").glob("*.json"))
        for entry in json.loads(file.read_text()).get("entries", []))
    head = {"format": "tegotae-pack", "version": 1, "id": "bench", "lang": "ja", "revision": 1,
            "title": "Bench"}
    with open(path, "w", encoding="utf-8") as file:
        file.write(json.dumps(head) + "\n")
        for number, entry in zip(range(PACK_ENTRIES), entries):
            answers = [{**answer, "advisor": None} for answer in entry["answers"]]
            entry = {**entry, "id": f"e{number}", "answers": answers, "related": [],
                     "articles": [], "triggers": []}
            file.write(json.dumps(entry, ensure_ascii=False) + "\n")


def import_rows():
    with Home("ja") as home:
        pack = home.root / "bench.jsonl"
        write_pack(pack)
        home.cli("packs")
        env = home.environment()
        number = itertools.count()

        def ours():
            try:
                return (seconds([places.CLI, "import", pack], env),)
            finally:
                home.cli("remove", "bench")

        def bare():
            return (seconds([HERE / "plain-import", pack, home.root / f"{next(number)}.db"], env),)

        ours, bare = medians(FEWER_TURNS, ours, bare)
    return [row("import", PACK_ENTRIES / ours[0], PACK_ENTRIES / bare[0], "entries/s",
                more_is_better=True)]


def search_rows():
    """The 95th percentile of processor time for what people type and for whole
    sentences, beside FTS5 ranking all that has any of the terms."""
    rows = []
    for entries in searching.SIZES:
        times, _ = searching.bench(entries)
        for name, both in times.items():
            ours, raw = both["search"]["p95"], both["raw"]["p95"]
            rows.append((f"search among {entries:,} entries, {name}", f"{ours:,.1f} ms",
                         f"{raw:,.1f} ms", f"{ours / raw:.2f}",
                         "" if entries < searching.SIZES[-1] else AIMS[name]))
    return rows


WORDS = ("面接", "自己紹介", "志望動機", "転職理由", "逆質問", "緊張", "最終面接", "年収", "空白期間", "オンライン")


def keystroke_rows():
    """From a letter typed to what it finds painted, beside a plain list that gets as
    many labels; in a window, with what is shipped and among many."""
    rows = []
    # The packs that the program has come from where it is itself; this is elsewhere.
    share = places.BUILD / "app" / "share"
    for entries in (0, searching.SIZES[-1]):
        with Home("ja", share=share) as home, Desktop(home) as desktop:
            if entries:
                pack = home.root / "bench.ja.jsonl"
                searching.write_pack(pack, searching.Text(), entries)
                subprocess.run([places.CLI, "import", pack], env=home.environment(), check=True,
                               stdout=subprocess.DEVNULL)
            words = home.root / "words"
            words.write_text("\n".join(WORDS) + "\n")
            times = json.loads(desktop.tool(HERE / "keystroke", words))
        for name, title in (("median", "median"), ("p95", "95th percentile")):
            ours, bare = times["ours"][name], times["bare"][name]
            rows.append((f"a letter typed to results painted, {entries or 130:,} entries, {title}",
                         f"{ours:,.1f} ms", f"{bare:,.1f} ms", f"{ours / bare:.2f}", ""))
    return rows


# In ms, among the most entries.
AIMS = {"typed": "≤ 16 ms", "sentences": "≤ 50 ms"}

GROUPS = {
    "window": window_rows,
    "first start": first_start_rows,
    "score": score_rows,
    "import": import_rows,
    "search": search_rows,
    "keystroke": keystroke_rows,
}


def width(text):
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def print_table(rows):
    widths = [max(width(line[column]) for line in rows) for column in range(len(HEADER))]
    for line in rows:
        print(" | ".join(cell + " " * (widths[column] - width(cell)) if column == 0
                         else " " * (widths[column] - width(cell)) + cell
                         for column, cell in enumerate(line)), flush=True)


def main():
    rows = [HEADER]
    for name, measure in GROUPS.items():
        if not sys.argv[1:] or any(part in name for part in sys.argv[1:]):
            try:
                rows += measure()
            except (AssertionError, OSError, subprocess.SubprocessError) as error:
                print(f"{name}: not measured: {error}", file=sys.stderr)
    print_table(rows)
    print(f"medians of {TURNS} (window) and {FEWER_TURNS}, alternating; "
          f"{os.cpu_count()} processors, Xvfb, GSK_RENDERER=cairo")


main()
