"""Verdicts, the reasons for them, and a claim that has been judged.

A reason is a code with values; the sentence that says it, in the reader's language, is made
elsewhere.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from .claims import Claim
from .record import Ref


class Verdict(StrEnum):
    """How a claim compares with the record, in the order of what is looked at first: worst last.

    `NOT_CHECKABLE` stands first because it adds nothing: of two parts, one confirmed and one that
    the record is silent about, the claim is confirmed.
    """

    NOT_CHECKABLE = "not checkable"
    CONFIRMED = "confirmed"
    COMPATIBLE = "compatible"
    VARIANT = "variant"
    FORECAST = "forecast"
    OTHER_EDITION = "other edition"
    DIFFERENT_SCOPE = "different scope"
    OTHER_EVENT = "other event"
    NOT_ON_RECORD = "not on record"
    DISPUTED = "disputed"
    DIFFERS = "differs"

    @property
    def rank(self) -> int:
        """The place in the order, 0 for the best."""
        return _RANKS[self]


_RANKS = {verdict: rank for rank, verdict in enumerate(Verdict)}


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict that stands last in the order; `NOT_CHECKABLE` when there is none."""
    return max(verdicts, key=lambda verdict: verdict.rank, default=Verdict.NOT_CHECKABLE)


class Reason(StrEnum):
    """Why a verdict was reached. What a sentence about it needs stands in `values`."""

    # Texts: titles, names of bodies, offices, places, observances.
    AS_PRINTED = "as-printed"
    """The record prints the same."""
    KNOWN_WORDING = "known-wording"
    """The record knows this wording, but prints another; `sources` print it, if any."""
    OTHER_WORDING = "other-wording"
    """The same thing in other words; `record` is what the record prints."""
    SHORT_FORM = "short-form"
    """A part of what the record prints."""
    LONG_FORM = "long-form"
    """What the record prints, and more."""
    OTHER_TEXT = "other-text"
    """Something else in its place, too like it to be about something else."""
    OTHER_LANGUAGE = "other-language"
    """The record has no wording in `lang`, and this is not like any that it has."""
    SERIES_TITLE = "series-title"
    """The name of the series, not of the edition."""
    NOT_FOUND = "not-found"
    """The record has nothing of this kind that is like it."""
    RECORD_SILENT = "record-silent"
    """The record says nothing of this kind."""
    OTHER_KIND = "other-kind"
    """The session is of another kind on record: `record`."""
    KNOWN_BODY = "known-body"
    """A body that the record knows, but not as an organiser."""
    IS_ANOTHER = "is-another"
    """Beside one that the record has, the report names another: it may be about something else."""

    # Names of persons.
    SPELLING = "spelling"
    """The same name, spelt otherwise."""
    DIACRITICS = "diacritics"
    """The same name without its marks, or with others."""
    TRANSLITERATION = "transliteration"
    """The same name in another script."""
    NAME_ORDER = "name-order"
    """The same name in another order."""
    INITIALS = "initials"
    """The same name with initials for given names."""
    SHORTER_NAME = "shorter-name"
    """The same name without some of its parts."""
    LONGER_NAME = "longer-name"
    """The same name with parts that the record does not print."""
    FAMILY_NAME = "family-name"
    """A family name alone, which one person on record has."""
    OTHER_GIVEN_NAME = "other-given-name"
    """The family name and the office or body of a person on record, but another given name."""
    NAMESAKE = "namesake"
    """The family name of `near` on record; nothing else says it is the same person."""
    AMBIGUOUS = "ambiguous"
    """Several persons on record may be meant: `candidates`."""
    NAMED_IN_STATEMENT = "named-in-statement"
    """Named in the record as one on whose behalf something was said; not a participant."""
    REPORTER = "reporter"
    """Reports on the conference, and is no participant of it."""
    COMMENTATOR = "commentator"
    """Comments on the conference, and is no participant of it."""

    # Offices, bodies, countries of persons.
    OTHER_OFFICE = "other-office"
    """Another function at the body that the record names."""
    OFFICE_NOT_ON_RECORD = "office-not-on-record"
    """An office besides those on record; one person may hold several."""
    OTHER_COUNTRY = "other-country"
    """Another country than the record's `record`."""
    SAME_COUNTRY = "same-country"
    """The country on record, by whatever name."""
    IMPLIED = "implied"
    """Not printed, but told by the body that is: the country on record."""
    UNKNOWN_COUNTRY = "unknown-country"
    """No country is known by this name."""

    # Days.
    SAME_DAY = "same-day"
    """The day is a day of the edition."""
    LESS_PRECISE = "less-precise"
    """A month or year in which the edition was held."""
    OTHER_DAY = "other-day"
    """Not a day of the edition, which the report does not give otherwise; `record` is its days."""
    DAY_OF_REPORT = "day-of-report"
    """The day on which the report was filed or written."""
    OTHER_LENGTH = "other-length"
    """Begins or ends on another day than the edition did."""
    NOT_A_DAY = "not-a-day"
    """No day could be read."""
    FILED_ELSEWHERE = "filed-elsewhere"
    """The place from which a report was filed need not be that of the conference."""

    # Numbers.
    SAME_ORDINAL = "same-ordinal"
    """The number of the edition."""
    OTHER_ORDINAL = "other-ordinal"
    """Not the number of the edition, nor of one before it."""
    COUNTED_SAME = "counted-same"
    """The record counts the same; `definition` says how."""
    COUNTED_WITHIN = "counted-within"
    """The counted value fits the bound as printed."""
    COUNTED_OTHER = "counted-other"
    """The record counts `record`; `sources` printed what the report prints, if any."""
    REPORTED_SAME = "reported-same"
    """The record counts nothing, and all its sources fit this: `sources` print the same."""
    REPORTED_WITHIN = "reported-within"
    """The record counts nothing; what its sources print fits the bound."""
    REPORTED_OTHER = "reported-other"
    """The record counts nothing, and no source of it prints what fits this."""
    SOURCES_DISAGREE = "sources-disagree"
    """The record's own sources disagree: `agree` fit this, `contradict` do not."""
    ONLY_ITSELF = "only-itself"
    """The record knows this from this very report alone."""
    OTHER_SCOPE = "other-scope"
    """The record has the figure for another scope: `scope` (all, foreign, registered, ...)."""
    OTHER_MEASURE = "other-measure"
    """The number is on record for something else: `measure` (participants, countries, ...)."""
    LARGER_THAN_WHOLE = "larger-than-whole"
    """A part (foreign, present) that is larger than the whole on record."""
    NO_FIGURE = "no-figure"
    """The record has no such figure."""
    ONLY_FORECASTS = "only-forecasts"
    """The record has only what was said before the event, which bears nothing out: `sources`."""
    OTHER_UNIT = "other-unit"
    """Counts something that the record does not count: `unit`."""
    COMPARISON = "comparison"
    """Says how numbers compare, and gives none."""
    NO_NUMBER = "no-number"
    """No number could be read."""
    FORECAST_AGREES = "forecast-agrees"
    """Said before the event; what came fits it."""
    FORECAST_OTHER = "forecast-other"
    """Said before the event; what came was otherwise, or is not known."""

    # Quotations.
    QUOTED = "quoted"
    """The record has these words."""
    OTHER_WORDS = "other-words"
    """The record has the statement in somewhat other words."""
    OTHER_SPEAKER = "other-speaker"
    """The record has these words from somebody else: `record`."""
    NO_STATEMENT = "no-statement"
    """The record has no such statement."""
    NO_SPEAKER = "no-speaker"
    """The report does not say who is quoted."""

    # Editions and events.
    SAID_OF_EDITION = "said-of-edition"
    """Said of another edition, `edition`, and compared with that."""
    IS_OF_EDITION = "is-of-edition"
    """Not on record for the edition that the report is about, but for another: `edition`."""
    REPORT_OF_EDITION = "report-of-edition"
    """The whole report is about another edition, `edition`, and compared with that."""
    EDITION_NOT_ON_RECORD = "edition-not-on-record"
    """Said of an edition that is not on record."""
    REPORT_OF_OTHER_EVENT = "report-of-other-event"
    """The whole report is about something else."""
    TITLE_OF_OTHER_EVENT = "title-of-other-event"
    """The title of a conference that is like none of the series."""
    DOCUMENT = "document"
    """The title of a document or of something that went before; the record does not list these."""


