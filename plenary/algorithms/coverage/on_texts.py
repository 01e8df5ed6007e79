"""Verdicts on titles, sessions, organisers, places and numbers of editions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce

from .claims import Claim
from .comparing import AGREEING, Report, better, text_of, text_part
from .countries import city_in, country_code, country_name
from .index import EditionIndex
from .reasons import Part, Reason, Verdict
from .record import BodyView, Ref, Wording, Wordings
from .wording import SAME_BODY, same_word, words_of_text

PLAIN_KINDS = frozenset({"panel", "plenary", "workshop", "ceremony", "side-event"})


def on_title(claim: Claim, edition: EditionIndex, report: Report) -> tuple[Part, ...]:
    """A title against those of the edition, its series, its themes and sessions.

    One that is said to be a conference's, and is like none of them though the record has titles in
    the language, is that of another event. Titles of documents are not checkable.
    """
    title = text_of(claim, "title") or claim.span
    if text_of(claim, "kind") in {"document", "predecessor"}:
        return (Part("title", title, Verdict.NOT_CHECKABLE, Reason.DOCUMENT),)
    view = edition.view
    found = text_part("title", title, view.titles, lang=report.lang, refs=(view.ref,))
    if found.verdict in AGREEING:
        return (found,)
    other = _in_other_place(title, edition, report)
    if other:
        return (other,)
    if found.verdict is Verdict.NOT_ON_RECORD and text_of(claim, "kind") != "theme":
        found = replace(found, verdict=Verdict.OTHER_EVENT, reason=Reason.TITLE_OF_OTHER_EVENT)
    return (found,)


def _in_other_place(title: str, edition: EditionIndex, report: Report) -> Part | None:
    """The title as that of the series, a theme or a session, where it agrees with one."""
    view, lang = edition.view, report.lang
    series = text_part("title", title, view.series_titles, lang=lang, refs=(view.series,))
    if series.verdict in AGREEING:
        return replace(series, reason=Reason.SERIES_TITLE)
    named: list[tuple[Ref, Wordings]] = [
        (theme.ref, theme.titles) for theme in edition.themes_titled(title)
    ]
    named += [(session.ref, session.titles) for session in edition.sessions_titled(title)]
    parts = (text_part("title", title, its, lang=lang, refs=(ref,)) for ref, its in named)
    return next((part for part in parts if part.verdict in AGREEING), None)


def on_session(claim: Claim, edition: EditionIndex, report: Report) -> tuple[Part, ...]:
    """The title of a session against those of the edition, and its kind if it agrees with one."""
    title = text_of(claim, "title") or claim.span
    sessions = edition.sessions_titled(title)
    parts = {
        session.ref.id: text_part(
            "title", title, session.titles, lang=report.lang, refs=(session.ref,)
        )
        for session in sessions
    }
    best = _best("title", title, parts.values(), silent=not edition.view.sessions)
    session = next((one for one in sessions if parts[one.ref.id] is best), None)
    if session is None or best.verdict not in AGREEING:
        return (best,)
    said = text_of(claim, "kind")
    if said in PLAIN_KINDS and session.kind in PLAIN_KINDS and said != session.kind:
        kind = Part("kind", said, Verdict.VARIANT, Reason.OTHER_KIND, session.kind, (session.ref,))
        return (best, kind)
    return (best,)


def on_organiser(claim: Claim, edition: EditionIndex, report: Report) -> tuple[Part, ...]:
    """The name of an organiser against those of the edition.

    Another body differs, unless the report names one of the organisers elsewhere: it may then be
    one that went before, or joins them.
    """
    name = text_of(claim, "name") or claim.span
    organisers = edition.view.organisers
    found = _best(
        "organiser",
        name,
        [_body_part(name, body, report) for body in organisers],
        silent=not organisers,
    )
    if found.verdict in AGREEING or found.verdict is Verdict.NOT_CHECKABLE:
        return (found,)
    known = (_body_part(name, body, report) for body in edition.bodies_named(name))
    body = next((part for part in known if part.verdict in AGREEING), None)
    named = "organiser" in report.agreeing
    verdict = Verdict.NOT_ON_RECORD if named else Verdict.DIFFERS
    if body:
        return (replace(body, verdict=verdict, reason=Reason.KNOWN_BODY),)
    reason = Reason.IS_ANOTHER if named else Reason.OTHER_TEXT
    printed = ", ".join(one.ref.label for one in organisers)
    refs = tuple(one.ref for one in organisers)
    return (Part("organiser", name, verdict, reason, printed, refs),)


def _body_part(name: str, body: BodyView, report: Report) -> Part:
    return text_part(
        "organiser", name, body.names, lang=report.lang, refs=(body.ref,), threshold=SAME_BODY
    )


def on_place(claim: Claim, edition: EditionIndex, report: Report) -> tuple[Part, ...]:
    """The place against the city and venue of the edition, the country against its country.

    Another place differs, unless the report gives the right one elsewhere.
    """
    parts = []
    if place := text_of(claim, "place"):
        parts.append(_place(place, edition, report))
    if country := text_of(claim, "country"):
        parts.append(country_part(country, (edition.view.country,), edition, report))
    if not parts:
        return (Part("place", claim.span, Verdict.NOT_CHECKABLE, Reason.RECORD_SILENT),)
    return tuple(parts)


def _place(place: str, edition: EditionIndex, report: Report) -> Part:
    part = city_part(place, edition, report)
    if part.verdict in AGREEING or part.reason in {Reason.RECORD_SILENT, Reason.OTHER_LANGUAGE}:
        return part
    if country_code(place, report.lang, edition.view.country_names) == edition.view.country:
        return replace(part, verdict=Verdict.COMPATIBLE, reason=Reason.LESS_PRECISE)
    if "place" in report.agreeing:
        return replace(part, verdict=Verdict.NOT_ON_RECORD, reason=Reason.IS_ANOTHER)
    return replace(part, verdict=Verdict.DIFFERS, reason=Reason.OTHER_TEXT)


def city_part(place: str, edition: EditionIndex, report: Report) -> Part:
    """A place against the city of an edition in any language, and against its venue."""
    view, lang = edition.view, report.lang
    known = (*view.city, *_cldr_names(view.city, lang), *view.venues)
    if not known:
        return Part("place", place, Verdict.NOT_CHECKABLE, Reason.RECORD_SILENT)
    said = words_of_text(place)
    named = next((its.text for its in known if _stands_in(words_of_text(its.text), said)), None)
    if named:
        return Part("place", place, Verdict.CONFIRMED, Reason.AS_PRINTED, named, (view.ref,))
    part = text_part("place", place, known, lang=lang, refs=(view.ref,))
    return replace(part, record=_city(view.city, lang) or part.record)


def _cldr_names(city: Wordings, lang: str) -> list[Wording]:
    """What CLDR calls the city in a language in which the record does not name it."""
    if any(wording.lang == lang for wording in city):
        return []
    names = {name for wording in city if (name := city_in(lang, wording.text))}
    return [Wording(name, lang) for name in sorted(names)]


def _stands_in(name: Sequence[str], said: Sequence[str]) -> bool:
    return bool(name) and all(any(same_word(word, its) for its in said) for word in name)


def _city(city: Wordings, lang: str) -> str | None:
    in_lang = [wording.text for wording in city if wording.lang == lang]
    names = in_lang or [wording.text for wording in city]
    return names[0] if names else None


def country_part(name: str, codes: Iterable[str], edition: EditionIndex, report: Report) -> Part:
    """A country, by any name, against the codes that the record gives."""
    known = sorted(set(filter(None, codes)))
    if not known:
        return Part("country", name, Verdict.NOT_CHECKABLE, Reason.RECORD_SILENT)
    printed = country_names(known, edition, report)
    code = country_code(name, report.lang, edition.view.country_names)
    if code is None:
        return Part("country", name, Verdict.NOT_CHECKABLE, Reason.UNKNOWN_COUNTRY, printed)
    if code in known:
        return Part("country", name, Verdict.CONFIRMED, Reason.SAME_COUNTRY, printed)
    return Part("country", name, Verdict.DIFFERS, Reason.OTHER_COUNTRY, printed)


def country_names(codes: Iterable[str], edition: EditionIndex, report: Report) -> str:
    """The countries as the record names them in the language of the report, else as CLDR does."""
    own, lang = edition.view.country_names, report.lang
    names = (
        own.get(code, {}).get(lang) or own.get(code, {}).get("en") or country_name(code, lang)
        for code in sorted(set(filter(None, codes)))
    )
    return ", ".join(names)


def on_edition(claim: Claim, edition: EditionIndex, report: Report) -> tuple[Part, ...]:
    """The number of the edition against that on record."""
    said, view = claim.normalised.get("edition"), edition.view
    if not isinstance(said, int):
        return (Part("edition", claim.span, Verdict.NOT_CHECKABLE, Reason.NO_NUMBER),)
    same = said == view.ordinal
    verdict = Verdict.CONFIRMED if same else Verdict.DIFFERS
    reason = Reason.SAME_ORDINAL if same else Reason.OTHER_ORDINAL
    return (Part("edition", said, verdict, reason, str(view.ordinal), (view.ref,)),)


def _best(field: str, value: str, parts: Iterable[Part], *, silent: bool) -> Part:
    """The part that agrees best; what it says where there is none depends on the record's silence."""
    verdict = Verdict.NOT_CHECKABLE if silent else Verdict.NOT_ON_RECORD
    reason = Reason.RECORD_SILENT if silent else Reason.NOT_FOUND
    found = tuple(parts)
    return reduce(better, found) if found else Part(field, value, verdict, reason)
