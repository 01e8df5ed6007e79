"""One box over all that one may see: people, bodies, sessions, findings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from plenary.core.kinds import KINDS
from plenary.people.queries import search_people

from .. import rules
from ..places import Place
from ..queries import seen_editions, seen_series
from ..shell import shell

FOUND_AT_MOST = 20
IN_EDITIONS = ("sessions", "participations", "findings")


@login_required
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What is called, or says, what was asked; the people who are likest first."""
    asked = request.GET.get("q", "").replace("\x00", "").strip()[:200]
    groups = list(_found(request.user, asked)) if asked else []
    context = shell(request, Place()) | {
        "q": asked,
        "groups": groups,
        "search_href": reverse("desk:search"),
    }
    return render(request, "desk/search.html", context)


def _found(user: Any, asked: str) -> Iterator[dict[str, Any]]:
    people, bodies, house = KINDS["people"], KINDS["bodies"], Place()
    if rules.may_see(user, people, house):
        hits = search_people(asked, limit=FOUND_AT_MOST)
        yield from _group(people, house, [hit.person for hit in hits])
    if rules.may_see(user, bodies, house):
        rows = bodies.search(bodies.rows(None), asked)[:FOUND_AT_MOST]
        yield from _group(bodies, house, list(rows))
    for series in seen_series(user):
        for edition in seen_editions(user, series):
            place = Place(series, edition)
            for name in IN_EDITIONS:
                kind = KINDS[name]
                rows = kind.search(kind.rows(edition), asked)[:FOUND_AT_MOST]
                yield from _group(kind, place, list(rows))


def _group(kind: Any, place: Place, things: list[Any]) -> Iterator[dict[str, Any]]:
    if things:
        yield {
            "label": kind.plural,
            "where": str(place.edition) if place.edition else "",
            "rows": [(str(one), place.url("edit", kind, key=one.pk)) for one in things],
        }
