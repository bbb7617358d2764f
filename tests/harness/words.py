"""The words of the interface in a language, from the program's own catalogue.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import gettext
import re

from . import places


class Words:
    """words("Begin") is what the button says; a missing translation is a failure."""

    def __init__(self, lang):
        self.lang = lang
        self.catalogue = gettext.NullTranslations()
        if lang != "en":
            self.catalogue = gettext.translation("tegotae", places.SHARE / "locale", [lang])

    def __call__(self, text, *values):
        return fill(self.check(text, self.catalogue.gettext(text)), values)

    def context(self, context, text, *values):
        return fill(self.check(text, self.catalogue.pgettext(context, text)), values)

    def plural(self, one, many, number, *values):
        """The number decides the form; it is also what is filled in, unless there are values."""
        return fill(self.check(many, self.catalogue.ngettext(one, many, number)), values or [number])

    def check(self, text, translated):
        if self.lang != "en" and translated == text and re.search("[A-Za-z]{3}", text):
            raise AssertionError(f"not translated: {text!r}")
        return translated


def fill(text, values):
    """Puts in the values as printf does, %1$s as well as %s."""
    following = iter(values)
    return re.sub(r"%(?:(\d+)\$)?[sduc]",
                  lambda place: str(values[int(place[1]) - 1] if place[1] else next(following)), text)
