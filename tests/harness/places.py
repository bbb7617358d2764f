"""Where things are: the source, the build, what is written about failures.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
FIXTURES = SOURCE / "tests" / "fixtures"

# meson says where it builds; by hand it is where app/run does.
BUILD = Path(os.environ.get("TEGOTAE_BUILD", SOURCE / "build")).resolve()

POOR_DISK = BUILD / "tests" / "harness" / "libpoor-disk.so"
CLI = PROGRAM = SHARE = None


def choose_programs(build):
    """Which build has the programs that are tested, if not that of the tests."""
    global CLI, PROGRAM, SHARE
    CLI = build / "app" / "cli" / "tegotae-cli"
    PROGRAM = build / "app" / "ui" / "tegotae"
    SHARE = build / "app" / "share"


choose_programs(BUILD)
LOGS = BUILD / "meson-logs"
