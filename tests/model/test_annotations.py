"""Every kind of annotation has its shape, and shapes and values are walked in order."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

import pytest

from generator.cache.codec import loads
from generator.model.annotations import (
    NONE,
    Choice,
    Each,
    Field,
    Group,
    Many,
    Shape,
    Table,
    Value,
    below,
    fields_of,
    parts,
    present,
    shape_of,
)
from generator.model.claim import Hop
from generator.model.kinds import Range
from generator.spans import Placed

LIMITS = Range(least=0, greatest=9)


@dataclass(frozen=True, kw_only=True)
class Leaf:
    """A record."""

    from_: int
    table: Mapping[str, int] = field(default_factory=dict)


@pytest.mark.parametrize(
    ("annotation", "shape"),
    [
        (date, Value(type=date)),
        (Placed[str], Value(type=str)),
        (Annotated[Placed[int], LIMITS], Value(type=int, form=LIMITS)),
        (Leaf, Group(record=Leaf)),
        (tuple[Leaf, ...], Many(item=Group(record=Leaf))),
        (frozenset[str], Many(item=Value(type=str), of=frozenset)),
        (tuple[str, int], Each(items=(Value(type=str), Value(type=int)))),
        (Mapping[str, Leaf], Table(entry=Group(record=Leaf))),
        (Leaf | None, Choice(choices=(Group(record=Leaf), NONE))),
        (
            Annotated[Placed[int], LIMITS] | None,
            Choice(choices=(Value(type=int, form=LIMITS), NONE)),
        ),
    ],
)
def test_every_annotation_has_its_shape(annotation: object, shape: Shape) -> None:
    assert shape_of(annotation) == shape


def test_fields_are_known_by_the_names_that_are_written() -> None:
    assert fields_of(Leaf) == (
        Field(name="from", attribute="from_", shape=Value(type=int), required=True),
        Field(name="table", attribute="table", shape=Table(entry=Value(type=int)), required=False),
    )


def test_shapes_are_walked_from_the_outside() -> None:
    whole = shape_of(tuple[Mapping[str, Leaf] | tuple[str, int], ...])
    kinds = [type(part) for part in parts(whole)]
    assert kinds == [Many, Choice, Table, Group, Each, Value, Value]
    assert present(shape_of(Leaf | None)) == present(shape_of(Leaf)) == Group(record=Leaf)
    assert Group(record=Hop).shorthand == "actor"
    assert Group(record=Leaf).shorthand is None


def test_values_are_walked_in_order() -> None:
    leaf = Leaf(from_=1, table={"a": 2})
    assert list(below(leaf)) == [1, {"a": 2}]
    assert list(below(leaf.table)) == [2]
    assert list(below((leaf, 3))) == [leaf, 3]
    assert list(below("bare")) == []


def test_a_mapping_is_not_kept() -> None:
    with pytest.raises(AssertionError, match="no mapping"):
        loads(Leaf, '["Leaf",1,{}]')
