"""What machines read of an edition: schema.org events, calendar files, the feed.

Sources: schema.org Event, RFC 5545 (iCalendar), RFC 4287 (Atom).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree import ElementTree as ET

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from plenary.conferences.models import Edition
from plenary.core.text import Text
from plenary.people.models import Body

from .collected import Collected, Found, ShownSession, Who
from .communiques import ShownCommunique, shown_in
from .opendata import ThingKey
from .site_tree import Place, absolute, address
from .templatetags.published import plain_name

type Json = dict[str, Any]

ATOM = "http://www.w3.org/2005/Atom"
STATUS = {
    Edition.Status.CANCELLED: "EventCancelled",
    Edition.Status.POSTPONED: "EventPostponed",
}
NEWEST = 50


def edition_event(shown: Collected, language: str) -> Json:
    """The edition as a schema.org Event with its sessions as sub-events."""
    edition = shown.edition
    status = STATUS.get(Edition.Status(edition.status), "EventScheduled")
    last_day = edition.ends_on or edition.starts_on
    return _without_nothing(
        {
            "@context": "https://schema.org",
            "@type": "Event",
            "@id": f"urn:uuid:{edition.pk}",
            "name": _text(edition.title, language),
            "description": _text(edition.description or edition.theme, language),
            "startDate": edition.starts_on and edition.starts_on.isoformat(),
            "endDate": last_day and last_day.isoformat(),
            "eventStatus": f"https://schema.org/{status}",
            "inLanguage": edition.languages,
            "url": absolute(f"{language}/{shown.path}/index.html"),
            "location": _place(shown, language),
            "organizer": [_organisation(one.body, language) for one in shown.organisers],
            "performer": [_person(shown.people[key], language) for key in shown.spoken],
            "superEvent": _without_nothing(
                {
                    "@type": "EventSeries",
                    "name": _text(edition.series.title, language),
                    "url": absolute(f"{language}/{edition.series.slug}/index.html"),
                }
            ),
            "subEvent": [_session(shown, one, language) for one in shown.sessions if one.has_page],
        }
    )


def _organisation(body: Body, language: str) -> Json:
    named = {"@type": "Organization", "name": _text(body.name, language), "url": body.url}
    return _without_nothing(named)


def session_event(shown: Collected, session: ShownSession, language: str) -> Json:
    """One session as a schema.org Event of its edition."""
    edition = shown.edition
    above = {
        "@type": "Event",
        "@id": f"urn:uuid:{edition.pk}",
        "name": _text(edition.title, language),
        "url": absolute(f"{language}/{shown.path}/index.html"),
    }
    return {
        "@context": "https://schema.org",
        **_session(shown, session, language),
        "superEvent": _without_nothing(above),
    }


def _session(shown: Collected, shown_session: ShownSession, language: str) -> Json:
    session = shown_session.session
    status = "EventCancelled" if session.is_cancelled else "EventScheduled"
    zone = shown.edition.zone
    day = shown.edition.starts_on
    starts = session.starts_at.astimezone(zone) if session.starts_at else day
    return _without_nothing(
        {
            "@type": "Event",
            "@id": f"urn:uuid:{session.pk}",
            "name": _text(session.title, language),
            "description": _text(session.summary, language),
            "startDate": starts and starts.isoformat(),
            "endDate": session.ends_at and session.ends_at.astimezone(zone).isoformat(),
            "eventStatus": f"https://schema.org/{status}",
            "inLanguage": session.languages,
            "url": absolute(f"{language}/{shown_session.path}"),
            "location": _place(shown, language, room=session.room),
            "performer": [_person(part.who, language) for part in shown_session.parts],
        }
    )


def _place(shown: Collected, language: str, *, room: Any = None) -> Json:
    edition = shown.edition
    venue = edition.venue
    named = [_text(one.name, language) for one in (room, venue) if one]
    return {
        "@type": "Place",
        "name": ", ".join(named) or _text(edition.city, language),
        "address": _without_nothing(
            {
                "@type": "PostalAddress",
                "streetAddress": _text(venue.address, language) if venue else "",
                "addressLocality": _text(edition.city, language),
                "addressCountry": _text(shown.country, language),
            }
        ),
    }


def _person(who: Who, language: str) -> Json:
    affiliation = _text(who.printed.body, language)
    return _without_nothing(
        {
            "@type": "Person",
            "name": plain_name(who, language),
            "jobTitle": _text(who.printed.function, language),
            "affiliation": affiliation and {"@type": "Organization", "name": affiliation},
        }
    )


def _without_nothing(values: Mapping[str, Any]) -> Json:
    return {name: value for name, value in values.items() if value}


def _text(value: Mapping[str, str], language: str) -> str:
    return Text(value).wording(language).text


def calendar(
    shown: Collected, sessions: Iterable[ShownSession], states: Mapping[ThingKey, Any]
) -> bytes:
    """The sessions that have a time as an iCalendar file, in the first language of the edition."""
    language = shown.edition.languages[0]
    file = Calendar()
    file.add("prodid", "-//Plenary//Published programme//EN")
    file.add("version", "2.0")
    file.add("method", "PUBLISH")
    file.add("x-wr-calname", _text(shown.edition.title, language))
    file.add("x-wr-timezone", shown.edition.time_zone)
    for one in sessions:
        starts, ends = one.session.starts_at, one.session.ends_at
        if starts and ends:
            event = _calendar_event(shown, one, states, language)
            event.add("dtstart", starts.astimezone(dt.UTC))
            event.add("dtend", ends.astimezone(dt.UTC))
            file.add_component(event)
    return bytes(file.to_ical())


def _calendar_event(
    shown: Collected, one: ShownSession, states: Mapping[ThingKey, Any], language: str
) -> Event:
    session = one.session
    state = states[("programme.session", str(session.pk))]
    event = Event()
    event.add("uid", f"{session.pk}@plenary")
    event.add("dtstamp", state.changed_at or state.first_at)
    event.add("summary", _text(session.title, language))
    event.add("status", "CANCELLED" if session.is_cancelled else "CONFIRMED")
    places = [session.room, shown.edition.venue]
    event.add("location", ", ".join(_text(place.name, language) for place in places if place))
    names = [plain_name(part.who, language) for part in one.parts]
    event.add("description", "\n".join([_text(session.summary, language), *names]).strip())
    page = absolute(f"{language}/{one.path}")
    if one.has_page and page:
        event.add("url", page)
    return event


def feed(shown: Collected, states: Mapping[ThingKey, Any], language: str) -> bytes:
    """The newest sessions and findings as an Atom feed; the language is active."""
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": language})
    _add(root, "id", f"urn:uuid:{shown.edition.pk}")
    _add(root, "title", _text(shown.edition.title, language))
    _add(root, "updated", shown.at.isoformat())
    place = Place(language, f"{shown.path}/feed.atom")
    front = address(f"{language}/{shown.path}/index.html", seen_from=place)
    ET.SubElement(root, "link", {"href": front, "hreflang": language})
    ET.SubElement(root, "link", {"rel": "self", "href": address(place.file, seen_from=place)})
    author = ET.SubElement(root, "author")
    names = [_text(one.body.name, language) for one in shown.organisers]
    _add(author, "name", ", ".join(names) or _text(shown.edition.series.title, language))
    entries = [_session_entry(one, states, place) for one in shown.sessions if one.has_page]
    entries += [_finding_entry(shown, one, states, place) for one in shown.found]
    entries += [_communique_entry(one, states, place) for one in shown.communiques]
    entries.sort(key=lambda entry: entry.findtext("updated") or "", reverse=True)
    root.extend(entries[:NEWEST])
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _session_entry(one: ShownSession, states: Mapping[ThingKey, Any], place: Place) -> ET.Element:
    session, language = one.session, place.language
    title = _text(session.title, language)
    if session.is_cancelled:
        title = _("Cancelled: %(title)s") % {"title": title}
    key = ("programme.session", str(session.pk))
    summary = _text(session.summary, language)
    page = address(f"{language}/{one.path}", seen_from=place)
    return _entry(key, states, title, summary, page)


def _finding_entry(
    shown: Collected, one: Found, states: Mapping[ThingKey, Any], place: Place
) -> ET.Element:
    key = ("record.finding", str(one.finding.pk))
    text = _text(one.finding.text, place.language)
    title = str(one.finding.get_verb_display())
    page = address(f"{place.language}/{shown.path}/findings/index.html", seen_from=place)
    return _entry(key, states, f"{title}: {text}", text, f"{page}#{one.anchor}")


def _communique_entry(
    one: ShownCommunique, states: Mapping[ThingKey, Any], place: Place
) -> ET.Element:
    key = ("press.communique", str(one.released.communique_id))
    said = shown_in(one, place.language)
    first = said["paragraphs"][0] if said["paragraphs"] else ""
    page = address(f"{place.language}/{one.path}", seen_from=place)
    return _entry(key, states, said["headline"], first, page)


def _entry(
    key: ThingKey, states: Mapping[ThingKey, Any], title: str, summary: str, page: str
) -> ET.Element:
    state = states[key]
    entry = ET.Element("entry")
    _add(entry, "id", f"urn:uuid:{key[1]}")
    _add(entry, "title", title)
    _add(entry, "published", state.first_at.isoformat())
    _add(entry, "updated", (state.changed_at or state.first_at).isoformat())
    ET.SubElement(entry, "link", {"href": page})
    if summary:
        _add(entry, "summary", summary)
    return entry


def _add(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text
