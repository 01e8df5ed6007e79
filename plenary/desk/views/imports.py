"""People and bodies from CSV and XLSX: the file, the report on it row by row, the decision."""

from __future__ import annotations

import csv
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from plenary.algorithms.text import formula_safe
from plenary.core.errors import Refused
from plenary.core.kinds import KINDS, Kind
from plenary.core.models import AuditEntry
from plenary.imports import uploads
from plenary.imports.blanks import blank_csv, blank_xlsx
from plenary.imports.plans import Import, Plan
from plenary.imports.tables import Table, read_table
from plenary.people.imports import IMPORT, IMPORTS, is_undone, made_by, undo_import

from .. import rules
from ..import_forms import ColumnsForm, UploadForm, missing_words
from ..opening import need, whole_number
from ..places import Place
from ..shell import shell

SHOWN = 500
BLANKS = {
    "csv": (blank_csv, "text/csv; charset=utf-8"),
    "xlsx": (blank_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


def _import_of(request: HttpRequest, kind: Kind) -> Import:
    """How things of the kind are imported. Raises Http404 and PermissionDenied."""
    if kind.name not in IMPORTS:
        raise Http404
    need(rules.may_add(request.user, kind, Place()))
    return IMPORTS[kind.name]


@login_required
@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """What can be imported by this user."""
    place = Place()
    kinds = [KINDS[name] for name in IMPORTS]
    offered = [
        {"label": kind.plural, "href": place.url("import", kind)}
        for kind in kinds
        if rules.may_add(request.user, kind, place)
    ]
    need(bool(offered))
    context = shell(request, place, current="imports") | {"offered": offered}
    return render(request, "desk/import_choose.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, kind: Kind) -> HttpResponse:
    """The page that takes a file; a file that can be read leads to the report on it."""
    what = _import_of(request, kind)
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        form = UploadForm(request.POST, request.FILES)
        if form.is_valid():
            key = _kept(request, kind, form)
            if key:
                return redirect(Place().url("import-report", kind, key=key))
    forgotten = form.is_bound and form.forget_long()
    context = _context(request, kind) | {"form": form, "what": what, "forgotten": forgotten}
    context["fields"] = [field for field in what.fields if field.hint]
    return render(request, "desk/import_start.html", context, status=422 if form.errors else 200)


def _kept(request: HttpRequest, kind: Kind, form: UploadForm) -> str:
    """The key of the file that was sent; "" where it cannot be read, and the form says why."""
    content = form.content()
    try:
        read_table(content)
    except Refused as refused:
        form.add_error("file" if form.cleaned_data["file"] else "pasted", str(refused))
        return ""
    upload = uploads.keep(
        content,
        kind=kind.name,
        name=form.name,
        by=request.user.pk,
        language=form.cleaned_data["language"],
        at=timezone.now(),
    )
    return upload.key


def _context(request: HttpRequest, kind: Kind) -> dict[str, Any]:
    place = Place()
    return shell(request, place, kind=kind) | {
        "kind": kind,
        "list_href": place.url("list", kind),
        "start_href": place.url("import", kind),
        "blanks": [(form, place.url("import-blank", kind, form=form)) for form in BLANKS],
    }


@login_required
@require_safe
def blank(request: HttpRequest, kind: Kind, form: str) -> HttpResponse:
    """An empty table with the headings in the reader's language."""
    what = _import_of(request, kind)
    if form not in BLANKS:
        raise Http404
    make, content_type = BLANKS[form]
    response = HttpResponse(make(what.fields), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{kind.name}.{form}"'
    return response


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, kind: Kind, key: str) -> HttpResponse:
    """What importing a kept file would do, row by row; from here it is decided."""
    what = _import_of(request, kind)
    try:
        upload = uploads.kept(key, kind=kind.name, by=request.user.pk)
        table = read_table(upload.content())
        decide = {"columns": _choose_columns, "import": _carry_out, "nothing": _drop}
        if request.method == "POST" and request.POST.get("decision") in decide:
            return decide[request.POST["decision"]](request, kind, what, upload, table)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect(Place().url("import", kind))
    form = ColumnsForm(table=table, what=what, columns=upload.columns)
    return _report_page(request, kind, what, upload, table, form)


def _choose_columns(
    request: HttpRequest, kind: Kind, what: Import, upload: uploads.Upload, table: Table
) -> HttpResponse:
    form = ColumnsForm(request.POST, table=table, what=what, columns=upload.columns)
    if not form.is_valid():
        return _report_page(request, kind, what, upload, table, form)
    uploads.with_columns(upload, form.columns)
    return redirect(request.path)


def _drop(
    request: HttpRequest, kind: Kind, what: Import, upload: uploads.Upload, table: Table
) -> HttpResponse:
    uploads.drop(upload.key)
    messages.success(request, _("Nothing was imported, and the file is not kept."))
    return redirect(Place().url("list", kind))


def _carry_out(
    request: HttpRequest, kind: Kind, what: Import, upload: uploads.Upload, table: Table
) -> HttpResponse:
    form = ColumnsForm(table=table, what=what, columns=upload.columns)
    plan = what.plan(table, form.columns, upload.language)
    asked = [whole_number(number) for number in request.POST.getlist("anyway")]
    rows = plan.chosen([number for number in asked if number is not None])
    if not rows or what.missing(form.columns):
        messages.info(request, _("There is nothing to import. Tick what you want all the same."))
        return redirect(request.path)
    with uploads.taken(upload):
        entry = what.apply(rows, by=request.user, at=timezone.now())
    return redirect(Place().url("import-done", kind, entry=entry.pk))


def _report_page(
    request: HttpRequest,
    kind: Kind,
    what: Import,
    upload: uploads.Upload,
    table: Table,
    form: ColumnsForm,
) -> HttpResponse:
    columns = ColumnsForm(table=table, what=what, columns=upload.columns).columns
    missing = [
        {"message": missing_words(one.label), "href": "#id_column0"}
        for one in what.missing(columns)
    ]
    plan = Plan() if missing else what.plan(table, columns, upload.language)
    context = (
        _context(request, kind)
        | _told(plan)
        | {
            "name": upload.name or _("pasted cells"),
            "encoding": table.encoding,
            "total": len(table.rows),
            "form": form,
            "missing": [] if form.errors else missing,
            "columns_open": bool(missing or form.errors or "" in columns),
            "faults_href": Place().url("import-faults", kind, key=upload.key),
        }
    )
    return render(request, "desk/import_report.html", context, status=422 if form.errors else 200)


def _told(plan: Plan) -> dict[str, Any]:
    """The rows of a plan by what becomes of them; of each at most 500 are shown."""
    told: dict[str, Any] = {verdict: plan.of(verdict) for verdict in ("new", "known", "twice")}
    counts = {f"{verdict}_count": len(rows) for verdict, rows in told.items()}
    shown = {f"{verdict}_rows": rows[:SHOWN] for verdict, rows in told.items()}
    faults = plan.faults
    return (
        counts
        | shown
        | {
            "bad_count": len(plan.of("bad")),
            "faults": faults[:SHOWN],
            "faults_count": len(faults),
            "besides": plan.besides,
            "shown": SHOWN,
        }
    )


@login_required
@require_safe
def faults(request: HttpRequest, kind: Kind, key: str) -> HttpResponse:
    """Every fault of a kept file as CSV."""
    what = _import_of(request, kind)
    try:
        upload = uploads.kept(key, kind=kind.name, by=request.user.pk)
        table = read_table(upload.content())
    except Refused:
        raise Http404
    columns = ColumnsForm(table=table, what=what, columns=upload.columns).columns
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="faults.csv"'
    write = csv.writer(response).writerow
    write([_("Row"), _("Column"), _("Value"), _("Reason")])
    for one in what.plan(table, columns, upload.language).faults:
        write([one.row, *(formula_safe(text) for text in (one.column, one.value, one.reason))])
    return response


@login_required
@require_safe
def done(request: HttpRequest, kind: Kind, entry: int) -> HttpResponse:
    """What an import made; from here it can be undone as a whole."""
    _import_of(request, kind)
    made = _entry_of(kind, entry)
    labels = {one.model._meta.label_lower: one for one in KINDS if one.name in IMPORTS}
    counts = [
        {
            "label": labels[label].plural,
            "count": len(ids),
            "href": Place().url("list", labels[label]),
        }
        for label, ids in made_by(made).items()
    ]
    context = _context(request, kind) | {
        "counts": counts,
        "undone": is_undone(made),
        "undo_href": Place().url("import-undo", kind, entry=entry),
    }
    return render(request, "desk/import_done.html", context)


@login_required
@require_POST
def undo(request: HttpRequest, kind: Kind, entry: int) -> HttpResponse:
    """All that an import made is taken back."""
    _import_of(request, kind)
    try:
        undo_import(_entry_of(kind, entry), by=request.user, at=timezone.now())
        messages.success(request, _("The import was undone."))
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect(Place().url("import-done", kind, entry=entry))


def _entry_of(kind: Kind, entry: int) -> AuditEntry:
    label = kind.model._meta.label_lower
    return get_object_or_404(AuditEntry, pk=entry, kind=label, verb=IMPORT)
