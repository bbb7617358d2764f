"""A data directory with the small packs of tests/fixtures/cli instead of the
shipped ones, so that tests can say exactly what comes out.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import shutil
import tempfile
from pathlib import Path

from . import places


class Share:
    """Use as a context: path is the directory to give as TEGOTAE_DATADIR."""

    def __init__(self, packs=places.FIXTURES / "cli" / "packs"):
        self.path = Path(tempfile.mkdtemp(prefix="tegotae-share-"))
        (self.path / "tegotae").mkdir()
        (self.path / "tegotae" / "packs").symlink_to(packs)
        (self.path / "locale").symlink_to(places.SHARE / "locale")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)
