"""What is done to people and bodies besides making, changing and deleting them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import batched
from typing import Any
from uuid import UUID

from django.db import connection, models, transaction

from plenary.algorithms import names

from .country_lists import install_country_lists as install_country_lists
from .models import NameWord, PersonName, WordGram

BATCH = 2000
LONGEST_SOUND = 80


def index_names(person_ids: Collection[UUID]) -> None:
    """Those persons are found by the names they have now, and by no other.

    A name that is saved or deleted one by one is indexed by itself (`signals.py`); call this after
    names were written in bulk.
    """
    for ids in batched(person_ids, BATCH):
        write_index(list(PersonName.objects.filter(person_id__in=ids)))


@transaction.atomic
def write_index(written: Sequence[PersonName]) -> None:
    """The index holds the words of these names as they are now."""
    words = {name.pk: words_indexed(name) for name in written}
    clear_index(words, keep=set().union(*words.values()))
    rows = (
        (word, names.sound(word)[:LONGEST_SOUND], key)
        for key, its in words.items()
        for word in sorted(its)
    )
    _insert_missing(NameWord, ("word", "sound", "name"), rows)
    for vocabulary in batched(sorted(set().union(*words.values())), BATCH):
        _write_grams(vocabulary)


def words_indexed(name: PersonName) -> set[str]:
    """The folded words by which a name is found, in parts and as written in full."""
    parts = f"{name.given} {name.patronymic} {name.family}"
    return {*names.words_of(parts), *names.words_of(name.full)}


@transaction.atomic
def clear_index(name_ids: Collection[UUID], *, keep: Collection[str] = ()) -> None:
    """These names are not in the index, nor are words that stood in them alone."""
    for ids in batched(name_ids, BATCH):
        rows = NameWord.objects.filter(name_id__in=ids)
        held = set(rows.values_list("word", flat=True))
        if held:
            rows.delete()
        freed = held - set(keep)
        for words in batched(freed, BATCH):
            used = NameWord.objects.filter(word__in=words).values_list("word", flat=True)
            unused = set(words) - set(used.distinct())
            WordGram.objects.filter(word__in=unused).delete()


def _write_grams(words: Sequence[str]) -> None:
    known = set(WordGram.objects.filter(word__in=words).values_list("word", flat=True).distinct())
    rows = (
        (gram, word)
        for word in words
        if word not in known
        for gram in sorted(names.search_grams(word))
    )
    _insert_missing(WordGram, ("gram", "word"), rows)


def _insert_missing(
    model: type[models.Model], columns: Sequence[str], rows: Iterable[tuple[Any, ...]]
) -> None:
    """The rows stand in the table; those that did already stay.

    By hand, because an import writes hundreds of thousands of them, and `bulk_create` takes ten
    times as long to make an object of each.
    """
    fields: list[Any] = [model._meta.get_field(column) for column in columns]
    quote = connection.ops.quote_name
    into = f"{quote(model._meta.db_table)} ({', '.join(quote(field.column) for field in fields)})"
    marks = f"({', '.join(['%s'] * len(fields))})"
    with connection.cursor() as cursor:
        for some in batched(rows, BATCH):
            values = [
                field.get_db_prep_value(value, connection)
                for row in some
                for field, value in zip(fields, row, strict=True)
            ]
            every = ", ".join([marks] * len(some))
            statement = f"INSERT INTO {into} VALUES {every} ON CONFLICT DO NOTHING"  # noqa: S608 - names of our own tables
            cursor.execute(statement, values)
