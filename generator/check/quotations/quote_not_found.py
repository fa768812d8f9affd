"""A quotation whose words are not in the document that it names.

Why it matters:
    A reader takes what stands in quotation marks for the source's own words. One letter more or
    less, a digit changed or a word dropped, and the source never said it. Nothing like enough is
    ever accepted.

What to do:
    Copy the words from the document. Mark what you leave out with an ellipsis, and what you put in
    their place with square brackets. Where the words stand in another source, name that source.

Fails:
    # report.txt: Officials said that at least 83 people were killed in the strikes.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "at least 38 people were killed"}

Passes:
    # report.txt: Officials said that at least 83 people were killed in the strikes.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "at least 83 people were killed"}
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.check.quotations.lookups import Lookup, lookups, passage
from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence
from generator.evidence.quotations import AppearanceEvidence
from generator.model.source import Source
from generator.quotes.contract import Quotation, match
from generator.quotes.folded_document import FoldedDocument
from generator.quotes.match_result import Ambiguous, NotFound, Verified
from generator.spans import Stretch


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Show where the words stand, else what comes nearest, which is no match (rule Q-4)."""
    for lookup in lookups(evidence, NotFound):
        others = dict(_elsewhere(lookup, evidence))
        yield _moved(lookup, others) if others else _unlike(lookup)


def _elsewhere(lookup: Lookup[NotFound], evidence: Evidence) -> Iterator[tuple[str, Label]]:
    """Yield the other sources that hold the words, and where."""
    for id_, folded in evidence.folded.items():
        source = evidence.briefing.sources[id_]
        at = _place(lookup.seen, source, folded) if id_ != lookup.source else None
        if at is not None and source.document is not None:
            yield id_, passage(source.document, at, "here they are")


def _place(seen: AppearanceEvidence, source: Source, folded: FoldedDocument) -> Stretch | None:
    quotation = Quotation(
        words=seen.appearance.quote.value,
        gap_ok=seen.appearance.gap_ok is not None,
        lang=source.lang.value,
    )
    outcome = match(quotation, folded)
    if isinstance(outcome, Ambiguous):
        return outcome.occurrences[0]
    return outcome.at if isinstance(outcome, Verified) else None


def _moved(lookup: Lookup[NotFound], others: Mapping[str, Label]) -> Diagnostic:
    ids = " and ".join(f"`{id_}`" for id_ in others)
    return RULE.finding(
        f"these words are not in `{lookup.source}`",
        lookup.place,
        secondary=tuple(others.values()),
        advice=f"these words are in {ids}: name that source, or quote this one",
    )


def _unlike(lookup: Lookup[NotFound]) -> Diagnostic:
    nearest = lookup.outcome.nearest
    finding = RULE.finding(
        f"these words are not in `{lookup.source}`",
        lookup.place,
        secondary=(passage(lookup.document, nearest, "the nearest passage"),) if nearest else (),
        advice="copy the words from the document, and mark what you leave out with an ellipsis",
    )
    return replace(finding, details=lookup.outcome.difference)


RULE = Rule(code="Q001", name="quote-not-found", severity=Severity.ERROR, check=check, doc=__doc__)
