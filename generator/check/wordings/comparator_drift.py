"""A relay that changes what an origin does with its number.

Why it matters:
    “At least 83” is a lower bound; “83” says that somebody counted to the end. The bound is
    what gets lost first when words are handed on, and the louder number is the one that
    travels.

What to do:
    Compare the two passages. If you misread one, correct its `wording`. If the relay did change
    the number, ignore the warning with a comment: the page shows the origin's words, and the
    drift.

Fails:
    # report.txt: At least 83 people were killed in 21 strikes, the ministry said.
    # relay.txt: 83 people were killed, according to the ministry.
    actors:
      ministry: {type: PublicBody, name: The ministry}
      blog: {type: Organization, name: A blog}
    sources:
      report: {file: report.txt, type: Statement, publisher: ministry, published: 2025-11-24,
               accessed: 2025-11-25, lang: en}
      relay: {file: relay.txt, type: NewsArticle, publisher: blog, published: 2025-11-24,
              accessed: 2025-11-25, lang: en}
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 83 people were killed in 21 strikes"}
      toll-as-relayed:
        text: The blog has the ministry’s figure.
        appearances:
          - {source: relay, quote: "83 people were killed", chain: [ministry]}
    events:
      strikes: {title: The strikes, when: 2025-11-03/2025-11-25}
    casualties:
      killed:
        claim: toll
        event: strikes
        outcome: killed
        wording: At least 83 people
        measure: cumulative
        as_of: 2025-11-24
      killed-as-relayed:
        claim: toll-as-relayed
        event: strikes
        outcome: killed
        wording: 83 people
        measure: cumulative
        as_of: 2025-11-24

Passes:
    # report.txt: At least 83 people were killed in 21 strikes, the ministry said.
    # relay.txt: At least 83 were killed, according to the ministry.
    actors:
      ministry: {type: PublicBody, name: The ministry}
      blog: {type: Organization, name: A blog}
    sources:
      report: {file: report.txt, type: Statement, publisher: ministry, published: 2025-11-24,
               accessed: 2025-11-25, lang: en}
      relay: {file: relay.txt, type: NewsArticle, publisher: blog, published: 2025-11-24,
              accessed: 2025-11-25, lang: en}
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 83 people were killed in 21 strikes"}
      toll-as-relayed:
        text: The blog has the ministry’s figure.
        appearances:
          - {source: relay, quote: "At least 83 were killed", chain: [ministry]}
    events:
      strikes: {title: The strikes, when: 2025-11-03/2025-11-25}
    casualties:
      killed:
        claim: toll
        event: strikes
        outcome: killed
        wording: At least 83 people
        measure: cumulative
        as_of: 2025-11-24
      killed-as-relayed:
        claim: toll-as-relayed
        event: strikes
        outcome: killed
        wording: At least 83
        measure: cumulative
        as_of: 2025-11-24
"""

from collections.abc import Iterator

from generator.check.rule import Rule
from generator.check.wordings.drifts import of_figures, of_quotations
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.figures.counted import ObjectionKind
from generator.variants.drift import DriftKind


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Compare what relays have with what their origin has on record (rule F-5)."""
    objected = ObjectionKind.COMPARATOR_DRIFT
    yield from of_figures(RULE, evidence, objected)
    yield from of_quotations(RULE, evidence, DriftKind.COMPARATOR, but=objected)


RULE = Rule(
    code="D001", name="comparator-drift", severity=Severity.WARNING, check=check, doc=__doc__
)
