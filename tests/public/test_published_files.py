"""Every file that publishing writes, read as a reader, a search engine or a calendar reads it."""

import datetime as dt
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from icalendar import Calendar

from plenary.public.actions import publish
from tests.factories import AT, make_country, make_delegation, make_edition, make_participation
from tests.public.world import make_world

pytestmark = pytest.mark.django_db
VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
DRAWN = frozenset({"line", "rect", "path", "circle"})


class Read(HTMLParser):
    """What a page links to, its ids, its language, and whether every element is closed."""

    def __init__(self, text):
        super().__init__()
        self.links, self.ids, self.open, self.faults, self.blocks = [], [], [], [], []
        self.root, self.robots, self.styles = {}, "", []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "html":
            self.root = found
        if tag == "meta" and found.get("name") == "robots":
            self.robots = found["content"]
        self.styles += ["style"] if "style" in found else []
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found[name] for name in ("href", "src") if name in found]
        if tag == "script" and found.get("type") == "application/ld+json":
            self.blocks.append("")
        if tag not in VOID and tag not in DRAWN:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID and tag not in DRAWN:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> at {self.getpos()}")

    def handle_data(self, data):
        if self.open and self.open[-1] == "script" and self.blocks:
            self.blocks[-1] += data


@pytest.fixture
def world():
    return make_world()


@pytest.fixture
def site(world, settings):
    settings.SITE_URL = "https://conferences.example"
    publish(world.edition, by="test", at=AT)
    return settings.PUBLISHED_DIR / "current"


def pages_of(site):
    return sorted(site.rglob("*.html"))


def texts_of(site):
    """Every file that holds words, by its path; compressed forms hold the same."""
    packed = {".gz", ".br", ".woff2", ".css", ".js"}
    files = [file for file in site.rglob("*") if file.is_file() and file.suffix not in packed]
    return {str(file.relative_to(site)): file.read_text() for file in files}


def sitemap_addresses(site):
    root = ET.parse(site / "sitemap.xml").getroot()
    return [one.text for one in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]


def test_nothing_confidential_stands_in_any_file_or_name_of_a_file(world, site):
    texts = texts_of(site)
    words = [word.casefold() for word in world.secrets]

    leaks = [
        (path, word)
        for path, text in texts.items()
        for word in words
        if word in text.casefold() or word in path.casefold()
    ]

    assert leaks == []
    assert len(texts) > 40


def test_what_may_be_seen_is_there(site):
    page = (site / "en/shore/2026/sessions/schools/index.html").read_text()
    arabic = (site / "ar/shore/2026/people/index.html").read_text()
    listening = (site / "en/shore/2026/sessions/listening/index.html").read_text()

    assert "A witness" in page
    assert "Ilse Marandé" in page
    assert "Chair of the Board" in page
    assert "إلسه ماراندي" in arabic
    assert "Something was whispered." in listening
    assert "Noor" not in listening


def test_an_alias_and_someone_who_spoke_in_no_open_session_have_no_page(site):
    folder = site / "en/shore/2026/people"
    assert sorted(one.name for one in folder.iterdir() if one.is_dir()) == [
        "ilse-marande",
        "noor-halim",
    ]


def test_every_link_leads_to_a_file_and_every_anchor_to_a_place(site):
    pages = {page: Read(page.read_text()) for page in pages_of(site)}
    broken = []
    for page, read in pages.items():
        for link in read.links:
            if link.startswith(("http://", "https://", "data:")):
                continue
            path, _, anchor = unquote(link).partition("#")
            target = (page.parent / path).resolve() if path else page.resolve()
            there = target.is_file() and not link.startswith("/")
            if not there or (anchor and anchor not in Read(target.read_text()).ids):
                broken.append((str(page), link))

    assert broken == []


def test_pages_are_well_formed_and_in_their_language(site):
    directions = {"en": "ltr", "fr": "ltr", "ar": "rtl"}
    for page in pages_of(site):
        read = Read(page.read_text())
        language = page.relative_to(site).parts[0]
        language = "en" if language == "index.html" else language
        assert (read.faults, read.open, read.styles) == ([], [], []), page
        assert len(set(read.ids)) == len(read.ids), page
        assert (read.root["lang"], read.root["dir"]) == (language, directions[language])


