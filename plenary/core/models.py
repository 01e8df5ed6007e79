"""What every recorded thing has, and the audit log."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from .ids import uuid7


class Recorded(models.Model):
    """A thing of the record: an identifier that sorts by time, and a version against lost edits.

    `audit_parts` names the reverse relations that are edited, logged and undone with it;
    `derived_parts` those that are worked out from it and go with it unlogged.
    """

    audit_parts: ClassVar[tuple[str, ...]] = ()
    derived_parts: ClassVar[tuple[str, ...]] = ()

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True


class Part(models.Model):
    """A row that belongs to one recorded thing and has its place in a list of them."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    position = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True
        ordering = ("position", "id")


class AuditChain(models.Model):
    """The head of the chain of one scope; its row is locked by whoever appends."""

    scope = models.CharField(max_length=120, primary_key=True)
    length = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"{self.scope or '-'}: {self.length}"


class AuditEntry(models.Model):
    """Who did what to which thing, and when. Never changed; holds no personal value itself."""

    id = models.BigAutoField(primary_key=True)
    scope = models.CharField(max_length=120)
    number = models.PositiveBigIntegerField()
    at = models.DateTimeField(db_index=True)
    by = models.CharField(max_length=64, help_text="id of a user, or the name of a command")
    verb = models.CharField(max_length=40)
    kind = models.CharField(max_length=60, help_text="label of the model")
    object_id = models.CharField(max_length=64)
    undoes = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="undone_by"
    )
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ("-id",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("scope", "number"), name="audit_number_once_in_scope")
        ]
        indexes: ClassVar = [models.Index(fields=("kind", "object_id"), name="audit_of_object")]

    def __str__(self) -> str:
        return f"{self.scope or '-'} {self.number}: {self.verb} {self.kind} {self.object_id}"


class AuditValue(models.Model):
    """One field of an entry, before and after, under a salted digest that outlives its erasure."""

    entry = models.ForeignKey(AuditEntry, on_delete=models.PROTECT, related_name="values")
    field = models.CharField(max_length=60)
    salt = models.CharField(max_length=32, blank=True)
    value = models.JSONField(null=True)
    digest = models.CharField(max_length=64)
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("entry", "field"), name="audit_value_once_in_entry")
        ]
        verbose_name = _("audit value")

    def __str__(self) -> str:
        return self.field
