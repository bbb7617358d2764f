"""Homes of users that more than one visit begins in.

SPDX-License-Identifier: GPL-3.0-or-later
"""

# One attempt for each band, the oldest first; and where the user stood.
ATTEMPTS = {
    "caution": ((0, 1, 0, 1, 0, 1, 1, 0, 1, 0), "before-first"),
    "growing": ((0, 1, 2, 3, 0, 1, 2, 3, 0, 1), "preparing"),
    "ready": ((3, 3, 2, 3, 3, 2, 3, 3, 3, 1), "final"),
    "nearly": ((2, 2, 2, 2, 1, 3, 2, 2, 2, 1), "rejected"),
}


def prepare_known(home):
    for answers, stage in ATTEMPTS.values():
        home.cli("take", "--stage", stage, "--answers", ",".join(map(str, answers)))
