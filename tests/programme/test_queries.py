"""The programme as each audience sees it, and what does not fit in it."""

import datetime as dt

import pytest

from plenary.programme.models import Session
from plenary.programme.queries import appearances_shown, clashes, sessions, speakers
from tests import factories as make

AUDIENCES = ("public", "participants", "secretariat")
HOUR = dt.timedelta(hours=1)

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    return make.make_edition()


@pytest.mark.parametrize(
    ("fields", "seen_by"),
    [
        ({}, {"public", "participants", "secretariat"}),
        ({"audience": "participants"}, {"participants", "secretariat"}),
        ({"audience": "secretariat"}, {"secretariat"}),
        ({"status": Session.Status.DRAFT}, {"secretariat"}),
        ({"status": Session.Status.CANCELLED}, {"public", "participants", "secretariat"}),
    ],
)
def test_a_session_is_seen_by_its_audience(edition, fields, seen_by):
    make.make_session(edition, **fields)
    assert {one for one in AUDIENCES if sessions(edition, audience=one).exists()} == seen_by


def _shown(edition, audience):
    session = sessions(edition, audience=audience).get()
    return [str(one.participation) for one in appearances_shown(session, audience=audience)]


def test_nobody_is_named_in_a_session_not_for_attribution(edition):
    who = make.make_participation(edition)
    make.make_session(edition, speakers=[who], attribution="not-for-attribution")
    assert [_shown(edition, one) for one in AUDIENCES] == [[], [], ["Ilse Marandé"]]
    assert [len(speakers(edition, audience=one)) for one in AUDIENCES] == [0, 0, 1]


def test_a_confidential_speaker_is_named_to_the_secretariat_only(edition):
    who = make.make_participation(edition, audience="secretariat")
    make.make_session(edition, speakers=[who])
    assert [_shown(edition, one) for one in AUDIENCES] == [[], [], ["Ilse Marandé"]]


def test_an_alias_appears_but_has_no_page_of_its_own(edition):
    who = make.make_participation(edition, audience="alias", alias={"en": "A teacher"})
    make.make_session(edition, speakers=[who])
    session = sessions(edition, audience="public").get()
    assert len(appearances_shown(session, audience="public")) == 1
    assert speakers(edition, audience="public") == {}


def test_who_has_withdrawn_does_not_appear(edition):
    who = make.make_participation(edition, withdrawn_at=make.AT)
    make.make_session(edition, speakers=[who])
    assert [_shown(edition, one) for one in AUDIENCES] == [[], [], []]


@pytest.mark.parametrize(
    ("starts_after", "clash"),
    [(-HOUR, False), (-HOUR / 2, True), (HOUR * 0, True), (HOUR / 2, True), (HOUR, False)],
)
@pytest.mark.parametrize("shared", ["room", "person"])
def test_two_sessions_clash_when_they_overlap(edition, shared, starts_after, clash):
    room, who = make.make_room(), make.make_participation(edition)
    both = {"room": room} if shared == "room" else {"speakers": [who]}
    first = make.make_session(edition, **both)
    begins = make.AT + starts_after
    second = make.make_session(edition, starts_at=begins, ends_at=begins + HOUR, **both)
    found = list(clashes(first, [who] if shared == "person" else []))
    assert found == ([second] if clash else [])


def test_a_cancelled_session_clashes_with_nothing(edition):
    room = make.make_room()
    first = make.make_session(edition, room=room)
    make.make_session(edition, room=room, status=Session.Status.CANCELLED)
    assert list(clashes(first, [])) == []
