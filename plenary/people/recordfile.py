"""Country lists, bodies, sources and people in a record file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from plenary.imports.record_file import PREPARATIONS, RECORD_FILE, Kind, Rows, same
from plenary.imports.record_file_dumping import Dumping
from plenary.imports.record_file_loading import Item, Loading

from .actions import index_names
from .country_lists import install_country_lists
from .models import Body, Country, CountryList, Office, Person, PersonName, Source

SHIPPED = "un"


def ship_country_lists(*, by: object, at: datetime) -> None:
    if not CountryList.objects.filter(slug=SHIPPED).exists():
        install_country_lists(by=by, at=at)


def codes_of_lists(loading: Loading) -> dict[UUID, set[str]]:
    """The codes of each country list, in the file or in the database."""
    found: dict[UUID, set[str]] = defaultdict(set)
    for key, code in Country.objects.values_list("list_id", "code"):
        found[key].add(code)
    for item in loading.items["countries"]:
        if item.owner and not item.faulty:
            found[item.owner.obj.pk].add(item.value["code"])
    return found


def country_faults(
    item: Item, loading: Loading, *, of_list: UUID | None = None
) -> Iterator[tuple[str, str]]:
    """The country of the item has to be in that list or the shipped one; in any where it is None."""
    code = item.columns.get("country")
    lists = loading.once("codes of lists", lambda: codes_of_lists(loading))
    shipped = loading.once("shipped list", lambda: _shipped_list())
    known = lists if of_list is None else {of_list, shipped}
    if code and not any(code in lists.get(one, ()) for one in known):
        where = "in any country list" if of_list is None else "in the country list of the series"
        yield "country", f"there is no country “{code}” {where}."


def _shipped_list() -> UUID:
    return CountryList.objects.get(slug=SHIPPED).pk


def _check_country_list(item: Item, loading: Loading) -> Iterator[tuple[str, str]]:
    if item.obj.shipped:
        yield "slug", f"the list “{item.slug}” is Plenary's own. Give yours another name."


def _check_body(item: Item, loading: Loading) -> Iterator[tuple[str, str]]:
    yield from country_faults(item, loading)
    seen, above = {item.obj.pk}, item.columns.get("part_of_id")
    while above and above not in seen:
        seen.add(above)
        above = _part_of(above, loading)
    if above:
        yield "part_of", "the body would be a part of itself."


def _part_of(key: UUID, loading: Loading) -> UUID | None:
    item = loading.item_of.get(key)
    if item and not item.faulty:
        return item.columns.get("part_of_id")
    stored = loading.stored["bodies"].get(key)
    return stored.part_of_id if stored else None


def _derive_search_text(body: Any, parts: Mapping[str, list[Any]]) -> None:
    body.prepare_search()


def _check_person(item: Item, loading: Loading) -> Iterator[tuple[str, str]]:
    yield from country_faults(item, loading)
    uses = [name.get("use") for name in item.parts["names"]]
    if uses.count(PersonName.Use.MAIN) != 1:
        yield "names", "exactly one of the names has to be of use “main”."
    for number, name in enumerate(item.value["names"]):
        if not any(name.get(part, "").strip() for part in ("given", "family", "full")):
            yield f"names.{number}", "is empty; write a given name, a family name or a full name."
    for number, office in enumerate(item.parts["offices"]):
        begun, ended = office.get("held_from"), office.get("held_to")
        if begun and ended and ended < begun:
            yield f"offices.{number}.to", "the office ends before it begins."


def _derive_name(person: Any, parts: Mapping[str, list[Any]]) -> None:
    for name in parts["names"]:
        if name.use == PersonName.Use.MAIN:
            person.known_as(name)


def _lists_of_codes(dumping: Dumping) -> Iterable[UUID]:
    """The lists that hold the codes which neither the series' list nor a shipped one knows."""
    rows = (obj for kind in ("bodies", "people", "venues") for obj in dumping.rows[kind].values())
    codes = {obj.country for obj in rows} - {""}
    at_hand = list(dumping.rows["country_lists"])
    known = Country.objects.filter(list__shipped=True) | Country.objects.filter(list__in=at_hand)
    unknown = codes - set(known.values_list("code", flat=True))
    own = Country.objects.filter(code__in=unknown, list__shipped=False)
    found: dict[str, UUID] = {}
    for entry in own.order_by("list__slug"):
        found.setdefault(entry.code, entry.list_id)
    return found.values()


PREPARATIONS.append(ship_country_lists)

NAMES = Rows(
    model=PersonName,
    fields=same("use", "language", "honorific", "given", "family", "patronymic", "order", "full"),
    required=frozenset({"use"}),
)
OFFICES = Rows(
    model=Office,
    fields=same("body", "function") | {"from": "held_from", "to": "held_to"} | same("source"),
    required=frozenset({"function"}),
)

RECORD_FILE.add(
    "country_lists",
    Kind(
        name="country_lists",
        singular="country list",
        model=CountryList,
        fields=same("slug", "title"),
        required=frozenset({"slug", "title", "countries"}),
        check=_check_country_list,
        omitted=lambda one: one.shipped,
        wanted=_lists_of_codes,
    ),
    order=10,
)
RECORD_FILE.add(
    "countries",
    Kind(
        name="countries",
        singular="country",
        model=Country,
        owner="country_lists",
        owner_field="list",
        key=("code",),
        fields=same("code", "name", "formal", "status", "footnote"),
        required=frozenset({"code", "name"}),
        multiline=frozenset({"footnote"}),
    ),
    order=11,
)
RECORD_FILE.add(
    "bodies",
    Kind(
        name="bodies",
        singular="body",
        model=Body,
        fields=same("slug", "kind", "name", "acronym", "country", "part_of", "other_names", "url"),
        required=frozenset({"slug", "kind", "name"}),
        check=_check_body,
        derive=_derive_search_text,
    ),
    order=20,
)
RECORD_FILE.add(
    "sources",
    Kind(
        name="sources",
        singular="source",
        model=Source,
        fields=same(
            *("slug", "kind", "title", "outlet", "author", "url", "published_on"),
            *("language", "note"),
        ),
        required=frozenset({"slug", "kind"}),
        multiline=frozenset({"note"}),
    ),
    order=30,
)
RECORD_FILE.add(
    "people",
    Kind(
        name="people",
        singular="person",
        model=Person,
        fields=same("slug", "country"),
        required=frozenset({"slug", "names"}),
        parts={"names": NAMES, "offices": OFFICES},
        check=_check_person,
        derive=_derive_name,
        written=index_names,
    ),
    order=40,
)
