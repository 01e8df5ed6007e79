"""Reads that only the API needs."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Count, QuerySet

from plenary.conferences.models import Edition
from plenary.conferences.rules import may_see_edition
from plenary.press.models import Claim, Report


@dataclass(frozen=True)
class Page:
    """Part of a list: `rows` of `count`, number `page` of `pages`, from 1."""

    rows: list[Any]
    count: int
    page: int
    pages: int


def page_of(rows: Any, *, page: int, size: int) -> Page:
    """That page of the rows (a list or a query in its order); past the last one it is empty."""
    pages: Paginator[Any] = Paginator(rows, size)
    there = pages.page(page).object_list if page <= pages.num_pages else []
    return Page(list(there), pages.count, page, pages.num_pages)


def editions_seen(user: Any) -> list[Edition]:
    """The editions that the user may see, those of a series together, the latest first."""
    every = Edition.objects.select_related("series").order_by("series__slug", "-ordinal", "-slug")
    return [edition for edition in every if may_see_edition(user, edition)]


def reports_of(edition: Edition, *, state: str = "") -> QuerySet[Report]:
    """The reports of an edition, in their order."""
    rows = (
        edition.reports.select_related("outlet")
        .defer("text")
        .order_by("-published_on", "-received_at", "pk")
    )
    return rows.filter(state=state) if state else rows


def verdicts_of(reports: Collection[Report]) -> dict[UUID, dict[str, int]]:
    """How many claims of each verdict the reports have: `{report id: {verdict: count}}`."""
    rows = Claim.objects.filter(report__in=[one.pk for one in reports]).order_by("verdict")
    found: dict[UUID, dict[str, int]] = {one.pk: {} for one in reports}
    for report, verdict, count in rows.values_list("report", "verdict").annotate(Count("pk")):
        found[report][verdict] = count
    return found


def sees_all_of_series(user: Any, edition: Edition) -> bool:
    """Whether the user may see every edition of the series."""
    return all(
        may_see_edition(user, one) for one in edition.series.editions.select_related("series")
    )
