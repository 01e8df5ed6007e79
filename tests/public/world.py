"""A conference with everything that must not be seen, for the tests of what is published."""

import datetime as dt
from types import SimpleNamespace

from plenary.people.models import PersonName
from tests.factories import (
    AT,
    make_country,
    make_delegation,
    make_edition,
    make_finding,
    make_officer,
    make_participation,
    make_person,
    make_reported_figure,
    make_room,
    make_series,
    make_session,
    make_source,
    make_statement,
    make_theme,
)

HIDDEN = "sub-rosa"
"""Stands in every short name that may not be published."""


def make_world(*, nature="fictional", **edition):
    """An edition in three languages; `secrets` are words that may stand in no published file."""
    make_country("SEN", "Secretaria")
    series = make_series(
        "The Shore Talks", slug="shore", nature=nature, notice={"en": "Everything is invented."}
    )
    values = {"slug": "2026", "languages": ["en", "fr", "ar"], "city": {"en": "Ostvale"}}
    world = SimpleNamespace(series=series, edition=make_edition(series, **values | edition))
    world.theme = make_theme(world.edition, "Schools", slug="schools")
    _add_those_who_are_seen(world)
    _add_those_who_are_not(world)
    _add_sessions(world)
    _add_words(world)
    return world


def _add_those_who_are_seen(world):
    person = make_person("Ilse", "Marandé")
    PersonName.objects.create(
        person=person, use="script", language="ar", given="إلسه", family="ماراندي", position=2
    )
    world.delegation = make_delegation(world.edition, "The Lake Community", slug="lake")
    world.ilse = make_participation(
        world.edition,
        person,
        slug="ilse-marande",
        delegation=world.delegation,
        function={"en": "Chair of the Board"},
    )
    world.noor = make_participation(world.edition, make_person("Noor", "Halim"), slug="noor-halim")
    make_officer(world.edition, world.ilse)


def _add_those_who_are_not(world):
    def unseen(given, family, script, slug, **fields):
        person = make_person(given, family, slug=f"{HIDDEN}-{slug}")
        PersonName.objects.create(
            person=person, use="script", language="ar", full=script, order="as-written", position=2
        )
        function = {"en": f"Function of {family}"}
        return make_participation(
            world.edition, person, slug=f"{HIDDEN}-{slug}", function=function, **fields
        )

    lone = make_delegation(world.edition, "Solitaria", slug=f"{HIDDEN}-solitaria")
    world.lone_delegation = lone
    world.confidential = unseen(
        "Confida",
        "Verschwiegen",
        "كونفيدا",
        "one",
        audience="secretariat",
        delegation=world.delegation,
    )
    world.lone = unseen("Lonya", "Einzig", "لونيا", "two", audience="secretariat", delegation=lone)
    world.alias = unseen(
        "Realia", "Wirklich", "رياليا", "three", audience="alias", alias={"en": "A witness"}
    )
    world.inside = unseen("Insida", "Drinnen", "إنسيدا", "four", audience="participants")
    world.whisperer = unseen("Whispa", "Leise", "ويسبا", "five")
    world.whisperer.audience = "participants"
    world.whisperer.save()
    make_officer(world.edition, world.alias, function="patron", title={"en": "Patron Saint"})
    world.secrets = [
        HIDDEN,
        *("Confida", "Verschwiegen", "كونفيدا"),
        *("Lonya", "Einzig", "لونيا", "Solitaria"),
        *("Realia", "Wirklich", "رياليا", "Patron Saint"),
        *("Insida", "Drinnen", "إنسيدا"),
        *("Whispa", "Leise", "ويسبا"),
        *("Behind closed doors", "Unfinished"),
        *("Said in secret", "Found in secret", "Said by nobody"),
    ]


def _add_sessions(world):
    edition = world.edition
    room = make_room(name="Great Hall")
    speakers = [world.ilse, world.noor, world.confidential, world.lone, world.alias, world.inside]
    world.panel = make_session(
        edition, "Schools on both shores", slug="schools", room=room, speakers=speakers
    )
    world.panel.themes.add(world.theme)
    world.closed = make_session(
        edition,
        "Behind closed doors",
        slug=f"{HIDDEN}-closed",
        audience="participants",
        speakers=[world.ilse],
    )
    make_session(edition, "Unfinished", slug=f"{HIDDEN}-draft", status="draft")
    world.whispered = make_session(
        edition,
        "Listening round",
        slug="listening",
        attribution="not-for-attribution",
        speakers=[world.whisperer, world.noor],
        starts_at=AT + dt.timedelta(hours=3),
        ends_at=AT + dt.timedelta(hours=4),
    )
    make_session(edition, "Coffee", slug="coffee", kind="break")
    world.cancelled = make_session(
        edition, "Walk along the weir", slug="walk", status="cancelled", speakers=[world.noor]
    )


def _add_words(world):
    edition = world.edition
    make_statement(edition, session=world.panel, participation=world.ilse, kind="quote")
    make_statement(
        edition,
        "The witness spoke.",
        slug=f"{HIDDEN}-realia",
        session=world.panel,
        participation=world.alias,
        on_behalf_of=world.lone_delegation,
    )
    make_statement(edition, "Said in secret", session=world.closed, participation=world.ilse)
    make_statement(edition, "Said by nobody", session=world.panel, participation=world.inside)
    make_statement(
        edition,
        "Something was whispered.",
        session=world.whispered,
        on_behalf_of_text={"en": "Verschwiegen"},
    )
    world.finding = make_finding(edition, session=world.panel)
    make_finding(
        edition,
        "Schools should open.",
        session=world.panel,
        addressee={"en": "the shore States"},
        reported_by=make_source("Delegates meet", url="https://courier.example/1"),
    )
    make_finding(edition, "Found in secret", session=world.closed)
    make_reported_figure(edition, source=make_source("Guests counted"))
    make_reported_figure(edition, "44 guests", value=44, bound="exact")
