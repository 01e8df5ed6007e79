"""Text in several languages: the value and what may stand in it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from plenary.algorithms.text import faults

LANGUAGE_TAG = re.compile(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")
YEARS = range(1800, 2201)
"""Years that a day or a moment of a record may lie in: beyond them somebody mistyped."""
LONGEST_LINE = 10_000
RIGHT_TO_LEFT = frozenset({"ar", "az-Arab", "ckb", "dv", "fa", "he", "ps", "ur", "yi"})


def direction_of(language: str) -> str:
    """`rtl` or `ltr`, as the language is written."""
    script_or_language = language if language in RIGHT_TO_LEFT else language.split("-")[0]
    return "rtl" if script_or_language in RIGHT_TO_LEFT else "ltr"


def isolate(part: object) -> str:
    """The part with a direction of its own, in a line without mark-up."""
    return f"\N{FIRST STRONG ISOLATE}{part}\N{POP DIRECTIONAL ISOLATE}"


def listed(parts: Iterable[object]) -> str:
    """The parts one after another, with the comma of the reader's language between them."""
    return gettext(", ").join(str(part) for part in parts)


def listed_apart(parts: Iterable[object]) -> str:
    """Parts that may hold commas themselves, one after another as the reader's language has it."""
    return gettext("; ").join(str(part) for part in parts)


def headed(head: object, said: object) -> str:
    """What is said under a head, with the colon of the reader's language between them."""
    return f"{head}{gettext(': ')}{said}"


@dataclass(frozen=True)
class Wording:
    """One text in one language; `asked` is the language that the reader wanted."""

    text: str
    language: str
    asked: str

    @property
    def fallen_back(self) -> bool:
        return bool(self.text) and self.language.split("-")[0] != self.asked.split("-")[0]

    @property
    def direction(self) -> str:
        return direction_of(self.language)

    def __str__(self) -> str:
        return self.text


class Text(dict[str, str]):
    """A text by language tag, `{"en": "…", "ar": "…"}`, in the order it was written."""

    def wording(self, language: str | None = None, *, then: Iterable[str] = ("en",)) -> Wording:
        """The text in `language`, else in the first of `then`, else in any language it has."""
        asked = language or translation.get_language() or "en"
        for tag in (asked, asked.split("-")[0], *then, *self):
            if self.get(tag):
                return Wording(self[tag], tag, asked)
        return Wording("", asked, asked)

    def __str__(self) -> str:
        return self.wording().text


def check_text(value: Mapping[str, str], *, multiline: bool = True) -> None:
    """Raise ValidationError for a bad language tag, or a character that may not stand in a text."""
    for tag, text in value.items():
        if not LANGUAGE_TAG.match(tag):
            raise ValidationError(_("“%(tag)s” is not a language tag."), params={"tag": tag})
        check_characters(text, multiline=multiline)


def check_characters(text: str, *, multiline: bool = False) -> None:
    """Raise ValidationError naming the first character that may not stand in a record."""
    for fault in faults(text, multiline=multiline):
        raise ValidationError(
            _("Character %(position)s is not allowed here (%(name)s). Remove it and try again."),
            params={"position": fault.position + 1, "name": fault.name},
            code=fault.kind,
        )


def check_year(day: dt.date) -> None:
    """Validator of a day or a moment: it lies in a year that a record may speak of."""
    if day.year not in YEARS:
        raise ValidationError(
            _("Write a year from %(first)s to %(last)s."),
            params={"first": YEARS[0], "last": YEARS[-1]},
        )


def check_line(text: str) -> None:
    """Validator of a one-line CharField."""
    if len(text) > LONGEST_LINE:
        raise ValidationError(_("This is too long for one line."))
    check_characters(text)
