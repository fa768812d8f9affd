"""YAML as the author wrote it: texts, mappings and sequences, each with its place.

The parser's events become a tree without recursion, without types, and within limits.
"""

import re
from dataclasses import dataclass, field

import yaml

from generator.load import Reading
from generator.load.encoding import control_character, described, hidden_in_yaml
from generator.load.faults import WRONG_TYPE
from generator.load.file_faults import COMMENT_EATS_TEXT, CONTROL_CHARACTER, NOT_YAML, YAML_LIMIT
from generator.load.yaml_mistakes import explain, is_plain, stretch
from generator.spans import Span

DEEPEST = 64
"""Levels of nesting."""
MOST_NODES = 200_000
"""Texts, mappings and sequences in one file."""

_COMMENT = re.compile(r"(?<![ \t])[ \t]+(#[0-9][^\r\n]*)")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """A text; what it means is for the field to say that reads it."""

    text: str
    """The characters, with escapes resolved and lines folded."""
    plain: bool
    """Whether it is without quotation marks and is no block."""
    span: Span
    """From the first character to the last, quotation marks included."""

    @property
    def is_missing(self) -> bool:
        """Whether it means no value at all, as `~`, `null` and an empty place do."""
        return self.plain and self.text in _NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A key with its value."""

    key: Scalar
    value: "Node"
    """The value; a missing one is a plain, empty `Scalar`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """A mapping, as written: a key may be there twice."""

    entries: tuple[Entry, ...]
    span: Span
    """From the first key to the end of the last value; brackets included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A sequence."""

    items: tuple["Node", ...]
    span: Span
    """From the first item or bracket to the last."""


Node = Scalar | Entries | Items


def opening(node: Node) -> Span:
    """Return where a reader finds `node`: at the first key of a mapping, else all of it."""
    if isinstance(node, Entries) and node.entries:
        return node.entries[0].key.span
    return node.span


@dataclass(slots=True, kw_only=True)
class _Open:
    """A collection whose end has not come yet."""

    event: yaml.CollectionStartEvent
    children: list[Node] = field(default_factory=list)


def read_tree(text: str, path: str) -> Reading[Node | None]:
    """Return the one document in `text`; None if it could not be read.

    After a mistake in the YAML nothing is read: what follows would be guessed.
    """
    if hidden := hidden_in_yaml(text):
        yield CONTROL_CHARACTER.finding(
            f"the control character {described(hidden[0])} cannot stand in YAML",
            Span(file=path, start=hidden.start(), end=hidden.end()),
            advice="delete it; where it is meant, write it as an escape in double quotation marks",
        )
        return None
    last: yaml.Event | None = None
    builder = _Builder(text=text, path=path)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if refusal := builder.refusal(event):
                yield YAML_LIMIT.finding(
                    refusal, builder.span(event), advice="write the values out, one by one"
                )
                return None
            yield from builder.take(event)
            last = event
    except yaml.MarkedYAMLError as error:
        yield explain(error, text, path, last=last, bracket=builder.bracket)
        return None
    if builder.is_broken:
        return None
    return builder.root or Entries(entries=(), span=Span(file=path, start=0, end=0))


@dataclass(slots=True, kw_only=True)
class _Builder:
    """Grows the tree event by event."""

    text: str
    path: str
    root: Node | None = None
    is_broken: bool = False
    nodes: int = 0
    documents: int = 0
    open: list[_Open] = field(default_factory=list)

    @property
    def bracket(self) -> int | None:
        """Where the innermost open collection starts; None unless it is in brackets."""
        if self.open and self.open[-1].event.flow_style:
            return stretch(self.open[-1].event)[0]
        return None

    def span(self, event: yaml.Event) -> Span:
        """Return where `event` is, without white space behind it."""
        start, end = stretch(event)
        length = len(self.text[start:end].rstrip())
        return Span(file=self.path, start=start, end=start + length)

    def refusal(self, event: yaml.Event) -> str | None:
        """Return why `event` is not read; None if it is."""
        if isinstance(event, yaml.DocumentStartEvent) and self.documents:
            return "this file holds more than one YAML document"
        if isinstance(event, yaml.NodeEvent) and self.nodes == MOST_NODES:
            return f"this file holds more than {MOST_NODES:,} values"
        if isinstance(event, yaml.CollectionStartEvent) and len(self.open) == DEEPEST:
            return f"this is nested more than {DEEPEST} levels deep"
        return _indirection(event)

    def take(self, event: yaml.Event) -> Reading[None]:
        """Put `event` in its place."""
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
        elif isinstance(event, yaml.ScalarEvent):
            yield from self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self.nodes += 1
            self.open.append(_Open(event=event))
        elif isinstance(event, yaml.CollectionEndEvent):
            yield from self._close(event)

    def _scalar(self, event: yaml.ScalarEvent) -> Reading[None]:
        self.nodes += 1
        plain = is_plain(event)
        span = self.span(event)
        if hidden := control_character(event.value):
            self.is_broken = True
            yield CONTROL_CHARACTER.finding(
                f"this text holds the control character {described(hidden[0])}",
                span,
                advice="delete it",
            )
        if plain and (comment := _COMMENT.match(self.text, span.end)):
            yield COMMENT_EATS_TEXT.finding(
                f"`{comment[1]}` is read as a comment and is no part of the text before it",
                Span(file=self.path, start=comment.start(1), end=comment.end(1)),
                advice="put the whole text in quotation marks",
            )
        if self._lost_question_mark(span.start):
            self.is_broken = True
            yield NOT_YAML.finding(
                "a text in brackets cannot begin with `?`",
                Span(file=self.path, start=span.start - 1, end=span.end),
                advice="put the text in quotation marks",
            )
        self._place(Scalar(text=event.value, plain=plain, span=span))

    def _lost_question_mark(self, start: int) -> bool:
        # In brackets libyaml takes `?x` for the key `x`, where YAML 1.2 reads the text `?x`.
        return self.bracket is not None and self.text[start - 1] == "?"

    def _close(self, event: yaml.CollectionEndEvent) -> Reading[None]:
        opened = self.open.pop()
        start, _ = stretch(opened.event)
        _, end = stretch(event)
        if not opened.event.flow_style:  # a block's end event is at the next token
            end = max((child.span.end for child in opened.children), default=start)
        span = Span(file=self.path, start=start, end=end)
        if isinstance(opened.event, yaml.SequenceStartEvent):
            self._place(Items(items=tuple(opened.children), span=span))
            return
        entries = []
        for key, value in zip(opened.children[::2], opened.children[1::2], strict=True):
            if isinstance(key, Scalar):
                entries.append(Entry(key=key, value=value))
            else:
                yield WRONG_TYPE.finding("a key is a single word", key.span)
        self._place(Entries(entries=tuple(entries), span=span))

    def _place(self, node: Node) -> None:
        if self.open:
            self.open[-1].children.append(node)
        else:
            self.root = node


def _indirection(event: yaml.Event) -> str | None:
    if isinstance(event, yaml.AliasEvent):
        return f"aliases such as `*{event.anchor}` are not read"
    if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
        return f"anchors such as `&{event.anchor}` are not read"
    if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
        return f"tags such as `{event.tag}` are not read"
    return None
