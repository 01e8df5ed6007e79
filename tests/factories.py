"""Things of the record for tests: each function saves one, with sensible values."""

import datetime as dt
from itertools import count

from plenary.accounts.models import Grant, Role, User
from plenary.conferences.models import (
    CountedFigure,
    Delegation,
    Edition,
    Observance,
    Officer,
    Participation,
    ReportedFigure,
    Room,
    Series,
    Theme,
    Venue,
)
from plenary.people.models import Body, Country, CountryList, Office, Person, PersonName, Source
from plenary.press.models import Communique, Recipient, Report
from plenary.programme.models import Appearance, Session
from plenary.record.models import Finding, Statement

AT = dt.datetime(2026, 6, 4, 9, 30, tzinfo=dt.UTC)

_numbers = count(1)


def slug(word):
    """A short name that no other thing of the test has."""
    return f"{word}-{next(_numbers)}"


def make_user(role=None, scope="", *, name="Noor Halim"):
    """Somebody who may sign in, with one role if it is named."""
    user = User.objects.create_user(f"{slug('user')}@example.org", "a long password", name=name)
    if role:
        Grant.objects.create(user=user, role=role, scope=scope)
    return user


def make_administrator():
    return make_user(Role.ADMINISTRATOR)


def make_country_list(short="un", **fields):
    fields = {"title": {"en": "United Nations"}, "shipped": short == "un"} | fields
    return CountryList.objects.get_or_create(slug=short, defaults=fields)[0]


def make_country(code="FR", name="France", **fields):
    which = fields.pop("list", None) or make_country_list()
    defaults = {"name": {"en": name}} | fields
    return Country.objects.get_or_create(list=which, code=code, defaults=defaults)[0]


def make_body(name="Institute of Ostvale", **fields):
    return Body.objects.create(**{"slug": slug("body"), "name": {"en": name}} | fields)


def make_source(title="Delegates meet in Ostvale", **fields):
    return Source.objects.create(**{"slug": slug("source"), "title": {"en": title}} | fields)


def make_person(given="Ilse", family="Marandé", **fields):
    """A person with one name; `function` and `body` give an office."""
    office = {name: fields.pop(name) for name in ("function", "body") if name in fields}
    person = Person(**{"slug": slug("person")} | fields)
    person.known_as(PersonName(given=given, family=family))
    person.save()
    PersonName.objects.create(person=person, given=given, family=family, position=1)
    if office:
        function = {"en": office.get("function", "Director")}
        Office.objects.create(
            person=person, function=function, body=office.get("body"), position=1
        )
    return person


def make_observance(name="Day of the Lake", **fields):
    values = {"slug": slug("observance"), "name": {"en": name}, "month": 12, "day": 5} | fields
    return Observance.objects.create(**values)


def make_venue(name="Congress Hall", **fields):
    return Venue.objects.create(**{"slug": slug("venue"), "name": {"en": name}} | fields)


def make_room(venue=None, name="Great Hall", **fields):
    values = {"venue": venue or make_venue(), "slug": slug("room"), "name": {"en": name}}
    return Room.objects.create(**values | fields)


def make_series(title="Lakeside Dialogues", **fields):
    values = {"slug": slug("series"), "title": {"en": title}, "country_list": make_country_list()}
    return Series.objects.create(**values | fields)


def make_edition(series=None, title="Third Lakeside Dialogue", **fields):
    """An edition of three days in June 2026, in a zone two hours ahead of UTC."""
    values = {
        "series": series or make_series(),
        "slug": slug("edition"),
        "title": {"en": title},
        "ordinal": 3,
        "starts_on": dt.date(2026, 6, 4),
        "ends_on": dt.date(2026, 6, 6),
        "time_zone": "Europe/Paris",
        "languages": ["en", "fr"],
    }
    return Edition.objects.create(**values | fields)


def make_theme(edition, title="Schools", **fields):
    values = {"edition": edition, "slug": slug("theme"), "title": {"en": title}}
    return Theme.objects.create(**values | fields)


def make_delegation(edition, name="The Lake Community", **fields):
    values = {"edition": edition, "slug": slug("delegation"), "name": {"en": name}}
    return Delegation.objects.create(**values | {"kind": "community"} | fields)


def make_participation(edition, person=None, **fields):
    values = {"edition": edition, "slug": slug("participation"), "person": person or make_person()}
    return Participation.objects.create(**values | fields)


def make_officer(edition, participation=None, **fields):
    who = participation or make_participation(edition)
    values = {"edition": edition, "participation": who, "function": "president"}
    return Officer.objects.create(**values | fields)


def make_reported_figure(edition, words="more than 100 guests", **fields):
    values = {
        "edition": edition,
        "slug": slug("figure"),
        "measure": "participants",
        "bound": "more-than",
        "value": 100,
        "words": words,
    }
    if "source" not in fields:
        fields["source"] = make_source()
    return ReportedFigure.objects.create(**values | fields)


def make_counted_figure(edition, **fields):
    values = {"edition": edition, "measure": "participants", "value": 112, "counted_at": AT}
    return CountedFigure.objects.create(**values | fields)


def make_session(edition, title="Schools on both shores", *, speakers=(), **fields):
    """A panel on the first morning; `speakers` are participations, panellists in their order."""
    values = {
        "edition": edition,
        "slug": slug("session"),
        "title": {"en": title},
        "starts_at": AT,
        "ends_at": AT + dt.timedelta(hours=1),
    }
    session = Session.objects.create(**values | fields)
    for position, participation in enumerate(speakers, start=1):
        Appearance.objects.create(session=session, participation=participation, position=position)
    return session


def make_statement(edition, text="Schools come first.", **fields):
    values = {"edition": edition, "slug": slug("statement"), "text": {"en": text}}
    return Statement.objects.create(**values | fields)


def make_finding(edition, text="the need for schools", **fields):
    values = {"edition": edition, "slug": slug("finding"), "text": {"en": text}}
    return Finding.objects.create(**values | {"verb": "stressed"} | fields)


def make_report(edition, text="Delegates met in Ostvale.", **fields):
    values = {"edition": edition, "slug": slug("report"), "text": text, "title": "Neighbours meet"}
    return Report.objects.create(**values | fields)


def make_communique(edition, headline="The Dialogue opens", **fields):
    values = {"edition": edition, "slug": slug("communique"), "headline": {"en": headline}}
    return Communique.objects.create(**values | fields)


def make_recipient(edition, name="Noor Halim", **fields):
    values = {"edition": edition, "slug": slug("recipient"), "name": name}
    email = f"{values['slug']}@courier.example"
    consent = {"email": email, "consent_at": dt.date(2026, 6, 1)}
    return Recipient.objects.create(**values | consent | fields)
