"""The names of States and territories as one series chose to print them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from plenary.algorithms.names import collation_key
from plenary.core.text import Text
from plenary.people.models import Country

from .models import Series

SHIPPED = "un"


@dataclass(frozen=True)
class CountryNames:
    """Country by code: the series' own list first, then the shipped one."""

    entries: dict[str, Country]

    def name(self, code: str) -> Text:
        """The short name per language; the code itself where no list knows it."""
        entry = self.entries.get(code)
        return entry.name if entry else Text({"en": code} if code else {})

    def footnote(self, code: str) -> Text:
        entry = self.entries.get(code)
        return entry.footnote if entry else Text()

    def in_order(self, codes: Iterable[str], language: str) -> list[str]:
        """The codes in the alphabetical order of their short names in that language."""
        return sorted(set(codes), key=lambda c: collation_key(self.name(c).wording(language).text))

    def choices(self, language: str, *, of_list: UUID | None = None) -> list[tuple[str, str]]:
        """Code and name of every entry (of one list), in alphabetical order, for a form."""
        entries = self.entries.items()
        known = (code for code, entry in entries if of_list in {None, entry.list_id})
        codes = self.in_order(known, language)
        return [(code, self.name(code).wording(language).text) for code in codes]


def country_names(series: Series | None) -> CountryNames:
    """The names that a series prints; without a series, those of every list, the shipped first."""
    if series is None:
        rows = Country.objects.exclude(list__slug="cldr")
        first = SHIPPED
    else:
        first = series.country_list.slug
        rows = Country.objects.filter(list__slug__in=[SHIPPED, first])
    entries: dict[str, Country] = {}
    for row in sorted(rows.select_related("list"), key=lambda row: row.list.slug == first):
        entries[row.code] = row
    return CountryNames(entries)
