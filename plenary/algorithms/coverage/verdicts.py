"""A report judged: each of its claims against the record, with the reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from .claims import Claim, Reading
from .comparing import Report, agrees
from .fitting import About, Fit, about
from .index import EditionIndex, RecordIndex
from .on_days import on_date, on_dateline
from .on_figures import on_figure, parts_of_wholes
from .on_persons import on_person, on_quote
from .on_texts import on_edition, on_organiser, on_place, on_session, on_title
from .reasons import Judged, Part, Reason, Verdict, judged, worst
from .record import Ref

__all__ = ["About", "Fit", "Judged", "Part", "Reason", "Verdict", "about", "judge", "worst"]

RULES = {
    "dateline": on_dateline,
    "date": on_date,
    "place": on_place,
    "title": on_title,
    "edition": on_edition,
    "organiser": on_organiser,
    "session": on_session,
    "person": on_person,
    "figure": on_figure,
    "quote": on_quote,
}
UNLIKE = frozenset({Verdict.DIFFERS, Verdict.NOT_ON_RECORD, Verdict.OTHER_EVENT})
# Types of which the very value may be on record for another edition instead.
OF_SOME_EDITION = frozenset({"date", "title", "edition", "session", "person", "figure"})
OF_ONE_EDITION = OF_SOME_EDITION - {"figure"}
"""Types of which a claim is of one edition as a whole: of a figure, one number may be another's."""
OF_SOME_EVENT = frozenset(
    {"date", "place", "title", "edition", "organiser", "session", "figure", "person", "quote"}
)
RIGHT_AFTER = 250
"""Characters after the title or day of another edition in which a figure may be said of that."""
MOST_EDITIONS = 5
"""Editions before this one in which a value is looked for."""


@dataclass(frozen=True)
class _Bench:
    """All that the claims of one report are judged by: the edition it is about comes first."""

    index: RecordIndex
    report: Report
    edition: EditionIndex
    about: About


def judge(
    reading: Reading, index: RecordIndex, *, own: Collection[str] = ()
) -> tuple[Judged, ...]:
    """The verdict on each claim of a report, in their order.

    `own` are the ids of those sources on record that are this very report: a report does not bear
    itself out. Each type of claim has its rules (`on_title`, `on_figure`, ...); common to all:

    - What is said of an earlier edition (`edition_hint`) is compared with that edition. Where it
      agrees, the verdict is *other edition*, and the parts say how it agrees.
    - So is a whole report that is about another edition (`about`).
    - What is unlike the record of its edition, but is on record for another one, is *other edition*;
      and so is a figure printed right after such a title or day, if it fits that edition.
    - Where the whole report is about another event, what is unlike the record is of *other event*,
      and so is every number and day, like or unlike: that they agree is chance.
    - A number that differs, where the report elsewhere gives a greater one that agrees, may be that
      of a part ("16 of them from 10 countries"): not on record.
    - A claim has the verdict of the worst of its parts, in the order of `Verdict`.
    """
    found = about(reading, index)
    edition = next(one for one in index.editions if one.view.ref == found.edition)
    report = Report(reading, found.agreeing, found.named, frozenset(own))
    bench = _Bench(index, report, edition, found)
    claims = [_judged(claim, bench) for claim in reading.claims]
    return parts_of_wholes(list(_in_their_place(claims, bench)))


def _judged(claim: Claim, bench: _Bench) -> Judged:
    steps = _steps_back(claim.normalised.get("edition_hint"))
    if steps:
        return _as_said(claim, bench.index.before(bench.edition, steps=steps), bench)
    parts = RULES[claim.type](claim, bench.edition, bench.report)
    if bench.about.fit is Fit.OTHER_EVENT:
        parts = tuple(_of_other_event(part, claim) for part in parts)
    elif parts[0].verdict in UNLIKE and claim.type in OF_ONE_EDITION:
        other = _other_edition_of(parts[0], claim, bench)
        if other:
            return _compared(claim, other, Reason.IS_OF_EDITION, bench)
    else:
        parts = tuple(_of_other_edition(part, claim, bench) for part in parts)
    return _of_edition(claim, parts, bench.edition, Reason.REPORT_OF_EDITION, bench)


def _as_said(claim: Claim, edition: EditionIndex | None, bench: _Bench) -> Judged:
    """A claim that the report itself says to be of another edition."""
    if edition is None:
        part = Part("edition", claim.span, Verdict.NOT_ON_RECORD, Reason.EDITION_NOT_ON_RECORD)
        return judged(claim, (part,), bench.edition.view.ref)
    return _compared(claim, edition, Reason.SAID_OF_EDITION, bench)


