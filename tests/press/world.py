"""An invented conference, reports on it, and a communiqué of it, for the tests of the press."""

import datetime as dt
from types import SimpleNamespace

from plenary.accounts.models import Role
from plenary.conferences.models import SeriesOrganiser
from plenary.press import release
from plenary.press.actions import check
from tests import factories as make

AT = make.AT
MINUTE = AT + dt.timedelta(hours=6)
"""When an embargo ends."""
DAY = dt.date(2026, 6, 5)

REPORT = """OSTVALE, June 4, 2026 (Lake Wire). The Third Lakeside Dialogue opened in Ostvale on Thursday.

More than 100 guests from 51 countries attend the conference, organised by the Institute of Ostvale.

Ilse Marandé, Chair of the Board of the Institute of Ostvale, and Tamm Ravi, Director of the Weir Academy, spoke at the panel "Schools on both shores".

The Second Lakeside Dialogue was held in Ostvale in 2025.

Noor Halim, Rector of the Weir Academy, and Zoltan Brubeck, Rector of the Hill College, also spoke. The conference ended on June 8.
"""
"""What an agency that does not exist wrote of the conference of `make_press_world`."""


def make_press_world(**edition):
    """An edition with its record, the one before it, and two who work on its press."""
    make.make_country("FR", "France")
    observance = make.make_observance(slug="lake-day")
    series = make.make_series(slug="lakeside", observance=observance)
    world = SimpleNamespace(series=series)
    world.institute = make.make_body(slug="institute", country="FR")
    world.academy = make.make_body("Weir Academy", slug="academy", country="FR")
    SeriesOrganiser.objects.create(series=series, body=world.institute, position=1)
    world.before = make.make_edition(
        series,
        "Second Lakeside Dialogue",
        slug="2025",
        ordinal=2,
        starts_on=dt.date(2025, 6, 5),
        ends_on=dt.date(2025, 6, 7),
        city={"en": "Ostvale"},
    )
    fields = {"slug": "2026", "city": {"en": "Ostvale"}, "country": "FR"}
    fields |= {"participants_complete": False} | edition
    world.edition = make.make_edition(series, **fields)
    _add_people(world)
    _add_figures(world)
    world.writer = make.make_user(Role.PRESS, world.edition.scope, name="Vera Writer")
    world.second = make.make_user(Role.PRESS, world.edition.scope, name="Sami Second")
    return world


def _add_people(world):
    ilse, ravi = make.make_person(slug="ilse"), make.make_person("Ravi", "Tamm", slug="ravi")
    noor = make.make_person("Noor", "Halim", slug="noor")
    world.ilse = make.make_participation(
        world.edition,
        ilse,
        slug="ilse-marande",
        function={"en": "Chair of the Board"},
        body=world.institute,
    )
    world.ravi = make.make_participation(
        world.edition, ravi, slug="ravi-tamm", function={"en": "Director"}, body=world.academy
    )
    world.noor = make.make_participation(
        world.edition, noor, slug="noor-halim", function={"en": "Treasurer"}, body=world.academy
    )
    world.panel = make.make_session(
        world.edition, slug="schools", speakers=[world.ilse, world.ravi]
    )
    world.theme = make.make_theme(world.edition, slug="schools")
    world.panel.themes.add(world.theme)


def _add_figures(world):
    world.courier = make.make_source("The Courier counts", slug="courier")
    world.gazette = make.make_source("The Gazette counts", slug="gazette")
    make.make_reported_figure(world.edition, source=world.courier)
    for source, value in ((world.courier, 51), (world.gazette, 44)):
        make.make_reported_figure(
            world.edition,
            f"{value} countries",
            measure="countries",
            bound="exact",
            value=value,
            source=source,
        )


def make_checked(edition, text=REPORT, **fields):
    """A report of the edition that was read and held against its record."""
    values = {"language": "en", "published_on": dt.date(2026, 6, 4), "outlet_name": "Lake Wire"}
    report = make.make_report(edition, text, **values | fields)
    check(report)
    return report


def claim(report, type_, words):
    """The claim of that type that has these words."""
    [found] = [one for one in report.claims.filter(type=type_) if words in one.span]
    return found


def draft(world, body=None, *, by=None, headline=None, **fields):
    """A communiqué that `world.writer` wrote: from the record, or `body` by language."""
    values = {"slug": "opening"} | fields
    one = make.make_communique(world.edition, **values)
    one.headline = headline or one.headline
    one.save()
    by = by or world.writer
    if body is None:
        release.draft_from_record(one, by=by, at=AT)
    else:
        release.write_text(one, body, by=by, at=AT)
    return one


def cleared(world, body=None, **fields):
    """A communiqué that somebody else has cleared."""
    one = draft(world, body, **fields)
    release.clear(one, by=world.second, at=AT)
    return one


def released(world, body=None, *, at=AT, until=None, **fields):
    """A communiqué and its first version, released at `at`, public from `until`."""
    one = cleared(world, body, **fields)
    return one, release.release(one, by=world.second, at=at, embargo_until=until)


def rewritten(world, one, body, *, at, until=None):
    """The next version of a communiqué, with this text."""
    release.write_text(one, body, by=world.writer, at=at)
    release.clear(one, by=world.second, at=at)
    return release.release(one, by=world.second, at=at, embargo_until=until)
