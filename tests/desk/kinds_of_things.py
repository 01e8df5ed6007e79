"""One sample of each kind: how it is made in tests, and what somebody types to make it."""

from dataclasses import dataclass
from typing import Any

from plenary.accounts.models import Role
from plenary.core.kinds import KINDS
from plenary.desk.places import Place
from tests import factories as make


def rows(prefix, *given):
    """What a browser sends for a part list."""
    sent = {f"{prefix}-TOTAL_FORMS": len(given), f"{prefix}-INITIAL_FORMS": 0}
    for number, row in enumerate(given):
        sent |= {f"{prefix}-{number}-{name}": value for name, value in row.items()}
    return sent


NO_ORGANISERS = rows("organisers")
A_NAME = {"given": "Ilse", "family": "Marandé", "use": "main", "order": "given-first"}


@dataclass
class Sample:
    """A kind, how to make some, what to type, the field that is changed, a role that may not."""

    kind: str
    make: Any
    typed: Any
    change: dict
    role: str = Role.SECRETARY
    other: str = Role.READER


def _series(edition):
    return make.make_series()


SAMPLES = [
    Sample(
        "people",
        lambda e: make.make_person(function="Director", body=make.make_body()),
        lambda e: rows("names", A_NAME) | rows("offices") | {"country": ""},
        {"country": "FR"},
        Role.ACCREDITATION,
    ),
    Sample(
        "bodies",
        lambda e: make.make_body(),
        lambda e: {"name__en": "Ostvale University", "kind": "university"},
        {"url": "https://example.org/"},
        Role.RAPPORTEUR,
    ),
    Sample(
        "sources",
        lambda e: make.make_source(outlet=make.make_body("The Gazette")),
        lambda e: {"kind": "report", "title__en": "Delegates meet"},
        {"author": "A. Reporter"},
        Role.PRESS,
        Role.PROGRAMME,
    ),
    Sample(
        "country-lists",
        lambda e: make.make_country_list(make.slug("hosts"), title={"en": "The host's list"}),
        lambda e: {"title__en": "Names of our own"},
        {"title__fr": "Nos noms"},
        other=Role.PRESS,
    ),
    Sample(
        "countries",
        lambda e: make.make_country(
            f"X{make.slug('x')[2:]}"[:4], "Ostvale", list=make.make_country_list("host")
        ),
        lambda e: {
            "list": make.make_country_list("own").pk,
            "code": "XOV",
            "name__en": "Ostvale",
            "status": "member",
        },
        {"formal__en": "The Republic of Ostvale"},
        other=Role.PRESS,
    ),
    Sample(
        "venues",
        lambda e: make.make_venue(),
        lambda e: {"name__en": "Old Theatre"},
        {"city__en": "Ostvale"},
        Role.PROGRAMME,
        Role.PRESS,
    ),
    Sample(
        "rooms",
        lambda e: make.make_room(),
        lambda e: {"venue": make.make_venue().pk, "name__en": "Room 2", "position": 0},
        {"capacity": "120"},
        Role.PROGRAMME,
        Role.PRESS,
    ),
    Sample(
        "observances",
        lambda e: make.make_observance(),
        lambda e: {"name__en": "Day of the Lake", "month": 12, "day": 5},
        {"day": "6"},
    ),
    Sample(
        "series",
        _series,
        lambda e: (
            NO_ORGANISERS
            | {
                "title__en": "Ostvale Talks",
                "nature": "real",
                "country_list": make.make_country_list().pk,
            }
        ),
        {"flags": "on"},
    ),
    Sample(
        "editions",
        lambda e: make.make_edition(e.series),
        lambda e: (
            NO_ORGANISERS
            | {
                "title__en": "Fourth Lakeside Dialogue",
                "ordinal": 4,
                "time_zone": "Europe/Paris",
                "day_begins": "00:00",
                "languages": "en, fr",
                "status": "planned",
                "starts_on": "2027-06-04",
            }
        ),
        {"status": "announced"},
    ),
    Sample(
        "themes",
        lambda e: make.make_theme(e),
        lambda e: {"title__en": "Water", "position": 1},
        {"position": "7"},
        Role.PROGRAMME,
        Role.PRESS,
    ),
    Sample(
        "delegations",
        lambda e: make.make_delegation(e, body=make.make_body()),
        lambda e: {"kind": "group", "name__en": "Friends of the Lake", "position": 0},
        {"position": "7"},
        Role.ACCREDITATION,
        Role.PRESS,
    ),
    Sample(
        "participations",
        lambda e: make.make_participation(e, delegation=make.make_delegation(e)),
        lambda e: {
            "person": make.make_person("Noor", "Halim").pk,
            "capacity": "guest",
            "audience": "public",
            "position": 0,
        },
        {"audience": "secretariat"},
        Role.ACCREDITATION,
        Role.RAPPORTEUR,
    ),
    Sample(
        "officers",
        lambda e: make.make_officer(e),
        lambda e: {
            "participation": make.make_participation(e).pk,
            "function": "chair",
            "position": 0,
        },
        {"title__en": "Lady Chair"},
        Role.ACCREDITATION,
        Role.PRESS,
    ),
    Sample(
        "sessions",
        lambda e: make.make_session(
            e, speakers=[make.make_participation(e), make.make_participation(e)]
        ),
        lambda e: (
            rows("appearances")
            | {
                "title__en": "Water for all",
                "kind": "panel",
                "status": "scheduled",
                "audience": "public",
                "attribution": "on-record",
                "position": 0,
                "starts_at": "2026-06-05T09:30",
                "ends_at": "2026-06-05T11:00",
            }
        ),
        {"status": "cancelled"},
        Role.PROGRAMME,
        Role.PRESS,
    ),
    Sample(
        "statements",
        lambda e: make.make_statement(
            e, session=make.make_session(e), participation=make.make_participation(e)
        ),
        lambda e: {"kind": "quote", "text__en": "Water comes first.", "position": 0},
        {"language": "fr"},
        Role.RAPPORTEUR,
        Role.PRESS,
    ),
    Sample(
        "findings",
        lambda e: make.make_finding(e, session=make.make_session(e)),
        lambda e: {"verb": "stressed", "by": "panel", "text__en": "the need", "position": 0},
        {"addressee__en": "the international community"},
        Role.RAPPORTEUR,
        Role.ACCREDITATION,
    ),
    Sample(
        "reported-figures",
        lambda e: make.make_reported_figure(e),
        lambda e: {
            "measure": "countries",
            "scope_of_count": "all",
            "bound": "exact",
            "value": 51,
            "words": "51 nations",
            "source": make.make_source().pk,
        },
        {"bound": "about"},
        Role.PRESS,
        Role.PROGRAMME,
    ),
    Sample(
        "counted-figures",
        lambda e: make.make_counted_figure(e, measure=next(_measures)),
        lambda e: {"measure": "themes", "value": 4, "counted_at": "2026-06-06T18:00"},
        {"value": "5"},
        other=Role.PRESS,
    ),
]
SAMPLES += [
    Sample(
        "reports",
        lambda e: make.make_report(e),
        lambda e: {"text": "Delegates met in Ostvale.", "title": "Neighbours meet"},
        {"note": "Received by mail"},
        Role.PRESS,
        Role.PROGRAMME,
    ),
    Sample(
        "communiques",
        lambda e: make.make_communique(e),
        lambda e: {"headline__en": "The Dialogue opens", "order": "protocol"},
        {"order": "alphabet"},
        Role.PRESS,
        Role.RAPPORTEUR,
    ),
    Sample(
        "recipients",
        lambda e: make.make_recipient(e),
        lambda e: {
            "name": "Ravi Tamm",
            "email": "ravi@courier.example",
            "language": "en",
            "consent_at": "2026-06-01",
        },
        {"language": "fr"},
        Role.PRESS,
        Role.ACCREDITATION,
    ),
]
_measures = iter(("participants", "delegations", "countries", "sessions") * 20)
BY_KIND = {sample.kind: sample for sample in SAMPLES}


def place_of(kind, edition):
    """Where a kind is listed, given an edition."""
    scope = KINDS[kind].place
    if scope == "house":
        return Place()
    return Place(edition.series, edition if scope == "edition" else None)


def scope_of(kind, edition):
    """The scope on which a role is given in order to edit things of a kind in an edition."""
    return {"house": "", "series": edition.series.slug, "edition": edition.scope}[
        KINDS[kind].place
    ]
