"""Findings as annotations of a pull request: the workflow commands of GitHub Actions."""

from collections.abc import Iterator, Mapping, Sequence

from generator.diagnostics import Diagnostic, Label, order
from generator.report.message import message
from generator.report.places import LinedText, lined_texts
from generator.report.stored import region, stored_file
from generator.report.visible import visible
from generator.spans import Span

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_DATA, **str.maketrans({":": "%3A", ",": "%2C"})}


def as_github(findings: Sequence[Diagnostic], texts: Mapping[str, str]) -> str:
    """Return one command a line, sorted by place; `texts` as for `as_text`."""
    lines = lined_texts(findings, texts)
    return "".join(f"{_command(finding, lines)}\n" for finding in sorted(findings, key=order))


def _command(finding: Diagnostic, lines: Mapping[str, LinedText]) -> str:
    title = ("title", f"{finding.code} {finding.name}")
    properties = (*_place(finding.primary.span, lines), title)
    written = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties)
    said = "\n".join((*message(finding), *(_see(label, lines) for label in finding.secondary)))
    return f"::{finding.severity} {written}::{said.translate(_DATA)}"


def _place(span: Span, lines: Mapping[str, LinedText]) -> Iterator[tuple[str, str]]:
    """Yield where an annotation stands.

    GitHub drops an annotation that has columns and more than one line.
    """
    yield "file", visible(stored_file(span.file))
    place = region(span, lines)
    if place is None:
        return
    in_one_line = place.start.line == place.end.line
    yield "line", str(place.start.line)
    if in_one_line:
        yield "col", str(place.start.column)
    yield "endLine", str(place.end.line)
    if in_one_line:
        yield "endColumn", str(place.end.column)


def _see(label: Label, lines: Mapping[str, LinedText]) -> str:
    """Name a place of the evidence in words, since an annotation has one place only."""
    where = visible(label.span.file)
    place = region(label.span, lines)
    if place:
        where = f"{where}:{place.start.line}:{place.start.column}"
    return f"see {where}" + (f" ({visible(label.text)})" if label.text else "")
