"""Who signs in, and who has which role where."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from plenary.accounts import actions
from plenary.accounts.models import Grant, User
from plenary.accounts.rules import may_administer, may_give_role, may_see_users
from plenary.core.errors import Refused

from ..deeds import in_words
from ..forms import RoleForm, UserForm
from ..opening import need
from ..places import Place
from ..shell import shell
from ..users import deeds_about, roles_given_by, scope_name, scopes_given_by, users_seen_by

PAGE = 50
DEEDS_SHOWN = 50


@login_required
@require_safe
def users(request: HttpRequest) -> HttpResponse:
    """Everybody who signs in, as far as one may see them, with their roles."""
    need(may_see_users(request.user))
    asked = request.GET.get("q", "").replace("\x00", "").strip()[:200]
    page = Paginator(users_seen_by(request.user, asked=asked), PAGE).get_page(
        request.GET.get("page")
    )
    names = dict(scopes_given_by(request.user))
    context = shell(request, Place(), current="users") | {
        "page": page,
        "rows": [(one, _roles(one, names)) for one in page.object_list],
        "q": asked,
        "query": f"q={asked}" if asked else "",
        "search_href": request.path,
        "search_label": _("Search the users"),
    }
    return render(request, "desk/users.html", context)


def _roles(one: Any, names: dict[str, str]) -> list[dict[str, Any]]:
    """The roles of a user as `users_seen_by` read them, and where they hold."""
    return [
        {"grant": grant, "where": names.get(grant.scope) or scope_name(grant.scope)}
        for grant in one.grants_seen
    ]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new_user(request: HttpRequest) -> HttpResponse:
    """Somebody new signs in; for an address that is known already, only the role is given."""
    need(may_see_users(request.user))
    form = UserForm(
        request.POST if request.method == "POST" else None,
        initial={"language": settings.LANGUAGE_CODE},
        languages=settings.LANGUAGES,
        roles=roles_given_by(request.user),
        scopes=scopes_given_by(request.user),
    )
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        need(may_give_role(request.user, given["role"], given["scope"]))
        user = _added(request, given)
        messages.success(request, _("%(name)s may sign in.") % {"name": user})
        return redirect("desk:user", key=user.pk)
    context = shell(request, Place(), current="users") | {"form": form}
    return render(request, "desk/user_new.html", context, status=422 if form.errors else 200)


def _added(request: HttpRequest, given: dict[str, Any]) -> User:
    by, at = request.user, timezone.now()
    user = User.objects.filter(email__iexact=given["email"]).first()
    if user is None:
        user = actions.add_user(
            email=given["email"], name=given["name"], language=given["language"], by=by, at=at
        )
    actions.give_role(user, role=given["role"], scope=given["scope"], by=by, at=at)
    return user


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def user(request: HttpRequest, key: UUID) -> HttpResponse:
    """One user: roles, one more role, whether he may sign in, what was done to him."""
    need(may_see_users(request.user))
    one = get_object_or_404(users_seen_by(request.user), pk=key)
    form = RoleForm(
        request.POST if request.method == "POST" else None,
        roles=roles_given_by(request.user),
        scopes=scopes_given_by(request.user),
    )
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        need(may_give_role(request.user, given["role"], given["scope"]))
        actions.give_role(one, **given, by=request.user, at=timezone.now())
        messages.success(request, _("The role is given."))
        return redirect(request.path)
    place = Place()
    context = shell(request, place, current="users") | {
        "one": one,
        "roles": _roles(one, dict(scopes_given_by(request.user))),
        "form": form,
        "place": place,
        "may_suspend": may_administer(request.user),
        "deeds": in_words(deeds_about(one)[:DEEDS_SHOWN], place),
    }
    return render(request, "desk/user.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def take_role(request: HttpRequest, key: UUID, grant: UUID) -> HttpResponse:
    """A role is taken away."""
    one = get_object_or_404(users_seen_by(request.user), pk=key)
    taken = get_object_or_404(Grant, pk=grant, user=one)
    need(may_give_role(request.user, taken.role, taken.scope))
    try:
        actions.take_role(taken, by=request.user, at=timezone.now())
        messages.success(request, _("The role is taken away."))
    except Refused as refused:
        messages.error(request, str(refused))
    seen = users_seen_by(request.user).filter(pk=key).exists()
    return redirect("desk:user", key=key) if seen else redirect("desk:users")


@login_required
@require_POST
def let_in(request: HttpRequest, key: UUID) -> HttpResponse:
    """A user is suspended, or readmitted (`readmit` in what is sent)."""
    need(may_administer(request.user))
    one = get_object_or_404(User, pk=key)
    act = actions.readmit if "readmit" in request.POST else actions.suspend
    try:
        act(one, by=request.user, at=timezone.now())
        messages.success(request, _("Saved: %(name)s") % {"name": one})
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("desk:user", key=key)
