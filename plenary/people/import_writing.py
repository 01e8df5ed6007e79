"""An import in the audit log, and the undoing of all of it at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import batched
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.utils.translation import gettext as _

from plenary.algorithms.names import slug
from plenary.core import audit
from plenary.core.errors import Refused
from plenary.core.ids import uuid7
from plenary.core.models import AuditEntry, Recorded
from plenary.core.snapshots import composed, differences
from plenary.core.text import listed

from .actions import BATCH, clear_index
from .models import Body, Person, PersonName

LOG = "people"
IMPORT = "import"
MADE = "made"


@dataclass(frozen=True)
class Made:
    """A thing just written, and its parts by the name of their list."""

    obj: Recorded
    parts: Mapping[str, Sequence[models.Model]]

    def deed(self, verb: str, undoes: AuditEntry | None = None) -> audit.Deed:
        """It came ("create") or went ("undo"), with all its values."""
        values = composed(self.obj, many={}, parts=self.parts)
        before, after = (values, {}) if undoes else ({}, values)
        label = self.obj._meta.label_lower
        return audit.Deed(verb, label, str(self.obj.pk), differences(before, after), undoes)


def free_slugs(things: Collection[Person] | Collection[Body], texts: Sequence[str]) -> None:
    """Each thing has a short name that nothing else has: its own, else one made of its text.

    A row that is imported although its short name is taken gets another.
    """
    if not things:
        return
    model = type(next(iter(things)))
    used = set(model._default_manager.values_list("slug", flat=True))
    taken = used | {thing.slug for thing in things}
    for thing, text in zip(things, texts, strict=True):
        if not thing.slug or thing.slug in used:
            thing.slug = slug(text, taken)
            taken.add(thing.slug)
        used.add(thing.slug)


def record_import(
    model: type[models.Model], made: Sequence[Made], *, by: object, at: dt.datetime
) -> AuditEntry:
    """The log has an entry for each thing, and a last one for the import, which is returned."""
    ids: dict[str, list[str]] = {}
    for one in made:
        ids.setdefault(one.obj._meta.label_lower, []).append(str(one.obj.pk))
    whole = audit.Deed(
        IMPORT, model._meta.label_lower, str(uuid7()), {MADE: {"before": None, "after": ids}}
    )
    for some in batched(made, BATCH):
        audit.record(LOG, [one.deed("create") for one in some], by=by, at=at)
    return audit.record(LOG, [whole], by=by, at=at)[-1]


def made_by(entry: AuditEntry) -> dict[str, list[str]]:
    """The ids of what an import made, by the label of the model."""
    made = entry.values.filter(field=MADE, erased_at=None).values_list("value", flat=True).first()
    return dict(made["after"]) if made else {}


def is_undone(entry: AuditEntry) -> bool:
    """Whether the import was taken back."""
    return entry.undone_by.exists()


@transaction.atomic
def undo_import(entry: AuditEntry, *, by: object, at: dt.datetime) -> AuditEntry:
    """All that an import made and nobody deleted since is gone again.

    Raises Refused("already-undone" | "changed-since" | "in-use"): then all of it stays.
    """
    if is_undone(entry):
        raise Refused(_("This import has been undone already."), "already-undone")
    ids = made_by(entry)
    deeds: list[audit.Deed] = []
    for label in sorted(ids, reverse=True):  # people before the bodies that their offices are at
        deeds += _removed(apps.get_model(label), ids[label])
    whole = {MADE: {"before": ids, "after": None}}
    deeds.append(audit.Deed("undo", entry.kind, entry.object_id, whole, undoes=entry))
    return audit.record(LOG, deeds, by=by, at=at)[-1]


def _removed(model: type[Recorded], ids: Sequence[str]) -> Iterator[audit.Deed]:
    parts = model.audit_parts
    for some in batched(ids, BATCH):
        rows = model._default_manager.select_for_update().filter(pk__in=some)
        things = list(rows.prefetch_related(*parts))
        _refuse_changed([thing for thing in things if thing.version != 1])
        _refuse_used(model, some)
        created = AuditEntry.objects.filter(
            scope=LOG, verb="create", kind=model._meta.label_lower, object_id__in=some
        )
        entries = {entry.object_id: entry for entry in created}
        for thing in things:
            rows_of = {part: list(getattr(thing, part).all()) for part in parts}
            yield Made(thing, rows_of).deed("undo", entries[str(thing.pk)])
        if model is Person:
            named = PersonName.objects.filter(person_id__in=some).values_list("pk", flat=True)
            clear_index(list(named))
        model._default_manager.filter(pk__in=some).delete()


def _refuse_changed(changed: Sequence[models.Model]) -> None:
    if changed:
        raise Refused(
            _("These were changed since the import, so nothing is taken back: %(names)s.")
            % {"names": _some_names(changed)},
            "changed-since",
        )


def _refuse_used(model: type[Recorded], ids: Sequence[str]) -> None:
    """Raise Refused("in-use") where something besides their own parts refers to one of them."""
    for relation in model._meta.get_fields(include_hidden=True):
        if not (relation.auto_created and (relation.one_to_many or relation.one_to_one)):
            continue
        link: Any = relation
        if link.get_accessor_name() in model.audit_parts:
            continue
        key = link.field.name
        uses = link.related_model._base_manager.filter(**{f"{key}__in": ids})
        used = [getattr(use, key) for use in uses.select_related(key)[:5]]
        if used:
            raise Refused(
                _("These are in use already, so nothing is taken back: %(names)s.")
                % {"names": _some_names(used)},
                "in-use",
            )


def _some_names(things: Sequence[models.Model]) -> str:
    named = list(dict.fromkeys(f"“{thing}”" for thing in things))
    return listed(named[:5]) + ("…" if len(named) > 5 else "")
