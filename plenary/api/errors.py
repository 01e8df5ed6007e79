"""What went wrong, as JSON: {"error": {"code", "message", "fields"}}, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse, JsonResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plenary.core.errors import Refused

type Words = str | Promise
type Field = Mapping[str, str]

CODES: dict[int, tuple[str, Words]] = {
    HTTPStatus.BAD_REQUEST: (
        "bad-request",
        gettext_lazy("This request cannot be read. Check how it is put together."),
    ),
    HTTPStatus.UNAUTHORIZED: (
        "no-token",
        gettext_lazy(
            "Send a valid token: “Authorization: Bearer …”. Tokens expire; make a new one."
        ),
    ),
    HTTPStatus.FORBIDDEN: (
        "not-allowed",
        gettext_lazy("Your role does not allow this. Ask whoever gives roles here."),
    ),
    HTTPStatus.NOT_FOUND: (
        "not-found",
        gettext_lazy("There is nothing at this address, or nothing that you may see."),
    ),
    HTTPStatus.METHOD_NOT_ALLOWED: (
        "bad-method",
        gettext_lazy("This address does not answer to that method."),
    ),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: (
        "too-large",
        gettext_lazy("This is more than is taken in at once. Send less."),
    ),
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: (
        "unknown-kind",
        gettext_lazy("Send JSON, or a form with a file (multipart/form-data)."),
    ),
    HTTPStatus.UNPROCESSABLE_ENTITY: (
        "invalid",
        gettext_lazy("Something in this is not as it should be; “fields” says what."),
    ),
    HTTPStatus.TOO_MANY_REQUESTS: (
        "too-many",
        gettext_lazy("Too many requests with this token. Wait as “Retry-After” says."),
    ),
    HTTPStatus.INTERNAL_SERVER_ERROR: (
        "failed",
        gettext_lazy("Something went wrong here. It is in the log; try again later."),
    ),
}

FAULTS: dict[str, Words] = {
    "missing": gettext_lazy("This is needed."),
    "extra_forbidden": gettext_lazy("There is no such field."),
    "json_invalid": gettext_lazy("This is not JSON."),
    "model_type": gettext_lazy("An object is needed here."),
    "string_type": gettext_lazy("A text is needed here."),
    "int_parsing": gettext_lazy("A whole number is needed here."),
    "date_type": gettext_lazy("A day such as 2026-06-04 is needed here."),
    "date_parsing": gettext_lazy("A day such as 2026-06-04 is needed here."),
    "date_from_datetime_parsing": gettext_lazy("A day such as 2026-06-04 is needed here."),
    "string_pattern_mismatch": gettext_lazy(
        "This is not written as it has to be; the description of the API says how."
    ),
}


class Failed(Exception):
    """The request is not carried out; answered with `status` and the words of it."""

    def __init__(
        self,
        status: int,
        *,
        code: str = "",
        message: Words = "",
        fields: Iterable[Field] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(status)
        self.status = status
        self.code = code
        self.message = message
        self.fields = list(fields)
        self.headers = dict(headers or {})


def failure(failed: Failed) -> HttpResponse:
    """The answer to a request that is not carried out."""
    status = failed.status if failed.status in CODES else _nearest(failed.status)
    code, message = CODES[status]
    error: dict[str, Any] = {
        "code": failed.code or code,
        "message": str(failed.message or message),
        "fields": failed.fields,
    }
    answer = JsonResponse({"error": error}, status=failed.status)
    for name, value in failed.headers.items():
        answer.headers[name] = value
    return answer


def _nearest(status: int) -> int:
    return HTTPStatus.BAD_REQUEST if status < 500 else HTTPStatus.INTERNAL_SERVER_ERROR


def refusal(refused: Refused) -> HttpResponse:
    """The answer where an action said no."""
    fields = [field(name, refused.code, words) for name, words in refused.fields.items()]
    return failure(Failed(422, code=refused.code, message=refused.message, fields=fields))


def field(path: str, code: str, message: Words) -> Field:
    """What is wrong with one field."""
    return {"path": path, "code": code, "message": str(message)}


def faulty_fields(errors: Iterable[Mapping[str, Any]]) -> Iterator[Field]:
    """The errors of pydantic, in our words."""
    for one in errors:
        code = str(one["type"])
        path = ".".join(str(part) for part in one["loc"])
        words = FAULTS.get(code) or _("This value cannot be used here.")
        yield field(path, code.replace("_", "-"), words)
