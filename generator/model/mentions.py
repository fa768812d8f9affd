"""Every id that a record uses for another entry, found through the annotations of the model."""

from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from functools import cache

from generator.model.annotations import Group, Shape, Value, below, fields_of, parts
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
        yield from _found(getattr(record, name), reference)


def _found(value: object, reference: Reference | None) -> Iterator[Mention]:
    if isinstance(value, Placed) and reference is not None:
        yield Mention(reference=reference, id=value)
    elif is_dataclass(value):
        yield from mentions(value)
    else:
        for part in below(value):
            yield from _found(part, reference)


@cache
def _ways(record: type) -> tuple[tuple[str, Reference | None], ...]:
    """Return the fields that hold references, or records that do: name, and what they refer to."""
    return tuple(
        (field.attribute, _reference(field.shape))
        for field in fields_of(record)
        if _reference(field.shape) or _leads_on(field.shape)
    )


def _reference(shape: Shape) -> Reference | None:
    marks = (part.form for part in parts(shape) if isinstance(part, Value))
    return next((mark for mark in marks if isinstance(mark, Reference)), None)


def _leads_on(shape: Shape) -> bool:
    return any(_ways(part.record) for part in parts(shape) if isinstance(part, Group))
