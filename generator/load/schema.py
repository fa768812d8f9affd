"""The JSON Schema of the YAML, made from the records: editors complete and check by it.

It refuses nothing that a build accepts. Where YAML reads `2025` as a number, or `true` as a truth,
and a field takes any text, the schema allows that too.
"""

import json
from collections.abc import Mapping
from enum import StrEnum

from generator.load.description import descriptions, summary
from generator.load.shape import Group, Key, Many, Paragraph, Shape, Table, Value, keys
from generator.load.shared_actors import SharedActors
from generator.model.briefing import Briefing
from generator.model.event import Place
from generator.model.kinds import Form, Instead, Range, Reference
from generator.model.source import Source
from generator.values.day import Day

Schema = Mapping[str, object]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": "\\S"}
_ID: Schema = {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 80}
_EDTF = "[-0-9X?~%./\\[\\]]+"
_FORMS: Mapping[object, Schema] = {
    Form.LINK: {"type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^/]"},
    Form.LANGUAGE: {"type": "string", "pattern": "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$"},
    Form.SHA256: {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    Form.FILE_NAME: {
        "type": "string",
        "pattern": "^[^/\\\\]+\\.([Tt][Xx][Tt]|[Mm][Dd]|[Hh][Tt][Mm][Ll])$",
    },
    Form.WIKIDATA: {"type": "string", "pattern": "^Q[1-9][0-9]*$"},
}
_CONDITIONS: Mapping[type, Schema] = {
    Source: {
        "if": {"properties": {"held": {"const": False}}, "required": ["held"]},
        "then": {"not": {"required": ["file"]}},
        "else": {"required": ["file", "accessed"]},
        "allOf": [
            {
                "if": {"properties": {"republish": {"const": "full"}}, "required": ["republish"]},
                "then": {"required": ["licence"]},
            }
        ],
    },
    Place: {"dependentRequired": {"lat": ["lon"], "lon": ["lat"]}},
}


def json_schema() -> Schema:
    """Return the schema of `briefing.yml`."""
    return _document(Briefing, "A briefing")


def actors_schema() -> Schema:
    """Return the schema of the file of shared actors."""
    return _document(SharedActors, "The actors that briefings share")


def schema_files() -> Mapping[str, str]:
    """Return the schemas as files, by the names under which they stand in `seeds/`."""
    schemas = {"briefing.schema.json": json_schema(), "actors.schema.json": actors_schema()}
    return {
        name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas.items()
    }


def _document(record: type, title: str) -> Schema:
    nested = {other.__name__: _record(other) for other in _nested(record)}
    return {"$schema": _DIALECT, "title": title, **_record(record), "$defs": nested}


def _nested(record: type) -> tuple[type, ...]:
    """Return every record below `record`, each once, in the order in which they are met."""
    found: dict[type, None] = {}
    waiting = [record]
    while waiting:
        for key in keys(waiting.pop(0)):
            inner = _record_in(key.shape)
            if inner and inner not in found:
                found[inner] = None
                waiting.append(inner)
    return tuple(found)


def _record_in(shape: Shape) -> type | None:
    match shape:
        case Group():
            return shape.record
        case Table():
            return shape.entry.record
        case Many():
            return _record_in(shape.item)
        case _:
            return None


def _record(record: type) -> Schema:
    return {
        "description": summary(record),
        "type": "object",
        "properties": {key.name: _property(record, key) for key in keys(record)},
        "required": [key.name for key in keys(record) if key.required],
        "additionalProperties": False,
        **_CONDITIONS.get(record, {}),
    }


def _property(record: type, key: Key) -> Schema:
    return {"description": descriptions(record)[key.field], **_shape(key.shape)}


def _shape(shape: Shape) -> Schema:
    match shape:
        case Value():
            return _value(shape)
        case Paragraph():
            return _TEXT
        case Many():
            return {"type": "array", "items": _shape(shape.item)}
        case Table():
            entries = _shape(shape.entry)
            return {"type": "object", "propertyNames": _ID, "additionalProperties": entries}
    return _group(shape)


def _group(group: Group) -> Schema:
    whole = {"$ref": f"#/$defs/{group.record.__name__}"}
    if group.shorthand is None:
        return whole
    [short] = (key for key in keys(group.record) if key.name == group.shorthand)
    return {"anyOf": [_shape(short.shape), whole]}


def _value(value: Value) -> Schema:
    if value.type is Day:
        word = f"unknown|{_EDTF}" if value.form is Instead.UNKNOWN else _EDTF
        return {"type": ["string", "integer"], "pattern": f"^({word})$"}
    if issubclass(value.type, StrEnum):
        return {"enum": [word.value for word in value.type]}
    if value.type is bool:
        return {"type": "boolean"}
    if value.type is str:
        return _text(value.form)
    if not isinstance(value.form, Range):
        raise AssertionError("every number of the model has limits")  # noqa: TRY004 - our own bug
    return {
        "type": "integer" if value.type is int else "number",
        "minimum": value.form.least,
        "maximum": value.form.greatest,
    }


def _text(form: object) -> Schema:
    if isinstance(form, Reference):
        return {"type": ["string", "integer"], "pattern": _ID["pattern"]}
    return _FORMS.get(form, _TEXT)
