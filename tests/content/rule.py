"""The list of rules.

A rule takes the library and yields a line for every fault. Its name is the
name of its test. The numbers in the rules are those of the writing guide.

SPDX-License-Identifier: GPL-3.0-or-later
"""
RULES = []


def rule(function):
    """Decorator: the function is a rule."""
    RULES.append(function)
    return function
