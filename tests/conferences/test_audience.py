"""The one rule: who is seen by whom, and how."""

import pytest

from plenary.conferences.countries import country_names
from plenary.conferences.queries import delegations, participations, printed
from tests import factories as make

AUDIENCES = ("public", "participants", "secretariat")

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    return make.make_edition()


def _printed(participation, audience):
    names = country_names(participation.edition.series)
    return printed(participation, names, audience=audience)


@pytest.mark.parametrize(
    ("of_person", "seen_by"),
    [
        ("public", {"public", "participants", "secretariat"}),
        ("participants", {"participants", "secretariat"}),
        ("secretariat", {"secretariat"}),
        ("alias", {"public", "participants", "secretariat"}),
    ],
)
def test_a_participant_is_seen_by_his_audience(edition, of_person, seen_by):
    participation = make.make_participation(edition, audience=of_person, alias={"en": "A teacher"})
    listed = {one for one in AUDIENCES if participations(edition, audience=one).exists()}
    printable = {one for one in AUDIENCES if _printed(participation, one)}
    assert (listed, printable) == (seen_by, seen_by)


@pytest.mark.parametrize("audience", ["public", "participants"])
def test_under_an_alias_nothing_else_is_said(edition, audience):
    delegation = make.make_delegation(edition, kind="state", country="FR")
    hidden = make.make_participation(
        edition,
        audience="alias",
        alias={"en": "A teacher"},
        function={"en": "Director"},
        body=make.make_body(),
        country="FR",
        delegation=delegation,
    )
    shown = _printed(hidden, audience)
    said = (shown.name, shown.slug, shown.function, shown.body, shown.country, shown.own_script)
    assert said == ({"en": "A teacher"}, "", {}, {}, "", ())
    assert shown.participation is None


def test_the_secretariat_sees_who_is_behind_an_alias(edition):
    person = make.make_person("Rahaf", "Al-Sawahli")
    hidden = make.make_participation(edition, person, audience="alias", alias={"en": "A teacher"})
    assert str(_printed(hidden, "secretariat").name) == "Rahaf Al-Sawahli"


def test_who_has_withdrawn_is_listed_to_nobody(edition):
    make.make_participation(edition, withdrawn_at=make.AT)
    assert [participations(edition, audience=one).count() for one in AUDIENCES] == [0, 0, 0]


def test_a_delegation_of_one_who_may_not_be_named_is_withheld(edition):
    delegation = make.make_delegation(edition)
    make.make_participation(edition, delegation=delegation, audience="participants")
    seen = {one for one in AUDIENCES if delegations(edition, audience=one).exists()}
    assert seen == {"participants", "secretariat"}


def test_the_printed_form_of_the_conference_comes_first(edition):
    person = make.make_person("Arnold", "McNair")
    plain = make.make_participation(edition, person)
    other = make.make_participation(edition, person, printed_name={"en": "Lord McNair"})
    names = [str(_printed(one, "public").name) for one in (plain, other)]
    assert names == ["Arnold McNair", "Lord McNair"]
