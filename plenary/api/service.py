"""The API as a whole: who is let in, what an error looks like, how it is described."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

from plenary.core.errors import Refused

from .authentication import Bearer
from .errors import Failed, failure, faulty_fields, refusal

ADDRESS = "/api/v1/"
DESCRIPTION = (
    "What the desk does with press reports, for programs. Everything is asked for with "
    "“Authorization: Bearer TOKEN” and seen as the user of the token sees it in the desk."
)


class Service(NinjaAPI):
    """Errors as JSON in the reader's language; what is a bug stays one, and is logged."""

    def set_default_exception_handlers(self) -> None:
        self.add_exception_handler(Failed, _failed)
        self.add_exception_handler(Refused, _refused)
        self.add_exception_handler(Http404, lambda request, error: failure(Failed(404)))
        self.add_exception_handler(PermissionDenied, lambda request, error: failure(Failed(403)))
        self.add_exception_handler(ValidationError, _invalid)

    def get_openapi_schema(self, **options: Any) -> Any:
        """The description; it is worked out once."""
        return self._described

    @cached_property
    def _described(self) -> Any:
        return super().get_openapi_schema(path_prefix=ADDRESS)


def _failed(request: HttpRequest, error: Any) -> HttpResponse:
    return failure(error)


def _refused(request: HttpRequest, refused: Any) -> HttpResponse:
    return refusal(refused)


def _invalid(request: HttpRequest, error: Any) -> HttpResponse:
    """What is wrong in the address: `query.page`."""
    return failure(Failed(422, fields=faulty_fields(error.errors)))


def service() -> Service:
    """The API with no address yet."""
    return Service(
        title="Plenary",
        version="1",
        description=DESCRIPTION,
        auth=Bearer(),
        urls_namespace="api",
        openapi_url="/openapi.json",
        docs_url=None,  # its page takes scripts from another host; any tool reads the description
    )
