"""A draft of the record of an edition, made of what one report says of it.

Every item stands in the form of the record file, with the spans of the report that it was made
from. Nothing is added: what the report does not say is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from plenary.algorithms.names import slug

from .claims import Claim, Reading
from .countries import country_code
from .units import bound_of, measure_of

type Span = tuple[int, int]

FARTHEST = 400
"""Characters after the title of a session within which those named are taken for its panel."""
BETWEEN = 40
"""Characters between two persons of one list."""
SCOPES = frozenset({"all", "foreign", "registered", "present", "invited"})


@dataclass(frozen=True)
class Source:
    """The report itself as a source: short name, address, ISO day, language, outlet and headline."""

    slug: str
    language: str
    title: str = ""
    outlet: str = ""
    url: str = ""
    published_on: str = ""


@dataclass(frozen=True)
class Item:
    """One thing of the draft: `kind` is its list in the record file, `value` as it stands there.

    `edition` is 0 for the edition of the report, -1 for the one before. `spans` are where the
    report says it; `needs` are the items that it refers to, by kind and short name.
    """

    kind: str
    slug: str
    value: Mapping[str, Any]
    spans: tuple[Span, ...]
    edition: int = 0
    needs: tuple[tuple[str, str], ...] = ()


@dataclass
class _Draft:
    """Items found so far, each short name once in its list."""

    reading: Reading
    source: Source
    items: list[Item] = field(default_factory=list)

    def add(
        self,
        kind: str,
        words: str,
        value: Mapping[str, Any],
        claim: Claim,
        *,
        edition: int = 0,
        needs: Sequence[tuple[str, str]] = (),
    ) -> str:
        """The short name of a new item, made of `words`."""
        taken = {one.slug for one in self.items if one.kind == kind}
        name = slug(words, taken)
        spans = ((claim.start, claim.end),)
        made = Item(kind, name, {"slug": name, **value}, spans, edition, tuple(needs))
        self.items.append(made)
        return name

    def text(self, words: str) -> dict[str, str]:
        """The words as a text in the language of the report."""
        return {self.reading.lang: words}


def drafted(reading: Reading, source: Source) -> tuple[Item, ...]:
    """The items that the report gives, in the order of the record file.

    The edition itself comes as an item of kind `editions`, and so does the edition before it where
    the report speaks of it.
    """
    draft = _Draft(reading, source)
    bodies = _bodies(draft)
    _observances(draft)
    _themes(draft)
    sessions = _sessions(draft)
    people = _people(draft, bodies, sessions)
    _statements(draft, people)
    _figures(draft)
    for edition in (0, -1):
        _edition(draft, edition, bodies)
    order = {kind: place for place, kind in enumerate(KINDS)}
    return tuple(sorted(draft.items, key=lambda one: (order[one.kind], one.edition, one.spans)))


KINDS = (
    "bodies",
    "observances",
    "people",
    "editions",
    "themes",
    "participations",
    "sessions",
    "statements",
    "reported_figures",
)


def _of(reading: Reading, kind: str, edition: int | None = 0) -> Iterator[Claim]:
    for claim in reading.claims:
        hint = claim.normalised.get("edition_hint", 0)
        if claim.type == kind and (edition is None or hint == edition):
            yield claim


def _bodies(draft: _Draft) -> dict[str, str]:
    """Organisers and the bodies of persons, each name once: name -> short name."""
    found: dict[str, str] = {}
    named = [(one, "name") for one in _of(draft.reading, "organiser", None)]
    named += [(one, "org") for one in _of(draft.reading, "person", None)]
    for claim, key in named:
        name = str(claim.normalised.get(key) or "")
        if name and name not in found and "part" not in claim.normalised:
            found[name] = draft.add("bodies", name, {"name": draft.text(name)}, claim)
    return found


def _observances(draft: _Draft) -> None:
    for claim in _of(draft.reading, "date", None):
        day, name = str(claim.normalised.get("value") or ""), claim.normalised.get("name")
        if claim.normalised.get("kind") == "commemoration" and name and len(day) == len("12-05"):
            month, number = (int(part) for part in day.split("-"))
            value = {"name": draft.text(name), "month": month, "day": number}
            draft.add("observances", name, value, claim)


def _themes(draft: _Draft) -> None:
    for claim in _of(draft.reading, "title"):
        if claim.normalised.get("kind") == "theme":
            title = str(claim.normalised.get("title") or claim.span)
            draft.add("themes", title, {"title": draft.text(title)}, claim)


def _sessions(draft: _Draft) -> list[tuple[Claim, str]]:
    kinds = {"panel", "plenary", "workshop", "ceremony", "side-event", "press-conference"}
    made = []
    for claim in _of(draft.reading, "session"):
        title = str(claim.normalised.get("title") or claim.span)
        kind = claim.normalised.get("kind", "panel")
        value = {"kind": kind if kind in kinds else "panel", "title": draft.text(title)}
        made.append((claim, draft.add("sessions", title, value, claim)))
    return made


def _people(
    draft: _Draft, bodies: Mapping[str, str], sessions: Sequence[tuple[Claim, str]]
) -> dict[str, str]:
    """Those who took part, each name once: family name or name -> participation."""
    found: dict[str, str] = {}
    persons = [one for one in _of(draft.reading, "person") if "part" not in one.normalised]
    for claim in persons:
        name = str(claim.normalised.get("name") or "")
        if not name or any(_is_part_of(name, other) for other in found):
            continue
        found[name] = _participation(draft, claim, name, bodies)
    _seat(draft, persons, sessions, found)
    return found


def _is_part_of(name: str, other: str) -> bool:
    """Whether a name says no more than another that was found: a family name after the whole."""
    return set(name.casefold().split()) <= set(other.casefold().split())


def _participation(draft: _Draft, claim: Claim, name: str, bodies: Mapping[str, str]) -> str:
    said = claim.normalised
    country = country_code(str(said.get("country") or ""), draft.reading.lang) or ""
    spelt = {"use": "main", "order": "as-written", "full": name}
    if said.get("honorific"):
        spelt["honorific"] = str(said["honorific"])
    of_country = {"country": country} if country else {}
    person = draft.add("people", name, {"names": [spelt]} | of_country, claim)
    value: dict[str, Any] = {"person": person, "capacity": "speaker"} | of_country
    needs = [("people", person)]
    if said.get("role"):
        value["function"] = draft.text(str(said["role"]))
    if said.get("org") in bodies:
        value["body"] = bodies[said["org"]]
        needs.append(("bodies", value["body"]))
    return draft.add("participations", name, value, claim, needs=needs)


def _seat(
    draft: _Draft,
    persons: Sequence[Claim],
    sessions: Sequence[tuple[Claim, str]],
    found: Mapping[str, str],
) -> None:
    """The first list of persons soon after the title of a session are its panellists."""
    for claim, session in sessions:
        panel = [found[name] for name in _panel_after(claim, persons) if name in found]
        if len(panel) < 2:
            continue
        place = next(i for i, one in enumerate(draft.items) if one.slug == session)
        old = draft.items[place]
        seats = [{"participation": one, "role": "panellist"} for one in panel]
        needs = tuple(("participations", one) for one in panel)
        draft.items[place] = Item(
            old.kind, old.slug, {**old.value, "appearances": seats}, old.spans, needs=needs
        )


def _panel_after(session: Claim, persons: Sequence[Claim]) -> list[str]:
    later = [one for one in persons if session.end <= one.start]
    if not later or later[0].start > session.end + FARTHEST:
        return []
    names = [str(one.normalised.get("name")) for one in later[:1]]
    for one, following in pairwise(later):
        if following.start - one.end > BETWEEN:
            break
        names.append(str(following.normalised.get("name")))
    return names


def _statements(draft: _Draft, people: Mapping[str, str]) -> None:
    for claim in _of(draft.reading, "quote"):
        speaker = str(claim.normalised.get("speaker") or "")
        words = claim.span.strip(' ,.“”"«»')
        value: dict[str, Any] = {
            "kind": "quote",
            "text": draft.text(words),
            "language": draft.reading.lang,
            "source": draft.source.slug,
        }
        needs = []
        known = next((its for name, its in people.items() if _is_part_of(speaker, name)), "")
        if speaker and known:
            value["participation"] = known
            needs.append(("participations", known))
        draft.add("statements", words[:60], value, claim, needs=needs)


def _figures(draft: _Draft) -> None:
    for claim in _of(draft.reading, "figure", None):
        said = claim.normalised
        edition = int(said.get("edition_hint", 0))
        if edition not in (0, -1) or said.get("kind") == "comparison":
            continue
        for measure, name in _measures(said):
            value: dict[str, Any] = {
                "measure": measure,
                "value": said[name],
                "bound": bound_of(said.get(f"{name}_op"), claim.span).value,
                "words": claim.span,
                "language": draft.reading.lang,
                "source": draft.source.slug,
            }
            if said.get("scope") in SCOPES and name == "count":
                value["scope"] = said["scope"]
            if said.get("forecast") or said.get("kind") == "forecast":
                value["forecast"] = True
            draft.add(
                "reported_figures", f"{measure} {draft.source.slug}", value, claim, edition=edition
            )


def _measures(said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What a figure counts: (measure, field of its number)."""
    measure = measure_of(str(said.get("unit") or ""))
    if isinstance(said.get("count"), int) and measure:
        yield measure, "count"
    for name in ("countries", "sessions"):
        if isinstance(said.get(name), int):
            yield name, name


