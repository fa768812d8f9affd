"""The shape of a record in YAML, read from its annotations: the one description of every key."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from generator.model.prose import Prose
from generator.spans import Placed

FILLED_BY_THE_READER = frozenset({"id", "slug", "span", "document"})
"""Fields that are no keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value."""

    type: type
    """Of the decoded value: `str`, `bool`, `int`, `float`, `Day`, or a vocabulary."""
    form: object = None
    """What `kinds` says of it, if anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of inline Markdown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A mapping with known keys; or, with a shorthand, the value of that one key."""

    record: type
    """The record that it becomes."""
    shorthand: str | None
    """The key whose value alone may stand for the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Many:
    """A list."""

    item: "Shape"
    """The shape of each item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A mapping from ids."""

    entry: Group
    """The shape of each entry."""


Shape = Value | Paragraph | Group | Many | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key of a record."""

    name: str
    """As the author writes it."""
    field: str
    """The record's field, which may carry a trailing underscore."""
    shape: Shape
    """What its value looks like."""
    required: bool
    """Whether it must be there."""


@cache
def keys(record: type) -> tuple[Key, ...]:
    """Return the keys of `record`, in its own order."""
    hints = get_type_hints(record, include_extras=True)
    return tuple(
        Key(
            name=field.name.removesuffix("_"),
            field=field.name,
            shape=shape_of(hints[field.name]),
            required=field.default is MISSING and field.default_factory is MISSING,
        )
        for field in fields(record)
        if field.name not in FILLED_BY_THE_READER
    )


def has_field(record: type, name: str) -> bool:
    """Tell whether `record` has a field of this name."""
    return any(field.name == name for field in fields(record))


def shape_of(annotation: Any) -> Shape:  # noqa: ANN401 - annotations have no common type
    """Return the shape that a field's annotation describes."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in {Union, types.UnionType}:
        [present] = (choice for choice in arguments if choice is not types.NoneType)
        return shape_of(present)
    if origin is Annotated:
        return Value(type=get_args(arguments[0])[0], form=arguments[1])
    if origin is Placed:
        return Value(type=arguments[0])
    if origin is tuple:
        return Many(item=shape_of(arguments[0]))
    if origin is Mapping:
        return Table(entry=group(arguments[1]))
    return Paragraph() if annotation is Prose else group(annotation)


def group(record: type) -> Group:
    """Return the shape of one `record`."""
    return Group(record=record, shorthand=getattr(record, "SHORTHAND", None))
