"""Two documents with a long run of the same words, and no relation declared between them.

Why it matters:
    Twelve words in a row are not the same by chance: one has them from the other, or both from a
    third. Undeclared, they count as two origins, and a claim looks corroborated that is not.

What to do:
    Name in `derived_from` what the later document reworks, or give the passages the chain through
    which they came. Where the words are a form that both use, ignore the warning with a comment
    that says so.

Fails:
    # report.txt: The toll of the strikes rose on Monday to at least 83 people killed in 21 strikes.
    # other.txt: The toll of the strikes rose on Monday to at least 83 people killed in 21 strikes.
    sources:
      report: {file: report.txt, type: NewsArticle, publisher: unknown, published: 2025-11-24,
               accessed: 2025-11-25, lang: en}
      other: {file: other.txt, type: NewsArticle, publisher: unknown, published: 2025-11-25,
              accessed: 2025-11-25, lang: en}

Passes:
    # report.txt: The toll of the strikes rose on Monday to at least 83 people killed in 21 strikes.
    # other.txt: The toll of the strikes rose on Monday to at least 83 people killed in 21 strikes.
    sources:
      report: {file: report.txt, type: NewsArticle, publisher: unknown, published: 2025-11-24,
               accessed: 2025-11-25, lang: en}
      other: {file: other.txt, type: NewsArticle, publisher: unknown, published: 2025-11-25,
              accessed: 2025-11-25, lang: en, derived_from: [report]}
"""

from collections.abc import Iterator

from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence
from generator.model.source import Source
from generator.origins.copying import UndeclaredRelay
from generator.spans import Span


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Show the longest run of every pair (independence, rule 8)."""
    if evidence.is_whole:  # else the relation may be declared where it could not be read
        for relay in evidence.possible_duplicates.undeclared:
            yield _finding(relay, evidence)


def _finding(relay: UndeclaredRelay, evidence: Evidence) -> Diagnostic:
    sources = evidence.briefing.sources
    first, second = sources[relay.first], sources[relay.second]
    longest = max(relay.runs, key=lambda run: run.words)
    labels = (_label(first, longest.first), _label(second, longest.second))
    later = first if _is_later(first, second) else second
    return RULE.finding(
        f"`{relay.first}` and `{relay.second}` have {longest.words:,} words in a row in common, and"
        " neither is said to rework the other",
        later.id.span,
        secondary=labels,
        advice="declare `derived_from`, or the chain of the passage",
    )


def _is_later(first: Source, second: Source) -> bool:
    one, other = first.published.value.earliest, second.published.value.latest
    return one is not None and other is not None and one > other


def _label(source: Source, run: tuple[int, int]) -> Label:
    place = source.document.place if source.document else ""
    return Label(span=Span(file=place, start=run[0], end=run[1]), text=f"in `{source.id.value}`")


RULE = Rule(
    code="I001", name="undeclared-relay", severity=Severity.WARNING, check=check, doc=__doc__
)
