"""A checked report as its page shows it: marked text, claims in words, the record beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plenary.conferences.models import Measure, ReportedFigure
from plenary.core.kinds import KINDS
from plenary.core.text import Text
from plenary.press.drafting import Proposal
from plenary.press.marked import Segment, marked
from plenary.press.models import Claim, Overruling, Report, Verdict
from plenary.press.queries import verdict_counts
from plenary.press.words import CLAIM_TYPES, FIELDS, reason_in_words

from .places import Place

CHIPS = {
    Verdict.CONFIRMED: "confirmed",
    Verdict.COMPATIBLE: "confirmed",
    Verdict.VARIANT: "variant",
    Verdict.DIFFERS: "differs",
    Verdict.DISPUTED: "disputed",
}
"""Which of the five colours a verdict has; the others are set aside in grey."""

KIND_OF_REF = {
    "participation": "participations",
    "session": "sessions",
    "theme": "themes",
    "body": "bodies",
    "statement": "statements",
    "reported-figure": "reported-figures",
    "observance": "observances",
}


@dataclass(frozen=True)
class ShownPart:
    """One value of a claim with its own verdict."""

    label: str | Promise
    value: str
    verdict: str
    chip: str
    reason: str


@dataclass(frozen=True)
class ShownClaim:
    """A claim in words; `href` leads to the thing of the record it was held against."""

    claim: Claim
    number: int
    type: str | Promise
    verdict: str
    chip: str
    reason: str
    parts: tuple[ShownPart, ...]
    href: str
    record: str
    overruling: Overruling | None


@dataclass(frozen=True)
class ShownReport:
    """What the page of a report shows. `paragraphs` are rows of (segment, claim shown or None).

    `open` are the claims to be looked at, `settled` those that the record bears out.
    """

    paragraphs: Sequence[Sequence[tuple[Segment, ShownClaim | None, tuple[int, ...]]]]
    claims: Sequence[ShownClaim]
    open: Sequence[ShownClaim]
    settled: Sequence[ShownClaim]
    chips: Sequence[tuple[str, int, str]]
    contradictions: Sequence[str]


def shown_report(report: Report, place: Place) -> ShownReport:
    """The report as `report_with_claims` fetched it, in the reader's words."""
    claims = list(report.claims.all())
    overruled = {(o.type, o.start, o.end): o for o in report.overrulings.all()}
    shown = {one.pk: _claim(one, place, overruled) for one in claims}
    return ShownReport(
        paragraphs=[
            [_segment(segment, shown) for segment in line] for line in marked(report.text, claims)
        ],
        claims=list(shown.values()),
        open=[one for one in shown.values() if one.chip != "confirmed"],
        settled=[one for one in shown.values() if one.chip == "confirmed"],
        chips=list(_chips(claims)),
        contradictions=list(_contradictions(report)),
    )


def _segment(
    segment: Segment, shown: Mapping[Any, ShownClaim]
) -> tuple[Segment, ShownClaim | None, tuple[int, ...]]:
    ending = tuple(sorted(shown[one.pk].number for one in segment.ending))
    return segment, shown[segment.claim.pk] if segment.claim else None, ending


def _claim(claim: Claim, place: Place, overruled: Mapping[Any, Overruling]) -> ShownClaim:
    found = claim.reason
    return ShownClaim(
        claim=claim,
        number=claim.position,
        type=CLAIM_TYPES.get(claim.type, claim.type),
        verdict=claim.get_verdict_display(),
        chip=chip_of(claim.verdict),
        reason=reason_in_words(found["code"], found["values"], found["record"]),
        parts=tuple(_part(one) for one in claim.parts),
        href=_href(claim, place),
        record=claim.record[0]["label"] if claim.record else "",
        overruling=overruled.get((claim.type, claim.start, claim.end)),
    )


def chip_of(verdict: str) -> str:
    """The colour of a verdict."""
    return CHIPS.get(verdict, "aside")  # type: ignore[call-overload, no-any-return]


