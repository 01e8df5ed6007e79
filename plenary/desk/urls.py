"""The desk's addresses: the house, a series, an edition, and in each of them its kinds of things."""

from __future__ import annotations

from django.urls import path
from django.urls.resolvers import URLPattern

from . import converters  # noqa: F401 - makes the kinds known to `path`
from .views import (
    accounts,
    choose,
    communiques,
    coverage,
    delete,
    edit,
    history,
    imports,
    lists,
    log,
    publish,
    search,
    steps,
    today,
    users,
)

app_name = "desk"


def kind_urls(before: str) -> list[URLPattern]:
    """The addresses of all that can be done with things of a kind, `before` being `…<…:kind>/`."""
    return [
        path(before, lists.things, name="list"),
        path(f"{before}new", edit.new, name="new"),
        path(f"{before}find", lists.find, name="find"),
        path(f"{before}delete", delete.delete_some, name="delete-some"),
        path(f"{before}undo", history.undo_some, name="undo-some"),
        path(f"{before}<uuid:key>/", edit.edit, name="edit"),
        path(f"{before}<uuid:key>/history", history.history, name="history"),
        path(f"{before}<uuid:key>/history/erase", history.erase, name="erase"),
        path(f"{before}<uuid:key>/delete", delete.delete, name="delete"),
        path(f"{before}<uuid:key>/undo/<int:entry>", history.undo, name="undo"),
        path(f"{before}<uuid:key>/<slug:step>", steps.step, name="step"),
    ]


IMPORT = "<house_kind:kind>/import"

import_urls = [
    path("import/", imports.choose, name="imports"),
    path(IMPORT, imports.start, name="import"),
    path(f"{IMPORT}/blank.<str:form>", imports.blank, name="import-blank"),
    path(f"{IMPORT}/<slug:key>", imports.report, name="import-report"),
    path(f"{IMPORT}/<slug:key>/faults.csv", imports.faults, name="import-faults"),
    path(f"{IMPORT}/done/<int:entry>", imports.done, name="import-done"),
    path(f"{IMPORT}/done/<int:entry>/undo", imports.undo, name="import-undo"),
]

house_urls = [
    path("search", search.search, name="search"),
    path("log", log.house_log, name="house-audit"),
    path("log/shared", log.shared_log, name="shared-audit"),
    path("users/", users.users, name="users"),
    path("users/new", users.new_user, name="new-user"),
    path("users/<uuid:key>/", users.user, name="user"),
    path("users/<uuid:key>/let-in", users.let_in, name="let-in"),
    path("users/<uuid:key>/roles/<uuid:grant>", users.take_role, name="take-role"),
]

edition_urls = [
    path("<slug:series>/<slug:edition>/", today.today, name="today"),
    path("<slug:series>/<slug:edition>/publish", publish.publishing, name="publishing"),
    path("<slug:series>/<slug:edition>/publish/<uuid:key>", publish.call_off, name="call-off"),
    path("<slug:series>/<slug:edition>/log", log.edition_log, name="audit"),
]

REPORT = "<slug:series>/<slug:edition>/coverage/<uuid:key>/"

press_urls = [
    path(REPORT, coverage.report, name="report"),
    path(f"{REPORT}check", coverage.check_again, name="report-check"),
    path(f"{REPORT}settle", coverage.settle, name="report-settle"),
    path(f"{REPORT}claims/<uuid:claim>", coverage.overrule, name="report-overrule"),
    path(f"{REPORT}claims.<slug:form>", coverage.claims, name="report-claims"),
    path(f"{REPORT}record", accounts.proposals, name="report-record"),
    path(f"{REPORT}letter", accounts.letter, name="report-letter"),
    path("<slug:series>/<slug:edition>/coverage/figures", accounts.figures, name="press-figures"),
    path(
        "<slug:series>/<slug:edition>/coverage/outlets",
        accounts.outlet_accounts,
        name="press-outlets",
    ),
]

COMMUNIQUE = "<slug:series>/<slug:edition>/communique/<uuid:key>/"

communique_urls = [
    path(COMMUNIQUE, communiques.communique, name="communique"),
    path(f"{COMMUNIQUE}draft", communiques.draft, name="communique-draft"),
    path(f"{COMMUNIQUE}let-stand", communiques.let_stand, name="communique-let-stand"),
    path(f"{COMMUNIQUE}clear", communiques.clear, name="communique-clear"),
    path(f"{COMMUNIQUE}release", communiques.before_release, name="communique-release"),
    path(f"{COMMUNIQUE}take-back/<int:number>", communiques.take_back, name="communique-back"),
    path(f"{COMMUNIQUE}outbox", communiques.outbox, name="communique-outbox"),
    path(
        f"{COMMUNIQUE}preview/<slug:language>.<slug:form>",
        communiques.preview,
        name="communique-preview",
    ),
]

urlpatterns = [
    path("", choose.choose, name="choose"),
    *house_urls,
    *import_urls,
    *kind_urls("<house_kind:kind>/"),
    *kind_urls("<slug:series>/<series_kind:kind>/"),
    *kind_urls("<slug:series>/<slug:edition>/<edition_kind:kind>/"),
    *press_urls,
    *communique_urls,
    *edition_urls,
]
