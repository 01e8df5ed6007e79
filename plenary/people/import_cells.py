"""The cells of an imported row read as what people and bodies are made of."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pycountry
from babel import Locale
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from rapidfuzz import process
from rapidfuzz.distance import OSA

from plenary.algorithms.names import fold
from plenary.core.text import LANGUAGE_TAG
from plenary.imports.plans import Cells, Fault, PlannedRow

from .models import Body, Country

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DAY_FORMS = ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%d.%m.%Y")
SPREADSHEET_ERRORS = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}
)
LANGUAGES_OF_COUNTRIES = ("en", "fr", "ar", "ru", "es", "zh", "az", "hy", "tr", "de", "it", "pt")
LANGUAGE_OF_SCRIPT = {
    "ARABIC": "ar",
    "CYRILLIC": "ru",
    "GREEK": "el",
    "HEBREW": "he",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "DEVANAGARI": "hi",
    "THAI": "th",
}
# Names in daily use that neither the United Nations nor CLDR print.
EVERYDAY_NAMES = {
    "AE": "UAE",
    "BA": "Bosnia",
    "CD": "DRC; DR Congo",
    "CI": "Ivory Coast",
    "CZ": "Czech Republic",
    "GB": "Great Britain; England; Scotland; Wales; Northern Ireland; Royaume Uni; UK",
    "KR": "Korea; Republic of Korea",
    "KP": "DPRK",
    "MK": "Macedonia; FYROM",
    "MM": "Burma",
    "NL": "Holland; The Netherlands",
    "PS": "Palestine",
    "SZ": "Swaziland",
    "TR": "Turkey",
    "US": "USA; U.S.; U.S.A.; United States of America; America",
    "VA": "Vatican",
}


@dataclass
class Countries:
    """The code of every country by each of its names, folded; `shown` are the reader's names."""

    by_name: dict[str, str] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)

    def near(self, text: str) -> str:
        """The name that was perhaps meant, "" where none is near."""
        found = process.extractOne(
            fold(text), list(self.by_name), scorer=OSA.normalized_similarity, score_cutoff=0.7
        )
        return self.shown[self.by_name[found[0]]] if found else ""


def known_countries() -> Countries:
    """Every country of the lists here, by code and by its names in any language."""
    countries = Countries()
    for code, name in _country_names():
        plain = fold(name)
        countries.shown.setdefault(code, name)
        for word in (plain, re.sub(r"^(the|la|le|les|l) ", "", plain)):
            countries.by_name.setdefault(word, code)
    return countries


def _country_names() -> Iterator[tuple[str, str]]:
    listed = list(Country.objects.order_by("-list__slug"))
    codes = {country.code for country in listed} or {one.alpha_2 for one in pycountry.countries}
    for country in listed:
        # First the name that the reader knows: a doubt about another is put in its words.
        yield country.code, str(country.name)
        for name in (*country.name.values(), *country.formal.values()):
            yield country.code, name
    for language in LANGUAGES_OF_COUNTRIES:
        for code, name in Locale.parse(language).territories.items():
            if code in codes:
                yield code, name
    for code in sorted(codes):
        yield code, code
        for name in EVERYDAY_NAMES.get(code, "").split("; "):
            yield code, name or code
    for one in pycountry.countries:
        if one.alpha_2 in codes:
            yield one.alpha_2, one.alpha_3


def known_bodies() -> dict[str, Body]:
    """Every body by each of its names and acronyms, folded."""
    found: dict[str, Body] = {}
    for body in Body.objects.order_by("slug"):
        for name in names_of(body):
            found.setdefault(fold(name), body)
    found.pop("", None)
    return found


def names_of(body: Body) -> list[str]:
    """Every name under which a body is known."""
    return [*body.name.values(), *body.acronym.values(), *body.other_names]


@dataclass
class Reading:
    """One row being read; what is wrong in it gathers in `faults`."""

    cells: Cells
    faults: list[Fault] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.cells.row.beyond:
            self.faults.append(
                self.cells.fault_beyond(
                    _("This stands under no heading. Give the column a heading or remove it.")
                )
            )

    def wrong(self, name: str, reason: str) -> None:
        self.faults.append(self.cells.fault(name, reason))

    def line(self, name: str, column: models.Field[Any, Any]) -> str:
        """The text of the cell, as that column of the database takes it."""
        text = self.cells[name]
        if not text:
            return ""
        if text in SPREADSHEET_ERRORS:
            self.wrong(name, _("The spreadsheet could not work this out. Write the value."))
            return ""
        try:
            column.run_validators(text)
        except ValidationError as error:
            self.wrong(name, " ".join(error.messages))
        return text

    def lines(self, name: str, column: models.Field[Any, Any]) -> list[str]:
        """The texts of a cell that parts them by semicolons."""
        self.line(name, column)
        return [text.strip() for text in self.cells[name].split(";") if text.strip()]

    def country(self, name: str, countries: Countries) -> str:
        """The code of the country named in the cell."""
        text = self.cells[name]
        code = countries.by_name.get(fold(text), "")
        if text and not code:
            near = countries.near(text)
            reason = _("No country of this name or code is known.")
            if near:
                reason += " " + _("Perhaps “%(name)s” is meant.") % {"name": near}
            self.wrong(name, reason)
        return code

    def day(self, name: str) -> dt.date | None:
        """The date in the cell."""
        text = self.cells[name]
        if not text:
            return None
        for form in DAY_FORMS:
            try:
                return dt.datetime.strptime(text, form).date()
            except ValueError:
                continue
        self.wrong(name, _("This is not a date. Write it as 2026-06-04."))
        return None

    def slug(self) -> str:
        """The short name in addresses that the cell asks for."""
        text = self.cells["slug"]
        if text and not (SLUG.fullmatch(text) and len(text) <= 80):
            self.wrong(
                "slug", _("Use small letters, digits and hyphens, at most 80, or leave it empty.")
            )
        return text

    def language(self, name: str, *, of: str) -> str:
        """The language tag in the cell, else the commonest language of the script of `of`."""
        tag = self.cells[name]
        if tag and not (LANGUAGE_TAG.match(tag) and len(tag) <= 12):
            self.wrong(name, _("This is not a language tag. Write one such as en, fr, ar."))
        return tag or language_of(of)


def planned_row(cells: Cells, read: Callable[[Reading], Any]) -> PlannedRow:
    """The row with what `read` makes of it: new, or bad where a cell has a fault."""
    reading = Reading(cells)
    made = read(reading)
    return PlannedRow(
        number=cells.row.number,
        name=str(made),
        verdict="bad" if reading.faults else "new",
        made=made,
        faults=tuple(reading.faults),
    )


def language_of(text: str) -> str:
    """The commonest language of the script that most of the text is in, "" for Latin letters."""
    letters = (letter for letter in text if letter.isalpha())
    scripts = [unicodedata.name(letter, "").split(" ")[0].split("-")[0] for letter in letters]
    known = [script for script in scripts if script in LANGUAGE_OF_SCRIPT]
    return LANGUAGE_OF_SCRIPT[max(known, key=known.count)] if known else ""
