"""The editions that there are for the caller."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from .. import answers
from ..authentication import caller
from ..queries import editions_seen, page_of
from ..told import edition_json, page_json

router = Router(tags=["editions"])


@router.get(
    "/editions",
    response={200: answers.Editions, **answers.ASKING},
    summary="The editions that you may see",
)
def editions(
    request: HttpRequest, page: int = Query(1, ge=1), size: int = Query(50, ge=1, le=200)
) -> Any:
    """Those on which the caller has a role."""
    found = page_of(editions_seen(caller(request)), page=page, size=size)
    return page_json(found, [edition_json(one) for one in found.rows])
