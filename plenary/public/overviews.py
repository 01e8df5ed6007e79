"""Series and editions as they were published: home, series and comparisons are drawn from these.

An overview is what `edition.json` says of an edition. It is kept with the release, so that nothing
that was changed in the desk since becomes public by publishing another edition.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from plenary.conferences.models import Edition, Series
from plenary.core.text import Text

from .versions import Figure, figures_from

NATURES_IN_ORDER = (Series.Nature.FICTIONAL, Series.Nature.REAL, Series.Nature.RECONSTRUCTED)


@dataclass(frozen=True)
class Overview:
    """An edition among others. `pages`: its addresses; empty where its pages are not at hand."""

    data: Mapping[str, Any]
    pages: Sequence[str]

    @property
    def path(self) -> str:
        return f"{self.data['series']['slug']}/{self.data['slug']}"

    @property
    def front(self) -> str:
        return f"{self.path}/index.html"

    @property
    def figures_page(self) -> str:
        """Where its figures are explained; empty if it has no such page at hand."""
        page = f"{self.path}/figures/index.html"
        return page if page in self.pages else ""

    @property
    def ordinal(self) -> int:
        return int(self.data["ordinal"])

    @property
    def languages(self) -> list[str]:
        return list(self.data["languages"])

    @property
    def title(self) -> Text:
        return Text(self.data["title"])

    @property
    def starts_on(self) -> dt.date | None:
        return _day(self.data["starts_on"])

    @property
    def ends_on(self) -> dt.date | None:
        return _day(self.data["ends_on"])

    @property
    def published_at(self) -> dt.datetime:
        value = self.data["published_at"]
        return dt.datetime.fromisoformat(value) if isinstance(value, str) else value

    @property
    def is_reconstructed(self) -> bool:
        return bool(self.data["series"]["nature"] == Series.Nature.RECONSTRUCTED)

    @property
    def status_label(self) -> Any:
        return Edition.Status(self.data["status"]).label

    @property
    def was_not_held(self) -> bool:
        return self.data["status"] in {Edition.Status.CANCELLED, Edition.Status.POSTPONED}

    @property
    def label(self) -> str:
        """The year, or the number of an edition without dates: its name in a picture."""
        return str(self.starts_on.year) if self.starts_on else f"{self.ordinal}."

    @cached_property
    def figures(self) -> dict[str, Figure]:
        return {figure.measure: figure for figure in figures_from(self.data["figures"])}


@dataclass(frozen=True)
class SeriesOverview:
    """A series with its published editions, the latest first, in the words of the latest."""

    editions: Sequence[Overview]

    @property
    def data(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.editions[0].data["series"]
        return found

    @property
    def slug(self) -> str:
        return str(self.data["slug"])

    @property
    def front(self) -> str:
        return f"{self.slug}/index.html"

    @property
    def title(self) -> Text:
        return Text(self.data["title"])

    @property
    def nature(self) -> str:
        return str(self.data["nature"])

    @property
    def is_fictional(self) -> bool:
        return self.nature == Series.Nature.FICTIONAL

    @property
    def is_reconstructed(self) -> bool:
        return self.nature == Series.Nature.RECONSTRUCTED

    @property
    def languages(self) -> list[str]:
        return list(dict.fromkeys(tag for one in self.editions for tag in one.languages))

    @property
    def observance(self) -> dict[str, Any] | None:
        """The day that the series keeps; `.day` is that day of the year of the latest edition."""
        kept = self.data["observance"]
        if not kept:
            return None
        year = self.editions[0].starts_on.year if self.editions[0].starts_on else 2024
        leap = 2024 if (kept["month"], kept["day"]) == (2, 29) else year
        return {**kept, "date": dt.date(leap, kept["month"], kept["day"])}


def series_of(overviews: Iterable[Overview]) -> list[SeriesOverview]:
    """The published series: fictional ones first, reconstructed ones last, else by short name."""
    by_slug: dict[str, list[Overview]] = {}
    for one in sorted(overviews, key=lambda one: (one.ordinal, one.data["slug"]), reverse=True):
        by_slug.setdefault(one.data["series"]["slug"], []).append(one)
    found = [SeriesOverview(editions) for editions in by_slug.values()]
    order = [nature.value for nature in NATURES_IN_ORDER]
    return sorted(found, key=lambda one: (order.index(one.nature), one.slug))


def _day(value: Any) -> dt.date | None:
    return dt.date.fromisoformat(value) if isinstance(value, str) else value
