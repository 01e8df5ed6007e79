"""Identifiers sort by time and say their version."""

import time

from plenary.core.ids import uuid7


def test_uuid7_is_version_7_of_the_standard_variant():
    made = uuid7()
    assert (made.version, made.variant) == (7, "specified in RFC 4122")


def test_uuid7_sorts_by_time():
    first = uuid7()
    while time.time_ns() // 1_000_000 == first.int >> 80:
        pass
    assert first < uuid7()


def test_uuid7_does_not_repeat():
    assert len({uuid7() for _ in range(10_000)}) == 10_000
