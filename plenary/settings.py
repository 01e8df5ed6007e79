"""The settings, from the environment. Each variable is explained in docs/reference/settings.md."""

import os
import re
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.utils.csp import CSP

BASE_DIR = Path(__file__).resolve().parent
VAR_DIR = Path(os.environ.get("PLENARY_VAR", BASE_DIR.parent / "var")).resolve()


def _flag(name: str, default: bool = False) -> bool:
    return os.environ.get(name, str(int(default))).strip().lower() in {"1", "true", "yes", "on"}


def _words(name: str, default: str = "") -> list[str]:
    return [word for word in re.split(r"[,\s]+", os.environ.get(name, default)) if word]


PRODUCTION = _flag("PLENARY_PRODUCTION")
DEBUG = _flag("PLENARY_DEBUG")
DEMONSTRATION = _flag("PLENARY_DEMONSTRATION")
DEMONSTRATION_KEY = "demonstration-only-" + "plenary" * 8
SECRET_KEY = os.environ.get("PLENARY_SECRET_KEY") or DEMONSTRATION_KEY
SECRET_KEY_FALLBACKS = _words("PLENARY_OLD_SECRET_KEYS")
ALLOWED_HOSTS = _words("PLENARY_HOSTS", "" if PRODUCTION else "localhost 127.0.0.1 [::1]")
CSRF_TRUSTED_ORIGINS = _words("PLENARY_ORIGINS")
SITE_URL = os.environ.get("PLENARY_SITE_URL", "").rstrip("/")

INSTALLED_APPS = [
    "plenary.core",
    "plenary.accounts",
    "plenary.imports",
    "plenary.people",
    "plenary.conferences",
    "plenary.programme",
    "plenary.record",
    "plenary.press",
    "plenary.desk",
    "plenary.public",
    "plenary.api",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "plenary.core.middleware.security_headers",
    "plenary.core.middleware.request_log",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "plenary.api.middleware.api_answers",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "plenary.urls"
WSGI_APPLICATION = "plenary.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": ["django.templatetags.i18n", "plenary.core.templatetags.plenary"],
        },
    }
]
FORM_RENDERER = "plenary.core.fields.FormRenderer"


def database_from(url: str) -> dict[str, object]:
    """The database settings of a URL: `sqlite:///path` or `postgresql://user:word@host:port/name`."""
    parts = urlsplit(url)
    options = dict(parse_qsl(parts.query))
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "plenary.core.sqlite",
            "NAME": unquote(parts.path[1:]) or ":memory:",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": (
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-20000;"
                ),
            },
        }
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ValueError("DATABASE_URL must begin with sqlite:// or postgresql://")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


DATABASES = {
    "default": database_from(
        os.environ.get("DATABASE_URL") or f"sqlite:///{VAR_DIR}/plenary.sqlite3"
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/desk/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ACCOUNT_ADAPTER = "plenary.accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "plenary.accounts.forms.LoginForm",
    "request_login_code": "plenary.accounts.forms.RequestLoginCodeForm",
    "confirm_login_code": "plenary.accounts.forms.ConfirmLoginCodeForm",
    "add_email": "plenary.accounts.forms.AddEmailForm",
    "change_password": "plenary.accounts.forms.ChangePasswordForm",
    "set_password": "plenary.accounts.forms.SetPasswordForm",
    "reset_password": "plenary.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "plenary.accounts.forms.ResetPasswordKeyForm",
    "reauthenticate": "plenary.accounts.forms.ReauthenticateForm",
}
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Plenary: "
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
# Nobody signs up: an address is one that the secretariat gave.
MFA_ALLOW_UNVERIFIED_EMAIL = True

LANGUAGE_CODE = os.environ.get("PLENARY_LANGUAGE", "en")
LANGUAGES = [("en", "English"), ("fr", "Français"), ("ar", "العربية")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
}
MEDIA_ROOT = VAR_DIR / "files"
PUBLISHED_DIR = VAR_DIR / "published"

DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

MAIL_DIR = VAR_DIR / "mail"
SMTP_HOST = os.environ.get("PLENARY_SMTP_HOST", "")
MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": SMTP_HOST,
            "port": int(os.environ.get("PLENARY_SMTP_PORT", "25")),
            "username": os.environ.get("PLENARY_SMTP_USER", ""),
            "password": os.environ.get("PLENARY_SMTP_PASSWORD", ""),
            "use_tls": _flag("PLENARY_SMTP_TLS"),
        },
    }
    if SMTP_HOST
    else {"BACKEND": "plenary.mail.backend.ConsoleAndFiles", "OPTIONS": {"file_path": MAIL_DIR}}
}
DEFAULT_FROM_EMAIL = os.environ.get("PLENARY_MAIL_FROM", "Plenary <secretariat@localhost>")

SECURE_CSP: dict[str, list[str]] = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
    "base-uri": [CSP.NONE],
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
HTTPS = _flag("PLENARY_HTTPS", PRODUCTION)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
if _flag("PLENARY_BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "plenary.core.logs.JsonFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("PLENARY_LOG_LEVEL", "WARNING")},
    "loggers": {
        "plenary": {
            "handlers": ["stderr"],
            "level": os.environ.get("PLENARY_LOG_LEVEL", "INFO"),
            "propagate": False,
        },
        "django.server": {"level": "WARNING"},
    },
}
