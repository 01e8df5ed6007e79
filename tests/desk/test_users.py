"""Users and their roles: who may give which where."""

import pytest

from plenary.accounts.models import Grant, Role, User
from tests import factories as make

pytestmark = pytest.mark.django_db

NEW = {"email": "new@example.org", "name": "Rhea Dunmore", "language": "fr"}


@pytest.fixture
def edition():
    return make.make_edition()


@pytest.fixture
def administrator(client):
    client.force_login(make.make_administrator())
    return client


@pytest.fixture
def secretary(client, edition):
    client.force_login(make.make_user(Role.SECRETARY, edition.series.slug))
    return client


def test_an_administrator_adds_a_user_with_a_role_everywhere(administrator):
    administrator.post("/desk/users/new", NEW | {"role": "administrator", "scope": ""})
    user = User.objects.get(email="new@example.org")
    assert (user.name, user.language, user.has_usable_password()) == ("Rhea Dunmore", "fr", False)
    assert [(grant.role, grant.scope) for grant in user.grants.all()] == [("administrator", "")]


def test_a_known_address_gets_only_the_role(administrator, edition):
    known = make.make_user()
    sent = NEW | {"email": known.email.upper(), "role": "reader", "scope": edition.scope}
    administrator.post("/desk/users/new", sent)
    assert [(grant.role, grant.scope) for grant in known.grants.all()] == [
        ("reader", edition.scope)
    ]


def test_a_wrong_address_is_said_and_nothing_typed_is_lost(administrator):
    answer = administrator.post("/desk/users/new", NEW | {"email": "new", "role": "reader"})
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["email"]
    assert answer.context["form"]["name"].value() == "Rhea Dunmore"


def test_a_secretary_gives_roles_in_the_series_alone(secretary, edition):
    user = make.make_user(Role.READER, edition.scope)
    url = f"/desk/users/{user.pk}/"
    secretary.post(url, {"role": "programme", "scope": edition.scope})
    refused = [
        secretary.post(url, {"role": "administrator", "scope": edition.scope}).status_code,
        secretary.post(url, {"role": "reader", "scope": ""}).status_code,
        secretary.post(url, {"role": "reader", "scope": make.make_series().slug}).status_code,
    ]
    assert refused == [422, 403, 422]
    assert {(grant.role, grant.scope) for grant in user.grants.all()} == {
        ("reader", edition.scope),
        ("programme", edition.scope),
    }


def test_a_secretary_sees_only_the_users_of_the_series(secretary, edition):
    inside = make.make_user(Role.READER, edition.scope, name="Inside")
    outside = make.make_user(Role.READER, "elsewhere", name="Outside")
    names = [one.name for one, _roles in secretary.get("/desk/users/").context["rows"]]
    assert (inside.name in names, outside.name in names) == (True, False)
    assert secretary.get(f"/desk/users/{outside.pk}/").status_code == 404


def test_a_role_is_taken_away_and_the_history_says_so(administrator, edition):
    user = make.make_user(name="Rhea")
    url = f"/desk/users/{user.pk}/"
    administrator.post(url, {"role": "reader", "scope": edition.scope})
    administrator.post(f"{url}roles/{user.grants.get().pk}")
    assert list(user.grants.all()) == []
    verbs = [deed.entry.verb for deed in administrator.get(url).context["deeds"]]
    assert verbs == ["delete", "give-role"]


def test_the_last_administrator_stays(administrator):
    [grant] = Grant.objects.filter(role=Role.ADMINISTRATOR)
    administrator.post(f"/desk/users/{grant.user_id}/roles/{grant.pk}")
    administrator.post(f"/desk/users/{grant.user_id}/let-in", {"suspend": ""})
    grant.refresh_from_db()
    assert grant.user.is_active


def test_suspended_and_readmitted(administrator):
    user = make.make_user()
    states = []
    for word in ("suspend", "readmit"):
        administrator.post(f"/desk/users/{user.pk}/let-in", {word: ""})
        user.refresh_from_db()
        states.append(user.is_active)
    assert states == [False, True]


@pytest.mark.parametrize("role", [Role.READER, Role.PROGRAMME])
def test_others_see_no_users(client, edition, role):
    client.force_login(make.make_user(role, edition.scope))
    assert client.get("/desk/users/").status_code == 403
    assert client.post("/desk/users/new", NEW | {"role": "reader"}).status_code == 403


def test_a_secretary_suspends_nobody(secretary, edition):
    user = make.make_user(Role.READER, edition.scope)
    assert secretary.post(f"/desk/users/{user.pk}/let-in", {"suspend": ""}).status_code == 403
    user.refresh_from_db()
    assert user.is_active
