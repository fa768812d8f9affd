"""Comments that ignore a warning, read beside the YAML, whose events leave comments out."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.load.yaml_tree import Entries, Items, Node, Scalar
from generator.model.briefing import Ignore
from generator.spans import Placed, Span

_DIRECTIVE = re.compile(
    r"(?<!\S)#[ \t]*briefings:[ \t]*ignore\b"
    r"(?P<rest>(?:(?!\s#[ \t]*briefings:)[^\r\n])*)"  # two may stand in one comment
)
_CODES = re.compile(r"[ \t]*\[(?P<codes>[^\]]*)\](?P<reason>.*)")
_CODE = re.compile(r"[^\s,]+")
_SIGN = re.compile(r"(?<!\S)#")
_BREAK = re.compile(r"[\r\n]")
_BLOCK = frozenset("|>")


def read_ignores(top: Entries, text: str) -> tuple[Ignore, ...]:
    """Return each code that a comment in `text` ignores; `top` is what was read of the text.

    What is commented out ignores nothing, even where a comment stood behind it.
    """
    return tuple(_ignores(top, text)) if _DIRECTIVE.search(text) else ()


def _ignores(top: Entries, text: str) -> Iterator[Ignore]:
    comments = _Comments.beside(top, text)
    line: _CommentedLine | None = None
    for found in _DIRECTIVE.finditer(text):
        if not comments.begins_at(found.start()):
            continue
        # A line is measured once, however many comments it holds.
        if line is None or found.start() >= line.end:
            line = comments.line(found.start())
        if found.start() == line.comment or not line.is_alone:
            yield from _read(found, line.covers)


def _read(found: re.Match[str], covers: Span) -> Iterator[Ignore]:
    """Take one comment apart; without a code it is one ignore of nothing."""
    listed = _CODES.match(found["rest"])
    codes = tuple(_CODE.finditer(listed["codes"])) if listed else ()
    reason = listed["reason"].strip() if listed else ""
    if not codes:
        comment = Span(file=covers.file, start=found.start(), end=found.end())
        yield Ignore(code=Placed(value="", span=comment), reason=reason, covers=covers)
    start = found.start("rest") + (listed.start("codes") if listed else 0)
    for code in codes:
        place = Span(file=covers.file, start=start + code.start(), end=start + code.end())
        yield Ignore(code=Placed(value=code[0], span=place), reason=reason, covers=covers)


@dataclass(frozen=True, slots=True, kw_only=True)
class _CommentedLine:
    """A line that holds a comment."""

    covers: Span
    """The line, and all of a text of several lines that ends or opens on it."""
    comment: int
    """Where the comment begins, code points."""
    is_alone: bool
    """Whether nothing but the comment is on the line."""
    end: int
    """Where the line ends, code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Comments:
    """The characters of one file, and which of them are texts, where a `#` begins no comment."""

    text: str
    scalars: tuple[Span, ...]
    """The texts in it, sorted; none inside another."""
    starts: tuple[int, ...]
    """Where each of them starts, code points."""
    file: str

    @classmethod
    def beside(cls, top: Entries, text: str) -> "_Comments":
        """Look at `text`, of which `top` was read."""
        scalars = tuple(sorted(_scalars(top)))
        starts = tuple(span.start for span in scalars)
        return cls(text=text, scalars=scalars, starts=starts, file=top.span.file)

    def begins_at(self, sign: int) -> bool:
        """Return whether the `#` at `sign`, behind white space, begins or is in a comment."""
        around = self._scalar(sign)
        if around is None:
            return True
        opens_block = self.text[around.start] in _BLOCK
        return opens_block and _BREAK.search(self.text, around.start, sign) is None

    def line(self, sign: int) -> _CommentedLine:
        """Return the line with a comment at or before `sign`."""
        start = 1 + max(self.text.rfind("\n", 0, sign), self.text.rfind("\r", 0, sign))
        stop = _BREAK.search(self.text, sign)
        end = stop.start() if stop else len(self.text)
        signs = (found.start() for found in _SIGN.finditer(self.text, start))
        comment = next(first for first in signs if self.begins_at(first))
        ended, opened = self._scalar(start), self._scalar(comment)
        covers = Span(
            file=self.file, start=ended.start if ended else start, end=opened.end if opened else end
        )
        is_alone = not self.text[start:comment].strip()
        return _CommentedLine(covers=covers, comment=comment, is_alone=is_alone, end=end)

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
