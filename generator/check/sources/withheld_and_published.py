"""A document that one source withholds and another, with the same bytes, publishes.

Why it matters:
    `republish: none` keeps back everything by which somebody could confirm a guess at the text.
    Named a second time without it, the same document is published with its hash, its size and its
    quoted passages, and whoever it was to protect is found.

What to do:
    Give both sources `republish: none`, or name the document once. If it may be published, take
    `republish: none` away from both.

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
        republish: none
      copy:
        file: report.txt
        type: NewsArticle
        publisher: unknown
        published: 2025-11-24
        accessed: 2025-11-25
        lang: en

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
        republish: none
      copy:
        file: report.txt
        type: NewsArticle
        publisher: unknown
        published: 2025-11-24
        accessed: 2025-11-25
        lang: en
        republish: none
"""

from collections.abc import Iterator

from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Compare each published document with those that are withheld, by the hash of its bytes."""
    sources = evidence.briefing.sources.values()
    withheld = {
        source.document.sha256: source
        for source in sources
        if source.is_withheld and source.document is not None
    }
    for source in sources:
        document = source.published_document
        if document is None or document.sha256 not in withheld:
            continue
        other = withheld[document.sha256].id
        yield RULE.finding(
            f"`{source.id.value}` publishes the document that `{other.value}` withholds",
            source.id.span,
            secondary=(Label(span=other.span, text="withheld here, with the same bytes"),),
            advice="give both `republish: none`, or name the document once",
        )


RULE = Rule(
    code="R003",
    name="withheld-and-published",
    severity=Severity.ERROR,
    check=check,
    doc=__doc__,
)
