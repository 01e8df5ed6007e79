"""Users come, get roles, lose them."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from plenary.core.changes import changing, delete
from plenary.core.errors import Refused

from .models import Grant, Role, User

SCOPE = "accounts"


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
