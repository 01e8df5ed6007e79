"""[coverage-copies] Near-duplicates among 10,000 reports, a fifth of them copies with changes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from random import Random

from bench.figure import Figure
from plenary.algorithms.coverage.copies import copies

REPORTS = 10_000
COPIED = 2_000
WORDS = 300
VOCABULARY = 4_000


def measure() -> Iterator[Figure]:
    texts, pairs = _texts()
    began = time.perf_counter()
    groups = copies(texts)
    seconds = time.perf_counter() - began
    of = {key: number for number, group in enumerate(groups) for key in group}
    found = sum(one in of and of[one] == of.get(other) for one, other in pairs)
    wrong = sum(len({key.split("-")[0] for key in group}) > 1 for group in groups)
    yield Figure(name="coverage-copies-10000", value=seconds, unit="s", op="<", bar=10)
    yield Figure(
        name="coverage-copies-found", value=100 * found / len(pairs), unit="%", op=">=", bar=95
    )
    yield Figure(name="coverage-copies-wrong-groups", value=wrong, unit="groups", op="==", bar=0)


def _texts() -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Reports by key, and which of them are copies: another dateline, a word in thirty changed."""
    dice = Random(20260604)
    words = [f"w{number}" for number in range(VOCABULARY)]
    texts = {
        f"{number}-a": " ".join(dice.choices(words, k=WORDS)) for number in range(REPORTS - COPIED)
    }
    pairs = []
    for key in dice.sample(sorted(texts), COPIED):
        copy = f"{key.split('-')[0]}-b"
        kept = [
            word if dice.random() > 1 / 30 else dice.choice(words) for word in texts[key].split()
        ]
        texts[copy] = " ".join(["GENEVA", "(Wire)", *kept[: int(WORDS * dice.uniform(0.8, 1))]])
        pairs.append((key, copy))
    return texts, pairs
