"""Nothing of a communiqué is seen anywhere before its minute, and all of it from then on."""

import datetime as dt
import gzip
import json
import xml.etree.ElementTree as ET

import pytest

from plenary.accounts.models import Role
from plenary.conferences.models import PublicationRequest
from plenary.press.release import call_off, withdraw
from plenary.public.actions import carry_out_due, publish, write_copy
from tests import factories as make
from tests.api.calling import api_as
from tests.press.world import AT, MINUTE, make_press_world, released, rewritten

pytestmark = pytest.mark.django_db

SECOND = dt.timedelta(seconds=1)
ATOM = "{http://www.w3.org/2005/Atom}"
HEADLINE = {"en": "Zymurgy opens", "fr": "La zymurgie commence", "ar": "افتتاح زيمورجيا"}
BODY = {
    "en": "Quixotry, said {person:ilse-marande}.",
    "fr": "Donquichottisme, dit {person:ilse-marande}.",
    "ar": "دونكيشوت قالت {person:ilse-marande}.",
}
WORDS = ["zymurg", "Zymurg", "زيمورجيا", "Quixotry", "Donquichottisme", "دونكيشوت"]


@pytest.fixture
def world():
    return make_press_world(languages=["en", "fr", "ar"])


@pytest.fixture
def current(settings):
    settings.SITE_URL = "https://shore.example"
    return settings.PUBLISHED_DIR / "current"


def _embargoed(world, **options):
    options = {"headline": HEADLINE, "slug": "zymurgy", "until": MINUTE} | options
    return released(world, BODY, **options)


def _told(folder):
    """The files that hold a word of the communiqué, or are named for it, without packed twins."""
    return sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in {".gz", ".br"} and _tells(path, folder)
    )


def _tells(path, folder):
    content = path.read_bytes()
    named = "zymurg" in str(path.relative_to(folder))
    return named or any(word.encode() in content for word in WORDS)


def _expected():
    own = [
        f"{language}/lakeside/2026/{name}"
        for language in ("en", "fr", "ar")
        for name in (
            "feed.atom",
            "press/index.html",
            "press/zymurgy/index.html",
            "press/zymurgy.txt",
            "press/zymurgy.pdf",
            "press/zymurgy.ninjs.json",
        )
    ]
    return sorted([*own, "lakeside/2026/edition.json", "sitemap.xml"])


def test_before_its_minute_it_is_in_no_file_though_the_edition_is_published(world, current):
    _embargoed(world)
    publish(world.edition, by="test", at=MINUTE - SECOND)
    assert (current / "en/lakeside/2026/index.html").exists()
    assert _told(current) == []
    assert not (current / "en/lakeside/2026/press/index.html").exists()


def test_packed_twins_tell_nothing_either(world, current):
    _embargoed(world)
    publish(world.edition, by="test", at=AT)
    packed = [path for path in current.rglob("*.gz") if path.is_file()]
    told = [
        path
        for path in packed
        if any(word.encode() in gzip.decompress(path.read_bytes()) for word in WORDS)
    ]
    assert (len(packed) > 10, told) == (True, [])


def test_its_minute_is_asked_for_and_not_carried_out_before(world, current):
    _embargoed(world)
    [request] = PublicationRequest.objects.all()
    assert (request.due_at, request.edition) == (MINUTE, world.edition)
    assert carry_out_due(at=MINUTE - SECOND) == []
    assert not current.exists()


def test_at_its_minute_it_is_everywhere(world, current):
    _embargoed(world)
    publish(world.edition, by="test", at=AT)
    assert [one.at for one in carry_out_due(at=MINUTE)] == [MINUTE]
    assert _told(current) == _expected()


def test_each_of_its_places_says_what_it_should(world, current):
    _embargoed(world)
    carry_out_due(at=MINUTE)
    folder = current / "en/lakeside/2026"
    page = (folder / "press/zymurgy/index.html").read_text()
    assert "<p>Quixotry, said Ilse Marandé.</p>" in page
    data = json.loads((current / "lakeside/2026/edition.json").read_text())
    [told] = data["communiques"]
    assert (told["slug"], told["number"], told["text"]["en"]) == (
        "zymurgy",
        1,
        "Zymurgy opens\n\nQuixotry, said Ilse Marandé.\n",
    )
    feed = ET.fromstring((folder / "feed.atom").read_bytes())
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]
    assert titles.count("Zymurgy opens") == 1
    assert (folder / "press/zymurgy.txt").read_text() == told["text"]["en"]


