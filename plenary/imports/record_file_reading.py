"""The bytes of a record file read as JSON, or told what is wrong with them."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, NoReturn

from plenary.algorithms.text import Undecodable, decoded

from .record_file import Fault, Json, Path

LARGEST_FILE = 64 * 1024 * 1024


class Repeated(dict[str, Json]):
    """A JSON object in which keys stand twice; the last one is kept, `repeated` names them."""

    repeated: list[str]


def read(content: bytes) -> tuple[Json, list[Fault]]:
    """The document and what is wrong with its bytes; the document is None where nothing is read."""
    if len(content) > LARGEST_FILE:
        size = len(content) // 1024 // 1024
        return None, [
            Fault((), f"the file has {size} MB; at most 64 are read. Split it by edition.")
        ]
    text, faults = _text_of(content)
    if faults:
        return None, faults
    if not text.strip():
        return None, [Fault((), "the file is empty.")]
    try:
        document = json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        return None, [Fault((), _json_reason(text, error))]
    except RecursionError:
        return None, [Fault((), "lists or objects stand inside each other too deeply.")]
    except ValueError as error:
        return None, [Fault((), f"{error}.")]
    return document, _repetitions((), document)


def _text_of(content: bytes) -> tuple[str, list[Fault]]:
    try:
        text, encoding = decoded(content)
    except Undecodable as error:
        return "", [Fault((), f"{error}. A record file is JSON in UTF-8.")]
    if encoding != "utf-8":
        reason = f"the text is not in UTF-8 but, it seems, in {encoding}. Save it again as UTF-8."
        return "", [Fault((), reason)]
    return text, []


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    count = Counter(key for key, _ in pairs)
    repeated = Repeated(made)
    repeated.repeated = [key for key in made if count[key] > 1]
    return repeated


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is not a number in JSON")


def _json_reason(text: str, error: json.JSONDecodeError) -> str:
    where = f"line {error.lineno}, column {error.colno}"
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        return f"the file ends too early or a quotation mark is missing ({where})."
    said = error.msg[0].lower() + error.msg[1:]
    return f"this is not JSON from {where} on: {said}."


def _repetitions(path: Path, value: Json) -> list[Fault]:
    """The keys that stand twice in one object, wherever it is."""
    found = []
    waiting: list[tuple[Path, Json]] = [(path, value)] if isinstance(value, dict | list) else []
    while waiting:
        here, value = waiting.pop()
        if isinstance(value, Repeated):
            found += [
                Fault((*here, key), "stands here twice; keep one.") for key in value.repeated
            ]
        steps: Any = value.items() if isinstance(value, dict) else enumerate(value)
        waiting += [
            ((*here, step), inner) for step, inner in steps if isinstance(inner, dict | list)
        ]
    return sorted(found, key=lambda fault: [str(step).zfill(9) for step in fault.path])
