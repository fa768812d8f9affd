"""Frozen records as JSON and back, by their own annotations: reading makes nothing else.

What is read comes from a file that a crash may have torn, so every value is checked against its
annotation as strictly as an author's YAML; and no class is ever named by the file, so that the
worst it can give is a wrong record of the right kind.
"""

import json
from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from generator.model.annotations import (
    NONE,
    Choice,
    Each,
    Group,
    Many,
    Shape,
    Table,
    Value,
    fields_of,
    plain,
    shape_of,
)

Plain = Any
"""What JSON can hold: texts, numbers, truth values, nothing, lists."""
_Decoder = Callable[[Plain], Any]


class DamagedError(Exception):
    """What was read is not what was written."""


def dumps(record: object) -> str:
    """Write a record as one line of JSON; the same record gives the same line."""
    return json.dumps(plain(record, _named), ensure_ascii=False, separators=(",", ":"))


def _named(record: object) -> Plain:
    """Write a record as its name and its fields: a union tells its records apart by the names."""
    kind: type = type(record)
    values = (getattr(record, field.attribute) for field in fields_of(kind))
    return [kind.__name__, *(plain(value, _named) for value in values)]


def loads(kind: object, text: str) -> Any:  # noqa: ANN401  # as `kind` says
    """Read a record of the type `kind`; `DamagedError` if the text is none."""
    try:
        return _decoder(kind)(json.loads(text))
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise DamagedError(str(error)) from None


@cache
def _decoder(kind: object) -> _Decoder:
    return _reader(shape_of(kind))


def _reader(shape: Shape) -> _Decoder:
    """Return what reads a value of this shape."""
    match shape:
        case Many():
            of, one = shape.of, _reader(shape.item)
            return lambda value: of([one(each) for each in _list(value)])
        case Each():
            ones = tuple(map(_reader, shape.items))
            return lambda value: tuple(
                one(each) for one, each in zip(ones, _list(value), strict=True)
            )
        case Choice():
            return _one_of(shape.choices)
        case Group():
            return _record(shape.record)
        case Value():
            return _value(shape.type)
        case Table():
            raise AssertionError("no mapping is kept")


def _value(kind: type) -> _Decoder:
    if kind is date:
        return date.fromisoformat
    if issubclass(kind, Enum):
        return kind

    def read(value: Plain) -> Plain:
        if type(value) is not kind:
            raise TypeError(f"{type(value).__name__} for {kind.__name__}")
        return value

    return read


def _one_of(choices: tuple[Shape, ...]) -> _Decoder:
    """Read a record by its name, None as None, and a plain value as the only plain kind."""
    records = {each.record.__name__: _reader(each) for each in choices if isinstance(each, Group)}
    others = [each for each in choices if each != NONE and not isinstance(each, Group)]
    other = _reader(others[0]) if others else None

    def read(value: Plain) -> Any:  # noqa: ANN401  # one of `choices`
        if value is None:
            return None
        if other is not None:
            return other(value)
        return records[value[0]](value)

    return read


@cache
def _record(kind: type) -> _Decoder:
    readers = tuple((field.attribute, _reader(field.shape)) for field in fields_of(kind))

    def read(value: Plain) -> Any:  # noqa: ANN401  # a `kind`
        name, *written = _list(value)
        if name != kind.__name__:
            raise TypeError(f"{name} for {kind.__name__}")
        pairs = zip(readers, written, strict=True)
        return kind(**{field: one(each) for (field, one), each in pairs})

    return read


def _list(value: Plain) -> list[Plain]:
    if type(value) is not list:
        raise TypeError(f"{type(value).__name__} for a list")
    return value
