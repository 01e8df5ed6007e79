"""`plenary user`: the first administrator, and roles from the command line."""

import pytest
from django.core.management import CommandError, call_command

from plenary.accounts.models import Grant, User
from tests import factories as make

pytestmark = pytest.mark.django_db


def _grants():
    return list(Grant.objects.values_list("user__email", "role", "scope"))


def test_the_first_user_is_administrator_of_everything():
    call_command("user", "Ada@plenary.example")
    assert _grants() == [("ada@plenary.example", "administrator", "")]


def test_a_known_user_gets_one_more_role():
    edition = make.make_edition()
    call_command("user", "ada@plenary.example")
    call_command("user", "ada@plenary.example", role="press", scope=edition.scope)
    assert (User.objects.count(), _grants()[1][1:]) == (1, ("press", edition.scope))


@pytest.mark.parametrize("scope", ["nothing", "nothing/2026"])
def test_a_scope_that_is_not_there_is_refused_and_nobody_is_made(scope):
    with pytest.raises(CommandError, match="There is nothing at"):
        call_command("user", "ada@plenary.example", scope=scope)
    assert User.objects.count() == 0
