"""Delegations, participations and officers as the desk shows them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from plenary.accounts.models import Role
from plenary.algorithms.names import collation_key
from plenary.core.kinds import (
    KINDS,
    Column,
    CountryCode,
    Filter,
    Kind,
    Named,
    Place,
    Warned,
    Words,
    attached_to,
    in_english,
    slug_column,
    with_words,
)
from plenary.core.text import listed
from plenary.people.kinds import country_choices, named

from .. import forms
from ..countries import country_names
from ..models import Delegation, Officer, Participation

ATTENDANCE = _("Attendance")
ACCREDITATION = frozenset({Role.ACCREDITATION})
SHOWN_AT_MOST = 3
"""Of the doubles that a warning names."""


def _called(delegation: Delegation) -> Any:
    if delegation.name:
        return delegation.name
    if delegation.body:
        return delegation.body.name
    return CountryCode(delegation.country)


def delegation_option(delegation: Delegation, place: Place) -> str:
    """The name of a delegation in a form: that of the country where it has no other."""
    called = _called(delegation)
    if isinstance(called, CountryCode):
        return dict(place.country_choices()).get(called, called)
    return str(called)


def _delegation_warnings(delegation: Delegation) -> Iterable[Warned]:
    """A second delegation of one State in the edition."""
    if delegation.kind != Delegation.Kind.STATE:
        return
    others = delegation.edition.delegations.filter(
        kind=Delegation.Kind.STATE, country=delegation.country
    )
    for other in others.exclude(pk=delegation.pk)[:SHOWN_AT_MOST]:
        yield Warned(_("The same State has another delegation here:"), other)


KINDS.add(
    "delegations",
    Kind(
        name="delegations",
        model=Delegation,
        label=_("delegation"),
        plural=_("Delegations"),
        add_label=_("Add a delegation"),
        place="edition",
        group=ATTENDANCE,
        rows=lambda edition: (
            edition.delegations.select_related("edition__series", "body")
            .annotate(members=Count("participations"))
            .order_by("position", "slug")
        ),
        columns=(
            Column("name", _("Name"), _called, sort="slug"),
            Column("kind", _("Kind"), lambda d: d.get_kind_display(), sort="kind"),
            Column("country", _("Country"), lambda d: CountryCode(d.country), sort="country"),
            Column("members", _("Members"), lambda d: d.members, sort="members"),
            slug_column(),
        ),
        search=lambda rows, asked: with_words(
            rows, asked, lambda d: (d.name, d.body and d.body.name, d.slug, d.country)
        ),
        form=forms.DelegationForm,
        roles=ACCREDITATION,
        attach=attached_to("edition"),
        filters=(
            Filter("kind", _("Kind"), lambda place: Delegation.Kind.choices, "kind"),
            Filter("country", _("Country"), country_choices, "country"),
        ),
        slug_from=lambda delegation, parts: in_english(
            delegation.name
            or (delegation.body.name if delegation.body else None)
            or _nation(delegation)
        ),
        empty=_("States, organisations and groups that come together with their members."),
        option=delegation_option,
        option_order=lambda d, place: collation_key(delegation_option(d, place)),
        warnings=_delegation_warnings,
    ),
    order=20,
)


def _nation(delegation: Delegation) -> Any:
    return country_names(delegation.edition.series).name(delegation.country)


def _printed(participation: Participation) -> Named:
    known = named(participation.person)
    return Named(participation.printed_name or known.name, known.others)


def _presence(participation: Participation) -> Any:
    return _("withdrawn") if participation.withdrawn_at else ""


def _participation_warnings(participation: Participation) -> Iterable[Warned]:
    """The same person takes part in the edition twice."""
    others = participation.edition.participations.filter(person=participation.person_id)
    for other in others.exclude(pk=participation.pk)[:SHOWN_AT_MOST]:
        yield Warned(_("The same person takes part here already:"), other)


def participation_apart(participation: Participation, place: Place) -> str:
    """Office and body, else delegation or country: what tells a participant from a namesake."""
    body = participation.body_as_printed or (participation.body and participation.body.name)
    what = [str(part) for part in (participation.function, body) if part]
    if not what and participation.delegation:
        what = [delegation_option(participation.delegation, place)]
    country = dict(place.country_choices()).get(participation.country, participation.country)
    return listed([*what, *([country] if country else [])])


def with_marks(participation: Participation) -> str:
    """The name, and what the secretariat must not overlook: withdrawn, printed under an alias."""
    marks: list[Words] = [_("withdrawn")] if participation.withdrawn_at else []
    if participation.audience == Participation.Audience.ALIAS:
        marks.append(_("printed as “%(alias)s”") % {"alias": participation.alias})
    return f"{participation} ({listed(marks)})" if marks else str(participation)


def _words_of(participation: Participation) -> Iterable[Any]:
    yield from (participation.printed_name, participation.function, participation.alias)
    yield from (name.printed() for name in participation.person.names.all())
    yield from (participation.person.display_name, participation.body and participation.body.name)


KINDS.add(
    "participations",
    Kind(
        name="participations",
        model=Participation,
        label=_("participation"),
        plural=_("Participations"),
        add_label=_("Add a participation"),
        place="edition",
        group=ATTENDANCE,
        rows=lambda edition: edition.participations.select_related(
            "edition__series", "person", "body", "delegation__body"
        ).prefetch_related("person__names"),
        columns=(
            Column("name", _("Name"), _printed, sort="person__sort_key"),
            Column("capacity", _("Capacity"), lambda p: p.get_capacity_display(), "capacity"),
            Column("function", _("Office"), lambda p: p.function),
            Column("body", _("Body"), lambda p: p.body_as_printed or (p.body and p.body.name)),
            Column(
                "delegation",
                _("Delegation"),
                lambda p: p.delegation and _called(p.delegation),
                sort="delegation__slug",
            ),
            Column("country", _("Country"), lambda p: CountryCode(p.country), "country", False),
            Column("audience", _("Seen by"), lambda p: p.get_audience_display(), sort="audience"),
            Column("withdrawn", _("Withdrawn"), _presence, sort="withdrawn_at"),
            slug_column(),
        ),
        search=lambda rows, asked: with_words(rows, asked, _words_of),
        form=forms.ParticipationForm,
        roles=ACCREDITATION,
        attach=attached_to("edition"),
        filters=(
            Filter(
                "capacity", _("Capacity"), lambda p: Participation.Capacity.choices, "capacity"
            ),
            Filter(
                "delegation",
                _("Delegation"),
                lambda place: [
                    (d.slug, delegation_option(d, place))
                    for d in place.owner_of(KINDS["delegations"]).delegations.select_related(
                        "body"
                    )
                ],
                "delegation__slug",
            ),
            Filter("audience", _("Seen by"), lambda p: Participation.Audience.choices, "audience"),
            Filter(
                "withdrawn",
                _("Withdrawn"),
                lambda place: [("0", _("yes")), ("1", _("no"))],
                "withdrawn_at__isnull",
            ),
        ),
        slug_from=lambda participation, parts: str(participation.person),
        empty=_("Everybody who takes part, in what capacity and for which delegation."),
        warnings=_participation_warnings,
        option_order=lambda participation, place: participation.person.sort_key,
        apart=participation_apart,
    ),
    order=21,
)

KINDS.add(
    "officers",
    Kind(
        name="officers",
        model=Officer,
        label=_("officer of the conference"),
        plural=_("Officers"),
        add_label=_("Add an officer"),
        place="edition",
        group=ATTENDANCE,
        rows=lambda edition: edition.officers.select_related(
            "edition__series", "participation__person"
        ).prefetch_related("participation__person__names"),
        columns=(
            Column("name", _("Name"), lambda o: _printed(o.participation)),
            Column("function", _("Role"), lambda o: o.get_function_display(), sort="function"),
            Column("title", _("Title as printed"), lambda o: o.title),
            Column("position", _("Place"), lambda o: o.position, sort="position"),
        ),
        search=lambda rows, asked: with_words(
            rows, asked, lambda o: (o.get_function_display(), *_words_of(o.participation))
        ),
        form=forms.OfficerForm,
        roles=ACCREDITATION,
        attach=attached_to("edition"),
        filters=(Filter("function", _("Role"), lambda p: Officer.Function.choices, "function"),),
        empty=_("The president, chairs and rapporteurs of the conference itself."),
    ),
    order=22,
)
