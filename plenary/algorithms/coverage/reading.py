"""A report read as a careful press officer would: every checkable span, with what it means."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from .claims import Claim, Contradiction, Reading
from .counts import comparisons, figures, with_breakdowns
from .datelines import dateline
from .dates import dates, wrong_weekdays
from .events import editions, titles
from .languages import LANGUAGES, language_for, language_of
from .naming import named
from .organisers import organisers
from .page import Page
from .people import people
from .places import places
from .sayings import sayings

LONGEST_READ = 200_000


@dataclass(frozen=True)
class Known:
    """What a record knows, by which names are found in any language and spans are made exact.

    Each is a tuple of printed forms, in every language and spelling that the record has.
    """

    names: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


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
    claims = sorted(_claims(page, known), key=lambda one: (one.start, one.end, one.type))
    return Reading(
        lang=page.language.code,
        whole=page.language.code in LANGUAGES and len(text) <= LONGEST_READ,
        date=page.day.isoformat() if page.day else None,
        claims=tuple(claims),
        contradictions=tuple(_contradictions(page, claims)),
    )


def _day(printed: str | None) -> datetime.date | None:
    """The day of an ISO date; the first of its month or year where it says no more."""
    if not printed:
        return None
    padded = (
        printed[:10] + "-01-01"[len(printed[:10]) - 4 :] if len(printed) < 10 else printed[:10]
    )
    try:
        return datetime.date.fromisoformat(padded)
    except ValueError:
        return None


def _claims(page: Page, known: Known) -> Iterator[Claim]:
    filed = dateline(page)
    if filed:
        yield filed
        page.mask(filed.start, filed.end)
    quotations = named(page)
    for quotation in quotations:
        if quotation.kind not in {"speech", "none"}:
            page.mask(*quotation.quotation.outer)
    for one in comparisons(page):
        yield one
        page.mask(one.start, one.end)
    for one in dates(page):
        if not page.masked(one.start, one.end):
            yield one
            page.mask(one.start, one.end)
    yield from with_breakdowns(page, list(figures(page)))
    found = [*titles(page, quotations), *people(page)]
    yield from found
    persons = [one for one in found if one.type == "person"]
    yield from editions(page)
    yield from sayings(page, quotations, persons)
    for one in found:
        page.mask(one.start, one.end)
    organising = list(organisers(page, quotations))
    yield from organising
    for one in organising:
        page.mask(one.start, one.end)
    yield from places(page)


def _contradictions(page: Page, claims: list[Claim]) -> Iterator[Contradiction]:
    yield from wrong_weekdays(page, claims)
