"""Kinds of things in addresses: `people`, `sessions`, `reported-figures`."""

from __future__ import annotations

from typing import ClassVar

from django.urls import register_converter

from plenary.core.kinds import KINDS, Kind


class _KindConverter:
    """A segment that is the name of a kind whose things belong to `place`."""

    regex = "[a-z-]+"
    place: ClassVar[str]

    def to_python(self, value: str) -> Kind:
        if value not in KINDS or KINDS[value].place != self.place:
            raise ValueError
        return KINDS[value]

    def to_url(self, value: Kind | str) -> str:
        name = value if isinstance(value, str) else value.name
        self.to_python(name)
        return name


class _HouseKind(_KindConverter):
    place = "house"


class _SeriesKind(_KindConverter):
    place = "series"


class _EditionKind(_KindConverter):
    place = "edition"


register_converter(_HouseKind, "house_kind")
register_converter(_SeriesKind, "series_kind")
register_converter(_EditionKind, "edition_kind")
