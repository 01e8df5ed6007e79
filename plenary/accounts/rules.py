"""Who may do what. Nothing is allowed that no grant allows."""

from collections.abc import Collection
from typing import Any

from .models import Grant, Role

EVERY_ROLE = frozenset(Role.values)


def scopes_above(scope: str) -> list[str]:
    """The scope itself and those that contain it: `a/b` → `a/b`, `a`, `` (everywhere)."""
    parts = scope.split("/") if scope else []
    return ["/".join(parts[:length]) for length in range(len(parts), -1, -1)]


def holds(user: Any, roles: Collection[str], scope: str) -> bool:
    """Whether the user has one of the roles (or is administrator) for `scope` or what contains it."""
    wanted = {*roles, Role.ADMINISTRATOR}
    above = scopes_above(scope)
    return any(grant.role in wanted and grant.scope in above for grant in _grants(user))


def holds_anywhere(user: Any, roles: Collection[str]) -> bool:
    """Whether the user has one of the roles (or is administrator) for any scope at all."""
    wanted = {*roles, Role.ADMINISTRATOR}
    return any(grant.role in wanted for grant in _grants(user))


def may_administer(user: Any) -> bool:
    """Users, grants and the settings of the house: administrators of everything."""
    return holds(user, (), "")


def may_see_users(user: Any) -> bool:
    """Administrators, and secretaries of anything, who see the users of what is theirs."""
    return holds_anywhere(user, {Role.SECRETARY})


def may_give_role(user: Any, role: str, scope: str) -> bool:
    """A secretary gives and takes every role but administrator, where he is secretary."""
    if role == Role.ADMINISTRATOR:
        return may_administer(user)
    return holds(user, {Role.SECRETARY}, scope)


def _grants(user: Any) -> list[Grant]:
    if not (user.is_authenticated and user.is_active):
        return []
    if not hasattr(user, "_grants_read"):
        user._grants_read = list(Grant.objects.filter(user=user))
    grants: list[Grant] = user._grants_read
    return grants
