"""By whom something was said in a session not for attribution is not kept."""

import pytest
from django.db import IntegrityError

from plenary.core import audit
from plenary.core.changes import changing, undo
from plenary.core.errors import Refused
from plenary.programme.models import Session
from plenary.record.models import Finding, Statement
from tests import factories as make

LOG = {"scope": "lakeside/2026", "by": "secretary", "at": make.AT}
NOT_FOR_ATTRIBUTION = Session.Attribution.NOT_FOR_ATTRIBUTION

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    return make.make_edition()


@pytest.fixture
def session(edition):
    return make.make_session(edition)


def _close_to_attribution(session):
    session.attribution = NOT_FOR_ATTRIBUTION
    with changing(session, **LOG) as change:
        session.save()
    return change.entry


def _name_speaker(statement, participation):
    statement.participation = participation
    with changing(statement, **LOG) as change:
        statement.save()
    return change.entry


def test_a_session_without_named_words_becomes_not_for_attribution(edition, session):
    make.make_statement(edition, session=session)
    _close_to_attribution(session)
    assert Session.objects.get().not_for_attribution is True


@pytest.mark.parametrize("maker", [make.make_statement, make.make_finding])
def test_a_session_whose_speakers_are_on_record_stays_attributed(edition, session, maker):
    by = {"by": "speaker"} if maker is make.make_finding else {}
    maker(edition, session=session, participation=make.make_participation(edition), **by)
    with pytest.raises(Refused) as refused:
        _close_to_attribution(session)
    assert (refused.value.code, list(refused.value.fields)) == ("attributed", ["attribution"])
    assert Session.objects.get().not_for_attribution is False


def test_words_for_a_delegation_are_attributed_too(edition, session):
    make.make_statement(edition, session=session, on_behalf_of=make.make_delegation(edition))
    with pytest.raises(Refused) as refused:
        _close_to_attribution(session)
    assert refused.value.code == "attributed"


def test_no_speaker_is_written_into_such_a_session(edition):
    session = make.make_session(edition, attribution=NOT_FOR_ATTRIBUTION)
    statement = make.make_statement(edition, session=session)
    with pytest.raises(Refused) as refused:
        _name_speaker(statement, make.make_participation(edition))
    assert refused.value.code == "attributed"
    assert Statement.objects.get().participation is None


def test_undoing_does_not_bring_a_speaker_back_into_such_a_session(edition, session):
    speaker = make.make_participation(edition)
    statement = make.make_statement(edition, session=session, participation=speaker)
    taken_away = _name_speaker(statement, None)
    _close_to_attribution(session)
    with pytest.raises(Refused) as refused:
        undo(taken_away, by="secretary", at=make.AT)
    assert refused.value.code == "attributed"
    assert Statement.objects.get().participation is None


def test_the_database_refuses_a_finding_by_a_speaker_without_one(edition):
    finding = make.make_finding(edition)
    with pytest.raises(IntegrityError, match="finding_by_a_speaker_names_him"):
        Finding.objects.filter(pk=finding.pk).update(by="speaker")


def test_undoing_does_not_bring_back_what_is_not_allowed_any_more(edition):
    finding = make.make_finding(edition)
    fields = {"by": {"before": "speaker", "after": "panel"}}
    [entry] = audit.record(
        LOG["scope"],
        [audit.deed("change", finding, fields)],
        by=LOG["by"],
        at=LOG["at"],
    )
    with pytest.raises(Refused) as refused:
        undo(entry, by="secretary", at=make.AT)
    assert refused.value.code == "not-allowed-any-more"
    assert Finding.objects.get().by == "panel"
