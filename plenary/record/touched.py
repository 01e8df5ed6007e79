"""What a change touches in the record: the words of a person, what was said in a session."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from plenary.conferences.models import Audience, Edition, PublishedThing
from plenary.conferences.touched import participations_touched
from plenary.core.touched import TOUCHED, Intended, Touched, key_of
from plenary.programme.models import Session

from .models import Finding, Statement

NAMED_AT_MOST = 3


def _words(
    rows: Iterable[Any], one: str, many: Callable[[int], str], remedy: str
) -> Iterator[Touched]:
    """The statements or findings each for itself where they are few, else as one line.

    `one` names a single one of them, `many(count)` so many of them together.
    """
    by_edition: dict[Any, list[Any]] = {}
    for row in rows:
        by_edition.setdefault(row.edition_id, []).append(row)
    for edition_id, found in by_edition.items():
        since = _public_since(edition_id, found)
        about = frozenset(key_of(row) for row in found)
        if len(found) <= NAMED_AT_MOST:
            for row in found:
                yield Touched("words", one, str(row), since.get(row.pk), remedy, about)
        else:
            named, first = (
                many(len(found)) % {"count": len(found)},
                min(since.values(), default=None),
            )
            yield Touched("words", named, "", first, remedy, about)


def _statements(count: int) -> str:
    return ngettext("%(count)s statement", "%(count)s statements", count)


def _findings(count: int) -> str:
    return ngettext("%(count)s finding", "%(count)s findings", count)


def _findings_naming(count: int) -> str:
    return ngettext("%(count)s finding that names him", "%(count)s findings that name him", count)


def _public_since(edition_id: Any, rows: list[Any]) -> dict[Any, dt.datetime]:
    things = PublishedThing.objects.filter(
        edition=edition_id,
        kind=rows[0]._meta.label_lower,
        object_id__in=[row.pk for row in rows],
        withdrawn_at=None,
    )
    zone = Edition.objects.get(pk=edition_id).zone
    pairs = things.values_list("object_id", "first_at")
    return {key: first_at.astimezone(zone) for key, first_at in pairs}


def _of_participants(intended: Intended) -> Iterator[Touched]:
    for participation in participations_touched(intended):
        by_him = {"participation": participation}
        kept = _("the words stay, the name as it will be")
        said = Statement.objects.filter(**by_him)
        found = Finding.objects.filter(**by_him)
        yield from _words(said, _("Statement"), _statements, kept)
        yield from _words(found, _("Finding that names its speaker"), _findings_naming, kept)


def _of_session(intended: Intended) -> Iterator[Touched]:
    if not intended.concerns(Session, {"title", "status", "audience", "attribution"}):
        return
    session = intended.obj
    remedy = _("shown as it will be")
    if session.audience != Audience.PUBLIC:
        remedy = _("taken away: the session is closed")
    elif session.is_cancelled:
        remedy = _("taken away: the session is not held")
    said = Statement.objects.filter(session=session)
    found = Finding.objects.filter(session=session)
    yield from _words(said, _("Statement in the session"), _statements, remedy)
    yield from _words(found, _("Finding of the session"), _findings, remedy)


def touched_in_record(intended: Intended) -> Iterable[Touched]:
    """Statements and findings that name a person or hang on a session."""
    for ask in (_of_participants, _of_session):
        yield from ask(intended)


TOUCHED.add("record", touched_in_record, order=3)