@dataclass(frozen=True)
class Part:
    """One value of a claim, judged: `field` names it, `value` is as printed or as normalised.

    `record` is what the record prints in its place, None where it has nothing. `refs` are the
    things of the record concerned, `values` what a sentence about the reason needs (plain JSON).
    """

    field: str
    value: Any
    verdict: Verdict
    reason: Reason
    record: str | None = None
    refs: tuple[Ref, ...] = ()
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True)
class Judged:
    """A claim with its verdict: that of the worst of its parts, whose reason it gives.

    `edition` is the one it was compared with. `parts` is empty where the claim has one value,
    `all_parts` then has that one.
    """

    claim: Claim
    verdict: Verdict
    reason: Reason
    edition: Ref
    record: str | None = None
    refs: tuple[Ref, ...] = ()
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    all_parts: tuple[Part, ...] = ()


def judged(claim: Claim, parts: tuple[Part, ...], edition: Ref) -> Judged:
    """The claim with the verdict of the worst of its parts (at least one); the first of equals."""
    decisive = max(parts, key=lambda part: part.verdict.rank)
    return Judged(
        claim=claim,
        verdict=decisive.verdict,
        reason=decisive.reason,
        edition=edition,
        record=decisive.record,
        refs=decisive.refs or next((part.refs for part in parts if part.refs), ()),
        values=decisive.values,
        parts=parts if len(parts) > 1 else (),
        all_parts=parts,
    )
