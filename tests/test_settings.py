"""Production refuses what everybody knows; a database is chosen by its address."""

import os
import subprocess
import sys

import pytest
from django.db import OperationalError, connection

from plenary.core.checks import production_has_its_own_secrets, sqlite_is_safe
from plenary.settings import database_from

SECRET = "x7" * 40
GOOD = {
    "PRODUCTION": True,
    "DEBUG": False,
    "DEMONSTRATION": False,
    "SECRET_KEY": SECRET,
    "ALLOWED_HOSTS": ["plenary.example"],
}


def _faults(settings, **changed):
    for name, value in (GOOD | changed).items():
        setattr(settings, name, value)
    return [fault.id for fault in production_has_its_own_secrets(None)]


def test_production_with_its_own_secrets_is_fine(settings):
    assert _faults(settings) == []


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"DEBUG": True}, "plenary.E002"),
        ({"SECRET_KEY": "short"}, "plenary.E003"),
        ({"SECRET_KEY": "demonstration-only-" + "plenary" * 8}, "plenary.E003"),
        ({"DEMONSTRATION": True}, "plenary.E004"),
        ({"ALLOWED_HOSTS": []}, "plenary.E005"),
    ],
)
def test_production_refuses(settings, changed, fault):
    assert _faults(settings, **changed) == [fault]


def test_the_demonstration_may_use_its_own_key(settings):
    assert _faults(settings, PRODUCTION=False, DEMONSTRATION=True, SECRET_KEY="") == []


def test_production_does_not_start_with_the_demonstration(tmp_path):
    environment = os.environ | {
        "PLENARY_PRODUCTION": "1",
        "PLENARY_DEMONSTRATION": "1",
        "PLENARY_SECRET_KEY": SECRET,
        "PLENARY_HOSTS": "plenary.example",
        "PLENARY_VAR": str(tmp_path),
        "DATABASE_URL": "",
    }
    started = subprocess.run(
        [sys.executable, "-m", "plenary.cli", "serve", "--port", "0"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert started.returncode == 1
    assert "PLENARY_DEMONSTRATION makes sign-ins that everybody knows" in started.stderr


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"PLENARY_SECRET_KEY": ""}, "PLENARY_SECRET_KEY is missing"),
        ({"PLENARY_SECRET_KEY": SECRET, "PLENARY_DEBUG": "1"}, "PLENARY_DEBUG is on"),
    ],
)
def test_production_refuses_whatever_starts_it(tmp_path, given, fault):
    environment = os.environ | {
        "PLENARY_PRODUCTION": "1",
        "PLENARY_HOSTS": "plenary.example",
        "PLENARY_VAR": str(tmp_path),
        "DATABASE_URL": "",
        "DJANGO_SETTINGS_MODULE": "plenary.settings",
    }
    started = subprocess.run(
        [sys.executable, "-c", "import plenary.wsgi"],
        env=environment | given,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert started.returncode == 1
    assert fault in started.stderr


@pytest.mark.django_db
def test_health_says_when_the_database_is_away(client, monkeypatch):
    assert client.get("/healthz").json() == {"status": "ok"}

    def away(*_):
        raise OperationalError("no database")

    monkeypatch.setattr(connection, "cursor", away)
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (503, {"status": "database away"})


def test_a_sqlite_address_names_its_file_and_its_safe_options():
    found = database_from("sqlite:////srv/plenary.sqlite3")
    assert (found["ENGINE"], found["NAME"]) == ("plenary.core.sqlite", "/srv/plenary.sqlite3")
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "synchronous=FULL" in found["OPTIONS"]["init_command"]


def test_a_postgresql_address_is_taken_apart():
    found = database_from("postgresql://me:w%40rd@db.example:5433/plenary?sslmode=require")
    assert {
        key: found[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")
    } == {
        "NAME": "plenary",
        "USER": "me",
        "PASSWORD": "w@rd",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


def test_another_database_is_refused():
    with pytest.raises(ValueError, match="sqlite"):
        database_from("mysql://localhost/plenary")


class _Old:
    vendor = "sqlite"

    class Database:
        sqlite_version_info = (3, 40, 1)


def test_an_unsafe_sqlite_is_refused(monkeypatch):
    monkeypatch.setattr("plenary.core.checks.connections", {"default": _Old})
    assert [fault.id for fault in sqlite_is_safe(["default"])] == ["plenary.E001"]


@pytest.mark.django_db
def test_the_database_in_use_is_safe():
    assert sqlite_is_safe(["default"]) == []
