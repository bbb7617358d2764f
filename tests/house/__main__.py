"""python3 tests/house --count: how large app/ is.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re
import statistics
import sys
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))

from sources import files, named, text_of  # pylint: disable=wrong-import-position

# The body of a function: in our style alone, braces at the start of a line after a parenthesis.
BODY = re.compile(r"\)\n\{\n(.*?)^\}$", re.DOTALL | re.MULTILINE)


def count_lines(paths):
    return sum(text_of(path).count("\n") for path in paths)


def function_lengths():
    """The lines between the braces of every function."""
    return [body.count("\n") for path in named(".c", below=["app/"]) for body in BODY.findall(text_of(path))]


def main():
    if sys.argv[1:] != ["--count"]:
        sys.exit(__doc__.splitlines()[0])

    every = [path for path in files() if path.parts[0] == "app"]
    for folder in sorted({path.parent for path in every}):
        inside = [path for path in every if path.parent == folder]
        print(f"{count_lines(inside):7} lines {len(inside):5} files  {folder}")
    print(f"{count_lines(every):7} lines {len(every):5} files  in all")

    lengths = function_lengths()
    print(f"{len(lengths)} functions: median {statistics.median(lengths):g} lines, "
          f"90th percentile {statistics.quantiles(lengths, n=10)[8]:g}")


main()
