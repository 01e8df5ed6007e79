"""A report with its claims, held against the record; and what is done with it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from plenary.conferences.models import Edition
from plenary.core.errors import Refused
from plenary.core.kinds import KINDS
from plenary.press import actions
from plenary.press.claims_out import FORMS, claims_as
from plenary.press.models import Claim, Report, Verdict
from plenary.press.queries import report_with_claims, witnesses_of
from plenary.press.rules import may_accept_source, may_take_over, may_work_on_press

from ..coverage import shown_report
from ..opening import need, opened_place
from ..places import Place
from ..shell import shell


@login_required
@require_safe
def report(request: HttpRequest, series: str, edition: str, key: UUID) -> HttpResponse:
    """The text with its claims marked, the record beside it."""
    place, of = _opened(request, series, edition)
    one = report_with_claims(of, key)
    kind = KINDS["reports"]
    context = shell(request, place, kind=kind) | {
        "kind": kind,
        "report": one,
        "shown": shown_report(one, place),
        "witnesses": witnesses_of(one),
        "may_work": may_work_on_press(request.user, of),
        "may_accept": may_accept_source(request.user, of),
        "may_take_over": may_take_over(request.user, of),
        "forms": list(FORMS),
        "verdicts": Verdict.choices,
        "edit_href": place.url("edit", kind, key=one.pk),
        "history_href": place.url("history", kind, key=one.pk),
        "list_href": place.url("list", kind),
    }
    return render(request, "desk/report.html", context)


@login_required
@require_safe
def claims(request: HttpRequest, series: str, edition: str, key: UUID, form: str) -> HttpResponse:
    """The claims of a report, as a file."""
    _place, of = _opened(request, series, edition)
    one = report_with_claims(of, key)
    if form not in FORMS:
        raise Http404
    answer = HttpResponse(claims_as(one, form, at=timezone.now()), content_type=FORMS[form])
    answer["Content-Disposition"] = f'attachment; filename="{one.slug}-claims.{form}"'
    return answer


def _opened(request: HttpRequest, series: str, edition: str) -> tuple[Place, Edition]:
    place = opened_place(request, series=series, edition=edition)
    assert place.edition is not None
    return place, place.edition


def _for_work(request: HttpRequest, series: str, edition: str, key: UUID) -> tuple[Place, Report]:
    place, of = _opened(request, series, edition)
    need(may_work_on_press(request.user, of))
    rows = Report.objects.select_related("edition__series", "outlet", "source", "reading")
    return place, get_object_or_404(rows, edition=of, pk=key)


@login_required
@require_POST
def check_again(request: HttpRequest, series: str, edition: str, key: UUID) -> HttpResponse:
    """The report is read and held against the record as it is now."""
    place, one = _for_work(request, series, edition, key)
    actions.check(one)
    messages.success(request, _("Read again and held against the record as it is now."))
    return redirect(place.page_of(KINDS["reports"], one))


@login_required
@require_POST
def settle(request: HttpRequest, series: str, edition: str, key: UUID) -> HttpResponse:
    """The report is looked at, set aside, or a source of the record."""
    place, one = _for_work(request, series, edition, key)
    wanted = request.POST.get("state", "")
    if wanted == Report.State.ACCEPTED:
        need(may_accept_source(request.user, one.edition))
        actions.accept_as_source(one, by=request.user, at=timezone.now())
        messages.success(request, _("The report is a source of the record now."))
    elif wanted in Report.State.values:
        actions.set_state(one, wanted, by=request.user, at=timezone.now())
        messages.success(request, _("Saved."))
    return redirect(place.page_of(KINDS["reports"], one))


@login_required
@require_POST
def overrule(
    request: HttpRequest, series: str, edition: str, key: UUID, claim: UUID
) -> HttpResponse:
    """A person's verdict stands in the place of the computed one; or the computed one again."""
    place, one = _for_work(request, series, edition, key)
    found = get_object_or_404(Claim.objects.select_related("report"), report=one, pk=claim)
    verdict = request.POST.get("verdict", "")
    try:
        if verdict in Verdict.values:
            _overrule(request, found, verdict)
        elif not verdict:
            actions.withdraw_overruling(found, by=request.user, at=timezone.now())
            messages.success(request, _("The verdict is the computed one again."))
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect(f"{place.page_of(KINDS['reports'], one)}#claim-{found.position}")


def _overrule(request: HttpRequest, claim: Any, verdict: str) -> None:
    reason = request.POST.get("reason", "").replace("\x00", "")[:500]
    actions.overrule(claim, verdict, reason, by=request.user, at=timezone.now())
    messages.success(request, _("Your verdict stands, with its reason."))
