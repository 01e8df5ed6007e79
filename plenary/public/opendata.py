"""An edition as open data: the one JSON form of what is public, from which other pages are drawn.

Statements and findings carry no short names: a short name may name a speaker who is not named.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from django.db.models import Model

from plenary.conferences.figures import FigureOfEdition
from plenary.conferences.models import ReportedFigure
from plenary.people.models import Source

from .collected import Collected, Found, Said, ShownDelegation, ShownSession, Who
from .communiques import communique_data
from .written import to_json

type Data = dict[str, Any]
type ThingKey = tuple[str, str]


def edition_data(shown: Collected) -> Data:
    """Everything public of the edition, as `edition.json` gives it."""
    return overview_data(shown) | {
        "officers": [officer_data(officer, who) for officer, who in shown.officers],
        "sessions": [session_data(one) for one in shown.sessions],
        "people": [who_data(who) for who in shown.people.values()],
        "delegations": [delegation_data(one) for one in shown.delegations],
        "statements": [said_data(one) for one in shown.said],
        "findings": [found_data(one) for one in shown.found],
        "communiques": [communique_data(one) for one in shown.communiques],
    }


def overview_data(shown: Collected) -> Data:
    """The edition as it is listed among others: what it is, when, where, and its figures."""
    edition = shown.edition
    return {
        "series": _series(shown),
        "slug": edition.slug,
        "ordinal": edition.ordinal,
        "title": edition.title,
        "theme": edition.theme,
        "description": edition.description,
        "status": edition.status,
        "starts_on": edition.starts_on,
        "ends_on": edition.ends_on,
        "time_zone": edition.time_zone,
        "city": edition.city,
        "country": shown.country,
        "venue": edition.venue.name if edition.venue else {},
        "languages": edition.languages,
        "organisers": [
            {"name": one.body.name, "role": one.role, "url": one.body.url}
            for one in shown.organisers
        ],
        "themes": [
            {"slug": one.slug, "title": one.title, "description": one.description}
            for one in shown.themes
        ],
        "figures": [figure_data(one) for one in shown.figures],
        "published_at": shown.at,
    }


def _series(shown: Collected) -> Data:
    series = shown.edition.series
    observance = series.observance
    return {
        "slug": series.slug,
        "title": series.title,
        "description": series.description,
        "nature": series.nature,
        "notice": series.notice,
        "organisers": [one.body.name for one in series.organisers.select_related("body")],
        "observance": {
            "name": observance.name,
            "month": observance.month,
            "day": observance.day,
            "commemorates": observance.commemorates,
        }
        if observance
        else None,
    }


def session_data(one: ShownSession) -> Data:
    session = one.session
    return {
        "slug": session.slug,
        "kind": session.kind,
        "title": session.title,
        "summary": session.summary,
        "starts_at": session.starts_at,
        "ends_at": session.ends_at,
        "room": session.room.name if session.room else {},
        "languages": session.languages,
        "status": session.status,
        "attribution": session.attribution,
        "themes": [theme.slug for theme in one.themes],
        "appearances": [
            {"role": part.role, "name": part.who.name, "person": part.who.slug or None}
            for part in one.parts
        ],
    }


def who_data(who: Who) -> Data:
    """A participant; of one under an alias, the alias and nothing else."""
    if who.printed.is_alias:
        return {"name": who.name, "alias": True}
    taking_part = who.printed.participation
    return {
        "slug": who.slug,
        "name": who.name,
        "own_script": [
            {"language": language, "name": name} for language, name in who.printed.own_script
        ],
        "capacity": who.capacity,
        "function": who.printed.function,
        "body": who.printed.body,
        "country": who.printed.country,
        "country_name": who.printed.country_name,
        "delegation": _slug_of_delegation(taking_part),
    }


def _slug_of_delegation(taking_part: Any) -> str | None:
    """Never that of a withheld delegation: its one member is not named here to begin with."""
    return taking_part.delegation.slug if taking_part and taking_part.delegation_id else None


def delegation_data(one: ShownDelegation) -> Data:
    return {
        "slug": one.delegation.slug,
        "kind": one.delegation.kind,
        "country": one.delegation.country,
        "name": one.name,
        "members": [who.slug for who in one.members],
    }


def said_data(one: Said) -> Data:
    statement = one.statement
    return {
        "kind": statement.kind,
        "session": one.session.session.slug if one.session else None,
        "name": one.who.name if one.who else {},
        "person": (one.who.slug or None) if one.who else None,
        "on_behalf_of": one.on_behalf_of,
        "text": statement.text,
        "language": statement.language,
        "source": source_data(statement.source),
    }


def found_data(one: Found) -> Data:
    finding = one.finding
    return {
        "session": one.session.session.slug if one.session else None,
        "verb": finding.verb,
        "by": finding.by,
        "name": one.who.name if one.who else {},
        "person": (one.who.slug or None) if one.who else None,
        "text": finding.text,
        "addressee": finding.addressee,
        "recommendation": finding.is_recommendation,
        "themes": [theme.slug for theme in one.themes],
        "reported_by": source_data(finding.reported_by),
    }


def figure_data(figure: FigureOfEdition) -> Data:
    counted = figure.counted
    return {
        "measure": figure.measure,
        "counted": {"value": counted.value, "at": counted.at, "frozen": counted.frozen}
        if counted
        else None,
        "reported": [reported_data(one) for one in figure.reported],
    }


def reported_data(one: ReportedFigure) -> Data:
    return {
        "key": one.slug,
        "value": one.value,
        "bound": one.bound,
        "scope": one.scope_of_count,
        "words": one.words,
        "language": one.language,
        "stated_on": one.stated_on,
        "forecast": one.forecast,
        "source": source_data(one.source),
    }


def source_data(source: Source | None) -> Data | None:
    """Where something was printed or said: outlet, title, address and day."""
    if source is None:
        return None
    return {
        "kind": source.kind,
        "outlet": source.outlet.name if source.outlet else {},
        "title": source.title,
        "url": source.url,
        "published_on": source.published_on,
        "language": source.language,
    }


def officer_data(officer: Any, who: Who) -> Data:
    return {
        "function": officer.function,
        "title": officer.title,
        "name": who.name,
        "person": who.slug,
    }


def things(shown: Collected) -> dict[ThingKey, str]:
    """Each public thing by label of its model and id, with a digest of what is public of it."""
    return {key: digest(data) for key, data in data_of_things(shown).items()}


def data_of_things(shown: Collected) -> dict[ThingKey, Data]:
    """Each public thing by label of its model and id, with what is public of it."""
    found = {_key(shown.edition): _edition_itself(shown)}
    found |= {_key(one.session): session_data(one) for one in shown.sessions}
    found |= {_participation(key): who_data(who) for key, who in shown.people.items()}
    found |= {_key(one.delegation): delegation_data(one) for one in shown.delegations}
    found |= {_key(one): {"title": one.title, "text": one.description} for one in shown.themes}
    found |= {_key(one.statement): said_data(one) for one in shown.said}
    found |= {_key(one.finding): found_data(one) for one in shown.found}
    found |= {_key(one): reported_data(one) for each in shown.figures for one in each.reported}
    found |= {_key(one.released.communique): communique_data(one) for one in shown.communiques}
    return found


def _edition_itself(shown: Collected) -> Data:
    left_out = {"published_at", "figures", "themes"}
    return {name: value for name, value in overview_data(shown).items() if name not in left_out}


def _key(obj: Model) -> ThingKey:
    return (obj._meta.label_lower, str(obj.pk))


def _participation(key: Any) -> ThingKey:
    return ("conferences.participation", str(key))


def digest(data: Mapping[str, Any]) -> str:
    return hashlib.sha256(to_json(data, sort_keys=True).encode()).hexdigest()
