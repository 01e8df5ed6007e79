"""Every page of the desk and of the account, as a reader of English and one of Arabic have it.

`faults` looks at each in light and dark, on a phone and on a wide screen. A test goes through many
pages with one sign-in and one world, and tells the faults of all of them together.
"""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core.cache import cache
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404
from django.shortcuts import render
from django.urls import path, re_path
from django.utils import timezone

from plenary.accounts.models import Role
from plenary.conferences.actions import request_publication
from plenary.core.changes import changing
from plenary.core.kinds import KINDS
from plenary.public.actions import publish
from plenary.urls import urlpatterns as addresses_of_plenary
from tests import factories as make
from tests.desk.kinds_of_things import SAMPLES, place_of
from tests.public.world import make_world

pytestmark = pytest.mark.django_db(transaction=True)

in_both = pytest.mark.parametrize("language", ["en", "ar"])


@pytest.fixture
def world():
    make.make_country("FR", "France")
    world = make_world()
    publish(world.edition, by="test", at=make.AT)
    return world


@pytest.fixture
def administrator():
    cache.clear()
    return make.make_administrator()


@pytest.fixture
def look(live_server, faults):
    """`look(page, ["/desk/", …])`: the faults of these pages, by address."""

    def at_each(page, addresses):
        found = {}
        for address in addresses:
            answer = page.goto(live_server.url + address)
            assert (answer.status, page.url) == (200, live_server.url + address)
            found[address] = faults(page)
        return {address: some for address, some in found.items() if some}

    return at_each


@in_both
@pytest.mark.parametrize("name", ["list", "edit"])
def test_lists_and_forms_of_every_kind(world, administrator, signed_in, look, language, name):
    addresses = []
    for sample in SAMPLES:
        kind, place = KINDS[sample.kind], place_of(sample.kind, world.edition)
        key = {} if name == "list" else {"key": sample.make(world.edition).pk}
        addresses.append(place.url(name, kind, **key))
    assert look(signed_in(administrator, language=language), addresses) == {}


@in_both
def test_the_other_pages_of_the_desk(world, administrator, signed_in, look, language):
    edition, panel = world.edition, world.panel
    with changing(panel, scope=edition.scope, by=administrator, at=make.AT):
        panel.title = {"en": "Schools for all", "ar": "مدارس للجميع"}
        panel.save()
    request_publication(edition, by=administrator, at=timezone.now(), due_at=make.AT.replace(2099))
    here = f"/desk/{edition.scope}"
    addresses = [
        "/desk/",
        f"{here}/",
        f"{here}/publish",
        f"{here}/log",
        f"{here}/sessions/?status=cancelled&sort=-title",
        f"{here}/sessions/?q=zzzzzz",
        f"{here}/sessions/new",
        f"{here}/sessions/{panel.pk}/history",
        f"{here}/sessions/{panel.pk}/delete",
        f"{here}/sessions/{panel.pk}/move",
        f"{here}/sessions/{panel.pk}/cancel",
        f"{here}/participations/{world.noor.pk}/replace",
        f"{here}/themes/{world.theme.pk}/delete",
        "/desk/search?q=schools",
        "/desk/people/new",
        "/desk/venues/",
        "/desk/import/",
        "/desk/log",
        "/desk/users/",
        "/desk/users/new",
        f"/desk/users/{make.make_user(Role.PRESS, edition.scope).pk}/",
    ]
    assert look(signed_in(administrator, language=language), addresses) == {}


@in_both
def test_pages_of_a_reader_who_may_only_look(world, signed_in, look, language):
    reader = make.make_user(Role.READER, world.edition.scope)
    here = f"/desk/{world.edition.scope}"
    addresses = [f"{here}/", f"{here}/sessions/", f"{here}/sessions/{world.panel.pk}/"]
    assert look(signed_in(reader, language=language), addresses) == {}


