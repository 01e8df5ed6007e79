"""Record files made by chance, whole and without a fault, that use every key of the format."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from plenary.people import country_lists as country_lists_of_people

LANGUAGES = ("en", "fr", "ar", "az-Arab", "zh-Hant", "es-419")
ZONES = ("UTC", "Asia/Baku", "America/New_York", "Asia/Kathmandu", "Pacific/Apia")
LINES = (
    *("a", "Ada", "İğne", "É", "e\u0301", "Жанна Щ", "αω", "אבגד", "مرحبا", "名字", "ֆ", "O’Neil"),
    *(" x ", "“so” & so", "1.2-3", "می\u200cخواهم"),
)

# Few choices in many places: Hypothesis gives up on documents that take too many decisions.
line = st.sampled_from(LINES)
lines = st.sampled_from((*LINES, "one\ntwo\n", "  \n\tthree"))
day = st.sampled_from(("1900-02-28", "2024-02-29", "2200-12-31"))
code = st.sampled_from(("FR", "AZ", "KR", "EG"))
language = st.sampled_from(LANGUAGES)


def write_few_countries(folder: Path) -> Path:
    """Four entries of the shipped country list, in a file like its own: all 250 take a while."""
    shipped = json.loads(country_lists_of_people.DATA_FILE.read_text("utf-8"))
    kept = [entry for entry in shipped["entries"] if entry["code"] in {"FR", "AZ", "KR", "EG"}]
    few = folder / "few-countries.json"
    few.write_text(json.dumps(shipped | {"entries": kept}), "utf-8")
    return few


def text(of: Any = line) -> Any:
    return st.fixed_dictionaries({"en": of}) | st.fixed_dictionaries({"zh-Hant": of, "ar": of})


def thing(required: dict[str, Any], optional: dict[str, Any] | None = None) -> Any:
    return st.fixed_dictionaries(required, optional=optional or {})


def slugs(prefix: str) -> Any:
    numbers = st.lists(st.integers(0, 30), unique=True, min_size=1, max_size=3)
    return numbers.map(lambda found: [f"{prefix}-{number}" for number in found])


@st.composite
def every_one(draw: Any, named: list[str], required: Any, optional: Any = None) -> Any:
    """One thing for each slug."""
    return [{"slug": slug} | draw(thing(required, optional)) for slug in named]


def one_of(named: list[str]) -> Any:
    return st.sampled_from(named) if named else st.nothing()


def those(keys: dict[str, Any]) -> dict[str, Any]:
    """The optional keys that have something to refer to."""
    return {key: value for key, value in keys.items() if not value.is_empty}


def kept(value: dict[str, Any]) -> dict[str, Any]:
    return {key: one for key, one in value.items() if one not in ([], None)}


@st.composite
def record_files(draw: Any) -> dict[str, Any]:
    """A whole document with one series."""
    named = {kind: draw(slugs(kind)) for kind in ("body", "source", "person", "day", "hall")}
    document = {
        "plenary": 1,
        "country_lists": draw(country_lists()),
        "bodies": draw(bodies(named["body"])),
        "sources": draw(
            every_one(
                named["source"], SOURCE, SOURCE_TOO | those({"outlet": one_of(named["body"])})
            )
        ),
        "people": [draw(person(slug, named)) for slug in named["person"]],
        "observances": draw(
            every_one(named["day"], OBSERVANCE, those({"source": one_of(named["source"])}))
        ),
        "venues": [draw(venue(slug)) for slug in named["hall"]],
    }
    document["series"] = [draw(series(named, document))]
    return kept(document)


BODY = {"kind": st.sampled_from(("state", "ngo", "media", "other")), "name": text()}
BODY_TOO = {
    "acronym": text(),
    "country": code,
    "other_names": st.lists(line, max_size=2),
    "url": st.just("https://example.org/"),
}
SOURCE = {"kind": st.sampled_from(("report", "letter", "website"))}
SOURCE_TOO = {
    "title": text(),
    "author": line,
    "url": st.just("https://example.org/a"),
    "published_on": day,
    "language": language,
    "note": lines,
}
OBSERVANCE = {"name": text(), "month": st.integers(1, 12), "day": st.integers(1, 29)}
ENTRY = thing(
    {"name": text()},
    {"formal": text(), "footnote": text(lines), "status": st.sampled_from(("member", "other"))},
)


@st.composite
def bodies(draw: Any, named: list[str]) -> Any:
    """All others may be parts of the last one: nothing is a part of itself."""
    made = draw(every_one(named, BODY, BODY_TOO))
    for body in made[:-1]:
        body |= {"part_of": named[-1]} if draw(st.booleans()) else {}
    return made


@st.composite
def country_lists(draw: Any) -> Any:
    codes = draw(st.lists(st.sampled_from(("XA", "XB", "XCC", "X1")), unique=True, max_size=3))
    entries = [{"code": code} | draw(ENTRY) for code in codes]
    return [{"slug": "own", "title": draw(text()), "countries": entries}] if entries else []


@st.composite
def person(draw: Any, slug: str, named: dict[str, list[str]]) -> Any:
    parts = {"honorific": line, "family": line, "patronymic": line, "language": language}
    order = st.sampled_from(("given-first", "family-first", "as-written"))
    names = [{"use": "main"} | draw(thing({"given": line}, parts | {"order": order}))]
    others = thing({"use": st.sampled_from(("script", "spelling")), "full": line}, parts)
    references = {"body": one_of(named["body"]), "source": one_of(named["source"])}
    office = thing({"function": text()}, those(references) | {"from": day})
    made = {
        "slug": slug,
        "country": draw(st.none() | code),
        "names": names + draw(st.lists(others, max_size=2)),
        "offices": draw(st.lists(office, max_size=2)),
    }
    return kept(made)


@st.composite
def venue(draw: Any, slug: str) -> Any:
    rooms = draw(every_one(draw(slugs("room")), {"name": text()}, {"capacity": st.integers(0, 9)}))
    optional = {"address": text(lines), "city": text(), "country": code}
    return kept({"slug": slug, "rooms": rooms} | draw(thing({"name": text()}, optional)))


@st.composite
def organisers(draw: Any, named: dict[str, list[str]]) -> Any:
    bodies = (
        draw(st.lists(one_of(named["body"]), unique=True, max_size=2)) if named["body"] else []
    )
    role = st.sampled_from(("convener", "host"))
    return [{"body": body} | draw(thing({}, {"role": role})) for body in bodies]


@st.composite
def series(draw: Any, named: dict[str, list[str]], document: dict[str, Any]) -> Any:
    optional = {
        "description": text(lines),
        "nature": st.sampled_from(("real", "fictional")),
        "notice": text(lines),
        "flags": st.booleans(),
        "country_list": st.sampled_from(
            ("un", "cldr", *(["own"] * bool(document["country_lists"])))
        ),
        "observance": one_of(named["day"]),
    }
    years = draw(st.lists(st.integers(2000, 2030), unique=True, max_size=2))
    made = {"slug": "some", "organisers": draw(organisers(named))}
    made |= draw(thing({"title": text()}, those(optional)))
    made["editions"] = [draw(edition(str(year), named, document)) for year in years]
    return kept(made)


EDITION = {
    "ordinal": st.integers(0, 99),
    "title": text(),
    "time_zone": st.sampled_from(ZONES),
    "languages": st.lists(language, min_size=1, max_size=3, unique=True),
}
EDITION_TOO = {
    "theme": text(),
    "description": text(lines),
    "city": text(),
    "country": code,
    "status": st.sampled_from(("planned", "held")),
    "participants_complete": st.booleans(),
    "day_begins": st.sampled_from(("00:00", "04:30", "05:00:30")),
}
DAYS = st.sampled_from(
    ({}, {"starts_on": "2024-06-04"}, {"starts_on": "2024-06-04", "ends_on": "2024-06-06"})
)
BEGINNINGS = ("2024-06-05T09:30", "2024-06-05T09:30:15.123456Z", "2024-06-05T11:00:00+02:00")


@st.composite
def edition(draw: Any, slug: str, named: dict[str, list[str]], document: dict[str, Any]) -> Any:
    inner = {kind: draw(slugs(kind)) for kind in ("theme", "team", "part", "meeting", "said")}
    inner["part"] = inner["part"] if named["person"] else []
    made = {"slug": slug, "organisers": draw(organisers(named))} | draw(DAYS)
    made |= draw(thing(EDITION, EDITION_TOO | those({"venue": one_of(named["hall"])})))
    made["themes"] = draw(
        every_one(inner["theme"], {"title": text()}, {"description": text(lines)})
    )
    made["delegations"] = draw(delegations(inner["team"], named))
    made["participations"] = draw(participations(inner, named))
    made["officers"] = draw(officers(inner["part"]))
    rooms = rooms_of(made.get("venue"), document)
    made["sessions"] = [draw(session(slug, inner, rooms)) for slug in inner["meeting"]]
    made["statements"] = draw(statements(inner, named))
    made["findings"] = draw(findings(inner, named))
    made["reported_figures"] = draw(reported_figures(named))
    made["counted_figures"] = draw(counted_figures())
    return kept(made)


def rooms_of(home: str | None, document: dict[str, Any]) -> list[str]:
    """The rooms as a session of an edition with that venue may call them."""
    return [
        room["slug"] if venue["slug"] == home else f"{venue['slug']}/{room['slug']}"
        for venue in document["venues"]
        for room in venue.get("rooms", ())
    ]


@st.composite
def delegations(draw: Any, slugs: list[str], named: dict[str, list[str]]) -> Any:
    state = thing({"kind": st.just("state"), "country": code}, {"name": text()})
    group = thing(
        {"kind": st.just("group")}, {"name": text()} | those({"body": one_of(named["body"])})
    )
    return [{"slug": slug} | draw(state | group) for slug in slugs]


def participations(inner: dict[str, list[str]], named: dict[str, list[str]]) -> Any:
    required = {
        "person": one_of(named["person"]),
        "capacity": st.sampled_from(("head", "guest")),
        "audience": st.sampled_from(("public", "participants", "secretariat", "alias")),
        "alias": text(),
    }
    optional = {
        "delegation": one_of(inner["team"]),
        "printed_name": text(),
        "function": text(),
        "body": one_of(named["body"]),
        "body_as_printed": text(),
        "country": code,
        "withdrawn_at": st.sampled_from(BEGINNINGS),
    }
    return every_one(inner["part"], required, those(optional))


@st.composite
def officers(draw: Any, parts: list[str]) -> Any:
    optional = {"title": text()}
    return [
        {"participation": part, "function": function} | draw(thing({}, optional))
        for part in parts[:2]
        for function in draw(st.permutations(("president", "rapporteur")))
    ]


@st.composite
def session(draw: Any, slug: str, inner: dict[str, list[str]], rooms: list[str]) -> Any:
    optional = {
        "summary": text(lines),
        "starts_at": st.sampled_from(BEGINNINGS),
        "ends_at": st.just("2024-06-06T01:00"),
        "room": one_of(rooms),
        "languages": st.lists(language, unique=True, max_size=2),
        "status": st.sampled_from(("draft", "scheduled")),
        "audience": st.sampled_from(("public", "secretariat")),
        "themes": st.lists(one_of(inner["theme"]), unique=True)
        if inner["theme"]
        else st.nothing(),
    }
    required = {"kind": st.sampled_from(("panel", "break")), "title": text()}
    roles = st.sampled_from(("chair", "keynote"))
    appearances = [
        {"participation": part, "role": draw(roles)}
        for part in draw(st.permutations(inner["part"]))
    ]
    return kept(
        {"slug": slug, "appearances": appearances} | draw(thing(required, those(optional)))
    )


def statements(inner: dict[str, list[str]], named: dict[str, list[str]]) -> Any:
    optional = {
        "session": one_of(inner["meeting"]),
        "participation": one_of(inner["part"]),
        "on_behalf_of": one_of(inner["team"]),
        "on_behalf_of_text": text(),
        "kind": st.sampled_from(("quote", "summary")),
        "language": language,
        "source": one_of(named["source"]),
    }
    return every_one(inner["said"], {"text": text(lines)}, those(optional))


@st.composite
def findings(draw: Any, inner: dict[str, list[str]], named: dict[str, list[str]]) -> Any:
    named_speakers = inner["part"] and draw(st.booleans())
    required = {
        "verb": st.sampled_from(("noted", "agreed")),
        "by": st.just("speaker" if named_speakers else "participant"),
        "text": text(),
    }
    required |= {"participation": one_of(inner["part"])} if named_speakers else {}
    optional = {
        "session": one_of(inner["meeting"]),
        "addressee": text(),
        "reported_by": one_of(named["source"]),
        "statements": st.lists(one_of(inner["said"]), unique=True)
        if inner["said"]
        else st.nothing(),
    }
    return draw(every_one(draw(slugs("finding")), required, those(optional)))


@st.composite
def reported_figures(draw: Any, named: dict[str, list[str]]) -> Any:
    if not named["source"]:
        return []
    required = {
        "measure": st.sampled_from(("participants", "countries")),
        "value": st.integers(0, 2147483647),
        "words": line,
        "source": one_of(named["source"]),
    }
    optional = {
        "scope": st.sampled_from(("all", "foreign")),
        "bound": st.sampled_from(("exact", "about")),
        "language": language,
        "stated_on": day,
        "forecast": st.booleans(),
    }
    return draw(every_one(draw(slugs("figure")), required, optional))


@st.composite
def counted_figures(draw: Any) -> Any:
    measures = draw(st.lists(st.sampled_from(("sessions", "themes")), unique=True))
    value = {"value": st.integers(0, 9), "counted_at": st.sampled_from(BEGINNINGS)}
    return [{"measure": measure} | draw(thing(value)) for measure in measures]
