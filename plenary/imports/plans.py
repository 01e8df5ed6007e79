"""What an import would do, row by row, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from plenary.algorithms.text import FaultKind, faults

from .columns import Field
from .tables import Row, Table

LONGEST_SHOWN = 120

type Verdict = Literal["new", "known", "twice", "bad"]
"""It is imported; it is there already; it stands in the file twice; it has faults."""


@dataclass(frozen=True)
class Fault:
    """What is wrong in one cell: its row and column, what stands there, and why it cannot stay."""

    row: int
    column: str
    value: str
    reason: str


@dataclass(frozen=True)
class PlannedRow:
    """One row: what it would make, or why it makes nothing.

    `like` is the thing that is there already; `same_as` the earlier row that says
    the same.
    """

    number: int
    name: str
    verdict: Verdict
    made: Any = None
    like: Any = None
    same_as: int = 0
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Plan:
    """All rows of a file, in their order; `besides` names what is made with them."""

    rows: tuple[PlannedRow, ...] = ()
    besides: tuple[str, ...] = ()

    def of(self, verdict: Verdict) -> list[PlannedRow]:
        """The rows with that verdict."""
        return [row for row in self.rows if row.verdict == verdict]

    @property
    def faults(self) -> list[Fault]:
        return [fault for row in self.rows for fault in row.faults]

    def chosen(self, anyway: Collection[int] = ()) -> list[PlannedRow]:
        """The rows to import: the good ones, and those a person wants although they are known."""
        wanted = set(anyway)
        return [
            row
            for row in self.rows
            if row.verdict == "new" or (row.verdict in {"known", "twice"} and row.number in wanted)
        ]


@dataclass(frozen=True)
class Cells:
    """The cells of a row by the name of their field."""

    row: Row
    by_field: Mapping[str, str]
    labels: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.by_field.get(name, "")

    def fault(self, name: str, reason: str) -> Fault:
        """A fault in the cell of that field."""
        column = visible(self.labels.get(name, name))
        return Fault(self.row.number, column, visible(self[name]), reason)

    def fault_beyond(self, reason: str) -> Fault:
        """A fault in the text that stands under no heading."""
        return Fault(self.row.number, "", visible(self.row.beyond), reason)


def visible(text: str) -> str:
    """The text with characters that hide or reorder it written as their numbers."""
    shown = text[:LONGEST_SHOWN]
    for fault in reversed(faults(shown)):
        if fault.kind != FaultKind.ENCODING:
            at = fault.position
            shown = f"{shown[:at]}⟨U+{ord(shown[at]):04X}⟩{shown[at + 1 :]}"
    return shown if len(text) <= LONGEST_SHOWN else f"{shown}…"


def cells_of(table: Table, columns: Sequence[str], fields: Sequence[Field]) -> list[Cells]:
    """The rows of a table, with the field of each column given by name ("" for none).

    A column is called by its heading in the file, one without by the label of its field.
    """
    labels = labels_of(fields)
    headings = {
        name: heading or labels[name]
        for name, heading in zip(columns, table.headings, strict=True)
        if name
    }
    named = [(place, name) for place, name in enumerate(columns) if name]
    return [
        Cells(row, {name: row.cells[place] for place, name in named}, {**labels, **headings})
        for row in table.rows
    ]


def labels_of(fields: Sequence[Field]) -> dict[str, str]:
    """What each field is called in the reader's language, by its name."""
    return {one.name: str(one.label) for one in fields}


@dataclass(frozen=True)
class Import:
    """A kind of thing that can be imported.

    `plan(table, columns, language)` changes nothing; `apply(rows, by=, at=)` writes the chosen
    rows and returns the entry of the audit log that undoes them all. One of each group of
    `needed` fields must have a column.
    """

    fields: tuple[Field, ...]
    needed: tuple[tuple[str, ...], ...]
    plan: Callable[..., Plan]
    apply: Callable[..., Any]

    @property
    def labels(self) -> dict[str, str]:
        return labels_of(self.fields)

    def missing(self, columns: Collection[str]) -> list[Field]:
        """The first field of each group of which no column is known."""
        by_name = {one.name: one for one in self.fields}
        return [by_name[group[0]] for group in self.needed if not set(group) & set(columns)]
