"""Making and editing one thing of any kind."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from plenary.core.errors import Refused
from plenary.core.kinds import Kind
from plenary.core.touched import Intended

from .. import rules
from ..actions import save_thing
from ..called import called
from ..consequences import (
    ask_first,
    intended_by,
    is_taken_back,
    reason_of,
    tell_saved,
    to_be_published,
)
from ..opening import need, opened, thing_of
from ..places import Place, in_place
from ..queries import was_deleted
from ..reading import reading
from ..shell import shell
from ..stale import differing
from ..steps import steps_for
from ..typed import Typed


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, kind: Kind, **where: str) -> HttpResponse:
    """A new thing of the kind."""
    place = opened(request, kind, **where)
    need(rules.may_add(request.user, kind, place))
    obj = kind.model()
    kind.attach(obj, place.owner_of(kind))
    return _form_page(request, kind, place, obj)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, kind: Kind, key: Any, **where: str) -> HttpResponse:
    """One thing: read by whoever may see it, changed by whoever may edit it."""
    place = opened(request, kind, **where)
    if request.method == "POST" and was_deleted(kind, place, key):
        return _gone_page(request, kind, place)
    obj = thing_of(request, kind, place, key)
    editable = rules.may_edit(request.user, kind, place, obj)
    if not editable:
        need(request.method != "POST")
        return _reading_page(request, kind, place, obj)
    return _form_page(request, kind, place, obj)


def _gone_page(request: HttpRequest, kind: Kind, place: Place) -> HttpResponse:
    """What was typed about a thing that somebody has deleted meanwhile, to be saved as a new one."""
    need(rules.may_add(request.user, kind, place))
    obj = kind.model()
    kind.attach(obj, place.owner_of(kind))
    with timezone.override(place.zone):
        typed = Typed(kind, place, obj, request.POST)
        typed.is_valid()
        gone = _(
            "Somebody has deleted this meanwhile. Save what you typed as a new one, or leave."
        )
        typed.refuse(Refused(gone, "gone"))
        context = shell(request, place, kind=kind) | {
            "kind": kind,
            "obj": obj,
            "typed": typed,
            "action": place.url("new", kind),
            "list_href": place.url("list", kind),
        }
        return render(request, "desk/form.html", context, status=422)


def _reading_page(request: HttpRequest, kind: Kind, place: Place, obj: Any) -> HttpResponse:
    context = shell(request, place, kind=kind) | {
        "kind": kind,
        "heading": called(obj, place),
        "reading": reading(kind, place, obj),
        "fixed": kind.fixed(obj),
        "list_href": place.url("list", kind),
        "history_href": place.url("history", kind, key=obj.pk),
    }
    return render(request, "desk/read.html", context)


def _form_page(request: HttpRequest, kind: Kind, place: Place, obj: Any) -> HttpResponse:
    heading = "" if obj._state.adding else called(obj, place)
    with timezone.override(place.zone):
        sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
        typed = Typed(kind, place, obj, *sent)
        if request.method == "POST" and typed.is_valid() and not is_taken_back(request):
            intended = intended_by(request, typed, at=timezone.now())
            answer = ask_first(request, typed, intended) or _save(request, typed, intended)
            if answer:
                return answer
        context = shell(request, place, kind=kind) | {
            "kind": kind,
            "obj": obj,
            "heading": heading,
            "typed": typed,
            "list_href": place.url("list", kind),
        }
        if heading:
            context["history_href"] = place.url("history", kind, key=obj.pk)
            context["steps"] = steps_for(kind, place, obj)
            context["delete_href"] = place.url("delete", kind, key=obj.pk)
        page = render(request, "desk/form.html", context)
    page.status_code = 422 if typed.has_errors else 200
    return page


def _save(request: HttpRequest, typed: Typed, intended: Intended) -> HttpResponse | None:
    """Where to go when it is saved; None when it was refused, and the page says why."""
    kind, place = typed.kind, typed.place
    publish = to_be_published(request, intended)
    try:
        change = save_thing(
            kind,
            typed.form,
            typed.formsets,
            by=request.user,
            at=timezone.now(),
            version=typed.form.sent_version,
            reason=reason_of(request),
        )
    except Refused as refused:
        stale = refused.code == "stale"
        typed.refuse(refused, differing(kind, place, typed, refused.details) if stale else None)
        return None
    if change.entry is None:
        messages.info(request, _("Nothing was changed."))
    else:
        tell_saved(request, kind, place, change, publish=publish, at=timezone.now())
        for warning in kind.warnings(change.obj):
            messages.warning(request, in_place(warning, place))
    again = "add_another" in request.POST
    return redirect(place.url("new", kind) if again else place.page_of(kind, change.obj))
