"""What was said and found, as each audience may read it."""

import pytest

from plenary.record.queries import findings, recommendations, statements
from tests import factories as make

AUDIENCES = ("public", "participants", "secretariat")

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    return make.make_edition()


def _read_by(query, edition):
    return {one for one in AUDIENCES if query(edition, audience=one).exists()}


@pytest.mark.parametrize(
    ("audience", "read_by"),
    [
        ("public", {"public", "participants", "secretariat"}),
        ("participants", {"participants", "secretariat"}),
        ("secretariat", {"secretariat"}),
    ],
)
def test_the_words_of_a_session_are_read_by_its_audience(edition, audience, read_by):
    session = make.make_session(edition, audience=audience)
    make.make_statement(edition, session=session)
    make.make_finding(edition, session=session)
    assert (_read_by(statements, edition), _read_by(findings, edition)) == (read_by, read_by)


def test_the_words_of_a_session_that_is_not_held_are_kept_inside(edition):
    session = make.make_session(edition, status="cancelled")
    make.make_statement(edition, session=session)
    make.make_finding(edition, session=session)
    assert (_read_by(statements, edition), _read_by(findings, edition)) == (
        {"secretariat"},
        {"secretariat"},
    )


def test_the_words_of_a_confidential_speaker_are_read_by_the_secretariat(edition):
    speaker = make.make_participation(edition, audience="secretariat")
    make.make_statement(edition, participation=speaker)
    make.make_finding(edition, participation=speaker, by="speaker")
    assert (_read_by(statements, edition), _read_by(findings, edition)) == (
        {"secretariat"},
        {"secretariat"},
    )


def test_words_without_session_and_speaker_are_read_by_all(edition):
    make.make_statement(edition)
    assert _read_by(statements, edition) == set(AUDIENCES)


def test_a_finding_with_an_addressee_is_a_recommendation(edition):
    make.make_finding(edition)
    asked = make.make_finding(edition, addressee={"en": "the shore States"})
    assert (list(recommendations(edition, audience="public")), asked.is_recommendation) == (
        [asked],
        True,
    )
