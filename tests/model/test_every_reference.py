"""Every id that any record can use for another entry is looked up: shown on a briefing with all."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from itertools import count
from types import UnionType
from typing import Annotated, Union, get_args, get_origin, get_type_hints

from generator.model.briefing import Briefing
from generator.model.kinds import Reference
from generator.model.mentions import mentions
from generator.spans import Placed, Span

NOWHERE = Span(file="briefing.yml", start=0, end=0)


class Filled:
    """Builds records in which every field is there, and remembers the references that it made."""

    def __init__(self) -> None:
        self.numbers = count()
        self.made: list[str] = []

    def value(self, annotation: object) -> object:
        origin, inner = get_origin(annotation), get_args(annotation)
        if origin is Annotated and any(isinstance(mark, Reference) for mark in inner):
            self.made.append(f"id-{next(self.numbers)}")
            return Placed(value=self.made[-1], span=NOWHERE)
        if origin in {Annotated, Union, UnionType}:
            return self.value(inner[0])
        if origin is tuple:
            return (self.value(inner[0]), self.value(inner[0]))
        if origin is Mapping:
            return {"one": self.value(inner[1]), "two": self.value(inner[1])}
        if isinstance(annotation, type) and is_dataclass(annotation):
            return self.record(annotation)
        return Placed(value="anything", span=NOWHERE) if origin is Placed else "anything"

    def record(self, of: type) -> object:
        hints = get_type_hints(of, include_extras=True)
        return of(**{field.name: self.value(hints[field.name]) for field in fields(of)})


def test_every_reference_of_the_model_is_walked_in_order() -> None:
    filled = Filled()
    briefing = filled.record(Briefing)
    assert isinstance(briefing, Briefing)
    assert [mention.id.value for mention in mentions(briefing)] == filled.made
    assert len(filled.made) >= 60
