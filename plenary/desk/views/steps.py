"""Replace, withdraw, readmit; move, cancel, reinstate: seen first, then done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from plenary.core.changes import Change
from plenary.core.errors import Refused
from plenary.core.kinds import Kind
from plenary.core.touched import Intended

from .. import rules
from ..consequences import (
    Question,
    is_answered,
    is_taken_back,
    needed,
    page,
    reason_of,
    tell_saved,
    to_be_published,
)
from ..forms import MoveForm, ReplaceForm
from ..opening import need, opened, thing_of, whole_number
from ..places import Place
from ..shell import shell
from ..steps import Step, step_of

FORMS: dict[str, Any] = {"replace": ReplaceForm, "move": MoveForm}


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, kind: Kind, key: Any, step: str, **where: str) -> HttpResponse:
    """One step with one thing: what it touches, then done."""
    place = opened(request, kind, **where)
    obj = thing_of(request, kind, place, key)
    need(rules.may_edit(request.user, kind, place, obj))
    taken = step_of(kind, step)
    if taken is None or not taken.offered(obj):
        raise Http404
    with timezone.override(place.zone):
        if taken.typed:
            return _typed_step(request, kind, place, obj, taken)
        return _plain_step(request, kind, place, obj, taken)


def _plain_step(
    request: HttpRequest, kind: Kind, place: Place, obj: Any, taken: Step
) -> HttpResponse:
    at, back_href = timezone.now(), place.url("edit", kind, key=obj.pk)
    if not is_answered(request):
        sent = {"version": obj.version}
        return _ask(request, kind, place, obj, taken, {}, sent=sent, at=at, back_href=back_href)
    version = whole_number(request.POST.get("version", ""))
    try:
        return _done(
            request,
            kind,
            place,
            obj,
            taken,
            {},
            version=version,
        )
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect(back_href)


def _typed_step(
    request: HttpRequest, kind: Kind, place: Place, obj: Any, taken: Step
) -> HttpResponse:
    bound = request.method == "POST"
    form = FORMS[taken.name](request.POST if bound else None, instance=obj, place=place)
    name = str(obj)
    if bound and form.is_valid() and not is_taken_back(request):
        values = form.cleaned_data
        try:
            if is_answered(request):
                version = form.sent_version
                return _done(request, kind, place, obj, taken, values, version=version)
            return _ask(
                request, kind, place, obj, taken, values, sent=request.POST, at=timezone.now()
            )
        except Refused as refused:
            _refuse(form, refused)
    context = shell(request, place, kind=kind) | {
        "kind": kind,
        "name": name,
        "step": taken,
        "form": form,
        "edit_href": place.url("edit", kind, key=obj.pk),
    }
    status = 422 if form.errors else 200
    return render(request, "desk/step.html", context, status=status)


def _refuse(form: Any, refused: Refused) -> None:
    for name, message in refused.fields.items():
        form.add_error(name if name in form.fields else None, str(message))
    if not refused.fields:
        form.add_error(None, str(refused))


def _ask(
    request: HttpRequest,
    kind: Kind,
    place: Place,
    obj: Any,
    taken: Step,
    values: Mapping[str, Any],
    *,
    sent: Mapping[str, Any],
    at: dt.datetime,
    back_href: str = "",
) -> HttpResponse:
    named = _named(obj, values)
    intended = _intended(request, obj, taken, values, at=at)
    taken.intend(obj, values, at)
    found = needed(intended)
    question = Question(str(taken.title) % named, found, intended.differing)
    return page(request, place, question, kind=kind, sent=sent, back_href=back_href)


def _named(obj: Any, values: Mapping[str, Any]) -> dict[str, str]:
    """The names in the words of a step; to be called before it is taken."""
    return {"thing": str(obj), "other": str(values.get("person", ""))}


def _intended(
    request: HttpRequest, obj: Any, taken: Step, values: Mapping[str, Any], *, at: dt.datetime
) -> Intended:
    def carry_out() -> Change:
        stored = type(obj)._default_manager.get(pk=obj.pk)
        return taken.carry_out(stored, values, by=request.user, at=at)

    return Intended(obj, taken.fields, taken.name, carry_out)


def _done(
    request: HttpRequest,
    kind: Kind,
    place: Place,
    obj: Any,
    taken: Step,
    values: Mapping[str, Any],
    *,
    version: int | None,
) -> HttpResponse:
    at, named = timezone.now(), _named(obj, values)
    publish = to_be_published(request, _intended(request, obj, taken, values, at=at))
    change = taken.carry_out(
        obj, values, by=request.user, at=at, version=version, reason=reason_of(request)
    )
    said = str(taken.done) % named
    tell_saved(request, kind, place, change, publish=publish, said=said, at=at)
    return redirect(place.url("edit", kind, key=change.obj.pk))
