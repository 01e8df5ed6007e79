"""Where in the record somebody works: the house, a series, or an edition."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.html import format_html

from plenary.conferences.countries import CountryNames, country_names
from plenary.conferences.models import Edition, Series
from plenary.core.kinds import KINDS, Kind, Warned, Words

SHARED_LOG = "people"
OWN_PAGES = {"reports": "desk:report", "communiques": "desk:communique"}
"""Kinds whose things are worked on a page of their own; their form is one step from there."""


@dataclass
class Place:
    """A place of the desk; `series` and `edition` are None in the house."""

    series: Series | None = None
    edition: Edition | None = None
    kept: dict[Any, Any] = field(default_factory=dict)

    @property
    def languages(self) -> Sequence[str]:
        """Those of the edition, else those of the interface."""
        interface = [code for code, _name in settings.LANGUAGES]
        return self.edition.languages if self.edition else interface

    @property
    def zone(self) -> dt.tzinfo:
        return self.edition.zone if self.edition else dt.UTC

    @cached_property
    def countries(self) -> CountryNames:
        return country_names(self.series)

    def owner_of(self, kind: Kind) -> Any:
        return {"house": None, "series": self.series, "edition": self.edition}[kind.place]

    def country_choices(self) -> list[tuple[str, str]]:
        language = translation.get_language() or "en"
        if "countries" not in self.kept:
            self.kept["countries"] = self.countries.choices(language)
        choices: list[tuple[str, str]] = self.kept["countries"]
        return choices

    def offered_countries(self) -> list[tuple[str, str]]:
        """Those of the list that the series chose; in the house, of every list."""
        language = translation.get_language() or "en"
        of_list = self.series.country_list_id if self.series else None
        return self.countries.choices(language, of_list=of_list)

    def find_url(self, kind: Kind) -> str:
        return self.url("find", kind)

    def url(self, name: str, kind: Kind, **more: Any) -> str:
        """The address of a page of the desk about things of `kind` here."""
        given: dict[str, Any] = {"kind": kind.name}
        if kind.place != "house" and self.series:
            given["series"] = self.series.slug
        if kind.place == "edition" and self.edition:
            given["edition"] = self.edition.slug
        return reverse(f"desk:{name}", kwargs=given | more)

    def page_of(self, kind: Kind, obj: Any) -> str:
        """The address of the thing: its own page where its kind has one, else its form."""
        return self.page_at(kind, obj.pk)

    def page_at(self, kind: Kind, key: Any) -> str:
        """The same by the key of the thing."""
        if kind.name in OWN_PAGES and self.edition and self.series:
            given = {"series": self.series.slug, "edition": self.edition.slug, "key": key}
            return reverse(OWN_PAGES[kind.name], kwargs=given)
        return self.url("edit", kind, key=key)

    def log_of(self, kind: Kind) -> str:
        """The chain of the audit log that the things of `kind` are in, but series and editions."""
        owner = self.owner_of(kind)
        return owner.scope if owner else SHARED_LOG


def in_place(warning: Words | Warned, place: Place) -> str:
    """The warning with a link to the other thing that it is about."""
    if not isinstance(warning, Warned):
        return str(warning)
    kind = next(kind for kind in KINDS if kind.model is type(warning.other))
    href, name = place.url("edit", kind, key=warning.other.pk), kind.option(warning.other, place)
    return format_html('{} <a href="{}"><bdi>{}</bdi></a>', warning.said, href, name)


def log_scope(obj: Any) -> str:
    """The chain of the audit log that a thing is in."""
    return str(getattr(obj, "scope", "") or SHARED_LOG)