def _edition(draft: _Draft, edition: int, bodies: Mapping[str, str]) -> None:
    """The edition as the report gives it; none where it says nothing of it."""
    reading = draft.reading
    titles = [one for one in _of(reading, "title", edition) if _is_title(one)]
    days = [one for one in _of(reading, "date", edition) if _is_day(one)]
    if not titles and not (edition == 0 and reading.claims):
        return
    value: dict[str, Any] = {}
    if titles:
        value["title"] = draft.text(str(titles[0].normalised["title"]))
    if days:
        value["starts_on"] = _day(days[0])
        if days[0].normalised.get("end"):
            value["ends_on"] = days[0].normalised["end"]
    value |= _ordinal(reading, edition)
    needs: list[tuple[str, str]] = []
    if edition == 0:
        organisers = list(_organisers(reading, bodies))
        value |= _where(draft) | {"organisers": [{"body": one} for one in organisers]}
        needs = [("bodies", one) for one in organisers]
    year = (value.get("starts_on") or reading.date or "")[:4]
    claim = (titles or days or list(reading.claims))[0]
    value |= {"languages": [reading.lang], "participants_complete": False}
    draft.add("editions", year or "edition", value, claim, edition=edition, needs=needs)


def _organisers(reading: Reading, bodies: Mapping[str, str]) -> Iterator[str]:
    names = dict.fromkeys(str(one.normalised.get("name")) for one in _of(reading, "organiser"))
    yield from (bodies[name] for name in names if name in bodies)


def _is_title(claim: Claim) -> bool:
    kind = claim.normalised.get("kind", "conference")
    return kind == "conference" and bool(claim.normalised.get("title"))


def _is_day(claim: Claim) -> bool:
    kept = claim.normalised.get("kind") != "commemoration"
    return kept and len(_day(claim)) == len("2024-12-05")


def _day(claim: Claim) -> str:
    return str(claim.normalised.get("value") or claim.normalised.get("resolves_to") or "")


def _ordinal(reading: Reading, edition: int) -> dict[str, int]:
    numbers = [one.normalised.get("edition") for one in _of(reading, "edition")]
    first = next((one for one in numbers if isinstance(one, int)), None)
    return {"ordinal": first + edition} if first and first + edition > 0 else {}


def _where(draft: _Draft) -> dict[str, Any]:
    """City and country: of the dateline, else of the first place."""
    for kind in ("place", "dateline"):
        for claim in _of(draft.reading, kind):
            city = str(claim.normalised.get("place") or "")
            code = country_code(str(claim.normalised.get("country") or ""), draft.reading.lang)
            if city:
                return {"city": draft.text(city)} | ({"country": code} if code else {})
    return {}
