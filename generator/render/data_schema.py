"""The JSON Schema of a briefing's data, made from the records that the data is made from."""

import json
import types
from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from generator.derive.data.briefing import BriefingData
from generator.derive.sitemap import DATA_SCHEMA
from generator.load.description import descriptions, summary

NAME = DATA_SCHEMA.page.rpartition("/")[2]
"""The schema's file, beside the page of the method."""

Schema = Mapping[str, object]
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SCALARS: Mapping[type, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    types.NoneType: "null",
}


@cache
def data_schema() -> str:
    """Return the schema of `briefing.json`, as a file."""
    definitions = {record.__name__: _record(record) for record in _nested(BriefingData)}
    whole = _record(BriefingData)
    schema = {
        "$schema": _DIALECT,
        "title": "A briefing, as data",
        **whole,
        "properties": {"$schema": {"type": "string"}, **_properties(BriefingData)},
        "$defs": definitions,
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _record(record: type) -> Schema:
    properties = _properties(record)
    return {
        "description": summary(record),
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _properties(record: type) -> Mapping[str, Schema]:
    hints = get_type_hints(record)
    return {
        field.name.removesuffix("_"): {
            "description": descriptions(record)[field.name],
            **_shape(hints[field.name]),
        }
        for field in fields(record)
    }


def _shape(hint: Any) -> Schema:  # noqa: ANN401 - annotations have no common type
    if get_origin(hint) is types.UnionType:
        return _choice([_shape(choice) for choice in get_args(hint)])
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _shape(get_args(hint)[0])}
    if hint in _SCALARS:
        return {"type": _SCALARS[hint]}
    if issubclass(hint, StrEnum):
        return {"enum": [term.value for term in hint]}
    return {"$ref": f"#/$defs/{hint.__name__}"}


def _choice(shapes: list[Schema]) -> Schema:
    """Join shapes as shortly as it can be said."""
    first, *others = shapes
    if first.keys() == {"enum"}:
        return {"enum": [*_list(first["enum"]), None]}
    if first.keys() == {"type"}:
        return {"type": [shape["type"] for shape in (first, *others)]}
    return {"anyOf": shapes}


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise AssertionError(f"no list: {value!r}")  # noqa: TRY004 - our own bug
    return value


def _nested(record: type) -> tuple[type, ...]:
    """Return every record below `record`, each once, in the order in which they are met."""
    found: dict[type, None] = {}
    waiting = [record]
    while waiting:
        hints = get_type_hints(waiting.pop(0))
        for inner in (each for hint in hints.values() for each in _records_in(hint)):
            if inner not in found:
                found[inner] = None
                waiting.append(inner)
    return tuple(found)


def _records_in(hint: Any) -> tuple[type, ...]:  # noqa: ANN401 - annotations have no common type
    if get_args(hint):
        return tuple(record for part in get_args(hint) for record in _records_in(part))
    known = hint is Ellipsis or hint in _SCALARS or issubclass(hint, StrEnum)
    return () if known else (hint,)
