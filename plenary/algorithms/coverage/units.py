"""What a printed number is a number of, and how its bound is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plenary.algorithms.figures import Bound
from plenary.algorithms.transliteration import fold

# How words begin, folded, by what they count. Only words for everybody who takes part are
# participants: "24 professors" are some of them, and no figure of a record.
BEGINNINGS = {
    "participants": (
        *("participant", "delegate", "delegue", "delegado", "delegat", "delegier", "delege"),
        *("guest", "invite", "gast", "gaste", "ospit", "invitad", "qonaq", "konuk", "gost"),
        *("representative", "representant", "vertreter", "rappresentant", "temsilci", "nümayənd"),
        *("attendee", "person", "people", "teilnehm", "partecipant", "iştirakç", "katilimc"),
        *("uchastnik", "predstavitel", "delegat", "chelovek", "kisi", "nəfər"),
        *(
            "mshark",
            "almshark",
            "mndwb",
            "almndwb",
            "mmthl",
            "shkhs",
            "shkhsa",
            "代表",
            "参加",
            "名",
        ),
    ),
    "delegations": (
        "delegation",
        "delegacion",
        "delegazion",
        "nümayəndə heyət",
        "delegats",
        "wfd",
    ),
    "countries": (
        *("countr", "nation", "state", "pays", "etat", "land", "lander", "staat", "pais", "paes"),
        *(
            "paesi",
            "stati",
            "stran",
            "gosudarstv",
            "ölkə",
            "ulke",
            "dwlt",
            "dwl",
            "bld",
            "国",
            "カ国",
        ),
    ),
    "organisations": (
        *("organisation", "organization", "organizac", "organizzaz", "organizats", "institution"),
        *("kurulus", "təşkilat", "teşkilat", "mnzm", "orgaos", "団体"),
    ),
    "sessions": (
        *("session", "panel", "sitzung", "diskussionsrund", "podium", "table ronde", "seance"),
        *("sesion", "session", "oturum", "sessiya", "zasedan", "jls", "セッション", "パネル"),
    ),
    "speakers": (
        *("speaker", "panellist", "panelist", "redner", "referent", "orateur", "intervenant"),
        *("ponente", "orador", "relator", "konusmac", "dokladchik", "çıxış ed", "mthdth", "登壇"),
    ),
    "themes": ("theme", "topic", "thema", "themen", "tema", "movzu", "konu ", "mwdwa"),
}
SCOPES = frozenset({"all", "foreign", "registered", "present", "invited"})
LIST = re.compile("[,،、]")
LONGEST_BEGINNING = 2
"""Words of a unit in which what it counts must begin: "honorary members of delegations" is none."""

# What the signs that a reading knows do not tell apart.
AT_LEAST = re.compile(
    r"\bat least|\bno fewer|\bno less|\bnot less|minimum|au moins|mindestens|almeno|al menos|"
    r"como mínimo|не менее|не меньше|\ben az|\bən az|azı |ما لا يقل|على الأقل|以上",
    re.IGNORECASE,
)
NEARLY = re.compile(
    r"\bnearly|\balmost|close to|just under|presque|près de|\bfast\b|knapp|beinahe|\bcasi\b|"
    r"quasi|почти|neredeyse|yaklaşık|təxminən|demək olar|ما يقرب|近く",
    re.IGNORECASE,
)
AT_MOST = re.compile(
    r"\bup to|\bat most|\bno more than|\bnot more than|jusqu|au plus|bis zu|höchstens|al massimo|"
    r"fino a|hasta|a lo sumo|не более|до \d|en fazla|ən çox|\bas many as|لا يزيد",
    re.IGNORECASE,
)


def measure_of(unit: str) -> str | None:
    """What a record would count under a printed unit, in any of ten languages; None for none.

    A list of kinds of persons ("ministers, experts and others") is of those who take part.
    """
    found = next(_measures(fold(unit)), None)
    return "participants" if found is None and LIST.search(unit) else found


def _measures(unit: str) -> Iterator[str]:
    words = unit.split()[:LONGEST_BEGINNING]
    for start in range(len(words)):
        said = " ".join(words[start:])
        for measure, beginnings in _BEGINNINGS:
            if any(said.startswith(beginning) for beginning in beginnings):
                yield measure


# The longest beginnings first: delegations are not delegates.
_BEGINNINGS = tuple(
    (measure, tuple(fold(beginning) for beginning in BEGINNINGS[measure]))
    for measure in (
        *("delegations", "countries", "organisations", "sessions", "speakers", "themes"),
        "participants",
    )
)


def bound_of(sign: object, printed: str) -> Bound:
    """The bound that a reading's sign and the printed words stand for.

    `>` is *at least* where the words say so, and `<` or `~` *nearly* or *at most*.
    """
    match sign:
        case ">":
            return Bound.AT_LEAST if AT_LEAST.search(printed) else Bound.MORE_THAN
        case ">=" | "≥":
            return Bound.AT_LEAST
        case "<":
            if NEARLY.search(printed):
                return Bound.NEARLY
            return Bound.AT_MOST if AT_MOST.search(printed) else Bound.FEWER_THAN
        case "<=" | "≤":
            return Bound.AT_MOST
        case "~":
            return Bound.ABOUT
    return Bound.EXACT
