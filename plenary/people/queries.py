"""Finding people and bodies by names as others write them, and the office of a day."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import batched
from uuid import UUID

from django.db.models import Count
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from plenary.algorithms import names

from .models import Body, NameWord, Office, Person, PersonName, WordGram

LIKE_ENOUGH = 0.6
WORDS_ASKED = 6
WORDS_SHARING_GRAMS = 80
WORDS_TRIED = 40
NAMES_OF_A_WORD = 4000
NAMES_COMPARED = 120
BODIES_COMPARED = 200
SURELY_ALIKE = 0.93
SAME_COMPARED = 8
IN_ONE_QUERY = 2000


@dataclass(frozen=True)
class Hit:
    """A person found, the one of his names that is most like what was asked, and how like."""

    person: Person
    name: PersonName
    likeness: float


def search_people(text: str, *, limit: int = 50) -> list[Hit]:
    """The people with a name like `text`, the likest first.

    Case, diacritics, script, the order of the words, honorifics and a slip of typing do not
    matter; the beginning of a name is enough. Three queries besides one for each word.
    """
    words = list(dict.fromkeys(names.words_of(text)))[:WORDS_ASKED]
    found = _names_with([_words_like(word) for word in words])
    candidates = PersonName.objects.filter(pk__in=found).select_related("person")
    best: dict[UUID, Hit] = {}
    for name in candidates:
        hit = Hit(name.person, name, _likeness(text, words, name))
        known = best.get(name.person_id)
        if hit.likeness >= LIKE_ENOUGH and (known is None or hit.likeness > known.likeness):
            best[name.person_id] = hit
    ranked = sorted(best.values(), key=lambda hit: (-hit.likeness, hit.person.sort_key))
    return ranked[:limit]


def _words_like(asked: str) -> dict[str, float]:
    """Words that stand in names, and how like the folded word `asked` they are, at most 40."""
    sharing = (
        WordGram.objects.filter(gram__in=names.search_grams(asked))
        .values_list("word")
        .annotate(shared=Count("gram"))
        .order_by("-shared")[:WORDS_SHARING_GRAMS]
    )
    likeness = {word: _word_likeness(asked, word) for word, _ in sharing}
    likeness |= dict.fromkeys(_words_beginning_with(asked), 0.75)
    likeness[asked] = 1.0
    ranked = sorted(likeness.items(), key=lambda pair: (-pair[1], pair[0]))
    return {word: like for word, like in ranked[:WORDS_TRIED] if like >= LIKE_ENOUGH}


def _word_likeness(asked: str, word: str) -> float:
    return max(
        OSA.normalized_similarity(asked, word),
        0.97 * OSA.normalized_similarity(names.sound(asked), names.sound(word)),
        # Consonants alone: either may come from a script that writes no vowels.
        0.85 * OSA.normalized_similarity(names.skeleton(asked), names.skeleton(word)),
    )


def _words_beginning_with(asked: str) -> list[str]:
    """Some words that begin with what was typed so far."""
    if len(asked) < 2 or not asked.isascii():
        return []
    # A range instead of LIKE: every database answers it from the index.
    after = asked[:-1] + chr(ord(asked[-1]) + 1)
    rows = NameWord.objects.filter(word__gt=asked, word__lt=after)
    return list(rows.order_by("word").values_list("word", flat=True).distinct()[:WORDS_TRIED])


def _names_with(asked: Collection[dict[str, float]]) -> list[UUID]:
    """The names that hold words like those asked for, the likeliest first."""
    total: dict[UUID, float] = defaultdict(float)
    for like in asked:
        best: dict[UUID, float] = {}
        rows = NameWord.objects.filter(word__in=like).values_list("name_id", "word")
        for name_id, word in rows[:NAMES_OF_A_WORD]:
            best[name_id] = max(best.get(name_id, 0.0), like[word])
        for name_id, likeness in best.items():
            total[name_id] += likeness
    return sorted(total, key=lambda name_id: -total[name_id])[:NAMES_COMPARED]


def _likeness(text: str, words: Collection[str], name: PersonName) -> float:
    printed = name.printed()
    like = names.likeness(text, printed)
    if like < 0.6:
        held = names.words_of(printed)
        begun = all(any(one.startswith(word) for one in held) for word in words)
        return max(like, 0.6) if begun else like
    return like


def same_as(person: Person) -> Person | None:
    """Somebody else on record who seems to be the same, by any name that is printed of him."""
    names_of_him = [one for one in person.names.all() if one.use != PersonName.Use.SPELLING]
    wanted = [(one.printed(styled=False), person.country) for one in names_of_him]
    hits = [hit for hit in same_people(wanted, besides=person.pk) if hit]
    return max(hits, key=lambda hit: hit.likeness).person if hits else None


def same_people(
    wanted: Sequence[tuple[str, str]], *, besides: UUID | None = None
) -> list[Hit | None]:
    """For each name and country code, the person there already who seems to be the same.

    `besides` is the one who is not meant. For whole files: a few queries for thousands of names. The same person has a name that is
    nearly equal, shares its rarest word by sound, and is of the same country where both are known.
    """
    sounds = [{names.sound(word) for word in names.words_of(name)} for name, _ in wanted]
    bearers = _bearers(set().union(*sounds))
    candidates = [_sharing_most(its, bearers) for its in sounds]
    written: dict[UUID, PersonName] = {}
    for some in batched({key for keys in candidates for key in keys}, IN_ONE_QUERY):
        written |= PersonName.objects.select_related("person").in_bulk(some)
    return [
        _same_person(
            name,
            country,
            [written[key] for key in keys if key in written and written[key].person_id != besides],
        )
        for (name, country), keys in zip(wanted, candidates, strict=True)
    ]


def _bearers(sounds: Collection[str]) -> dict[str, list[UUID]]:
    """The names in which each of the sounds stands."""
    found: dict[str, list[UUID]] = defaultdict(list)
    for some in batched(sounds, IN_ONE_QUERY):
        rows = NameWord.objects.filter(sound__in=some).values_list("sound", "name_id")
        for sound, name_id in rows.iterator():
            found[sound].append(name_id)
    return found


def _sharing_most(sounds: Collection[str], bearers: Mapping[str, list[UUID]]) -> list[UUID]:
    """The names that share the most of the sounds, found by the two that are rarest."""
    known = sorted((bearers[sound] for sound in sounds if sound in bearers), key=len)
    if not known or len(known[0]) > NAMES_OF_A_WORD:
        return []
    shared = Counter(name_id for its in known[:2] for name_id in its)
    return [name_id for name_id, _ in shared.most_common(SAME_COMPARED)]


def _same_person(name: str, country: str, candidates: Collection[PersonName]) -> Hit | None:
    hits = [
        Hit(one.person, one, names.likeness(name, one.printed()))
        for one in candidates
        if not (country and one.person.country) or country == one.person.country
    ]
    best = max(hits, key=lambda hit: hit.likeness, default=None)
    return best if best and best.likeness >= SURELY_ALIKE else None


@dataclass(frozen=True)
class BodyHit:
    """A body found, and how like one of its names is to what was asked."""

    body: Body
    likeness: float


def search_bodies(text: str, *, limit: int = 50) -> list[BodyHit]:
    """The bodies with a name or acronym like `text`, the likest first.

    Bodies are few beside people: their folded names are compared in memory.
    """
    words = names.words_of(text)[:WORDS_ASKED]
    if not words:
        return []
    known = dict(Body.objects.values_list("pk", "search_text"))
    close = process.extract(
        " ".join(words), known, scorer=fuzz.token_set_ratio, limit=BODIES_COMPARED
    )
    likeness = {key: _held_in(words, held.split()) for held, _, key in close}
    bodies = Body.objects.in_bulk([key for key, like in likeness.items() if like >= 0.75])
    hits = [BodyHit(body, likeness[key]) for key, body in bodies.items()]
    return sorted(hits, key=lambda hit: (-hit.likeness, str(hit.body)))[:limit]


def _held_in(words: Collection[str], held: Collection[str]) -> float:
    """How much of the words asked for stands among those held, long words counting for more."""
    letters = sum(len(word) for word in words)
    like = (
        len(word) * max((_begins_or_is(word, one) for one in held), default=0) for word in words
    )
    return sum(like) / letters


def _begins_or_is(asked: str, word: str) -> float:
    if word.startswith(asked):
        return 1.0 if word == asked else 0.9
    return float(OSA.normalized_similarity(asked, word))


def office_on(person: Person, day: dt.date) -> Office | None:
    """The office that a person held that day, as far as is known: the one begun last."""
    held = [office for office in person.offices.all() if office.held_on(day)]
    return max(held, key=lambda office: office.held_from or dt.date.min, default=None)
