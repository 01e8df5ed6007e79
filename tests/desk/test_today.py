"""The front page of an edition: figures, now and next, what is late, what waits; the search."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plenary.accounts.models import Role
from plenary.core.kinds import KINDS
from plenary.core.models import AuditEntry
from plenary.desk.places import Place
from plenary.desk.today import today
from plenary.people.actions import index_names
from plenary.programme.models import Appearance
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    make.make_country("FR", "France")
    return make.make_edition(languages=["en"])


def _page(edition):
    return f"/desk/{edition.series.slug}/{edition.slug}/"


def _today(edition, at=make.AT):
    return today(Place(edition.series, edition), edition, at=at)


def _names(waiting):
    return [_seen(way.name) for way in waiting.things]


def _whats(rows):
    return [(_seen(one.what), _names(one)) for one in rows]


def _seen(text):
    """The text with the characters that isolate its parts made visible."""
    return text.translate({0x2068: "<", 0x2069: ">"})


def test_now_and_next_in_the_order_of_the_day(edition):
    make.make_session(edition, "Water")
    make.make_session(
        edition,
        "Schools",
        starts_at=make.AT + dt.timedelta(hours=2),
        ends_at=make.AT + dt.timedelta(hours=3),
    )
    points = _today(edition, make.AT + dt.timedelta(minutes=5)).points
    assert [(str(one.session), one.state) for one in points] == [
        ("Water", "now"),
        ("Schools", "next"),
    ]


def test_a_session_that_is_over_and_not_closed_is_late(edition):
    make.make_session(edition, "Water")
    late = _today(edition, make.AT + dt.timedelta(hours=3)).late
    assert _whats(late) == [("1 session is over: say that it was held", ["Water"])]


def test_what_is_incomplete_waits_by_name(edition):
    make.make_session(edition, "Water", starts_at=None, ends_at=None)
    waiting = _whats(_today(edition).waiting)
    assert waiting == [
        ("Sessions without a time", ["Water"]),
        ("Sessions without a room", ["Water"]),
        ("Sessions without a chair or moderator", ["Water"]),
        ("The edition is not public yet", []),
    ]


def test_clashes_speakers_and_missing_languages_wait(edition):
    edition.languages = ["en", "fr"]
    room, ada = make.make_room(), make.make_participation(edition, make.make_person("Ada", "Orr"))
    for title in ("Water", "Schools"):
        session = make.make_session(edition, title, room=room)
        Appearance.objects.create(session=session, participation=ada, role="chair")
    waiting = _whats(_today(edition).waiting)
    assert waiting == [
        ("Two sessions at the same time: <Great Hall>, <Ada Orr>", ["Water", "Schools"]),
        ("Speakers without office or body", ["Ada Orr"]),
        ("Title of the edition missing in French", ["Third Lakeside Dialogue"]),
        ("Titles of sessions missing in French", ["Water", "Schools"]),
        ("The edition is not public yet", []),
    ]


def test_figures_that_contradict_each_other_wait(edition):
    make.make_reported_figure(edition, "exactly 44", value=44, bound="exact", measure="countries")
    make.make_reported_figure(edition, "exactly 51", value=51, bound="exact", measure="countries")
    waits = [one.what for one in _today(edition).waiting]
    assert "Figures contradict each other: countries represented" in waits


def test_a_reported_figure_that_contradicts_the_count_waits_beside_it(edition):
    make.make_session(edition, "Water", room=make.make_room())
    outlet = make.make_body("The Gazette")
    source = make.make_source("Delegates meet", outlet=outlet)
    make.make_reported_figure(
        edition, "3 sessions", value=3, bound="exact", measure="sessions", source=source
    )
    [waits] = [one for one in _today(edition).waiting if one.what.endswith(": sessions")]
    assert _names(waits) == [
        "1 (counted in the record)",
        "<3 sessions> (<The Gazette>, <Delegates meet>)",
    ]


def test_changes_since_the_publication_wait(client, edition):
    edition.publications.create(number=1, at=make.AT, by="test")
    client.force_login(make.make_user(Role.SECRETARY, edition.scope))
    place = Place(edition.series, edition)
    client.post(place.url("new", KINDS["themes"]), {"title__en": "Schools", "position": "1"})
    assert AuditEntry.objects.filter(scope=edition.scope).count() == 1
    waits = [one.what for one in _today(edition).waiting]
    assert waits == ["1 change is not public yet"]


def test_the_page_counts_with_links_and_names_the_last_change(client, edition):
    client.force_login(make.make_user(Role.SECRETARY, edition.scope, name="Selma Orr"))
    place = Place(edition.series, edition)
    client.post(place.url("new", KINDS["themes"]), {"title__en": "Schools", "position": "1"})
    page = client.get(_page(edition))
    figures = {str(one["label"]): (one["value"], one["href"]) for one in page.context["figures"]}
    assert figures["theme"] == (1, place.url("list", KINDS["themes"]))
    [deed] = page.context["deeds"]
    assert deed.sentence == "<b><bdi>Selma Orr</bdi></b> added <bdi>Schools</bdi>"


def test_a_reader_is_offered_nothing_that_he_may_not(client, edition):
    client.force_login(make.make_user(Role.READER, edition.scope))
    page = client.get(_page(edition))
    assert (page.status_code, page.context["ways"], page.context["log_href"]) == (200, [], "")


def test_who_has_no_role_sees_no_edition(client, edition):
    assert client.get(_page(edition))["Location"].startswith("/account/login/")
    client.force_login(make.make_user(Role.SECRETARY, "elsewhere"))
    assert client.get(_page(edition)).status_code == 404


def test_the_queries_do_not_grow_with_the_programme(edition):
    counts = []
    for number in range(3):
        ada = make.make_participation(edition, make.make_person("Ada", f"Orr {number}"))
        session = make.make_session(edition, f"Water {number}")
        Appearance.objects.create(session=session, participation=ada, role="chair")
        with CaptureQueriesContext(connection) as queries:
            _today(edition)
        counts.append(len(queries))
    assert counts[0] == counts[2]


def test_the_search_finds_people_by_names_and_sessions_by_titles(client, edition):
    client.force_login(make.make_user(Role.READER, edition.scope))
    make.make_session(edition, "Mišković and the river")
    person = make.make_person("Damjan", "Krnjević Mišković")
    index_names([person.pk])
    page = client.get("/desk/search", {"q": "miskovic"})
    found = {
        str(group["label"]): [name for name, _ in group["rows"]]
        for group in page.context["groups"]
    }
    assert found == {
        "People": ["Damjan Krnjević Mišković"],
        "Sessions": ["Mišković and the river"],
    }


def test_the_search_keeps_to_what_may_be_seen(client, edition):
    client.force_login(make.make_user(Role.READER, "elsewhere"))
    make.make_session(edition, "Water")
    assert client.get("/desk/search", {"q": "water"}).context["groups"] == []
