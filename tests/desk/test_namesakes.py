"""Whoever types somebody a second time is told, and namesakes are told apart."""

import pytest

from plenary.accounts.models import Role
from plenary.core.kinds import KINDS, options
from tests import factories as make
from tests.desk.kinds_of_things import A_NAME, place_of, rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    make.make_country("FR", "France")
    return make.make_edition()


@pytest.fixture
def secretary(client, edition):
    client.force_login(make.make_user(Role.SECRETARY))
    return client


def _warnings(client, kind, edition, typed):
    answer = client.post(place_of(kind, edition).url("new", KINDS[kind]), typed, follow=True)
    said = [(m.level_tag, str(m)) for m in answer.context["messages"]]
    return [text for level, text in said if level == "warning"]


def _link(kind, obj, edition):
    href = place_of(kind, edition).url("edit", KINDS[kind], key=obj.pk)
    return f'<a href="{href}"><bdi>{obj}</bdi></a>'


def _person(**name):
    return rows("names", A_NAME | name) | rows("offices") | {"country": "FR"}


def test_a_person_like_one_on_record_is_saved_with_a_warning(secretary, edition):
    known = make.make_person("Ilse", "Marande")

    warnings = _warnings(secretary, "people", edition, _person(family="Marandé"))

    said = "Somebody with such a name is on record already. Is it the same person?"
    assert warnings == [f"{said} {_link('people', known, edition)}"]


def test_a_person_unlike_all_on_record_is_saved_without_a_warning(secretary, edition):
    make.make_person("Ilse", "Marande", country="DE")
    assert _warnings(secretary, "people", edition, _person(family="Marandé")) == []
    assert _warnings(secretary, "people", edition, _person(given="Noor", family="Halim")) == []


def test_who_takes_part_twice_is_named(secretary, edition):
    known = make.make_participation(edition)
    typed = {"person": known.person.pk, "capacity": "guest", "audience": "public", "position": 0}

    warnings = _warnings(secretary, "participations", edition, typed)

    said = "The same person takes part here already:"
    assert warnings == [f"{said} {_link('participations', known, edition)}"]


def test_a_second_delegation_of_a_state_is_named(secretary, edition):
    known = make.make_delegation(edition, kind="state", country="FR", name="France")
    typed = {"kind": "state", "country": "FR", "position": 0}

    warnings = _warnings(secretary, "delegations", edition, typed)

    said = "The same State has another delegation here:"
    assert warnings == [f"{said} {_link('delegations', known, edition)}"]


def test_namesakes_are_told_apart_where_one_is_chosen(edition):
    place = place_of("participations", edition)
    judge = make.make_person("Ada", "Orr", function="Judge", country="FR")
    other = make.make_person("Ada", "Orr", country="FR")
    alone = make.make_person("Noor", "Halim", function="Director")
    kind = KINDS["people"]

    named = dict(options(kind, place, kind.rows(None)))

    assert named == {
        str(judge.pk): "Ada Orr (Judge, France)",
        str(other.pk): "Ada Orr (France)",
        str(alone.pk): "Noor Halim",
    }


def test_a_search_tells_apart_whom_it_finds(secretary, edition):
    make.make_participation(
        edition, make.make_person("Ada", "Orr"), function={"en": "Judge"}, body=make.make_body()
    )
    make.make_participation(
        edition, make.make_person("Ada", "Orr"), delegation=make.make_delegation(edition)
    )
    url = place_of("participations", edition).url("find", KINDS["participations"])

    found = secretary.get(url, {"person__find": "orr"}).context["options"]

    assert sorted(name for _key, name in found) == [
        "Ada Orr (Judge, Institute of Ostvale)",
        "Ada Orr (The Lake Community)",
    ]
