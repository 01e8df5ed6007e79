import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.test import override_settings
from django.utils import translation
from hypothesis import HealthCheck, settings
from pytest_django import Settings

from plenary.core import translations

# The same examples every time: a red run is red again. Search for new ones with
# `HYPOTHESIS_PROFILE=search make test`.
settings.register_profile("steady", deadline=None, derandomize=True, database=None)
settings.register_profile(
    "search", deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup", "live_server"}


def pytest_sessionstart() -> None:
    """A fresh clone has no compiled catalogues yet."""
    translations.compile_catalogues()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that touches the database: the suite on PostgreSQL runs those alone."""
    for item in items:
        if item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(
            getattr(item, "fixturenames", ())
        ):
            item.add_marker("database")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(request: pytest.FixtureRequest) -> None:
    """Each process has a database of its own; on SQLite that is one in memory, named or not."""
    if connection.vendor != "sqlite":
        request.getfixturevalue("django_db_modify_db_settings_parallel_suffix")


@pytest.fixture(scope="session", autouse=True)
def settings_of_tests() -> Iterator[None]:
    """Fast passwords; assets straight from their folders, without `collectstatic`."""
    finders = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        STORAGES=django_settings.STORAGES | {"staticfiles": finders},
    ):
        yield


@pytest.fixture(autouse=True)
def var(tmp_path: Path, settings: Settings) -> Path:
    """An empty `var/` of the test's own, so that none writes into a person's."""
    folder = tmp_path / "var"
    settings.VAR_DIR = folder
    settings.MEDIA_ROOT = folder / "files"
    settings.PUBLISHED_DIR = folder / "published"
    settings.MAIL_DIR = folder / "mail"
    return folder


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Each test begins in English, whatever language the request before it left behind."""
    with translation.override("en"):
        yield


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds `plenary/`, `examples/` and `docs/`."""
    return Path(__file__).resolve().parent.parent
