"""Tokens are made, shown once, listed and withdrawn; no secret is kept or logged."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from plenary.accounts import actions
from plenary.accounts.models import Token
from plenary.accounts.queries import token_of
from plenary.core.errors import Refused
from plenary.core.models import AuditEntry, AuditValue
from tests import factories as make

pytestmark = pytest.mark.django_db

AT = datetime(2026, 6, 4, 9, 30, tzinfo=UTC)
LOG = {"by": "administrator", "at": AT}


def test_a_token_is_found_by_its_secret_for_ninety_days():
    token, secret = actions.make_token(make.make_user(), name=" monitor ", **LOG)
    assert (token.name, token.expires_at) == ("monitor", AT + timedelta(days=90))
    assert token_of(secret, at=AT + timedelta(days=89)) == token
    assert token_of(secret, at=AT + timedelta(days=90)) is None


def test_two_secrets_are_never_the_same():
    user = make.make_user()
    secrets = {actions.make_token(user, name="feed", **LOG)[1] for _ in range(3)}
    assert (len(secrets), {len(secret) for secret in secrets}) == (3, {51})


def test_neither_secret_nor_digest_is_in_the_log():
    token, secret = actions.make_token(make.make_user(), name="feed", **LOG)
    actions.revoke_token(token, **LOG)
    logged = list(AuditValue.objects.values_list("field", "value"))
    assert secret not in str(logged) and token.secret_digest not in str(logged)
    assert secret not in str(Token.objects.values())
    assert [entry.verb for entry in AuditEntry.objects.all()] == ["revoke-token", "make-token"]
    assert {entry.scope for entry in AuditEntry.objects.all()} == {"accounts"}


def test_withdrawing_twice_keeps_the_first_time():
    token, _secret = actions.make_token(make.make_user(), name="feed", **LOG)
    actions.revoke_token(token, **LOG)
    actions.revoke_token(token, by="administrator", at=AT + timedelta(days=1))
    assert Token.objects.get().revoked_at == AT
    assert AuditEntry.objects.filter(verb="revoke-token").count() == 1


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"name": " "}, "bad-name"),
        ({"name": "two\nlines"}, "bad-name"),
        ({"name": "x" * 101}, "bad-name"),
        ({"name": "feed", "days": 0}, "bad-term"),
        ({"name": "feed", "days": 367}, "bad-term"),
    ],
)
def test_a_faulty_token_is_refused_and_not_made(said, code):
    with pytest.raises(Refused) as refused:
        actions.make_token(make.make_user(), **said, **LOG)
    assert (refused.value.code, Token.objects.count()) == (code, 0)


def test_somebody_suspended_makes_no_token():
    user = make.make_user()
    actions.suspend(user, **LOG)
    with pytest.raises(Refused) as refused:
        actions.make_token(user, name="feed", **LOG)
    assert refused.value.code == "suspended"


def test_the_command_prints_a_secret_that_works(capsys):
    user = make.make_user()
    call_command("token", user.email.upper(), name="feed", days=7)
    secret = capsys.readouterr().out.strip()
    token = token_of(secret, at=timezone.now())
    assert (token.user, token.name, token.expires_at - token.created_at) == (
        user,
        "feed",
        timedelta(days=7),
    )


def test_the_command_lists_and_withdraws(capsys):
    user = make.make_user()
    token, _secret = actions.make_token(user, name="feed", by="t", at=timezone.now())
    call_command("token", user.email)
    until = f"{token.expires_at:%Y-%m-%d}"
    assert capsys.readouterr().out == f"{token.pk}  valid until {until}, used never: feed\n"
    call_command("token", revoke=str(token.pk))
    call_command("token", user.email)
    assert capsys.readouterr().out.splitlines() == [
        f"{token.pk} is withdrawn.",
        f"{token.pk}  not valid until {until}, used never: feed",
    ]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (["nobody@plenary.example"], "Nobody signs in as nobody@plenary.example"),
        (["--revoke", "12"], "There is no token 12"),
        ([], "Say whose"),
    ],
)
def test_the_command_says_what_is_wrong(said, words):
    with pytest.raises(CommandError, match=words):
        call_command("token", *said)


def test_the_command_withdraws_only_tokens_of_whom_it_names():
    token, _secret = actions.make_token(make.make_user(), name="feed", **LOG)
    other = make.make_user()
    with pytest.raises(CommandError, match="There is no token"):
        call_command("token", other.email, revoke=str(token.pk))
    assert Token.objects.get().revoked_at is None
