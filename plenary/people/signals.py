"""The search index follows every saved and deleted name.

A signal, because undo in `core` writes names back without knowing what a name is, and a name that
was erased must not be found by what is left of it in the index.
"""

from typing import Any

from django.db.models.signals import post_save, pre_delete
from django.dispatch import receiver

from . import actions
from .models import PersonName


@receiver(post_save, sender=PersonName)
def index_saved_name(instance: PersonName, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        actions.write_index([instance])


@receiver(pre_delete, sender=PersonName)
def forget_deleted_name(instance: PersonName, **kwargs: Any) -> None:
    actions.clear_index([instance.pk])
