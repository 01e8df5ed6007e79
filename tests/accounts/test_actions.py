"""Users come, get roles, lose them; everything is in the log, no password is."""

from datetime import UTC, datetime

import pytest

from plenary.accounts import actions
from plenary.accounts.demonstration import SIGN_INS, make_sign_ins
from plenary.accounts.models import Grant, Role, User
from plenary.core.errors import Refused
from plenary.core.models import AuditEntry, AuditValue

AT = datetime(2026, 6, 4, 9, 30, tzinfo=UTC)
LOG = {"by": "administrator", "at": AT}

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    user = actions.add_user(email="Ada@plenary.example", name="Ada Minwell", **LOG)
    actions.give_role(user, role=Role.ADMINISTRATOR, scope="", **LOG)
    return user


def test_a_user_without_password_signs_in_by_code_only(ada):
    assert (ada.email, ada.has_usable_password()) == ("ada@plenary.example", False)


@pytest.mark.usefixtures("ada")
def test_an_address_is_taken_whatever_its_case():
    with pytest.raises(Refused) as refused:
        actions.add_user(email="ADA@plenary.example", name="Twin", **LOG)
    assert (refused.value.code, list(refused.value.fields)) == ("email-taken", ["email"])


def test_a_weak_password_is_refused_and_nobody_is_made():
    with pytest.raises(Refused) as refused:
        actions.add_user(email="a@plenary.example", name="A", password="12345", **LOG)
    assert (refused.value.code, User.objects.count()) == ("weak-password", 0)


def test_no_password_is_in_the_log(ada):
    actions.set_password(ada, "a calm and civic lake", **LOG)
    logged = str(list(AuditValue.objects.values_list("field", "value")))
    assert "password" not in logged
    assert User.objects.get().check_password("a calm and civic lake") is True


def test_giving_a_role_twice_gives_it_once(ada):
    first = actions.give_role(ada, role=Role.PRESS, scope="lakeside", **LOG)
    again = actions.give_role(ada, role=Role.PRESS, scope="lakeside", **LOG)
    assert (first, Grant.objects.filter(role=Role.PRESS).count()) == (again, 1)


def test_taking_a_role_is_logged(ada):
    grant = actions.give_role(ada, role=Role.PRESS, scope="lakeside", **LOG)
    actions.take_role(grant, **LOG)
    assert Grant.objects.filter(role=Role.PRESS).count() == 0
    assert AuditEntry.objects.first().verb == "delete"


def test_the_last_administrator_keeps_the_role(ada):
    with pytest.raises(Refused) as refused:
        actions.take_role(ada.grants.get(), **LOG)
    assert (refused.value.code, Grant.objects.count()) == ("last-administrator", 1)


def test_the_last_administrator_is_not_suspended(ada):
    with pytest.raises(Refused):
        actions.suspend(ada, **LOG)
    assert User.objects.get().is_active is True


def test_one_of_two_administrators_is_suspended_and_readmitted(ada):
    other = actions.add_user(email="b@plenary.example", name="B", **LOG)
    actions.give_role(other, role=Role.ADMINISTRATOR, scope="", **LOG)
    actions.suspend(ada, **LOG)
    suspended = User.objects.get(pk=ada.pk).is_active
    actions.readmit(ada, **LOG)
    assert (suspended, User.objects.get(pk=ada.pk).is_active) == (False, True)


def test_the_demonstration_makes_its_sign_ins_once(settings):
    settings.DEMONSTRATION = True
    make_sign_ins(at=AT)
    make_sign_ins(at=AT)
    assert User.objects.count() == len(SIGN_INS)


def test_production_makes_no_demonstration_sign_in(settings):
    settings.DEMONSTRATION = True
    settings.PRODUCTION = True
    make_sign_ins(at=AT)
    assert User.objects.count() == 0
