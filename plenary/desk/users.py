"""Users and their roles, as far as somebody may see and give them."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from plenary.accounts.models import Grant, Role, User
from plenary.accounts.rules import may_administer, may_give_role
from plenary.conferences.models import Edition, Series
from plenary.core.models import AuditEntry


def scopes_given_by(giver: Any) -> list[tuple[str, str]]:
    """Where the giver may give roles: scope and its name, everywhere first."""
    places = [("", _("everywhere"))]
    for series in Series.objects.prefetch_related("editions__series"):
        places.append((series.scope, str(series)))
        places += [(one.scope, f"{series} · {one}") for one in series.editions.all()]
    return [(scope, name) for scope, name in places if may_give_role(giver, Role.READER, scope)]


def roles_given_by(giver: Any) -> list[tuple[str, Any]]:
    """The roles that the giver may give somewhere."""
    return [
        (role.value, role.label)
        for role in Role
        if role != Role.ADMINISTRATOR or may_administer(giver)
    ]


def users_seen_by(viewer: Any, *, asked: str = "") -> QuerySet[User]:
    """All users for an administrator, for a secretary those with a role where he is secretary."""
    grants = Grant.objects.all()
    users = User.objects.all()
    if not may_administer(viewer):
        scopes = [scope for scope, _name in scopes_given_by(viewer)]
        grants = grants.filter(scope__in=scopes)
        users = users.filter(pk__in=grants.values("user"))
    if asked:
        users = users.filter(Q(name__icontains=asked) | Q(email__icontains=asked))
    return users.prefetch_related(Prefetch("grants", grants, to_attr="grants_seen"))


def deeds_about(user: User) -> QuerySet[AuditEntry]:
    """What was done to the user and his roles, the latest first."""
    about_him = Q(kind=User._meta.label_lower, object_id=str(user.pk))
    his_roles = Q(kind=Grant._meta.label_lower, values__field="user_id") & (
        Q(values__value__after=str(user.pk)) | Q(values__value__before=str(user.pk))
    )
    return AuditEntry.objects.filter(about_him | his_roles).order_by("-id").distinct()


def scope_name(scope: str) -> str:
    """A scope as a person calls it."""
    if not scope:
        return _("everywhere")
    series, _slash, slug = scope.partition("/")
    if slug:
        edition = Edition.objects.select_related("series").filter(series__slug=series, slug=slug)
        return " · ".join(f"{one.series} · {one}" for one in edition) or scope
    return str(Series.objects.filter(slug=series).first() or scope)
