"""What the reader knows of one language: its words for the things that reports say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, eq=False)
class Language:
    """The words of one language, all in small letters.

    Fields that say *pattern* hold alternatives of a regular expression, matched without regard to
    case and as whole words; the rest are plain words. Names of months, weekdays and countries come
    from CLDR and are not repeated here.
    """

    code: str
    # Small words by which the language is told from others.
    common: frozenset[str]
    # Capital letters begin names; False where the script has none.
    cased: bool = True
    # Office and body stand before the name, the office last: "X Bakanı NAME".
    office_last: bool = False

    # Numbers in words; a blank in a key also matches a hyphen.
    numbers: Mapping[str, int] = field(default_factory=dict)
    number_joiner: str = ""
    # Ordinal words (patterns) and what follows digits to make an ordinal.
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_mark: str = ""
    ordinal_follows: bool = False

    # Dates. Each is a pattern of what may stand at that place.
    date_lead: str = ""
    day_mark: str = ""
    of_month: str = ""
    month_tail: str = ""
    of_year: str = ""
    to_day: str = "-"
    range_lead: str = ""
    more_months: Mapping[str, int] = field(default_factory=dict)
    # Pattern -> what it means: "year-1", "day-1", "same-day-1", "year+0", ...
    relative: tuple[tuple[str, str], ...] = ()
    weekday_lead: str = ""
    weekday_tail: str = ""
    # What stands before a day that is still to come: "runs until".
    lasts_until: str = ""
    duration: str = ""
    yearly: str = ""
    observance: str = ""
    # The name of a day of every year, capitals counting, and how a date is said of it.
    named_day: str = ""
    falls_on: str = ""
    anniversary: str = ""
    # How a year is said, with {year}; counted only where a conference was held in it.
    in_year: str = ""
    founded: str = ""
    in_month: str = ""
    future: str = ""
    previous: str = ""

    # Conferences, sessions and what they are called.
    event: str = ""
    # Those of them by which a conference may be named in capitals, without quotation marks.
    named_event: str = ""
    event_adjective: str = ""
    event_on: str = ""
    # "of" after a noun of a conference: what follows may be who holds it.
    event_of: str = ""
    panel: str = ""
    # Verbs after which a conference's themes are listed.
    deals_with: str = ""
    document: str = ""
    titled: str = ""
    titled_after: str = ""
    theme: str = ""
    # Words between an ordinal and a noun of a conference that is one edition of a series.
    edition_noun: str = ""
    # "its": after it, the ordinal of a session is that of an edition.
    possessive: str = ""

    # Who organises.
    organised_by: str = ""
    organises: str = ""
    # Names of bodies go on in small letters: "Institut panafricain des langues".
    small_bodies: bool = False
    # Nouns by which a body is called.
    body: str = ""
    organiser_after: str = ""
    jointly: str = ""

    # Where.
    place_lead: str = ""
    place_tail: str = ""
    # Endings of a case -> what stands in their place in the name of a city.
    place_endings: tuple[tuple[str, str], ...] = ()
    held: str = ""
    # Those verbs that the span of a place includes: "organised in Geneva".
    organised: str = ""
    venue_lead: str = ""
    hosts: str = ""
    # Those words after which the city stands that hosts.
    hosted_by: str = ""
    # With the groups `country` and, where a city may follow, `city`.
    capital: tuple[str, ...] = ()
    venue: str = ""

    # How many.
    unit: str = ""
    # Those of them that are of something, and the "of" between: "members of parliament".
    member: str = ""
    # How they took part: "attended in person".
    manner: str = ""
    of_body: str = ""
    countries: str = ""
    sessions: str = ""
    works: str = ""
    # Any noun in the plural, counted only after a number in digits; and those that only measure.
    thing: str = ""
    measure: str = ""
    bounds: tuple[tuple[str, str], ...] = ()
    bounds_after: tuple[tuple[str, str], ...] = ()
    link: str = ""
    scopes: tuple[tuple[str, str], ...] = ()
    comparison: str = ""
    # "of" between a number and its noun; "from" before a number of countries; "among them".
    of_count: str = ""
    origin: str = ""
    parts: str = ""
    list_joiner: str = ""

    # Who.
    role: str = ""
    role_adjective: str = ""
    article: str = ""
    organisation: str = ""
    connector: str = ""
    honorific: str = ""
    affiliation: str = ""
    verb: str = ""
    said: str = ""
    # What leads to words quoted: "stressed that “...”".
    that: str = ""
    by: str = ""
    # Names take endings of a case, so that another ending is no other spelling.
    inflected_names: bool = False
    # "of": after an office or a body, what follows is part of it.
    inside: str = ""
    # Many small words may stand between an office and its name.
    long_offices: bool = False
    # A body may stand before an office that has a capital letter: "Water Council President NAME".
    body_first: bool = False
    reporter: str = ""
    commentator: str = ""
    not_name: str = ""
