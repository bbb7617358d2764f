"""A user with the small packs of tests/fixtures/cli.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import contextlib
import json

from harness import places, tap
from harness.home import Home
from harness.share import Share

PACKS = places.FIXTURES / "cli"

OK, BAD_INPUT, WRONG_USAGE, STORE_FAILED = range(4)


@contextlib.contextmanager
def user(lang="en"):
    """A home of its own that knows only the packs of the fixtures."""
    with Share() as share, Home(lang, share.path) as home:
        yield home


def same_json(got, wanted):
    """Equal, and with the keys in the same order, which is part of the interface."""
    tap.same(json.dumps(got, ensure_ascii=False), json.dumps(wanted, ensure_ascii=False), "JSON")


def refused(result, status, message):
    """Ended with that status; the reason is on stderr and nothing on stdout."""
    tap.same(result.returncode, status, "exit status")
    tap.same(result.stdout, "", "stdout")
    tap.contains(result.stderr.casefold(), message.casefold(), "stderr")
