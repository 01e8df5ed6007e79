"""The one way in which a recorded thing is made, changed, removed and brought back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _

from . import audit
from .errors import Refused
from .guards import ask_guards
from .models import AuditEntry, Recorded
from .snapshots import differences, restore, snapshot
from .text import listed


@dataclass
class Change:
    """What an action leaves behind: the object and its audit entry (None when nothing changed)."""

    obj: Any
    entry: AuditEntry | None = None
    fields: dict[str, Any] = field(default_factory=dict)


@contextmanager
def changing(
    obj: Recorded,
    *,
    scope: str,
    by: object,
    at: datetime,
    version: int | None = None,
    verb: str = "",
    reason: str = "",
) -> Iterator[Change]:
    """Inside, `obj` and its parts are written; afterwards version, audit entry and chain stand.

    `version` is the one that the person had before his eyes; `reason` is kept in the log, for the
    secretariat alone. Raises Refused("stale") when somebody changed the thing since,
    Refused("not-unique") when a named constraint of the table says no.
    """
    with transaction.atomic(), _constraints_as_refusals():
        is_new = obj._state.adding
        before = {} if is_new else _locked(obj, version)
        change = Change(obj)
        yield change
        change.fields = differences(before, snapshot(obj))
        if change.fields:
            ask_guards(obj, change.fields)
            verb = verb or ("create" if is_new else "change")
            logged = change.fields | audit.reason_given(reason)
            [change.entry] = audit.record(scope, [audit.deed(verb, obj, logged)], by=by, at=at)
            if not is_new:
                type(obj)._default_manager.filter(pk=obj.pk).update(version=obj.version + 1)
                obj.version += 1


def _locked(obj: Recorded, version: int | None) -> dict[str, Any]:
    stored = type(obj)._default_manager.select_for_update().filter(pk=obj.pk).first()
    if stored is None:
        raise Refused(_("Somebody has deleted this meanwhile."), "gone")
    if version is not None and stored.version != version:
        raise Refused(
            _(
                "Somebody else has changed this while you were editing. "
                "Compare the two versions below, then save again."
            ),
            "stale",
            details=stored,
        )
    obj.version = stored.version
    return snapshot(stored)


@contextmanager
def _constraints_as_refusals(*, undoing: bool = False) -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        text = str(error).lower()
        if undoing and "check" in text:
            raise Refused(
                _("What was there before is not allowed any more. Change it by hand."),
                "not-allowed-any-more",
            ) from error
        if "unique" in text:
            raise Refused(
                _("There is already one with this short name in addresses. Choose another."),
                "not-unique",
            ) from error
        raise


def delete(obj: Recorded, *, scope: str, by: object, at: datetime) -> AuditEntry:
    """`obj` and its parts are gone, and can be brought back by undoing the returned entry.

    Raises Refused("in-use") naming what still refers to it.
    """
    with transaction.atomic():
        before = _locked(obj, None)
        gone = audit.deed("delete", obj, differences(before, {}))
        remove(obj)
        [entry] = audit.record(scope, [gone], by=by, at=at)
    return entry


def remove(obj: Recorded) -> None:
    """The row, its parts and its lists are gone, and the log knows nothing of it.

    Raises Refused("in-use").
    """
    _refuse_if_in_use(obj)
    for name in obj.audit_parts:
        getattr(obj, name).all().delete()
    for many in obj._meta.many_to_many:
        getattr(obj, many.name).clear()
    type(obj)._default_manager.filter(pk=obj.pk).delete()


def uses_of(obj: Recorded) -> list[models.Model]:
    """What refers to `obj` besides its own parts, at most five of a kind."""
    found: list[models.Model] = []
    relations: list[Any] = [
        relation
        for relation in obj._meta.get_fields(include_hidden=True)
        if relation.auto_created and (relation.one_to_many or relation.one_to_one)
    ]
    for relation in relations:
        own = (*obj.audit_parts, *obj.derived_parts)
        if relation.get_accessor_name() in own or _is_own_link(relation, obj):
            continue
        rows = relation.related_model._base_manager.filter(**{relation.field.name: obj})
        found.extend(_referring(row) for row in rows[:5])
    return found


def _referring(row: models.Model) -> models.Model:
    """The thing that refers: of a link between two things, the one that holds the list."""
    holder: Any = row._meta.auto_created
    for key in row._meta.concrete_fields:
        if key.is_relation and key.related_model is holder:
            owner: models.Model = getattr(row, key.name)
            return owner
    return row


def _is_own_link(relation: Any, obj: models.Model) -> bool:
    return any(
        many.remote_field.through is relation.related_model for many in obj._meta.many_to_many
    )


def _refuse_if_in_use(obj: Recorded) -> None:
    uses = uses_of(obj)
    if uses:
        named = listed(dict.fromkeys(f"{use._meta.verbose_name} “{use}”" for use in uses))
        raise Refused(
            _("This is still in use: %(uses)s. Remove those first.") % {"uses": named}, "in-use"
        )


def undo(entry: AuditEntry, *, by: object, at: datetime) -> AuditEntry:
    """What `entry` did is taken back, and the log says so.

    Raises Refused("changed-since" | "already-undone" | "erased" | "in-use" |
    "not-allowed-any-more"), and what the guards of other apps refuse.
    """
    with transaction.atomic(), _constraints_as_refusals(undoing=True):
        model = apps.get_model(entry.kind)
        values = _values_to_undo(entry)
        stored = model._default_manager.select_for_update().filter(pk=entry.object_id).first()
        before = snapshot(stored) if stored else {}
        if any(before.get(name) != value["after"] for name, value in values.items()):
            raise Refused(
                _("This was changed again since. Open its history to see what is there now."),
                "changed-since",
            )
        after = _undone(model, entry, values, stored)
        done = audit.Deed(
            "undo", entry.kind, entry.object_id, differences(before, after), undoes=entry
        )
        [written] = audit.record(entry.scope, [done], by=by, at=at)
    return written


def _values_to_undo(entry: AuditEntry) -> Mapping[str, Any]:
    if entry.undone_by.exists():
        raise Refused(_("This has been undone already."), "already-undone")
    values = list(entry.values.exclude(field=audit.REASON))
    if any(value.erased_at for value in values):
        raise Refused(_("The values needed to undo this have been erased."), "erased")
    return {value.field: value.value for value in values}


def _undone(
    model: Any, entry: AuditEntry, values: Mapping[str, Any], stored: Any
) -> dict[str, Any]:
    earlier = {name: value["before"] for name, value in values.items()}
    if stored is not None and earlier.get("id", "") is None:
        _refuse_if_in_use(stored)
        for name in stored.audit_parts:
            getattr(stored, name).all().delete()
        stored.delete()
        return {}
    restored = restore(model, entry.object_id, earlier)
    ask_guards(restored, values)
    return snapshot(restored)
