"""The reports of an edition by the API: listed, one of them, a new one."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plenary.accounts.models import Role
from plenary.core.models import AuditEntry
from plenary.press.actions import overrule
from plenary.press.models import Report
from tests import factories as make
from tests.api.calling import TEXT, api_as, api_of, error, make_checked_report, post

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    edition = make.make_edition(title="Third Lakeside Dialogue")
    make.make_participation(edition, make.make_person("Ilse", "Marandé"))
    return edition


def _reports(edition):
    return f"/api/v1/editions/{edition.scope}/reports"


def _queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(address)
    return len(asked), answer.json()["count"]


class TestList:
    def test_a_row_says_state_outlet_language_and_counts(self, edition):
        outlet = make.make_body("Shore Post")
        report = make_checked_report(
            edition, outlet=outlet, language="en", published_on=dt.date(2026, 6, 5)
        )
        answer = api_as(Role.READER, edition.scope).get(_reports(edition)).json()
        [row] = answer["items"]
        assert (row["id"], row["state"], row["language"]) == (str(report.pk), "new", "en")
        assert row["outlet"] == {"slug": outlet.slug, "name": "Shore Post"}
        assert row["published_on"] == "2026-06-05"
        counted = {}
        for claim in report.claims.all():
            counted[claim.verdict] = counted.get(claim.verdict, 0) + 1
        assert row["verdicts"] == counted
        assert counted["confirmed"] > 0

    def test_it_asks_as_often_for_three_as_for_one(self, edition):
        client = api_as(Role.READER, edition.scope)
        make_checked_report(edition, outlet=make.make_body())
        one = _queries(client, _reports(edition))
        for _ in range(2):
            make_checked_report(edition, outlet=make.make_body())
        assert (one, _queries(client, _reports(edition))) == ((6, 1), (6, 3))

    def test_pages_follow_each_other_and_end(self, edition):
        for day in (1, 2, 3):
            make_checked_report(edition, slug=f"day-{day}", published_on=dt.date(2026, 6, day))
        client = api_as(Role.READER, edition.scope)
        pages = [client.get(f"{_reports(edition)}?size=2&page={n}").json() for n in (1, 2, 3)]
        assert [[row["slug"] for row in page["items"]] for page in pages] == [
            ["day-3", "day-2"],
            ["day-1"],
            [],
        ]
        assert {(page["count"], page["pages"]) for page in pages} == {(3, 2)}

    def test_one_state_is_asked_for(self, edition):
        make_checked_report(edition, slug="new")
        make_checked_report(edition, slug="old", state="aside")
        answer = api_as(Role.READER, edition.scope).get(f"{_reports(edition)}?state=aside")
        assert [row["slug"] for row in answer.json()["items"]] == ["old"]

    @pytest.mark.parametrize(
        ("asked", "path"),
        [("page=0", "query.page"), ("size=201", "query.size"), ("page=x", "query.page"),
         ("state=lost", "query.state"), ("page=1e30", "query.page")],
    )  # fmt: skip
    def test_a_faulty_address_names_what_is_wrong(self, edition, asked, path):
        answer = api_as(Role.READER, edition.scope).get(f"{_reports(edition)}?{asked}")
        assert error(answer) == (422, "invalid", [path])

    def test_whoever_may_not_see_the_edition_finds_nothing(self, edition):
        stranger = api_as(Role.SECRETARY, make.make_edition().scope)
        report = make_checked_report(edition)
        assert error(stranger.get(_reports(edition)))[0] == 404
        assert error(stranger.get(f"{_reports(edition)}/{report.pk}"))[0] == 404
        assert error(post(stranger, _reports(edition), text=TEXT))[0] == 404


class TestOne:
    def test_it_says_what_the_check_says(self, edition):
        report = make_checked_report(edition, published_on=dt.date(2026, 6, 5))
        client = api_as(Role.READER, edition.scope)
        kept = client.get(f"{_reports(edition)}/{report.pk}").json()
        check = post(
            client,
            f"/api/v1/editions/{edition.scope}/coverage/check",
            text=TEXT,
            date="2026-06-05",
        ).json()
        for claim in kept["claims"]:
            assert (claim.pop("found"), claim.pop("overruled")) == (claim["verdict"], None)
        assert kept["claims"] == check["claims"]
        assert [kept[name] for name in ("lang", "read", "about", "contradictions")] == [
            check[name] for name in ("lang", "read", "about", "contradictions")
        ]
        assert (kept["text"], kept["edition"]) == (TEXT, edition.scope)

    def test_an_overruled_verdict_comes_with_its_reason(self, edition):
        report = make_checked_report(edition)
        claim = report.claims.get(span="Ilse Marandé")
        overrule(claim, "differs", "another Ilse", by="tests", at=make.AT)
        answer = api_as(Role.READER, edition.scope).get(f"{_reports(edition)}/{report.pk}")
        [said] = [one for one in answer.json()["claims"] if one["span"] == "Ilse Marandé"]
        assert [said[name] for name in ("found", "verdict", "overruled")] == [
            "confirmed",
            "differs",
            "another Ilse",
        ]

    def test_a_report_that_was_not_checked_has_no_claims(self, edition):
        report = Report.objects.create(edition=edition, slug="raw", text=TEXT)
        answer = api_as(Role.READER, edition.scope).get(f"{_reports(edition)}/{report.pk}").json()
        assert (answer["checked_at"], answer["about"], answer["claims"]) == (None, "", [])

    def test_a_report_of_another_edition_is_not_there(self, edition):
        report = make_checked_report(make.make_edition())
        answer = api_as(Role.ADMINISTRATOR).get(f"{_reports(edition)}/{report.pk}")
        assert error(answer) == (404, "not-found", [])

    def test_it_asks_as_often_for_many_claims_as_for_few(self, edition):
        client = api_as(Role.READER, edition.scope)
        short = make_checked_report(edition, "GENEVA, June 5. Talks began.\n")
        long = make_checked_report(edition, TEXT * 3)
        asked = []
        for report in (short, long):
            client.get(f"{_reports(edition)}/{report.pk}")
            with CaptureQueriesContext(connection) as queries:
                client.get(f"{_reports(edition)}/{report.pk}")
            asked.append(len(queries))
        assert asked[0] == asked[1]


class TestNew:
    def test_a_text_is_kept_and_checked(self, edition):
        user = make.make_user(Role.PRESS, edition.scope)
        outlet = make.make_body("Shore Post")
        answer = post(
            api_of(user),
            _reports(edition),
            text=TEXT,
            title="Lakeside meets",
            outlet=outlet.slug,
            published_on="2026-06-05",
        )
        kept = Report.objects.get()
        assert (answer.status_code, answer["Location"]) == (201, f"{_reports(edition)}/{kept.pk}")
        assert answer.json()["verdicts"]["confirmed"] > 0
        assert (kept.outlet, kept.title, str(kept.published_on)) == (
            outlet,
            "Lakeside meets",
            "2026-06-05",
        )
        entry = AuditEntry.objects.filter(scope=edition.scope).get()
        assert (entry.verb, entry.by, entry.object_id) == ("create", str(user.pk), str(kept.pk))

    def test_a_file_is_kept_as_its_text(self, edition):
        page = f"<html lang=en><title>Lakeside meets</title><article><p>{TEXT}</article></html>"
        file = SimpleUploadedFile("page.html", page.encode(), content_type="text/html")
        answer = api_as(Role.SECRETARY).post(_reports(edition), {"file": file})
        kept = Report.objects.get()
        assert (answer.status_code, kept.title) == (201, "Lakeside meets")
        assert kept.text.strip() == TEXT.strip()

    def test_a_private_address_is_refused_with_its_code(self, edition):
        answer = post(api_as(Role.PRESS), _reports(edition), url="http://127.0.0.1/report")
        assert error(answer) == (422, "private-address", ["url"])
        assert Report.objects.count() == 0

    def test_two_of_the_same_headline_have_short_names_of_their_own(self, edition):
        client = api_as(Role.PRESS)
        for _ in range(2):
            post(client, _reports(edition), text=TEXT, title="Lakeside meets")
        slugs = sorted(Report.objects.values_list("slug", flat=True))
        assert slugs == ["lakeside-meets", "lakeside-meets-2"]

    @pytest.mark.parametrize(
        ("said", "found"),
        [
            ({}, (422, "nothing", ["text"])),
            ({"text": " \n"}, (422, "nothing", ["text"])),
            ({"text": 5}, (422, "invalid", ["text"])),
            ({"text": TEXT, "published_on": "yesterday"}, (422, "invalid", ["published_on"])),
            ({"text": TEXT, "outlet": "nobody"}, (422, "invalid", ["outlet"])),
            ({"text": TEXT, "outlet": "\x00"}, (422, "invalid", ["outlet"])),
            ({"text": TEXT, "state": "accepted"}, (422, "invalid", ["state"])),
            ({"text": TEXT, "slug": "Not A Slug"}, (422, "invalid", ["slug"])),
        ],
    )
    def test_what_is_faulty_is_named_and_not_kept(self, edition, said, found):
        answer = post(api_as(Role.PRESS), _reports(edition), **said)
        assert (error(answer), Report.objects.count()) == (found, 0)

    @pytest.mark.parametrize(
        "role", [Role.READER, Role.RAPPORTEUR, Role.PROGRAMME, Role.ACCREDITATION]
    )
    def test_who_does_not_work_on_the_press_may_not(self, edition, role):
        answer = post(api_as(role, edition.scope), _reports(edition), text=TEXT)
        assert (error(answer), Report.objects.count()) == ((403, "not-allowed", []), 0)
