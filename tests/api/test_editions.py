"""The editions that a token opens."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plenary.accounts.models import Role
from tests import factories as make
from tests.api.calling import api_as

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/editions"


def _seen(client):
    return [f"{row['series']}/{row['edition']}" for row in client.get(ADDRESS).json()["items"]]


def test_each_sees_the_editions_of_his_roles():
    one, other = make.make_edition(), make.make_edition()
    sibling = make.make_edition(one.series, ordinal=2)
    assert _seen(api_as(Role.READER, one.scope)) == [one.scope]
    assert _seen(api_as(Role.READER, one.series.scope)) == [one.scope, sibling.scope]
    assert _seen(api_as(Role.READER)) == sorted([one.scope, other.scope, sibling.scope])
    assert _seen(api_as(None)) == []


def test_an_edition_is_told_in_all_its_languages():
    edition = make.make_edition(title="Third Lakeside Dialogue", city={"fr": "Genève"})
    [row] = api_as(Role.READER).get(ADDRESS).json()["items"]
    assert row == {
        "series": edition.series.slug,
        "edition": edition.slug,
        "ordinal": 3,
        "title": {"en": "Third Lakeside Dialogue"},
        "city": {"fr": "Genève"},
        "country": "",
        "starts_on": "2026-06-04",
        "ends_on": "2026-06-06",
        "status": "planned",
    }


def test_it_asks_as_often_for_three_as_for_one():
    client = api_as(Role.READER)
    asked = []
    for more in (1, 2):
        for _ in range(more):
            make.make_edition()
        client.get(ADDRESS)
        with CaptureQueriesContext(connection) as queries:
            count = client.get(ADDRESS).json()["count"]
        asked.append((len(queries), count))
    assert asked == [(3, 1), (3, 3)]


def test_pages_are_as_long_as_asked_for():
    for _ in range(3):
        make.make_edition()
    answer = api_as(Role.READER).get(f"{ADDRESS}?size=2&page=2").json()
    assert (len(answer["items"]), answer["count"], answer["pages"]) == (1, 3, 2)
