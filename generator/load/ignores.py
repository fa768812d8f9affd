"""Comments that ignore a warning, read beside the YAML, whose events leave comments out."""

import re
from collections.abc import Iterator

from generator.load.comments import CommentedLine, Comments
from generator.load.node import Entries
from generator.model.briefing import Ignore
from generator.spans import Placed, Span

_DIRECTIVE = re.compile(
    r"(?<!\S)#[ \t]*briefings:[ \t]*ignore\b"
    r"(?P<rest>(?:(?!\s#[ \t]*briefings:)[^\r\n])*)"  # two may stand in one comment
)
_CODES = re.compile(r"[ \t]*\[(?P<codes>[^\]]*)\](?P<reason>.*)")
_CODE = re.compile(r"[^\s,]+")


def read_ignores(top: Entries, text: str) -> tuple[Ignore, ...]:
    """Return each code that a comment in `text` ignores; `top` is what was read of the text.

    What is commented out ignores nothing, even where a comment stood behind it.
    """
    return tuple(_ignores(top, text)) if _DIRECTIVE.search(text) else ()


def _ignores(top: Entries, text: str) -> Iterator[Ignore]:
    comments = Comments.beside(top, text)
    line: CommentedLine | None = None
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
