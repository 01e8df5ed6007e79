"""The front page of an edition."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from plenary.conferences.rules import may_edit_edition, may_publish
from plenary.core.kinds import KINDS

from .. import today as front
from ..deeds import deeds_of, in_words
from ..opening import opened_place
from ..rules import may_add
from ..shell import page_url, shell

LAST_DEEDS = 6


@login_required
@require_safe
def today(request: HttpRequest, series: str, edition: str) -> HttpResponse:
    """What is next, what is late, what needs somebody, with the counted figures."""
    place = opened_place(request, series=series, edition=edition)
    one, at = place.edition, timezone.now()
    assert one is not None
    last = deeds_of(one.scope)[:LAST_DEEDS]
    context = shell(request, place, current="today") | {
        "edition": one,
        "today": front.today(place, one, at=at, may_publish=may_publish(request.user, one)),
        "at": at,
        "day": one.local_day(at),
        "days_left": (one.starts_on - one.local_day(at)).days if one.starts_on else None,
        "is_over": bool(one.ends_on and one.ends_on < one.local_day(at)),
        "figures": front.figures(place, one, at=at),
        "deeds": in_words(last, place),
        "log_href": page_url("audit", place) if may_edit_edition(request.user, one) else "",
        "search_href": reverse("desk:search"),
        "ways": list(_ways(request, place)),
    }
    return render(request, "desk/today.html", context)


def _ways(request: HttpRequest, place: Any) -> Any:
    """What one often does, as far as one may."""
    for kind in (KINDS["sessions"], KINDS["participations"], KINDS["findings"]):
        if may_add(request.user, kind, place):
            yield {"label": kind.add_label, "href": place.url("new", kind)}
    if place.edition and may_publish(request.user, place.edition):
        yield {"label": front.publish_label(), "href": page_url("publishing", place)}
