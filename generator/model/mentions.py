"""Every id that a record uses for another entry, found through the annotations of the model.

A field that is added to a record as a reference is walked without a word here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Annotated, get_args, get_origin, get_type_hints

from generator.model.kinds import Reference
from generator.spans import Placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One id, where it is used."""

    reference: Reference
    """What it refers to."""
    id: Placed[str]


def mentions(record: object) -> Iterator[Mention]:
    """Walk `record` and all records below it, in the order of their fields."""
    kind: type = type(record)
    for name, reference in _ways(kind):
        yield from _below(getattr(record, name), reference)


def _below(value: object, reference: Reference | None) -> Iterator[Mention]:
    if isinstance(value, Placed) and reference is not None:
        yield Mention(reference=reference, id=value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _below(item, reference)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _below(item, reference)
    elif value is not None:
        yield from mentions(value)


@cache
def _ways(record: type) -> tuple[tuple[str, Reference | None], ...]:
    """Return the fields that hold references, or records that do: name, and what they refer to."""
    hints = get_type_hints(record, include_extras=True)
    found = ((field.name, hints[field.name]) for field in fields(record))
    return tuple(
        (name, _reference(hint))
        for name, hint in found
        if _reference(hint) is not None or _leads_on(hint)
    )


def _reference(annotation: object) -> Reference | None:
    if get_origin(annotation) is Annotated:
        return next((mark for mark in get_args(annotation) if isinstance(mark, Reference)), None)
    inner = (_reference(part) for part in get_args(annotation))
    return next((reference for reference in inner if reference is not None), None)


def _leads_on(annotation: object) -> bool:
    if isinstance(annotation, type) and is_dataclass(annotation):
        return bool(_ways(annotation))
    return any(_leads_on(part) for part in get_args(annotation))
