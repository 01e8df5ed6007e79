"""Headers for every answer, and one log line for every request."""

import logging
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from .ids import uuid7

type GetResponse = Callable[[HttpRequest], HttpResponse]

log = logging.getLogger("plenary.request")

PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


def security_headers(get_response: GetResponse) -> GetResponse:
    """Answers that Django's own middleware leaves without a header get it here."""

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if "Cache-Control" not in response.headers:
            response.headers["Cache-Control"] = "private, no-store"
        return response

    return respond


def request_log(get_response: GetResponse) -> GetResponse:
    """Method, path, status and milliseconds are logged; no query string, no body."""

    def respond(request: HttpRequest) -> HttpResponse:
        started = time.perf_counter()
        number = str(uuid7())
        response = get_response(request)
        log.info(
            "request",
            extra={
                "request_id": number,
                "method": request.method,
                "path": request.path,
                "status": response.status_code,
                "ms": round((time.perf_counter() - started) * 1000, 1),
            },
        )
        response.headers["X-Request-Id"] = number
        return response

    return respond
