"""Publishing as a deed: what it writes down, what it switches, what happens when two do it."""

import datetime as dt
import threading
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from plenary.conferences.actions import request_publication
from plenary.conferences.models import Publication, PublicationRequest, PublishedThing
from plenary.core.models import AuditEntry
from plenary.public import storage
from plenary.public.actions import Overtaken, carry_out_due, publish, write_copy
from tests.factories import AT, make_edition, make_session
from tests.public.world import make_world

pytestmark = pytest.mark.django_db
LATER = AT + dt.timedelta(hours=1)


@pytest.fixture
def edition():
    return make_edition(slug="2026")


@pytest.fixture
def front(settings, edition):
    return settings.PUBLISHED_DIR / "current/en" / edition.series.slug / "2026/index.html"


def test_a_publication_is_numbered_and_logged(edition):
    first = publish(edition, by="test", at=AT)
    second = publish(edition, by="test", at=LATER)

    assert (first.number, second.number) == (1, 2)
    entry = AuditEntry.objects.filter(verb="publish").first()
    assert (entry.scope, entry.kind) == (edition.scope, "conferences.edition")


def test_a_renamed_session_is_marked_updated_and_others_are_not(edition, settings):
    renamed = make_session(edition, "Schools", slug="renamed")
    make_session(edition, "Weirs", slug="kept")
    publish(edition, by="test", at=AT)
    renamed.title = {"en": "Schools on both shores"}
    renamed.save()

    publish(edition, by="test", at=LATER)

    folder = settings.PUBLISHED_DIR / "current/en" / edition.series.slug / "2026/sessions"
    assert ">updated<" in (folder / "renamed/index.html").read_text()
    assert ">updated<" not in (folder / "kept/index.html").read_text()
    thing = PublishedThing.objects.get(object_id=renamed.pk)
    assert (thing.kind, thing.first_at, thing.changed_at) == ("programme.session", AT, LATER)


def test_what_is_no_longer_public_is_withdrawn_and_may_come_back(edition):
    session = make_session(edition, slug="closed-later")
    publish(edition, by="test", at=AT)
    session.audience = "participants"
    session.save()
    publish(edition, by="test", at=LATER)
    assert PublishedThing.objects.get(object_id=session.pk).withdrawn_at == LATER

    session.audience = "public"
    session.save()
    publish(edition, by="test", at=LATER + dt.timedelta(hours=1))
    thing = PublishedThing.objects.get(object_id=session.pk)
    assert (thing.withdrawn_at, thing.first_at) == (None, AT)


def test_a_request_is_carried_out_when_due_and_never_early(edition, front):
    request_publication(edition, by="test", at=AT, due_at=LATER)

    assert carry_out_due(at=LATER - dt.timedelta(seconds=1)) == []
    assert not front.exists()
    [done] = carry_out_due(at=LATER)
    assert (done.edition, done.at) == (edition, LATER)
    assert front.exists()
    assert carry_out_due(at=LATER) == []


def test_requests_for_the_same_edition_are_one_publication(edition):
    for minutes in (0, 1, 2):
        due = AT + dt.timedelta(minutes=minutes)
        request_publication(edition, by="test", at=AT, due_at=due)

    assert len(carry_out_due(at=LATER)) == 1
    assert PublicationRequest.objects.filter(done_at=LATER).count() == 3


def test_a_worker_that_was_overtaken_publishes_nothing(edition, settings, monkeypatch):
    request_publication(edition, by="test", at=AT)
    from plenary.public import actions

    build = actions._build

    def built_while_another_was_quicker(*args, **kwargs):
        PublicationRequest.objects.update(done_at=AT)
        return build(*args, **kwargs)

    monkeypatch.setattr(actions, "_build", built_while_another_was_quicker)
    with pytest.raises(Overtaken):
        actions._published(edition, by="test", at=AT, only_if_due=True)
    assert Publication.objects.count() == 0
    assert storage.current_release(settings.PUBLISHED_DIR) is None


def test_publishing_one_edition_leaves_the_others_as_they_were_published(settings):
    world = make_world()
    publish(world.edition, by="test", at=AT)
    folder = settings.PUBLISHED_DIR / "current/en/shore/2026"
    before = (folder / "index.html").read_bytes()
    world.edition.title = {"en": "Changed in the desk only"}
    world.edition.save()

    publish(make_edition(world.series, slug="2027", ordinal=4), by="test", at=LATER)

    assert (folder / "index.html").read_bytes() == before
    series = (settings.PUBLISHED_DIR / "current/en/shore/index.html").read_text()
    assert "Changed in the desk only" not in series
    assert "2027/index.html" in series
    assert "2026/index.html" in series


def test_a_reader_never_misses_a_file_while_releases_are_switched(edition, front, settings):
    publish(edition, by="test", at=AT)
    missing, stop = [], threading.Event()

    def read_on():
        while not stop.is_set():
            try:
                assert front.read_text().endswith("</html>\n")
            except FileNotFoundError:
                missing.append(1)

    reader = threading.Thread(target=read_on)
    reader.start()
    for minute in range(1, 6):
        publish(edition, by="test", at=AT + dt.timedelta(minutes=minute))
    stop.set()
    reader.join()

    assert missing == []
    releases = sorted(one.name for one in (settings.PUBLISHED_DIR / "releases").iterdir())
    assert releases == ["5", "6"]


def test_a_publication_that_fails_leaves_readers_what_they_had(edition, front, monkeypatch):
    publish(edition, by="test", at=AT)
    before = front.read_bytes()

    def fail(*args, **kwargs):
        raise OSError("disk full")

    monkeypatch.setattr(storage, "switch_to", fail)
    with pytest.raises(OSError, match="disk full"):
        publish(edition, by="test", at=LATER)
    assert front.read_bytes() == before
    assert Publication.objects.count() == 1


def test_every_text_file_has_its_compressed_forms(edition, front):
    import gzip

    import brotli

    publish(edition, by="test", at=AT)
    content = front.read_bytes()
    assert gzip.decompress(front.with_name("index.html.gz").read_bytes()) == content
    assert brotli.decompress(front.with_name("index.html.br").read_bytes()) == content


def test_a_copy_publishes_nothing_and_has_no_compressed_forms(edition, tmp_path):
    count = write_copy(edition, at=AT, out=tmp_path / "stick")

    files = [file for file in (tmp_path / "stick").rglob("*") if file.is_file()]
    assert len(files) == count
    assert {file.suffix for file in files} & {".gz", ".br"} == set()
    assert (Publication.objects.count(), PublishedThing.objects.count()) == (0, 0)


def test_the_command_publishes_and_says_so(edition, front):
    out = StringIO()
    call_command("publish", edition.scope, stdout=out)
    assert out.getvalue() == f"Published {edition.scope}, publication 1.\n"
    assert front.exists()


def test_the_command_refuses_an_unknown_edition_and_a_full_folder(edition, tmp_path):
    with pytest.raises(CommandError, match="There is no edition nowhere/1"):
        call_command("publish", "nowhere/1")
    (tmp_path / "file").touch()
    with pytest.raises(CommandError, match="is not empty"):
        call_command("publish", edition.scope, out=tmp_path)
