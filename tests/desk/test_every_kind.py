"""What holds of every kind of thing: listed, made, edited, deleted, brought back, and by whom."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from plenary.core.kinds import KINDS
from plenary.core.models import AuditEntry
from tests import factories as make
from tests.desk.kinds_of_things import BY_KIND, SAMPLES, place_of, scope_of

pytestmark = pytest.mark.django_db

MOST_QUERIES = 22


@pytest.fixture
def edition():
    make.make_country("FR", "France")
    return make.make_edition()


@pytest.fixture(params=SAMPLES, ids=lambda sample: sample.kind)
def sample(request):
    return request.param


@pytest.fixture
def kind(sample):
    return KINDS[sample.kind]


@pytest.fixture
def editor(client, sample, edition):
    user = make.make_user(sample.role, scope_of(sample.kind, edition))
    client.force_login(user)
    return client


@pytest.fixture
def stranger(client, sample, edition):
    """Somebody who works on the same conference, in a role that does not edit this kind."""
    client.force_login(make.make_user(sample.other, edition.scope))
    return client


def _url(name, kind, edition, **more):
    return place_of(kind.name, edition).url(name, kind, **more)


def _sent(editor, url):
    """What a browser sends back from the form at `url`, unchanged."""
    typed = editor.get(url).context["typed"]
    sent = {}
    for form in [typed.form, *(row for rows in typed.formsets.values() for row in rows.forms)]:
        for bound in form:
            sent |= _of_field(bound)
    for rows in typed.formsets.values():
        for bound in rows.management_form:
            sent |= _of_field(bound)
    return {name: value for name, value in sent.items() if value is not None}


def _of_field(bound):
    value = bound.value()
    if hasattr(bound.field.widget, "languages"):
        return {f"{bound.html_name}__{tag}": text for tag, text in (value or {}).items()}
    if isinstance(value, bool):
        return {bound.html_name: "on"} if value else {}
    if isinstance(value, list):
        return {bound.html_name: value}
    return {bound.html_name: bound.field.widget.format_value(value)
            if not hasattr(bound.field.widget, "choices") else value}  # fmt: skip


def test_every_kind_has_a_sample():
    assert {kind.name for kind in KINDS} == set(BY_KIND)


def test_an_empty_list_says_what_belongs_there(editor, kind, edition):
    for row in kind.rows(place_of(kind.name, edition).owner_of(kind)):
        if kind.name not in {"series", "editions", "country-lists", "countries"}:
            row.delete()
    page = editor.get(_url("list", kind, edition) + "?q=zzzzzz")
    assert page.status_code == 200
    assert "Nothing is found" in page.content.decode()


def test_a_list_costs_the_same_queries_with_one_row_and_with_three(editor, sample, kind, edition):
    url = _url("list", kind, edition)
    sample.make(edition)
    counts = []
    for more in (0, 2):
        for _ in range(more):
            sample.make(edition)
        editor.get(url)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert editor.get(url).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert counts[0] <= MOST_QUERIES


def test_made_changed_deleted_and_brought_back(editor, sample, kind, edition):
    before = set(kind.model.objects.values_list("pk", flat=True))
    answer = editor.post(_url("new", kind, edition), sample.typed(edition))
    assert answer.status_code == 302, answer.context["typed"].errors
    made = kind.model.objects.exclude(pk__in=before).get()

    edit = _url("edit", kind, edition, key=made.pk)
    with timezone.override(place_of(kind.name, edition).zone):
        sent = _sent(editor, edit)
    answer = editor.post(edit, sent | sample.change | {"confirmed": "1"})
    assert answer.status_code == 302, [
        answer.context["typed"].form.errors,
        answer.context["typed"].errors,
    ]
    [name] = sample.change
    field = name.split("__")[0]
    was = getattr(made, field)
    made.refresh_from_db()
    assert getattr(made, field) != was
    assert made.version == 2

    changed = AuditEntry.objects.filter(object_id=str(made.pk), verb="change").get()
    undo = _url("undo", kind, edition, key=made.pk, entry=changed.pk)
    assert editor.post(undo).status_code == 302
    made.refresh_from_db()
    assert getattr(made, field) == was

    delete = _url("delete", kind, edition, key=made.pk)
    assert editor.get(delete).status_code == 200
    assert editor.post(delete).status_code == 302
    assert not kind.model.objects.filter(pk=made.pk).exists()

    deleted = AuditEntry.objects.filter(object_id=str(made.pk), verb="delete").get()
    undo = _url("undo", kind, edition, key=made.pk, entry=deleted.pk)
    assert editor.post(undo).status_code == 302
    assert getattr(kind.model.objects.get(pk=made.pk), field) == was

    history = editor.get(_url("history", kind, edition, key=made.pk))
    assert [way["one"].entry.verb for way in history.context["told"]] == [
        "undo", "delete", "undo", "change", "create",
    ]  # fmt: skip


def test_who_may_not_edit_reads_and_is_refused(stranger, sample, kind, edition):
    obj = sample.make(edition)
    if kind.name == "series":
        edition = make.make_edition(obj)
        user = make.make_user(sample.other, obj.slug)
        stranger.force_login(user)
    elif kind.name == "editions":
        stranger.force_login(make.make_user(sample.other, edition.series.slug))
    edit = _url("edit", kind, edition, key=obj.pk)
    page = stranger.get(edit)
    assert (page.status_code, "reading" in page.context, "typed" in page.context) == (
        200,
        True,
        False,
    )
    refused = [
        stranger.post(edit, {}),
        stranger.get(_url("new", kind, edition)),
        stranger.post(_url("new", kind, edition), {}),
        stranger.post(_url("delete", kind, edition, key=obj.pk)),
        stranger.post(_url("delete-some", kind, edition), {"chosen": obj.pk}),
    ]
    assert [answer.status_code for answer in refused] == [403] * 5
    assert kind.model.objects.filter(pk=obj.pk).exists()


def test_who_has_no_role_sees_nothing(client, sample, kind, edition):
    obj = sample.make(edition)
    ways = [
        _url("list", kind, edition),
        _url("edit", kind, edition, key=obj.pk),
        _url("history", kind, edition, key=obj.pk),
        _url("find", kind, edition),
    ]
    assert [client.get(url).status_code for url in ways] == [302] * 4
    client.force_login(make.make_user())
    assert [client.get(url).status_code for url in ways] == [404] * 4


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_every_list_is_saved_as_a_file(editor, sample, kind, edition, form):
    sample.make(edition)
    answer = editor.get(_url("list", kind, edition) + f"?format={form}")
    content = b"".join(answer.streaming_content)
    assert answer["Content-Disposition"].endswith(f'{kind.name}.{form}"')
    beginning = {"csv": "\ufeff".encode(), "xlsx": b"PK", "json": b"[\n{"}[form]
    assert content.startswith(beginning)


def test_a_form_sent_empty_says_what_is_missing(editor, kind, edition):
    answer = editor.post(_url("new", kind, edition), {})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'class="error-summary"' in page
    assert str(kind.add_label) in page
