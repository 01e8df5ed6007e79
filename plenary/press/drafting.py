"""From a report to the record: what it says as things of the record, to be taken over one by one."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from plenary.algorithms.coverage.claims import Reading
from plenary.algorithms.coverage.draft import Item, Source, drafted
from plenary.algorithms.names import slug
from plenary.conferences.models import Edition, Participation
from plenary.people.queries import same_people, search_bodies

from .received import Received

Json = dict[str, Any]
HOUSE = ("bodies", "people", "observances")
CHECKED = frozenset({"themes", "sessions", "observances", "statements"})
"""Kinds whose claims the check compares with the record of the edition as a whole."""
SURELY = 0.97
"""How alike the names of two bodies must be to be one."""


def source_of(report: Received) -> Source:
    """The report as a source of what is taken from it."""
    day = report.published_on.isoformat() if report.published_on else ""
    words = " ".join(
        part for part in (report.outlet_name or report.title or "report", day) if part
    )
    return Source(
        slug=slug(words),
        language=report.language,
        title=report.title,
        outlet=report.outlet_name,
        url=report.url,
        published_on=day,
    )


def draft_of(found: Reading, report: Received) -> Json:
    """A record file of all that the report says, and the spans that each of its things is from.

    `record` can be loaded as it is; `spans` has the JSON pointer of each thing.
    """
    source = source_of(report)
    items = items_of(found, source)
    record = _record(items, source, found.lang)
    return {"record": record, "spans": dict(_spans(items, record))}


def items_of(found: Reading, source: Source) -> list[Item]:
    """What the report says as things of the record, with what a record file cannot do without."""
    return [
        replace(one, value={"kind": "other", **one.value}) if one.kind == "bodies" else one
        for one in drafted(found, source)
    ]


def _record(items: Sequence[Item], source: Source, language: str) -> Json:
    editions = [_edition(items, edition, source, language) for edition in (-1, 0)]
    title = {language: source.title or source.outlet or source.slug}
    return {
        "plenary": 1,
        **{kind: [one.value for one in items if one.kind == kind] for kind in HOUSE},
        "sources": [source_value(source)],
        "series": [
            {
                "slug": source.slug,
                "title": title,
                "nature": "reconstructed",
                "editions": [one for one in editions if one],
            }
        ],
    }


def source_value(source: Source) -> Json:
    """The source as it stands in a record file."""
    value = {
        "slug": source.slug,
        "kind": "report",
        "title": {source.language or "en": source.title} if source.title else {},
        "author": source.outlet,
        "url": source.url,
        "published_on": source.published_on,
        "language": source.language,
    }
    return {name: one for name, one in value.items() if one}


def _edition(items: Sequence[Item], edition: int, source: Source, language: str) -> Json | None:
    own = [one for one in items if one.edition == edition and one.kind not in HOUSE]
    itself = next((one for one in own if one.kind == "editions"), None)
    if itself is None:
        return None
    before = any(one.kind == "editions" and one.edition == -1 for one in items)
    default = {
        "ordinal": 2 if before and edition == 0 else 1,
        "title": {language: source.title or source.slug},
        "time_zone": "UTC",
    }
    lists: dict[str, list[Any]] = {}
    for one in own:
        if one.kind != "editions":
            lists.setdefault(one.kind, []).append(one.value)
    return default | dict(itself.value) | lists


def _spans(items: Sequence[Item], record: Json) -> Iterable[tuple[str, list[Any]]]:
    editions = record["series"][0]["editions"]
    for item in items:
        if item.kind in HOUSE:
            place = f"/{item.kind}/{_at(record[item.kind], item.slug)}"
        else:
            number = len(editions) - 1 if item.edition == 0 else 0
            place = f"/series/0/editions/{number}"
            if item.kind != "editions":
                place += f"/{item.kind}/{_at(editions[number][item.kind], item.slug)}"
        yield place, [list(span) for span in item.spans]


def _at(things: Sequence[Mapping[str, Any]], name: str) -> int:
    return next(place for place, one in enumerate(things) if one["slug"] == name)


@dataclass(frozen=True)
class Proposal:
    """An item that can be taken over; `known` is the short name of the same thing on record."""

    item: Item
    known: str

    @property
    def key(self) -> str:
        return f"{self.item.kind}:{self.item.slug}:{self.item.edition}"


def proposals(
    items: Sequence[Item],
    borne_out: Collection[tuple[int, int]],
    recognised: Mapping[tuple[int, int], Participation],
    edition: Edition,
) -> list[Proposal]:
    """The items, each with the thing on record that it seems to be.

    `borne_out` are the spans that the check confirmed: what they say is on record already.
    `recognised` has, by span, those whom the check found to be meant.
    """
    people = _known_people(items, recognised)
    there = {
        one.person.slug: one.slug
        for one in edition.participations.select_related("person").order_by("-position", "-slug")
    }
    found = []
    for one in items:
        known = ""
        if one.kind == "people":
            known = people.get(one.slug, "")
        elif one.kind == "participations":
            known = there.get(people.get(one.value["person"], ""), "")
        elif one.kind == "bodies":
            known = _known_body(one)
        elif one.kind in CHECKED and set(one.spans) <= set(borne_out):
            known = one.slug
        found.append(Proposal(one, known))
    return found


def _known_people(
    items: Sequence[Item], recognised: Mapping[tuple[int, int], Participation]
) -> dict[str, str]:
    """By the short name of the item that of the person on record: as the check has it, else by name."""
    people = [one for one in items if one.kind == "people"]
    names = [(one.value["names"][0]["full"], one.value.get("country", "")) for one in people]
    found = {}
    for one, hit in zip(people, same_people(names), strict=True):
        meant = [recognised[span].person for span in one.spans if span in recognised]
        meant += [hit.person] if hit else []
        if meant:
            found[one.slug] = meant[0].slug
    return found


def _known_body(item: Item) -> str:
    name = next(iter(item.value["name"].values()))
    best = next(iter(search_bodies(name, limit=1)), None)
    return best.body.slug if best and best.likeness >= SURELY else ""


def with_known(
    value: Mapping[str, Any], known: Mapping[tuple[str, str], str], *, source: str
) -> Json:
    """The value with what it refers to under the short names of the record, `source` its source."""
    names = {"body": "bodies", "person": "people", "participation": "participations"}

    def put(name: str, one: Any) -> Any:
        if name in names:
            return known.get((names[name], one), one)
        if name == "source":
            return source
        if name in ("organisers", "appearances"):
            return [{key: put(key, each) for key, each in row.items()} for row in one]
        return one

    plain: Json = json.loads(json.dumps(dict(value)))
    return {name: put(name, one) for name, one in plain.items()}
