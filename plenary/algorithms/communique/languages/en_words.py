"""The words of communiqués in English."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plenary.algorithms import figures

from ..facts import By, Measure, Moment, OrganiserRole, Role, Scope, SessionKind, Verb

PREPOSITIONS = ("in", "of", "from", "to")
COUNTRY_WITH_THE = re.compile(
    r"^(Bahamas|Comoros|Gambia|Holy See|Maldives|Netherlands|Philippines)\b"
    r"|^(?!South Georgia).*\b(Islands|Territory|Territories|Emirates|Republic|States of America|United States)$"
    r"|^(United (Kingdom|States|Arab|Republic)|Isle of|Caribbean Netherlands|Congo$)"
    r"|(?:^|\w )(Republic|Kingdom|State|States|Principality|Federation|Union|Commonwealth) of\b"
    r"|\b(Federation|Kingdom|Confederation|Union)$|\bRepublic\b"
)
SMALL_WORDS = frozenset(
    [
        "A",
        "An",
        "The",
        "This",
        "That",
        "These",
        "Those",
        "All",
        "Any",
        "Each",
        "Every",
        "Both",
        "No",
        "Some",
        "Many",
        "Most",
        "Several",
        "In",
        "On",
        "At",
        "By",
        "For",
        "From",
        "To",
        "With",
        "Without",
        "Of",
        "If",
        "When",
        "While",
        "As",
        "It",
        "They",
        "There",
        "Its",
        "Their",
    ]
)
ORDINALS = (
    "0th",
    *[
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    ],
)
HELD: Mapping[Moment, str] = {
    "before": " will be held",
    "during": " is being held",
    "after": " was held",
}
INCLUDES: Mapping[Moment, str] = {
    "before": "will include",
    "during": "includes",
    "after": "included",
}
TAKES_UP: Mapping[Moment, str] = {
    "before": "will take up",
    "during": "takes up",
    "after": "took up",
}
GATHERED: Mapping[Moment, str] = {
    "before": "is to bring together",
    "during": "brings together",
    "after": "brought together",
}
COMPRISED: Mapping[Moment, str] = {
    "before": "is to comprise",
    "during": "comprises",
    "after": "comprised",
}
BE: Mapping[Moment, tuple[str, str]] = {
    "before": ("will be", "will be"),
    "during": ("is", "are"),
    "after": ("was", "were"),
}
BEHIND = {
    OrganiserRole.CONVENER: "organised by ",
    OrganiserRole.HOST: "hosted by ",
    OrganiserRole.CO_ORGANISER: "co-organised by ",
}
KINDS = {
    SessionKind.PLENARY: "plenary meeting",
    SessionKind.PANEL: "panel",
    SessionKind.SIDE_EVENT: "side event",
    SessionKind.CEREMONY: "ceremony",
    SessionKind.PRESS_CONFERENCE: "press conference",
    SessionKind.WORKSHOP: "workshop",
    SessionKind.MEETING: "meeting",
    SessionKind.SOCIAL: "social event",
}
APPEAR = {
    Role.CHAIR: ("the {event} {was} chaired by", "the {event} {was} chaired by"),
    Role.CO_CHAIR: ("the {event} {was} co-chaired by", "the {event} {was} co-chaired by"),
    Role.MODERATOR: ("the discussion {was} moderated by", "the discussion {was} moderated by"),
    Role.OPENING: ("opening remarks {were} made by", "opening remarks {were} made by"),
    Role.KEYNOTE: ("the keynote address {was} given by", "keynote addresses {were} given by"),
    Role.PANELLIST: ("the panellist {was}", "the panellists {were}"),
    Role.SPEAKER: ("the speaker {was}", "the speakers {were}"),
    Role.DISCUSSANT: ("the discussant {was}", "the discussants {were}"),
    Role.CLOSING: ("closing remarks {were} made by", "closing remarks {were} made by"),
    Role.RAPPORTEUR: ("the rapporteur {was}", "the rapporteurs {were}"),
    Role.PARTICIPANT: ("among the participants {was}", "among the participants {were}"),
}
WHO = {
    By.SPEAKER: "one speaker",
    By.SOME: "some participants",
    By.SEVERAL: "several participants",
    By.PANEL: "the panel",
    By.CONFERENCE: "the conference",
}
VERBS = {
    Verb.HIGHLIGHTED: "highlighted the following",
    Verb.UNDERSCORED: "underscored the following",
    Verb.STRESSED: "stressed the following",
    Verb.NOTED: "noted the following",
    Verb.WELCOMED: "welcomed the following",
    Verb.CALLED_FOR: "called for the following",
    Verb.RECOMMENDED: "recommended the following",
    Verb.AGREED: "agreed on the following",
    Verb.CONCERN: "expressed concern about the following",
}
NOUNS = {
    Measure.PARTICIPANTS: ("participant", "participants"),
    Measure.DELEGATIONS: ("delegation", "delegations"),
    Measure.COUNTRIES: ("country", "countries"),
    Measure.ORGANISATIONS: ("organisation", "organisations"),
    Measure.SESSIONS: ("session", "sessions"),
    Measure.SPEAKERS: ("speaker", "speakers"),
    Measure.THEMES: ("theme", "themes"),
    Measure.FINDINGS: ("finding", "findings"),
    Measure.RECOMMENDATIONS: ("recommendation", "recommendations"),
}
SCOPES = {
    Scope.ALL: "{}",
    Scope.FOREIGN: "{} from abroad",
    Scope.REGISTERED: "registered {}",
    Scope.PRESENT: "{} present",
    Scope.INVITED: "invited {}",
}
BOUNDS = {
    figures.Bound.EXACT: "",
    figures.Bound.MORE_THAN: "more than",
    figures.Bound.AT_LEAST: "at least",
    figures.Bound.ABOUT: "about",
    figures.Bound.NEARLY: "nearly",
    figures.Bound.FEWER_THAN: "fewer than",
    figures.Bound.AT_MOST: "at most",
}
OFFICES_OF = frozenset(
    {
        *("member", "chair", "chairman", "chairwoman", "chairperson", "co-chair", "president"),
        *("vice-president", "vice president", "vice-chair", "vice-chairman", "deputy chair"),
        *("director", "deputy director", "executive director", "managing director"),
        *("director general", "director-general", "general director", "chief executive"),
        *("secretary general", "secretary-general", "executive secretary", "treasurer"),
        *("founder", "co-founder", "director and founder", "founder and director", "head"),
        *("deputy head", "representative", "general representative", "rector", "vice-rector"),
        *("dean", "speaker", "deputy speaker", "spokesperson", "coordinator"),
    }
)
OFFICES_AT = (
    *("professor", "associate professor", "assistant professor", "visiting professor"),
    *("lecturer", "senior lecturer", "researcher", "senior researcher", "research fellow"),
    *("fellow", "senior fellow", "associate", "senior associate", "analyst", "senior analyst"),
)
# Names that end in one of these, or have one before "of", "for" or "on", take the article.
HEADS = frozenset(
    {
        *("academy", "administration", "agency", "alliance", "archive", "archives", "assembly"),
        *("association", "authority", "bank", "board", "bureau", "centre", "center", "chamber"),
        *("chancery", "club", "coalition", "college", "commission", "committee", "community"),
        *("company", "conference", "confederation", "congress", "consortium", "convention"),
        *("corporation", "council", "court", "delegation", "department", "directorate"),
        *("embassy", "faculty", "federation", "forum", "foundation", "fund", "government"),
        *("group", "guild", "hotel", "initiative", "institute", "institution", "laboratory"),
        *("league", "library", "mission", "ministry", "movement", "museum", "nations"),
        *("network", "observatory", "office", "organisation", "organization", "palace"),
        *("parliament", "partnership", "party", "programme", "project", "registry", "school"),
        *("secretariat", "senate", "service", "society", "survey", "theatre", "tribunal"),
        *("trust", "union", "workshop", "auditorium", "hall", "arena", "pavilion", "castle"),
        *("chronicle", "courier", "gazette", "guardian", "herald", "independent", "mail"),
        *("observer", "post", "star", "telegraph", "times", "tribune", "states", "states’"),
    }
)
HEADS_BEFORE = frozenset({"ministry", "university", "families"})
NEVER_WITH_THE = frozenset(
    {"friends", "doctors", "lawyers", "reporters", "women", "citizens", "parents", "youth"}
)
