"""The page for whoever asks for more than he may: inside the desk it keeps the desk's menu."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ..opening import opened_place
from ..places import Place
from ..shell import shell


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Says that the page is not for this user, and leads back to where he may work."""
    inside = request.path.startswith(reverse("desk:choose"))
    if not (inside and request.user.is_authenticated):
        return render(request, "403.html", status=403)
    return render(request, "desk/forbidden.html", shell(request, _place(request)), status=403)


def _place(request: HttpRequest) -> Place:
    """The place of the page that was asked for, as far as he may see it."""
    match = request.resolver_match
    given = {
        name: match.kwargs[name]
        for name in ("series", "edition")
        if match and name in match.kwargs
    }
    try:
        return opened_place(request, **given)
    except Http404:
        return Place()
