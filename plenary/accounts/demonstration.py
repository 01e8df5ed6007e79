"""The sign-ins of the demonstration: known to everybody, so never made in production."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from . import actions
from .models import Role, User

PASSWORD = "lakeside-demonstration"  # noqa: S105  (known to everybody on purpose)


@dataclass(frozen=True)
class SignIn:
    """One demonstration user and what he may do."""

    email: str
    name: str
    role: Role
    scope: str


SIGN_INS = (
    SignIn("admin@plenary.example", "Ada Minwell", Role.ADMINISTRATOR, ""),
    SignIn("secretary@plenary.example", "Selma Orr", Role.SECRETARY, "lakeside"),
    SignIn("programme@plenary.example", "Pirro Vance", Role.PROGRAMME, "lakeside/2026"),
    SignIn("rapporteur@plenary.example", "Ranya Holt", Role.RAPPORTEUR, "lakeside/2026"),
    SignIn("press@plenary.example", "Priska Denn", Role.PRESS, "lakeside"),
    SignIn("reader@plenary.example", "Rhea Dunmore", Role.READER, "lakeside"),
)


def make_sign_ins(*, at: datetime) -> None:
    """The demonstration users exist with their roles. Does nothing in production."""
    if settings.PRODUCTION or not settings.DEMONSTRATION:
        return
    for one in SIGN_INS:
        if User.objects.filter(email=one.email).exists():
            continue
        user = actions.add_user(
            email=one.email, name=one.name, password=PASSWORD, by="demonstration", at=at
        )
        actions.give_role(user, role=one.role, scope=one.scope, by="demonstration", at=at)
