"""What a browser sent about the rows of a part list, when some of the rows are gone meanwhile."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

MOST_ROWS = 500


def with_rows_gone(sent: Any, prefix: str, there: Collection[str]) -> Any:
    """`sent` (a QueryDict) with each row that is not among `there` as a new one, behind the others.

    So what somebody typed about a row that another has removed is not lost, and does not stand in
    the way: a formset would call it an invalid choice.
    """
    total, known = (_number(sent, f"{prefix}-{name}_FORMS") for name in ("TOTAL", "INITIAL"))
    if total is None or known is None:
        return sent
    gone = [row for row in range(known) if sent.get(f"{prefix}-{row}-id") not in there]
    if not gone:
        return sent
    staying = [row for row in range(known) if row not in gone]
    changed = _renumbered(sent, prefix, [*staying, *gone, *range(known, total)], gone)
    changed[f"{prefix}-INITIAL_FORMS"] = str(len(staying))
    return changed


def _number(sent: Any, name: str) -> int | None:
    text = sent.get(name, "")
    short = text.isascii() and text.isdecimal() and len(text) <= len(str(MOST_ROWS))
    return int(text) if short and int(text) <= MOST_ROWS else None


def _renumbered(sent: Any, prefix: str, order: list[int], gone: list[int]) -> Any:
    changed = sent.copy()
    for row in order:
        for name in _names(sent, prefix, row):
            del changed[f"{prefix}-{row}-{name}"]
    for place, row in enumerate(order):
        for name in _names(sent, prefix, row):
            new = row in gone and name == "id"
            values = [""] if new else sent.getlist(f"{prefix}-{row}-{name}")
            changed.setlist(f"{prefix}-{place}-{name}", values)
    return changed


def _names(sent: Any, prefix: str, row: int) -> list[str]:
    start = f"{prefix}-{row}-"
    return [key.removeprefix(start) for key in sent if key.startswith(start)]
