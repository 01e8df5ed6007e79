"""Which edition a report is about, or whether it is about something else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from .claims import Claim, Reading
from .comparing import AGREEING, Report, agrees, text_of
from .index import EditionIndex, RecordIndex
from .on_days import days_of, on_date
from .on_texts import on_edition, on_organiser, on_place, on_session, on_title
from .reasons import Reason, Verdict
from .record import Ref
from .same_name import match

RULES = {
    "title": on_title,
    "session": on_session,
    "edition": on_edition,
    "date": on_date,
    "organiser": on_organiser,
    "place": on_place,
}

# How much a claim that agrees says for an edition: its title is its own, its city is many's.
SAYS = {"title": 3.0, "session": 3.0, "edition": 2.0, "date": 2.0, "person": 1.0}
SAYS |= {"organiser": 1.5, "place": 0.5}
# How much one that is unlike says against it.
BELIES = {"title": 2.0, "edition": 1.0, "organiser": 1.0, "place": 0.5}
OWN = frozenset({"title", "session", "edition", "date"})
"""Claims that tell one edition of a series from another."""
ENOUGH = 1.5
IN_ITS_DAYS = 1.5
"""What the day of the report says, where it lies in the weeks around an edition."""
WEEKS_BEFORE, WEEKS_AFTER = dt.timedelta(weeks=6), dt.timedelta(weeks=2)
MOST_OF_ONE_TYPE = 3
"""Agreeing claims of one type that count; ten persons say no more than three."""


class Fit(StrEnum):
    """What a report is about."""

    THIS = "this edition"
    OTHER_EDITION = "another edition"
    OTHER_EVENT = "another event"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class About:
    """What a report is about, and how many of its claims say so.

    `edition` is the one it fits best. `fitting` counts, for each edition by the id of its ref, the
    claims that agree with it and name it; `belying` those that are like nothing of the series, of
    `asked` claims that could tell. `agreeing` are the types of claims that agree with `edition`,
    `named` the ids of the persons on its record that are named in full.
    """

    fit: Fit
    edition: Ref
    asked: int
    belying: int
    fitting: dict[str, int] = field(default_factory=dict)
    agreeing: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()


@dataclass
class _Score:
    """What speaks for and against an edition."""

    edition: EditionIndex
    agreeing: list[Claim]
    belying: list[Claim]
    named: frozenset[str]
    in_its_days: bool

    @property
    def total(self) -> float:
        types = {claim.type for claim in self.agreeing}
        by_type = (
            SAYS[one] * min(MOST_OF_ONE_TYPE, sum(claim.type == one for claim in self.agreeing))
            for one in types
        )
        # One wrong title among right ones says nothing.
        against = {claim.type for claim in self.belying} - types
        of_day = IN_ITS_DAYS if self.in_its_days and self.agreeing else 0.0
        return sum(by_type) + of_day - sum(BELIES[one] for one in against)

    @property
    def own(self) -> bool:
        return self.in_its_days or any(claim.type in OWN for claim in self.agreeing)


def about(reading: Reading, index: RecordIndex) -> About:
    """Which edition on record a report is about, or that it is about something else.

    Claims said of another edition tell nothing; the day of the report itself tells something. A report is about the edition
    that most speaks for, this one where as much speaks for it; about *another event* where what it
    says of title and organiser is like nothing on record and little else fits; *unclear* where
    it says too little.
    """
    asked = [claim for claim in reading.claims if _tells(claim)]
    scores = [_score(edition, asked, reading, index) for edition in index.editions]
    of_some = [claim for score in scores for claim in score.agreeing]
    for score in scores:
        # What is another edition's own is no sign of another event.
        score.belying = [claim for claim in score.belying if claim not in of_some]
    this = scores[0]
    best = max(scores, key=lambda score: score.total)
    fitting = {
        score.edition.view.ref.id: len(score.agreeing) for score in scores if score.agreeing
    }
    chosen = best if best.total > this.total and best.own else this
    return About(
        fit=_fit(chosen, this),
        edition=chosen.edition.view.ref,
        asked=len(asked),
        belying=min(len(score.belying) for score in scores),
        fitting=fitting,
        agreeing=frozenset(claim.type for claim in chosen.agreeing),
        named=chosen.named,
    )


def _fit(chosen: _Score, this: _Score) -> Fit:
    if chosen.total >= ENOUGH:
        return Fit.THIS if chosen is this else Fit.OTHER_EDITION
    against = {claim.type for claim in chosen.belying}
    if chosen.total <= 0 and against & {"title", "organiser"}:
        return Fit.OTHER_EVENT
    return Fit.UNCLEAR


def _tells(claim: Claim) -> bool:
    """Whether a claim says of which edition a report is."""
    if claim.normalised.get("edition_hint") or claim.normalised.get("part"):
        return False
    return claim.type in SAYS and claim.normalised.get("kind") != "commemoration"


def _score(
    edition: EditionIndex, asked: list[Claim], reading: Reading, index: RecordIndex
) -> _Score:
    report = Report(reading)
    agreeing, belying = [], []
    for claim in asked:
        if claim.type == "person":
            continue
        parts = RULES[claim.type](claim, edition, report)
        decisive = parts[0]
        if _is_its(claim, decisive.verdict, decisive.reason) and agrees(parts):
            agreeing.append(claim)
        elif decisive.verdict not in AGREEING | {Verdict.NOT_CHECKABLE}:
            belying.append(claim)
    persons = dict(_persons(edition, asked)) if edition is index.current else {}
    agreeing += [claim for claim in asked if id(claim) in persons]
    belying = [claim for claim in belying if claim.type in BELIES]
    in_its_days = _in_its_days(reading.date, edition)
    return _Score(edition, agreeing, belying, frozenset(persons.values()), in_its_days)


def _in_its_days(day: str | None, edition: EditionIndex) -> bool:
    """Whether a report of that day (ISO, maybe a month only) is of the weeks around an edition."""
    first, last = days_of(edition.view)
    if not day or len(day) < 10 or not first:
        return False
    said, begins, ends = (dt.date.fromisoformat(one) for one in (day, first, last))
    return begins - said <= WEEKS_BEFORE and said - ends <= WEEKS_AFTER


def _is_its(claim: Claim, verdict: Verdict, reason: Reason) -> bool:
    """Whether agreement is with what is the edition's own: its title or day, no year or series."""
    if claim.type == "date":
        return verdict is Verdict.CONFIRMED
    return reason not in {Reason.SHORT_FORM} if claim.type == "session" else True


def _persons(edition: EditionIndex, asked: list[Claim]) -> Iterator[tuple[int, str]]:
    """The claims that name somebody on record in full, by `id()`, with the person's id."""
    for claim in asked:
        name = text_of(claim, "name")
        if claim.type != "person" or not name:
            continue
        for person in edition.persons_named(name):
            found = match(name, person)
            if found and found.in_full and found.reason is not Reason.SPELLING:
                yield id(claim), person.ref.id
                break
