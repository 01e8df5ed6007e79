"""The distribution list and its outbox: to whom, when, once, and again after a failure."""

import datetime as dt
import smtplib

import pytest
from django.core import mail
from django.core.management import call_command

from plenary.core.errors import Refused
from plenary.core.models import AuditEntry
from plenary.press.models import Dispatch
from plenary.press.release import call_off, withdraw
from plenary.press.sending import approve, message_of, prepare, send_again, send_due, willing
from plenary.public.management.commands import work
from tests import factories as make
from tests.press.world import AT, MINUTE, make_press_world, released, rewritten

pytestmark = pytest.mark.django_db

BODY = {"en": "Schools come first.", "fr": "Les écoles d’abord."}
LONG_AGO = dt.datetime(2001, 6, 4, 8, 0, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def world():
    return make_press_world(languages=["en", "fr"])


@pytest.fixture
def ravi(world):
    return make.make_recipient(world.edition, "Ravi Desk", email="ravi@courier.example")


@pytest.fixture
def broken_mail(settings, monkeypatch):
    """A mail server that refuses whoever is in the set."""
    refused = set()
    send = mail.EmailMessage.send

    def sent(message, *args, **options):
        if refused & set(message.to):
            raise smtplib.SMTPServerDisconnected("went away")
        return send(message, *args, **options)

    monkeypatch.setattr(mail.EmailMessage, "send", sent)
    return refused


def _version(world, **options):
    return released(world, BODY, **options)[1]


def _to():
    return [message.to for message in mail.outbox]


def test_only_those_who_have_agreed_by_then_and_not_left_are_written_to(world, ravi):
    day = world.edition.local_day(AT)
    make.make_recipient(world.edition, "Tomorrow", consent_at=day + dt.timedelta(days=1))
    make.make_recipient(world.edition, "Gone", left_at=day)
    make.make_recipient(world.before, "Elsewhere")
    assert list(willing(world.edition, at=AT)) == [ravi]
    version = _version(world)
    assert [one.recipient for one in version.dispatches.all()] == [ravi]


def test_consent_counts_by_the_day_of_the_venue(world, ravi):
    ravi.consent_at = dt.date(2026, 6, 5)
    ravi.save()
    late = dt.datetime(2026, 6, 4, 21, 59, 59, tzinfo=dt.UTC)
    assert list(willing(world.edition, at=late)) == []
    assert list(willing(world.edition, at=late + dt.timedelta(seconds=1))) == [ravi]


def test_nothing_is_sent_before_review(world, ravi):
    version = _version(world)
    assert send_due(at=AT) == []
    assert mail.outbox == []
    assert approve(version, by=world.second, at=AT) == 1
    [sent] = send_due(at=AT)
    assert (sent.recipient, _to()) == (ravi, [["ravi@courier.example"]])
    kept = Dispatch.objects.get()
    assert (kept.reviewed_by, kept.reviewed_at, kept.sent_at) == (str(world.second.pk), AT, AT)


def test_the_review_is_logged_and_with_nothing_to_review_refused(world, ravi):
    version = _version(world)
    approve(version, by=world.second, at=AT)
    entry = AuditEntry.objects.get(verb="approve-sending")
    assert (entry.by, entry.scope) == (str(world.second.pk), world.edition.scope)
    with pytest.raises(Refused) as raised:
        approve(version, by=world.second, at=AT)
    assert raised.value.code == "nothing"


def test_nothing_is_sent_before_its_minute(world, ravi):
    version = _version(world, until=MINUTE)
    approve(version, by=world.second, at=AT)
    assert send_due(at=MINUTE - dt.timedelta(seconds=1)) == []
    assert mail.outbox == []
    send_due(at=MINUTE)
    assert _to() == [["ravi@courier.example"]]


def test_each_gets_one_message_even_when_asked_twice(world, ravi):
    make.make_recipient(world.edition, "Noor Desk", email="noor@gazette.example")
    version = _version(world)
    assert prepare(version, at=AT) == []
    approve(version, by=world.second, at=AT)
    first, second = send_due(at=AT), send_due(at=AT + HOUR)
    assert (len(first), second) == (2, [])
    assert sorted(_to()) == [["noor@gazette.example"], ["ravi@courier.example"]]


def test_what_was_called_off_or_withdrawn_is_not_sent(world, ravi):
    off = _version(world, until=MINUTE)
    approve(off, by=world.second, at=AT)
    call_off(off, by=world.second, at=AT)
    one, gone = released(world, BODY, slug="gone", until=MINUTE)
    approve(gone, by=world.second, at=AT)
    withdraw(one, by=world.second, at=AT)
    assert send_due(at=MINUTE) == []
    assert mail.outbox == []


def test_who_leaves_the_list_meanwhile_gets_nothing(world, ravi):
    version = _version(world, until=MINUTE)
    approve(version, by=world.second, at=AT)
    ravi.left_at = world.edition.local_day(AT)
    ravi.save()
    assert send_due(at=MINUTE) == []
    assert mail.outbox == []
    with pytest.raises(Refused) as raised:
        send_again(version.dispatches.get(), by=world.second, at=MINUTE)
    assert raised.value.code == "left"


def test_a_failure_is_kept_hinders_no_other_and_can_be_sent_again(world, ravi, broken_mail):
    make.make_recipient(world.edition, "Noor Desk", email="noor@gazette.example")
    version = _version(world)
    approve(version, by=world.second, at=AT)
    broken_mail.add("ravi@courier.example")
    sent = send_due(at=AT)
    assert [one.recipient.email for one in sent] == ["noor@gazette.example"]
    failed = version.dispatches.get(recipient=ravi)
    assert (failed.sent_at, failed.failed_at, failed.error) == (None, AT, "went away")

    broken_mail.clear()
    assert send_due(at=AT + HOUR) == []
    send_again(failed, by=world.second, at=AT + HOUR)
    assert AuditEntry.objects.filter(verb="send-again", by=str(world.second.pk)).count() == 1
    assert [one.recipient for one in send_due(at=AT + HOUR)] == [ravi]
    failed.refresh_from_db()
    assert (failed.sent_at, failed.failed_at, failed.error) == (AT + HOUR, None, "")
    assert _to() == [["noor@gazette.example"], ["ravi@courier.example"]]


@pytest.mark.parametrize(
    "wanted, got, subject",
    [
        ("fr", "fr", "Le Dialogue commence"),
        ("en", "en", "The Dialogue opens"),
        ("ar", "en", "The Dialogue opens"),
    ],
)
def test_each_gets_the_language_that_he_asked_for_where_there_is_one(
    world, ravi, wanted, got, subject
):
    ravi.language = wanted
    ravi.save()
    headline = {"en": "The Dialogue opens", "fr": "Le Dialogue commence"}
    version = _version(world, headline=headline)
    approve(version, by=world.second, at=AT)
    send_due(at=AT)
    [message] = mail.outbox
    assert (version.dispatches.get().language, message.subject) == (got, subject)
    assert message.body.startswith(f"{subject}\n\n{BODY[got]}\n")
    [attached] = message.attachments
    assert (attached[0], attached[1][:5], attached[2]) == (
        f"opening-{got}.pdf",
        b"%PDF-",
        "application/pdf",
    )


def test_a_message_says_why_one_gets_it(world, ravi):
    message = message_of(_version(world).dispatches.get())
    assert message.body.splitlines()[-1] == (
        "You get this because you agreed to be on the list of Lakeside Dialogues."
    )


def test_a_corrigendum_is_sent_to_the_list_anew(world, ravi):
    one, first = released(world, BODY)
    approve(first, by=world.second, at=AT)
    send_due(at=AT)
    second = rewritten(world, one, {"en": "Weirs come first."}, at=AT + HOUR)
    approve(second, by=world.second, at=AT + HOUR)
    send_due(at=AT + HOUR)
    assert [message.body.split("\n")[2] for message in mail.outbox] == [
        "Schools come first.",
        "Weirs come first.",
    ]


def test_the_worker_publishes_and_sends_what_is_due(world, ravi, settings, monkeypatch):
    # The connection holds the transaction of the test: it is not the worker's to close.
    monkeypatch.setattr(work, "close_old_connections", lambda: None)
    ravi.consent_at = LONG_AGO.date()
    ravi.save()
    version = _version(world, at=LONG_AGO)
    approve(version, by=world.second, at=LONG_AGO)
    call_command("work", "--once")
    page = settings.PUBLISHED_DIR / "current/en/lakeside/2026/press/opening/index.html"
    assert "<p>Schools come first.</p>" in page.read_text()
    assert _to() == [["ravi@courier.example"]]
