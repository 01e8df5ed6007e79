"""Who may see and change the things of a kind. What is not allowed here is refused."""

from __future__ import annotations

from typing import Any

from plenary.accounts.models import Role
from plenary.accounts.rules import holds
from plenary.conferences import rules
from plenary.conferences.models import Edition, Series
from plenary.core.kinds import KINDS, Kind
from plenary.core.models import AuditEntry
from plenary.people.imports import IMPORTS

from .places import Place, log_scope


def may_see(user: Any, kind: Kind, place: Place, obj: Any = None) -> bool:
    """Whether the list of the kind, and `obj` in it, may be seen by this user."""
    if isinstance(obj, Series):
        return rules.may_see_series(user, obj)
    if isinstance(obj, Edition):
        return rules.may_see_edition(user, obj)
    if kind.place == "house":
        return rules.may_see_shared(user)
    if kind.place == "series":
        return place.series is not None and rules.may_see_series(user, place.series)
    return place.edition is not None and rules.may_see_edition(user, place.edition)


def may_add(user: Any, kind: Kind, place: Place) -> bool:
    """Whether the user may make a new thing of the kind here."""
    if kind.model is Series:
        return rules.may_make_series(user)
    if kind.place == "series":
        return place.series is not None and rules.may_edit_series(user, place.series)
    return _may_edit_there(user, kind, place)


def may_edit(user: Any, kind: Kind, place: Place, obj: Any) -> bool:
    """Whether the user may change or delete `obj`."""
    if kind.fixed(obj):
        return False
    if isinstance(obj, Series):
        return rules.may_edit_series(user, obj)
    if isinstance(obj, Edition):
        return rules.may_edit_edition(user, obj)
    return _may_edit_there(user, kind, place)


def _may_edit_there(user: Any, kind: Kind, place: Place) -> bool:
    if kind.place == "house":
        return rules.may_edit_shared(user, kind.roles)
    return place.edition is not None and rules.may_edit_edition(user, place.edition, kind.roles)


def may_import(user: Any) -> bool:
    """Whether there is anything that the user may import from a file."""
    return any(may_add(user, KINDS[name], Place()) for name in IMPORTS)


def may_see_shared_log(user: Any) -> bool:
    """Whoever may edit something of what all conferences share: people, bodies, sources, venues."""
    return any(may_add(user, kind, Place()) for kind in KINDS if kind.place == "house")


def may_undo(user: Any, kind: Kind, place: Place, entry: AuditEntry) -> bool:
    """Whether the user may take back what the entry did to a thing of the kind, there or gone.

    Only from the place that the thing belongs to: the address says which, and may be typed by hand.
    """
    if kind.model not in (Series, Edition) and entry.scope != place.log_of(kind):
        return False
    obj = kind.model._default_manager.filter(pk=entry.object_id).first()
    if obj is not None:
        return entry.scope == log_scope(obj) and may_edit(user, kind, place, obj)
    if kind.model is Series:
        return holds(user, {Role.SECRETARY}, entry.scope)
    if kind.model is Edition:
        inside = place.series is not None and entry.scope.startswith(f"{place.series.slug}/")
        return inside and holds(user, {Role.SECRETARY}, entry.scope)
    return entry.scope == place.log_of(kind) and _may_edit_there(user, kind, place)
