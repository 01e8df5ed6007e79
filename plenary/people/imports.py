"""What can be imported from a table, by the name of its kind."""

from __future__ import annotations

from plenary.imports.plans import Import

from .import_bodies import BODIES
from .import_people import PEOPLE
from .import_writing import IMPORT, MADE, is_undone, made_by, undo_import

__all__ = ["IMPORT", "IMPORTS", "MADE", "is_undone", "made_by", "undo_import"]

IMPORTS: dict[str, Import] = {"people": PEOPLE, "bodies": BODIES}
