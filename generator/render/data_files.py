"""The files that carry a briefing's data: JSON with its schema, and CSV.

A record gives its JSON and the schema of that: every field is a key, in the record's own order.

A table is written so that a spreadsheet opens it as it is: no formula, no other number. A
spreadsheet computes a cell that begins with one of a few signs, in some settings after blanks or in
full-width forms; and it reads `007`, `1e5` or `2025-11` as something else. Such a text gets an
apostrophe in front, and so does one that begins with apostrophes and goes on like that: whoever
takes the first apostrophe away from these has the text again. The byte order mark is what lets
every spreadsheet read accents rightly.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType

from generator.derive.data.briefing import BriefingData
from generator.derive.data.tables import tables
from generator.derive.pages.data_page import StoredFile
from generator.derive.sitemap import DATA_SCHEMA_NAME
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

_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}
BYTE_ORDER_MARK = "\ufeff"
LARGEST = 10**15
"""A spreadsheet holds every smaller whole number exactly."""
_SIGNS = frozenset("=+-@\N{MINUS SIGN}")
_BREAKS = ("\t", "\r", "\n")
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"[\s(.,$€£¥]*\d(?:[\d\s.,:/%)'’·٫٬–-]|[eE](?=[\d+-]))*")


def data_files(data: BriefingData) -> Mapping[str, str]:
    """Return the files by their names, in the order in which the page of the data lists them."""
    return {
        "briefing.json": as_json(data, schema=f"../../method/{DATA_SCHEMA_NAME}"),
        **{name: as_csv(each.columns, each.lines) for name, each in tables(data).items()},
    }


def schema_files() -> Mapping[str, str]:
    """Return the schema of the data, as the page of the method owns it."""
    return {DATA_SCHEMA_NAME: data_schema()}


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
    schema = schema_of(BriefingData, "A briefing, as data", _schema, whole=True)
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


def as_csv(columns: Iterable[str], lines: Iterable[Iterable[object]]) -> str:
    """Write lines of cells under the names of their columns."""
    rows = (",".join(map(_cell, line)) for line in lines)
    return BYTE_ORDER_MARK + "".join(f"{row}\n" for row in (",".join(columns), *rows))


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int():
            return str(value) if abs(value) < LARGEST else _quoted(f"'{value}")
        case StrEnum():
            return value.value
        case str():
            return _quoted(guarded(value)) if value else ""
        case _:
            raise TypeError(f"a table was given a {type(value).__name__}")


def guarded(text: str) -> str:
    """Write a text so that no spreadsheet reads it as anything else."""
    return f"'{text}" if is_misread(text) else text


def is_misread(text: str) -> bool:
    """Return whether a spreadsheet reads `text`, less apostrophes in front, as anything else."""
    bare = text.lstrip("'")
    first = next((each for each in bare if unicodedata.category(each) not in _UNSEEN), "")
    # The compatible form of a full-width sign is the sign; nothing is written in that form.
    is_formula = unicodedata.normalize("NFKC", first)[:1] in _SIGNS
    is_number = _NUMBER.fullmatch(bare) is not None and _DAY.fullmatch(bare) is None
    return is_formula or is_number or bare.startswith(_BREAKS)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
