"""The audit log: of everything, of what is shared, and of one edition."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from plenary.accounts.rules import may_administer
from plenary.conferences.rules import may_edit_edition
from plenary.core import audit
from plenary.core.kinds import Kind
from plenary.core.models import AuditChain, AuditEntry

from .. import rules
from ..deeds import deeds_of, in_words
from ..forms import LogForm
from ..opening import need, opened_place
from ..places import SHARED_LOG, Place
from ..shell import shell
from ..words import users_named

PAGE = 50


@login_required
@require_safe
def house_log(request: HttpRequest) -> HttpResponse:
    """What was done anywhere, by whom, and whether the chains hold."""
    need(may_administer(request.user))
    entries = AuditEntry.objects.order_by("-id")
    return _log(request, Place(), entries, current="house-audit", scope=None)


@login_required
@require_safe
def shared_log(request: HttpRequest) -> HttpResponse:
    """What was done to people, bodies and all else that no edition has for itself."""
    need(rules.may_see_shared_log(request.user))
    entries = deeds_of(SHARED_LOG)
    return _log(request, Place(), entries, current="shared-audit", scope=SHARED_LOG)


@login_required
@require_safe
def edition_log(request: HttpRequest, series: str, edition: str) -> HttpResponse:
    """What was done to one edition."""
    place = opened_place(request, series=series, edition=edition)
    assert place.edition is not None
    need(may_edit_edition(request.user, place.edition))
    scope = place.edition.scope
    return _log(request, place, deeds_of(scope), current="audit", scope=scope)


def _log(
    request: HttpRequest,
    place: Place,
    entries: QuerySet[AuditEntry],
    *,
    current: str,
    scope: str | None,
) -> HttpResponse:
    form = LogForm(request.GET or None, choices=_choices(entries, scope), auto_id="filter_%s")
    asked = form.cleaned_data if form.is_bound and form.is_valid() else {}
    page = Paginator(_narrowed(entries, asked, place), PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    query.pop("verify", None)
    context = shell(request, place, current=current) | {
        "place": place,
        "heading": _("Log of people and bodies") if scope == SHARED_LOG else _("Audit log"),
        "form": form,
        "filter_form": form,
        "clear_href": request.path if any(asked.values()) else "",
        "page": page,
        "query": query.urlencode(),
        "deeds": in_words(page.object_list, place, may_undo=_may_undo(request.user, scope)),
        "verdict": _verdict(scope) if "verify" in request.GET else None,
    }
    return render(request, "desk/log.html", context)


def _may_undo(user: Any, scope: str | None) -> Callable[[Kind], bool]:
    """Whoever reads the log of an edition or of everything may undo all that stands in it."""
    if scope == SHARED_LOG:
        return lambda kind: rules.may_add(user, kind, Place())
    return lambda kind: True


def _narrowed(
    entries: QuerySet[AuditEntry], asked: dict[str, Any], place: Place
) -> QuerySet[AuditEntry]:
    for name in ("by", "kind", "scope"):
        if asked.get(name):
            entries = entries.filter(**{name: asked[name]})
    if asked.get("day"):
        begins = dt.datetime.combine(asked["day"], dt.time(), tzinfo=place.zone)
        entries = entries.filter(at__gte=begins, at__lt=begins + dt.timedelta(days=1))
    return entries


def _choices(entries: QuerySet[AuditEntry], scope: str | None) -> dict[str, list[tuple[str, Any]]]:
    actors = list(entries.order_by().values_list("by", flat=True).distinct())
    users = users_named(actors)
    kinds = entries.order_by().values_list("kind", flat=True).distinct()
    found: dict[str, list[tuple[str, Any]]] = {
        "by": sorted(((by, users.get(by, by)) for by in actors), key=lambda pair: pair[1]),
        "kind": sorted(((kind, _kind_name(kind)) for kind in kinds), key=lambda pair: pair[1]),
    }
    if scope is None:
        chains = AuditChain.objects.order_by("scope").values_list("scope", flat=True)
        found["scope"] = [(chain, chain or "—") for chain in chains]
    return found


def _kind_name(label: str) -> str:
    try:
        return str(apps.get_model(label)._meta.verbose_name)
    except LookupError:
        return label


def _verdict(scope: str | None) -> dict[str, Any]:
    """Whether the chain of the scope (every chain) holds, with the places where it does not."""
    breaks = [
        {"scope": found.scope, "number": found.number, "reason": found.reason}
        for found in audit.verify(scope)
    ]
    chains = AuditChain.objects.all() if scope is None else AuditChain.objects.filter(scope=scope)
    return {
        "holds": not breaks,
        "breaks": breaks,
        "entries": sum(chain.length for chain in chains),
        "at": timezone.now(),
        "title": _("The log does not verify"),
    }
