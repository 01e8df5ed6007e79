"""Nothing is allowed that no grant allows."""

import pytest
from django.contrib.auth.models import AnonymousUser

from plenary.accounts.models import Grant, Role, User
from plenary.accounts.rules import EVERY_ROLE, holds, holds_anywhere, may_administer, scopes_above

pytestmark = pytest.mark.django_db


def _user(role=None, scope=""):
    user = User.objects.create_user("selma@plenary.example", name="Selma Orr")
    if role:
        Grant.objects.create(user=user, role=role, scope=scope)
    return user


def test_scopes_above_go_from_the_edition_to_everything():
    assert scopes_above("lakeside/2026") == ["lakeside/2026", "lakeside", ""]


@pytest.mark.parametrize(
    ("granted", "asked", "allowed"),
    [
        ("lakeside", "lakeside/2026", True),
        ("lakeside/2026", "lakeside/2026", True),
        ("", "lakeside/2026", True),
        ("lakeside/2025", "lakeside/2026", False),
        ("lakeside/2026", "lakeside", False),
        ("lake", "lakeside/2026", False),
        ("baku", "lakeside/2026", False),
    ],
)
def test_a_role_counts_in_its_scope_and_below(granted, asked, allowed):
    assert holds(_user(Role.SECRETARY, granted), {Role.SECRETARY}, asked) is allowed


def test_another_role_does_not_count():
    assert holds(_user(Role.READER), {Role.SECRETARY}, "lakeside/2026") is False


def test_an_administrator_has_every_role():
    assert holds(_user(Role.ADMINISTRATOR), {Role.PRESS}, "lakeside/2026") is True


@pytest.mark.parametrize("user", [_user, AnonymousUser], ids=["without grants", "not signed in"])
def test_without_a_grant_nothing_is_allowed(user):
    assert holds(user(), EVERY_ROLE, "lakeside/2026") is False


def test_a_suspended_user_may_nothing():
    user = _user(Role.ADMINISTRATOR)
    user.is_active = False
    assert (holds_anywhere(user, EVERY_ROLE), may_administer(user)) == (False, False)


def test_the_administrator_of_a_series_does_not_administer_the_house():
    assert may_administer(_user(Role.ADMINISTRATOR, "lakeside")) is False
