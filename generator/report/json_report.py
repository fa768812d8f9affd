"""Findings for a program: JSON whose keys and order stay."""

import json
from collections.abc import Mapping, Sequence

from generator.diagnostics import Diagnostic, Label, Severity, order
from generator.report.places import LinedText, Place, lined_texts
from generator.report.summary import count, files

VERSION = 1
"""Counts up when a key changes its name or meaning; a new key leaves it."""

Json = Mapping[str, object]


def as_json(findings: Sequence[Diagnostic], texts: Mapping[str, str]) -> str:
    """Show all findings, sorted by place; ASCII only, so that it can be printed anywhere.

    `line` and `column` are null where `texts` lacks the file. The result ends with a line break.
    """
    lines = lined_texts(findings, texts)
    report = {
        "version": VERSION,
        "findings": [_finding(finding, lines) for finding in sorted(findings, key=order)],
        "summary": {
            "errors": count(findings, Severity.ERROR),
            "warnings": count(findings, Severity.WARNING),
            "files": files(findings),
        },
    }
    return json.dumps(report, indent=2) + "\n"


def _finding(finding: Diagnostic, lines: Mapping[str, LinedText]) -> Json:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "primary": _label(finding.primary, lines),
        "secondary": [_label(label, lines) for label in finding.secondary],
        "details": list(finding.details),
        "help": finding.help,
    }


def _label(label: Label, lines: Mapping[str, LinedText]) -> Json:
    text = lines.get(label.span.file)
    return {
        "file": label.span.file,
        "start": _point(label.span.start, text),
        "end": _point(label.span.end, text),
        "text": label.text,
    }


def _point(offset: int, text: LinedText | None) -> Json:
    place = text.place(offset) if text else Place(offset=offset, line=0, column=0)
    return {
        "offset": place.offset,
        "line": place.line or None,
        "column": place.column or None,
    }
