"""The account of the press: per figure, per outlet; what a report says, taken into the record; letters."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from plenary.conferences.models import Edition
from plenary.core.errors import Refused
from plenary.core.kinds import KINDS
from plenary.press.accounts import figures_in_print, outlets
from plenary.press.actions import take_over
from plenary.press.drafting import Proposal
from plenary.press.letters import letter_to_outlet
from plenary.press.models import Report
from plenary.press.queries import proposals_of, report_with_claims
from plenary.press.rules import may_take_over, may_work_on_press

from ..boards import shown_figures, shown_outlets
from ..coverage import shown_proposals
from ..opening import need, opened_place
from ..places import Place
from ..shell import shell


def _opened(request: HttpRequest, series: str, edition: str) -> tuple[Place, Edition]:
    place = opened_place(request, series=series, edition=edition)
    assert place.edition is not None
    return place, place.edition


@login_required
@require_safe
def figures(request: HttpRequest, series: str, edition: str) -> HttpResponse:
    """Every printed version of every figure, by whom and when, beside what is counted."""
    place, one = _opened(request, series, edition)
    found = figures_in_print(one, at=timezone.now())
    context = shell(request, place, current="press-figures") | {
        "figures": shown_figures(found, place),
        "list_href": place.url("list", KINDS["reports"]),
        "list_label": KINDS["reports"].plural,
    }
    return render(request, "desk/press_figures.html", context)


@login_required
@require_safe
def outlet_accounts(request: HttpRequest, series: str, edition: str) -> HttpResponse:
    """How the reports of each outlet compared with the record."""
    place, one = _opened(request, series, edition)
    context = shell(request, place, current="press-outlets") | {
        "outlets": shown_outlets(outlets(one)),
        "list_href": place.url("list", KINDS["reports"]),
        "list_label": KINDS["reports"].plural,
    }
    return render(request, "desk/press_outlets.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def proposals(request: HttpRequest, series: str, edition: str, key: UUID) -> HttpResponse:
    """What the report says, as things of the record; those that are ticked are taken over."""
    place, of = _opened(request, series, edition)
    need(may_take_over(request.user, of))
    report = report_with_claims(of, key)
    proposed = proposals_of(report)
    refusal: dict[str, Any] = {}
    if request.method == "POST":
        chosen = _chosen(request, proposed)
        try:
            done = take_over(report, proposed, chosen, by=request.user, at=timezone.now())
            count = sum(done.added.values()) + sum(done.changed.values())
            said = ngettext(
                "%(count)s thing is taken over.", "%(count)s things are taken over.", count
            )
            messages.success(request, said % {"count": count})
            return redirect(place.page_of(KINDS["reports"], report))
        except Refused as refused:
            faults = [str(one) for one in refused.details or ()]
            refusal = {"errors": [{"message": one} for one in (str(refused), *faults)]}
    context = shell(request, place, kind=KINDS["reports"]) | {
        "report": report,
        "groups": shown_proposals(proposed, report, request.POST.getlist("chosen")),
        "report_href": place.page_of(KINDS["reports"], report),
        **refusal,
    }
    return render(request, "desk/proposals.html", context, status=422 if refusal else 200)


def _chosen(request: HttpRequest, proposed: list[Proposal]) -> list[str]:
    """The keys of what was ticked, or of all that is not on record yet."""
    if "all" in request.POST:
        return [one.key for one in proposed if not one.known]
    return request.POST.getlist("chosen")


@login_required
@require_safe
def letter(request: HttpRequest, series: str, edition: str, key: UUID) -> HttpResponse:
    """A letter to the outlet that asks for corrections, to be read, changed and sent by hand."""
    place, of = _opened(request, series, edition)
    need(may_work_on_press(request.user, of))
    report: Report = report_with_claims(of, key)
    context = shell(request, place, kind=KINDS["reports"]) | {
        "report": report,
        "letter": letter_to_outlet(report, at=timezone.now()),
        "report_href": place.page_of(KINDS["reports"], report),
    }
    return render(request, "desk/letter.html", context)
