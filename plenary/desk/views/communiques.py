"""A communiqué on its way: written, held against the record, cleared, released, sent."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from plenary.accounts.models import User
from plenary.core.errors import Refused
from plenary.core.kinds import KINDS
from plenary.press import outputs, release, sending
from plenary.press.forms import ClearForm, ReleaseForm
from plenary.press.models import Communique, Dispatch, Released
from plenary.press.proofs import Proof
from plenary.press.queries import withheld
from plenary.press.rules import may_work_on_press

from ..communiques import cleared_by, joint_organisers, shown_proof
from ..opening import need, opened_place
from ..places import Place
from ..shell import shell


def _opened(
    request: HttpRequest, series: str, edition: str, key: UUID, *, to_work: bool = False
) -> tuple[Place, Communique]:
    place = opened_place(request, series=series, edition=edition)
    rows = Communique.objects.select_related("edition__series__country_list", "edition__venue")
    one = get_object_or_404(rows, edition=place.edition, pk=key)
    if to_work:
        need(may_work_on_press(request.user, one.edition))
    return place, one


def _page(request: HttpRequest, place: Place, one: Communique, **more: Any) -> dict[str, Any]:
    kind = KINDS["communiques"]
    return shell(request, place, kind=kind) | {
        "kind": kind,
        "communique": one,
        "where": {"series": one.edition.series.slug, "edition": one.edition.slug, "key": one.pk},
        "may_work": may_work_on_press(request.user, one.edition),
        "list_href": place.url("list", kind),
        "edit_href": place.url("edit", kind, key=one.pk),
        "history_href": place.url("history", kind, key=one.pk),
        "page_href": place.page_of(kind, one),
        "zone": place.zone,
        **more,
    }


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def communique(request: HttpRequest, series: str, edition: str, key: UUID) -> HttpResponse:
    """The text in each language beside what becomes of it; saved when sent."""
    place, one = _opened(request, series, edition, key, to_work=request.method == "POST")
    now, status, errors = timezone.now(), 200, []
    if request.method == "POST":
        try:
            _save_text(request, one)
            messages.success(request, _("Saved."))
            return redirect(place.page_of(KINDS["communiques"], one))
        except Refused as refused:
            one.body |= _typed(request, Proof(one, at=now).languages)
            status, errors = 422, [{"message": str(refused)}]
    proof = shown_proof(Proof(one, at=now), place)
    context = _page(request, place, one, proof=proof, errors=errors)
    return render(request, "desk/communique.html", context, status=status)


def _save_text(request: HttpRequest, one: Communique) -> None:
    now, version = timezone.now(), request.POST.get("version", "")
    typed = _typed(request, Proof(one, at=now).languages)
    release.write_text(
        one,
        {**one.body, **typed},
        by=request.user,
        at=now,
        version=int(version) if version.isdecimal() else None,
    )


def _typed(request: HttpRequest, languages: list[str]) -> dict[str, str]:
    longest = 50_000
    sent = {one: request.POST.get(f"body__{one}") for one in languages}
    return {
        one: text.replace("\x00", "").replace("\r\n", "\n")[:longest]
        for one, text in sent.items()
        if text is not None
    }


@login_required
@require_POST
def draft(request: HttpRequest, series: str, edition: str, key: UUID) -> HttpResponse:
    """The text is written anew from the record."""
    place, one = _opened(request, series, edition, key, to_work=True)
    release.draft_from_record(one, by=request.user, at=timezone.now())
    messages.success(request, _("Written from the record."))
    return redirect(place.page_of(KINDS["communiques"], one))


@login_required
@require_POST
def let_stand(request: HttpRequest, series: str, edition: str, key: UUID) -> HttpResponse:
    """A mismatch of what was typed may stand, for a reason."""
    place, one = _opened(request, series, edition, key, to_work=True)
    now = timezone.now()
    language, number = request.POST.get("language", ""), request.POST.get("number", "")
    found = Proof(one, at=now).mismatches(language) if language in one.body else []
    if not number.isdecimal() or int(number) >= len(found):
        raise Http404
    try:
        reason = request.POST.get("reason", "").replace("\x00", "")
        release.let_stand(found[int(number)], one, reason, by=request.user, at=now)
        messages.success(request, _("It may stand; the reason is kept."))
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect(place.page_of(KINDS["communiques"], one))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def before_release(request: HttpRequest, series: str, edition: str, key: UUID) -> HttpResponse:
    """All that must be seen before it goes out; then it does."""
    place, one = _opened(request, series, edition, key, to_work=True)
    now = timezone.now()
    with timezone.override(place.zone):
        form = ReleaseForm(
            request.POST if request.method == "POST" else None,
            initial={"embargo_until": one.embargo_until},
        )
        errors: list[str] = []
        if form.is_bound and form.is_valid():
            try:
                until = form.cleaned_data["embargo_until"]
                done = release.release(one, by=request.user, at=now, embargo_until=until)
                messages.success(request, _released(done))
                return redirect(place.page_of(KINDS["communiques"], one))
            except Refused as refused:
                errors = [str(refused), *refused.details]
        clear_form = ClearForm(bodies=joint_organisers(one))
        return _release_page(request, place, one, form, clear_form, errors=errors, at=now)


def _release_page(
    request: HttpRequest,
    place: Place,
    one: Communique,
    form: ReleaseForm,
    clear_form: ClearForm,
    *,
    errors: list[str],
    at: datetime,
) -> HttpResponse:
    context = _page(
        request,
        place,
        one,
        proof=shown_proof(Proof(one, at=at), place),
        withheld=withheld(one),
        recipients=sending.willing(one.edition, at=at).count(),
        form=form,
        clear_form=clear_form,
        cleared=cleared_by(one),
        errors=[{"message": text} for text in errors],
    )
    status = 422 if errors or form.errors or clear_form.errors else 200
    return render(request, "desk/communique_release.html", context, status=status)


def _released(done: Released) -> str:
    if done.public_from > done.released_at:
        return _("Released under embargo: nothing of it is shown before its minute.")
    return _("Released. It will be public in a moment.")


@login_required
@require_POST
def clear(request: HttpRequest, series: str, edition: str, key: UUID) -> HttpResponse:
    """Somebody clears the text as it is now; what cannot be is sent back with what was typed."""
    place, one = _opened(request, series, edition, key, to_work=True)
    now, user, errors = timezone.now(), cast(User, request.user), []
    with timezone.override(place.zone):
        form = ClearForm(request.POST, bodies=joint_organisers(one))
        if form.is_valid():
            values = {name: value for name, value in form.cleaned_data.items() if value}
            try:
                release.clear(one, by=user, at=now, **values)
                messages.success(request, _("Cleared."))
                return redirect("desk:communique-release", series=series, edition=edition, key=key)
            except Refused as refused:
                errors = [str(refused)]
        else:
            errors = [str(text) for texts in form.errors.values() for text in texts]
        blank = ReleaseForm(initial={"embargo_until": one.embargo_until})
        return _release_page(request, place, one, blank, form, errors=errors, at=now)


@login_required
@require_POST
def take_back(
    request: HttpRequest, series: str, edition: str, key: UUID, number: int
) -> HttpResponse:
    """A version under embargo is called off; with number 0 the whole communiqué is withdrawn."""
    place, one = _opened(request, series, edition, key, to_work=True)
    try:
        if number:
            version = get_object_or_404(Released, communique=one, number=number)
            release.call_off(version, by=request.user, at=timezone.now())
            messages.success(request, _("Called off. Nothing of it becomes public."))
        else:
            release.withdraw(one, by=request.user, at=timezone.now())
            messages.success(request, _("Withdrawn. It leaves the public site in a moment."))
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect(place.page_of(KINDS["communiques"], one))


@login_required
@require_safe
def preview(
    request: HttpRequest, series: str, edition: str, key: UUID, language: str, form: str
) -> HttpResponse:
    """The text as it would go out now, as plain text or PDF."""
    _place, one = _opened(request, series, edition, key)
    proof = Proof(one, at=timezone.now())
    if language not in proof.texts or form not in {"txt", "pdf"}:
        raise Http404
    version = Released(
        communique=one,
        number=1,
        released_at=proof.at,
        public_from=proof.at,
        content=proof.frozen(),
        changes=proof.frozen_changes(),
    )
    if form == "pdf":
        return HttpResponse(outputs.pdf(version, language), content_type="application/pdf")
    text = outputs.plain_text(version, language)
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def outbox(request: HttpRequest, series: str, edition: str, key: UUID) -> HttpResponse:
    """The messages of the version released last: reviewed, then sent; what failed, sent again."""
    place, one = _opened(request, series, edition, key, to_work=True)
    version = one.released.filter(called_off_at=None).order_by("-number").first()
    if version is None:
        raise Http404
    if request.method == "POST":
        try:
            _send(request, version)
        except Refused as refused:
            messages.error(request, str(refused))
        return redirect(request.path)
    rows = list(version.dispatches.select_related("recipient__outlet"))
    first = rows[0] if rows else None
    context = _page(
        request,
        place,
        one,
        version=version,
        rows=rows,
        waiting=sum(row.reviewed_at is None for row in rows),
        sample=sending.message_of(first) if first else None,
    )
    return render(request, "desk/outbox.html", context)


def _send(request: HttpRequest, version: Released) -> None:
    again = request.POST.get("again", "")
    if again:
        dispatch = get_object_or_404(Dispatch, pk=again, released=version)
        sending.send_again(dispatch, by=request.user, at=timezone.now())
        messages.success(request, _("It will be sent again in a moment."))
        return
    count = sending.approve(version, by=request.user, at=timezone.now())
    said = ngettext("%(count)s message goes out.", "%(count)s messages go out.", count)
    messages.success(request, said % {"count": count})
