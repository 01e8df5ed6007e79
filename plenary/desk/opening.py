"""How a view of the desk begins: the place and the thing are loaded, who may not see gets 404."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from plenary.conferences.models import Edition, Series
from plenary.conferences.rules import may_see_edition, may_see_series
from plenary.core.kinds import Kind

from . import rules
from .places import Place


def opened(request: HttpRequest, kind: Kind, *, series: str = "", edition: str = "") -> Place:
    """The place of a list of the kind. Raises Http404 where the user has nothing to see."""
    place = opened_place(request, series=series, edition=edition)
    if not rules.may_see(request.user, kind, place):
        raise Http404
    return place


def opened_place(request: HttpRequest, *, series: str = "", edition: str = "") -> Place:
    """The house, the series or the edition. Raises Http404 unless the user may see it."""
    if edition:
        rows = Edition.objects.select_related("series__country_list", "venue")
        found = get_object_or_404(rows, series__slug=series, slug=edition)
        if not may_see_edition(request.user, found):
            raise Http404
        return Place(found.series, found)
    if series:
        one = get_object_or_404(Series.objects.select_related("country_list"), slug=series)
        if not may_see_series(request.user, one):
            raise Http404
        return Place(one)
    return Place()


def thing_of(request: HttpRequest, kind: Kind, place: Place, key: Any) -> Any:
    """The thing of that key in the place. Raises Http404 unless the user may see it."""
    # Without what the list has fetched ahead: parts are about to change.
    rows = kind.rows(place.owner_of(kind)).prefetch_related(None)
    obj = get_object_or_404(rows, pk=key)
    if not rules.may_see(request.user, kind, place, obj):
        raise Http404
    return obj


def whole_number(text: str) -> int | None:
    """The number that an address or a form names; None for none, and for one no database holds."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 18 else None


def need(allowed: bool) -> None:
    """Raises PermissionDenied unless it is allowed."""
    if not allowed:
        raise PermissionDenied
