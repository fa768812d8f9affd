"""What makes a finding the same finding in the next run, wherever its line has moved to."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.diagnostics import Diagnostic
from generator.report.stored import stored_file


def fingerprints(findings: Sequence[Diagnostic], texts: Mapping[str, str]) -> tuple[str, ...]:
    """Return SHA-256 in lower-case hexadecimal for each finding, in the order given.

    It is made of the code, the file, the words that are underlined, and the sentence. Findings that
    agree in all four are counted.
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
