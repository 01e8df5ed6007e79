"""What a thing is called in a heading, a message and the log."""

from __future__ import annotations

from typing import Any

from plenary.conferences.models import PublicationRequest
from plenary.core.kinds import KINDS, Kind
from plenary.core.templatetags.plenary import moment
from plenary.core.text import listed

from .places import Place


def kinds_by_model() -> dict[type[Any], Kind]:
    """The kind of the things of each model that has one."""
    return {kind.model: kind for kind in KINDS}


def called(obj: Any, place: Place) -> str:
    """The name of a thing as the reader knows it: a delegation by its country, in his language."""
    if isinstance(obj, PublicationRequest):
        return listed([obj.edition, moment(obj.due_at, obj.edition.zone)])
    kind = kinds_by_model().get(type(obj))
    return kind.option(obj, place) if kind else str(obj)
