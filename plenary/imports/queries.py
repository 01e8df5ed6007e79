"""Record files written from what is stored."""

from __future__ import annotations

import json
from typing import Any

from django.utils.translation import gettext as _

from plenary.core.errors import Refused

from .record_file import RECORD_FILE, Json
from .record_file_dumping import Dumping


def dump(address: str) -> dict[str, Json]:
    """The record file of `series/edition`, or of a whole `series`. Raises Refused("not-found")."""
    series_slug, _slash, edition_slug = address.partition("/")
    series = RECORD_FILE["series"].model._default_manager.filter(slug=series_slug)
    found = series.prefetch_related(*RECORD_FILE["series"].parts).first()
    editions = _editions_of(series_slug)
    if edition_slug:
        editions = editions.filter(slug=edition_slug)
    if found is None or (edition_slug and not editions):
        raise Refused(
            _("There is nothing at “%(address)s”. “plenary editions” lists what is there.")
            % {"address": address},
            "not-found",
        )
    return Dumping(found, editions).document()


def printed(document: dict[str, Json]) -> str:
    """The canonical text of a record file."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def addresses() -> list[str]:
    """Every edition as `series/edition`, sorted."""
    model = RECORD_FILE["editions"].model
    pairs = model._default_manager.values_list("series__slug", "slug")
    return sorted(f"{series}/{edition}" for series, edition in pairs)


def _editions_of(series_slug: str) -> Any:
    kind = RECORD_FILE["editions"]
    return kind.model._default_manager.filter(series__slug=series_slug).prefetch_related(
        *kind.parts
    )
