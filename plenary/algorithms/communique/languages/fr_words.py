"""The words of communiqués in French."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plenary.algorithms import figures

from ..facts import By, Measure, Moment, OrganiserRole, Role, Scope, SessionKind, Verb

ELIDED = re.compile("(L|D|C|N|S|Qu)[’']")
SMALL_WORDS = frozenset(
    [
        "À",
        "Au",
        "Aucun",
        "Aucune",
        "Aux",
        "Avec",
        "Ce",
        "Ces",
        "Cet",
        "Cette",
        "Ceux",
        "Chaque",
        "Dans",
        "De",
        "Des",
        "Du",
        "Elle",
        "Elles",
        "En",
        "Il",
        "Ils",
        "La",
        "Le",
        "Les",
        "Leur",
        "Leurs",
        "Lorsque",
        "Nul",
        "Nulle",
        "On",
        "Ou",
        "Par",
        "Pas",
        "Pendant",
        "Pour",
        "Plus",
        "Plusieurs",
        "Quand",
        "Que",
        "Sans",
        "Selon",
        "Seul",
        "Seule",
        "Si",
        "Son",
        "Sur",
        "Tous",
        "Tout",
        "Toute",
        "Toutes",
        "Très",
        "Un",
        "Une",
    ]
)
INCLUDES: Mapping[Moment, str] = {
    "before": "comprendra",
    "during": "comprend",
    "after": "comprenait",
}
TAKES_UP: Mapping[Moment, str] = {
    "before": "abordera",
    "during": "aborde",
    "after": "a abordé",
}
GATHERED: Mapping[Moment, str] = {
    "before": "doit réunir",
    "during": "réunit",
    "after": "a réuni",
}
BE: Mapping[Moment, Mapping[str, str]] = {
    "before": {"a": "sera", "ont": "seront", "is": "figurera", "are": "figureront"},
    "during": {"a": "est", "ont": "sont", "is": "figure", "are": "figurent"},
    "after": {"a": "a été", "ont": "ont été", "is": "figurait", "are": "figuraient"},
}
BEHIND = {
    OrganiserRole.CONVENER: "organisée par ",
    OrganiserRole.HOST: "accueillie par ",
    OrganiserRole.CO_ORGANISER: "coorganisée par ",
}
# With their article, and the ending of a participle that goes with them.
KINDS = {
    SessionKind.PLENARY: ("la séance plénière", "e"),
    SessionKind.PANEL: ("la table ronde", "e"),
    SessionKind.SIDE_EVENT: ("la manifestation parallèle", "e"),
    SessionKind.CEREMONY: ("la cérémonie", "e"),
    SessionKind.PRESS_CONFERENCE: ("la conférence de presse", "e"),
    SessionKind.WORKSHOP: ("l’atelier", ""),
    SessionKind.MEETING: ("la réunion", "e"),
    SessionKind.SOCIAL: ("la réception", "e"),
}
APPEAR = {
    Role.CHAIR: ("{event} {a} présidé{e} par", "{event} {a} présidé{e} par"),
    Role.CO_CHAIR: ("{event} {a} coprésidé{e} par", "{event} {a} coprésidé{e} par"),
    Role.MODERATOR: ("les débats {ont} animés par", "les débats {ont} animés par"),
    Role.OPENING: (
        "l’allocution d’ouverture {a} prononcée par",
        "des allocutions d’ouverture {ont} prononcées par",
    ),
    Role.KEYNOTE: (
        "le discours liminaire {a} prononcé par",
        "des discours liminaires {ont} prononcés par",
    ),
    Role.PANELLIST: (
        "une contribution aux débats {a} apportée par",
        "des contributions aux débats {ont} apportées par",
    ),
    Role.SPEAKER: ("une intervention {a} faite par", "des interventions {ont} faites par"),
    Role.DISCUSSANT: (
        "un commentaire {a} présenté par",
        "des commentaires {ont} présentés par",
    ),
    Role.CLOSING: (
        "l’allocution de clôture {a} prononcée par",
        "des allocutions de clôture {ont} prononcées par",
    ),
    Role.RAPPORTEUR: ("le rapport {a} établi par", "le rapport {a} établi par"),
    Role.PARTICIPANT: ("parmi les participants {is}", "parmi les participants {are}"),
}
# Who, and whether it is more than one.
WHO = {
    By.SPEAKER: ("l’une des interventions", False),
    By.SOME: ("certains participants", True),
    By.SEVERAL: ("plusieurs participants", True),
    By.PANEL: ("la table ronde", False),
    By.CONFERENCE: ("la conférence", False),
}
VERBS = {
    Verb.HIGHLIGHTED: ("a mis en avant", "ont mis en avant", "ce qui suit"),
    Verb.UNDERSCORED: ("a souligné", "ont souligné", "ce qui suit"),
    Verb.STRESSED: ("a insisté", "ont insisté", "sur ce qui suit"),
    Verb.NOTED: ("a relevé", "ont relevé", "ce qui suit"),
    Verb.WELCOMED: ("a salué", "ont salué", "ce qui suit"),
    Verb.CALLED_FOR: ("a appelé", "ont appelé", "à ce qui suit"),
    Verb.RECOMMENDED: ("a recommandé", "ont recommandé", "ce qui suit"),
    Verb.AGREED: ("a marqué son accord", "ont marqué leur accord", "sur ce qui suit"),
    Verb.CONCERN: (
        "a exprimé sa préoccupation",
        "ont exprimé leur préoccupation",
        "quant à ce qui suit",
    ),
}
# One, several, and whether the noun is feminine.
NOUNS = {
    Measure.PARTICIPANTS: ("participant", "participants", False),
    Measure.DELEGATIONS: ("délégation", "délégations", True),
    Measure.COUNTRIES: ("pays", "pays", False),
    Measure.ORGANISATIONS: ("organisation", "organisations", True),
    Measure.SESSIONS: ("séance", "séances", True),
    Measure.SPEAKERS: ("intervenant", "intervenants", False),
    Measure.THEMES: ("thème", "thèmes", False),
    Measure.FINDINGS: ("constatation", "constatations", True),
    Measure.RECOMMENDATIONS: ("recommandation", "recommandations", True),
}
SCOPES = {
    Scope.ALL: "{0}",
    Scope.FOREIGN: "{0} de l’étranger",
    Scope.REGISTERED: "{0} inscrit{1}",
    Scope.PRESENT: "{0} présent{1}",
    Scope.INVITED: "{0} invité{1}",
}
BOUNDS = {
    figures.Bound.EXACT: "",
    figures.Bound.MORE_THAN: "plus de",
    figures.Bound.AT_LEAST: "au moins",
    figures.Bound.ABOUT: "environ",
    figures.Bound.NEARLY: "près de",
    figures.Bound.FEWER_THAN: "moins de",
    figures.Bound.AT_MOST: "au plus",
}
OFFICES_OF = frozenset(
    {
        *("membre", "président", "présidente", "vice-président", "vice-présidente"),
        *("coprésident", "coprésidente", "directeur", "directrice", "directeur adjoint"),
        *("directrice adjointe", "directeur général", "directrice générale"),
        *("directeur exécutif", "directrice exécutive", "directeur et fondateur"),
        *("directrice et fondatrice", "secrétaire général", "secrétaire générale"),
        *("secrétaire exécutif", "secrétaire exécutive", "trésorier", "trésorière"),
        *("fondateur", "fondatrice", "cofondateur", "cofondatrice", "chef", "cheffe"),
        *("représentant", "représentante", "représentant général", "représentante générale"),
        *("recteur", "rectrice", "vice-recteur", "vice-rectrice", "doyen", "doyenne"),
        *("porte-parole", "coordonnateur", "coordonnatrice", "coordinateur", "coordinatrice"),
    }
)
OFFICES_AT = (
    *("professeur", "chercheur", "chercheuse", "maître de conférences", "maîtresse de conf"),
    *("chargé de cours", "chargée de cours", "chargé de recherche", "chargée de recherche"),
    *("enseignant", "doctorant", "lecteur", "lectrice"),
)
