"""Runs functions as tests and reports in the Test Anything Protocol.

    tests = tap.Suite("/cli/score")

    @tests.case
    def a_score_is_between_0_and_100():
        ...

    tests.main()

The name of a function is what it proves: this one reports as
/cli/score/a-score-is-between-0-and-100. Arguments of the program name the
tests to run, by any part of their name; without any, all run.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import sys
import traceback


# How much of what went wrong is told in the line of a test, in characters.
LINE = 300


class Skip(Exception):
    """Raised by a test that cannot run here; says why."""


class Suite:
    def __init__(self, prefix):
        self.prefix = prefix
        self.cases = []

    def case(self, function):
        """Decorator: the function is a test."""
        self.add(function.__name__, function)
        return function

    def table(self, rows):
        """Decorator: one test a row; rows map a name to the arguments."""

        def decorate(function):
            for name, arguments in rows.items():
                self.add(f"{function.__name__}/{name}", function, *arguments)
            return function

        return decorate

    def add(self, name, function, *arguments):
        """One test, named by hand."""
        path = f"{self.prefix}/{name.replace('_', '-').replace(' ', '-')}"
        self.cases.append((path, lambda: function(*arguments)))

    def main(self):
        wanted = [case for case in self.cases
                  if not sys.argv[1:] or any(part in case[0] for part in sys.argv[1:])]

        print(f"1..{len(wanted)}", flush=True)
        good = [report(number, *case) for number, case in enumerate(wanted, 1)]
        sys.exit(0 if all(good) else 1)


def report(number, path, function):
    """Runs one test; True if it holds."""
    try:
        function()
    except Skip as reason:
        print(f"ok {number} {path} # SKIP {reason}", flush=True)
        return True
    except Exception as error:  # pylint: disable=broad-except
        explain(traceback.format_exc())
        print(f"not ok {number} {path}: {in_a_line(error)}", flush=True)
        return False

    print(f"ok {number} {path}", flush=True)
    return True


def in_a_line(error):
    """What went wrong, for the line of a test, in which a "#" begins a directive."""
    said = " ".join(f"{type(error).__name__}: {error}".split()).replace("#", "")
    return said if len(said) <= LINE else said[:LINE - 1] + "…"


def comment(text):
    """Says something that is not a result."""
    for line in text.splitlines():
        print("#", line, flush=True)


def explain(failure):
    """Says why something failed; also where a runner that hides comments shows it."""
    comment(failure)
    print(failure, file=sys.stderr, flush=True)


def same(got, wanted, what="value"):
    """Fails unless both are equal; says how they differ."""
    if got != wanted:
        raise AssertionError(f"{what}\n  got:    {got!r}\n  wanted: {wanted!r}")


def contains(text, part, what="text"):
    """Fails unless the part is there."""
    if part not in text:
        raise AssertionError(f"{what}: there is no {part!r} in\n{text}")
