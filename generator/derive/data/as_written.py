"""What an author wrote, as data: a field that is not computed is the entry's own, by its name."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

from generator.model.prose import Prose
from generator.values.day import Day

_Record = TypeVar("_Record")


def as_written(kind: Callable[..., _Record], entry: object, /, **computed: object) -> _Record:
    """Make a record of data from an entry; its fields are `computed`, or taken from the entry.

    What is taken loses its place in the YAML, a day becomes EDTF, a paragraph plain text.
    """
    nested = _nested(kind)
    taken = {
        name: _plain(getattr(entry, name), nested[name]) for name in nested if name not in computed
    }
    return kind(**computed, **taken)


@cache
def _nested(kind: Hashable) -> Mapping[str, Any]:
    """Return the fields of a record, each with the record that it holds, if any."""
    hints = get_type_hints(kind)
    return {name: next(filter(is_dataclass, get_args(hints[name])), None) for name in hints}


def _plain(value: Any, record: Any) -> object:  # noqa: ANN401  # whatever an entry holds
    match value:
        case None | str() | int() | float():
            return value
        case tuple():
            return tuple(_plain(each, record) for each in value)
        case Day():
            return value.text
        case Prose():
            return value.plain
    return as_written(record, value) if record else _plain(value.value, None)
