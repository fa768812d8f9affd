"""A document whose bytes are not those that were pinned.

Why it matters:
    The stored document is the evidence. If a byte of it has changed since it was received, whether
    by hand, by an editor that tidies line ends or by a faulty copy, it is another document.

What to do:
    Bring back the document as it was received. If the change is meant, look at the difference, and
    run `briefings pin` to record the new hash.

Fails:
    # report.txt: At least 83 people were killed.
    sources:
      report:
        file: report.txt
        type: NewsArticle
        publisher: unknown
        published: 2025-11-24
        accessed: 2025-11-25
        lang: en
        sha256: ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff

Passes:
    # report.txt: At least 83 people were killed.
    sources:
      report:
        file: report.txt
        type: NewsArticle
        publisher: unknown
        published: 2025-11-24
        accessed: 2025-11-25
        lang: en
        sha256: 89d481783214626c0ac903938399db05302f029670ac1c8fe14bf1e73b89f7dc
"""

from collections.abc import Iterator

from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence
from generator.spans import Span


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Compare each pin with the hash of the file's bytes."""
    for source in evidence.briefing.sources.values():
        pin, document = source.sha256, source.document
        if pin is None or document is None or pin.value == document.sha256:
            continue
        start = Span(file=document.place, start=0, end=0)
        yield RULE.finding(
            f"`{document.path}` is not the file that was pinned",
            pin.span,
            secondary=(Label(span=start, text=f"its SHA-256 is now {document.sha256}"),),
            advice="bring back the file, or run `briefings pin` if the change is meant",
        )


RULE = Rule(code="R001", name="seed-changed", severity=Severity.ERROR, check=check, doc=__doc__)
