"""What import-linter cannot see: keys between apps, templates, styles, URLs, words for people."""

import ast
import re
from importlib import import_module
from pathlib import Path
from uuid import UUID

import pytest
from django.apps import apps
from django.conf import settings
from django.forms import BaseForm
from django.http import HttpResponseRedirect
from django.urls import URLResolver, get_resolver, reverse
from django.utils.functional import Promise

from plenary.core.kinds import KINDS
from tests.factories import make_edition

ROWS = [
    {"core"},
    {"accounts"},
    {"mail", "documents", "imports"},
    {"people"},
    {"conferences"},
    {"programme"},
    {"record"},
    {"press"},
    {"desk", "public", "api"},
]
ROW_OF = {app: height for height, row in enumerate(ROWS) for app in row}
SHARED_TEMPLATES = {"layouts", "components"}
TEMPLATES = Path(settings.BASE_DIR) / "templates"
OWN_TEMPLATES = sorted(TEMPLATES.rglob("*.html"))
STYLES = sorted((Path(settings.BASE_DIR) / "static").glob("*.css"))
PHYSICAL = re.compile(
    r"(?<![\w-])((margin|padding|border|inset)-(left|right)|(text-align|float|clear):\s*(left|right)"
    r"|(left|right)\s*:)"
)

OPEN = {
    "healthz",
    "api:openapi-json",
    "set_language",
    "account_login",
    "account_request_login_code",
    "account_confirm_login_code",
    "account_logout",
    "account_signup",
    "account_inactive",
    "account_email_verification_sent",
    "account_confirm_email",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "mfa_authenticate",
}
"""What answers somebody who is not signed in; all else asks him to sign in first."""

LONGEST_FUNCTION = 30


def _app_of(model):
    return model.__module__.split(".")[1]


def _own_models():
    return [model for model in apps.get_models() if model.__module__.startswith("plenary.")]


def test_every_app_has_its_row():
    own = {
        config.name.split(".")[1] for config in apps.get_app_configs() if "plenary" in config.name
    }
    assert own - set(ROW_OF) == set()


@pytest.mark.parametrize("model", _own_models(), ids=lambda model: model._meta.label)
def test_no_key_points_up(model):
    targets = [
        field.related_model
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created and field.related_model
    ]
    own = [target for target in targets if target.__module__.startswith("plenary.")]
    upwards = [
        target._meta.label for target in own if ROW_OF[_app_of(target)] > ROW_OF[_app_of(model)]
    ]
    assert upwards == []


@pytest.mark.parametrize("model", _own_models(), ids=lambda model: model._meta.label)
def test_every_constraint_has_a_name_of_its_own(model):
    assert all(constraint.name for constraint in model._meta.constraints)
    assert not model._meta.unique_together


@pytest.mark.parametrize(
    "template", OWN_TEMPLATES, ids=lambda path: path.relative_to(TEMPLATES).as_posix()
)
class TestTemplate:
    def test_takes_only_from_its_own_app_and_what_is_shared(self, template):
        own = template.relative_to(TEMPLATES).parts[0]
        taken = re.findall(r"{%\s*(?:extends|include)\s+\"([^\"]+)\"", template.read_text("utf-8"))
        strangers = {
            name for name in taken if name.split("/")[0] not in SHARED_TEMPLATES | {own, "allauth"}
        }
        assert strangers == set()

    def test_has_no_inline_style_or_script(self, template):
        text = template.read_text("utf-8")
        assert re.findall(r"<style|\sstyle=|\son[a-z]+=", text) == []
        inline = re.findall(r"<script(?![^>]*\bsrc=)(?![^>]*application/ld\+json)[^>]*>", text)
        assert inline == []

    def test_asks_nothing_of_the_database(self, template):
        asked = re.findall(
            r"(?<!forloop)\.(?:all|exists|first|last|objects|filter)\b(?=\s*[%}|])",
            template.read_text("utf-8"),
        )
        assert asked == []


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_styles_know_no_left_and_right(style):
    lines = style.read_text("utf-8").splitlines()
    physical = [line.strip() for line in lines if PHYSICAL.search(line)]
    assert physical == []


