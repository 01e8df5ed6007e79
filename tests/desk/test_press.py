"""The press at the desk: reports, what is done with them, boards, communiqués up to the outbox."""

import datetime as dt
import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from plenary.accounts.models import Role
from plenary.core.changes import changing
from plenary.core.models import AuditEntry
from plenary.press.actions import overrule
from plenary.press.models import Clearance, Mismatch, Released, Report
from plenary.press.proofs import Proof, state_of
from plenary.press.release import clear
from tests import factories as make
from tests.press.world import (
    AT,
    REPORT,
    claim,
    draft,
    make_checked,
    make_press_world,
    released,
)

pytestmark = pytest.mark.django_db

PLACE = "/desk/lakeside/2026"
ILSE = "person:ilse-marande"
LONG_AGO = dt.datetime(2001, 6, 4, 8, 0, tzinfo=dt.UTC)
PLAIN = {"en": "Schools come first, said {person:ilse-marande}."}


@pytest.fixture
def world():
    return make_press_world()


@pytest.fixture
def officer(client, world):
    client.force_login(world.writer)
    return client


@pytest.fixture
def second(world):
    return _as(world.second)


def _as(user):
    client = Client()
    client.force_login(user)
    return client


def _with_role(world, role):
    return _as(make.make_user(role, world.edition.scope))


def _report(one, deed=""):
    return f"{PLACE}/coverage/{one.pk}/{deed}"


def _communique(one, deed=""):
    return f"{PLACE}/communique/{one.pk}/{deed}"


def _messages(answer):
    return [str(one) for one in answer.context["messages"]]


def _text_of(page):
    """The words of a page without its markup, as a person reads them."""
    said = re.sub(r"</?(a|bdi|del|ins|mark|q|span)\b[^>]*>", "", page.content.decode())
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", said)).split())


# ------------------------------------------------------------------------------------ who may


@pytest.mark.parametrize("page", ["", "record", "letter"])
def test_pages_of_a_report_are_for_whom_they_are_meant(world, page):
    report = make_checked(world.edition)
    roles = (Role.SECRETARY, Role.PRESS, Role.READER)
    found = [_with_role(world, role).get(_report(report, page)).status_code for role in roles]
    assert (
        found
        == {
            "": [200, 200, 200],
            "record": [200, 403, 403],
            "letter": [200, 200, 403],
        }[page]
    )
    stranger = _as(make.make_user(Role.PRESS, world.before.scope))
    assert stranger.get(_report(report, page)).status_code == 404


@pytest.mark.parametrize("page", ["coverage/figures", "coverage/outlets"])
def test_boards_are_for_those_who_work_on_the_edition(world, client, page):
    make_checked(world.edition)
    address = f"{PLACE}/{page}"
    assert _with_role(world, Role.READER).get(address).status_code == 200
    assert _as(make.make_user(Role.PRESS, world.before.scope)).get(address).status_code == 404
    assert client.get(address).headers["Location"].partition("?")[0] == "/account/login/"


@pytest.mark.parametrize("deed", ["check", "settle", "claims/{claim}"])
def test_a_reader_does_nothing_with_a_report(world, deed):
    report = make_checked(world.edition)
    address = _report(report, deed.format(claim=report.claims.first().pk))
    reader = _with_role(world, Role.READER)
    sent = {"state": "aside", "verdict": "differs", "reason": "No"}
    assert reader.post(address, sent).status_code == 403
    report.refresh_from_db()
    assert (report.state, list(report.overrulings.all())) == ("new", [])


@pytest.mark.parametrize(
    "deed, sent",
    [
        ("", {"body__en": "Mine"}),
        ("draft", {}),
        ("let-stand", {"language": "en", "number": "0", "reason": "No"}),
        ("clear", {}),
        ("release", {}),
        ("take-back/0", {}),
        ("outbox", {}),
    ],
)
def test_a_reader_does_nothing_with_a_communique(world, deed, sent):
    one, _version = released(world, PLAIN)
    reader = _with_role(world, Role.READER)
    assert reader.post(_communique(one, deed), sent).status_code == 403
    one.refresh_from_db()
    assert (one.body, one.withdrawn_at, one.released.count()) == (PLAIN, None, 1)
    assert one.clearances.count() == 1


