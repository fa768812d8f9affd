"""Line and column of a place, as an editor counts them, and texts that are safe to show.

What a terminal would obey, or hide, becomes something to see.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.spans import Span

# What editors break a line at. YAML 1.2 knows no other either; U+2028 and form feed do not count.
_BREAK = re.compile(r"\r\n|\r|\n")
_AS_TEXT = " (as text)"
"""What `Document.place` adds where the text was extracted, so that the file has no such offset."""
_TAB = "→   "
_DELETE = 0x7F
_PICTURES = 0x2400
_DELETE_PICTURE = "␡"
_CONTROLS = 0x20
# Control, format (bidirectional, zero-width, tags), surrogate, private, unassigned, separators.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One point in a text."""

    offset: int
    """Code points, counted from 0."""
    line: int
    """Counted from 1."""
    column: int
    """Code points, counted from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What lies of a stretch on one line."""

    number: int
    """The line, counted from 1."""
    text: str
    """The whole line, without its line break."""
    start: int
    """Code points of the line before the stretch."""
    end: int
    """Code points of the line up to the end of the stretch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinedText:
    """A text, and where its lines begin."""

    text: str
    starts: tuple[int, ...]
    """The offset of each line; the first is 0."""

    def place(self, offset: int) -> Place:
        """Return the line and column of `offset`; one past the end is the end of the last line."""
        line = bisect_right(self.starts, offset)
        return Place(offset=offset, line=line, column=offset - self.starts[line - 1] + 1)

    def parts(self, start: int, end: int) -> Iterator[Part]:
        """Cut the stretch into its lines, without their indentation and without blank ones."""
        first = self.place(start)
        last = self.place(max(start, end - 1))
        for number in range(first.line, last.line + 1):
            text = self.line(number)
            begin = first.column - 1 if number == first.line else len(text) - len(text.lstrip())
            stop = min(len(text), end - self.starts[number - 1])
            if number == first.line or begin < stop:
                yield Part(number=number, text=text, start=begin, end=stop)

    def line(self, number: int) -> str:
        """Return line `number`, counted from 1, without its line break."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


def lined(text: str) -> LinedText:
    """Find the lines of `text`."""
    starts = (0, *(found.end() for found in _BREAK.finditer(text)))
    return LinedText(text=text, starts=starts)


def lined_texts(
    findings: Iterable[Diagnostic], texts: Mapping[str, str]
) -> Mapping[str, LinedText]:
    """Find the lines of the texts that the findings point into, and of no others."""
    files = {span.file for finding in findings for span in spans(finding)}
    return {file: lined(texts[file]) for file in sorted(files) if file in texts}


def spans(finding: Diagnostic) -> tuple[Span, ...]:
    """Return every place that a finding names, the primary one first."""
    return (finding.primary.span, *(label.span for label in finding.secondary))


def where(span: Span, texts: Mapping[str, LinedText]) -> str:
    """Return `file:line:column` of the start of `span`; the file alone if its text is unknown."""
    if span.file not in texts:
        return visible(span.file)
    place = texts[span.file].place(span.start)
    return f"{visible(span.file)}:{place.line}:{place.column}"


def stored_file(place: str) -> str:
    """Return the path of the file that a `Span.file` names."""
    return place.removesuffix(_AS_TEXT)


def region(span: Span, texts: Mapping[str, LinedText]) -> tuple[Place, Place] | None:
    """Return start and end in the stored file; None if its text is unknown, or was extracted."""
    text = texts.get(span.file)
    if text is None or span.file != stored_file(span.file):
        return None
    return text.place(span.start), text.place(span.end)


def visible(text: str) -> str:
    """Return `text` with hidden characters shown: ␛ for escape, <U+202E> for an override."""
    return text if text.isascii() and text.isprintable() else "".join(map(shown, text))


def shown(character: str) -> str:
    """Return what is shown of one character."""
    code = ord(character)
    if character == "\t":
        return _TAB
    if code < _CONTROLS:
        return chr(_PICTURES + code)
    if code == _DELETE:
        return _DELETE_PICTURE
    if unicodedata.category(character) in _HIDDEN:
        return f"<U+{code:04X}>"
    return character


def message(finding: Diagnostic) -> tuple[str, ...]:
    """Return what a finding says, for reports that show it beside the place and not below it.

    The sentence, then the details, then what to do: one line each.
    """
    advice = (f"help: {finding.help}",) if finding.help else ()
    return tuple(map(visible, (finding.message, *finding.details, *advice)))
