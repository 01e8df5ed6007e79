"""Lists of every kind of thing, their export, and the search for forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from plenary.core.kinds import Kind, options
from plenary.people.imports import IMPORTS

from .. import rules
from ..called import called
from ..cells import other_names, shown
from ..exports import FORMATS, export
from ..opening import opened
from ..places import Place
from ..queries import Asked, asked_of, listed, seen_rows
from ..shell import shell

PAGE = 50
FOUND_AT_MOST = 50


@login_required
@require_safe
def things(request: HttpRequest, kind: Kind, **where: str) -> HttpResponse:
    """The list of a kind, as the address asks for it; `?format=` gives the whole of it as a file."""
    place = opened(request, kind, **where)
    asked = asked_of(kind, request.GET.dict())
    rows = listed(kind, seen_rows(kind, place, request.user), asked, place)
    if request.GET.get("format") in FORMATS:
        return export(kind, rows, place, form=request.GET["format"])
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    context = shell(request, place, kind=kind) | {
        "kind": kind,
        "page": page,
        "columns": _headings(request, kind, asked),
        "rows": [_row(kind, place, row) for row in page.object_list],
        "asked": asked,
        "q": asked.text,
        "search_href": request.path,
        "search_label": _("Search this list"),
        "filter_form": _filter_form(kind, place, asked) if kind.filters else None,
        "clear_href": request.path if asked.narrows else "",
        "query": _query(request, page=None),
        "exports": [(form, "?" + _query(request, page=None, format=form)) for form in FORMATS],
        "may_add": rules.may_add(request.user, kind, place),
        "add_href": place.url("new", kind),
        "import_href": place.url("import", kind) if kind.name in IMPORTS else "",
        "delete_href": place.url("delete-some", kind),
    }
    return render(request, "desk/list.html", context)


def _query(request: HttpRequest, **changed: str | None) -> str:
    """The parameters of the address with some set or left out."""
    given = request.GET.copy()
    given.pop("format", None)
    for name, value in changed.items():
        given.pop(name, None)
        if value is not None:
            given[name] = value
    return given.urlencode()


def _headings(request: HttpRequest, kind: Kind, asked: Asked) -> list[dict[str, Any]]:
    headings = []
    for column in kind.columns:
        if not column.listed:
            continue
        current = column.name == asked.sort
        turned = f"-{column.name}" if current and not asked.descending else column.name
        direction = ("descending" if asked.descending else "ascending") if current else ""
        href = "?" + _query(request, sort=turned, page=None) if column.sort else ""
        headings.append({"label": column.label, "href": href, "direction": direction})
    return headings


def _row(kind: Kind, place: Place, obj: Any) -> dict[str, Any]:
    listed_columns = [column for column in kind.columns if column.listed]
    values = [column.value(obj) for column in listed_columns]
    cells = [
        {"label": column.label, "html": shown(value, place)}
        for column, value in zip(listed_columns, values, strict=True)
    ]
    if not cells[0]["html"]:
        cells[0]["html"] = shown(str(obj), place)
    return {
        "key": obj.pk,
        "href": place.page_of(kind, obj),
        "name_html": cells[0]["html"],
        "cells": cells[1:],
        "name": called(obj, place),
        "others": other_names(values[0]),
    }


def _filter_form(kind: Kind, place: Place, asked: Asked) -> forms.Form:
    form = forms.Form(initial=asked.filters, auto_id="filter_%s")
    for one in kind.filters:
        choices = [("", _("all")), *((str(key), str(label)) for key, label in one.choices(place))]
        form.fields[one.name] = forms.ChoiceField(
            label=str(one.label), choices=choices, required=False
        )
    for name, value in (("q", asked.text), ("sort", _sort_of(asked))):
        if value:
            form.fields[name] = forms.CharField(widget=forms.HiddenInput, initial=value)
    return form


def _sort_of(asked: Asked) -> str:
    return f"-{asked.sort}" if asked.sort and asked.descending else asked.sort


@login_required
@require_safe
def find(request: HttpRequest, kind: Kind, **where: str) -> HttpResponse:
    """The things of a kind that a form may refer to and that are like what was typed."""
    place = opened(request, kind, **where)
    given = request.GET.dict()
    typed = next((value for name, value in given.items() if name.endswith("__find")), "")
    typed = typed.replace("\x00", "").strip()[:200]
    rows = seen_rows(kind, place, request.user)
    found = kind.search(rows, typed)[:FOUND_AT_MOST] if typed else []
    choices = options(kind, place, found, searched=True)
    return render(request, "desk/options.html", {"options": choices})
