"""Before a change is saved: all that it touches, what of it is public, who must be told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from plenary.conferences.actions import request_publication
from plenary.conferences.models import Edition
from plenary.conferences.rules import may_publish
from plenary.core.changes import Change
from plenary.core.kinds import Kind
from plenary.core.touched import Intended, Touched, touched_by

from .actions import save_thing
from .called import called
from .places import Place
from .shell import UNDO, page_url, shell
from .typed import Typed

CONFIRMED = "confirmed"
AND_PUBLISH = "publish"
BACK = "back"
REASON = "reason"
OWN_FIELDS = frozenset({"csrfmiddlewaretoken", CONFIRMED, BACK, REASON})
LONGEST_REASON = 1000


@dataclass(frozen=True)
class Question:
    """What the page asks: the sentence on top, what is touched, and where the answer is sent."""

    title: str | Promise
    found: list[Touched]
    editions: list[Edition]


def intended_by(request: HttpRequest, typed: Typed, *, at: dt.datetime) -> Intended:
    """The change that was typed, valid and not yet saved."""
    form, formsets = typed.form, typed.formsets
    fields = {name for name in form.changed_data if name in form.fields}
    fields |= {name for name, rows in formsets.items() if rows.has_changed()}

    def carry_out() -> None:
        stored = typed.kind.model._default_manager.get(pk=typed.obj.pk)
        again = Typed(typed.kind, typed.place, stored, request.POST)
        again.is_valid()
        save_thing(typed.kind, again.form, again.formsets, by=request.user, at=at)

    return Intended(typed.obj, frozenset(fields), carry_out=carry_out)


def needed(intended: Intended) -> list[Touched]:
    """What the change touches; nothing for what is new."""
    return [] if intended.obj._state.adding else touched_by(intended)


def is_answered(request: HttpRequest) -> bool:
    """Whether the person has seen what follows and wants it saved."""
    return CONFIRMED in request.POST


def is_taken_back(request: HttpRequest) -> bool:
    """Whether the person wants to go on typing instead."""
    return BACK in request.POST


def reason_of(request: HttpRequest) -> str:
    """Why it is done, if that was said; kept inside."""
    return request.POST.get(REASON, "").replace("\x00", "").strip()[:LONGEST_REASON]


def ask_first(request: HttpRequest, typed: Typed, intended: Intended) -> HttpResponse | None:
    """The page of consequences of what was typed; None where there are none, or he knows them."""
    if is_answered(request):
        return None
    found = needed(intended)
    if not found:
        return None
    title = _("Before you save: %(thing)s") % {"thing": called(intended.obj, typed.place)}
    question = Question(title, found, intended.differing)
    return page(request, typed.place, question, kind=typed.kind, sent=request.POST)


def page(
    request: HttpRequest,
    place: Place,
    question: Question,
    *,
    kind: Kind,
    sent: Mapping[str, Any],
    back_href: str = "",
) -> HttpResponse:
    """Everything that the change touches, with what was typed kept to be sent again.

    "Not now" goes to `back_href`, or back to what was typed.
    """
    public = [one for one in question.found if one.public_since]
    publishable = [one for one in question.editions if may_publish(request.user, one)]
    context = shell(request, place, kind=kind) | {
        "question": question,
        "counted": _counted(question.found, public),
        "groups": list(_groups(question.found)),
        "kept": list(_kept(sent)),
        "may_publish": bool(public and publishable and len(publishable) == len(question.editions)),
        "back_href": back_href,
    }
    return render(request, "desk/consequences.html", context)


def _counted(found: list[Touched], public: list[Touched]) -> str:
    changed = sum(one.kind not in {"tell", "clash"} for one in found)
    all_of_it = ngettext("%(count)s thing changes.", "%(count)s things change.", changed) % {
        "count": changed
    }
    if not public:
        return all_of_it + " " + _("Nothing of it is public yet.")
    seen = ngettext(
        "%(count)s of it is public: visitors will see “updated”, never why.",
        "%(count)s of them are public: visitors will see “updated”, never why.",
        len(public),
    ) % {"count": len(public)}
    return f"{all_of_it} {seen}"


def _groups(found: list[Touched]) -> Iterable[dict[str, Any]]:
    """First what clashes, then what changes, then who is to be told."""
    parts: list[tuple[str, Callable[[Touched], bool]]] = [
        (_("This does not fit"), lambda one: one.kind == "clash"),
        (_("What changes"), lambda one: one.kind not in {"clash", "tell"}),
        (_("Who should hear of it"), lambda one: one.kind == "tell"),
    ]
    for label, belongs in parts:
        rows = [one for one in found if belongs(one)]
        if rows:
            yield {"label": label, "rows": rows, "warns": rows[0].kind == "clash"}


def _kept(sent: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    lists = getattr(sent, "lists", None)
    pairs = lists() if lists else ((name, [value]) for name, value in sent.items())
    for name, values in pairs:
        if name not in OWN_FIELDS:
            yield from ((name, value) for value in values)


def to_be_published(request: HttpRequest, intended: Intended) -> list[Edition]:
    """The editions to publish with the change, if that was asked; to be called before it is made."""
    if request.POST.get(CONFIRMED) != AND_PUBLISH:
        return []
    touched_by(intended)
    return [one for one in intended.differing if may_publish(request.user, one)]


def tell_saved(
    request: HttpRequest,
    kind: Kind,
    place: Place,
    change: Change,
    *,
    publish: Iterable[Edition] = (),
    said: str = "",
    at: dt.datetime,
) -> None:
    """The next page says what was done and whether it will be public, and offers to undo it."""
    saved = _("Saved: %(name)s") % {"name": called(change.obj, place)}
    messages.success(request, said or saved)
    editions = list(publish)
    for edition in editions:
        request_publication(edition, by=request.user, at=at)
    if editions:
        messages.info(request, _("The corrections will be public in a moment."))
    if change.entry:
        undo = place.url("undo", kind, key=change.obj.pk, entry=change.entry.pk)
        request.session[UNDO] = {"href": undo}


def tell_still_public(
    request: HttpRequest, editions: Iterable[Edition], *, seen_by: dt.datetime | None = None
) -> None:
    """The next page says that readers still see it as it was, and where to publish.

    Only of editions that were published after `seen_by`, if it is given.
    """
    for edition in editions:
        last = edition.publications.first()
        if last is None or (seen_by and last.at < seen_by):
            continue
        said = _("The public pages of “%(edition)s” still show it as it was before.")
        message = format_html("{}", said % {"edition": edition})
        if may_publish(request.user, edition):
            href = page_url("publishing", Place(edition.series, edition))
            message += format_html(' <a href="{}">{}</a>', href, _("Publish the correction"))
        messages.warning(request, message)