def _part(part: Mapping[str, Any]) -> ShownPart:
    reason = part["reason"]
    return ShownPart(
        label=FIELDS.get(part["field"], part["field"]),
        value=str(part["value"]),
        verdict=str(Verdict(part["verdict"]).label),
        chip=chip_of(part["verdict"]),
        reason=reason_in_words(reason["code"], reason["values"], reason["record"]),
    )


def _href(claim: Claim, place: Place) -> str:
    for ref in claim.record:
        kind = KIND_OF_REF.get(ref["kind"])
        if kind:
            return place.url("edit", KINDS[kind], key=ref["id"])
    return ""


def _chips(claims: Sequence[Claim]) -> Iterator[tuple[str, int, str]]:
    counts = verdict_counts(claims)
    for verdict in Verdict:
        if counts.get(verdict):
            yield str(verdict.label), counts[verdict], chip_of(verdict)


def _contradictions(report: Report) -> Iterator[str]:
    found = report.reading.contradictions if hasattr(report, "reading") else []
    for one in found:
        words = report.text[one["start"] : one["end"]]
        if one["code"] == "weekday":
            yield _("The weekday does not fit the date: “%(words)s”.") % {"words": words}
        else:
            yield _("The parts do not add up to their total: “%(words)s”.") % {"words": words}


GROUPS = {
    "editions": gettext_lazy("The edition"),
    "bodies": gettext_lazy("Bodies"),
    "people": gettext_lazy("People"),
    "participations": gettext_lazy("Who took part"),
    "themes": gettext_lazy("Themes"),
    "sessions": gettext_lazy("Sessions"),
    "statements": gettext_lazy("Statements"),
    "reported_figures": gettext_lazy("Reported figures"),
    "observances": gettext_lazy("Observances"),
}


@dataclass(frozen=True)
class ShownProposal:
    """Something that a report says, in words; `there` where the record has it already."""

    key: str
    words: str
    more: str
    spans: Sequence[str]
    there: bool
    chosen: bool


def shown_proposals(
    proposed: Sequence[Proposal], report: Report, chosen: Sequence[str]
) -> list[tuple[str | Promise, list[ShownProposal]]]:
    """What may be taken over into the edition of the report, group by group."""
    names = {
        one.item.slug: one.item.value["names"][0]["full"]
        for one in proposed
        if one.item.kind == "people"
    }
    shown: dict[str, list[ShownProposal]] = {}
    for one in proposed:
        if one.item.edition == 0:
            shown.setdefault(one.item.kind, []).append(_proposal(one, report, chosen, names))
    return [(GROUPS[kind], shown[kind]) for kind in GROUPS if kind in shown]


def _proposal(
    one: Proposal, report: Report, chosen: Sequence[str], names: Mapping[str, str]
) -> ShownProposal:
    value = one.item.value
    words, more = _in_words(one.item.kind, value)
    if one.item.kind == "participations":
        words = names.get(value["person"], words)
    return ShownProposal(
        key=one.key,
        words=words,
        more=more,
        spans=[report.text[start:end] for start, end in one.item.spans],
        there=bool(one.known),
        chosen=one.key in chosen,
    )


def _in_words(kind: str, value: Mapping[str, Any]) -> tuple[str, str]:
    """What the thing is called, and what else the report says of it."""
    if kind == "people":
        return value["names"][0]["full"], value.get("country", "")
    if kind == "participations":
        return value["slug"], str(Text(value.get("function", {})))
    if kind == "reported_figures":
        measure = dict(Measure.choices)[value["measure"]]
        bound = (
            "" if value["bound"] == "exact" else dict(ReportedFigure.Bound.choices)[value["bound"]]
        )
        return f"{bound} {value['value']} {measure}".strip(), ""
    text = value.get("title") or value.get("name") or value.get("text") or {}
    more = [value.get("starts_on"), value.get("kind"), str(Text(value.get("city", {})))]
    return str(Text(text)) or value["slug"], " · ".join(str(one) for one in more if one)
