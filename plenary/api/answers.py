"""What is answered, as OpenAPI describes it."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict


class Said(Schema):
    """Part of what `plenary coverage` prints; what that prints more of is passed on as it is."""

    model_config = ConfigDict(extra="allow")


class Claim(Said):
    """A checkable span: `text[start:end]`, and what it means."""

    type: str
    start: int
    end: int
    span: str
    normalised: dict[str, Any]


class Contradiction(Said):
    """Where a report contradicts itself."""

    code: str
    start: int
    end: int
    values: Any


class Read(Said):
    """What a report says, and the draft of a record made of it."""

    claims: list[Claim]
    contradictions: list[Contradiction]
    lang: str
    read: str
    draft: dict[str, Any]


class OnRecord(Said):
    """The value of the record that was compared, and the things it stands in."""

    value: str | None
    objects: list[dict[str, Any]]


class Part(Said):
    """One value of a claim that carries several."""

    field: str
    value: Any
    verdict: str
    record: OnRecord | None
    reason: str


class JudgedClaim(Claim):
    """A claim held against the record; the reason is in the language of the request."""

    verdict: str
    record: OnRecord | None
    reason: str
    parts: list[Part]


class Checked(Said):
    """A report held against the record of an edition."""

    claims: list[JudgedClaim]
    contradictions: list[Contradiction]
    lang: str
    read: str
    about: str
    edition: str


class EditionRow(Schema):
    """An edition; texts by language."""

    series: str
    edition: str
    ordinal: int
    title: dict[str, str]
    city: dict[str, str]
    country: str
    starts_on: dt.date | None
    ends_on: dt.date | None
    status: str


class Editions(Schema):
    """A page of editions."""

    items: list[EditionRow]
    count: int
    page: int
    pages: int


class Outlet(Schema):
    """Who printed a report; `slug` where it is a body on record."""

    slug: str | None
    name: str


class ReportRow(Schema):
    """A report that is kept; `verdicts` counts its claims by verdict."""

    id: UUID
    slug: str
    title: str
    outlet: Outlet
    url: str
    published_on: dt.date | None
    language: str
    state: str
    received_at: dt.datetime
    verdicts: dict[str, int]


class Reports(Schema):
    """A page of reports."""

    items: list[ReportRow]
    count: int
    page: int
    pages: int


class KeptClaim(JudgedClaim):
    """`verdict` is `found` unless somebody overruled it, for the reason given in `overruled`."""

    found: str
    overruled: str | None


class Report(ReportRow):
    """A report with its text and claims; `about` is empty where it was not checked yet."""

    edition: str
    text: str
    note: str
    source: str | None
    checked_at: dt.datetime | None
    about: str
    lang: str
    read: str
    wire: UUID | None
    contradictions: list[Contradiction]
    claims: list[KeptClaim]


class Fault(Schema):
    """What is wrong with one field; its path has dots between its parts."""

    path: str
    code: str
    message: str


class ErrorBody(Schema):
    """`code` is for programs, `message` for people."""

    code: str
    message: str
    fields: list[Fault]


class Error(Schema):
    """What went wrong."""

    error: ErrorBody


ASKING: dict[int, Any] = {401: Error, 422: Error, 429: Error}
"""What every request may be answered."""
IN_EDITION = ASKING | {404: Error}
SENDING: dict[int, Any] = {400: Error, 413: Error, 415: Error}
"""What whoever sends something may be answered besides."""
