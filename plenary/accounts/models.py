"""Who signs in, and what he may do where."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from plenary.core.models import Recorded
from plenary.core.text import check_line


class UserManager(BaseUserManager["User"]):
    """Makes users whose e-mail address is their name."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)


class User(AbstractBaseUser, Recorded):
    """Somebody who signs in, by password or by a code sent to the e-mail address."""

    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=150, validators=[check_line])
    language = models.CharField(_("language of the screens"), max_length=10, default="en")
    is_active = models.BooleanField(_("may sign in"), default=True)

    objects = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name"]

    class Meta:
        ordering = ("name", "email")
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.name or self.email


class Role(models.TextChoices):
    """What a person does in a secretariat; the rules say what each may."""

    ADMINISTRATOR = "administrator", _("administrator")
    SECRETARY = "secretary", _("secretary")
    ACCREDITATION = "accreditation", _("accreditation officer")
    PROGRAMME = "programme", _("programme officer")
    RAPPORTEUR = "rapporteur", _("rapporteur")
    PRESS = "press", _("press officer")
    READER = "reader", _("reader")


class Grant(Recorded):
    """A role given to a user, for everything ("") or for a series or an edition by its address."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="grants")
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    scope = models.CharField(
        _("where"),
        max_length=120,
        blank=True,
        help_text=_("“series” or “series/edition”; empty: everywhere"),
    )

    class Meta:
        ordering = ("scope", "role", "user")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("user", "role", "scope"), name="grant_once")
        ]
        verbose_name = _("grant")
        verbose_name_plural = _("grants")

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()} ({self.scope or '*'})"


class Token(Recorded):
    """What a program shows in order to act as a user. Of its secret only the SHA-256 is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(_("what it is for"), max_length=100, validators=[check_line])
    secret_digest = models.CharField(max_length=64, editable=False)
    created_at = models.DateTimeField(_("made"))
    expires_at = models.DateTimeField(_("valid until"))
    last_used_at = models.DateTimeField(_("last used"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        ordering = ("created_at",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("secret_digest",), name="token_secret_once"),
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("created_at")),
                name="token_expires_after_it_is_made",
            ),
        ]
        verbose_name = _("token")
        verbose_name_plural = _("tokens")

    def __str__(self) -> str:
        return self.name

    def is_valid(self, at: dt.datetime) -> bool:
        """Whether it lets its user in at `at`."""
        return self.user.is_active and self.revoked_at is None and at < self.expires_at
