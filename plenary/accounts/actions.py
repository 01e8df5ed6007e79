"""Users come, get roles, lose them; they make tokens for programs that act as they do."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from plenary.core.changes import changing, delete
from plenary.core.errors import Refused

from .models import Grant, Role, Token, User
from .queries import digest_of

SCOPE = "accounts"
DAYS = 90
MOST_DAYS = 366
USE_IS_NOTED_EVERY = timedelta(minutes=1)


def add_user(
    *,
    email: str,
    name: str,
    by: object,
    at: datetime,
    password: str | None = None,
    language: str = "en",
) -> User:
    """A user who signs in by code, and by password if one is given.

    Raises Refused("email-taken" | "weak-password").
    """
    email = email.strip().lower()
    if User.objects.filter(email__iexact=email).exists():
        raise Refused(
            _("Somebody signs in with this address already."),
            "email-taken",
            fields={"email": _("Somebody signs in with this address already.")},
        )
    user = User(email=email, name=name, language=language)
    with changing(user, scope=SCOPE, by=by, at=at):
        _set_password(user, password)
        user.save()
    return user


def set_password(user: User, password: str, *, by: object, at: datetime) -> None:
    """The user signs in with this password from now on. Raises Refused("weak-password")."""
    with changing(user, scope=SCOPE, by=by, at=at, verb="set-password"):
        _set_password(user, password)
        user.save()


def _set_password(user: User, password: str | None) -> None:
    if password is None:
        user.set_unusable_password()
        return
    try:
        validate_password(password, user)
    except ValidationError as error:
        words = " ".join(error.messages)
        raise Refused(words, "weak-password", fields={"password": words}) from error
    user.set_password(password)


def give_role(user: User, *, role: str, scope: str, by: object, at: datetime) -> Grant:
    """The user has the role for everything ("") or for a series or an edition by its address."""
    grant = Grant.objects.filter(user=user, role=role, scope=scope).first()
    if grant:
        return grant
    grant = Grant(user=user, role=role, scope=scope)
    with changing(grant, scope=SCOPE, by=by, at=at, verb="give-role"):
        grant.save()
    return grant


def take_role(grant: Grant, *, by: object, at: datetime) -> None:
    """The user has the role no longer. Raises Refused("last-administrator")."""
    with transaction.atomic():
        _refuse_last_administrator(grant)
        delete(grant, scope=SCOPE, by=by, at=at)


def suspend(user: User, *, by: object, at: datetime) -> None:
    """The user may not sign in until readmitted. Raises Refused("last-administrator")."""
    with changing(user, scope=SCOPE, by=by, at=at, verb="suspend"):
        for grant in user.grants.all():
            _refuse_last_administrator(grant)
        user.is_active = False
        user.save()


def readmit(user: User, *, by: object, at: datetime) -> None:
    """The user may sign in again."""
    with changing(user, scope=SCOPE, by=by, at=at, verb="readmit"):
        user.is_active = True
        user.save()


def _refuse_last_administrator(grant: Grant) -> None:
    if grant.role != Role.ADMINISTRATOR or grant.scope:
        return
    others = Grant.objects.select_for_update().filter(
        role=Role.ADMINISTRATOR, scope="", user__is_active=True
    )
    if not others.exclude(user=grant.user).exists():
        raise Refused(
            _("This is the last administrator. Make somebody else administrator first."),
            "last-administrator",
        )


def make_token(
    user: User, *, name: str, by: object, at: datetime, days: int = DAYS
) -> tuple[Token, str]:
    """A token with which programs act as the user, and its secret, which is nowhere else.

    Raises Refused("suspended" | "bad-name" | "bad-term").
    """
    _refuse_bad_token(user, days)
    secret = f"plenary_{secrets.token_urlsafe(32)}"
    token = Token(
        user=user,
        secret_digest=digest_of(secret),
        created_at=at,
        expires_at=at + timedelta(days=days),
    )
    token.name = _named(token, name.strip())
    with changing(token, scope=SCOPE, by=by, at=at, verb="make-token"):
        token.save()
    return token, secret


def _refuse_bad_token(user: User, days: int) -> None:
    if not user.is_active:
        raise Refused(_("This user is suspended. Lift the suspension first."), "suspended")
    if not 1 <= days <= MOST_DAYS:
        raise Refused(
            _("A token is valid for 1 to %(most)s days. Choose a number between.")
            % {"most": MOST_DAYS},
            "bad-term",
        )


def _named(token: Token, name: str) -> str:
    try:
        return str(Token._meta.get_field("name").clean(name, token))
    except ValidationError as error:
        words = " ".join(error.messages)
        raise Refused(words, "bad-name", fields={"name": words}) from error


def revoke_token(token: Token, *, by: object, at: datetime) -> None:
    """The token lets nobody in any more; one that was withdrawn before stays as it is."""
    with changing(token, scope=SCOPE, by=by, at=at, verb="revoke-token"):
        if token.revoked_at is None:
            token.revoked_at = at
            token.save(update_fields=["revoked_at"])


def note_use(token: Token, *, at: datetime) -> None:
    """The token says when it was last used, to the minute; the log does not."""
    if token.last_used_at is None or at - token.last_used_at >= USE_IS_NOTED_EVERY:
        token.last_used_at = at
        token.save(update_fields=["last_used_at"])
