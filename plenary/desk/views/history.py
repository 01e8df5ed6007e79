"""The history of one thing, and undo."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from plenary.accounts.rules import may_administer
from plenary.core import audit
from plenary.core.errors import Refused
from plenary.core.kinds import Kind
from plenary.core.models import AuditEntry
from plenary.core.touched import Intended, touched_by

from .. import rules
from ..actions import undo_entries
from ..called import called
from ..consequences import tell_still_public
from ..opening import need, opened, whole_number
from ..places import Place
from ..queries import entries_of
from ..shell import UNDO, shell
from ..words import told

PAGE = 50
AT_ONCE = 200


@login_required
@require_safe
def history(request: HttpRequest, kind: Kind, key: Any, **where: str) -> HttpResponse:
    """Who did what to a thing, the last first; also of a thing that is deleted."""
    place = opened(request, kind, **where)
    obj = kind.model._default_manager.filter(pk=key).first()
    entries = entries_of(kind, key)
    last = entries.first()
    if last is None and obj is None:
        raise Http404
    _need_to_see(request, kind, place, obj, last)
    page = Paginator(entries, PAGE).get_page(request.GET.get("page"))
    allowed = last is not None and rules.may_undo(request.user, kind, place, last)
    context = shell(request, place, kind=kind) | {
        "kind": kind,
        "obj": obj,
        "name": called(obj, place) if obj else "",
        "page": page,
        "told": _with_ways(
            told(list(page.object_list), kind, place, may_undo=allowed), kind, place
        ),
        "zone": place.zone,
        "list_href": place.url("list", kind),
        "edit_href": place.url("edit", kind, key=key) if obj else "",
        "erase_href": place.url("erase", kind, key=key) if may_administer(request.user) else "",
    }
    return render(request, "desk/history.html", context)


def _need_to_see(
    request: HttpRequest, kind: Kind, place: Place, obj: Any, last: AuditEntry | None
) -> None:
    """Raises Http404 for a thing of another place, and for one that the user may not see."""
    if obj is not None:
        there = kind.rows(place.owner_of(kind)).filter(pk=obj.pk).exists()
        if not (there and rules.may_see(request.user, kind, place, obj)):
            raise Http404
    elif last is None or not rules.may_undo(request.user, kind, place, last):
        raise Http404


def _with_ways(entries: list[Any], kind: Kind, place: Place) -> list[dict[str, Any]]:
    return [
        {
            "one": one,
            "undo_href": place.url("undo", kind, key=one.entry.object_id, entry=one.entry.pk),
        }
        for one in entries
    ]


@login_required
@require_POST
def undo(request: HttpRequest, kind: Kind, key: Any, entry: int, **where: str) -> HttpResponse:
    """What one entry did is taken back."""
    place = opened(request, kind, **where)
    one = get_object_or_404(entries_of(kind, key), pk=entry)
    return _undone(request, kind, place, [one])


@login_required
@require_POST
def undo_some(request: HttpRequest, kind: Kind, **where: str) -> HttpResponse:
    """What several entries did is taken back together."""
    place = opened(request, kind, **where)
    keys = [whole_number(key) for key in request.GET.getlist("entry")[:AT_ONCE]]
    label = kind.model._meta.label_lower
    entries = list(
        AuditEntry.objects.filter(pk__in=[key for key in keys if key is not None], kind=label)
    )
    if not entries:
        raise Http404
    return _undone(request, kind, place, entries)


@login_required
@require_POST
def erase(request: HttpRequest, kind: Kind, key: Any, **where: str) -> HttpResponse:
    """The values that the log keeps of a thing are gone; that it was changed, and by whom, stays."""
    place = opened(request, kind, **where)
    need(may_administer(request.user))
    last = entries_of(kind, key).first()
    if last is None:
        raise Http404
    audit.erase_and_record(last.scope, last.kind, str(key), by=request.user, at=timezone.now())
    messages.success(request, _("The logged values are erased."))
    return redirect(place.url("history", kind, key=key))


def _undone(
    request: HttpRequest, kind: Kind, place: Place, entries: list[AuditEntry]
) -> HttpResponse:
    for entry in entries:
        need(rules.may_undo(request.user, kind, place, entry))
    at = timezone.now()

    def carry_out() -> list[AuditEntry]:
        return undo_entries(kind, entries, by=request.user, at=at)

    intended = Intended(_subject(kind, place, entries[0]), frozenset(), "undo", carry_out)
    touched_by(intended)
    try:
        written = carry_out()
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("Undone."))
        tell_still_public(request, intended.differing, seen_by=max(one.at for one in entries))
        if len(written) == 1:
            again = place.url("undo", kind, key=written[0].object_id, entry=written[0].pk)
            request.session[UNDO] = {"href": again, "label": _("Undo that")}
    return redirect(_place_to_go(kind, place, entries))


def _subject(kind: Kind, place: Place, entry: AuditEntry) -> Any:
    """The thing of the entry; one that is deleted as an empty one in its place."""
    found = kind.model._default_manager.filter(pk=entry.object_id).first()
    if found is None:
        found = kind.model(pk=entry.object_id)
        kind.attach(found, place.owner_of(kind))
    return found


def _place_to_go(kind: Kind, place: Place, entries: list[AuditEntry]) -> str:
    key = entries[0].object_id
    if len(entries) == 1 and kind.model._default_manager.filter(pk=key).exists():
        return place.url("edit", kind, key=key)
    return place.url("list", kind)
