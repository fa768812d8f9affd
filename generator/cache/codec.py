"""Frozen records as JSON and back, by their own annotations: reading makes nothing else.

What is read comes from a file that a crash may have torn, so every value is checked against its
annotation as strictly as an author's YAML; and no class is ever named by the file, so that the
worst it can give is a wrong record of the right kind.
"""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

Plain = Any
"""What JSON can hold: texts, numbers, truth values, nothing, lists."""
_Decoder = Callable[[Plain], Any]


class DamagedError(Exception):
    """What was read is not what was written."""


def dumps(record: object) -> str:
    """Write a record as one line of JSON; the same record gives the same line."""
    return json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"))


def loads(kind: object, text: str) -> Any:  # noqa: ANN401  # as `kind` says
    """Read a record of the type `kind`; `DamagedError` where the text is none."""
    try:
        return _decoder(kind)(json.loads(text))
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise DamagedError(str(error)) from None


def _plain(value: Any) -> Plain:  # noqa: ANN401  # any field of a record
    match value:
        case Enum():
            return value.value
        case None | str() | int():
            return value
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(each) for each in value]
        case frozenset():
            return sorted(_plain(each) for each in value)
    return _plain_fields(value)


def _plain_fields(record: Any) -> Plain:  # noqa: ANN401  # any record
    """Write a record as its name and its fields: a union tells its records apart by the names."""
    return [type(record).__name__, *(_plain(getattr(record, each.name)) for each in fields(record))]


@cache
def _decoder(kind: Any) -> _Decoder:  # noqa: ANN401  # types are values of any type
    """Return what reads a value of the type `kind`."""
    arguments = get_args(kind)
    if arguments:
        return _composed(get_origin(kind), arguments)
    if is_dataclass(kind):
        return _record(kind)
    if kind is date:
        return date.fromisoformat
    return _term(kind) if issubclass(kind, Enum) else _exactly(kind)


def _composed(origin: Any, arguments: tuple[Any, ...]) -> _Decoder:  # noqa: ANN401  # a type
    if origin is tuple:
        return _many(arguments[0]) if arguments[-1] is ... else _each(arguments)
    return _set(arguments[0]) if origin is frozenset else _one_of(arguments)


def _term(kind: type[Enum]) -> _Decoder:
    return kind


def _exactly(kind: type) -> _Decoder:
    def read(value: Plain) -> Plain:
        if type(value) is not kind:
            raise TypeError(f"{type(value).__name__} for {kind.__name__}")
        return value

    return read


def _one_of(kinds: tuple[Any, ...]) -> _Decoder:
    """Read a record by its name, nothing as nothing, and a plain value as the only plain kind."""
    records = {_name(kind): _reader(kind) for kind in kinds if is_dataclass(kind)}
    others = [kind for kind in kinds if kind is not NoneType and not is_dataclass(kind)]
    plain = _decoder(others[0]) if others else None

    def read(value: Plain) -> Any:  # noqa: ANN401  # one of `kinds`
        if value is None:
            return None
        if plain is not None:
            return plain(value)
        return records[value[0]](value)

    return read


def _many(argument: Any) -> _Decoder:  # noqa: ANN401  # a type
    one = _decoder(argument)

    def read(value: Plain) -> tuple[Any, ...]:
        return tuple([one(each) for each in _list(value)])

    return read


def _each(arguments: tuple[Any, ...]) -> _Decoder:
    ones = tuple(map(_decoder, arguments))

    def read(value: Plain) -> tuple[Any, ...]:
        return tuple(one(each) for one, each in zip(ones, _list(value), strict=True))

    return read


def _set(argument: Any) -> _Decoder:  # noqa: ANN401  # a type
    one = _decoder(argument)

    def read(value: Plain) -> frozenset[Any]:
        return frozenset(one(each) for each in _list(value))

    return read


def _record(kind: Any) -> _Decoder:  # noqa: ANN401  # a dataclass
    hints = get_type_hints(kind)
    names = tuple(field.name for field in fields(kind))
    readers = tuple(_decoder(hints[name]) for name in names)
    expected = _name(kind)

    def read(value: Plain) -> Any:  # noqa: ANN401  # a `kind`
        name, *written = _list(value)
        if name != expected:
            raise TypeError(f"{name} for {expected}")
        read_fields = (one(each) for one, each in zip(readers, written, strict=True))
        return kind(**dict(zip(names, read_fields, strict=True)))

    return read


def _reader(kind: Any) -> _Decoder:  # noqa: ANN401  # a type
    return _decoder(kind)


def _name(record: Any) -> str:  # noqa: ANN401  # a dataclass
    return str(record.__name__)


def _list(value: Plain) -> list[Plain]:
    if type(value) is not list:
        raise TypeError(f"{type(value).__name__} for a list")
    return value
