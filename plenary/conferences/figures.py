"""Counted figures: named queries over the record, each with a written definition.

An app's `figures.py` adds its own to `COUNTED`. A count is made for an audience: nothing is counted
for the public that would expose one person.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import npgettext_lazy

from plenary.algorithms.figures import Agreement, Bound, Version, agreement
from plenary.core.registry import Registry

from .models import Delegation, Edition, Measure, Participation, ReportedFigure
from .queries import delegations


@dataclass(frozen=True)
class Counted:
    """A counted figure: what it is a number of, how it is defined, and the query.

    `needs_complete` figures are not counted where the record does not hold everybody.
    """

    measure: str
    definition: str | Promise
    count: Callable[[Edition, str], int]
    needs_complete: bool = False


COUNTED: Registry[Counted] = Registry("figures")
COUNTED_KEY = "counted"
"""The key of the counted version where it stands beside the reported ones."""


BESIDE_A_NUMBER = {
    Measure.PARTICIPANTS: npgettext_lazy(
        "beside a number", "participant", "participants", "count"
    ),
    Measure.DELEGATIONS: npgettext_lazy("beside a number", "delegation", "delegations", "count"),
    Measure.COUNTRIES: npgettext_lazy(
        "beside a number", "country represented", "countries represented", "count"
    ),
    Measure.ORGANISATIONS: npgettext_lazy(
        "beside a number", "organisation", "organisations", "count"
    ),
    Measure.SESSIONS: npgettext_lazy("beside a number", "session", "sessions", "count"),
    Measure.SPEAKERS: npgettext_lazy("beside a number", "speaker", "speakers", "count"),
    Measure.THEMES: npgettext_lazy("beside a number", "theme", "themes", "count"),
    Measure.FINDINGS: npgettext_lazy("beside a number", "finding", "findings", "count"),
    Measure.RECOMMENDATIONS: npgettext_lazy(
        "beside a number", "recommendation", "recommendations", "count"
    ),
}


def beside(count: int, measure: str) -> str:
    """What a number that stands alone is a number of: `participant` beside 1."""
    return str(BESIDE_A_NUMBER[Measure(measure)] % {"count": count})


@dataclass(frozen=True)
class Count:
    """A counted value with its moment and its definition; `frozen` when kept from an earlier day."""

    measure: str
    value: int
    at: dt.datetime
    definition: str | Promise
    frozen: bool


@dataclass(frozen=True)
class FigureOfEdition:
    """All versions of one figure side by side, and whether they agree."""

    measure: str
    label: str
    counted: Count | None
    reported: tuple[ReportedFigure, ...]
    agreement: Agreement


def counts(
    edition: Edition, *, audience: str, at: dt.datetime, only: Collection[str] | None = None
) -> dict[str, Count]:
    """The counted figures of an edition by measure: frozen ones as kept, the others counted now.

    `only` those measures, where it is given.
    """
    frozen = {figure.measure: figure for figure in edition.counted_figures.all()}
    found: dict[str, Count] = {}
    for counted in COUNTED:
        if only is not None and counted.measure not in only:
            continue
        kept = frozen.get(counted.measure)
        if kept:
            found[counted.measure] = Count(
                counted.measure, kept.value, kept.counted_at, counted.definition, True
            )
        elif edition.participants_complete or not counted.needs_complete:
            value = counted.count(edition, audience)
            found[counted.measure] = Count(counted.measure, value, at, counted.definition, False)
    return found


def figures_of(edition: Edition, *, audience: str, at: dt.datetime) -> list[FigureOfEdition]:
    """Every figure of an edition that is counted or that somebody reported, by measure."""
    counted = counts(edition, audience=audience, at=at)
    reported: dict[str, list[ReportedFigure]] = {}
    for figure in edition.reportedfigures.select_related("source__outlet"):
        reported.setdefault(figure.measure, []).append(figure)
    return [
        FigureOfEdition(
            measure=measure.value,
            label=str(measure.label),
            counted=counted.get(measure.value),
            reported=tuple(reported.get(measure.value, ())),
            agreement=agreement(
                _versions(counted.get(measure.value), reported.get(measure.value, []))
            ),
        )
        for measure in Measure
        if measure.value in counted or measure.value in reported
    ]


def _versions(counted: Count | None, reported: list[ReportedFigure]) -> list[Version]:
    versions = [
        Version(
            key=figure.slug,
            measure=figure.measure,
            scope=figure.scope_of_count,
            value=figure.value,
            bound=Bound(figure.bound),
            counted=False,
        )
        for figure in reported
        if not figure.forecast
    ]
    if counted:
        versions.append(
            Version(
                key=COUNTED_KEY,
                measure=counted.measure,
                scope=ReportedFigure.Scope.ALL,
                value=counted.value,
                bound=Bound("exact"),
                counted=True,
            )
        )
    return versions


def _participants(edition: Edition, audience: str) -> int:
    capacity = Participation.Capacity
    serving = {capacity.MEDIA, capacity.INTERPRETER, capacity.STAFF}
    present = edition.participations.filter(withdrawn_at=None).exclude(capacity__in=serving)
    return present.values("person").distinct().count()


def _delegations(edition: Edition, audience: str) -> int:
    return delegations(edition, audience=audience).count()


def _countries(edition: Edition, audience: str) -> int:
    states = delegations(edition, audience=audience).filter(kind=Delegation.Kind.STATE)
    return states.values("country").distinct().count()


def _organisations(edition: Edition, audience: str) -> int:
    return delegations(edition, audience=audience).exclude(kind=Delegation.Kind.STATE).count()


COUNTED.add(
    "participants",
    Counted(
        Measure.PARTICIPANTS,
        _(
            "Persons who take part and have not withdrawn, each counted once; media, interpreters "
            "and staff are not counted, those who wish not to be named are."
        ),
        _participants,
        needs_complete=True,
    ),
    order=1,
)
COUNTED.add(
    "delegations",
    Counted(
        Measure.DELEGATIONS,
        _(
            "Delegations of States, organisations, communities and groups; one that would "
            "expose a single person who wishes not to be named is left out."
        ),
        _delegations,
        needs_complete=True,
    ),
    order=2,
)
COUNTED.add(
    "countries",
    Counted(
        Measure.COUNTRIES,
        _("Countries with a State delegation, under the same rule as delegations."),
        _countries,
        needs_complete=True,
    ),
    order=3,
)
COUNTED.add(
    "organisations",
    Counted(
        Measure.ORGANISATIONS,
        _("Delegations that are not of a State, under the same rule as delegations."),
        _organisations,
        needs_complete=True,
    ),
    order=4,
)
COUNTED.add(
    "themes",
    Counted(
        Measure.THEMES,
        _("Themes of the edition."),
        lambda edition, audience: edition.themes.count(),
    ),
    order=5,
)
