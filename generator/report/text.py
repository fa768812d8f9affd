"""Findings for a person at a terminal: the line, the spot underlined, the evidence, what to do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Label, order
from generator.report.excerpt import cells, excerpt
from generator.report.paint import Ink, ink_of, painted
from generator.report.places import LinedText, lined_texts, spans
from generator.report.summary import many, summary
from generator.report.visible import visible

_PLACES = 5
"""Secondary places that are drawn; of any more only the number is given."""
_LINES = 4
"""Lines of one place that are drawn; of any more only the number is given."""
_NARROWEST = 20
"""Cells that an excerpt always gets, however narrow the screen is said to be."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pen:
    texts: Mapping[str, LinedText]
    colour: bool
    width: int

    def finding(self, finding: Diagnostic) -> Iterator[str]:
        gutter = self._gutter(finding)
        ink = ink_of(finding.severity)
        head = self._paint(f"{finding.severity}[{finding.code}]", ink)
        title = self._paint(f"{finding.name}: {visible(finding.message)}", Ink.HEADING)
        yield f"{head} {title}"
        yield from self._label(finding.primary, gutter, "-->", ink)
        for label in finding.secondary[:_PLACES]:
            yield from self._label(label, gutter, ":::", Ink.EVIDENCE)
        more = len(finding.secondary) - _PLACES
        if more > 0:
            yield self._note(gutter, f"and in {many(more, 'more place')}")
        for line in finding.details:
            yield self._note(gutter, visible(line))
        if finding.help:
            yield f"{self._note(gutter, self._paint('help:', Ink.HELP))} {visible(finding.help)}"

    def _label(self, label: Label, gutter: int, arrow: str, ink: Ink) -> Iterator[str]:
        file, text = label.span.file, self.texts.get(label.span.file)
        lead = " " * (gutter - 1) + self._paint(arrow, Ink.FRAME)
        if text is None:
            yield f"{lead} {visible(file)}" + (f"  {visible(label.text)}" if label.text else "")
            return
        place = text.place(label.span.start)
        yield f"{lead} {visible(file)}:{place.line}:{place.column}"
        yield from self._excerpt(label, text, gutter, ink)

    def _excerpt(self, label: Label, text: LinedText, gutter: int, ink: Ink) -> Iterator[str]:
        room = max(_NARROWEST, self.width - gutter - len(" | "))
        mark = "^" if ink in {Ink.ERROR, Ink.WARNING} else "-"
        parts = tuple(text.parts(label.span.start, label.span.end))
        words = visible(label.text)
        for part in parts[:_LINES]:
            shown = excerpt(part.text, part.start, part.end, room=room)
            yield f"{self._bar(gutter, str(part.number))} {shown.text}".rstrip()
            beside = part is parts[-1] and shown.indent + shown.width + cells(words) < room
            under = f"{mark * shown.width} {words}".rstrip() if beside else mark * shown.width
            yield f"{self._bar(gutter)} {' ' * shown.indent}{self._paint(under, ink)}"
        if len(parts) > _LINES:
            yield f"{self._bar(gutter)} and {many(len(parts) - _LINES, 'more line')}"
        if words and not beside:
            indent = min(shown.indent, max(0, room - cells(words)))
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
        return painted(text, ink, colour=self.colour)
