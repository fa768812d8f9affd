"""The JSON Schema of the YAML, made from the records: editors complete and check by it.

It refuses nothing that a build accepts. Where YAML reads `2025` as a number, or `true` as a truth,
and a field takes any text, the schema allows that too.
"""

import json
from collections.abc import Mapping
from enum import StrEnum

from generator.load.folder import SharedActors
from generator.load.record import PROSE, keys
from generator.model.annotations import Group, Many, Schema, Shape, Table, Value, schema_of
from generator.model.briefing import Briefing
from generator.model.event import Place
from generator.model.kinds import Form, Instead, Range, Reference
from generator.model.source import Source
from generator.values.day import Day

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
    return schema_of(Briefing, "A briefing", _shape, keys=keys, conditions=_CONDITIONS)


def actors_schema() -> Schema:
    """Return the schema of the file of shared actors."""
    return schema_of(SharedActors, "The actors that briefings share", _shape, keys=keys)


def schema_files() -> Mapping[str, str]:
    """Return the schemas as files, by their names in `seeds/`."""
    schemas = {"briefing.schema.json": json_schema(), "actors.schema.json": actors_schema()}
    return {
        name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas.items()
    }


def _shape(shape: Shape) -> Schema:
    match shape:
        case Value():
            return _value(shape)
        case Many():
            return {"type": "array", "items": _shape(shape.item)}
        case Table():
            entries = _shape(shape.entry)
            return {"type": "object", "propertyNames": _ID, "additionalProperties": entries}
        case Group() if shape != PROSE:
            return _group(shape)
    return _TEXT


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
    if isinstance(value.form, Reference):
        return {"type": ["string", "integer"], "pattern": _ID["pattern"]}
    if isinstance(value.form, Range):
        kind = "integer" if value.type is int else "number"
        return {"type": kind, "minimum": value.form.least, "maximum": value.form.greatest}
    return _FORMS.get(value.form, _TEXT)
