"""Asking for publication: now, later, not at all."""

import datetime as dt

import pytest
from django.utils import timezone

from plenary.accounts.models import Role
from plenary.conferences.actions import cancel_publication, request_publication
from plenary.conferences.models import PublicationRequest
from plenary.core.errors import Refused
from plenary.core.models import AuditEntry
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    return make.make_edition()


@pytest.fixture
def press_officer(client, edition):
    client.force_login(make.make_user(Role.PRESS, edition.scope))
    return client


def _url(edition):
    return f"/desk/{edition.series.slug}/{edition.slug}/publish"


def test_now(press_officer, edition):
    press_officer.post(_url(edition), {"at_once": "1"})
    [request] = PublicationRequest.objects.all()
    assert (request.edition, request.due_at) == (edition, request.requested_at)


def test_at_a_time_in_the_zone_of_the_venue(press_officer, edition):
    press_officer.post(_url(edition), {"due_at": "2099-06-05T10:00"})
    [request] = PublicationRequest.objects.all()
    assert request.due_at == dt.datetime(2099, 6, 5, 8, 0, tzinfo=dt.UTC)


def test_a_time_that_has_passed_is_refused_and_stays_typed(press_officer, edition):
    answer = press_officer.post(_url(edition), {"due_at": "2001-06-05T10:00"})
    form = answer.context["form"]
    assert answer.status_code == 422
    assert form.errors == {"due_at": ["This moment has passed. Choose a later one."]}
    assert 'value="2001-06-05T10:00"' in str(form["due_at"])
    assert list(PublicationRequest.objects.all()) == []


def test_a_request_not_yet_due_is_called_off(press_officer, edition):
    due = timezone.now() + dt.timedelta(days=1)
    request = request_publication(edition, by="test", at=timezone.now(), due_at=due)
    press_officer.post(f"{_url(edition)}/{request.pk}")
    assert list(PublicationRequest.objects.all()) == []
    assert list(AuditEntry.objects.order_by("id").values_list("verb", flat=True)) == [
        "request-publication",
        "cancel-publication",
    ]


def test_what_is_published_is_not_called_off(edition):
    request = request_publication(edition, by="test", at=make.AT)
    PublicationRequest.objects.update(done_at=make.AT)
    with pytest.raises(Refused) as raised:
        cancel_publication(request, by="test", at=make.AT)
    assert raised.value.code == "already-published"


def test_asked_twice_for_the_same_moment_is_one_request(edition):
    later = make.AT + dt.timedelta(hours=1)
    first = request_publication(edition, by="test", at=make.AT, due_at=later)
    second = request_publication(edition, by="test", at=make.AT, due_at=later)
    assert first == second


def test_what_is_due_already_is_asked_for_anew(edition):
    first = request_publication(edition, by="test", at=make.AT)
    second = request_publication(edition, by="test", at=make.AT + dt.timedelta(seconds=1))
    assert first != second


def test_what_waits_is_asked_again_until_done(press_officer, edition):
    request_publication(edition, by="test", at=make.AT)
    poll = press_officer.get(_url(edition), headers={"HX-Request": "true"})
    body = poll.content.decode()
    assert body.lstrip().startswith('<div id="state"')
    assert 'hx-trigger="every 3s"' in body
    PublicationRequest.objects.update(done_at=make.AT)
    poll = press_officer.get(_url(edition), headers={"HX-Request": "true"})
    assert "hx-trigger" not in poll.content.decode()


def test_a_reader_does_not_publish(client, edition):
    client.force_login(make.make_user(Role.READER, edition.scope))
    assert client.post(_url(edition), {"at_once": "1"}).status_code == 403
    assert list(PublicationRequest.objects.all()) == []