def test_a_reader_reads_a_communique_and_finds_nothing_to_press(world):
    one = draft(world, PLAIN)
    page = _with_role(world, Role.READER).get(_communique(one))
    assert "Schools come first, said Ilse Marandé." in _text_of(page)
    assert b"<textarea" not in page.content
    assert _with_role(world, Role.READER).get(_communique(one, "release")).status_code == 403


def test_who_works_on_the_press_accepts_a_report_as_a_source(world):
    report = make_checked(world.edition)
    reader, press = _with_role(world, Role.READER), _with_role(world, Role.PRESS)
    assert reader.post(_report(report, "settle"), {"state": "accepted"}).status_code == 403
    report.refresh_from_db()
    assert (report.state, report.source) == ("new", None)
    press.post(_report(report, "settle"), {"state": "accepted"})
    report.refresh_from_db()
    assert (report.state, str(report.source)) == ("accepted", "Neighbours meet")


# ------------------------------------------------------------------------------------- queries


def _queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def _three_more(world):
    for number in range(2):
        outlet = make.make_body(f"Outlet {number}")
        make_checked(
            world.edition,
            REPORT.replace("51 countries", f"{number + 60} countries"),
            outlet=outlet,
            outlet_name="",
        )


@pytest.mark.parametrize("page", ["reports", "coverage/figures", "coverage/outlets"])
def test_a_board_costs_the_same_queries_with_one_report_and_with_three(world, officer, page):
    address = f"{PLACE}/{page}" + ("/" if page == "reports" else "")
    make_checked(world.edition, outlet=make.make_body("Lake Wire"), outlet_name="")
    one = _queries(officer, address)
    _three_more(world)
    assert _queries(officer, address) == one


def test_a_report_costs_the_same_queries_whatever_it_says_and_whoever_copied_it(world, officer):
    short = "OSTVALE, June 4, 2026. Ilse Marandé spoke in Ostvale. Fog lay over all the lake.\n"
    plain = make_checked(world.edition, short)
    make_checked(world.edition, short)
    few = _queries(officer, _report(plain))
    whole = make_checked(world.edition)
    _three_more(world)
    for one in whole.claims.filter(type="person"):
        overrule(one, "confirmed", "So it is", by=world.writer, at=AT)
    assert _queries(officer, _report(whole)) == few


def test_an_outbox_costs_the_same_queries_with_one_message_and_with_three(world, officer):
    make.make_recipient(world.edition, "One")
    one, _version = released(world, PLAIN)
    few = _queries(officer, _communique(one, "outbox"))
    for name in ("Two", "Three"):
        make.make_recipient(world.edition, name, outlet=make.make_body(name))
    other, _version = released(world, PLAIN, slug="other")
    assert other.released.get().dispatches.count() == 3
    assert _queries(officer, _communique(other, "outbox")) == few


# ------------------------------------------------------------------------------- taking a report in


def _new(**typed):
    return {"text": "", "url": "", "title": "", "outlet_name": "", "language": ""} | typed


def test_a_pasted_report_is_read_and_shown(world, officer):
    answer = officer.post(f"{PLACE}/reports/new", _new(text=REPORT, outlet_name="Lake Wire"))
    report = Report.objects.get()
    assert answer.headers["Location"] == _report(report)
    assert report.text.strip() == REPORT.strip()
    assert claim(report, "person", "Tamm Ravi").verdict == "variant"
    assert (report.outlet_name, report.state, report.language) == ("Lake Wire", "new", "")
    shown = officer.get(_report(report))
    assert '<div class="text" dir="auto" lang="en"' in shown.content.decode()
    [row] = officer.get(f"{PLACE}/reports/").context["rows"]
    assert [cell["html"] for cell in row["cells"] if cell["label"] == "Language"] == [
        '<bdi dir="auto">en</bdi>'
    ]


