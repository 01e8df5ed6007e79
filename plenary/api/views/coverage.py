"""A report that is read, or held against the record, and not kept."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router

from plenary.algorithms.coverage.reading import read
from plenary.conferences.models import Audience
from plenary.conferences.rules import may_see_shared
from plenary.press.checking import checked
from plenary.press.drafting import draft_of
from plenary.press.outline import checked_json, read_json
from plenary.press.received import Received

from .. import answers
from ..authentication import caller
from ..bodies import ToRead, accepts, report_in, sent
from ..opening import need, opened
from ..queries import sees_all_of_series

router = Router(tags=["coverage"])


@router.post(
    "/coverage/read",
    response={200: answers.Read, 403: answers.Error, **answers.ASKING, **answers.SENDING},
    openapi_extra=accepts(ToRead),
    summary="What does a report say?",
)
def read_report(request: HttpRequest) -> Any:
    """Its claims with their spans, and the draft of a record; nothing is compared or kept."""
    need(may_see_shared(caller(request)))
    said, file = sent(request, ToRead)
    report = report_in(said.text, file)
    found = read(report.text, **_known(said, report))
    return read_json(found) | {"draft": draft_of(found, report)}


@router.post(
    "/editions/{slug:series}/{slug:edition}/coverage/check",
    response={200: answers.Checked, **answers.IN_EDITION, **answers.SENDING},
    openapi_extra=accepts(ToRead),
    summary="Does the record bear a report out?",
)
def check_report(request: HttpRequest, series: str, edition: str) -> Any:
    """Each claim with its verdict, the record's own value and the reason; nothing is kept."""
    of = opened(request, series, edition)
    said, file = sent(request, ToRead)
    report = report_in(said.text, file)
    found = checked(
        report.text,
        of,
        audience=Audience.SECRETARIAT,
        before=_audience_of_earlier(request, of),
        at=timezone.now(),
        **_known(said, report),
    )
    return checked_json(found)


def _audience_of_earlier(request: HttpRequest, edition: Any) -> str:
    """Of earlier editions that he may not open, the caller learns what the public may know."""
    all_seen = sees_all_of_series(caller(request), edition)
    return Audience.SECRETARIAT if all_seen else Audience.PUBLIC


def _known(said: ToRead, report: Received) -> dict[str, Any]:
    """Day and language of the report: as the request says, else as the file does."""
    day = said.date or report.published_on
    return {
        "date": day.isoformat() if day else None,
        "lang": said.lang or report.language or None,
    }
