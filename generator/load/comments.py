"""Where the comments of a YAML file are, and what each of them stands beside."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.load.node import Entries, Items, Node, Scalar
from generator.spans import Span

_SIGN = re.compile(r"(?<!\S)#")
_BREAK = re.compile(r"[\r\n]")
_BLOCK = frozenset("|>")


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentedLine:
    """A line that holds a comment."""

    covers: Span
    """The line, and all of a text of several lines that ends or opens on it."""
    comment: int
    """Where the comment begins, code points."""
    is_alone: bool
    """Whether nothing but the comment stands on the line."""
    end: int
    """Where the line ends, code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comments:
    """The characters of one file, and which of them are texts, where a `#` begins no comment."""

    text: str
    """The whole file."""
    scalars: tuple[Span, ...]
    """The texts in it, sorted; none inside another."""
    starts: tuple[int, ...]
    """Where each of them starts, code points."""
    file: str
    """As `Span.file`."""

    @classmethod
    def beside(cls, top: Entries, text: str) -> "Comments":
        """Look at `text`, of which `top` was read."""
        scalars = tuple(sorted(_scalars(top)))
        starts = tuple(span.start for span in scalars)
        return cls(text=text, scalars=scalars, starts=starts, file=top.span.file)

    def begins_at(self, sign: int) -> bool:
        """Tell whether the `#` at `sign`, which white space precedes, begins or is in a comment."""
        around = self._scalar(sign)
        if around is None:
            return True
        opens_block = self.text[around.start] in _BLOCK
        return opens_block and _BREAK.search(self.text, around.start, sign) is None

    def line(self, sign: int) -> CommentedLine:
        """Return the line with a comment at or before `sign`."""
        start = 1 + max(self.text.rfind("\n", 0, sign), self.text.rfind("\r", 0, sign))
        stop = _BREAK.search(self.text, sign)
        end = stop.start() if stop else len(self.text)
        signs = (found.start() for found in _SIGN.finditer(self.text, start))
        comment = next(first for first in signs if self.begins_at(first))
        ended, opened = self._scalar(start), self._scalar(comment)
        covers = Span(
            file=self.file,
            start=ended.start if ended else start,
            end=opened.end if opened else end,
        )
        is_alone = not self.text[start:comment].strip()
        return CommentedLine(covers=covers, comment=comment, is_alone=is_alone, end=end)

    def _scalar(self, place: int) -> Span | None:
        """Return the text that `place` is in."""
        number = bisect_right(self.starts, place)
        around = self.scalars[number - 1] if number else None
        return around if around and place < around.end else None


def _scalars(top: Entries) -> Iterator[Span]:
    waiting: list[Node] = [top]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Scalar):
            yield node.span
        elif isinstance(node, Items):
            waiting.extend(node.items)
        else:
            for entry in node.entries:
                waiting.extend((entry.key, entry.value))