def test_a_text_that_lacks_the_language_says_in_which_it_is(site):
    page = (site / "fr/shore/2026/sessions/schools/index.html").read_text()
    assert '<span lang="en" dir="ltr">Schools on both shores</span>' in page


def test_calendar_files_hold_the_sessions_that_are_seen(site):
    whole = Calendar.from_ical((site / "shore/2026/programme.ics").read_bytes())
    single = Calendar.from_ical((site / "shore/2026/sessions/schools.ics").read_bytes())

    events = {str(event["summary"]): str(event["status"]) for event in whole.walk("VEVENT")}
    assert events == {
        "Schools on both shores": "CONFIRMED",
        "Coffee": "CONFIRMED",
        "Walk along the weir": "CANCELLED",
        "Listening round": "CONFIRMED",
    }
    [event] = single.walk("VEVENT")
    assert event["dtstart"].dt == AT
    assert str(event["location"]) == "Great Hall"
    assert "Ilse Marandé" in str(event["description"])


def test_json_ld_is_an_event_with_its_sessions(site):
    event = json.loads((site / "shore/2026/event.jsonld").read_text())
    [block] = Read((site / "en/shore/2026/sessions/walk/index.html").read_text()).blocks

    assert (event["@context"], event["@type"]) == ("https://schema.org", "Event")
    assert (event["startDate"], event["endDate"]) == ("2026-06-04", "2026-06-06")
    assert [one["name"] for one in event["subEvent"]] == [
        "Schools on both shores",
        "Walk along the weir",
        "Listening round",
    ]
    assert sorted(one["name"] for one in event["performer"]) == ["Ilse Marandé", "Noor Halim"]
    assert json.loads(block)["eventStatus"] == "https://schema.org/EventCancelled"


def test_a_title_cannot_close_the_data_block(world, settings):
    world.panel.title = {"en": "</script><script>alert(1)</script>"}
    world.panel.save()
    publish(world.edition, by="test", at=AT)

    page = (settings.PUBLISHED_DIR / "current/en/shore/2026/index.html").read_text()
    [block] = Read(page).blocks
    assert "<script>alert" not in page
    assert json.loads(block)["subEvent"][0]["name"] == world.panel.title["en"]


def test_open_data_says_of_an_alias_only_the_alias(site):
    data = json.loads((site / "shore/2026/edition.json").read_text())

    assert {"name": {"en": "A witness"}, "alias": True} in data["people"]
    assert [one["slug"] for one in data["people"] if "slug" in one] == [
        "ilse-marande",
        "noor-halim",
    ]
    assert [one["slug"] for one in data["delegations"]] == ["lake"]
    assert data["delegations"][0]["members"] == ["ilse-marande"]
    [listening] = [one for one in data["sessions"] if one["slug"] == "listening"]
    assert listening["appearances"] == []


def test_the_feed_is_well_formed(site):
    atom = "{http://www.w3.org/2005/Atom}"
    root = ET.parse(site / "ar/shore/2026/feed.atom").getroot()

    assert root.tag == f"{atom}feed"
    assert len(root.findall(f"{atom}entry")) == 5
    for entry in root.findall(f"{atom}entry"):
        assert entry.find(f"{atom}id").text.startswith("urn:uuid:")
        assert entry.find(f"{atom}updated").text == AT.isoformat()
        assert entry.find(f"{atom}link").get("href").startswith("http")