def test_a_copy_that_is_handed_over_before_has_nothing_of_it(world, tmp_path):
    _embargoed(world)
    write_copy(world.edition, at=MINUTE - SECOND, out=tmp_path / "copy")
    assert _told(tmp_path / "copy") == []


def test_called_off_it_never_appears(world, current):
    _one, version = _embargoed(world)
    call_off(version, by=world.second, at=AT)
    carry_out_due(at=MINUTE)
    publish(world.edition, by="test", at=MINUTE + SECOND)
    assert (current / "en/lakeside/2026/index.html").exists()
    assert _told(current) == []


def test_withdrawn_it_is_gone(world, current):
    one, _version = _embargoed(world)
    carry_out_due(at=MINUTE)
    assert _told(current) == _expected()
    withdraw(one, by=world.second, at=MINUTE + SECOND)
    [done] = carry_out_due(at=MINUTE + SECOND)
    assert done.edition == world.edition
    assert _told(current) == []


def test_withdrawn_before_its_minute_it_never_appears(world, current):
    one, _version = _embargoed(world)
    withdraw(one, by=world.second, at=AT)
    carry_out_due(at=MINUTE)
    assert _told(current) == []


def test_a_corrigendum_under_embargo_leaves_the_version_before_as_it_is(world, current):
    one, _version = _embargoed(world, until=None)
    carry_out_due(at=AT)
    later = {"en": "Balderdash.", "fr": "Balivernes.", "ar": "هراء."}
    rewritten(world, one, later, at=AT + SECOND, until=MINUTE)
    publish(world.edition, by="test", at=MINUTE - SECOND)

    page = current / "en/lakeside/2026/press/zymurgy/index.html"
    before = page.read_text()
    assert ("Quixotry" in before, "Balderdash" in before, "Corrected." in before) == (
        True,
        False,
        False,
    )
    carry_out_due(at=MINUTE)
    after = page.read_text()
    assert "<p>Balderdash.</p>" in after
    assert "<del>Quixotry, said Ilse Marandé.</del> <ins>Balderdash.</ins>" in after
    assert "Corrected. First released" in after


def test_released_again_after_being_called_off_it_does_not_say_corrected(world, current):
    one, version = _embargoed(world)
    call_off(version, by=world.second, at=AT)
    rewritten(world, one, {"en": "Quixotry."}, at=AT)
    carry_out_due(at=AT)
    page = (current / "en/lakeside/2026/press/zymurgy/index.html").read_text()
    assert ("<p>Quixotry.</p>" in page, "Corrected." in page) == (True, False)


def test_what_is_open_to_anybody_at_the_desk_tells_nothing(world, client):
    _embargoed(world)
    pages = [client.get(address) for address in ("/", "/desk/", "/account/login/")]
    assert [word for word in WORDS for page in pages if word.encode() in page.content] == []


def test_a_reader_of_another_edition_does_not_find_it(world, client):
    one, _version = _embargoed(world)
    other = make.make_edition(world.series, ordinal=9, slug="other")
    client.force_login(make.make_user(Role.PRESS, other.scope))
    found = client.get("/desk/search?q=Zymurgy")
    assert [
        word for word in ("Zymurgy opens", str(one.pk)) if word in found.content.decode()
    ] == []
    answer = client.get(f"/desk/lakeside/2026/communique/{one.pk}/")
    assert (answer.status_code, b"Zymurgy" in answer.content) == (404, False)


def test_the_api_tells_nothing(world):
    _embargoed(world)
    api = api_as(Role.READER, world.edition.scope)
    answers = [
        api.get(address)
        for address in (
            "/api/v1/editions",
            "/api/v1/editions/lakeside/2026/reports",
            "/api/v1/openapi.json",
        )
    ]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    told = b"".join(answer.content for answer in answers).decode()
    assert [word for word in WORDS if word in told] == []
    asked = {"text": "Zymurgy opens: Quixotry, said Ilse Marandé.", "lang": "en"}
    check = api.post(
        "/api/v1/editions/lakeside/2026/coverage/check", asked, content_type="application/json"
    )
    assert [c["span"] for c in check.json()["claims"] if "zymurg" in str(c["record"])] == []
