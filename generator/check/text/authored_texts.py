"""Every text in a record and the records below it, found through the annotations of the model."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache

from generator.model.prose import Prose
from generator.spans import Placed, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredText:
    """One text, as it was read."""

    text: str
    """The characters; of prose, without markup."""
    span: Span
    """Its place in the YAML."""
    prose: Prose | None = None
    """The prose that it is; nothing for a text of another kind."""


def authored_texts(value: object) -> Iterator[AuthoredText]:
    """Walk `value` and everything below it, in the order of the fields.

    A field that is added to a record is walked without a word here. The words of a vocabulary are
    no author's, and a document is not below its source: its words are the evidence.
    """
    if isinstance(value, Placed):
        if type(value.value) is str:  # not a word of a vocabulary, which is a text too
            yield AuthoredText(text=value.value, span=value.span)
    elif isinstance(value, Prose):
        yield AuthoredText(text=value.plain, span=value.span, prose=value)
    elif isinstance(value, tuple):
        for item in value:
            yield from authored_texts(item)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from authored_texts(item)
    else:
        kind: type = type(value)
        for name in _fields(kind):
            yield from authored_texts(getattr(value, name))


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
