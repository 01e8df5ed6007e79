"""A thing as those read it who may not change it: labels and values, nothing to type into."""

import datetime as dt

import pytest

from plenary.accounts.models import Role
from plenary.core.kinds import KINDS
from plenary.desk.places import Place
from plenary.people.models import PersonName
from tests import factories as make
from tests.desk.kinds_of_things import SAMPLES, place_of

pytestmark = pytest.mark.django_db

MOST_QUERIES = 30


@pytest.fixture
def edition():
    make.make_country("FR", "France")
    return make.make_edition()


@pytest.fixture
def reader(client, edition):
    client.force_login(make.make_user(Role.READER, edition.scope))
    return client


def _facts(facts):
    return {fact.label: [one.text for one in fact.values] for fact in facts}


def _page(reader, place, kind, obj):
    return reader.get(place.url("edit", KINDS[kind], key=obj.pk))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.kind)
def test_nothing_can_be_typed(reader, sample, edition, django_assert_max_num_queries):
    own = {"series": edition.series, "editions": edition}
    thing = own.get(sample.kind) or sample.make(edition)
    with django_assert_max_num_queries(MOST_QUERIES):
        page = _page(reader, place_of(sample.kind, edition), sample.kind, thing).content.decode()
    main = page.partition("<main")[2].partition("</main>")[0]
    typed = [tag for tag in ("<input", "<textarea", "<select", "<button") if tag in main]
    assert (typed, main.count('<dl class="reading">')) == ([], 1)


def test_a_session_is_read_with_its_texts_in_full_and_who_appears(reader, edition):
    long = "On schools. " * 60
    session = make.make_session(
        edition,
        "Water",
        languages=["en", "ar"],
        summary={"en": long.strip(), "fr": "Des écoles."},
        room=make.make_room(),
        speakers=[make.make_participation(edition, make.make_person("Ada", "Orr"))],
    )
    page = _page(reader, Place(edition.series, edition), "sessions", session)
    facts = _facts(page.context["reading"].facts)
    read = [
        facts[name] for name in ("Title", "Languages of the session", "Room", "Begins", "Summary")
    ]
    assert read == [
        ["Water"],
        ["English", "العربية"],
        ["Great Hall"],
        ["4 June 2026, 11:30"],
        [long.strip(), "Des écoles."],
    ]
    [part] = page.context["reading"].parts
    assert (part.label, [_facts(row) for row in part.rows]) == (
        "Who appears",
        [{"Participant": ["Ada Orr"], "Role": ["panellist"]}],
    )


def test_a_person_is_read_with_names_and_offices(reader, edition):
    person = make.make_person("Ilse", "Marandé", function="Director", body=make.make_body())
    person.offices.update(held_from=dt.date(2020, 1, 7))
    PersonName.objects.create(
        person=person, use="script", language="ru", given="Ильзе", family="Маранде", position=2
    )
    parts = _page(reader, Place(), "people", person).context["reading"].parts
    names, offices = [[_facts(row) for row in part.rows] for part in parts]
    assert [name["Given name"] for name in names] == [["Ilse"], ["Ильзе"]]
    assert offices == [
        {"Body": ["Institute of Ostvale"], "Function": ["Director"], "From": ["7 January 2020"]}
    ]


def test_a_list_that_comes_with_plenary_says_that_it_stays(client, edition):
    client.force_login(make.make_administrator())
    page = _page(client, Place(), "country-lists", make.make_country_list())
    assert "This comes with Plenary and stays as it is." in page.content.decode()
