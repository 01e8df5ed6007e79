"""What was acknowledged is there after `kill -9`, once, and the audit log verifies."""

import os
import signal
import subprocess
import sys

import pytest

WRITER = """
import sys
import django
django.setup()
from django.utils import timezone
from plenary.core.changes import changing
from plenary.people.models import Body
for number in range(100_000):
    body = Body(slug=f"{sys.argv[1]}-{number}", name={"en": f"Body {number}"})
    with changing(body, scope="people", by="writer", at=timezone.now()):
        body.save()
    print(body.slug, flush=True)
"""

READER = """
import django
django.setup()
from plenary.core import audit
from plenary.core.models import AuditEntry
from plenary.people.models import Body
slugs = list(Body.objects.values_list("slug", flat=True))
assert len(slugs) == AuditEntry.objects.count(), "a thing without an entry, or the other way"
assert list(audit.verify()) == []
print("\\n".join(slugs))
"""


@pytest.fixture
def environment(tmp_path):
    own = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    own |= {
        "PLENARY_VAR": str(tmp_path / "var"),
        "DATABASE_URL": f"sqlite:///{tmp_path}/plenary.sqlite3",
        "DJANGO_SETTINGS_MODULE": "plenary.settings",
    }
    subprocess.run(
        [sys.executable, "-m", "plenary.cli", "migrate", "-v", "0"], env=own, check=True
    )
    return own


def _start(environment, name):
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, name], env=environment, stdout=subprocess.PIPE, text=True
    )


def test_nothing_acknowledged_is_lost_when_two_writers_are_killed(environment):
    writers = [_start(environment, name) for name in ("first", "second")]
    acknowledged = [writer.stdout.readline().strip() for writer in writers for _ in range(25)]
    for writer in writers:
        writer.send_signal(signal.SIGKILL)
    for writer in writers:
        acknowledged += writer.stdout.read().split("\n")[:-1]
        writer.wait()
    read = subprocess.run(
        [sys.executable, "-c", READER],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert read.returncode == 0, read.stderr
    stored = read.stdout.split()
    assert (set(acknowledged) - set(stored), len(stored)) == (set(), len(set(stored)))
    assert len(acknowledged) >= 50
