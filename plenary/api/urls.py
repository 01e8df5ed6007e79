"""The API's addresses, below /api/v1/."""

from __future__ import annotations

from .service import service
from .views import coverage, editions, reports

app_name = "api"

_api = service()
for _router in (coverage.router, editions.router, reports.router):
    _api.add_router("", _router)

# The library adds an address that answers nothing.
urlpatterns = [route for route in _api.urls[0] if getattr(route, "name", "") != "api-root"]