def _compared(claim: Claim, edition: EditionIndex, reason: Reason, bench: _Bench) -> Judged:
    parts = RULES[claim.type](claim, edition, bench.report)
    if bench.about.fit is Fit.OTHER_EVENT:
        parts = tuple(_of_other_event(part, claim) for part in parts)
    return _of_edition(claim, parts, edition, reason, bench)


def _of_edition(
    claim: Claim, parts: tuple[Part, ...], edition: EditionIndex, reason: Reason, bench: _Bench
) -> Judged:
    """The claim judged, with a part that says of which edition it is unless it is of this one."""
    known = worst(part.verdict for part in parts) is not Verdict.NOT_CHECKABLE
    if known and edition is not bench.index.current:
        parts = (*parts, _edition_part(edition, reason))
    return judged(claim, parts, edition.view.ref)


def _edition_part(edition: EditionIndex, reason: Reason) -> Part:
    """The part that says of which other edition a claim is."""
    ref, number = edition.view.ref, edition.view.ordinal
    values = {"edition": ref.label}
    return Part("edition", number, Verdict.OTHER_EDITION, reason, ref.label, (ref,), values)


def _steps_back(hint: Any) -> int:
    """How many editions back a claim is said of; 0 for what is said of the report's own."""
    return -hint if isinstance(hint, int) and not isinstance(hint, bool) else 0


def _in_their_place(claims: Sequence[Judged], bench: _Bench) -> Iterator[Judged]:
    """The claims, a figure that is unlike its edition compared with the one spoken of before it."""
    spoken_of, until = bench.edition, 0
    for claim in claims:
        if claim.claim.type in {"title", "date"} and claim.verdict is not Verdict.NOT_CHECKABLE:
            spoken_of = _index_of(claim.edition, bench)
            until = claim.claim.end + RIGHT_AFTER
        elif claim.claim.type == "figure" and claim.claim.start <= until:
            yield _or_of(claim, spoken_of, bench)
            continue
        yield claim


def _or_of(figure: Judged, spoken_of: EditionIndex, bench: _Bench) -> Judged:
    """A figure as that of the edition spoken of, if it is unlike its own and fits that."""
    unlike = figure.verdict.rank >= Verdict.OTHER_EDITION.rank
    if not unlike or figure.edition == spoken_of.view.ref or bench.about.fit is Fit.OTHER_EVENT:
        return figure
    there = _compared(figure.claim, spoken_of, Reason.SAID_OF_EDITION, bench)
    return figure if there.verdict in UNLIKE else there


def _index_of(ref: Ref, bench: _Bench) -> EditionIndex:
    return next(one for one in bench.index.editions if one.view.ref == ref)


def _of_other_event(part: Part, claim: Claim) -> Part:
    """A part of a report about something else: unlike the record, or like it by chance."""
    by_chance = claim.type in {"figure", "edition", "date"}
    if claim.type in OF_SOME_EVENT and (part.verdict in UNLIKE or by_chance):
        return replace(part, verdict=Verdict.OTHER_EVENT, reason=Reason.REPORT_OF_OTHER_EVENT)
    return part


def _of_other_edition(part: Part, claim: Claim, bench: _Bench) -> Part:
    """A part that is unlike the record of its edition, as that of another one, if it is that."""
    other = _other_edition_of(part, claim, bench)
    if other is None:
        return part
    ref = other.view.ref
    values = {**part.values, "edition": ref.label}
    verdict, reason = Verdict.OTHER_EDITION, Reason.IS_OF_EDITION
    return replace(part, verdict=verdict, reason=reason, refs=(ref,), values=values)


def _other_edition_of(part: Part, claim: Claim, bench: _Bench) -> EditionIndex | None:
    """The edition for which a value is on record that is unlike the record of its own, if any."""
    if part.verdict not in UNLIKE or claim.type not in OF_SOME_EDITION:
        return None
    others = [one for one in bench.index.editions if one is not bench.edition]
    for other in others[:MOST_EDITIONS]:
        its = RULES[claim.type](claim, other, bench.report)
        if any(_is_there(one, claim) for one in its if _same(one, part)):
            return other
    return None


def _same(one: Part, other: Part) -> bool:
    return (one.field, one.value) == (other.field, other.value)


def _is_there(part: Part, claim: Claim) -> bool:
    """Whether a record has the very value: no bound that many numbers fit, no family name alone.

    A year will do where the report says "last year", not where it prints the number.
    """
    if part.reason is Reason.SOURCES_DISAGREE:
        printed = {(one["value"], one["bound"]) for one in part.values["agree"]}
        return (part.value, part.values["bound"]) in printed
    if part.verdict is Verdict.COMPATIBLE:
        return claim.type == "date" and claim.normalised.get("kind") == "relative"
    return part.reason is not Reason.FAMILY_NAME and agrees((part,))
