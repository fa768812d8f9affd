"""Findings for programs: JSON, annotations of a pull request on GitHub, SARIF 2.1.0 (OASIS)."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from generator.check.explanation import read_explanation
from generator.diagnostics import Diagnostic, FindingKind, Label, Severity, order
from generator.report.explain import explain
from generator.report.places import LinedText, lined_texts, message, region, stored_file, visible
from generator.report.text import count, files
from generator.spans import Span

VERSION = 1
"""Of the JSON: counts up when a key changes its name or meaning; a new key leaves it."""
SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT = "%SRCROOT%"
"""The name that readers of SARIF give to the folder that holds `seeds/`."""
FINGERPRINT = "briefingsFinding/v1"

# What the workflow commands of GitHub Actions escape.
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_DATA, **str.maketrans({":": "%3A", ",": "%2C"})}

Json = Mapping[str, object]


def as_json(findings: Sequence[Diagnostic], texts: Mapping[str, str]) -> str:
    """Return JSON of all findings, sorted by place; ASCII only: it can be printed anywhere.

    Its keys and their order stay. `line` and `column` are null where `texts` lacks the file. The
    result ends with a line break.
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
    place = text.place(offset) if text else None
    return {
        "offset": offset,
        "line": place.line if place else None,
        "column": place.column if place else None,
    }


def as_github(findings: Sequence[Diagnostic], texts: Mapping[str, str]) -> str:
    """Return workflow commands of GitHub Actions, one a line; `texts` as for `as_text`."""
    lines = lined_texts(findings, texts)
    return "".join(f"{_command(finding, lines)}\n" for finding in sorted(findings, key=order))


def _command(finding: Diagnostic, lines: Mapping[str, LinedText]) -> str:
    title = ("title", f"{finding.code} {finding.name}")
    properties = (*_place(finding.primary.span, lines), title)
    written = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties)
    said = "\n".join((*message(finding), *(_see(label, lines) for label in finding.secondary)))
    return f"::{finding.severity} {written}::{said.translate(_DATA)}"


def _place(span: Span, lines: Mapping[str, LinedText]) -> Iterator[tuple[str, str]]:
    """Yield the place of an annotation.

    GitHub drops an annotation that has columns and more than one line.
    """
    yield "file", visible(stored_file(span.file))
    place = region(span, lines)
    if place is None:
        return
    start, end = place
    in_one_line = start.line == end.line
    yield "line", str(start.line)
    if in_one_line:
        yield "col", str(start.column)
    yield "endLine", str(end.line)
    if in_one_line:
        yield "endColumn", str(end.column)


def _see(label: Label, lines: Mapping[str, LinedText]) -> str:
    """Name a place of the evidence in words, since an annotation has one place only."""
    where = visible(label.span.file)
    place = region(label.span, lines)
    if place:
        where = f"{where}:{place[0].line}:{place[0].column}"
    return f"see {where}" + (f" ({visible(label.text)})" if label.text else "")


def as_sarif(
    findings: Sequence[Diagnostic], texts: Mapping[str, str], kinds: Sequence[FindingKind]
) -> str:
    """Return SARIF of all findings, sorted by place, with `kinds` as the rules; ASCII only.

    `texts` as for `as_text`; `kinds` holds the kind of every finding. Ends with a line break.
    """
    found = sorted(findings, key=order)
    lines = lined_texts(found, texts)
    numbers = {kind.code: number for number, kind in enumerate(kinds)}
    run = {
        "tool": {"driver": {"name": "briefings", "rules": list(map(_as_rule, kinds))}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder that holds seeds/."}}},
        "results": [
            {
                "ruleId": finding.code,
                "ruleIndex": numbers[finding.code],
                "level": finding.severity.value,
                "message": {"text": plain("\n".join(message(finding)))},
                "locations": [{"physicalLocation": _physical(finding.primary.span, lines)}],
                "relatedLocations": _related(finding.secondary, lines),
                "partialFingerprints": {FINGERPRINT: fingerprint},
            }
            for finding, fingerprint in zip(found, _fingerprints(found, texts), strict=True)
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def plain(text: str) -> str:
    """Return `text` so that no reader takes part of it for a placeholder or a link (§3.11).

    Braces are doubled. SARIF knows no escape for a link, hence the space; a backslash would open
    what a backslash of the author's had closed.
    """
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _related(labels: Sequence[Label], lines: Mapping[str, LinedText]) -> Sequence[Json]:
    return [
        {
            "id": number,
            "physicalLocation": _physical(label.span, lines),
            **({"message": {"text": plain(visible(label.text))}} if label.text else {}),
        }
        for number, label in enumerate(labels)
    ]


def _physical(span: Span, lines: Mapping[str, LinedText]) -> Json:
    uri = quote(stored_file(span.file), errors="replace")
    location: Json = {"artifactLocation": {"uri": uri, "uriBaseId": ROOT}}
    place = region(span, lines)
    if place is None:
        return location
    start, end = place
    return {
        **location,
        "region": {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        },
    }


def _as_rule(kind: FindingKind) -> Json:
    """Return the `reportingDescriptor` of a kind (SARIF 2.1.0 §3.49).

    Braces stay single in these texts: nothing is ever put into them.
    """
    told = read_explanation(kind.doc)
    flags, why = _one_line(told.flags), _one_line(told.why)
    parts = (
        flags,
        f"**Why it matters:** {why}",
        f"**What to do:** {_one_line(told.remedy)}",
        f"**Fails:**\n\n```yaml\n{told.fails}\n```",
        f"**Passes:**\n\n```yaml\n{told.passes}\n```",
    )
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": {"text": flags},
        "fullDescription": {"text": f"{flags} {why}"},
        "help": {
            "text": explain(kind.doc, kind.code, kind.name, kind.severity),
            "markdown": "\n\n".join(parts) + "\n",
        },
        "defaultConfiguration": {"level": kind.severity.value},
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _fingerprints(findings: Sequence[Diagnostic], texts: Mapping[str, str]) -> tuple[str, ...]:
    """Return what makes each finding the same in the next run, wherever its line has moved to.

    It is the SHA-256, in lower-case hexadecimal, of the code, the file, the words that are
    underlined, and the sentence. Findings that agree in all four are counted.
    """
    seen: Counter[str] = Counter()
    prints = []
    for finding in findings:
        same = _same(finding, texts)
        prints.append(hashlib.sha256(f"{same} {seen[same]}".encode()).hexdigest())
        seen[same] += 1
    return tuple(prints)


def _same(finding: Diagnostic, texts: Mapping[str, str]) -> str:
    span = finding.primary.span
    words = texts.get(span.file, "")[span.start : span.end]
    return json.dumps([finding.code, stored_file(span.file), words, finding.message])
