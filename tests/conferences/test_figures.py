"""Counted figures: what their definitions say, no more; nobody is exposed by a number."""

import pytest

from plenary.conferences.figures import COUNTED, counts, figures_of
from plenary.conferences.models import Delegation, Participation
from plenary.programme.models import Session
from tests import factories as make

PUBLIC, SECRETARIAT = "public", "secretariat"

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    return make.make_edition()


def _count(edition, measure, audience=PUBLIC):
    return counts(edition, audience=audience, at=make.AT)[measure].value


def _state(edition, code, *audiences):
    delegation = make.make_delegation(edition, kind=Delegation.Kind.STATE, country=code, name="")
    for audience in audiences:
        make.make_participation(edition, delegation=delegation, audience=audience)
    return delegation


def test_every_counted_figure_has_a_definition():
    assert [counted.measure for counted in COUNTED if not str(counted.definition)] == []


def test_participants_are_persons_each_counted_once(edition):
    twice = make.make_person()
    make.make_participation(edition, twice)
    make.make_participation(edition, twice, capacity="speaker")
    make.make_participation(edition, audience="secretariat")
    assert _count(edition, "participants") == 2


@pytest.mark.parametrize("capacity", ["media", "interpreter", "staff"])
def test_those_who_serve_are_no_participants(edition, capacity):
    make.make_participation(edition, capacity=capacity)
    assert _count(edition, "participants") == 0


def test_who_has_withdrawn_is_not_counted(edition):
    make.make_participation(edition, withdrawn_at=make.AT)
    assert _count(edition, "participants") == 0


@pytest.mark.parametrize("confidential", ["secretariat", "participants", "alias"])
def test_a_delegation_of_one_who_may_not_be_named_is_not_counted(edition, confidential):
    _state(edition, "VEL", "public")
    alone = _state(edition, "ISK")
    alias = {"en": "A teacher"} if confidential == "alias" else {}
    make.make_participation(edition, delegation=alone, audience=confidential, alias=alias)
    seen = {audience: _count(edition, "countries", audience) for audience in (PUBLIC, SECRETARIAT)}
    assert seen == {PUBLIC: 1, SECRETARIAT: 2}


def test_a_delegation_with_somebody_who_may_be_named_is_counted(edition):
    _state(edition, "VEL", "public", "secretariat")
    assert (_count(edition, "delegations"), _count(edition, "countries")) == (1, 1)


def test_organisations_are_delegations_that_are_no_states(edition):
    _state(edition, "VEL", "public")
    make.make_delegation(edition, kind="organisation")
    found = {name: _count(edition, name) for name in ("delegations", "countries", "organisations")}
    assert found == {"delegations": 2, "countries": 1, "organisations": 1}


def test_breaks_drafts_and_cancelled_sessions_are_not_counted(edition):
    make.make_session(edition)
    make.make_session(edition, audience="secretariat")
    make.make_session(edition, kind=Session.Kind.BREAK)
    make.make_session(edition, status=Session.Status.DRAFT)
    make.make_session(edition, status=Session.Status.CANCELLED)
    assert _count(edition, "sessions") == 2


def test_speakers_are_persons_who_appear(edition):
    speaker = make.make_participation(edition)
    make.make_session(edition, speakers=[speaker])
    make.make_session(edition, speakers=[speaker, make.make_participation(edition)])
    make.make_session(
        edition, speakers=[make.make_participation(edition)], status=Session.Status.CANCELLED
    )
    assert _count(edition, "speakers") == 2


def test_recommendations_are_findings_with_an_addressee(edition):
    make.make_finding(edition)
    make.make_finding(edition, addressee={"en": "the shore States"})
    assert (_count(edition, "findings"), _count(edition, "recommendations")) == (2, 1)


def test_an_incomplete_record_counts_no_people_and_no_sessions():
    edition = make.make_edition(participants_complete=False)
    make.make_session(edition, speakers=[make.make_participation(edition)])
    make.make_theme(edition)
    counted = counts(edition, audience=PUBLIC, at=make.AT)
    assert sorted(counted) == ["findings", "recommendations", "themes"]


def test_a_figure_that_was_frozen_is_not_counted_again(edition):
    make.make_counted_figure(edition, value=61)
    make.make_participation(edition)
    counted = counts(edition, audience=PUBLIC, at=make.AT)["participants"]
    assert (counted.value, counted.frozen, counted.at) == (61, True, make.AT)


def _participants(edition):
    found = figures_of(edition, audience=PUBLIC, at=make.AT)
    return next(figure for figure in found if figure.measure == "participants")


def test_a_bound_agrees_with_the_count_that_reaches_it(edition):
    make.make_counted_figure(edition, value=102)
    make.make_reported_figure(edition, "more than 100 guests", value=100, bound="more-than")
    assert _participants(edition).agreement.agrees is True


def test_two_exact_numbers_contradict_each_other(edition):
    make.make_counted_figure(edition, value=102)
    reported = make.make_reported_figure(edition, "90 guests", value=90, bound="exact")
    figure = _participants(edition)
    pairs = [set(pair) for pair in figure.agreement.contradictions]
    assert (figure.agreement.agrees, pairs) == (False, [{"counted", reported.slug}])


@pytest.mark.parametrize("other", [{"scope_of_count": "foreign"}, {"forecast": True}])
def test_another_scope_and_a_forecast_contradict_nothing(edition, other):
    make.make_counted_figure(edition, value=102)
    make.make_reported_figure(edition, "90 guests", value=90, bound="exact", **other)
    assert _participants(edition).agreement.agrees is True


def test_counting_asks_as_many_questions_for_three_as_for_one(edition, django_assert_num_queries):
    _state(edition, "VEL", Participation.Audience.PUBLIC)
    with django_assert_num_queries(13):
        counts(edition, audience=PUBLIC, at=make.AT)
    for code in ("ISK", "HLV"):
        _state(edition, code, Participation.Audience.PUBLIC)
    with django_assert_num_queries(13):
        counts(edition, audience=PUBLIC, at=make.AT)