def test_an_uploaded_page_is_read_and_nothing_of_it_is_run(world, officer):
    page = (
        "<html lang='en'><head><title>Neighbours meet</title></head><body><article>"
        "<h1>Neighbours meet</h1><script>alert('stolen')</script>"
        f"<p onclick='steal()'>{REPORT.split(chr(10))[4]}</p>"
        "<p>They wrote &lt;script&gt;alert(1)&lt;/script&gt; and &lt;img src=x "
        "onerror=alert(2)&gt; on the wall of the hall, and everybody laughed at that.</p>"
        "</article></body></html>"
    )
    file = SimpleUploadedFile("page.html", page.encode(), "text/html")
    officer.post(f"{PLACE}/reports/new", _new(file=file))
    report = Report.objects.get()
    assert "<script>alert(1)</script>" in report.text
    shown = officer.get(_report(report)).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    faults = ("<script>alert", "<img src=x", "onclick='steal", "stolen")
    assert [one for one in faults if one in shown] == []


def test_markup_in_every_field_of_a_report_is_shown_as_it_was_typed(world, officer):
    evil = '"><script>alert(1)</script>'
    report = make_checked(
        world.edition,
        f"{evil} Ilse Marandé said: “{evil} schools come first, weirs come second.”",
        title=evil,
        outlet_name=evil,
    )
    overrule(report.claims.first(), "differs", evil, by=world.writer, at=AT)
    for page in (
        _report(report),
        _report(report, "letter"),
        f"{PLACE}/coverage/outlets",
        f"{PLACE}/coverage/figures",
        f"{PLACE}/reports/",
    ):
        assert "<script>alert" not in officer.get(page).content.decode()


