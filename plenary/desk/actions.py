"""What the desk does to things of any kind: save, delete, undo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from typing import Any

from django.apps import apps
from django.db import transaction
from django.utils.translation import gettext as _

from plenary.algorithms.names import slug
from plenary.core import changes
from plenary.core.errors import Refused
from plenary.core.kinds import Kind
from plenary.core.models import AuditEntry
from plenary.core.record_forms import SLUG_TAKEN, siblings

from .places import log_scope


def save_thing(
    kind: Kind,
    form: Any,
    formsets: dict[str, Any],
    *,
    by: object,
    at: dt.datetime,
    version: int | None = None,
    reason: str = "",
) -> changes.Change:
    """The thing of a valid `form` and the rows of its valid `formsets` stand in the record.

    A thing without a short name has one made from its name. Raises Refused.
    """
    obj = form.instance
    _give_slug(kind, obj, formsets)
    try:
        with changes.changing(
            obj, scope=log_scope(obj), by=by, at=at, version=version, reason=reason
        ) as change:
            obj.save()
            form.write_lists()
            for formset in formsets.values():
                formset.write(obj)
            kind.saved(obj)
    except Refused as refused:
        if refused.code == "not-unique":
            refused.fields["slug"] = SLUG_TAKEN
        raise
    return change


def _give_slug(kind: Kind, obj: Any, formsets: dict[str, Any]) -> None:
    if kind.slug_from and not obj.slug:
        parts = {name: [row.instance for row in rows.kept()] for name, rows in formsets.items()}
        obj.slug = free_slug(obj, kind.slug_from(obj, parts))


def free_slug(obj: Any, text: str) -> str:
    """A short name made of `text` that no other thing of the kind has here."""
    plain = slug(text)
    taken = siblings(obj).filter(slug__startswith=plain[:50]).values_list("slug", flat=True)
    return slug(text, set(taken))


def delete_things(
    kind: Kind, things: Collection[Any], *, by: object, at: dt.datetime
) -> list[AuditEntry]:
    """All of the things are gone, or none. Raises Refused("in-use")."""
    with transaction.atomic():
        return [changes.delete(one, scope=log_scope(one), by=by, at=at) for one in things]


def undo_entries(
    kind: Kind, entries: Sequence[AuditEntry], *, by: object, at: dt.datetime
) -> list[AuditEntry]:
    """What the entries did is taken back, the last first: all of it, or nothing. Raises Refused."""
    if not entries:
        raise Refused(_("There is nothing to undo."), "nothing")
    with transaction.atomic():
        written = [changes.undo(entry, by=by, at=at) for entry in _last_first(entries)]
        for entry in entries:
            model = apps.get_model(entry.kind)
            obj = model._default_manager.filter(pk=entry.object_id).first()
            if obj is not None:
                kind.saved(obj)
    return written


def _last_first(entries: Sequence[AuditEntry]) -> list[AuditEntry]:
    return sorted(entries, key=lambda entry: -entry.pk)
