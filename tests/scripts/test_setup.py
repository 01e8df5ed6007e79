"""`setup.sh` against a stand-in for uv that only writes down how it was called."""

import os
import shutil
import subprocess

import pytest

STAND_IN = """#!/bin/sh
[ "$1" = --version ] && exit 0
echo "$@" >>calls
[ "$2" != "${FAIL_AT:-none}" ] || exit 1
if [ "$1" = venv ]; then mkdir -p .venv/bin && ln -sf "$PYTHON" .venv/bin/python; fi
"""


@pytest.fixture
def setup(tmp_path, checkout):
    """Call setup.sh in a folder of its own; returns its exit code and the calls of uv it made."""
    (tmp_path / "scripts").mkdir()
    shutil.copy(checkout / "scripts" / "setup.sh", tmp_path / "scripts")
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (tmp_path / name).write_text(name)
    (tmp_path / "bin").mkdir()
    uv = tmp_path / "bin" / "uv"
    uv.write_text(STAND_IN)
    uv.chmod(0o755)

    def call(level, fail_at="none"):
        calls = tmp_path / "calls"
        calls.write_text("")
        environment = os.environ | {
            "PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin",
            "HOME": str(tmp_path),
            "PYTHON": str(checkout / ".venv" / "bin" / "python"),
            "FAIL_AT": fail_at,
        }
        script = ["sh", str(tmp_path / "scripts" / "setup.sh"), level]
        code = subprocess.run(script, env=environment, check=False, capture_output=True).returncode
        return code, [" ".join(line.split()[:2]) for line in calls.read_text().splitlines()]

    return call


MADE = (0, ["venv --quiet", "pip sync", "pip install"])


def test_setup_makes_the_environment(setup):
    assert setup("run") == MADE


def test_setup_does_nothing_the_second_time(setup):
    setup("run")
    assert setup("run") == (0, [])


def test_setup_for_tests_serves_run_too(setup):
    setup("test")
    assert setup("run") == (0, [])


def test_setup_for_run_is_completed_for_tests(setup):
    setup("run")
    assert setup("test") == (0, ["pip sync", "pip install"])


def test_setup_follows_a_changed_lock(setup, tmp_path):
    setup("run")
    (tmp_path / "requirements.lock").write_text("changed")
    assert setup("run") == (0, ["pip sync", "pip install"])


def test_setup_that_was_stopped_is_made_again(setup):
    assert setup("run", fail_at="sync") == (1, ["venv --quiet", "pip sync"])
    assert setup("run") == MADE
