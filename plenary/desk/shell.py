"""What every page of the desk stands in: the place, the ways from it, who is signed in.

Further pages of an edition or of the house join the navigation by `EDITION_PAGES` and
`HOUSE_PAGES`; they are left out until their address exists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from plenary.accounts.rules import may_administer, may_see_users
from plenary.conferences.models import Edition
from plenary.conferences.rules import may_edit_edition, may_publish, may_see_edition
from plenary.core.kinds import KINDS, Kind, Words

from .places import Place
from .rules import may_import, may_see_shared_log

PLACE = "desk-place"
UNDO = "desk-undo"


@dataclass(frozen=True)
class Page:
    """A page of the desk that is not a list: its URL name, its words, who may open it where."""

    name: str
    label: Words
    group: Words = ""
    offered: Callable[[Any, Place], bool] = lambda user, place: True
    first: bool = False


EDITION_PAGES: list[Page] = [
    Page("today", _("Today"), first=True),
    Page("press-figures", _("Figures in print"), group=_("Press")),
    Page("press-outlets", _("Outlets"), group=_("Press")),
    Page(
        "publishing",
        _("Publish"),
        group=_("Publishing"),
        offered=lambda user, place: bool(place.edition and may_publish(user, place.edition)),
    ),
    Page(
        "audit",
        _("Audit log"),
        group=_("Publishing"),
        offered=lambda user, place: bool(place.edition and may_edit_edition(user, place.edition)),
    ),
]
HOUSE_PAGES: list[Page] = [
    Page(
        "imports",
        _("Import a file"),
        group=_("People and bodies"),
        offered=lambda user, place: may_import(user),
    ),
    Page(
        "shared-audit",
        _("Log of people and bodies"),
        group=_("People and bodies"),
        offered=lambda user, place: may_see_shared_log(user),
    ),
    Page(
        "users",
        _("Users and roles"),
        group=_("House"),
        offered=lambda user, place: may_see_users(user),
    ),
    Page(
        "house-audit",
        _("Audit log"),
        group=_("House"),
        offered=lambda user, place: may_administer(user),
    ),
]


def shell(
    request: HttpRequest, place: Place, *, current: str = "", kind: Kind | None = None
) -> dict[str, Any]:
    """The context of `layouts/desk.html`; `current` is the name of the page or of the kind.

    The house has no place of its own: its pages keep the edition that was last worked on.
    """
    here = _remembered(request, place)
    context: dict[str, Any] = {
        "place": here,
        "nav": list(_nav(request.user, here, current or (kind.name if kind else ""))),
        "user_menu": [{"label": _("All conferences"), "href": reverse("desk:choose")}],
    }
    if here.series:
        context["series_name"] = here.series.title.wording().text
        context["series_href"] = here.url("list", KINDS["editions"])
    if here.edition:
        context["edition_name"] = here.edition.title.wording().text
        context["edition_href"] = _edition_front(here)
    if request.session.get(UNDO):
        context["undo"] = request.session.pop(UNDO)
    return context


def _remembered(request: HttpRequest, place: Place) -> Place:
    if place.edition:
        request.session[PLACE] = place.edition.scope
    if place.series or not request.session.get(PLACE):
        return place
    series, _slash, slug = request.session[PLACE].partition("/")
    edition = Edition.objects.select_related("series__country_list").filter(
        series__slug=series, slug=slug
    )
    found = edition.first()
    if found is None or not may_see_edition(request.user, found):
        return place
    return Place(found.series, found)


def _edition_front(place: Place) -> str:
    return page_url("today", place) or place.url("list", KINDS["sessions"])


def page_url(name: str, place: Place) -> str:
    """The address of a page of the edition or the house, "" while there is none."""
    for given in (_address(place), {}):
        try:
            return reverse(f"desk:{name}", kwargs=given)
        except NoReverseMatch:
            continue
    return ""


def _address(place: Place) -> dict[str, str]:
    if place.series and place.edition:
        return {"series": place.series.slug, "edition": place.edition.slug}
    return {}


def _nav(user: Any, place: Place, current: str) -> Iterator[dict[str, Any]]:
    pages = EDITION_PAGES if place.edition else []
    yield from _page_items([page for page in pages if page.first], user, place, current)
    reached = {
        "house",
        *(["series"] if place.series else []),
        *(["edition"] if place.edition else []),
    }
    items = [
        _item(kind.plural, place.url("list", kind), kind.group, kind.name == current)
        for kind in KINDS
        if kind.place in reached
    ]
    later = [page for page in pages if not page.first] + HOUSE_PAGES
    items += list(_page_items(later, user, place, current))
    yield from _together(items)


def _page_items(
    pages: list[Page], user: Any, place: Place, current: str
) -> Iterator[dict[str, Any]]:
    for page in pages:
        href = page_url(page.name, place)
        if href and page.offered(user, place):
            yield _item(page.label, href, page.group, page.name == current)


def _item(label: Words, href: str, group: Words, current: bool) -> dict[str, Any]:
    return {"label": label, "href": href, "group": str(group), "current": current}


def _together(items: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The items group by group: the edition's own first, what is shared by all after it."""
    groups = dict.fromkeys(item["group"] for item in items)
    for group in groups:
        yield from (item for item in items if item["group"] == group)
