"""Findings as SARIF 2.1.0, the exchange format of code scanners and editors (OASIS)."""

import json
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from generator.diagnostics import Diagnostic, FindingKind, Label, order
from generator.report.fingerprint import fingerprints
from generator.report.message import message
from generator.report.places import LinedText, lined_texts
from generator.report.sarif_rule import Json, as_rule
from generator.report.stored import region, stored_file
from generator.report.visible import visible
from generator.spans import Span

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT = "%SRCROOT%"
"""The name that readers of SARIF give to the folder that holds `seeds/`."""
FINGERPRINT = "briefingsFinding/v1"


def as_sarif(
    findings: Sequence[Diagnostic], texts: Mapping[str, str], kinds: Sequence[FindingKind]
) -> str:
    """Show all findings, sorted by place, with `kinds` as the rules; ASCII only.

    `texts` as for `as_text`; `kinds` holds the kind of every finding. Ends with a line break.
    """
    found = sorted(findings, key=order)
    lines = lined_texts(found, texts)
    numbers = {kind.code: number for number, kind in enumerate(kinds)}
    run = {
        "tool": {"driver": {"name": "briefings", "rules": list(map(as_rule, kinds))}},
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
            for finding, fingerprint in zip(found, fingerprints(found, texts), strict=True)
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
    return {
        **location,
        "region": {
            "startLine": place.start.line,
            "startColumn": place.start.column,
            "endLine": place.end.line,
            "endColumn": place.end.column,
        },
    }
