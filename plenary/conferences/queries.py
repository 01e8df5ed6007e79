"""Reads of conferences that more than one page needs. All that feeds an output takes `audience`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Model, QuerySet

from plenary.core.models import Part, Recorded
from plenary.core.text import Text
from plenary.people.models import PersonName

from .audience import SEEN_BY, names_openly
from .countries import CountryNames
from .models import Delegation, Edition, Participation


def edition_at(address: str) -> Edition:
    """The edition of `series/edition`. Raises Edition.DoesNotExist."""
    series, _, slug = address.partition("/")
    return Edition.objects.select_related("series__country_list", "venue").get(
        series__slug=series, slug=slug
    )


def editions_speaking_of(obj: Model) -> QuerySet[Edition]:
    """The editions that the thing belongs to, or that refer to it, near or far."""
    found: set[Any] = set()
    seen: dict[type[Model], set[Any]] = {}
    todo: list[tuple[type[Model], set[Any]]] = [(type(obj), {obj.pk})]
    if getattr(obj, "edition_id", None):
        found, todo = {obj.edition_id}, []  # type: ignore[attr-defined]
    while todo:
        model, keys = todo.pop()
        keys -= seen.setdefault(model, set())
        seen[model] |= keys
        rows = model._base_manager.filter(pk__in=keys)
        if model is Edition:
            found |= keys
        elif owner := next((name for name in OWNERS if _has(model, name)), None):
            field: Any = model._meta.get_field(owner)
            todo.append((field.related_model, set(rows.values_list(field.attname, flat=True))))
        if keys and model is not Edition and not _has(model, "edition"):
            todo += _referring_to(model, keys)
    return Edition.objects.filter(pk__in=found).select_related("series")


OWNERS = ("edition", "person", "series", "list")
"""What a row is a part of, by the name of its column: what speaks of that speaks of the row."""


def _has(model: type[Model], name: str) -> bool:
    return any(one.name == name for one in model._meta.concrete_fields)


def _referring_to(model: type[Model], keys: set[Any]) -> list[tuple[type[Model], set[Any]]]:
    """The rows of each table that refer to these."""
    found = []
    relations: list[Any] = model._meta.get_fields(include_hidden=True)
    for relation in relations:
        if not relation.auto_created or not (relation.one_to_many or relation.one_to_one):
            continue
        other = relation.related_model
        if not issubclass(other, Recorded | Part):
            continue
        rows = other._base_manager.filter(**{f"{relation.field.name}__in": keys})
        referring = set(rows.values_list("pk", flat=True))
        if referring:
            found.append((other, referring))
    return found


def participations(edition: Edition, *, audience: str) -> QuerySet[Participation]:
    """Those who take part and whom the audience may see, in some form, with all that is printed."""
    return (
        edition.participations.filter(withdrawn_at=None, audience__in=SEEN_BY[audience])
        .select_related("person", "body", "delegation__body")
        .prefetch_related("person__names")
    )


def withheld_delegations(edition: Edition, *, audience: str) -> set[UUID]:
    """Keys of the delegations that would expose a person: one member, who may not be named."""
    members: dict[UUID, list[Participation]] = {}
    present = edition.participations.filter(withdrawn_at=None).exclude(delegation=None)
    for member in present.only("delegation_id", "audience", "edition_id"):
        if member.delegation_id:
            members.setdefault(member.delegation_id, []).append(member)
    return {
        key
        for key, those in members.items()
        if len(those) == 1 and not names_openly(those[0], audience=audience)
    }


def delegations(edition: Edition, *, audience: str) -> QuerySet[Delegation]:
    """The delegations that the audience may know of."""
    withheld = withheld_delegations(edition, audience=audience)
    return edition.delegations.exclude(pk__in=withheld).select_related("body")


@dataclass(frozen=True)
class PrintedName:
    """A participant as one audience sees him; under an alias nothing else is said of him."""

    slug: str
    name: Text
    own_script: tuple[tuple[str, str], ...]
    function: Text
    body: Text
    country: str
    country_name: Text
    is_alias: bool
    participation: Participation | None
    sort_key: str


def printed(
    participation: Participation, countries: CountryNames, *, audience: str
) -> PrintedName | None:
    """How the participant is printed for the audience; None when he may not be seen at all."""
    if participation.audience not in SEEN_BY[audience]:
        return None
    if not names_openly(participation, audience=audience):
        return _under_alias(participation)
    names = list(participation.person.names.all())
    main = next((name for name in names if name.use == PersonName.Use.MAIN), None)
    known = Text({"en": main.printed()}) if main else Text({"en": str(participation.person)})
    country = participation.country or _country_of_delegation(participation)
    return PrintedName(
        slug=participation.slug,
        name=participation.printed_name or known,
        own_script=tuple(
            (name.language, name.printed()) for name in names if name.use == PersonName.Use.SCRIPT
        ),
        function=participation.function,
        body=participation.body_as_printed
        or (participation.body.name if participation.body else Text()),
        country=country,
        country_name=countries.name(country),
        is_alias=False,
        participation=participation,
        sort_key=participation.person.sort_key,
    )


def _country_of_delegation(participation: Participation) -> str:
    return participation.delegation.country if participation.delegation else ""


def _under_alias(participation: Participation) -> PrintedName:
    alias = participation.alias
    return PrintedName(
        slug="",
        name=alias,
        own_script=(),
        function=Text(),
        body=Text(),
        country="",
        country_name=Text(),
        is_alias=True,
        participation=None,
        sort_key=alias.wording("en").text,
    )


def delegation_name(delegation: Delegation, countries: CountryNames) -> Text:
    """The name under which a delegation is listed: its own, its body's or its country's."""
    if delegation.name:
        return delegation.name
    if delegation.body:
        return delegation.body.name
    return countries.name(delegation.country)
