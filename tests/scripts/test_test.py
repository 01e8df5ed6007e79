from pathlib import Path

import pytest

from scripts.steps import Suite
from scripts.test import chosen_steps, clean_environment, count_tests


class SuiteAt(Suite):
    """A suite whose JUnit file lies where its only argument says."""

    @property
    def junit(self) -> Path:
        return Path(self.pytest_arguments[0])


@pytest.fixture
def suite_with(tmp_path):
    def write(junit):
        (tmp_path / "junit.xml").write_text(junit)
        return SuiteAt("suite", [str(tmp_path / "junit.xml")])

    return write


def counts(tests, failures=0, errors=0, skipped=0):
    numbers = f'tests="{tests}" failures="{failures}" errors="{errors}" skipped="{skipped}"'
    return f"<testsuites><testsuite {numbers}/></testsuites>"


def test_count_tests_sums_failures_and_errors(suite_with):
    suite = suite_with(counts(10, failures=2, errors=1, skipped=3))
    assert count_tests(suite, 1) == (4, 3, 3)


def test_count_tests_of_a_green_suite(suite_with):
    assert count_tests(suite_with(counts(10)), 0) == (10, 0, 0)


def test_suite_that_found_no_test_is_one_failed(suite_with):
    assert count_tests(suite_with(counts(0)), 5) == (0, 1, 0)


def test_suite_that_broke_after_its_tests_is_one_failed(suite_with):
    assert count_tests(suite_with(counts(4)), 3) == (4, 1, 0)


def test_suite_that_skipped_everything_is_one_failed(suite_with):
    assert count_tests(suite_with(counts(2, skipped=2)), 0) == (0, 1, 2)


def test_suite_without_a_junit_file_is_one_failed(tmp_path):
    assert count_tests(SuiteAt("suite", [str(tmp_path / "missing.xml")]), 4) == (0, 1, 0)


def test_chosen_steps_are_all_when_none_is_named():
    assert {step.name for step in chosen_steps([])} >= {"sqlite", "postgres", "browser", "mypy"}


def test_chosen_steps_take_names_and_groups():
    names = [step.name for step in chosen_steps(["checks", "sqlite"])]
    assert names[0] == "sqlite"
    assert "mypy" in names
    assert "postgres" not in names


def test_chosen_steps_refuse_an_unknown_name():
    with pytest.raises(SystemExit, match="No step pyton"):
        chosen_steps(["pyton"])


def test_clean_environment_leaves_out_a_persons_own_settings(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://my/own")
    monkeypatch.setenv("PLENARY_SECRET_KEY", "mine")
    monkeypatch.setenv("HOME", "/home/someone")
    environment = clean_environment()
    assert "DATABASE_URL" not in environment
    assert "PLENARY_SECRET_KEY" not in environment
    assert environment["HOME"] == "/home/someone"