def test_a_reconstructed_series_is_not_found_by_search_engines(settings):
    settings.SITE_URL = "https://conferences.example"
    publish(make_world(nature="reconstructed").edition, by="test", at=AT)
    site = settings.PUBLISHED_DIR / "current"

    read = {page: Read(page.read_text()) for page in pages_of(site)}
    homes = {"index.html", "en/index.html", "fr/index.html", "ar/index.html"}
    found = {str(page.relative_to(site)) for page, one in read.items() if not one.robots}
    assert found == homes
    addresses = sitemap_addresses(site)
    assert addresses == [f"https://conferences.example/{tag}/" for tag in ("en", "fr", "ar")]
    panel = (site / "en/shore/2026/sessions/schools/index.html").read_text()
    assert "<h1>“Schools on both shores”</h1>" in panel
    assert "as titled by the organiser" in panel


def test_the_sitemap_lists_every_page_of_a_series_that_may_be_found(settings, site):
    pages = {
        f"https://conferences.example/{page.relative_to(site).parent}/"
        for page in pages_of(site)
        if page != site / "index.html"
    }
    assert set(sitemap_addresses(site)) == pages


def test_figures_that_contradict_each_other_say_so(site):
    page = (site / "en/shore/2026/figures/index.html").read_text()
    assert "These versions contradict each other: not both “" in page
    assert "more than 100" in page


def test_the_number_of_queries_does_not_grow_with_the_programme(
    world, settings, django_assert_max_num_queries
):
    from plenary.public.collected import collect
    from tests.factories import make_participation, make_person, make_session

    for number in range(3):
        speaker = make_participation(world.edition, make_person(f"Given{number}"))
        make_session(world.edition, f"Panel {number}", speakers=[speaker])
    with django_assert_max_num_queries(60):
        collect(world.edition, at=AT)


def test_languages_without_an_interface_fall_back_to_english(settings):
    edition = make_edition(slug="2026", languages=["ru", "en"])
    edition.title = {"ru": "Разговор"}
    edition.save()
    publish(edition, by="test", at=AT)

    folder: Path = settings.PUBLISHED_DIR / "current/ru" / edition.series.slug / "2026"
    page = (folder / "index.html").read_text()
    assert "<h1>Разговор</h1>" in page
    assert "4–6 июня 2026" in page
    assert "All conferences" in page


@pytest.mark.parametrize(("shown", "times"), [(False, 0), (True, 1)])
def test_flags_are_off_unless_switched_on(settings, shown, times):
    world = make_world()
    world.series.flags = shown
    world.series.save()
    make_country("FR", "France")
    state = make_delegation(world.edition, name="", kind="state", country="FR")
    make_participation(world.edition, delegation=state)
    publish(world.edition, by="tests", at=AT)
    page = settings.PUBLISHED_DIR / "current/en/shore/2026/delegations/index.html"
    assert page.read_text("utf-8").count("\N{REGIONAL INDICATOR SYMBOL LETTER F}") == times


def test_a_cancelled_session_says_who_was_to_speak_and_found_nothing(world, settings):
    world.edition.sessions.filter(slug="schools").update(status="cancelled")
    publish(world.edition, by="test", at=AT)

    page = settings.PUBLISHED_DIR / "current/en/shore/2026/sessions/schools/index.html"
    headings = re.findall(r"<h2>(.*?)</h2>", page.read_text())

    assert headings == ["Who was to speak"]


@pytest.mark.parametrize(
    ("language", "labels", "days"),
    [
        ("en", ["participant", "delegation"], "1–3March2026"),
        ("fr", ["participant", "délégation"], "1er–3mars2026"),
        ("ar", ["مشارك", "وفد"], "1–3مارس2026"),
    ],
)
def test_a_number_and_a_first_of_the_month_are_written_as_the_language_does(
    settings, language, labels, days
):
    edition = make_edition(
        slug="2026",
        languages=["en", "fr", "ar"],
        starts_on=dt.date(2026, 3, 1),
        ends_on=dt.date(2026, 3, 3),
    )
    make_participation(edition, delegation=make_delegation(edition))
    publish(edition, by="test", at=AT)

    page = settings.PUBLISHED_DIR / f"current/{language}/{edition.scope}/index.html"
    text = page.read_text()

    found = re.findall(r'num">1</span>\s*<span class="eyebrow">(.*?)</span>', text)
    assert found[:2] == labels
    assert days in re.sub(r"\s", "", text)
