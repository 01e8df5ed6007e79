"""What of an edition is public, what is not yet, and the asking for it."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from plenary.conferences.actions import cancel_publication, request_publication
from plenary.conferences.models import Edition, PublicationRequest, PublishedThing
from plenary.conferences.rules import may_publish
from plenary.core.errors import Refused

from ..deeds import changes_of_record, in_words
from ..forms import PublishForm
from ..opening import need, opened_place
from ..places import Place
from ..shell import shell
from ..words import users_named

CHANGES_SHOWN = 50
REQUESTS_SHOWN = 10


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def publishing(request: HttpRequest, series: str, edition: str) -> HttpResponse:
    """What is public since when, what changed since, and the button."""
    place = opened_place(request, series=series, edition=edition)
    one, now = place.edition, timezone.now()
    assert one is not None
    need(may_publish(request.user, one))
    with timezone.override(place.zone):
        form = PublishForm(request.POST if request.method == "POST" else None, now=now)
        if form.is_bound and form.is_valid():
            return _asked(request, one, form.cleaned_data["due_at"], now)
        if request.headers.get("HX-Request") and not form.is_bound:
            return render(request, "desk/publish.html#state", _state(place, one))
        context = shell(request, place, current="publishing") | _state(place, one) | {"form": form}
        status = 422 if form.errors else 200
        return render(request, "desk/publish.html", context, status=status)


def _asked(
    request: HttpRequest, edition: Edition, due_at: dt.datetime | None, now: dt.datetime
) -> HttpResponse:
    if "at_once" in request.POST:
        due_at = None
    request_publication(edition, by=request.user, at=now, due_at=due_at)
    messages.success(
        request, _("It will be public then.") if due_at else _("It will be public in a moment.")
    )
    return redirect(request.path)


def _state(place: Place, edition: Edition) -> dict[str, Any]:
    publications = list(edition.publications.all()[:REQUESTS_SHOWN])
    last = publications[0] if publications else None
    changed = changes_of_record(edition.scope, since=last.at if last else None)
    requests = PublicationRequest.objects.filter(edition=edition, done_at=None)
    waiting = list(requests.order_by("due_at")[:REQUESTS_SHOWN])
    users = users_named({*(one.requested_by for one in waiting), *(p.by for p in publications)})
    things = PublishedThing.objects.filter(edition=edition, withdrawn_at=None)
    return {
        "edition": edition,
        "last": last,
        "first": edition.publications.order_by("number").first(),
        "public_things": things.count(),
        "change_count": changed.count(),
        "changes": in_words(changed[:CHANGES_SHOWN], place) if last else [],
        "waiting": [(one, users.get(one.requested_by, one.requested_by)) for one in waiting],
        "publications": [(one, users.get(one.by, one.by)) for one in publications],
        "public_href": _public_href(edition) if last else "",
        "now": timezone.now(),
    }


def _public_href(edition: Edition) -> str:
    """The public page, in the reader's language where the edition has it."""
    reader = translation.get_language() or "en"
    language = reader if reader in edition.languages else edition.languages[0]
    return f"/{language}/{edition.series.slug}/{edition.slug}/"


@login_required
@require_POST
def call_off(request: HttpRequest, series: str, edition: str, key: UUID) -> HttpResponse:
    """A publication that was asked for and is not done yet is not wanted any more."""
    place = opened_place(request, series=series, edition=edition)
    assert place.edition is not None
    need(may_publish(request.user, place.edition))
    asked = get_object_or_404(PublicationRequest, pk=key, edition=place.edition)
    try:
        cancel_publication(asked, by=request.user, at=timezone.now())
        messages.success(request, _("Called off. Nothing is published."))
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("desk:publishing", series=series, edition=edition)
