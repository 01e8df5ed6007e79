"""Loading record files."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from plenary.core.errors import Refused

from .record_file import Fault, Json, prepare
from .record_file_loading import Loading
from .record_file_reading import read
from .record_file_schema import schema_faults
from .record_file_storing import Outcome, store

__all__ = ["Outcome", "load_record", "read_record"]


def read_record(content: bytes) -> Json:
    """The document in the bytes of a record file. Raises Refused with the list of Faults."""
    document, faults = read(content)
    _refuse(faults)
    return document


def load_record(
    document: Json, *, by: object, at: datetime, replace: bool = False, check: bool = False
) -> Outcome:
    """What the document says is in the record, all of it or, where it has a fault, nothing.

    With `replace`, what stands in its editions without being in the document is removed; with
    `check`, nothing is written. Raises Refused("faulty"); its `details` is the list of Faults.
    """
    faults = schema_faults(document)
    if not isinstance(document, dict):
        _refuse(faults)
    with transaction.atomic():
        prepare(by=by, at=at)
        loading = Loading(document, faults, replace=replace)
        _refuse(loading.faults)
        outcome = store(loading, by=by, at=at)
        transaction.set_rollback(check)
    return outcome


def _refuse(faults: list[Fault]) -> None:
    if faults:
        message = _("Nothing was loaded. Faults in the record file: %(count)s.")
        raise Refused(message % {"count": len(faults)}, "faulty", details=faults)
