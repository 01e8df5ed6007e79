"""Facts drawn at random: any part may be missing, any text may be long, quoted or unfinished."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from plenary.algorithms.communique import (
    By,
    Counted,
    Country,
    Edition,
    Facts,
    Finding,
    Measure,
    Named,
    Observance,
    Organiser,
    OrganiserRole,
    Person,
    Place,
    Reported,
    Role,
    Scope,
    Session,
    SessionKind,
    Verb,
)
from plenary.algorithms.figures import Bound

TAGS = ("en", "fr", "ar")
WORDS = (
    "Delta",
    "l’eau",
    "les rives",
    "المياه",
    "and, then",
    "“silt”",
    "« limon »",
    "of",
    "Île",
    "été",
)
FIRST = ("Delta", "Île", "المياه", "“Silt”", "« Limon »", "7")
lines = st.tuples(st.sampled_from(FIRST), st.lists(st.sampled_from(WORDS), max_size=3)).map(
    lambda drawn: " ".join((drawn[0], *drawn[1]))
)
texts = st.fixed_dictionaries(dict.fromkeys(TAGS, lines))
ends = st.sampled_from(("", ".", "!", "?", "…"))
days = st.dates(min_value=dt.date(2020, 1, 1), max_value=dt.date(2030, 12, 31))
countries = st.sampled_from(
    [
        Country(code, {"en": en, "fr": fr, "ar": ar})
        for code, en, fr, ar in (
            ("KE", "Kenya", "Kenya", "كينيا"),
            ("PH", "Philippines", "Philippines", "الفلبين"),
            ("MC", "Monaco", "Monaco", "موناكو"),
            ("VEL", "Vell", "Vell", "ڤيل"),
        )
    ]
)


def named(ref: str) -> st.SearchStrategy[Named]:
    return texts.map(lambda text: Named(ref, text))


def maybe(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | strategy


@st.composite
def numbered(draw: st.DrawFn, make: object, *, most: int = 4) -> tuple[object, ...]:
    """As many things as come up, each made from its own number."""
    return tuple(draw(make(number)) for number in range(draw(st.integers(0, most))))


def person(number: object) -> st.SearchStrategy[Person]:
    return st.builds(
        Person,
        ref=st.just(f"person:{number}"),
        name=texts,
        honorific=st.just({}) | st.just({"en": "Dr"}),
        office=maybe(named(f"office:{number}")),
        body=maybe(named(f"body:of-{number}")),
        country=maybe(countries),
        gender=st.sampled_from(("feminine", "masculine", "unknown")),
        role=st.sampled_from(Role),
    )


@st.composite
def finding(draw: st.DrawFn, number: int) -> Finding:
    text = {tag: said + draw(ends) for tag, said in draw(texts).items()}
    by = draw(st.sampled_from(By))
    return Finding(
        text=Named(f"finding:{number}", text),
        verb=draw(st.sampled_from(Verb)),
        by=by,
        speaker=draw(maybe(person(f"speaker-{number}"))) if by == By.SPEAKER else None,
        addressee=draw(maybe(named(f"addressee:{number}"))),
        reported_by=draw(maybe(named(f"source:of-finding-{number}"))),
    )


def counted(slot: str) -> object:
    return lambda number: st.builds(
        Counted,
        ref=st.just(f"figure:{slot}-{number}"),
        measure=st.sampled_from(Measure),
        value=st.integers(0, 2000),
        counted_on=days,
    )


def reported(slot: str) -> object:
    return lambda number: st.builds(
        Reported,
        ref=st.just(f"reported:{slot}-{number}"),
        measure=st.sampled_from(Measure),
        value=st.integers(1, 2000),
        source=named(f"source:{slot}-{number}"),
        bound=st.sampled_from(Bound),
        scope=st.sampled_from(Scope),
        forecast=st.booleans(),
    )


def place(slot: str) -> st.SearchStrategy[Place]:
    return st.builds(
        Place,
        city=maybe(named(f"city:{slot}")),
        country=maybe(countries),
        venue=maybe(named(f"venue:{slot}")),
    )


@st.composite
def edition(draw: st.DrawFn, slot: str) -> Edition:
    first = draw(maybe(days))
    return Edition(
        slot=slot,
        title=draw(maybe(named(f"title:{slot}"))),
        theme=draw(maybe(named(f"theme-line:{slot}"))),
        ordinal=draw(maybe(st.integers(1, 130))),
        place=draw(place(slot)),
        first_day=first,
        last_day=first + dt.timedelta(draw(st.integers(0, 40))) if first else None,
        counted=draw(numbered(counted(slot))),
        reported=draw(numbered(reported(slot))),
    )


def session(number: object) -> st.SearchStrategy[Session]:
    return st.builds(
        Session,
        title=named(f"session:{number}"),
        kind=st.sampled_from(SessionKind),
        day=maybe(days),
    )


def organiser(number: int) -> st.SearchStrategy[Organiser]:
    return st.builds(Organiser, body=named(f"body:{number}"), role=st.sampled_from(OrganiserRole))


observances = st.builds(
    Observance,
    name=named("observance:day"),
    month=st.integers(1, 12),
    day=st.integers(1, 28),
    commemorates=maybe(named("observance:text")),
    source=maybe(named("source:observance")),
)
drawn_facts = st.builds(
    Facts,
    city=maybe(named("city:dateline")),
    country=maybe(countries),
    day=maybe(days),
    status=st.sampled_from((None, "before", "during", "after")),
    series=maybe(named("title:series")),
    edition=edition("edition"),
    session=maybe(session("focus")),
    sessions=numbered(session, most=12),
    organisers=numbered(organiser),
    observance=maybe(observances),
    participants=numbered(person, most=14),
    themes=numbered(lambda number: named(f"theme:{number}")),
    findings=numbered(finding),
    previous=maybe(edition("previous")),
    contact=maybe(named("contact:press")),
)
