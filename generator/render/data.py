"""Records as JSON: every field a key, in the record's own order; one text for one record."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum

from generator.render import escape

Json = Mapping[str, object] | list[object] | str | int | float | bool | None


def as_json(record: object, *, schema: str) -> str:
    """Write a record as a file; `schema` is where its schema stands, seen from the file."""
    return _text({"$schema": schema, **_keys(record)})


def _keys(record: object) -> Mapping[str, Json]:
    """Return a record as an object; a name that Python keeps for itself has an underscore."""
    if not is_dataclass(record):
        raise TypeError(f"a {type(record).__name__} is no record")
    return {
        field.name.removesuffix("_"): _value(getattr(record, field.name))
        for field in fields(record)
    }


def _value(value: object) -> Json:
    match value:
        case StrEnum():
            return value.value
        case None | bool() | int() | float() | str():
            return value
        case tuple():
            return [_value(item) for item in value]
        case _:
            return _keys(value)


def _text(content: Json) -> str:
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False)
    return escape.json_file(text) + "\n"
