"""The record of an edition as the reading of press reports compares with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.db.models import prefetch_related_objects

from plenary.algorithms.coverage import record as view
from plenary.algorithms.figures import Bound
from plenary.conferences.audience import names_openly
from plenary.conferences.countries import CountryNames, country_names
from plenary.conferences.figures import counts
from plenary.conferences.models import Audience, Edition, Participation, ReportedFigure
from plenary.conferences.queries import delegations, participations
from plenary.core.text import Text
from plenary.people.models import Body, PersonName, Source
from plenary.programme.queries import appearances_shown, sessions
from plenary.record.models import Statement
from plenary.record.queries import statements


def record_view(edition: Edition, *, audience: str, at: dt.datetime) -> view.RecordView:
    """Everything that `audience` may know of the edition and of those before it, counted at `at`."""
    before = edition.series.editions.filter(ordinal__lt=edition.ordinal).order_by("-ordinal")
    countries = country_names(edition.series)
    return _view(
        edition,
        countries,
        audience=audience,
        at=at,
        previous=tuple(
            _view(one, countries, audience=audience, at=at, previous=())
            for one in before.select_related("series", "venue")
        ),
    )


def _view(
    edition: Edition,
    countries: CountryNames,
    *,
    audience: str,
    at: dt.datetime,
    previous: tuple[view.RecordView, ...],
) -> view.RecordView:
    return view.RecordView(
        ref=view.Ref("edition", edition.scope, str(edition.title)),
        series=view.Ref("series", edition.series.slug, str(edition.series.title)),
        ordinal=edition.ordinal,
        titles=_words(edition.title),
        series_titles=_words(edition.series.title),
        **_when_and_where(edition, countries),
        organisers=tuple(_body(one.body) for one in _organisers(edition)),
        observances=tuple(_observances(edition)),
        themes=tuple(
            view.ThemeView(_ref("theme", one), _words(one.title)) for one in edition.themes.all()
        ),
        **_attendance(edition, audience=audience),
        statements=tuple(_statements(edition, audience=audience)),
        counted=tuple(_counted(edition, audience=audience, at=at)),
        reported=tuple(_reported(edition)),
        previous=previous,
    )


def _when_and_where(edition: Edition, countries: CountryNames) -> dict[str, Any]:
    return {
        "starts_on": _day(edition.starts_on),
        "ends_on": _day(edition.ends_on or edition.starts_on),
        "city": _words(edition.city),
        "venues": _words(edition.venue.name) if edition.venue else (),
        "country": edition.country,
        "country_names": _country_names(countries),
    }


def _attendance(edition: Edition, *, audience: str) -> dict[str, Any]:
    held = list(sessions(edition, audience=audience))
    present = list(participations(edition, audience=audience))
    prefetch_related_objects(present, "person__offices__body__part_of", "body__part_of")
    return {
        "bodies": tuple(_bodies(present, audience=audience)),
        "persons": tuple(_persons(present, held, audience=audience)),
        "sessions": tuple(_session(one, edition) for one in held),
    }


def _ref(kind: str, thing: Any) -> view.Ref:
    return view.Ref(kind, str(thing.pk), str(thing))


def _words(text: Text, others: list[str] | None = None) -> view.Wordings:
    return view.wordings(text, others or ())


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _country_names(countries: CountryNames) -> Mapping[str, Mapping[str, str]]:
    return {code: dict(entry.name) for code, entry in countries.entries.items()}


def _organisers(edition: Edition) -> list[Any]:
    own = list(edition.organisers.select_related("body__part_of"))
    return own or list(edition.series.organisers.select_related("body__part_of"))


def _body(body: Body) -> view.BodyView:
    others = [*body.acronym.values(), *body.other_names]
    return view.BodyView(
        ref=_ref("body", body),
        names=_words(body.name, others),
        country=body.country,
        part_of=_body(body.part_of) if body.part_of else None,
    )


def _bodies(present: list[Participation], *, audience: str) -> Iterator[view.BodyView]:
    """The bodies of those who may be named: of an alias nothing else is said either."""
    seen: dict[Any, Body] = {}
    for one in present:
        if not names_openly(one, audience=audience):
            continue
        for body in (one.body, one.delegation.body if one.delegation else None):
            if body:
                seen.setdefault(body.pk, body)
    yield from (_body(body) for body in seen.values())


def _observances(edition: Edition) -> Iterator[view.ObservanceView]:
    kept = edition.series.observance
    if kept:
        day = f"{kept.month:02}-{kept.day:02}"
        names = (*_words(kept.name), *_words(kept.commemorates))
        yield view.ObservanceView(_ref("observance", kept), day, names)


def _persons(
    present: list[Participation], held: list[Any], *, audience: str
) -> Iterator[view.PersonView]:
    """Those who may be named; nobody under an alias, whose name the audience must not learn."""
    seats: dict[Any, list[view.Ref]] = {}
    for session in held:
        for seat in appearances_shown(session, audience=audience):
            seats.setdefault(seat.participation_id, []).append(_ref("session", session))
    for one in present:
        if names_openly(one, audience=audience):
            yield _person(one, tuple(seats.get(one.pk, ())))


def _person(one: Participation, appearances: tuple[view.Ref, ...]) -> view.PersonView:
    country = one.country or (one.delegation.country if one.delegation else "")
    return view.PersonView(
        ref=_ref("participation", one),
        names=tuple(_names(one)),
        offices=tuple(_offices(one, country)),
        country=country or one.person.country,
        appearances=appearances,
    )


def _names(one: Participation) -> Iterator[view.NameForm]:
    known = sorted(one.person.names.all(), key=lambda name: name.use != PersonName.Use.MAIN)
    for name in known:
        yield view.NameForm(
            name.printed(styled=False),
            given=name.given,
            family=name.family,
            lang=name.language,
            printed=name.use != PersonName.Use.SPELLING,
        )
    for lang, text in one.printed_name.items():
        yield view.NameForm(text, lang=lang)


def _offices(one: Participation, country: str) -> Iterator[view.OfficeView]:
    """The office as of the days of the edition, then what else the person was known to hold then."""
    yield view.OfficeView(
        function=_words(one.function),
        body=_body(one.body) if one.body else None,
        body_as_printed=_words(one.body_as_printed),
        country=country or (one.body.country if one.body else ""),
    )
    day = one.edition.starts_on
    for office in one.person.offices.all():
        if day is None or office.held_on(day):
            yield view.OfficeView(
                function=_words(office.function),
                body=_body(office.body) if office.body else None,
                country=office.body.country if office.body else "",
            )


def _session(session: Any, edition: Edition) -> view.SessionView:
    day = edition.local_day(session.starts_at) if session.starts_at else None
    return view.SessionView(
        _ref("session", session), session.kind, _words(session.title), _day(day)
    )


def _statements(edition: Edition, *, audience: str) -> Iterator[view.StatementView]:
    known = set(delegations(edition, audience=audience).values_list("pk", flat=True))
    for one in statements(edition, audience=audience):
        who = one.participation
        openly = who is None or names_openly(who, audience=audience)
        yield view.StatementView(
            ref=_ref("statement", one),
            texts=_words(one.text),
            speaker=_ref("participation", who) if who and openly else None,
            on_behalf_of=_words(_behalf(one, known))
            if openly and _is_attributed(one, audience=audience)
            else (),
            verbatim=one.kind != Statement.Kind.SUMMARY,
        )


def _is_attributed(one: Statement, *, audience: str) -> bool:
    """In a session not for attribution even the delegation would tell who spoke."""
    hushed = one.session is not None and one.session.not_for_attribution
    return audience == Audience.SECRETARIAT or not hushed


def _behalf(one: Statement, known: Collection[Any]) -> Text:
    if one.on_behalf_of_text:
        return one.on_behalf_of_text
    return one.on_behalf_of.name if one.on_behalf_of and one.on_behalf_of_id in known else Text()


def _counted(edition: Edition, *, audience: str, at: dt.datetime) -> Iterator[view.CountedView]:
    for measure, count in counts(edition, audience=audience, at=at).items():
        yield view.CountedView(
            ref=view.Ref("counted-figure", measure, str(count.value)),
            measure=measure,
            value=count.value,
            definition=str(count.definition),
        )


def _reported(edition: Edition) -> Iterator[view.ReportedView]:
    for one in edition.reportedfigures.select_related("source__outlet"):
        yield view.ReportedView(
            ref=_ref("reported-figure", one),
            measure=one.measure,
            value=one.value,
            bound=Bound(one.bound),
            source=_source(one.source, one),
            scope=one.scope_of_count,
            words=one.words,
            forecast=one.forecast,
        )


def _source(source: Source, figure: ReportedFigure) -> view.Source:
    said = figure.stated_on or source.published_on
    return view.Source(source.slug, str(source), _day(said))
