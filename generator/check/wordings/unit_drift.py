"""A relay that counts by another unit than its origin.

Why it matters:
    Twenty-one strikes that become 21 vessels are another fact, which nobody has established.
    Such a figure looks like a second source, and is a slip of the first one's reader.

What to do:
    Compare the two passages. If you misread one, correct its `unit_count`. If the relay did
    change the unit, ignore the warning with a comment: the page shows the origin's words, and
    the drift.

Fails:
    # report.txt: At least 83 people were killed in 21 strikes, the ministry said.
    # relay.txt: At least 83 were killed in 21 vessels, according to the ministry.
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
          - {source: relay, quote: "At least 83 were killed in 21 vessels", chain: [ministry]}
    events:
      strikes: {title: The strikes, when: 2025-11-03/2025-11-25}
    casualties:
      killed:
        claim: toll
        event: strikes
        outcome: killed
        wording: At least 83 people
        measure: cumulative
        unit_count: {n: 21, unit: strikes}
        as_of: 2025-11-24
      killed-as-relayed:
        claim: toll-as-relayed
        event: strikes
        outcome: killed
        wording: At least 83
        measure: cumulative
        unit_count: {n: 21, unit: vessels}
        as_of: 2025-11-24

Passes:
    # report.txt: At least 83 people were killed in 21 strikes, the ministry said.
    # relay.txt: At least 83 were killed in 21 strikes, according to the ministry.
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
          - {source: relay, quote: "At least 83 were killed in 21 strikes", chain: [ministry]}
    events:
      strikes: {title: The strikes, when: 2025-11-03/2025-11-25}
    casualties:
      killed:
        claim: toll
        event: strikes
        outcome: killed
        wording: At least 83 people
        measure: cumulative
        unit_count: {n: 21, unit: strikes}
        as_of: 2025-11-24
      killed-as-relayed:
        claim: toll-as-relayed
        event: strikes
        outcome: killed
        wording: At least 83
        measure: cumulative
        unit_count: {n: 21, unit: strikes}
        as_of: 2025-11-24
"""

from collections.abc import Iterator

from generator.check.figures.objections import units
from generator.check.rule import Rule
from generator.check.wordings.drifts import of_figures, of_quotations
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.figures.counted import ObjectionKind
from generator.variants.drift import DriftKind


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Compare the units of relays with those of their origin (rules F-5 and F-16)."""
    objected = ObjectionKind.UNIT_DRIFT
    yield from of_figures(RULE, evidence, objected, at=units)
    yield from of_quotations(RULE, evidence, DriftKind.UNIT, but=objected)


RULE = Rule(code="D002", name="unit-drift", severity=Severity.WARNING, check=check, doc=__doc__)
