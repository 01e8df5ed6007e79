"""Cities, countries and their peoples by name, in the language of a report."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from babel import Locale, UnknownLocaleError

from plenary.algorithms.names import fold

from .countries import DAILY


@dataclass(frozen=True)
class City:
    """A city by its English name and the ISO 3166 code of its country."""

    name: str
    country: str


@dataclass(frozen=True)
class Cities:
    """Cities by every folded name, and the capital of each country by its code."""

    by_name: dict[str, City]
    capitals: dict[str, City]
    longest: int


@cache
def cities() -> Cities:
    """The cities of GeoNames; of two with one name the greater."""
    by_name: dict[str, City] = {}
    capitals: dict[str, City] = {}
    listed = files(__package__).joinpath("cities.txt").read_text("utf-8")
    for line in listed.splitlines():
        if line.startswith("#"):
            continue
        name, country, *others = line.split("|")
        city = City(name, country[:2])
        if country.endswith("*"):
            capitals.setdefault(city.country, city)
        for folded in (fold(name), *others):
            by_name.setdefault(folded, city)
    return Cities(by_name, capitals, max(len(name.split()) for name in by_name))


def city_named(name: str) -> City | None:
    """The city of a name in any language or script, None where none is known."""
    folded = fold(name)
    return cities().by_name.get(folded) if folded else None


@cache
def countries(code: str) -> dict[str, str]:
    """ISO 3166 code by folded name of a country, in a language and in English."""
    found: dict[str, str] = {}
    for locale in (_locale("en"), _locale(code)):
        for iso, name in locale.territories.items():
            if len(iso) == 2 and iso not in {"EU", "UN", "EZ", "ZZ"}:
                found.setdefault(fold(name), iso)
                found.setdefault(fold(re.sub(r"\s*\(.*", "", name)), iso)
    for iso, names in DAILY.items():
        found.update({fold(name): iso for name in names})
    return found


def country_named(name: str, code: str) -> str | None:
    """The ISO 3166 code of a country by its name in a language or in English."""
    return countries(code).get(fold(name))


def english_country(iso: str) -> str:
    """The English name of a country by its code."""
    return str(_locale("en").territories.get(iso, iso))


@cache
def _locale(code: str) -> Locale:
    try:
        return Locale(code)
    except (UnknownLocaleError, ValueError):
        return Locale("en")


@cache
def exemplars(code: str) -> dict[str, City]:
    """Cities after which CLDR names time zones, by their names in a language."""
    zones = _locale(code).time_zones
    found = {}
    for zone, names in zones.items():
        city = city_named(zone.rpartition("/")[2].replace("_", " "))
        if city and "city" in names:
            found[str(names["city"])] = city
    return found
