"""Verdicts on persons and on what they are quoted with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from plenary.algorithms.transliteration import fold

from .claims import Claim
from .comparing import Report, text_of
from .index import EditionIndex
from .offices import fits, office_parts
from .reasons import Part, Reason, Verdict
from .record import NameForm, PersonView, StatementView
from .same_name import NameMatch, match, readable
from .wording import words_of_text

SAME_SCORE = 0.03
"""Two persons whose names fit within this are told apart by their offices."""
SAME_WORDS = 95.0
LIKE_WORDS = 78.0
"""Shares of a quotation, in percent, that must stand in a statement."""
SHORTEST_SHARE = 0.6
"""The least length of a statement, as a share of the quotation's."""
SHORTEST_QUOTE = 3
"""Words below which a quotation could be anybody's."""


class Found(NamedTuple):
    """The person a name means, and how sure that is; several where it may be any of them."""

    matches: tuple[NameMatch, ...]
    parts: tuple[Part, ...] = ()


def on_person(claim: Claim, edition: EditionIndex, report: Report) -> tuple[Part, ...]:
    """The name, office, body and country of a person, each against the record.

    - A name in another order, script or spelling, with initials, with fewer or more names is a
      variant; so is a family name alone that one person on record has, or one whom the report names
      in full elsewhere. Case, an honorific and an apostrophe's form make no difference.
    - Another given name with the family name on record differs if the office or body is that
      person's; otherwise it is somebody else, not on record, and the namesake is named.
    - Who only reports or comments is no participant: not checkable.
    - In a script that is not read as Latin letters: not checkable unless the record has that form.
    """
    part = text_of(claim, "part")
    name = text_of(claim, "name") or claim.span
    if part in {"reporter", "commentator"}:
        reason = Reason.REPORTER if part == "reporter" else Reason.COMMENTATOR
        return (Part("name", name, Verdict.NOT_CHECKABLE, reason),)
    found = _find(name, claim, edition, report)
    if len(found.matches) == 1:
        return (_name_part(name, found.matches[0], report), *found.parts)
    if found.matches:
        return (_ambiguous(name, found.matches),)
    return (_not_found(name, claim, edition, report),)


def _find(name: str, claim: Claim, edition: EditionIndex, report: Report) -> Found:
    matches = [found for person in edition.persons_named(name) if (found := match(name, person))]
    full = [found for found in matches if found.in_full]
    if full:
        best = max(found.score for found in full)
        return _told_apart(
            [one for one in full if one.score >= best - SAME_SCORE], claim, edition, report
        )
    alone = [found for found in matches if found.reason is Reason.FAMILY_NAME]
    named = [found for found in alone if found.person.ref.id in report.named]
    return _told_apart(named or alone, claim, edition, report)


def _told_apart(
    matches: Sequence[NameMatch], claim: Claim, edition: EditionIndex, report: Report
) -> Found:
    """The one match whose office fits best, or all those that fit as well."""
    tried = [
        (found, office_parts(claim, found.person, edition, report), found.score)
        for found in matches
    ]
    if len(tried) < 2:
        return Found(tuple(matches), tried[0][1] if tried else ())
    best = max(fits(parts) for _, parts, _ in tried)
    left = [(found, parts) for found, parts, _ in tried if fits(parts) == best]
    exact = [(found, parts) for found, parts in left if found.reason is Reason.AS_PRINTED]
    left = exact if len(exact) == 1 else left
    return Found(tuple(found for found, _ in left), left[0][1])


def _name_part(name: str, found: NameMatch, report: Report) -> Part:
    same = found.reason is Reason.AS_PRINTED
    verdict = Verdict.CONFIRMED if same else Verdict.VARIANT
    record = found.form.text if same else printed_name(found.person, report.lang)
    return Part("name", name, verdict, found.reason, record, (found.person.ref,))


def printed_name(person: PersonView, lang: str) -> str:
    """The name of a person as the record prints it: in `lang` if it does, else the main one."""
    printed: list[NameForm] = [form for form in person.names if form.printed]
    in_lang = [form for form in printed if form.lang == lang]
    chosen = in_lang or printed
    return chosen[0].text if chosen else person.ref.label


def _ambiguous(name: str, matches: Sequence[NameMatch]) -> Part:
    refs = tuple(found.person.ref for found in matches)
    values = {"candidates": [ref.label for ref in refs]}
    return Part("name", name, Verdict.NOT_CHECKABLE, Reason.AMBIGUOUS, None, refs, values)


