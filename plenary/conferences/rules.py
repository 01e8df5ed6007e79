"""Who may work on which edition, and what each may change."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from plenary.accounts.models import Role
from plenary.accounts.rules import EVERY_ROLE, holds, holds_anywhere

from .models import Edition, Series


def may_see_edition(user: Any, edition: Edition) -> bool:
    """Whoever has any role on the edition, its series or everything."""
    return holds(user, EVERY_ROLE, edition.scope)


def may_see_series(user: Any, series: Series) -> bool:
    """Whoever has any role on the series, or on one of its editions."""
    if holds(user, EVERY_ROLE, series.scope):
        return True
    return any(may_see_edition(user, edition) for edition in series.editions.all())


def may_edit_edition(user: Any, edition: Edition, roles: Collection[str] = ()) -> bool:
    """The secretary, and whoever has one of `roles`, on the edition or above it."""
    return holds(user, {Role.SECRETARY, *roles}, edition.scope)


def may_edit_series(user: Any, series: Series) -> bool:
    """The secretary of the series."""
    return holds(user, {Role.SECRETARY}, series.scope)


def may_make_series(user: Any) -> bool:
    """The secretary of everything."""
    return holds(user, {Role.SECRETARY}, "")


def may_publish(user: Any, edition: Edition) -> bool:
    """The secretary, the programme officer and the press officer of the edition."""
    return may_edit_edition(user, edition, {Role.PROGRAMME, Role.PRESS})


def may_see_shared(user: Any) -> bool:
    """People, bodies, sources and venues are seen by whoever has a role anywhere."""
    return holds_anywhere(user, EVERY_ROLE)


def may_edit_shared(user: Any, roles: Collection[str]) -> bool:
    """People, bodies, sources and venues are edited by a secretary or `roles`, of any edition."""
    return holds_anywhere(user, {Role.SECRETARY, *roles})
