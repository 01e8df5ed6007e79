"""What a change of a person, a participant, an edition or a series touches in its conferences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

from plenary.core.text import listed
from plenary.core.touched import TOUCHED, Intended, Key, Touched, key_of
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
    """When the public first saw `obj`, in the edition's zone; None where it cannot see it now."""
    thing = PublishedThing.objects.filter(
        edition=edition, kind=obj._meta.label_lower, object_id=obj.pk, withdrawn_at=None
    ).first()
    return thing.first_at.astimezone(edition.zone) if thing else None


def about_feed(edition: Edition) -> frozenset[Key]:
    """The data files and the news feed of the edition, as what a consequence is about."""
    return frozenset({("feed", str(edition.pk))})


def figure_key(edition: Edition, measure: str) -> Key:
    """A counted figure of the edition, whether it is frozen or not."""
    return ("conferences.countedfigure", f"{edition.pk}/{measure}")


def participations_touched(intended: Intended) -> list[Participation]:
    """The participants of whom the change says something else: who they are, or what they are."""
    obj = intended.obj
    if intended.concerns(Participation, NAMED_BY | DESCRIBED_BY):
        return [obj]
    if intended.concerns(Person, {"names"}):
        rows = Participation.objects.filter(person=obj, withdrawn_at=None)
        return list(rows.select_related("edition__series"))
    return []


def shown_as(intended: Intended, participation: Participation) -> str:
    """The name as it was and as it will be, or that it stays."""
    if "names" not in intended.kept:
        keys = [one.pk for one in participations_touched(intended)]
        before = _public_names(keys)
        with intended.as_if_done():
            intended.kept["names"] = before, _public_names(keys)
    before, after = (held.get(participation.pk, "") for held in intended.kept["names"])
    return f"{before} → {after}" if after and before != after else _("shown as it will be")


def _public_names(keys: Iterable[Any]) -> dict[Any, str]:
    rows = Participation.objects.filter(pk__in=keys).select_related("person")
    under_alias = Participation.Audience.ALIAS
    return {one.pk: str(one.alias if one.audience == under_alias else one) for one in rows}


def leaves(intended: Intended, participation: Participation) -> bool:
    """Whether the participant is seen by the public no more."""
    hidden = not may_show(participation.audience, audience=Audience.PUBLIC)
    return intended.deed in {"withdraw", "delete"} or bool(participation.withdrawn_at) or hidden


def figures_touched(intended: Intended, edition: Edition) -> Iterator[Touched]:
    """The counted figures that would be other ones, found by saving and taking it back."""
    before = counts(edition, audience=Audience.PUBLIC, at=NO_MOMENT)
    with intended.as_if_done() as done:
        after = counts(edition, audience=Audience.PUBLIC, at=NO_MOMENT) if done else before
    since = public_since(edition, edition)
    for measure, count in before.items():
        if after[measure].value != count.value:
            yield Touched(
                "figure",
                _("Counted figure: %(measure)s") % {"measure": Measure(measure).label},
                f"{count.value} → {after[measure].value}",
                since,
                _("counted anew; what others reported stays as they reported it"),
                frozenset({figure_key(edition, measure)}),
            )


def _of_participants(intended: Intended) -> Iterator[Touched]:
    for participation in participations_touched(intended):
        yield from _of_participant(participation, intended)
        if participation is intended.obj:
            yield from figures_touched(intended, participation.edition)


def _of_participant(participation: Participation, intended: Intended) -> Iterator[Touched]:
    edition = participation.edition
    since = public_since(edition, participation)
    stored = Participation.objects.select_related("person").get(pk=participation.pk)
    if since is None and _was_public(stored):
        since = public_since(edition, edition)
    gone, anew = leaves(intended, participation), shown_as(intended, participation)
    yield Touched(
        "list",
        _("List of delegations and participants"),
        _delegation_or_edition(participation),
        since,
        _("leaves the list") if gone else anew,
        _about_participant(stored, participation),
    )
    for office in participation.offices.all():
        yield Touched(
            "officer",
            _("Officers of the conference: %(office)s")
            % {"office": office.title or office.get_function_display()},
            str(edition),
            since,
            _("stays empty until somebody else holds it") if gone else anew,
            frozenset({key_of(office)}),
        )
    yield _feed(edition, since)
    if intended.deed == "replace":
        told = listed([stored, participation])
        yield Touched("tell", _("To be told"), told, None, _("by you: Plenary sends nothing yet"))


def _about_participant(stored: Participation, changed: Participation) -> frozenset[Key]:
    """The participant, and the delegations in whose lists he stands before and afterwards."""
    delegations = {stored.delegation_id, changed.delegation_id} - {None}
    return frozenset(
        {key_of(stored), *(("conferences.delegation", str(key)) for key in delegations)}
    )


def _feed(edition: Edition, since: dt.datetime | None) -> Touched:
    return Touched(
        "feed",
        _("Data files and news feed"),
        str(edition),
        since,
        _("written anew, with the date"),
        about_feed(edition),
    )


def _delegation_or_edition(participation: Participation) -> str:
    if participation.delegation is None:
        return str(participation.edition)
    names = country_names(participation.edition.series)
    return str(delegation_name(participation.delegation, names))


def _was_public(stored: Participation) -> bool:
    return may_show(stored.audience, audience=Audience.PUBLIC) and stored.withdrawn_at is None


def _of_edition(intended: Intended) -> Iterator[Touched]:
    if not intended.concerns(Edition, SHOWN_OF_EDITION):
        return
    edition = intended.obj
    since = public_since(edition, edition)
    anew, about = _("shown as it will be"), frozenset({key_of(edition)})
    yield Touched("page", _("Page of the edition"), str(edition), since, anew, about)
    yield Touched("page", _("Page of the series"), str(edition.series), since, anew)
    if "title" in intended.fields:
        yield Touched("page", _("Head of every page of the edition"), str(edition), since, anew)
    yield _feed(edition, since)


def _of_series(intended: Intended) -> Iterator[Touched]:
    if not intended.concerns(Series, {"title"}):
        return
    anew = _("shown as it will be")
    for edition in intended.obj.editions.all():
        since, about = public_since(edition, edition), frozenset({key_of(edition)})
        yield Touched("page", _("Pages of the edition"), str(edition), since, anew, about)


def touched_in_conferences(intended: Intended) -> Iterable[Touched]:
    """Lists, officers, data files, pages of editions and series, counted figures."""
    for ask in (_of_participants, _of_edition, _of_series):
        yield from ask(intended)


def names(things: Iterable[Any]) -> str:
    """The things in one line, each once."""
    return listed(dict.fromkeys(str(thing) for thing in things))


TOUCHED.add("conferences", touched_in_conferences, order=2)
