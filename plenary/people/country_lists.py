"""The country lists that Plenary ships: the names the United Nations prints, and those of CLDR."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from babel import Locale
from django.db import transaction

from plenary.core import audit
from plenary.core.snapshots import columns, differences

from .models import Country, CountryList

DATA_FILE = Path(__file__).parent / "data" / "countries.json"
CLDR = "cldr"
CLDR_LANGUAGES = ("en", "fr", "ar", "ru", "es", "zh", "az", "hy", "tr")
CLDR_TITLE = {
    "en": "Names in CLDR (Unicode)",
    "fr": "Noms du CLDR (Unicode)",
    "ar": "الأسماء في CLDR (يونيكود)",
}


def install_country_lists(*, by: object, at: datetime) -> int:
    """The shipped country lists stand as Plenary ships them; how many rows were made or changed."""
    shipped = json.loads(DATA_FILE.read_text("utf-8"))
    with transaction.atomic():
        deeds = []
        for entry in shipped["lists"]:
            deeds += _install(entry["slug"], entry["title"], shipped["entries"])
        deeds += _install(CLDR, CLDR_TITLE, list(_cldr_entries(shipped["entries"])))
        if deeds:
            audit.record("people", deeds, by=by, at=at)
    return len(deeds)


def _cldr_entries(entries: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The same entries under the names that CLDR gives them."""
    territories = {tag: Locale.parse(tag).territories for tag in CLDR_LANGUAGES}
    for entry in entries:
        code = entry["code"]
        name = {tag: known[code] for tag, known in territories.items() if code in known}
        yield {"code": code, "name": name or entry["name"], "status": entry["status"]}


def _install(slug: str, title: dict[str, str], entries: list[dict[str, Any]]) -> list[audit.Deed]:
    shipped = CountryList.objects.filter(slug=slug).first() or CountryList(slug=slug)
    before = {} if shipped._state.adding else columns(shipped)
    shipped.title, shipped.shipped = title, True
    deeds = list(_deed(shipped, before))
    if deeds:
        shipped.save()
    known = {country.code: country for country in shipped.countries.all()}
    made: list[Country] = []
    changed: list[Country] = []
    for entry in entries:
        country = known.get(entry["code"]) or Country(list=shipped, code=entry["code"])
        done = _set(country, entry)
        deeds += done
        if done:
            (made if country._state.adding else changed).append(country)
    Country.objects.bulk_create(made, batch_size=200)
    Country.objects.bulk_update(
        changed, ["name", "formal", "status", "footnote", "version"], batch_size=50
    )
    return deeds


def _set(country: Country, entry: dict[str, Any]) -> list[audit.Deed]:
    before = {} if country._state.adding else columns(country)
    country.name, country.status = entry["name"], entry["status"]
    country.formal, country.footnote = entry.get("formal", {}), entry.get("footnote", {})
    return list(_deed(country, before))


def _deed(obj: Country | CountryList, before: dict[str, Any]) -> Iterator[audit.Deed]:
    fields = differences(before, columns(obj))
    if not before:
        fields = {name: value for name, value in fields.items() if value["after"] not in ("", {})}
    if fields:
        obj.version += 1 if before else 0
        yield audit.deed("change" if before else "create", obj, fields)
