"""The JSON Schema of the record file, and its verdicts in plain words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from itertools import islice
from pathlib import Path as FilePath
from typing import Any

from jsonschema import Draft202012Validator

from .record_file import Fault, Json

SCHEMA_FILE = FilePath(__file__).parent / "record-file.schema.json"
TYPES = {
    "object": "an object in braces",
    "array": "a list in square brackets",
    "string": "a text in quotation marks",
    "integer": "a whole number",
    "boolean": "true or false",
}


MOST_FAULTS = 1_000


def schema_faults(document: Json) -> list[Fault]:
    """Everything in which the document differs from the schema, in its own order.

    At most a thousand faults: whoever has more mends those first.
    """
    every = (fault for error in _validator().iter_errors(document) for fault in _faults(error))
    return list(dict.fromkeys(islice(every, MOST_FAULTS)))


@cache
def _validator() -> Draft202012Validator:
    schema = json.loads(SCHEMA_FILE.read_text("utf-8"))
    return Draft202012Validator(_inlined(schema, schema["$defs"]))


def _inlined(schema: Json, definitions: dict[str, Json]) -> Json:
    """The schema with each reference replaced by what it names: twice as fast, and none recurs."""
    if isinstance(schema, list):
        return [_inlined(one, definitions) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _inlined(definitions[schema["$ref"].removeprefix("#/$defs/")], definitions)
    return {key: _inlined(value, definitions) for key, value in schema.items() if key != "$defs"}


def _faults(error: Any) -> Iterator[Fault]:
    path = tuple(error.absolute_path)
    if "propertyNames" in error.relative_schema_path:
        yield Fault(
            (*path, str(error.instance)), "is not a language tag such as en, fr or az-Arab."
        )
    elif error.validator == "required":
        for key in error.validator_value:
            if key not in error.instance:
                yield Fault(path, f"“{key}” is missing.")
    elif error.validator == "additionalProperties":
        known = list(error.schema.get("properties", ()))
        for key in error.instance:
            if key not in known:
                yield Fault((*path, key), _unknown(key, known))
    else:
        yield Fault(path, _reason(error))


def _unknown(key: str, known: list[str]) -> str:
    like = get_close_matches(key[:80], known, n=1)
    return f"is not known here; did you mean “{like[0]}”?" if like else "is not known here."


def _reason(error: Any) -> str:
    limit, shown = error.validator_value, _shown(error.instance)
    expected = error.schema.get("description", "")
    match error.validator:
        case "type":
            return f"{shown} should be {expected or TYPES[limit]}."
        case "enum":
            return f"{shown} is none of: {', '.join(limit)}."
        case "pattern" | "const":
            return f"{shown} is not {expected}."
        case "maxLength":
            return f"is too long: {len(error.instance)} characters, at most {limit}."
        case "minItems" | "minProperties":
            return "is empty; write at least one."
        case "minimum" | "maximum":
            return f"{shown} should be at {'least' if error.validator == 'minimum' else 'most'} {limit}."
        case "uniqueItems":
            return "holds something twice."
    return str(error.message)[:200]


def _shown(value: Json) -> str:
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    text = value if isinstance(value, str) else json.dumps(value)
    return f"“{text[:60]}…”" if len(text) > 60 else f"“{text}”"
