"""Deleting: asked once, on a page that names what will happen."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.db.models import UUIDField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from plenary.core.changes import uses_of
from plenary.core.errors import Refused
from plenary.core.kinds import Kind
from plenary.core.models import AuditEntry
from plenary.core.touched import Intended, touched_by

from .. import rules
from ..actions import delete_things
from ..called import called
from ..consequences import tell_still_public
from ..opening import need, opened, thing_of
from ..places import Place
from ..queries import seen_rows
from ..shell import UNDO, shell

AT_ONCE = 200


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, kind: Kind, key: Any, **where: str) -> HttpResponse:
    """One thing is deleted, after the page that asks."""
    place = opened(request, kind, **where)
    obj = thing_of(request, kind, place, key)
    need(rules.may_edit(request.user, kind, place, obj))
    if request.method == "POST":
        return _deleted(request, kind, place, [obj])
    return _asked(request, kind, place, [obj])


@login_required
@require_POST
def delete_some(request: HttpRequest, kind: Kind, **where: str) -> HttpResponse:
    """The things ticked in a list are asked about; sent from that page, they are deleted."""
    place = opened(request, kind, **where)
    chosen = [key for key in request.POST.getlist("chosen")[:AT_ONCE] if _is_key(key)]
    things = list(seen_rows(kind, place, request.user).filter(pk__in=chosen))
    if not things:
        messages.info(request, _("Tick what is to be deleted, then press Delete."))
        return redirect(place.url("list", kind))
    for obj in things:
        need(rules.may_edit(request.user, kind, place, obj))
    if "confirmed" in request.POST:
        return _deleted(request, kind, place, things)
    return _asked(request, kind, place, things)


def _is_key(text: str) -> bool:
    try:
        UUIDField().to_python(text)
    except ValidationError:
        return False
    return True


def _asked(
    request: HttpRequest, kind: Kind, place: Place, things: list[Any], refused: str = ""
) -> HttpResponse:
    described = [_described(kind, place, obj, many=len(things) > 1) for obj in things]
    context = shell(request, place, kind=kind) | {
        "kind": kind,
        "things": described,
        "refused": refused,
        "in_use": [one for one in described if one["uses"]],
        "list_href": place.url("list", kind),
        "action": request.path,
        "chosen": [obj.pk for obj in things] if "chosen" in request.POST else [],
    }
    page = render(request, "desk/delete.html", context)
    page.status_code = 422 if refused else 200
    return page


def _described(kind: Kind, place: Place, obj: Any, *, many: bool) -> dict[str, Any]:
    """What goes with a thing, what stands in the way, and what its going touches."""
    parts = [(part.label, getattr(obj, part.name).count()) for part in kind.parts]
    return {
        "name": called(obj, place),
        "parts": [(label, count) for label, count in parts if count],
        "uses": [(_kind_and_place(use), called(use, place)) for use in uses_of(obj)],
        "touched": touched_by(Intended(obj, frozenset(), "delete", many=many)),
    }


def _kind_and_place(use: Any) -> str:
    kind, edition = str(use._meta.verbose_name), getattr(use, "edition", None)
    return f"{kind} · {edition}" if edition else kind


def _deletion(names: list[str]) -> str:
    if len(names) == 1:
        return _("Deleted: %(name)s") % {"name": names[0]}
    count = len(names)
    return ngettext("%(count)s entry is deleted.", "%(count)s entries are deleted.", count) % {
        "count": count
    }


def _deleted(request: HttpRequest, kind: Kind, place: Place, things: list[Any]) -> HttpResponse:
    at, names = timezone.now(), [called(obj, place) for obj in things]

    def carry_out() -> list[AuditEntry]:
        return delete_things(kind, things, by=request.user, at=at)

    intended = Intended(things[0], frozenset(), "delete", carry_out)
    touched_by(intended)
    try:
        entries = carry_out()
    except Refused as refused:
        return _asked(request, kind, place, things, refused=str(refused))
    messages.success(request, _deletion(names))
    tell_still_public(request, intended.differing)
    query = urlencode([("entry", entry.pk) for entry in entries])
    undo = place.url("undo-some", kind)
    request.session[UNDO] = {"href": f"{undo}?{query}"}
    return redirect(
        reverse("desk:choose") if _is_own_ground(place, things) else place.url("list", kind)
    )


def _is_own_ground(place: Place, things: list[Any]) -> bool:
    return place.edition in things or place.series in things