def test_files_stay_short():
    python = Path(settings.BASE_DIR).rglob("*.py")
    long = {
        path.name: lines
        for path in python
        if "migrations" not in path.parts
        and (lines := len(path.read_text("utf-8").splitlines())) > 500
    }
    assert long == {}


def _routes(resolver=None, before="", namespace=""):
    """(name, route) of every URL: `desk:list`, `desk/<house_kind:kind>/`."""
    for entry in (resolver or get_resolver()).url_patterns:
        route = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            inner = f"{entry.namespace}:" if entry.namespace else ""
            yield from _routes(entry, route, namespace + inner)
        else:
            yield namespace + (entry.name or ""), route


def _address(route, edition):
    """An address of the route, in the edition where it names one."""
    example = {
        "slug:series": edition.series.slug,
        "slug:edition": edition.slug,
        "house_kind:kind": "people",
        "series_kind:kind": "editions",
        "edition_kind:kind": "sessions",
        "uuid": str(UUID(int=1)),
        "uuidstr": str(UUID(int=1)),
        "int": "1",
        "slug": "move",
        "str": "csv",
    }

    def filled(found):
        return example.get(found[1]) or example[found[1].split(":")[0]]

    plain = re.sub(r"\(\?P<\w+>[^)]*\)", "a", route).replace("^", "").replace("$", "")
    return "/" + re.sub(r"<([\w:]+)>", filled, plain)


@pytest.mark.django_db
def test_every_url_asks_to_sign_in_but_those_that_let_one_in(client):
    edition = make_edition()
    sign_in = reverse(settings.LOGIN_URL)
    answering = {
        name
        for name, route in _routes()
        if not (
            _asks_for_a_token(client, _address(route, edition))
            if name.startswith("api:")
            else _asks_to_sign_in(client.get(_address(route, edition)), sign_in)
        )
    }
    assert answering == OPEN


def _asks_to_sign_in(answer, sign_in):
    return isinstance(answer, HttpResponseRedirect) and answer.url.startswith(f"{sign_in}?next=")


def _asks_for_a_token(client, address):
    """Whether each method that there is gets 401: a program is told so, not led to a form."""
    methods = (client.get, client.post, client.put, client.patch, client.delete)
    statuses = {method(address).status_code for method in methods}
    return statuses - {405} == {401}


def _python_files(*patterns):
    """The files of these patterns below `plenary/`, parsed."""
    base = Path(settings.BASE_DIR)
    for path in sorted(file for pattern in patterns for file in base.glob(pattern)):
        if "migrations" not in path.parts:
            yield path.relative_to(base).as_posix(), ast.parse(path.read_text("utf-8"))


def test_actions_and_algorithms_say_what_is_true_afterwards():
    silent = [
        f"{file}: {definition.name}"
        for file, tree in _python_files("*/actions.py", "algorithms/*.py")
        for definition in _public_definitions(tree)
        if not ast.get_docstring(definition)
    ]
    assert silent == []


def _public_definitions(tree):
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public_definitions(node)


def test_functions_stay_short():
    long = {
        f"{file}: {node.name}": lines
        for file, tree in _python_files("**/*.py")
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and (lines := node.end_lineno - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}


def test_every_field_of_a_form_has_a_label_that_is_translated():
    import_module(settings.ROOT_URLCONF)  # it brings the views, and they the forms
    assert list(KINDS)  # they bring the forms of the kinds
    fields = {
        f"{form.__qualname__}.{name}": field
        for form in _own_forms(BaseForm)
        for name, field in form.base_fields.items()
        if not field.widget.is_hidden
    }
    unnamed = {name for name, field in fields.items() if not isinstance(field.label, Promise)}
    assert unnamed == set()
    assert "SessionForm.room" in fields


def _own_forms(form):
    for one in form.__subclasses__():
        if one.__module__.startswith("plenary.") and hasattr(one, "base_fields"):
            yield one
        yield from _own_forms(one)
