"""Where the published site says that it is: as set, else as served, else nowhere."""

import json
import re
from xml.etree import ElementTree as ET

import pytest
from django.conf import settings as plenary_settings

from plenary.public.actions import publish, write_copy
from plenary.public.site_tree import served_at, standing_at
from plenary.public.storage import move
from tests.factories import AT, make_edition, make_session
from tests.public.world import make_world

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
EIGHTY_TWO = "http://127.0.0.1:8200"


def _published(edition):
    publish(edition, by="test", at=AT)
    return plenary_settings.PUBLISHED_DIR / "current"


def _words(site):
    """What stands in the files whose addresses have to be whole ones."""
    names = ["sitemap.xml", "robots.txt", "en/shore/2026/feed.atom", "shore/2026/programme.ics"]
    names.append("en/shore/2026/index.html")
    return {name: (site / name).read_text() for name in names}


def test_the_address_is_that_of_the_server_unless_one_is_set(settings):
    assert served_at("127.0.0.1", 8200) == EIGHTY_TWO
    assert served_at("::1", 8200) == "http://[::1]:8200"
    assert served_at("0.0.0.0", 8200) == ""
    settings.SITE_URL = "https://conference.example"
    assert served_at("127.0.0.1", 8200) == "https://conference.example"


def test_files_carry_the_address_that_is_served():
    with standing_at(EIGHTY_TWO):
        site = _published(make_world().edition)
    for name, words in _words(site).items():
        assert EIGHTY_TWO in words, name
        assert "localhost" not in words, name


def test_a_copy_without_an_address_names_none(tmp_path):
    out = tmp_path / "stick"
    write_copy(make_world().edition, at=AT, out=out)

    texts = [one for one in out.rglob("*") if one.suffix in {".html", ".atom", ".ics", ".txt"}]
    assert [one for one in texts if re.search("localhost|127[.]0", one.read_text())] == []
    assert not (out / "sitemap.xml").exists()
    assert (out / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"
    front = (out / "en/shore/2026/index.html").read_text()
    assert 'hreflang="fr" href="../../../fr/shore/2026/index.html"' in front
    feed = ET.parse(out / "en/shore/2026/feed.atom").getroot()
    assert [one.get("href") for one in feed.findall(f"{ATOM}link")] == ["index.html", "feed.atom"]
    event = json.loads((out / "shore/2026/event.jsonld").read_text())
    assert "url" not in event
    assert "URL:" not in (out / "shore/2026/programme.ics").read_text()


def test_served_elsewhere_the_published_files_say_so_and_nothing_else_changes():
    edition = make_world().edition
    with standing_at("http://127.0.0.1:8000"):
        site = _published(edition)
    before = _words(site)
    unpublished = edition.title
    edition.title = {"en": "Not published yet"}
    edition.save()

    moved = move(plenary_settings.PUBLISHED_DIR, EIGHTY_TWO)

    expected = {
        name: words.replace("http://127.0.0.1:8000", EIGHTY_TWO) for name, words in before.items()
    }
    assert (moved, _words(site)) == (True, expected)
    assert unpublished["en"] in expected["en/shore/2026/index.html"]
    assert move(plenary_settings.PUBLISHED_DIR, EIGHTY_TWO) is False


def test_a_command_publishes_where_the_site_was_served_last():
    with standing_at(EIGHTY_TWO):
        _published(make_world().edition)
    other = make_edition(slug="2027")
    make_session(other)
    site = _published(other)
    sitemap = (site / "sitemap.xml").read_text()
    assert f"{EIGHTY_TWO}/en/{other.scope}/" in sitemap
    assert f"{EIGHTY_TWO}/en/shore/2026/" in sitemap


def test_a_new_address_reaches_the_editions_that_are_not_published_anew(settings):
    with standing_at(EIGHTY_TWO):
        _published(make_world().edition)
    settings.SITE_URL = "https://conference.example"
    site = _published(make_edition(slug="2027"))
    for name, words in _words(site).items():
        assert EIGHTY_TWO not in words, name
        assert "https://conference.example/" in words, name
