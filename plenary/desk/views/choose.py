"""The first page of the desk: the conferences that one may work on."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from plenary.conferences.rules import may_make_series
from plenary.core.kinds import KINDS

from ..places import Place
from ..queries import seen_editions, seen_series
from ..shell import page_url, shell


@login_required
def choose(request: HttpRequest) -> HttpResponse:
    """The series and editions that the user has a role on."""
    found = []
    for series in seen_series(request.user):
        place = Place(series)
        found.append(
            {
                "series": series,
                "href": place.url("list", KINDS["editions"]),
                "editions": [
                    _way_in(Place(series, one)) for one in seen_editions(request.user, series)
                ],
            }
        )
    context = shell(request, Place(), current="choose") | {
        "found": found,
        "may_add": may_make_series(request.user),
        "add_href": Place().url("new", KINDS["series"]),
    }
    return render(request, "desk/choose.html", context)


def _way_in(place: Place) -> dict[str, Any]:
    href = page_url("today", place) or place.url("list", KINDS["sessions"])
    return {"edition": place.edition, "href": href}
