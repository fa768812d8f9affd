"""Findings for a person: at a terminal, as the lines of a banner, and counted.

At a terminal: the line, the spot underlined, the evidence, what to do.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style

from generator.diagnostics import Diagnostic, Label, Severity, order
from generator.report.places import LinedText, lined_texts, shown, spans, visible, where

_PLACES = 5
"""Secondary places that are drawn; of any more only the number is given."""
_LINES = 4
"""Lines of one place that are drawn; of any more only the number is given."""
_NARROWEST = 20
"""Cells that an excerpt always gets, however narrow the screen is said to be."""
_UNICODE = "latest"  # else the library reads the environment
_ELLIPSIS = "…"
_BEFORE = 3
"""The part of the room that the text before the spot may take: a third."""


class Ink(Enum):
    """What a stretch of the report is, and how it is drawn."""

    ERROR = "bold red"
    WARNING = "bold yellow"
    HEADING = "bold"
    FRAME = "bold blue"
    EVIDENCE = "blue"
    HELP = "bold cyan"


_STYLES = {ink: Style.parse(ink.value) for ink in Ink}


def as_text(
    findings: Sequence[Diagnostic], texts: Mapping[str, str], *, colour: bool, width: int
) -> str:
    """Show all findings, sorted by place, and a line that counts them.

    `texts` maps `Span.file` to its text; a file that is missing there is named without an excerpt.
    `width` is in screen cells. The result ends with a line break.
    """
    pen = _Pen(texts=lined_texts(findings, texts), colour=colour, width=width)
    blocks = ("\n".join(pen.finding(finding)) for finding in sorted(findings, key=order))
    return "\n\n".join((*blocks, summary(findings))) + "\n"


def as_lines(findings: Sequence[Diagnostic], texts: Mapping[str, str]) -> tuple[str, ...]:
    """Return a line for each finding, sorted by place; `texts` as for `as_text`."""
    known = lined_texts(findings, texts)
    return tuple(
        f"{where(finding.primary.span, known)}: "
        f"{finding.severity}[{finding.code}] {visible(finding.message)}"
        for finding in sorted(findings, key=order)
    )


def summary(findings: Sequence[Diagnostic]) -> str:
    """Return a line such as `3 errors, 1 warning in 2 files`."""
    if not findings:
        return "nothing found"
    numbers = ((severity, count(findings, severity)) for severity in Severity)
    parts = (_many(number, severity.value) for severity, number in numbers if number)
    return f"{', '.join(parts)} in {_many(files(findings), 'file')}"


def count(findings: Sequence[Diagnostic], severity: Severity) -> int:
    """Return the number of findings of one severity."""
    return sum(finding.severity is severity for finding in findings)


def files(findings: Sequence[Diagnostic]) -> int:
    """Return the number of files that have to be changed."""
    return len({finding.primary.span.file for finding in findings})


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pen:
    texts: Mapping[str, LinedText]
    colour: bool
    width: int

    def finding(self, finding: Diagnostic) -> Iterator[str]:
        gutter = self._gutter(finding)
        ink = Ink[finding.severity.name]
        head = self._paint(f"{finding.severity}[{finding.code}]", ink)
        title = self._paint(f"{finding.name}: {visible(finding.message)}", Ink.HEADING)
        yield f"{head} {title}"
        yield from self._label(finding.primary, gutter, "-->", ink)
        for label in finding.secondary[:_PLACES]:
            yield from self._label(label, gutter, ":::", Ink.EVIDENCE)
        more = len(finding.secondary) - _PLACES
        if more > 0:
            yield self._note(gutter, f"and in {_many(more, 'more place')}")
        for line in finding.details:
            yield self._note(gutter, visible(line))
        if finding.help:
            yield f"{self._note(gutter, self._paint('help:', Ink.HELP))} {visible(finding.help)}"

    def _label(self, label: Label, gutter: int, arrow: str, ink: Ink) -> Iterator[str]:
        text = self.texts.get(label.span.file)
        lead = " " * (gutter - 1) + self._paint(arrow, Ink.FRAME)
        beside = f"  {visible(label.text)}" if label.text and text is None else ""
        yield f"{lead} {where(label.span, self.texts)}{beside}"
        if text:
            yield from self._excerpt(label, text, gutter, ink)

    def _excerpt(self, label: Label, text: LinedText, gutter: int, ink: Ink) -> Iterator[str]:
        room = max(_NARROWEST, self.width - gutter - len(" | "))
        mark = "^" if ink in {Ink.ERROR, Ink.WARNING} else "-"
        parts = tuple(text.parts(label.span.start, label.span.end))
        words = visible(label.text)
        for part in parts[:_LINES]:
            drawn = excerpt(part.text, part.start, part.end, room=room)
            yield f"{self._bar(gutter, str(part.number))} {drawn.text}".rstrip()
            beside = part is parts[-1] and drawn.indent + drawn.width + cells(words) < room
            under = f"{mark * drawn.width} {words}".rstrip() if beside else mark * drawn.width
            yield f"{self._bar(gutter)} {' ' * drawn.indent}{self._paint(under, ink)}"
        if len(parts) > _LINES:
            yield f"{self._bar(gutter)} and {_many(len(parts) - _LINES, 'more line')}"
        if words and not beside:
            indent = min(drawn.indent, max(0, room - cells(words)))
            yield f"{self._bar(gutter)} {' ' * indent}{self._paint(words, ink)}"

    def _gutter(self, finding: Diagnostic) -> int:
        """Return the width of the greatest line number of this finding."""
        known = (span for span in spans(finding) if span.file in self.texts)
        numbers = (str(self.texts[span.file].place(span.start).line) for span in known)
        return max(map(len, numbers), default=1)

    def _bar(self, gutter: int, number: str = "") -> str:
        return self._paint(f"{number:>{gutter}} |", Ink.FRAME)

    def _note(self, gutter: int, words: str) -> str:
        return f"{' ' * gutter} {self._paint('=', Ink.FRAME)} {words}"

    def _paint(self, text: str, ink: Ink) -> str:
        if not self.colour:
            return text
        return _STYLES[ink].render(text, color_system=ColorSystem.STANDARD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """One line of a text, ready to show."""

    text: str
    """The line, hidden characters made visible."""
    indent: int
    """Screen cells before the underline."""
    width: int
    """Screen cells underlined; one at least."""


def excerpt(line: str, start: int, end: int, *, room: int) -> Excerpt:
    """Show `line` with the code points from `start` to `end` underlined, in `room` cells."""
    begin, stop = _window(line, start, room=room)
    head = _ELLIPSIS if begin > 0 else ""
    tail = _ELLIPSIS if stop < len(line) else ""
    return Excerpt(
        text=head + visible(line[begin:stop]) + tail,
        indent=cells(head + visible(line[begin:start])),
        width=max(1, cells(visible(line[start : min(end, stop)]))),
    )


def cells(text: str) -> int:
    """Return how many screen cells `text` takes: two for a wide character, none for an accent."""
    return cell_len(text, _UNICODE)


def _window(line: str, start: int, *, room: int) -> tuple[int, int]:
    """Choose what part of the line is shown: the spot first, then what is around it."""
    if len(line) <= room and cells(visible(line)) <= room:
        return 0, len(line)
    room -= cells(_ELLIPSIS) * 2
    behind, ahead = line[max(0, start - room) : start][::-1], line[start : start + room]
    back, before = _fitting(behind, room // _BEFORE)
    on, after = _fitting(ahead, room - before)
    if start + on == len(line):
        back, _ = _fitting(behind, room - after)
    return start - back, start + on


def _fitting(characters: str, room: int) -> tuple[int, int]:
    """Return how many of `characters` are shown in `room` cells, and the cells that these take."""
    taken = 0
    for number, character in enumerate(characters[:room]):
        step = cells(shown(character))
        if taken + step > room:
            return number, taken
        taken += step
    return len(characters[:room]), taken