@pytest.mark.parametrize(
    "typed, field, code",
    [
        ({}, "text", "nothing"),
        ({"text": " \n "}, "text", "nothing"),
        ({"url": "http://127.0.0.1/secret"}, "url", "private-address"),
        ({"url": "http://[::1]/secret"}, "url", "private-address"),
        ({"url": "http://169.254.169.254/latest"}, "url", "private-address"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_field_and_stays_typed(
    world, officer, typed, field, code
):
    sent = _new(title="My own title", note="Kept", **typed)
    answer = officer.post(f"{PLACE}/reports/new", sent)
    form = answer.context["typed"].form
    assert answer.status_code == 422
    assert {name: [one.code for one in of.as_data()] for name, of in form.errors.items()} == {
        field: [code]
    }
    assert list(Report.objects.all()) == []
    page = answer.content.decode()
    assert ('value="My own title"' in page, ">\nKept</textarea>" in page) == (True, True)
    assert form["url"].value() == sent["url"]


@pytest.mark.parametrize(
    "content, name, code",
    [
        (b"x" * (20 * 1024 * 1024 + 1), "long.txt", "too-large"),
        (bytes(range(256)) * 40, "report.txt", None),
        (b"", "empty.txt", None),
        (b"PK\x03\x04broken", "broken.docx", None),
        (b"%PDF-1.7 broken", "broken.pdf", None),
    ],
    ids=["20 MB", "binary", "empty", "docx", "pdf"],
)
def test_a_file_that_is_no_report_is_refused_and_the_rest_stays_typed(
    world, officer, content, name, code
):
    sent = _new(title="My own title", file=SimpleUploadedFile(name, content))
    answer = officer.post(f"{PLACE}/reports/new", sent)
    form = answer.context["typed"].form
    assert (answer.status_code, list(form.errors)) == (422, ["file"])
    if code:
        assert [one.code for one in form.errors["file"].as_data()] == [code]
    assert list(Report.objects.all()) == []
    assert 'value="My own title"' in answer.content.decode()


def test_a_long_text_that_is_pasted_stays_typed_when_refused(world, officer):
    sent = _new(text="Weir. " * 1000, published_on="yesterday")
    answer = officer.post(f"{PLACE}/reports/new", sent)
    assert (answer.status_code, list(answer.context["typed"].form.errors)) == (
        422,
        ["published_on"],
    )
    assert answer.content.decode().count("Weir. ") == 1000


def test_mojibake_is_repaired(world, officer):
    broken = "Ilse Marandé a parlé à l’école.".encode().decode("cp1252")
    officer.post(f"{PLACE}/reports/new", _new(text=broken, language="fr"))
    report = Report.objects.get()
    assert report.text.strip() == "Ilse Marandé a parlé à l’école."
    assert claim(report, "person", "Ilse").verdict == "confirmed"


def test_a_report_that_was_read_can_be_deleted_and_brought_back(world, officer):
    report = make_checked(world.edition)
    address = f"{PLACE}/reports/{report.pk}"
    assert officer.post(f"{address}/delete").status_code == 302
    assert list(Report.objects.all()) == []
    entry = AuditEntry.objects.get(verb="delete")
    officer.post(f"{address}/undo/{entry.pk}")
    assert Report.objects.get().text == REPORT
    assert officer.get(_report(report)).status_code == 200


# --------------------------------------------------------------------------- working on a report


def test_a_report_shows_what_needs_a_look_first(world, officer):
    shown = officer.get(_report(make_checked(world.edition))).context["shown"]
    assert {one.chip for one in shown.settled} == {"confirmed"}
    assert "confirmed" not in {one.chip for one in shown.open}
    assert [one.claim.position for one in shown.claims] == list(range(1, len(shown.claims) + 1))
    marked = [segment.text for line in shown.paragraphs for segment, found, _ends in line if found]
    assert "Tamm Ravi, Director of the Weir Academy" in marked


def test_the_marked_text_is_the_whole_text(world, officer):
    shown = officer.get(_report(make_checked(world.edition))).context["shown"]
    lines = ["".join(segment.text for segment, *_ in line) for line in shown.paragraphs]
    assert lines == [line for line in REPORT.splitlines() if line]


def test_looked_at_set_aside_and_unknown_states(world, officer):
    report = make_checked(world.edition)
    for wanted, is_now in (("checked", "checked"), ("aside", "aside"), ("nonsense", "aside")):
        officer.post(_report(report, "settle"), {"state": wanted})
        report.refresh_from_db()
        assert report.state == is_now


def test_check_again_holds_it_against_the_record_as_it_is_now(world, officer):
    report = make_checked(world.edition)
    sent = {"function__en": "Rector"}
    assert claim(report, "person", "Noor").verdict == "differs"

    with changing(world.noor, scope=world.edition.scope, by="test", at=AT):
        world.noor.function = {"en": sent["function__en"]}
        world.noor.save()
    answer = officer.post(_report(report, "check"), follow=True)
    assert claim(report, "person", "Noor").verdict == "confirmed"
    assert _messages(answer) == ["Read again and held against the record as it is now."]


def test_a_verdict_is_overruled_with_a_reason_and_given_back(world, officer):
    report = make_checked(world.edition)
    zoltan = claim(report, "person", "Zoltan")
    address = _report(report, f"claims/{zoltan.pk}")
    answer = officer.post(address, {"verdict": "confirmed", "reason": " "}, follow=True)
    assert _messages(answer) == ["Say why: the reason is kept with the verdict."]
    answer = officer.post(address, {"verdict": "confirmed", "reason": "He came."})
    assert answer.headers["Location"] == f"{_report(report)}#claim-{zoltan.position}"
    page = _text_of(officer.get(_report(report)))
    assert page.count("Overruled by hand: He came.") == 1
    officer.post(address, {"verdict": "nonsense", "reason": "x"})
    assert [one.reason for one in report.overrulings.all()] == ["He came."]
    officer.post(address, {"verdict": ""})
    zoltan.refresh_from_db()
    assert (zoltan.verdict, list(report.overrulings.all())) == ("not on record", [])


def test_a_claim_of_another_report_is_not_overruled_here(world, officer):
    report, other = make_checked(world.edition), make_checked(world.edition)
    foreign = claim(other, "person", "Zoltan")
    address = _report(report, f"claims/{foreign.pk}")
    assert officer.post(address, {"verdict": "confirmed", "reason": "x"}).status_code == 404


def test_the_secretary_takes_over_what_he_ticks(world):
    report = make_checked(world.edition)
    secretary = _as(make.make_user(Role.SECRETARY))
    page = secretary.get(_report(report, "record"))
    there = {one.words: one.there for _label, those in page.context["groups"] for one in those}
    assert (there["Zoltan Brubeck"], there["Noor Halim"]) == (False, True)
    answer = secretary.post(_report(report, "record"), {"chosen": []})
    assert (answer.status_code, answer.context["errors"]) == (
        422,
        [{"message": "Choose what is to be taken over."}],
    )
    answer = secretary.post(
        _report(report, "record"), {"chosen": ["participations:zoltan-brubeck:0"]}, follow=True
    )
    assert _messages(answer) == ["3 things are taken over."]
    assert world.edition.participations.filter(slug="zoltan-brubeck").count() == 1


def test_a_letter_is_there_to_be_copied_or_says_that_there_is_nothing_to_write(world, officer):
    report = make_checked(world.edition)
    page = officer.get(_report(report, "letter")).content.decode()
    assert page.count("The record prints, for office: Treasurer.") == 1
    fine = make_checked(world.edition, "OSTVALE, June 4, 2026. Ilse Marandé spoke in Ostvale.\n")
    page = _text_of(officer.get(_report(fine, "letter")))
    assert "there is nothing to write about" in page


def test_copies_are_named_on_each_others_pages(world, officer):
    report = make_checked(world.edition)
    make_checked(
        world.edition, REPORT.replace("also spoke", "spoke too"), outlet_name="Shore Post"
    )
    page = _text_of(officer.get(_report(report)))
    assert page.count("One witness with these copies of the same text: Shore Post") == 1


def test_the_boards_show_figures_with_their_witnesses_and_outlets_with_their_share(world, officer):
    make_checked(world.edition)
    [countries, participants] = officer.get(f"{PLACE}/coverage/figures").context["figures"]
    assert [(v.value, v.verdict, len(v.witnesses)) for v in countries.versions] == [
        (51, "disputed", 1)
    ]
    assert (participants.counted, [v.value for v in participants.versions]) == (None, [100])
    [row] = officer.get(f"{PLACE}/coverage/outlets").context["outlets"]
    assert (row.account.outlet, row.account.reports) == ("Lake Wire", 1)


# ---------------------------------------------------------------------------------- communiqués


def test_a_communique_is_drafted_and_written_from_the_record(world, officer):
    answer = officer.post(
        f"{PLACE}/communiques/new", {"headline__en": "The Dialogue opens", "order": "protocol"}
    )
    one = world.edition.communiques.get()
    assert answer.headers["Location"] == _communique(one)
    assert "There is no text yet." in _text_of(officer.get(_communique(one)))
    officer.post(_communique(one, "draft"))
    one.refresh_from_db()
    assert sorted(one.body) == ["en", "fr"]
    texts = officer.get(_communique(one)).context["proof"].texts
    bound = [
        {said for paragraph in text.paragraphs for ref, said in paragraph if ref == ILSE}
        for text in texts
    ]
    assert bound == [{"Ilse Marandé"}, {"Ilse Marandé"}]


def test_a_text_is_saved_and_a_stale_one_stays_typed(world, officer):
    one = draft(world, PLAIN)
    answer = officer.post(
        _communique(one), {"body__en": "First\r\nline", "version": str(one.version)}
    )
    assert answer.status_code == 302
    one.refresh_from_db()
    assert one.body["en"] == "First\nline"
    stale = {"body__en": "Second", "version": str(one.version - 1)}
    answer = officer.post(_communique(one), stale)
    one.refresh_from_db()
    assert (answer.status_code, one.body["en"]) == (422, "First\nline")
    assert ">Second</textarea>" in answer.content.decode()


def test_a_placeholder_for_nothing_is_named(world, officer):
    one = draft(world, {"en": "Hello {person:nobody}."})
    page = _text_of(officer.get(_communique(one)))
    assert page.count("“person:nobody” stands for nothing in the record.") == 1


def test_a_mismatch_is_let_stand_with_a_reason(world, officer):
    one = draft(world, {"en": "{title:edition} had 44 countries."})
    sent = {"language": "en", "number": "0", "reason": ""}
    answer = officer.post(_communique(one, "let-stand"), sent, follow=True)
    assert _messages(answer) == ["Say why: the reason is kept with the communiqué."]
    officer.post(_communique(one, "let-stand"), sent | {"reason": "The chair said so"})
    assert [str(kept) for kept in Mismatch.objects.all()] == ["44 countries: The chair said so"]
    page = _text_of(officer.get(_communique(one)))
    assert page.count("Let stand: The chair said so") == 1
    for wrong in ({"number": "7"}, {"number": "x"}, {"language": "xx"}):
        assert officer.post(_communique(one, "let-stand"), sent | wrong).status_code == 404


def test_it_is_cleared_by_a_second_person_and_released(world, officer, second):
    one = draft(world, PLAIN)
    own = officer.post(_communique(one, "clear"))
    assert (own.status_code, [error["message"] for error in own.context["errors"]]) == (
        422,
        ["You wrote this text. Somebody else has to clear it, or name who did by telephone."],
    )
    early = officer.post(_communique(one, "release"))
    assert [error["message"] for error in early.context["errors"]] == [
        "It cannot be released yet.",
        "Nobody has cleared it.",
    ]
    answer = second.post(_communique(one, "clear"), follow=True)
    assert _messages(answer) == ["Cleared."]
    officer.post(_communique(one, "release"), {"embargo_until": ""})
    version = Released.objects.get()
    assert (version.number, version.released_by) == (1, str(world.writer.pk))


def test_what_was_typed_into_a_clearance_stays_when_it_is_refused(world, officer):
    one = draft(world, PLAIN)
    typed = {"given_by_name": "Ilse Marandé", "given_at": "2099-06-04T10:00"}
    answer = officer.post(_communique(one, "clear"), typed)
    page = answer.content.decode()
    assert (answer.status_code, answer.context["errors"]) == (
        422,
        [{"message": "That moment is still to come."}],
    )
    assert ('value="Ilse Marandé"' in page, 'value="2099-06-04T10:00"' in page) == (True, True)
    assert list(Clearance.objects.all()) == []


def test_a_clearance_by_telephone_is_in_the_zone_of_the_venue(world, officer):
    one = draft(world, PLAIN)
    typed = {"given_by_name": "Ilse Marandé", "given_at": "2001-06-04T10:00"}
    officer.post(_communique(one, "clear"), typed)
    kept = Clearance.objects.get()
    assert (kept.given_at, kept.noted_by) == (
        LONG_AGO,
        world.writer,
    )
    page = _text_of(officer.get(_communique(one, "release")))
    assert page.count("by telephone, noted by Vera Writer") == 1


def test_before_release_one_page_shows_all_that_must_be_seen(world, officer):
    world.ravi.audience = "secretariat"
    world.ravi.save()
    make.make_recipient(world.edition, consent_at=LONG_AGO.date())
    one = draft(world, {"en": "Schools, {person:nobody}."})
    page = officer.get(_communique(one, "release"))
    assert page.context["proof"].obstacles == [
        "The text has placeholders that stand for nothing.",
        "Nobody has cleared it.",
    ]
    assert (page.context["withheld"], page.context["recipients"]) == ([world.ravi], 1)
    assert b"disabled>Release" in page.content


def test_an_embargo_is_in_the_zone_of_the_venue(world, officer):
    one = draft(world, PLAIN)
    clear(one, by=world.second, at=AT)
    officer.post(_communique(one, "release"), {"embargo_until": "2099-06-04T10:00"}, follow=True)
    version = Released.objects.get()
    assert version.public_from == dt.datetime(2099, 6, 4, 8, 0, tzinfo=dt.UTC)
    assert state_of(one, at=timezone.now()) == "embargoed"
    answer = officer.post(_communique(one, "take-back/1"), follow=True)
    assert _messages(answer) == ["Called off. Nothing of it becomes public."]


def test_a_bad_embargo_stays_typed(world, officer):
    one = draft(world, PLAIN)
    answer = officer.post(_communique(one, "release"), {"embargo_until": "tomorrow"})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["embargo_until"])
    assert 'value="tomorrow"' in answer.content.decode()


def test_what_is_public_is_not_called_off_but_withdrawn(world, officer):
    one, _version = released(world, PLAIN, at=LONG_AGO)
    answer = officer.post(_communique(one, "take-back/1"), follow=True)
    assert _messages(answer) == ["This is public already. Correct it, and release a corrigendum."]
    assert officer.post(_communique(one, "take-back/9")).status_code == 404
    officer.post(_communique(one, "take-back/0"))
    one.refresh_from_db()
    assert state_of(one, at=timezone.now()) == "withdrawn"


@pytest.mark.parametrize(
    "form, begins",
    [("txt", b"The Dialogue opens\n\nSchools come first"), ("pdf", b"%PDF-")],
)
def test_a_preview_is_what_would_go_out(world, officer, form, begins):
    one = draft(world, PLAIN)
    answer = officer.get(_communique(one, f"preview/en.{form}"))
    assert answer.content[: len(begins)] == begins
    for missing in ("fr.txt", "en.doc", "xx.pdf"):
        assert officer.get(_communique(one, f"preview/{missing}")).status_code == 404


def test_the_outbox_is_reviewed_once(world, officer):
    make.make_recipient(world.edition)
    one = draft(world, PLAIN)
    assert officer.get(_communique(one, "outbox")).status_code == 404
    one, version = released(world, PLAIN, slug="other")
    page = officer.get(_communique(one, "outbox"))
    assert (page.context["waiting"], page.context["sample"].subject) == (1, "The Dialogue opens")
    answer = officer.post(_communique(one, "outbox"), follow=True)
    assert _messages(answer) == ["1 message goes out."]
    assert version.dispatches.get().reviewed_by == str(world.writer.pk)
    answer = officer.post(_communique(one, "outbox"), follow=True)
    assert _messages(answer) == ["There is nothing to send."]


def test_markup_in_a_communique_is_shown_as_it_was_typed(world, officer):
    evil = "<script>alert(1)</script>"
    one = draft(world, {"en": f"{evil} {{person:ilse-marande}}"}, headline={"en": evil})
    for deed in ("", "release"):
        page = officer.get(_communique(one, deed)).content.decode()
        assert ("<script>alert" in page, "&lt;script&gt;alert" in page) == (False, True)


def test_the_reader_sees_no_placeholder_but_its_text(world, officer):
    [text] = [
        one
        for one in officer.get(_communique(draft(world, PLAIN))).context["proof"].texts
        if one.typed
    ]
    assert text.paragraphs == [
        [("", "Schools come first, said "), ("person:ilse-marande", "Ilse Marandé"), ("", ".")]
    ]
    assert Proof(world.edition.communiques.get(), at=AT).open_mismatches() == []
