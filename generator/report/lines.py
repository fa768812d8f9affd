"""Findings as single lines, for a banner: place, code, sentence."""

from collections.abc import Mapping, Sequence

from generator.diagnostics import Diagnostic, order
from generator.report.places import LinedText, lined_texts
from generator.report.visible import visible


def as_lines(findings: Sequence[Diagnostic], texts: Mapping[str, str]) -> tuple[str, ...]:
    """Return a line for each finding, sorted by place; `texts` as for `as_text`."""
    known = lined_texts(findings, texts)
    return tuple(_line(finding, known) for finding in sorted(findings, key=order))


def _line(finding: Diagnostic, texts: Mapping[str, LinedText]) -> str:
    span = finding.primary.span
    where = visible(span.file)
    if span.file in texts:
        place = texts[span.file].place(span.start)
        where = f"{where}:{place.line}:{place.column}"
    return f"{where}: {finding.severity}[{finding.code}] {visible(finding.message)}"
