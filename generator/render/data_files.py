"""The files that carry a briefing's data: JSON, the schema that it keeps, and tables.

Both the JSON and its schema are made from the records of the data.
"""

import json
from collections.abc import Mapping
from dataclasses import is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType

from generator.derive.data.briefing import BriefingData
from generator.derive.data_page import StoredFile
from generator.derive.sitemap import DATA_SCHEMA
from generator.derive.tables.appearances import AppearanceLine, appearance_line
from generator.derive.tables.claims import ClaimLine, claim_line
from generator.derive.tables.figures import FigureLine, figure_lines
from generator.derive.tables.names import names_of
from generator.derive.tables.sources import SourceLine, source_line
from generator.model.annotations import (
    NONE,
    Choice,
    Group,
    Many,
    Schema,
    Shape,
    Value,
    fields_of,
    plain,
    schema_of,
)
from generator.render import escape
from generator.render.seal import fingerprint
from generator.render.table import as_csv

SCHEMA_NAME = DATA_SCHEMA.page.rpartition("/")[2]
"""The schema's file, beside the page of the method."""
_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}


def data_files(data: BriefingData) -> Mapping[str, str]:
    """Return the files by their names, in the order in which the page of the data lists them."""
    names = names_of(data)
    claims = (claim_line(claim, names) for claim in data.claims)
    appearances = (
        appearance_line(claim, seen, names) for claim in data.claims for seen in claim.appearances
    )
    sources = (source_line(source, names) for source in data.sources)
    return {
        "briefing.json": as_json(data, schema=f"../../method/{SCHEMA_NAME}"),
        "claims.csv": as_csv(ClaimLine, claims),
        "figures.csv": as_csv(FigureLine, figure_lines(data.figures, names)),
        "appearances.csv": as_csv(AppearanceLine, appearances),
        "sources.csv": as_csv(SourceLine, sources),
    }


def stored(files: Mapping[str, str]) -> tuple[StoredFile, ...]:
    """Return what the page that owns `files` says of them."""
    return tuple(
        StoredFile(name=name, size=len(text.encode()), sha256=fingerprint(text))
        for name, text in files.items()
    )


def beside(page: str, files: Mapping[str, str]) -> Mapping[str, str]:
    """Return `files` by their paths below `briefings/`, beside the page that owns them."""
    return {page.rpartition("/")[0] + f"/{name}": text for name, text in files.items()}


def as_json(record: object, *, schema: str) -> str:
    """Write a record as a file: every field a key, in the record's own order.

    `schema` is the address of its schema, seen from the file.
    """
    content = {"$schema": schema, **_keys(record)}
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False)
    return escape.json_file(text) + "\n"


def _keys(record: object) -> dict[str, object]:
    if not is_dataclass(record):
        raise TypeError(f"a {type(record).__name__} is no record")
    kind: type = type(record)
    return {field.name: plain(getattr(record, field.attribute), _keys) for field in fields_of(kind)}


@cache
def data_schema() -> str:
    """Return the schema of `briefing.json`, as a file."""
    schema = schema_of(BriefingData, "A briefing, as data", _schema)
    properties = {"$schema": {"type": "string"}, **schema["properties"]}
    return json.dumps({**schema, "properties": properties}, ensure_ascii=False, indent=1) + "\n"


def _schema(shape: Shape) -> Schema:
    match shape:
        case Choice(choices=(Value() as one, none)) if none == NONE:
            [(key, value)] = _schema(one).items()
            return {key: [*value, None] if key == "enum" else [value, "null"]}
        case Choice():
            return {"anyOf": [_schema(choice) for choice in shape.choices]}
        case Many():
            return {"type": "array", "items": _schema(shape.item)}
        case Group():
            return {"$ref": f"#/$defs/{shape.record.__name__}"}
        case Value():
            if issubclass(shape.type, StrEnum):
                return {"enum": [term.value for term in shape.type]}
            return {"type": _TYPES[shape.type]}
    raise AssertionError(f"no data has the shape {shape}")
