"""Who may read reports, settle their claims, and write, clear and release communiqués."""

from __future__ import annotations

from typing import Any

from plenary.accounts.models import Role
from plenary.conferences.models import Edition
from plenary.conferences.rules import may_edit_edition, may_edit_shared

PRESS = frozenset({Role.PRESS})


def may_work_on_press(user: Any, edition: Edition) -> bool:
    """The press officer and the secretary: receive reports, overrule, write communiqués."""
    return may_edit_edition(user, edition, PRESS)


def may_accept_source(user: Any, edition: Edition) -> bool:
    """Whoever works on the press there and may add sources, which all editions share."""
    return may_work_on_press(user, edition) and may_edit_shared(user, PRESS)


def may_take_over(user: Any, edition: Edition) -> bool:
    """What a report says becomes the record's only by the secretary's hand."""
    return may_edit_edition(user, edition)
