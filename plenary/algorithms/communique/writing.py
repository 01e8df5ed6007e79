"""From facts to the paragraphs of a communiqué: what is said, in which order; how, the language knows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from plenary.algorithms.names import collation_key

from .bindings import said_in
from .facts import (
    Counted,
    Edition,
    Facts,
    Finding,
    Measure,
    Person,
    Reported,
    Role,
    contested,
    name_in,
    text_in,
)
from .languages import Language, Numerals, Said, language_of
from .languages.plan import Gathering
from .pieces import Flow, Paragraph, Words, flow, text_of

Order = Literal["protocol", "alphabet"]
SECTIONS = (
    "dateline",
    "lead",
    "sessions",
    "organisers",
    "participants",
    "findings",
    "recommendations",
    "figures",
    "themes",
    "observance",
    "previous",
    "contact",
)
LONGEST_SENTENCE = 8  # names or sessions; longer lists stand in paragraphs of their own
TERMINAL = tuple(".!?…؟")


def write(
    facts: Facts,
    language: str,
    *,
    sections: Sequence[str] = SECTIONS,
    order: Order = "protocol",
    key: Callable[[str], str] = collation_key,
    numerals: Numerals = "latn",
) -> tuple[Paragraph, ...]:
    """The communiqué in the language; a section for which there are no facts is not there.

    The sections come in the order asked for, the dateline before the first of them. `order` is that
    of the names within a role: as given, or by `key` of the name that lists go by. ValueError for
    an unknown language or section, and where one ref is given two texts.
    """
    unknown = [section for section in sections if section not in SECTIONS]
    if unknown:
        raise ValueError(f"a communiqué has no section {unknown[0]!r}")
    writer = _writer(_ordered(facts, language, order, key), language, numerals)
    plans = writer.plans()
    body = [part for one in sections if one != "dateline" for part in plans[one](sections)]
    return tuple(writer.dated(body) if "dateline" in sections else body)


def left_out(facts: Facts, language: str) -> tuple[str, ...]:
    """The refs of findings and recommendations that have no text in the language."""
    return tuple(
        one.text.ref
        for one in facts.findings
        if not text_in(one.text.text, language_of(language).tag)
    )


def _ordered(facts: Facts, language: str, order: Order, key: Callable[[str], str]) -> Facts:
    if order == "protocol":
        return facts
    people = sorted(
        facts.participants, key=lambda one: key(one.sorted_by or name_in(one.name, language))
    )
    return replace(facts, participants=tuple(people))


def _writer(facts: Facts, language: str, numerals: Numerals) -> _Writer:
    return _Writer(language_of(language), facts, said_in(facts, language, numerals=numerals))


@dataclass(frozen=True)
class _Writer:
    """One communiqué in one language, section by section."""

    language: Language
    facts: Facts
    said: Said

    def plans(self) -> dict[str, Callable[[Collection[str]], Iterable[Paragraph]]]:
        """Each section's paragraphs, given the sections asked for."""
        return {
            "lead": self._lead,
            "sessions": self._sessions,
            "organisers": self._organisers,
            "participants": self._participants,
            "findings": self._findings,
            "recommendations": self._recommendations,
            "figures": self._figures,
            "themes": self._themes,
            "observance": self._observance,
            "previous": self._previous,
            "contact": self._contact,
        }

    def dated(self, paragraphs: list[Paragraph]) -> list[Paragraph]:
        """The paragraphs with the dateline before the first, as agencies print it."""
        line = self.language.dateline(self.said)
        if not line:
            return paragraphs
        if not paragraphs:
            return [Paragraph("dateline", line)]
        first = paragraphs[0]
        return [Paragraph(first.kind, flow(line, " – ", first.pieces)), *paragraphs[1:]]

    def _lead(self, sections: Collection[str]) -> Iterator[Paragraph]:
        yield from self._paragraph("lead", [self.language.lead(self.said, self.facts.moment)])

    def _sessions(self, sections: Collection[str]) -> Iterator[Paragraph]:
        others, moment = self.facts.sessions, self.facts.conference_moment
        if len(others) == 1:
            yield from self._paragraph(
                "sessions", [self.language.session(self.said, others[0], moment)]
            )
        elif others:
            entries = [self.language.entry(self.said, session) for session in others]
            intro = self.language.sessions(self.said, moment)
            yield from self._listed("sessions", "session", intro, entries)

    def _organisers(self, sections: Collection[str]) -> Iterator[Paragraph]:
        bodies = {
            role: self.language.joined([flow(self.said(one.body.ref, "the")) for one in those])
            for role, those in _grouped(self.facts.organisers, lambda one: one.role).items()
        }
        if bodies:
            yield from self._paragraph("organisers", [self.language.organisers(self.said, bodies)])

    def _participants(self, sections: Collection[str]) -> Iterator[Paragraph]:
        """The roles in sentences of one paragraph; the long ones below it, each with its list."""
        by_role = _grouped(self.facts.participants, lambda one: one.role)
        entries = self._entries(role for role in Role if role in by_role)
        short = [role for role in entries if len(entries[role]) <= LONGEST_SENTENCE]
        moment = self.facts.moment
        yield from self._paragraph(
            "participants",
            [
                flow(
                    self.language.appear(self.said, role, len(entries[role]), moment),
                    self.language.joined(entries[role]),
                )
                for role in short
            ],
        )
        for role in entries:
            if role not in short:
                intro = self.language.appear_below(self.said, role, moment)
                yield from self._listed("participants", "participant", intro, entries[role])

    def _entries(self, roles: Iterable[Role]) -> dict[Role, list[Flow]]:
        """The people of each role; whoever comes again is given by name only."""
        entries: dict[Role, list[Flow]] = {}
        met: set[str] = set()
        for role in roles:
            for person in self.facts.participants:
                if person.role == role:
                    entries.setdefault(role, []).append(self._entry(person, person.ref in met))
                    met.add(person.ref)
        return entries

    def _entry(self, person: Person, again: bool) -> Flow:
        return flow(self.said(person.ref)) if again else self.language.named(self.said, person)

    def _findings(self, sections: Collection[str]) -> Iterator[Paragraph]:
        found = [one for one in self.facts.findings if not one.addressee]
        yield from self._brought_out("findings", "finding", found, sections)

    def _recommendations(self, sections: Collection[str]) -> Iterator[Paragraph]:
        found = [one for one in self.facts.findings if one.addressee]
        yield from self._brought_out("recommendations", "recommendation", found, sections)

    def _brought_out(
        self, kind: str, item: str, found: list[Finding], sections: Collection[str]
    ) -> Iterator[Paragraph]:
        """One paragraph for what the same put forward in the same way, with a list where it is more."""
        worded = [one for one in found if one.text.ref in self.said.forms]
        listed = self.facts.participants if "participants" in sections else ()
        met = {person.ref for person in listed}
        for _, group in groupby(worded, _put_forward):
            same = list(group)
            intro = self.language.found(self.said, same[0], self._speaker(same[0].speaker, met))
            form = "" if len(same) > 1 else "continued"
            texts = [flow(self.said(one.text.ref, form)) for one in same]
            yield from self._listed(kind, item, intro, texts, longest=1)

    def _speaker(self, person: Person | None, met: set[str]) -> Flow:
        """The speaker by name; with office and body, and a comma after them, when first met."""
        if not person:
            return ()
        name = self._entry(person, person.ref in met)
        met.add(person.ref)
        comma = self.language.comma.rstrip()
        return flow(name, comma if comma in text_of(name[1:]) else "")

    def _figures(self, sections: Collection[str]) -> Iterator[Paragraph]:
        yield from self._paragraph("figures", self._gathered(self.facts.edition))

    def _gathered(self, edition: Edition) -> list[Flow]:
        """The figures by day of count and by source, and that they disagree where they do."""
        sentences = [
            sentence
            for gathering in _gatherings(edition)
            for sentence in self.language.gathered(self.said, gathering)
        ]
        return sentences + [self.language.contested(measure) for measure in contested(edition)]

    def _themes(self, sections: Collection[str]) -> Iterator[Paragraph]:
        titles = [self.language.quoted(self.said(one.ref)) for one in self.facts.themes]
        if titles:
            intro = self.language.themes(self.said, len(titles), self.facts.moment)
            listed = flow(intro, self.language.colon, self.language.joined(titles))
            yield from self._paragraph("themes", [listed])

    def _observance(self, sections: Collection[str]) -> Iterator[Paragraph]:
        if self.facts.observance:
            sentences = self.language.observance(self.said, self.facts.observance)
            yield from self._paragraph("observance", sentences)

    def _previous(self, sections: Collection[str]) -> Iterator[Paragraph]:
        before = self.facts.previous
        if before:
            held = self.language.previous(self.said, before)
            yield from self._paragraph("previous", [held, *self._gathered(before)])

    def _contact(self, sections: Collection[str]) -> Iterator[Paragraph]:
        contact = self.facts.contact
        if contact and contact.ref in self.said.forms:
            words = self.language.contact()
            yield Paragraph("contact", flow(words, self.language.colon, self.said(contact.ref)))

    def _paragraph(self, kind: str, sentences: Iterable[Flow]) -> Iterator[Paragraph]:
        """The sentences in one paragraph; none where there is no sentence."""
        told = [_stopped(_capital(sentence)) for sentence in sentences if sentence]
        if told:
            spaced = [flow(" " if number else "", one) for number, one in enumerate(told)]
            yield Paragraph(kind, flow(*spaced))

    def _listed(
        self,
        kind: str,
        item: str,
        intro: Flow,
        entries: Sequence[Flow],
        *,
        longest: int = LONGEST_SENTENCE,
    ) -> Iterator[Paragraph]:
        """One sentence where the entries are few, else the words before them and a list."""
        if len(entries) <= longest:
            joined = self.language.joined(entries)
            yield from self._paragraph(kind, [flow(intro, self.language.colon, joined)])
            return
        yield Paragraph(kind, flow(_capital(intro), self.language.colon.rstrip()))
        sentences = any(_holds_sentences(entry) for entry in entries)
        for number, entry in enumerate(entries):
            ends = sentences or number == len(entries) - 1
            yield Paragraph(item, _stopped(entry) if ends else self._parted(entry))

    def _parted(self, entry: Flow) -> Flow:
        return flow(entry, self.language.semicolon.rstrip(" "))


