"""What a change of a person, a participant, an edition or a series touches in its conferences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from plenary.core.text import listed
from plenary.core.touched import TOUCHED, Intended, Touched
from plenary.people.models import Person

from .audience import may_show
from .countries import country_names
from .figures import counts
from .models import Audience, Edition, Measure, Participation, PublishedThing, Series
from .queries import delegation_name

NAMED_BY = frozenset({"person", "printed_name", "alias", "audience", "withdrawn_at"})
DESCRIBED_BY = frozenset({"function", "body", "body_as_printed", "country", "delegation"})
SHOWN_OF_EDITION = frozenset(
    {"title", "starts_on", "ends_on", "time_zone", "city", "country", "venue", "status"}
)
NO_MOMENT = dt.datetime.min.replace(tzinfo=dt.UTC)
"""Counts made only to be compared carry no moment."""


def public_since(edition: Edition, obj: Model) -> dt.datetime | None:
    """When the public first saw `obj` of the edition; None where it cannot see it now."""
    thing = PublishedThing.objects.filter(
        edition=edition, kind=obj._meta.label_lower, object_id=obj.pk, withdrawn_at=None
    ).first()
    return thing.first_at if thing else None


def participations_touched(intended: Intended) -> list[Participation]:
    """The participants of whom the change says something else: who they are, or what they are."""
    obj = intended.obj
    if intended.concerns(Participation, NAMED_BY | DESCRIBED_BY):
        return [obj]
    if intended.concerns(Person, {"names"}):
        rows = Participation.objects.filter(person=obj, withdrawn_at=None)
        return list(rows.select_related("edition__series"))
    return []


def figures_touched(intended: Intended, edition: Edition) -> Iterator[Touched]:
    """The counted figures that would be other ones, found by saving and taking it back."""
    obj = intended.obj
    columns = {field.name for field in obj._meta.concrete_fields} & intended.fields
    if not columns:
        return
    before = counts(edition, audience=Audience.PUBLIC, at=NO_MOMENT)
    try:
        with transaction.atomic():
            obj.save(update_fields=columns)
            after = counts(edition, audience=Audience.PUBLIC, at=NO_MOMENT)
            transaction.set_rollback(True)
    except IntegrityError:
        # The same is refused, in words, when it is really saved.
        return
    since = public_since(edition, edition)
    for measure, count in before.items():
        if after[measure].value != count.value:
            yield Touched(
                "figure",
                _("Counted figure: %(measure)s") % {"measure": Measure(measure).label},
                f"{count.value} → {after[measure].value}",
                since,
                _("counted anew; what others reported stays as they reported it"),
            )


def _of_participants(intended: Intended) -> Iterator[Touched]:
    for participation in participations_touched(intended):
        yield from _of_participant(participation, intended.deed)
        if participation is intended.obj:
            yield from figures_touched(intended, participation.edition)


def _of_participant(participation: Participation, deed: str) -> Iterator[Touched]:
    edition = participation.edition
    since = public_since(edition, participation)
    if since is None and _was_public(participation):
        since = public_since(edition, edition)
    leaves = deed in {"withdraw", "delete"}
    yield Touched(
        "list",
        _("List of delegations and participants"),
        _delegation_or_edition(participation),
        since,
        _("leaves the list") if leaves else _("shown as it will be"),
    )
    for office in participation.offices.all():
        yield Touched(
            "officer",
            _("Officers of the conference: %(office)s")
            % {"office": office.title or office.get_function_display()},
            str(edition),
            since,
            _("stays empty until somebody else holds it") if leaves else _("shown as it will be"),
        )
    yield Touched(
        "feed",
        _("Data files and news feed"),
        str(edition),
        since,
        _("written anew, with the date"),
    )


def _delegation_or_edition(participation: Participation) -> str:
    if participation.delegation is None:
        return str(participation.edition)
    names = country_names(participation.edition.series)
    return str(delegation_name(participation.delegation, names))


def _was_public(participation: Participation) -> bool:
    stored = Participation.objects.get(pk=participation.pk)
    return may_show(stored.audience, audience=Audience.PUBLIC) and stored.withdrawn_at is None


def _of_edition(intended: Intended) -> Iterator[Touched]:
    if not intended.concerns(Edition, SHOWN_OF_EDITION):
        return
    edition = intended.obj
    since = public_since(edition, edition)
    anew = _("shown as it will be")
    yield Touched("page", _("Page of the edition"), str(edition), since, anew)
    yield Touched("page", _("Page of the series"), str(edition.series), since, anew)
    if "title" in intended.fields:
        yield Touched("page", _("Head of every page of the edition"), str(edition), since, anew)
    yield Touched(
        "feed",
        _("Data files and news feed"),
        str(edition),
        since,
        _("written anew, with the date"),
    )


def _of_series(intended: Intended) -> Iterator[Touched]:
    if not intended.concerns(Series, {"title"}):
        return
    anew = _("shown as it will be")
    for edition in intended.obj.editions.all():
        since = public_since(edition, edition)
        yield Touched("page", _("Pages of the edition"), str(edition), since, anew)


def touched_in_conferences(intended: Intended) -> Iterable[Touched]:
    """Lists, officers, data files, pages of editions and series, counted figures."""
    for ask in (_of_participants, _of_edition, _of_series):
        yield from ask(intended)


def names(things: Iterable[Any]) -> str:
    """The things in one line, each once."""
    return listed(dict.fromkeys(str(thing) for thing in things))


TOUCHED.add("conferences", touched_in_conferences, order=2)