@in_both
def test_pages_of_the_account(administrator, signed_in, new_page, live_server, look, language):
    visitor = new_page(language=language)
    addresses = ["/account/login/", "/account/login/code/", "/account/password/reset/"]
    assert look(visitor, addresses) == {}

    page = signed_in(administrator, language=language)
    again = "/account/reauthenticate/"
    assert look(page, [again]) == {}
    page.get_by_role("textbox").fill("a long password")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: again not in address)
    addresses = [
        "/account/2fa/",
        "/account/2fa/totp/activate/",
        "/account/password/change/",
        "/account/logout/",
        "/account/email/",
    ]
    assert look(page, addresses) == {}


@in_both
def test_pages_of_a_second_factor(administrator, signed_in, look, language):
    secret = "JBSWY3DPEHPK3PXP"
    TOTP.activate(administrator, secret)
    RecoveryCodes.activate(administrator)
    page = signed_in(administrator, language=language)
    asked = "/account/2fa/authenticate/"
    assert look(page, [asked]) == {}
    number = format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
    page.get_by_role("textbox").fill(number)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: asked not in address)
    addresses = ["/account/2fa/", "/account/2fa/reauthenticate/"]
    assert look(page, addresses) == {}


def test_what_a_form_answers(world, administrator, signed_in, live_server, both):
    page = signed_in(administrator)
    form = f"{live_server.url}/desk/{world.edition.scope}/sessions/{world.panel.pk}/"
    page.goto(form)
    page.get_by_label("Ends").fill("2026-06-04T10:00")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("heading", name="There is a problem").wait_for()
    assert both(page) == []

    page.goto(form)
    page.get_by_label("Title English").fill("Schools for all")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("heading", name="Before you save").wait_for()
    assert both(page) == []

    page.goto(form)
    with changing(world.panel, scope=world.edition.scope, by=administrator, at=make.AT):
        world.panel.title = {"en": "Schools and weirs"}
        world.panel.save()
    page.get_by_label("Title English").fill("Schools for all")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Save only").click()
    page.get_by_role("heading", name="What was changed meanwhile").wait_for()
    assert both(page) == []


def test_what_the_sign_in_answers(administrator, page, live_server, both):
    page.goto(f"{live_server.url}/account/login/")
    password = page.get_by_role("region", name="With a password")
    password.get_by_label("E-mail address").fill(administrator.email)
    password.get_by_label("Password").fill("something else")
    password.get_by_role("button", name="Sign in").click()
    page.get_by_role("heading", name="There is a problem").wait_for()
    assert both(page) == []

    page.goto(f"{live_server.url}/account/login/")
    code = page.get_by_role("region", name="With a code by e-mail")
    code.get_by_label("E-mail address").fill(administrator.email)
    code.get_by_role("button", name="Send me a code").click()
    page.get_by_role("heading", name="Enter the code").wait_for()
    assert both(page) == []


def test_what_is_open_above_a_page(world, administrator, signed_in, live_server, both, faults):
    page = signed_in(administrator)
    page.goto(f"{live_server.url}/desk/{world.edition.scope}/sessions/")
    page.get_by_text("Filter", exact=True).click()
    page.get_by_role("banner").get_by_text(administrator.name).click()
    page.get_by_label("Language").wait_for()
    assert faults(page) == []

    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keys").wait_for()
    assert faults(page) == []


# ---- Errors, each raised as Django or a view of ours would --------------------------------------


def _raise(error):
    def view(request):
        raise error

    return view


urlpatterns = [
    path("error/400", _raise(BadRequest())),
    path("error/403", _raise(PermissionDenied())),
    path("error/404", _raise(Http404())),
    path("error/500", _raise(ZeroDivisionError())),
    re_path(
        "error/(?P<code>410|422|429)",
        lambda request, code: render(request, f"{code}.html", status=int(code)),
    ),
    *addresses_of_plenary,
]


@in_both
def test_error_pages(new_page, live_server, faults, settings, allowed_errors, language):
    settings.ROOT_URLCONF = __name__
    allowed_errors.append("the server responded with a status of")
    page = new_page(language=language)
    found = {}
    for code in (400, 403, 404, 410, 422, 429, 500):
        answer = page.goto(f"{live_server.url}/error/{code}")
        assert (answer.status, page.get_by_role("main").count()) == (code, 1)
        found[code] = faults(page)
    assert {code: some for code, some in found.items() if some} == {}