def _grouped[T, K](those: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """What belongs together, groups and members in the order in which they come."""
    groups: dict[K, list[T]] = {}
    for one in those:
        groups.setdefault(key(one), []).append(one)
    return groups


def _put_forward(finding: Finding) -> tuple[str, ...]:
    """Who put it forward, how, to whom, and who reports it."""
    refs = (finding.addressee, finding.reported_by, finding.speaker)
    return (finding.verb, finding.by, *(one.ref if one else "" for one in refs))


def _gatherings(edition: Edition) -> Iterator[Gathering]:
    for counts in _grouped(edition.counted, lambda one: one.counted_on).values():
        refs = _grouped(counts, lambda one: one.measure)
        yield Gathering(edition, _refs(refs), counted=counts[0].moment_ref)
    by_source = _grouped(edition.reported, lambda one: (one.source.ref, one.forecast))
    for (source, forecast), told in by_source.items():
        said = _grouped(told, lambda one: one.measure)
        yield Gathering(edition, _refs(said), source=source, forecast=forecast)


def _refs(
    by_measure: dict[Measure, list[Counted]] | dict[Measure, list[Reported]],
) -> dict[Measure, list[str]]:
    return {measure: [one.ref for one in those] for measure, those in by_measure.items()}


def _capital(sentence: Flow) -> Flow:
    first = sentence[0] if sentence else None
    if not isinstance(first, Words):
        return sentence
    return flow(first.text[:1].upper() + first.text[1:], sentence[1:])


def _stopped(sentence: Flow) -> Flow:
    return sentence if text_of(sentence).endswith(TERMINAL) else flow(sentence, ".")


def _holds_sentences(entry: Flow) -> bool:
    text = text_of(entry)
    return text.endswith(TERMINAL) or any(f"{mark} " in text for mark in TERMINAL)
