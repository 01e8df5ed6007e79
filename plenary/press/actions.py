"""Reports are received, checked and settled; what they say becomes a source of the record."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from plenary.algorithms.names import slug
from plenary.core.changes import Change, changing, delete
from plenary.core.errors import Refused
from plenary.imports.actions import Outcome, load_record
from plenary.imports.queries import dump
from plenary.people.models import Body, Person, Source

from .checking import check
from .drafting import HOUSE, Proposal, with_known
from .models import Claim, Overruling, Report

__all__ = [
    "accept_as_source",
    "check",
    "overrule",
    "set_state",
    "take_over",
    "withdraw_overruling",
]


def set_state(
    report: Report, state: str, *, by: object, at: datetime, version: int | None = None
) -> Change:
    """The report is in `state` (a `Report.State`)."""
    with changing(report, scope=report.scope, by=by, at=at, version=version) as change:
        report.state = state
        report.save()
    return change


def accept_as_source(report: Report, *, by: object, at: datetime) -> Source:
    """A source of the record stands for the report, the one it has already or a new one.

    Its facts can then be cited; every later check lists it among the record's own sources.
    """
    if report.source:
        return report.source
    with transaction.atomic():
        source = _new_source(report)
        with changing(source, scope="people", by=by, at=at):
            source.save()
        with changing(report, scope=report.scope, by=by, at=at):
            report.source, report.state = source, Report.State.ACCEPTED
            report.save()
    return source


def _new_source(report: Report) -> Source:
    words = " ".join(filter(None, (report.named_outlet, report.title, str(report.published_on))))
    taken = Source.objects.filter(slug__startswith=slug(words)[:40]).values_list("slug", flat=True)
    return Source(
        slug=slug(words, set(taken)),
        kind=Source.Kind.REPORT,
        title={report.read_in or "en": report.title} if report.title else {},
        outlet=report.outlet,
        author="" if report.outlet else report.outlet_name,
        url=report.url,
        published_on=report.published_on,
        language=report.read_in,
    )


def overrule(claim: Claim, verdict: str, reason: str, *, by: object, at: datetime) -> Change:
    """The verdict of the claim is `verdict`, for a reason that is kept; later checks heed it.

    Raises Refused("no-reason").
    """
    if not reason.strip():
        message = _("Say why: the reason is kept with the verdict.")
        raise Refused(message, "no-reason", fields={"reason": message})
    report = claim.report
    found = report.overrulings.filter(type=claim.type, start=claim.start, end=claim.end).first()
    overruling = found or Overruling(
        report=report, type=claim.type, start=claim.start, end=claim.end
    )
    with changing(overruling, scope=report.scope, by=by, at=at, verb="overrule") as change:
        overruling.verdict, overruling.reason = verdict, reason.strip()
        overruling.save()
        Claim.objects.filter(pk=claim.pk).update(verdict=verdict)
    return change


def withdraw_overruling(claim: Claim, *, by: object, at: datetime) -> None:
    """The claim has the verdict that the check found."""
    mine = claim.report.overrulings.filter(type=claim.type, start=claim.start, end=claim.end)
    with transaction.atomic():
        for overruling in mine:
            delete(overruling, scope=claim.report.scope, by=by, at=at)
        Claim.objects.filter(pk=claim.pk).update(verdict=claim.found)


def take_over(
    report: Report,
    proposed: Sequence[Proposal],
    chosen: Collection[str],
    *,
    by: object,
    at: datetime,
) -> Outcome:
    """What was chosen of the report's proposals (by key) is in the record of its edition.

    What a chosen thing refers to comes with it; a person or body that is on record already is
    not made twice. The report is kept as the source. Raises Refused("nothing" | "faulty").
    """
    wanted = _with_needs(proposed, chosen)
    if not wanted:
        raise Refused(_("Choose what is to be taken over."), "nothing")
    with transaction.atomic():
        source = accept_as_source(report, by=by, at=at)
        document = dump(report.edition.scope)
        _merge(document, wanted, source=source.slug)
        outcome = load_record(document, by=by, at=at)
        report.refresh_from_db()
        check(report)
    return outcome


def _with_needs(proposed: Sequence[Proposal], chosen: Collection[str]) -> list[Proposal]:
    by_thing = {(one.item.kind, one.item.slug): one for one in proposed if one.item.edition == 0}
    wanted = {one.key: one for one in proposed if one.key in chosen and one.item.edition == 0}
    open_ends = list(wanted.values())
    while open_ends:
        for need in open_ends.pop().item.needs:
            one = by_thing.get(need)
            if one and one.key not in wanted:
                wanted[one.key] = one
                open_ends.append(one)
    return [one for one in proposed if one.key in wanted]


def _merge(document: Any, wanted: Sequence[Proposal], *, source: str) -> None:
    """The document of the edition holds what is wanted besides what it has."""
    series = document["series"][0]
    edition = series["editions"][0]
    names = {(one.item.kind, one.item.slug): one.known or _free(one, edition) for one in wanted}
    for one in wanted:
        kind = one.item.kind
        value = with_known(one.item.value, names, source=source)
        if kind == "editions":
            _say_of_edition(edition, value, organised=series.get("organisers", ()))
        elif not one.known:
            things = (document if kind in HOUSE else edition).setdefault(kind, [])
            _put(things, value | {"slug": names[kind, one.item.slug]})


NAMED = {"people": Person, "bodies": Body}


def _free(one: Proposal, edition: Any) -> str:
    """The short name of something new, which nothing else of its kind must have."""
    wanted, kind = one.item.slug, one.item.kind
    if kind in NAMED:
        model: Any = NAMED[kind]
        alike = model.objects.filter(slug__startswith=wanted[:50])
        return slug(wanted, set(alike.values_list("slug", flat=True)))
    if kind == "participations":
        return slug(wanted, {each["slug"] for each in edition.get(kind, ())})
    return wanted


OF_EDITION = ("title", "starts_on", "ends_on", "city", "country", "ordinal")
"""What a report may say of an edition that is there already."""


def _say_of_edition(edition: Any, value: Any, *, organised: Collection[Any]) -> None:
    """The edition has what the report says of it; other languages and organisers stay."""
    for name in OF_EDITION:
        said, there = value.get(name), edition.get(name)
        if said:
            edition[name] = there | said if isinstance(there, dict) else said
    own = edition.get("organisers", [])
    known = {one["body"] for one in own or organised}
    new = [one for one in value.get("organisers", ()) if one["body"] not in known]
    if new:
        edition["organisers"] = [*(own or organised), *new]


def _put(things: list[Any], value: Any) -> None:
    """The value stands in the list, in the place of one that has its short name."""
    for place, one in enumerate(things):
        if one["slug"] == value["slug"]:
            things[place] = one | value
            return
    things.append(value)
