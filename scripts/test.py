"""Run the checks and the test suites, two at a time, and close with `N passed, N failed`.

    python -m scripts.test [STEP ...] [-- PYTEST ARGUMENTS]

A STEP is a name from `steps.py`, or `checks`, or `suites`; without one all are run. What a step
prints is kept and shown when it fails. A check counts as one; a suite as its tests; a suite that
broke, or found no test, as one failed.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from xml.etree import ElementTree

from scripts import chromium, postgres
from scripts.steps import CHECKS, ROOT, SUITES, Check, Step, Suite


@dataclass(frozen=True)
class Outcome:
    name: str
    passed: int
    failed: int
    skipped: int
    seconds: float
    output: str


def main(arguments: list[str]) -> int:
    names, pytest_arguments = _split(arguments)
    steps = chosen_steps(names)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    started = time.monotonic()
    with ThreadPoolExecutor(max_workers=2) as pool:
        try:
            outcomes = list(pool.map(lambda step: _run(step, pytest_arguments), steps))
        except BaseException:
            # Ctrl-C: what waits is dropped, what runs is ended, then the servers' own `finally`.
            pool.shutdown(wait=False, cancel_futures=True)
            _end_running()
            raise
    passed, failed = sum(o.passed for o in outcomes), sum(o.failed for o in outcomes)
    skipped = sum(o.skipped for o in outcomes)
    print(f"{len(steps)} steps in {time.monotonic() - started:.0f} s, {skipped} tests skipped")
    print(f"{passed} passed, {failed} failed", flush=True)
    return 1 if failed or not passed else 0


def _split(arguments: list[str]) -> tuple[list[str], list[str]]:
    at = arguments.index("--") if "--" in arguments else len(arguments)
    return arguments[:at], arguments[at + 1 :]


def chosen_steps(names: list[str]) -> list[Step]:
    """The steps of these names, in the order in which they are best started."""
    groups: dict[str, list[Step]] = {"checks": [*CHECKS], "suites": [*SUITES]}
    every = [*SUITES, *CHECKS]
    known = {step.name: [step] for step in every} | groups
    if unknown := [name for name in names if name not in known]:
        sys.exit(f"No step {', '.join(unknown)}. There are: {', '.join(known)}.")
    wanted = {step.name for name in names for step in known[name]}
    return [step for step in every if not names or step.name in wanted]


def _run(step: Step, pytest_arguments: list[str]) -> Outcome:
    started = time.monotonic()
    match step:
        case Check():
            code, output = _call(step.command, {})
            passed, failed, skipped = int(code == 0), int(code != 0), 0
        case Suite():
            code, output = _call_suite(step, pytest_arguments)
            passed, failed, skipped = count_tests(step, code)
    outcome = Outcome(step.name, passed, failed, skipped, time.monotonic() - started, output)
    _show(outcome)
    return outcome


def _call_suite(suite: Suite, pytest_arguments: list[str]) -> tuple[int, str]:
    suite.junit.parent.mkdir(parents=True, exist_ok=True)
    suite.junit.unlink(missing_ok=True)
    with ExitStack() as servers:
        environment = {}
        try:
            if "postgres" in suite.needs:
                environment["DATABASE_URL"] = servers.enter_context(postgres.temporary_server())
            if "chromium" in suite.needs:
                environment["PLENARY_CHROMIUM"] = chromium.find_or_install()
        except (postgres.NotStarted, chromium.NotFound) as missing:
            return 1, f"{missing}\n"
        return _call([*suite.command, *pytest_arguments], environment)


def count_tests(suite: Suite, code: int) -> tuple[int, int, int]:
    """(passed, failed, skipped) as the suite's JUnit file has them."""
    try:
        totals = ElementTree.parse(suite.junit).getroot().iter("testsuite")
    except (FileNotFoundError, ElementTree.ParseError):
        return 0, 1, 0
    tests = failed = skipped = 0
    for suite_total in totals:
        tests += int(suite_total.get("tests", 0))
        failed += int(suite_total.get("failures", 0)) + int(suite_total.get("errors", 0))
        skipped += int(suite_total.get("skipped", 0))
    passed = max(tests - failed - skipped, 0)
    broke = not failed and (code != 0 or passed == 0)
    return passed, failed + broke, skipped


_running: set[subprocess.Popen[str]] = set()
_printing = threading.Lock()


def _call(command: list[str], environment: dict[str, str]) -> tuple[int, str]:
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=clean_environment() | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    _running.add(process)
    try:
        output, _ = process.communicate()
    finally:
        _running.discard(process)
    return process.returncode, output


def clean_environment() -> dict[str, str]:
    """The environment without this person's own settings of Plenary: the tests bring theirs."""
    ours = ("PLENARY_", "DATABASE_URL", "DJANGO_", "PYTEST_")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}


def _end_running() -> None:
    for process in list(_running):
        process.terminate()


def _show(outcome: Outcome) -> None:
    with _printing:
        verdict = "FAILED" if outcome.failed else "ok"
        print(f"{verdict:6} {outcome.name:14} {outcome.seconds:6.1f} s  ", end="")
        print(f"{outcome.passed} passed, {outcome.failed} failed, {outcome.skipped} skipped")
        if outcome.failed:
            print(f"{'-' * 78}\n{outcome.output.rstrip()}\n{'-' * 78}")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
