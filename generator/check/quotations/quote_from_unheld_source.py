"""A quotation from a source whose text is not here.

Why it matters:
    Every quotation is looked up in the stored document. Where there is none, nobody has read the
    words in the place that is named for them, and nobody can.

What to do:
    Store the document. Or quote the document in which you read the words, and let its `chain` lead
    to where they come from; the page then says that the origin is not held.

Fails:
    actors:
      axios: {type: Organization, name: Axios}
    sources:
      axios-report:
        type: NewsArticle
        publisher: axios
        published: 2025-11-24
        lang: en
        held: false
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: axios-report, quote: "at least 83 people were killed"}

Passes:
    # report.txt: At least 83 people were killed, Axios reported.
    actors:
      axios: {type: Organization, name: Axios}
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 83 people were killed", chain: [axios]}
"""

from collections.abc import Iterator

from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Only a document that is held can be quoted (rule Q-7)."""
    for seen in evidence.appearances:
        source = seen.source
        if source is None or source.held is None or source.is_held:
            continue
        yield RULE.finding(
            f"`{source.id.value}` is not held, so these words cannot be looked up",
            seen.appearance.quote.span,
            secondary=(Label(span=source.held.span, text="not held"),),
            advice="quote the document that relays these words, and name their origin in `chain`",
        )


RULE = Rule(
    code="Q004", name="quote-from-unheld-source", severity=Severity.ERROR, check=check, doc=__doc__
)
