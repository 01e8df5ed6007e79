"""The forms of signing in, in the words of the desk."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as allauth
from django import forms
from django.utils.translation import gettext_lazy as _


class _InOurWords:
    """An e-mail address is called one thing everywhere; no label is said again inside its field."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
            if isinstance(field, forms.EmailField):
                field.label = _("E-mail address")


class LoginForm(_InOurWords, allauth.LoginForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["remember"].label = _("Stay signed in on this device")


class RequestLoginCodeForm(_InOurWords, allauth.RequestLoginCodeForm):  # type: ignore[misc]
    pass


class ConfirmLoginCodeForm(_InOurWords, allauth.ConfirmLoginCodeForm):  # type: ignore[misc]
    pass


class AddEmailForm(_InOurWords, allauth.AddEmailForm):  # type: ignore[misc]
    pass


class ChangePasswordForm(_InOurWords, allauth.ChangePasswordForm):  # type: ignore[misc]
    pass


class SetPasswordForm(_InOurWords, allauth.SetPasswordForm):  # type: ignore[misc]
    pass


class ResetPasswordForm(_InOurWords, allauth.ResetPasswordForm):  # type: ignore[misc]
    pass


class ResetPasswordKeyForm(_InOurWords, allauth.ResetPasswordKeyForm):  # type: ignore[misc]
    pass


class ReauthenticateForm(_InOurWords, allauth.ReauthenticateForm):  # type: ignore[misc]
    pass
