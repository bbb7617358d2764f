"""Every rule of the shipped library.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import claims
import reach
import stages
import structure
import texts
from rule import RULES

__all__ = ["RULES", "claims", "reach", "stages", "structure", "texts"]
