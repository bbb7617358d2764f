"""What the outer tests have in common: homes, displays, the accessible tree.

SPDX-License-Identifier: GPL-3.0-or-later
"""
