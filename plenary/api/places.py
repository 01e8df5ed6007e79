"""The edition as the forms of the record know a place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from plenary.conferences.countries import country_names
from plenary.conferences.models import Edition
from plenary.core.kinds import Kind


@dataclass
class EditionPlace:
    """A `core.kinds.Place`: what a form offers in this edition."""

    edition: Edition
    kept: dict[Any, Any] = field(default_factory=dict)

    @property
    def languages(self) -> Sequence[str]:
        languages: Sequence[str] = self.edition.languages
        return languages

    @property
    def zone(self) -> dt.tzinfo:
        return self.edition.zone

    def owner_of(self, kind: Kind) -> Any:
        series, edition = self.edition.series, self.edition
        return {"house": None, "series": series, "edition": edition}[kind.place]

    def country_choices(self) -> list[tuple[str, str]]:
        return country_names(self.edition.series).choices("en")

    def find_url(self, kind: Kind) -> str:
        """Nowhere: a program names things by their short names."""
        return ""
