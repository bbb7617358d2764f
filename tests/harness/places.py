"""Where things are: the source, the build, what is written about failures.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
FIXTURES = SOURCE / "tests" / "fixtures"

# meson says where it builds; by hand it is where app/run does.
BUILD = Path(os.environ.get("TEGOTAE_BUILD", SOURCE / "build")).resolve()

CLI = BUILD / "app" / "cli" / "tegotae-cli"
PROGRAM = BUILD / "app" / "ui" / "tegotae"
POOR_DISK = BUILD / "tests" / "harness" / "libpoor-disk.so"
SHARE = BUILD / "app" / "share"
LOGS = BUILD / "meson-logs"
