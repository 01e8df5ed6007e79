"""The child process of [search-people]: fills the database of DATABASE_URL, searches, answers JSON."""

import json
import os
import random
import statistics
import sys
import time
from itertools import batched

import django

PERSONS = int(os.environ.get("PERSONS", "100000"))
SEARCHES = 300


def _words(text: str) -> list[str]:
    return text.split()


ONSETS = (*"bcçdfghjklmnpqrsštvyz", *_words("dž zh kh sh ch st kr br mr dr tr"))
VOWELS = (*"aaaeeiioouöüıə", "ia")
CODAS = ("", "", "", "", *"nrlmsdkv")
ENDINGS = _words("ov ova ev eva ić ović yan idze oğlu zadeh son ski a er")
CYRILLIC = {
    **dict(zip("abvgdezijklmnoprstufhcyq", "абвгдезийклмнопрстуфхцыг", strict=True)),
    "zh": "ж",
    "kh": "х",
    "sh": "ш",
    "ch": "ч",
    "š": "ш",
    "ž": "ж",
    "ç": "ч",
    "ć": "ч",
    "ö": "о",
    "ü": "у",
    "ı": "ы",
    "ə": "а",
    "ğ": "г",
    "w": "в",
    "x": "х",
}


def word(dice: random.Random, syllables: int, ending: str = "") -> str:
    """An invented name of that many syllables."""
    made = "".join(
        dice.choice(ONSETS) + dice.choice(VOWELS) + dice.choice(CODAS) for _ in range(syllables)
    )
    return (made + ending).capitalize()


def in_cyrillic(name: str) -> str:
    """The name letter by letter in Cyrillic, as a newspaper might print it."""
    made, at, small = "", 0, name.lower()
    while at < len(small):
        pair = CYRILLIC.get(small[at : at + 2]) if len(small[at : at + 2]) == 2 else None
        made += pair or CYRILLIC.get(small[at], small[at])
        at += 2 if pair else 1
    return made.title()


def invented(dice: random.Random) -> list[tuple[str, str]]:
    """Given and family names of all persons: some given names are common, family names seldom."""
    given = [word(dice, dice.choice((1, 2, 2, 3))) for _ in range(4000)]
    weights = [1 / (place + 5) for place in range(len(given))]
    family = [word(dice, dice.choice((1, 2, 2, 3)), dice.choice(ENDINGS)) for _ in range(40_000)]
    return list(
        zip(dice.choices(given, weights, k=PERSONS), dice.choices(family, k=PERSONS), strict=True)
    )


def misspelt(dice: random.Random, text: str) -> str:
    """The text with one slip: a letter left out, doubled, changed or swapped with the next."""
    at = dice.randrange(1, max(2, len(text) - 1))
    letter = dice.choice("abeiknorst") if text.isascii() else text[at]
    slips = (
        text[:at] + text[at + 1 :],
        text[:at] + text[at] + text[at:],
        text[:at] + letter + text[at + 1 :],
        text[:at] + text[at : at + 2][::-1] + text[at + 2 :],
    )
    return dice.choice(slips)


def asked_for(dice: random.Random, given: str, family: str) -> str:
    """A name as a person in a hurry types it."""
    from plenary.algorithms import names

    match dice.randrange(4):
        case 0:
            return f"{misspelt(dice, names.fold(family))} {names.fold(given)}"
        case 1:
            return f"{given} {misspelt(dice, family)}"
        case 2:
            return f"{in_cyrillic(given)} {misspelt(dice, in_cyrillic(family))}"
        case _:
            return f"prof. {names.fold(given).upper()} {misspelt(dice, names.fold(family))}"


def fill(people: list[tuple[str, str]]) -> list[object]:
    """The persons are in the database and in the index; their keys in order."""
    from plenary.people.actions import index_names
    from plenary.people.models import Person, PersonName

    keys = []
    for some in batched(enumerate(people), 2000):
        rows, written = [], []
        for number, (given, family) in some:
            person = Person(slug=f"p{number}")
            latin = PersonName(person=person, given=given, family=family)
            person.known_as(latin)
            rows.append(person)
            written.append(latin)
            if number % 2:
                cyrillic = {"given": in_cyrillic(given), "family": in_cyrillic(family)}
                written.append(PersonName(person=person, use="script", language="ru", **cyrillic))
        Person.objects.bulk_create(rows)
        PersonName.objects.bulk_create(written)
        index_names([person.pk for person in rows])
        keys += [person.pk for person in rows]
    return keys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plenary.settings")
    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from plenary.people.queries import search_people

    call_command("migrate", verbosity=0)
    dice = random.Random(2026)
    people = invented(dice)
    started = time.perf_counter()
    keys = fill(people)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(f"filled in {time.perf_counter() - started:.0f} s", file=sys.stderr)
    times, found = [], 0
    for number in dice.sample(range(PERSONS), SEARCHES):
        question = asked_for(dice, *people[number])
        started = time.perf_counter()
        hits = search_people(question, limit=10)
        times.append((time.perf_counter() - started) * 1000)
        same_name = {hit.person.display_name for hit in hits}
        found += keys[number] in {hit.person.pk for hit in hits} or (
            " ".join(people[number]) in same_name
        )
    tail = statistics.quantiles(times, n=20)[-1]
    answer = {"p50": statistics.median(times), "p95": tail, "recall": 100 * found / SEARCHES}
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
