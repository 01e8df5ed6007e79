"""The published site of this installation: where its files are and what is sent with them."""

from django.conf import settings
from django.utils.csp import build_policy

from plenary.core.middleware import PERMISSIONS_POLICY

from .server import Application, PublishedSite


def published_site(*, behind: Application) -> PublishedSite:
    """Published pages at `/`, static assets at their own address, `behind` for all else."""
    languages = dict.fromkeys(
        [settings.LANGUAGE_CODE, *(code for code, _name in settings.LANGUAGES)]
    )
    return PublishedSite(
        {"/": settings.PUBLISHED_DIR / "current", settings.STATIC_URL: settings.STATIC_ROOT},
        behind=behind,
        headers=security_headers(),
        languages=tuple(languages),
    )


def security_headers() -> dict[str, str]:
    """The headers that Django's middleware would send, for files that do not pass through it."""
    policy: dict[str, list[str]] = settings.SECURE_CSP
    headers = {
        "Content-Security-Policy": str(build_policy(policy)),
        "Cross-Origin-Opener-Policy": settings.SECURE_CROSS_ORIGIN_OPENER_POLICY,
        "Permissions-Policy": PERMISSIONS_POLICY,
        "Referrer-Policy": settings.SECURE_REFERRER_POLICY,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": settings.X_FRAME_OPTIONS,
    }
    if settings.SECURE_HSTS_SECONDS:
        headers["Strict-Transport-Security"] = f"max-age={settings.SECURE_HSTS_SECONDS}"
    return headers
