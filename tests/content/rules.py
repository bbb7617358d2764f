"""Every rule of the shipped library.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import reach
import stages
import structure
import texts
from rule import RULES

__all__ = ["RULES", "reach", "stages", "structure", "texts"]
