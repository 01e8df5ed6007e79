"""A report read as a careful press officer would: every checkable span, with what it means."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from .claims import Claim, Contradiction, Reading
from .counts import comparisons, figures, hints, with_breakdowns, wrong_sums
from .datelines import HEAD, dateline
from .dates import dates, wrong_weekdays
from .events import editions, titles
from .known import Known, with_known
from .languages import LANGUAGES, language_for, language_of
from .naming import named
from .organisers import organisers
from .page import Page
from .people import people
from .people_uncased import people_uncased
from .places import places
from .sayings import sayings
from .themes import themes
from .unspaced import unspaced

__all__ = ["Known", "read"]

LONGEST_READ = 200_000


NOTHING = Known()


def read(
    text: str, *, date: str | None = None, lang: str | None = None, known: Known = NOTHING
) -> Reading:
    """What a report says.

    `date` is its ISO day (or the beginning of one), by which relative dates are resolved; where it
    is not given, the dateline's. `lang` is found out where it is not given. Of a very long text
    the first 200,000 characters are read, and the reading is not `whole`.
    """
    shown = text[:LONGEST_READ]
    code = lang or language_of(shown)
    page = Page(shown, language_for(code), _day(date))
    found = with_known(page, list(_claims(page)), known)
    claims = sorted(found, key=lambda one: (one.start, one.end, one.type))
    return Reading(
        lang=page.language.code,
        whole=page.language.code in LANGUAGES and len(text) <= LONGEST_READ,
        date=page.day.isoformat() if page.day else None,
        claims=tuple(claims),
        contradictions=tuple(_contradictions(page, claims)),
        themes=tuple(themes(page)),
    )


def _day(printed: str | None) -> datetime.date | None:
    """The day of an ISO date; the first of its month or year where it says no more."""
    if not printed:
        return None
    padded = (
        printed[:10] + "-01-01"[len(printed[:10]) - 4 :] if len(printed) < 10 else printed[:10]
    )
    try:
        day = datetime.date.fromisoformat(padded)
    except ValueError:
        return None
    # At the ends of the calendar nothing can be reckoned from a day.
    return day if datetime.MINYEAR + 10 < day.year < datetime.MAXYEAR - 10 else None


def _claims(page: Page) -> Iterator[Claim]:
    """The claims of a page: what is found first is kept from the finders after it."""
    filed = _filed(page)
    quotations = named(page)
    for quotation in quotations:
        if quotation.kind not in {"speech", "none"}:
            page.mask(*quotation.quotation.outer)
    yield from filed
    yield from _masking(page, comparisons(page))
    yield from _masking(page, dates(page))
    yield from unspaced(page)
    yield from with_breakdowns(page, list(figures(page)))
    named_here = [_hinted(page, one) for one in titles(page, quotations)]
    yield from _outside(named_here, editions(page))
    persons = list(people(page) if page.language.cased else people_uncased(page))
    yield from sayings(page, quotations, persons)
    yield from _masking(page, iter([*named_here, *persons]))
    yield from _masking(page, iter(list(organisers(page, quotations))))
    yield from places(page)


def _hinted(page: Page, claim: Claim) -> Claim:
    """The claim with the hint that it is of the edition before, where its sentence says so."""
    hint = hints(page, claim.start, claim.end).get("edition_hint")
    if hint is None:
        return claim
    return replace(claim, normalised={**claim.normalised, "edition_hint": hint})


def _outside(titled: list[Claim], claims: Iterator[Claim]) -> Iterator[Claim]:
    """The claims that no title takes in: there the ordinal is part of the name."""
    for one in claims:
        if not any(its.start <= one.start and one.end <= its.end for its in titled):
            yield one


def _masking(page: Page, claims: Iterator[Claim]) -> Iterator[Claim]:
    """The claims that stand free, each then masked."""
    for one in list(claims):
        if one.type in {"date", "figure"} and page.masked(one.start, one.end):
            continue
        yield one
        page.mask(one.start, one.end)


def _filed(page: Page) -> list[Claim]:
    """The dateline, masked; by it a page without a day is dated."""
    if head := HEAD.match(page.text):
        page.mask(*head.span())
    filed = dateline(page)
    if page.day is None:
        page.day = (filed and _day_if_whole(filed)) or _first_day(page)
        filed = dateline(page)
    if filed is None:
        return []
    page.mask(filed.start, filed.end)
    return [filed]


def _first_day(page: Page) -> datetime.date | None:
    """The first day that the text names with its year."""
    days = (_day_if_whole(one) for one in dates(page))
    return next((day for day in days if day), None)


def _day_if_whole(claim: Claim) -> datetime.date | None:
    printed = str(claim.normalised.get("date") or claim.normalised.get("value") or "")
    return _day(printed) if len(printed) == 10 else None


def _contradictions(page: Page, claims: list[Claim]) -> Iterator[Contradiction]:
    yield from wrong_weekdays(claims)
    yield from wrong_sums(page, claims)
