"""The claims of a report as files."""

import csv
import io
import json

import pytest

from plenary.accounts.models import Role
from plenary.press.actions import check
from tests import factories as make

pytestmark = pytest.mark.django_db

TEXT = (
    "The conference was held on 4 June 2026. More than 100 delegates from 51 countries took part."
)


@pytest.fixture
def address(client):
    edition = make.make_edition()
    client.force_login(make.make_user(Role.READER, scope=edition.scope))
    report = make.make_report(edition, TEXT, title="=cmd", slug="neighbours", language="en")
    check(report)
    return f"/desk/{edition.scope}/coverage/{report.pk}/claims"


def test_claims_are_saved_as_json_and_csv(client, address):
    rows = json.loads(client.get(f"{address}.json").content)
    assert rows
    assert [TEXT[row["start"] : row["end"]] for row in rows] == [row["span"] for row in rows]
    text = client.get(f"{address}.csv").content.decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text)))
    assert [line["span"] for line in lines] == [row["span"] for row in rows]


def test_claims_are_saved_as_pdf_and_as_nothing_else(client, address):
    answer = client.get(f"{address}.pdf")
    assert answer.content.startswith(b"%PDF-")
    assert answer["Content-Disposition"] == 'attachment; filename="neighbours-claims.pdf"'
    assert client.get(f"{address}.exe").status_code == 404
