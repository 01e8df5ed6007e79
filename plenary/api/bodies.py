"""What is sent: JSON, or a form with a file; checked against the same models."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from plenary.press.received import Received, received, received_text

from .errors import Failed, faulty_fields

JSON, FORM = "application/json", "multipart/form-data"
SHORT_NAME = r"^[a-z0-9-]*$"
LANGUAGE = r"^([a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?)?$"


class Sent(BaseModel):
    """What is sent with a report; unknown fields are refused, so that none is lost unseen."""

    model_config = ConfigDict(extra="forbid", strict=True)

    text: str = Field("", description="the report itself, where no file is sent")


class ToRead(Sent):
    """A report that is read and not kept."""

    date: dt.date | None = Field(None, description="day of the report, where it does not say")
    lang: str = Field(
        "", pattern=LANGUAGE, description="its language, where it is not to be guessed"
    )


class ToKeep(Sent):
    """A report that is kept with its edition: by its text, a file, or its address on the web."""

    url: str = Field("", description="where it is; fetched where neither text nor file is sent")
    title: str = ""
    outlet: str = Field("", pattern=SHORT_NAME, description="short name of a body on record")
    outlet_name: str = Field("", description="the outlet as it calls itself")
    published_on: dt.date | None = None
    language: str = Field("", pattern=LANGUAGE)
    note: str = ""
    slug: str = Field("", description="short name; made from outlet and headline where empty")


def sent[Model: BaseModel](
    request: HttpRequest, model: type[Model]
) -> tuple[Model, UploadedFile | None]:
    """What was sent, and the file with it. Raises Failed(415 | 422)."""
    try:
        if request.content_type == JSON:
            return model.model_validate_json(request.body), None
        if request.content_type == FORM:
            values = {name: value for name, value in request.POST.items() if value}
            return model.model_validate_strings(values), _file(request)
    except ValidationError as error:
        fields = faulty_fields(error.errors(include_url=False, include_input=False))
        raise Failed(422, fields=fields) from error
    raise Failed(415)


def _file(request: HttpRequest) -> UploadedFile | None:
    file = request.FILES.get("file")
    return file if isinstance(file, UploadedFile) else None


def report_in(sent_text: str, file: UploadedFile | None) -> Received:
    """The report in what was sent. Raises Refused."""
    if file is None:
        return received_text(sent_text)
    return received(file.read(), name=file.name or "", content_type=file.content_type or "")


def accepts(model: type[BaseModel]) -> dict[str, Any]:
    """How OpenAPI says that the model may be sent as JSON or as a form with a file."""
    as_json = model.model_json_schema()
    file = {"type": "string", "format": "binary", "description": "text, HTML, PDF, DOCX or e-mail"}
    as_form = as_json | {"properties": as_json["properties"] | {"file": file}}
    content = {JSON: {"schema": as_json}, FORM: {"schema": as_form}}
    return {"requestBody": {"required": True, "content": content}}
