"""A token lets in its user while it is valid, and so many times a minute; a cookie nobody."""

import datetime as dt
import time

import pytest
from django.utils import timezone

from plenary.accounts import actions
from plenary.accounts.models import Role, Token
from plenary.api import authentication
from tests import factories as make
from tests.api.calling import api_as, api_of, api_with, error

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/editions"
LOG = {"by": "tests", "at": dt.datetime(2026, 6, 4, 9, 30, tzinfo=dt.UTC)}


def _made(user=None, **said):
    at = said.pop("at", timezone.now())
    return actions.make_token(
        user or make.make_user(Role.READER), name="feed", by="t", at=at, **said
    )


def test_a_valid_token_lets_its_user_in():
    assert api_as(Role.READER).get(ADDRESS).status_code == 200


@pytest.mark.parametrize(
    "sent", [{}, {"authorization": "Bearer "}, {"authorization": "Basic eA=="}]
)
def test_nobody_comes_in_without_a_token(client, sent):
    answer = client.get(ADDRESS, headers=sent)
    assert error(answer) == (401, "no-token", [])
    assert answer["WWW-Authenticate"] == 'Bearer realm="Plenary"'


def test_an_unknown_secret_lets_nobody_in():
    assert error(api_with("plenary_" + "a" * 43).get(ADDRESS))[0] == 401


def test_a_session_lets_nobody_in_and_none_is_begun(client):
    client.force_login(make.make_administrator())
    assert error(client.get(ADDRESS))[0] == 401
    assert "Set-Cookie" not in api_as(Role.READER).get(ADDRESS).headers


def test_a_token_counts_whoever_is_signed_in_besides(client):
    edition = make.make_edition()
    client.force_login(make.make_administrator())
    _token, secret = _made(make.make_user())
    answer = client.get(ADDRESS, headers={"authorization": f"Bearer {secret}"})
    assert (answer.json()["count"], edition.pk is not None) == (0, True)


def test_a_token_ends_when_its_days_are_over():
    now = timezone.now()
    _token, ended = _made(at=now - dt.timedelta(days=90, seconds=1))
    _token, valid = _made(at=now - dt.timedelta(days=89, hours=23))
    answers = [api_with(secret).get(ADDRESS).status_code for secret in (ended, valid)]
    assert answers == [401, 200]


def test_a_withdrawn_token_lets_nobody_in():
    token, secret = _made()
    actions.revoke_token(token, **LOG)
    assert error(api_with(secret).get(ADDRESS))[0] == 401


def test_the_token_of_a_suspended_user_lets_nobody_in():
    user = make.make_user(Role.READER)
    client = api_of(user)
    actions.suspend(user, **LOG)
    assert error(client.get(ADDRESS))[0] == 401


def test_a_use_is_noted_to_the_minute():
    token, secret = _made(at=timezone.now() - dt.timedelta(days=1))
    api_with(secret).get(ADDRESS)
    first = Token.objects.get(pk=token.pk).last_used_at
    api_with(secret).get(ADDRESS)
    again = Token.objects.get(pk=token.pk).last_used_at
    assert (timezone.now() - first < dt.timedelta(minutes=1), again) == (True, first)


def test_too_many_requests_have_to_wait_and_other_tokens_do_not(monkeypatch):
    monkeypatch.setattr(authentication, "PER_MINUTE", 2)
    monkeypatch.setattr(time, "time", lambda: 1_000_000_040.0)
    eager, calm = api_as(Role.READER), api_as(Role.READER)
    assert [eager.get(ADDRESS).status_code for _ in range(3)] == [200, 200, 429]
    refused = eager.get(ADDRESS)
    assert (error(refused), refused["Retry-After"]) == ((429, "too-many", []), "40")
    assert calm.get(ADDRESS).status_code == 200
    monkeypatch.setattr(time, "time", lambda: 1_000_000_080.0)
    assert eager.get(ADDRESS).status_code == 200
