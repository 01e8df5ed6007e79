"""The one rule of who may see what in an output; every query that feeds one goes through it."""

from __future__ import annotations

from .models import Audience, Participation

SEEN_BY: dict[str, frozenset[str]] = {
    Audience.PUBLIC: frozenset({"public", "alias"}),
    Audience.PARTICIPANTS: frozenset({"public", "alias", "participants"}),
    Audience.SECRETARIAT: frozenset({"public", "alias", "participants", "secretariat"}),
}
"""The one rule of audiences: to whom an output is shown → what it may show."""


def may_show(audience_of_thing: str, *, audience: str) -> bool:
    """Whether something with that audience may stand in an output for `audience`."""
    return audience_of_thing in SEEN_BY[audience]


def names_openly(participation: Participation, *, audience: str) -> bool:
    """Whether the output may say who it is: not for an alias, except to the secretariat."""
    if participation.audience == Participation.Audience.ALIAS:
        return audience == Audience.SECRETARIAT
    return may_show(participation.audience, audience=audience)