def _not_found(name: str, claim: Claim, edition: EditionIndex, report: Report) -> Part:
    """The name of somebody who is not on record under it."""
    candidates = [match(name, person) for person in edition.persons_named(name)]
    near = [one for one in candidates if one and one.reason is Reason.OTHER_GIVEN_NAME]
    if same := next((one for one in near if _holds_it(claim, one.person, edition, report)), None):
        record, refs = printed_name(same.person, report.lang), (same.person.ref,)
        return Part("name", name, Verdict.DIFFERS, Reason.OTHER_GIVEN_NAME, record, refs)
    if behalf := _on_behalf(name, edition):
        record, of = behalf.on_behalf_of[0].text, (behalf.ref,)
        return Part("name", name, Verdict.CONFIRMED, Reason.NAMED_IN_STATEMENT, record, of)
    if not edition.view.persons:
        return Part("name", name, Verdict.NOT_CHECKABLE, Reason.RECORD_SILENT)
    if not readable(name):
        return Part("name", name, Verdict.NOT_CHECKABLE, Reason.OTHER_LANGUAGE)
    if near:
        values = {"near": [one.person.ref.label for one in near]}
        all_near = tuple(one.person.ref for one in near)
        return Part("name", name, Verdict.NOT_ON_RECORD, Reason.NAMESAKE, None, all_near, values)
    return Part("name", name, Verdict.NOT_ON_RECORD, Reason.NOT_FOUND)


def _holds_it(claim: Claim, person: PersonView, edition: EditionIndex, report: Report) -> bool:
    """Whether the office or body that the claim gives, not its country alone, is the person's."""
    return any(
        part.field in {"office", "body"} and part.verdict in {Verdict.CONFIRMED, Verdict.VARIANT}
        for part in office_parts(claim, person, edition, report)
    )


def _on_behalf(name: str, edition: EditionIndex) -> StatementView | None:
    """The statement that was made on behalf of the person named."""
    for statement in edition.view.statements:
        for wording in statement.on_behalf_of:
            speaker = PersonView(statement.ref, (NameForm(wording.text.split(",")[0]),))
            found = match(name, speaker)
            if found and found.in_full:
                return statement
    return None


def on_quote(claim: Claim, edition: EditionIndex, report: Report) -> tuple[Part, ...]:
    """The speaker of a quotation as a person, and its words against the statements on record.

    The words are confirmed where a statement has them, a variant where most of them, and differ
    where it is somebody else's. A summary on record neither bears out nor belies a quotation.
    """
    speaker = text_of(claim, "speaker")
    if speaker:
        asked = Claim("person", claim.start, claim.end, claim.span, {"name": speaker})
        of_speaker = on_person(asked, edition, report)[0]
    else:
        of_speaker = Part("name", "", Verdict.NOT_CHECKABLE, Reason.NO_SPEAKER)
    spoken = Part(
        "speaker",
        of_speaker.value,
        of_speaker.verdict,
        of_speaker.reason,
        of_speaker.record,
        of_speaker.refs,
        of_speaker.values,
    )
    return (spoken, _words_part(claim.span, edition, spoken))


def _words_part(quoted: str, edition: EditionIndex, speaker: Part) -> Part:
    best, text, score = _nearest_statement(quoted, edition)
    if best is None:
        return Part("words", quoted, Verdict.NOT_ON_RECORD, Reason.NO_STATEMENT)
    refs = (best.ref,)
    its = {ref.id for ref in speaker.refs}
    if best.speaker and its and best.speaker.id not in its:
        label = best.speaker.label
        return Part("words", quoted, Verdict.DIFFERS, Reason.OTHER_SPEAKER, label, refs)
    if score >= SAME_WORDS:
        return Part("words", quoted, Verdict.CONFIRMED, Reason.QUOTED, text, refs)
    return Part("words", quoted, Verdict.VARIANT, Reason.OTHER_WORDS, text, refs)


def _nearest_statement(
    quoted: str, edition: EditionIndex
) -> tuple[StatementView | None, str, float]:
    """The statement and wording that have most of the words, and how many of them in percent."""
    if len(words_of_text(quoted)) < SHORTEST_QUOTE:
        return None, "", 0.0
    said = fold(quoted)
    scored = [
        (fuzz.partial_ratio(said, fold(wording.text), score_cutoff=LIKE_WORDS), wording.text, its)
        for its in edition.statements_like(quoted)
        if its.verbatim
        for wording in its.texts
        if len(wording.text) >= SHORTEST_SHARE * len(quoted)
    ]
    score, text, best = max(scored, key=lambda one: one[0], default=(0.0, "", None))
    return (best, text, score) if score else (None, "", 0.0)
