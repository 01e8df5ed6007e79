"""Countries and cities by whatever name a report calls them (CLDR, ISO 3166, the record's own)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from zoneinfo import available_timezones

import pycountry
from babel import Locale, UnknownLocaleError

from plenary.algorithms.transliteration import fold

# Names in daily use that neither CLDR nor ISO 3166 lists.
DAILY = {
    "GB": ("UK", "Great Britain", "Britain", "England", "Scotland", "Wales"),
    "US": ("USA", "US", "United States of America", "America"),
    "TR": ("Turkey", "Republic of Turkey", "Turkiye"),
    "CZ": ("Czech Republic",),
    "NL": ("Holland",),
    "AE": ("UAE", "Emirates"),
    "MK": ("Macedonia",),
    "CI": ("Ivory Coast",),
    "KR": ("Korea", "Republic of Korea"),
    "KP": ("DPRK",),
    "SZ": ("Swaziland",),
    "MM": ("Burma",),
    "CV": ("Cape Verde",),
    "TL": ("East Timor",),
    "VA": ("Holy See", "Vatican"),
    "CD": ("DR Congo", "DRC"),
}
LEAST_STEM = 5


def country_code(
    name: str, lang: str, own: Mapping[str, Mapping[str, str]] | None = None
) -> str | None:
    """The code of a country by a name in `lang` or English, None where none is known by it.

    `own` are names that the record gives, `{code: {lang: name}}`; they go before the others. An
    ending of a case, and words around the name ("the Republic of ..."), are tolerated.
    """
    said = fold(name)
    if not said:
        return None
    if len(name) == 2 and name.isupper() and name in _names("en").values():
        return name
    its = _own_names(own or {})
    return its.get(said) or _contained(said, its) or _by_cldr(said, lang)


@lru_cache(maxsize=4096)
def _by_cldr(said: str, lang: str) -> str | None:
    for names in (_names(lang), _names("en")):
        found = names.get(said) or _contained(said, names)
        if found:
            return found
    return None


def country_name(code: str, lang: str) -> str:
    """What CLDR calls a country in a language, else in English; the code where it has no name."""
    for locale in (_locale(lang), _locale("en")):
        name = locale.territories.get(code) if locale else None
        if name:
            return str(name)
    return code


def words_of_country(code: str) -> frozenset[str]:
    """The folded words of all English names of a country: what its bodies carry in their names."""
    return frozenset(
        word for name, its in _names("en").items() if its == code for word in name.split()
    )


def _own_names(own: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    return {fold(name): code for code, names in own.items() for name in names.values()}


def _contained(said: str, names: Mapping[str, str]) -> str | None:
    """The country with the longest name whose words stand in what is said, endings aside."""
    words = said.split()
    found = [name for name in names if _stands_in(name.split(), words)]
    return names[max(found, key=len)] if found else None


def _stands_in(name: list[str], words: list[str]) -> bool:
    return all(any(_same(part, word) for word in words) for part in name)


def _same(part: str, word: str) -> bool:
    """Whether `word` is `part`, maybe with another ending: an inflected name of a country."""
    if part == word:
        return True
    stem = max(LEAST_STEM, len(part) - 2)
    return len(part) >= LEAST_STEM and len(word) - len(part) <= 5 and word[:stem] == part[:stem]


@lru_cache(maxsize=64)
def _names(lang: str) -> dict[str, str]:
    """The folded names of countries in a language, with their codes."""
    locale = _locale(lang)
    if locale is None:
        return {}
    territories: Mapping[str, str] = locale.territories
    names = {fold(name): code for code, name in territories.items() if code.isalpha()}
    if lang == "en":
        names |= {fold(name): code for name, code in _english()}
    return names


def _english() -> Iterable[tuple[str, str]]:
    for country in pycountry.countries:
        for kind in ("name", "official_name", "common_name"):
            name = getattr(country, kind, "")
            if name:
                yield name, country.alpha_2
    for code, names in DAILY.items():
        for name in names:
            yield name, code


@lru_cache(maxsize=64)
def _locale(lang: str) -> Locale | None:
    try:
        return Locale.parse(lang.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None


@lru_cache(maxsize=1024)
def city_in(lang: str, city: str) -> str | None:
    """What CLDR calls a city in a language, where a time zone is named after it."""
    locale = _locale(lang)
    zone = _zones().get(fold(city).replace(" ", ""))
    if locale is None or zone is None:
        return None
    name = locale.time_zones.get(zone, {}).get("city")
    return str(name) if name else None


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    zones = (zone for zone in available_timezones() if zone.count("/") == 1)
    return {fold(zone.split("/")[1].replace("_", " ")).replace(" ", ""): zone for zone in zones}
