"""What a report says: claims, each a span of its text with what the span means.

`normalised` holds plain JSON values. By type (a field that the span does not say is absent):

- `dateline`: `place`, `country`, `agency`, `date` (ISO)
- `date`: `value` (ISO date, `2023`, or `12-05` for a day of every year), or `resolves_to` (ISO) for
  a date relative to the report's; `kind` (`relative`, `commemoration`, `announcement`, `duration`),
  `end` (ISO) for the last day of a span, `name` of an observance, `weekday` (0 is Monday)
- `place`: `place`, `country`
- `title`: `title`, `kind` (`conference`, `theme`, `document`, `predecessor`)
- `edition`: `edition` (ordinal)
- `organiser`: `name`
- `session`: `title`, `kind` (`panel`, `plenary`, ...)
- `person`: `name` as printed, `honorific`, `role` (office), `org` (body), `country`; `part` is
  `reporter` or `commentator` for those who only report or comment
- `figure`: `count`, `count_op` (`>`, `<`, `~`; absent is exact), `unit` as printed, `countries`,
  `countries_op`, `sessions`, `sessions_op`, `scope` (`foreign`, `registered`, `present`, ...),
  `breakdown` (list of `{count, unit}`), `kind` (`forecast`, `comparison`)
- `quote`: `speaker` as the report names him

Any claim may carry `edition_hint`: `-1` for what is said of the edition before, and
`forecast: true` for what is said to come.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

ClaimType = Literal[
    "dateline",
    "date",
    "place",
    "title",
    "edition",
    "organiser",
    "session",
    "person",
    "figure",
    "quote",
]


@dataclass(frozen=True)
class Claim:
    """A checkable span: `text[start:end] == span`."""

    type: ClaimType
    start: int
    end: int
    span: str
    normalised: Mapping[str, Any]


@dataclass(frozen=True)
class Contradiction:
    """Where a report contradicts itself: the spans concerned and what does not fit.

    `code` is `parts` (parts that do not add up to their total) or `weekday` (a weekday that does
    not fit its date); `values` are what a sentence about it needs.
    """

    code: Literal["parts", "weekday"]
    start: int
    end: int
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Reading:
    """A report as it was read; `whole` unless its language is known only in part.

    `lang` is an ISO 639 code; `date` the ISO day of the report by which relative dates were
    resolved, None where nothing says it. Claims stand in the order of their spans.
    `themes` are listed in the reporter's own words, so they are read apart from what is claimed.
    """

    lang: str
    whole: bool
    date: str | None
    claims: tuple[Claim, ...]
    contradictions: tuple[Contradiction, ...] = field(default=())
    themes: tuple[Claim, ...] = field(default=())

    def with_themes(self) -> Reading:
        """The same with its themes among the claims, in the place of titles inside them."""
        if not self.themes:
            return self
        inside = {
            one
            for one in range(len(self.claims))
            if self.claims[one].type == "title" and self._is_in_a_theme(self.claims[one])
        }
        kept = [claim for place, claim in enumerate(self.claims) if place not in inside]
        every = sorted([*kept, *self.themes], key=lambda one: (one.start, one.end, one.type))
        return replace(self, claims=tuple(every), themes=())

    def _is_in_a_theme(self, claim: Claim) -> bool:
        return any(one.start <= claim.start and claim.end <= one.end for one in self.themes)
