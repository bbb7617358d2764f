#!/usr/bin/python3
"""How long searching takes, and how that grows.

    tests/bench/searching.py [ENTRIES…]      default: 1000 10000 100000

Makes packs of so many entries from the sentences of the shipped Japanese ones,
with words exchanged so that the vocabulary grows as it does in real texts,
imports each into a home of its own, and prints for what people type (one to six
characters) and for whole sentences: median and 95th percentile in milliseconds
of processor time, and the same as a share of what FTS5 needs to rank
everything that has any of the terms. TEGOTAE_BUILD is the build directory; use
a release build.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import random
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from harness import places  # noqa: E402  pylint: disable=wrong-import-position
from harness.home import Home  # noqa: E402  pylint: disable=wrong-import-position

BENCH = places.BUILD / "tests" / "bench" / "bench-search"
PACK = places.SOURCE / "data" / "packs" / "core" / "ja"

WORD = re.compile(r"[\u4e00-\u9fff]{2,4}|[ァ-ヶー]{3,}")
RUN = re.compile(r"[\u3041-\u3096\u4e00-\u9fffァ-ヶー]+")
STAGES = ("before-first", "preparing", "waiting", "rejected", "final")
QUERIES = 200
SIZES = (1000, 10_000, 100_000)


class Text:
    """Sentences like those of the shipped entries, as many as are wanted."""

    def __init__(self):
        self.random = random.Random(7)
        self.titles, self.sentences = [], []
        for path in sorted(PACK.glob("*.json")):
            for entry in json.loads(path.read_text()).get("entries", []):
                self.titles.append(entry["title"])
                paragraphs = entry["body"] + [paragraph for answer in entry["answers"]
                                              for section in answer["sections"]
                                              for paragraph in section["body"]]
                for paragraph in paragraphs:
                    self.sentences += re.findall(r"[^。]+。", paragraph)
        self.words = sorted({word for text in self.sentences for word in WORD.findall(text)})
        self.kanji = sorted({c for word in self.words for c in word if c >= "\u4e00"})

    def other_word(self, match):
        chance = self.random.random()
        if chance < 0.35:
            return self.random.choice(self.words)
        if chance < 0.45:
            return self.random.choice(self.kanji) + self.random.choice(self.kanji)
        return match.group()

    def vary(self, texts):
        return WORD.sub(self.other_word, self.random.choice(texts))

    def paragraph(self, sentences):
        return "".join(self.vary(self.sentences) for _ in range(sentences))

    def entry(self, number):
        return {
            "id": f"e{number}", "title": self.vary(self.titles), "body": [self.paragraph(3)],
            "stages": [STAGES[number % len(STAGES)]],
            "answers": [{"sections": [{"heading": self.vary(self.titles),
                                       "body": [self.paragraph(4), self.paragraph(4)]}]}],
        }

    def typed(self):
        """One to six characters: half of them words, half parts of sentences."""
        length = self.random.randint(1, 6)
        if self.random.random() < 0.5:
            return self.random.choice(self.words)[:length]
        run = self.random.choice(RUN.findall(self.random.choice(self.titles + self.sentences)))
        start = self.random.randrange(max(1, len(run) - length + 1))
        return run[start:start + length]


def write_pack(path, text, entries):
    with path.open("w") as lines:
        head = {"format": "tegotae-pack", "version": 1, "id": "bench", "lang": "ja",
                "revision": 1, "title": "Bench"}
        print(json.dumps(head), file=lines)
        for number in range(entries):
            print(json.dumps(text.entry(number), ensure_ascii=False), file=lines)


def measure(home, name, queries):
    path = home.root / name
    path.write_text("\n".join(queries) + "\n")
    result = subprocess.run([BENCH, home.library_db, path], capture_output=True, text=True, check=True)
    return json.loads(result.stdout)


def bench(entries):
    """Times of both kinds of queries, by kind; and how large library.db is, in MiB."""
    text = Text()
    with Home("ja") as home:
        pack = home.root / "bench.ja.jsonl"
        write_pack(pack, text, entries)
        subprocess.run([places.CLI, "import", pack], env=home.environment(), check=True,
                       stdout=subprocess.DEVNULL)
        typed = [text.typed() for _ in range(QUERIES)]
        sentences = [text.vary(text.titles + text.sentences) for _ in range(QUERIES)]
        times = {name: measure(home, name, queries)
                 for name, queries in (("typed", typed), ("sentences", sentences))}
        return times, home.library_db.stat().st_size / 2 ** 20


def main():
    for entries in map(int, sys.argv[1:] or SIZES):
        times, size = bench(entries)
        print(f"{entries} entries, library.db {size:.0f} MiB")
        for name, both in times.items():
            ours, raw = both["search"], both["raw"]
            print(f"  {name:10} median {ours['median']:6.2f} ms, p95 {ours['p95']:6.2f} ms; of raw: "
                  f"median {ours['median'] / raw['median']:.2f}, p95 {ours['p95'] / raw['p95']:.2f}",
                  flush=True)


if __name__ == "__main__":
    main()
