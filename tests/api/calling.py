"""How the tests call the API: as a program does, with a token and no cookie."""

import datetime as dt

from django.test import Client
from django.utils import timezone

from plenary.accounts.actions import make_token
from plenary.press.actions import check
from tests import factories as make

TEXT = (
    "GENEVA, June 5, 2026. More than 100 guests from 51 countries met at the Third Lakeside "
    "Dialogue, Ilse Marandé said.\n"
)


def api_of(user):
    """A client that shows a token of the user."""
    at = timezone.now() - dt.timedelta(hours=1)
    _token, secret = make_token(user, name="a test", by="tests", at=at)
    return api_with(secret)


def api_with(secret, **headers):
    """A client that shows this secret."""
    return Client(headers={"authorization": f"Bearer {secret}"} | headers)


def api_as(role, scope=""):
    """A client of somebody who has that role."""
    return api_of(make.make_user(role, scope))


def post(client, address, **said):
    """The answer to what was said, as JSON."""
    return client.post(address, said, content_type="application/json")


def make_checked_report(edition, text=TEXT, **fields):
    """A report of the edition, read and held against its record."""
    report = make.make_report(edition, text, **{"outlet_name": "Shore Post"} | fields)
    check(report)
    return report


def error(answer):
    """Status and code of an answer, and the paths that it names."""
    body = answer.json()["error"]
    return answer.status_code, body["code"], [one["path"] for one in body["fields"]]
