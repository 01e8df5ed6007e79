"""Steps that are more than an edit: replace, withdraw, readmit, move, cancel, reinstate.

Each first shows what it touches and is carried out when that was seen.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from plenary.conferences import actions as conferences
from plenary.conferences.models import Participation
from plenary.core.changes import Change
from plenary.core.kinds import Kind, Words
from plenary.programme import actions as programme
from plenary.programme.models import Session

from .places import Place


@dataclass(frozen=True)
class Step:
    """One step: its word, to what it may be done, what it will have changed, and the action.

    `intend(obj, values, at)` sets what is meant, unsaved; `fields` are those that then differ.
    `title` (before) and `done` (after) name the thing as %(thing)s and, where somebody comes
    instead, him as %(other)s.
    """

    name: str
    kind: str
    label: Words
    title: Words
    done: Words
    fields: frozenset[str]
    offered: Callable[[Any], bool]
    intend: Callable[[Any, Mapping[str, Any], dt.datetime], None]
    carry_out: Callable[..., Change]
    typed: bool = False


def _is_here(participation: Participation) -> bool:
    return participation.withdrawn_at is None


def _is_gone(participation: Participation) -> bool:
    return participation.withdrawn_at is not None


def _is_on(session: Session) -> bool:
    return session.status in {Session.Status.DRAFT, Session.Status.SCHEDULED}


def _is_cancelled(session: Session) -> bool:
    return session.is_cancelled


def _seat(obj: Participation, values: Mapping[str, Any], at: dt.datetime) -> None:
    conferences.check_replacement(obj, values["person"])
    conferences.seat_person(obj, person=values["person"], printed=_printed(values))


def _printed(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: values[name] for name in conferences.PRINTED if values.get(name)}


def _replace(obj: Participation, values: Mapping[str, Any], **how: Any) -> Change:
    return conferences.replace_person(
        obj, person=values["person"], printed=_printed(values), **how
    )


def _leave(obj: Participation, values: Mapping[str, Any], at: dt.datetime) -> None:
    obj.withdrawn_at = at


def _come_back(obj: Participation, values: Mapping[str, Any], at: dt.datetime) -> None:
    obj.withdrawn_at = None


def _place(obj: Session, values: Mapping[str, Any], at: dt.datetime) -> None:
    obj.starts_at, obj.ends_at, obj.room = values["starts_at"], values["ends_at"], values["room"]


def _set_status(status: str) -> Callable[[Any, Mapping[str, Any], dt.datetime], None]:
    def intend(obj: Session, values: Mapping[str, Any], at: dt.datetime) -> None:
        obj.status = status

    return intend


STEPS = (
    Step(
        "replace",
        "participations",
        _("Replace …"),
        _("Before you save: %(thing)s is replaced by %(other)s"),
        _("%(thing)s is replaced by %(other)s."),
        frozenset({"person", *conferences.PRINTED}),
        _is_here,
        _seat,
        _replace,
        typed=True,
    ),
    Step(
        "withdraw",
        "participations",
        _("Withdraw …"),
        _("Before you save: %(thing)s withdraws"),
        _("Withdrawn: %(thing)s"),
        frozenset({"withdrawn_at"}),
        _is_here,
        _leave,
        lambda obj, values, **how: conferences.withdraw(obj, **how),
    ),
    Step(
        "readmit",
        "participations",
        _("Readmit …"),
        _("Before you save: %(thing)s takes part again"),
        _("%(thing)s takes part again."),
        frozenset({"withdrawn_at"}),
        _is_gone,
        _come_back,
        lambda obj, values, **how: conferences.readmit(obj, **how),
    ),
    Step(
        "move",
        "sessions",
        _("Move …"),
        _("Before you save: “%(thing)s” is moved"),
        _("Moved: %(thing)s"),
        frozenset({"starts_at", "ends_at", "room"}),
        _is_on,
        _place,
        lambda obj, values, **how: programme.move_session(
            obj,
            starts_at=values["starts_at"],
            ends_at=values["ends_at"],
            room=values["room"],
            **how,
        ),
        typed=True,
    ),
    Step(
        "cancel",
        "sessions",
        _("Cancel the session …"),
        _("Before you save: “%(thing)s” is cancelled"),
        _("Cancelled: %(thing)s"),
        frozenset({"status"}),
        _is_on,
        _set_status(Session.Status.CANCELLED),
        lambda obj, values, **how: programme.cancel_session(obj, **how),
    ),
    Step(
        "reinstate",
        "sessions",
        _("Reinstate …"),
        _("Before you save: “%(thing)s” is held after all"),
        _("Held after all: %(thing)s"),
        frozenset({"status"}),
        _is_cancelled,
        _set_status(Session.Status.SCHEDULED),
        lambda obj, values, **how: programme.reinstate_session(obj, **how),
    ),
)


def step_of(kind: Kind, name: str) -> Step | None:
    """The step of that name for things of the kind."""
    return next((step for step in STEPS if (step.kind, step.name) == (kind.name, name)), None)


def steps_for(kind: Kind, place: Place, obj: Any) -> list[dict[str, Any]]:
    """The steps that can be taken with `obj` now: words and addresses."""
    if obj._state.adding:
        return []
    return [
        {"label": step.label, "href": place.url("step", kind, key=obj.pk, step=step.name)}
        for step in STEPS
        if step.kind == kind.name and step.offered(obj)
    ]
