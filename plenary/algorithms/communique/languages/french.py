"""French words in a sentence: elision, contraction, and the gender and number of names."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

# The article of a noun before elision; "" where it takes none.
Article = Literal["le", "la", "les", ""]

VOWELS = "aeiouœæ"
# Before these a vowel is elided: l’Hôtel, d’Haïti. Before any other h it is kept: la Hongrie, and
# names that nobody has settled, de Halvane.
SILENT_H = re.compile(
    r"h(ô|o[mn]{2}|or[ai]|i(st|pp)|um|yd|yg|abi|aïti|arm|erb|eur|elsinki|é(b|l|mi|rault|rit))"
)
WITH_ARTICLE = re.compile(r"(?:(L[ae]|Les) |(L)[’'])", re.IGNORECASE)


def elides(word: str) -> bool:
    """Whether `le`, `la` and `de` lose their vowel before the word."""
    low = word.lower().lstrip("«“\"' \u00a0")
    if low.startswith("h"):
        return bool(SILENT_H.match(low))
    if low.startswith("y"):  # Ypres, but not Yémen
        return len(low) > 1 and _plain(low[1]) not in VOWELS
    return bool(low) and _plain(low[0]) in VOWELS and not re.match(r"(onz|oui\b|ululer)", low)


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


def the(name: str, article: Article) -> str:
    """The name with its article: `la France`, `l’Italie`, `les Philippines`, `Cuba`."""
    if not article:
        return name
    if article != "les" and elides(name):
        return f"l’{name}"
    return f"{article} {name}"


def of(name: str, article: Article) -> str:
    """`de` before the name and its article: `du Kenya`, `de l’Italie`, `des Philippines`, `d’Oman`."""
    if not article:
        return f"d’{name}" if elides(name) else f"de {name}"
    if article == "les":
        return f"des {name}"
    return f"du {name}" if article == "le" and not elides(name) else f"de {the(name, article)}"


def to(name: str, article: Article) -> str:
    """`à` before the name and its article: `au Kenya`, `à l’Italie`, `aux Philippines`, `à Cuba`."""
    if article == "les":
        return f"aux {name}"
    return f"au {name}" if article == "le" and not elides(name) else f"à {the(name, article)}"


def parted(name: str) -> tuple[Article | None, str]:
    """The article that a name begins with, and the rest; None where it begins with none.

    After `l’` the article is given as `la`: it elides in the same way.
    """
    found = WITH_ARTICLE.match(name)
    if not found:
        return None, name
    written = (found[1] or "la").lower()
    return ("les" if written == "les" else "le" if written == "le" else "la"), name[found.end() :]


def article_of_body(name: str) -> Article:
    """The article of a body or a building by its first noun: `la` Commission du lac, "" Oxfam."""
    first = re.split(r"[ \u00a0’']", name, maxsplit=1)[0].lower()
    for article, words in BODIES.items():
        if first in words:
            return article
    return ""


def article_of_country(name: str, *, known: bool) -> Article:
    """The article of a country by its first noun, else by the lists below, else by its ending.

    The lists hold for the names of ISO 3166 in CLDR and at the United Nations; a country that is
    not `known` there has no article but by its first noun.
    """
    first = _first(name)
    if first in STATES:
        return STATES[first]
    if name in WITHOUT or not known:
        return ""
    if first in PLURAL:
        return "les"
    if name.split(" (")[0] in MASCULINE_IN_E:
        return "le"
    return "la" if first in FEMININE or _last_e(name) else "le"


def in_country(name: str, article: Article) -> str:
    """The country with the preposition of place: `en Italie`, `au Kenya`, `aux Tonga`, `à Cuba`."""
    first = _first(name)
    if first in WITHIN:
        return f"dans {the(name, article)}"
    if first == "île":
        return f"sur {the(name, article)}"
    if name in IN_WITHOUT:
        return f"en {name}"
    if article in {"", "les"} or name in ISLANDS:
        return to(name, article)
    return f"en {name}" if article == "la" or elides(name) else f"au {name}"


def from_country(name: str, article: Article) -> str:
    """Coming from the country: `d’Italie`, `de France`, `du Kenya`, `des Philippines`."""
    bare = article == "la" or (article == "le" and elides(name))
    kept = name in ISLANDS or _first(name) in STATES
    return of(name, "" if bare and not kept else article)


def _first(name: str) -> str:
    return re.split("[ ,]", name, maxsplit=1)[0].lower()


def _last_e(name: str) -> bool:
    """Whether the first noun of the name ends in a silent e, as most feminine names do."""
    return re.split("[ ,-]", name, maxsplit=1)[0].endswith("e")


WITHIN = frozenset(
    [
        "état",
        "principauté",
        "territoire",
        "territoires",
        "terres",
        "royaume",
        "sultanat",
        "émirat",
        "grand-duché",
        "confédération",
        "commonwealth",
        "union",
        "r.a.s.",
        "région",
        "cité",
    ]
)
STATES: dict[str, Article] = {
    **dict.fromkeys(("république", "fédération", "principauté", "confédération", "union"), "la"),
    **dict.fromkeys(("république-unie", "r.a.s.", "région", "cité"), "la"),
    **dict.fromkeys(("état", "royaume", "royaume-uni", "sultanat", "émirat", "territoire"), "le"),
    **dict.fromkeys(("grand-duché", "commonwealth", "saint-siège"), "le"),
    **dict.fromkeys(("états-unis", "états", "émirats", "îles", "terres", "territoires"), "les"),
    **dict.fromkeys(("provinces-unies", "cantons"), "les"),
    "île": "la",
}
# Islands and cities: no article, and `à`.
WITHOUT = frozenset(
    {
        *("Anguilla", "Antigua-et-Barbuda", "Aruba", "Bahreïn", "Bonaire, Saint-Eustache et Saba"),
        *("Cabo Verde", "Chypre", "Cuba", "Curaçao", "Djibouti", "El Salvador", "Gibraltar"),
        *("Guam", "Guernesey", "Haïti", "Israël", "Jersey", "Madagascar", "Malte", "Maurice"),
        *("Mayotte", "Monaco", "Montserrat", "Naoero", "Nauru", "Nioué", "Niue", "Oman"),
        *("Pitcairn", "Porto Rico", "Saint-Barthélemy", "Saint-Christophe-et-Niévès"),
        *("Saint-Kitts-et-Nevis", "Saint-Marin", "Saint-Martin", "Saint-Pierre-et-Miquelon"),
        *("Saint-Martin (partie française)", "Saint-Martin (partie néerlandaise)"),
        *("Saint-Vincent-et-les Grenadines", "Sainte-Hélène", "Sainte-Lucie", "Singapour"),
        *("Sao Tomé-et-Principe", "Svalbard et Jan Mayen", "Taïwan", "La Réunion"),
        *("Taïwan (Province de Chine)", "Trinité-et-Tobago", "Wallis-et-Futuna"),
    }
)
PLURAL = frozenset(
    {
        *("bahamas", "bermudes", "comores", "fidji", "kiribati", "maldives", "palaos"),
        *("pays-bas", "philippines", "samoa", "seychelles", "tokelau", "tokélaou", "tonga"),
        *("tuvalu", "açores", "malouines"),
    }
)
MASCULINE_IN_E = frozenset(
    {"Antarctique", "Belize", "Cambodge", "Mexique", "Mozambique", "Suriname", "Zimbabwe"}
)
FEMININE = frozenset({"guinée-bissau", "réunion", "sierra"})
IN_WITHOUT = frozenset({"El Salvador", "Haïti", "Israël"})
ISLANDS = frozenset({"Barbade", "Dominique", "Grenade", "Réunion"})
BODIES: dict[Article, frozenset[str]] = {
    "le": frozenset(
        {
            *("bureau", "cabinet", "cadastre", "cercle", "centre", "château", "collectif"),
            *("collège", "comité", "commissariat", "commandement", "congrès", "conseil"),
            *("conservatoire", "consortium", "consulat", "courrier", "département", "fonds"),
            *("forum", "gouvernement", "groupe", "groupement", "haut-commissariat", "institut"),
            *("journal", "laboratoire", "lycée", "ministère", "mouvement", "musée"),
            *("observatoire", "office", "organisme", "palais", "parlement", "parti"),
            *("partenariat", "pavillon", "programme", "projet", "registre", "réseau"),
            *("secrétariat", "sénat", "service", "syndicat", "théâtre", "tribunal", "quotidien"),
            *("hôtel", "auditorium", "amphithéâtre", "atelier", "espace", "hôpital", "stade"),
        }
    ),
    "la": frozenset(
        {
            *("académie", "administration", "agence", "alliance", "ambassade", "assemblée"),
            *("association", "autorité", "banque", "bibliothèque", "caisse", "chaire"),
            *("chambre", "chancellerie", "coalition", "commission", "communauté", "compagnie"),
            *("confédération", "conférence", "convention", "coopérative", "cour", "croix-rouge"),
            *("délégation", "direction", "école", "entreprise", "faculté", "fédération"),
            *("fondation", "grande", "guilde", "halle", "haute", "initiative", "inspection"),
            *("institution", "ligue", "mairie", "maison", "mission", "municipalité", "opération"),
            *("organisation", "plateforme", "présidence", "région", "représentation", "salle"),
            *("société", "station", "tour", "union", "université", "ville", "villa", "église"),
        }
    ),
    "les": frozenset(
        {
            *("archives", "amis", "éditions", "entreprises", "familles", "forces", "nations"),
            *("services", "parlementaires", "communautés", "villes", "états", "organisations"),
        }
    ),
}
