"""What the annotations of a record say of its fields: the one place where they are taken apart.

Reading YAML, its JSON Schema, the data for download and its schema, what is kept between two runs,
and the walks through a briefing are visitors of the shapes below: a field that is added to a record
needs a word in none of them.
"""

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from itertools import pairwise
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from generator.spans import Placed

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value: a text, a number, a truth value, a day, a word of a vocabulary, or None."""

    type: type
    """Without its `Placed`."""
    form: object = None
    """What `kinds` says of it, if anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A record."""

    record: type

    @property
    def shorthand(self) -> str | None:
        """The key whose value alone may be written for the whole."""
        return getattr(self.record, "SHORTHAND", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Many:
    """A tuple of any length, or a set."""

    item: "Shape"
    of: type = tuple


@dataclass(frozen=True, slots=True, kw_only=True)
class Each:
    """A tuple with a shape for each of its places."""

    items: tuple["Shape", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A mapping from ids."""

    entry: "Shape"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of several shapes; None is a `Value` among them."""

    choices: tuple["Shape", ...]


Shape = Value | Group | Many | Each | Table | Choice
NONE = Value(type=NoneType)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a record."""

    name: str
    """As it is written: without the underscore that sets it apart from a word of Python's."""
    attribute: str
    """As the record has it."""
    shape: Shape
    required: bool
    """Whether it has no default."""


@cache
def fields_of(record: type) -> tuple[Field, ...]:
    """Return the fields of `record`, in its own order."""
    hints = get_type_hints(record, include_extras=True)
    return tuple(
        Field(
            name=field.name.removesuffix("_"),
            attribute=field.name,
            shape=shape_of(hints[field.name]),
            required=field.default is MISSING and field.default_factory is MISSING,
        )
        for field in fields(record)
    )


def shape_of(annotation: Any) -> Shape:  # noqa: ANN401 - annotations have no common type
    """Return the shape that an annotation describes."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return Value(type=get_args(arguments[0])[0], form=arguments[1])
    if origin is Placed:
        return Value(type=arguments[0])
    if origin is Mapping:
        return Table(entry=shape_of(arguments[1]))
    if origin is None:
        named: type = annotation
        return Group(record=named) if is_dataclass(named) else Value(type=named)
    shapes = tuple(shape_of(each) for each in arguments if each is not ...)
    if origin in {Union, UnionType}:
        return Choice(choices=shapes)
    alike = origin is frozenset or ... in arguments
    return Many(item=shapes[0], of=origin) if alike else Each(items=shapes)


def present(shape: Shape) -> Shape:
    """Return the shape of a value that is there, whether or not None could be in its place."""
    if not isinstance(shape, Choice):
        return shape
    [choice] = (choice for choice in shape.choices if choice != NONE)
    return choice


def parts(shape: Shape) -> Iterator[Shape]:
    """Yield `shape` and every shape in it, in order; the fields of a record are not in it."""
    yield shape
    match shape:
        case Many(item=inner) | Table(entry=inner):
            yield from parts(inner)
        case Each(items=several) | Choice(choices=several):
            for inner in several:
                yield from parts(inner)


def below(value: object) -> Iterable[object]:
    """Return what `value` holds: items, entries without their ids, or the values of fields."""
    if isinstance(value, tuple):
        return value
    if isinstance(value, Mapping):
        return value.values()
    kind: type = type(value)
    return (getattr(value, name) for name in _attributes(kind))


@cache
def _attributes(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def plain(value: Any, record: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - any value, as JSON
    """Return `value` as JSON has it; `record` does so with a record."""
    match value:
        case Enum():
            return value.value
        case str() | None | int() | float():
            return value
        case date():
            return value.isoformat()
        case tuple():
            return [plain(each, record) for each in value]
        case frozenset():
            return sorted(plain(each, record) for each in value)
    return record(value)


def schema_of(  # noqa: PLR0913  # each says one thing of the schema
    record: type,
    title: str,
    shape: Callable[[Shape], Schema],
    *,
    keys: Callable[[type], tuple[Field, ...]] = fields_of,
    conditions: Mapping[type, Schema] | None = None,
    whole: bool = False,
) -> Schema:
    """Return the JSON Schema of a file that holds `record`: docstrings describe what is in it.

    `shape` says what a value of a shape looks like, `keys` which fields are written, `conditions`
    what else a record must keep; in a `whole` file every key is written. A record without keys is a
    value and has no definition.
    """

    def described(each: type) -> Schema:
        told = descriptions(each)
        return {
            "description": " ".join((inspect.getdoc(each) or "").partition("\n\n")[0].split()),
            "type": "object",
            "properties": {
                key.name: {"description": told[key.attribute], **shape(key.shape)}
                for key in keys(each)
            },
            "required": [key.name for key in keys(each) if key.required or whole],
            "additionalProperties": False,
            **(conditions or {}).get(each, {}),
        }

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **described(record),
        "$defs": {inner.__name__: described(inner) for inner in _nested(record, keys)},
    }


def _nested(record: type, keys: Callable[[type], tuple[Field, ...]]) -> Iterable[type]:
    """Return every record below `record`, each once, in the order in which they are met."""
    found: dict[type, None] = {}
    waiting = [record]
    while waiting:
        for part in (part for key in keys(waiting.pop(0)) for part in parts(key.shape)):
            if isinstance(part, Group) and part.record not in found and keys(part.record):
                found[part.record] = None
                waiting.append(part.record)
    return found


@cache
def descriptions(record: type) -> Mapping[str, str]:
    """Return the docstring of each field of `record` by the field's name, on one line each.

    Python drops these docstrings: they are read out of the source.
    """
    source = textwrap.dedent(inspect.getsource(record))
    [definition] = ast.parse(source).body
    body = definition.body if isinstance(definition, ast.ClassDef) else []
    return {
        statement.target.id: " ".join(text.value.value.split())
        for statement, text in pairwise(body)
        if isinstance(statement, ast.AnnAssign)
        and isinstance(statement.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }
