"""The reports of an edition: listed, one with its claims, a new one."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Query, Router, Status

from plenary.conferences.models import Edition
from plenary.core.kinds import KINDS
from plenary.people.models import Body
from plenary.press.models import Report
from plenary.press.queries import report_with_claims
from plenary.press.rules import may_work_on_press

from .. import answers
from ..actions import receive_report
from ..authentication import caller
from ..bodies import ToKeep, accepts, sent
from ..errors import Failed, field
from ..opening import need, opened
from ..places import EditionPlace
from ..queries import page_of, reports_of, verdicts_of
from ..told import page_json, report_json, report_row

router = Router(tags=["reports"])

IN_EDITION = "/editions/{slug:series}/{slug:edition}/reports"
State = Literal["", "new", "checked", "accepted", "aside"]


@router.get(
    IN_EDITION,
    response={200: answers.Reports, **answers.IN_EDITION},
    summary="The reports of an edition",
)
def reports(
    request: HttpRequest,
    series: str,
    edition: str,
    state: State = "",
    page: int = Query(1, ge=1),
    size: int = Query(50, ge=1, le=200),
) -> Any:
    """The latest first, each with how many of its claims have which verdict."""
    of = opened(request, series, edition)
    found = page_of(reports_of(of, state=state), page=page, size=size)
    verdicts = verdicts_of(found.rows)
    return page_json(found, [report_row(one, verdicts[one.pk]) for one in found.rows])


@router.get(
    IN_EDITION + "/{uuid:key}",
    response={200: answers.Report, **answers.IN_EDITION},
    summary="One report with its claims",
)
def report(request: HttpRequest, series: str, edition: str, key: UUID) -> Any:
    """Its text, its claims as they were checked the last time, and what was overruled."""
    of = opened(request, series, edition)
    return report_json(report_with_claims(of, key))


@router.post(
    IN_EDITION,
    response={
        201: answers.Report,
        403: answers.Error,
        **answers.IN_EDITION,
        **answers.SENDING,
    },
    openapi_extra=accepts(ToKeep),
    summary="Keep a report",
)
def new_report(request: HttpRequest, response: HttpResponse, series: str, edition: str) -> Any:
    """It is read and held against the record, for whoever works on the press of the edition."""
    of = opened(request, series, edition)
    need(may_work_on_press(caller(request), of))
    said, file = sent(request, ToKeep)
    form = _form(of, said, file)
    if not form.is_valid():
        raise _faulty(form)
    kept = receive_report(KINDS["reports"], form, by=caller(request), at=timezone.now())
    response["Location"] = reverse("api:report", args=[series, edition, kept.pk])
    return Status(201, report_json(report_with_claims(of, kept.pk)))


def _form(edition: Edition, said: ToKeep, file: UploadedFile | None) -> Any:
    """The desk's own form, with what was sent in it."""
    values = said.model_dump(mode="json") | {"outlet": _outlet(said.outlet)}
    data = {name: value for name, value in values.items() if value}
    files = {"file": file} if file else {}
    place = EditionPlace(edition)
    return KINDS["reports"].form(data, files, instance=Report(edition=edition), place=place)


def _outlet(slug: str) -> str:
    if not slug:
        return ""
    found = Body.objects.filter(slug=slug).values_list("pk", flat=True).first()
    if found is None:
        raise Failed(422, fields=[field("outlet", "not-found", _("No body has this short name."))])
    return str(found)


def _faulty(form: Any) -> Failed:
    """What the form says; where one thing is wrong, its code and words are those of the whole."""
    fields = [
        field("" if name == "__all__" else name, error.code or "invalid", " ".join(error.messages))
        for name, errors in form.errors.as_data().items()
        for error in errors
    ]
    only = fields[0] if len(fields) == 1 else {"code": "", "message": ""}
    return Failed(422, code=only["code"], message=only["message"], fields=fields)
