"""YAML as the author wrote it: texts, mappings and sequences, each with its place."""

from dataclasses import dataclass

from generator.spans import Span

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """A text; what it means is for the field to say that reads it."""

    text: str
    """The characters, with escapes resolved and lines folded."""
    plain: bool
    """Whether it stands without quotation marks and is no block."""
    span: Span
    """From the first character to the last, quotation marks included."""

    @property
    def is_missing(self) -> bool:
        """Whether it stands for no value at all, as `~`, `null` and an empty place do."""
        return self.plain and self.text in _NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A key with its value."""

    key: Scalar
    """The key."""
    value: "Node"
    """The value; a missing one is a plain, empty `Scalar`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """A mapping, as written: a key may be there twice."""

    entries: tuple[Entry, ...]
    """In the author's order."""
    span: Span
    """From the first key to the end of the last value; brackets included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A sequence."""

    items: tuple["Node", ...]
    """In the author's order."""
    span: Span
    """From the first item or bracket to the last."""


Node = Scalar | Entries | Items


def opening(node: Node) -> Span:
    """Return where a reader finds `node`: at the first key of a mapping, else all of it."""
    if isinstance(node, Entries) and node.entries:
        return node.entries[0].key.span
    return node.span
