"""What every answer of the API has in common, those of Django itself included."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from .errors import Failed, failure

type GetResponse = Callable[[HttpRequest], HttpResponse]

PREFIX = "/api/"


def api_answers(get_response: GetResponse) -> GetResponse:
    """An answer of the API is kept by nobody, and an error is JSON, whoever made it."""

    def respond(request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(PREFIX):
            return get_response(request)
        answer = failure(Failed(413)) if _is_too_large(request) else get_response(request)
        if answer.status_code >= 400 and not _is_json(answer):
            headers = {"Allow": answer["Allow"]} if "Allow" in answer else {}
            answer = failure(Failed(answer.status_code, headers=headers))
        answer.headers["Cache-Control"] = "no-store"
        return answer

    return respond


def _is_too_large(request: HttpRequest) -> bool:
    """A file is read in pieces and so is not limited by Django; here all of a request is."""
    try:
        length = int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return False
    limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    return limit is not None and length > limit


def _is_json(answer: HttpResponse) -> bool:
    return answer.get("Content-Type", "").startswith("application/json")
