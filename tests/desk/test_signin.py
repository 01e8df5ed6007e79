"""Signing in: by password, by code, with a second factor; nobody signs up."""

import re

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core import mail
from django.core.cache import cache

from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_tried_before():
    """What was asked too often in another test does not count in this one."""
    cache.clear()


LOGIN, CODE = "/account/login/", "/account/login/code/"
AGAIN = "/account/reauthenticate/"
PASSWORD = "a long password"


def _code_of(message):
    return message.body.split("\n\n")[1].strip()


def test_password_opens_the_desk(client):
    user = make.make_user()
    answer = client.post(LOGIN, {"login": user.email, "password": PASSWORD})
    assert (answer.status_code, answer["Location"]) == (302, "/desk/")


def test_a_wrong_password_is_said_on_top_and_the_address_stays(client):
    user = make.make_user()
    answer = client.post(LOGIN, {"login": user.email, "password": "something else"})
    assert answer.context["form"].errors == {
        "__all__": ["The email address and/or password you specified are not correct."]
    }
    assert answer.context["form"]["login"].value() == user.email
    assert "error-summary" in answer.content.decode()


def test_a_code_comes_by_mail_and_opens_the_desk(client):
    user = make.make_user()
    client.post(CODE, {"email": user.email})
    [message] = mail.outbox
    code = _code_of(message)
    assert message.subject == f"Plenary: {code} is your sign-in code"
    assert message.to == [user.email]
    answer = client.post("/account/login/code/confirm/", {"code": code})
    assert (answer.status_code, answer["Location"]) == (302, "/desk/")


@pytest.mark.parametrize(
    ("language", "subject"), [("fr", r"votre code"), ("ar", r"[\u0600-\u06ff]")]
)
def test_the_code_comes_in_the_language_of_the_person(client, language, subject):
    user = make.make_user()
    user.language = language
    user.save()
    client.post(CODE, {"email": user.email}, headers={"Accept-Language": "en"})
    [message] = mail.outbox
    assert "is your sign-in code" not in message.subject
    assert re.search(subject, message.subject, re.S)


def test_an_unknown_address_is_not_told_apart(client):
    known, unknown = make.make_user().email, "nobody@example.org"
    pages = []
    for email in (known, unknown):
        client.cookies.clear()
        answer = client.post(CODE, {"email": email}, follow=True)
        pages.append((answer.status_code, answer.redirect_chain))
    assert pages[0] == pages[1]
    assert [message.subject for message in mail.outbox][1] == (
        "Plenary: There is no account with this address"
    )


def test_nobody_signs_up(client):
    answer = client.post(
        "/account/signup/", {"email": "new@example.org", "password1": "another long word"}
    )
    assert "Accounts are given by the secretariat" in answer.content.decode()
    assert not EmailAddress.objects.filter(email="new@example.org").exists()


def test_a_suspended_user_does_not_get_in(client):
    user = make.make_user()
    user.is_active = False
    user.save()
    answer = client.post(LOGIN, {"login": user.email, "password": PASSWORD}, follow=True)
    assert not answer.context["user"].is_authenticated


def test_too_many_attempts_are_told_so(client):
    user = make.make_user()
    said = [
        client.post(LOGIN, {"login": user.email, "password": "wrong"}).content.decode()
        for _ in range(12)
    ]
    assert "Too many failed login attempts. Try again later." in said[-1]


def test_a_second_factor_is_set_up_and_then_asked_for(client):
    user = make.make_user()
    client.post(LOGIN, {"login": user.email, "password": PASSWORD})
    assert client.get("/account/2fa/totp/activate/")["Location"].startswith(AGAIN)
    client.post(AGAIN, {"password": PASSWORD})
    page = client.get("/account/2fa/totp/activate/")
    assert 'src="data:image/svg+xml' in page.content.decode()
    secret = page.context["form"].secret
    client.post("/account/2fa/totp/activate/", {"code": _number(secret)})

    client.post("/account/logout/")
    answer = client.post(LOGIN, {"login": user.email, "password": PASSWORD})

    assert answer["Location"] == "/account/2fa/authenticate/"
    assert (
        "Enter the number that your app shows now"
        in client.get(answer["Location"]).content.decode()
    )


def _number(secret):
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


@pytest.mark.parametrize(
    "path",
    [
        "/account/email/",
        "/account/password/change/",
        "/account/2fa/",
        "/account/logout/",
        "/account/2fa/totp/activate/",
    ],
)
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_pages_of_the_account_have_our_layout(client, path, language):
    user = make.make_user()
    client.post(LOGIN, {"login": user.email, "password": PASSWORD})
    client.post(AGAIN, {"password": PASSWORD})
    client.cookies["django_language"] = language
    page = client.get(path)
    assert page.status_code == 200
    assert "layouts/bare.html" in [template.name for template in page.templates]
    assert f'<html lang="{language}"' in page.content.decode()


@pytest.mark.parametrize("path", ["/account/password/reset/", LOGIN, CODE])
def test_pages_for_everybody_have_our_layout(client, path):
    page = client.get(path)
    assert "layouts/bare.html" in [template.name for template in page.templates]


def test_a_link_gives_another_password(client):
    user = make.make_user()
    client.post("/account/password/reset/", {"email": user.email})
    [message] = mail.outbox
    link = re.search(r"http://[^/]+(/\S+)", message.body).group(1)
    page = client.get(link, follow=True)
    words = {"password1": "quite another word", "password2": "quite another word"}
    client.post(page.redirect_chain[-1][0], words)
    user.refresh_from_db()
    assert user.check_password("quite another word")


def test_an_address_is_called_one_thing_and_no_label_is_said_twice(client):
    pages = [client.get(url).content.decode() for url in (LOGIN, CODE, "/account/password/reset/")]
    assert [page.count("placeholder=") for page in pages] == [0, 0, 0]
    labels = [re.findall(r"<label for=[^>]*>\s*([^<]+?)\s*<", page) for page in pages]
    assert labels == [
        ["E-mail address", "Password", "Stay signed in on this device", "E-mail address"],
        ["E-mail address"],
        ["E-mail address"],
    ]


def test_the_language_is_chosen_before_signing_in(client):
    page = client.get(LOGIN).content.decode()
    assert page.count('<option value="ar" lang="ar">') == 1
    client.post("/language/setlang/", {"language": "ar", "next": LOGIN})
    assert '<html lang="ar" dir="rtl">' in client.get(LOGIN).content.decode()
