"""How well a reader finds what careful people marked in reports: precision, recall, F1, values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plenary.algorithms.names import fold, words_of

from .claims import Claim

Reader = Callable[[Mapping[str, Any]], Sequence[Claim]]
Found = Mapping[str, Any]

LEAST_OVERLAP = 0.5
OPERATORS = {">", "<", "~"}
FIGURES = ("count", "countries", "sessions")


@dataclass
class Tally:
    """Spans of one type: marked, found, both, and values compared and right."""

    marked: int = 0
    found: int = 0
    both: int = 0
    compared: int = 0
    right: int = 0

    def add(self, other: Tally) -> None:
        """Count those of another tally too."""
        self.marked += other.marked
        self.found += other.found
        self.both += other.both
        self.compared += other.compared
        self.right += other.right

    def figures(self) -> dict[str, float | int | None]:
        """The shares, rounded; `normalised` is None where no value was to be compared."""
        return {
            "n": self.marked,
            "precision": _share(self.both, self.found) or 0.0,
            "recall": _share(self.both, self.marked) or 0.0,
            "f1": _share(2 * self.both, self.found + self.marked) or 0.0,
            "normalised": _share(self.right, self.compared),
        }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def scored(reports: Iterable[Mapping[str, Any]], reader: Reader) -> dict[str, Any]:
    """What the reader finds against what is marked: `by_type`, `by_lang` and the number of `files`.

    `reports` are annotated reports (`text`, `lang`, `date`, `claims`); the reader is given each and
    answers with its claims. A found span counts when it overlaps a marked one of its type by at
    least half of their union; each is used once, the greatest overlap first. `normalised` is the
    share of the matched spans with a value to derive whose every such value is right.
    """
    by_type: dict[str, Tally] = defaultdict(Tally)
    by_lang: dict[str, dict[str, Tally]] = defaultdict(lambda: defaultdict(Tally))
    files = 0
    for report in reports:
        files += 1
        for kind, tally in tallies(report, reader(report)).items():
            by_type[kind].add(tally)
            by_lang[str(report["lang"])][kind].add(tally)
    return {
        "by_type": _printed(by_type),
        "by_lang": {lang: _printed(by_lang[lang]) for lang in sorted(by_lang)},
        "files": files,
    }


def _printed(tallies_: Mapping[str, Tally]) -> dict[str, Any]:
    return {kind: tallies_[kind].figures() for kind in sorted(tallies_)}


def tallies(report: Mapping[str, Any], claims: Sequence[Claim]) -> dict[str, Tally]:
    """The tally of each type that is marked or found in one report."""
    marked: Sequence[Found] = report["claims"]
    counted: dict[str, Tally] = defaultdict(Tally)
    for one in marked:
        counted[one["type"]].marked += 1
    for claim in claims:
        counted[claim.type].found += 1
    for one, claim in matches(marked, claims):
        tally = counted[claim.type]
        tally.both += 1
        verdict = right(one, claim, report)
        if verdict is not None:
            tally.compared += 1
            tally.right += verdict
    return dict(counted)


def matches(marked: Sequence[Found], claims: Sequence[Claim]) -> list[tuple[Found, Claim]]:
    """Pairs of a marked and a found span of one type that overlap by half of their union."""
    pairs = sorted(
        (
            (-overlap(one, claim), at, index)
            for at, one in enumerate(marked)
            for index, claim in enumerate(claims)
            if one["type"] == claim.type and overlap(one, claim) >= LEAST_OVERLAP
        ),
    )
    used_marked: set[int] = set()
    used_found: set[int] = set()
    chosen = []
    for _, at, index in pairs:
        if at not in used_marked and index not in used_found:
            used_marked.add(at)
            used_found.add(index)
            chosen.append((marked[at], claims[index]))
    return chosen


def overlap(one: Found, claim: Claim) -> float:
    """The share of the union of two spans that both cover."""
    common = min(one["end"], claim.end) - max(one["start"], claim.start)
    union = max(one["end"], claim.end) - min(one["start"], claim.start)
    return common / union if common > 0 and union else 0.0


def right(one: Found, claim: Claim, report: Mapping[str, Any]) -> bool | None:
    """Whether every value that can be derived is right; None where there is none."""
    gold: Mapping[str, Any] = one.get("normalised") or {}
    said = claim.normalised
    match claim.type:
        case "figure":
            return _right_figure(gold, said)
        case "date":
            return _right_date(gold, said)
        case "dateline":
            return _all_right(_same_text(gold, said, "place"), _right_day(gold, said, "date"))
        case "place":
            return _same_text(gold, said, "place")
        case "edition":
            return None if "edition" not in gold else gold["edition"] == said.get("edition")
        case "person":
            return _right_person(gold, said)
        case "quote":
            return _right_speaker(gold, said, report)
        case _:
            return None


def _all_right(*verdicts: bool | None) -> bool | None:
    known = [verdict for verdict in verdicts if verdict is not None]
    return all(known) if known else None


def _right_figure(gold: Found, said: Found) -> bool | None:
    verdicts = []
    for name in FIGURES:
        if not isinstance(gold.get(name), int | float):
            continue
        operator = gold.get(f"{name}_op")
        if operator not in OPERATORS:
            operator = None
        verdicts.append(gold[name] == said.get(name) and operator == said.get(f"{name}_op"))
    return _all_right(*verdicts)


def _right_date(gold: Found, said: Found) -> bool | None:
    printed = gold.get("value") or gold.get("resolves_to")
    if not printed or not str(printed)[:2].isdigit() or str(printed).endswith("days"):
        return None
    return _same_day(str(printed), str(said.get("value") or said.get("resolves_to") or ""))


def _right_day(gold: Found, said: Found, name: str) -> bool | None:
    return _same_day(str(gold[name]), str(said.get(name) or "")) if gold.get(name) else None


def _same_day(one: str, other: str) -> bool:
    """Whether two ISO dates are one, or the shorter a beginning of the longer."""
    return bool(other) and (one.startswith(other) or other.startswith(one))


def _same_text(gold: Found, said: Found, name: str) -> bool | None:
    return fold(str(gold[name])) == fold(str(said.get(name) or "")) if gold.get(name) else None


def _right_person(gold: Found, said: Found) -> bool | None:
    printed = gold.get("variant") or gold.get("name")
    if not printed:
        return None
    return sorted(words_of(str(printed))) == sorted(words_of(str(said.get("name") or "")))


def _right_speaker(gold: Found, said: Found, report: Mapping[str, Any]) -> bool | None:
    """Whether the speaker's family name is right, where the report names him."""
    family = _family(str(gold.get("speaker") or ""))
    if not family or family not in fold(str(report["text"])).split():
        return None
    return family == _family(str(said.get("speaker") or ""))


def _family(name: str) -> str:
    words = words_of(name)
    return words[-1] if words else ""
