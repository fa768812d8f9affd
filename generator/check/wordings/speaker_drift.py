"""An unnamed speaker whom two sources describe in different words.

Why it matters:
    “An officer” who has become “a senior commander” two relays later weighs more than he did, and
    looks like somebody else. Whoever reads only the last relay takes him for a second speaker.

What to do:
    Look whether it is one speaker at all. If it is, our text takes the description that is nearest
    to the origin; ignore the warning with a comment that says so. If nobody can tell, make two
    actors of them.

Fails:
    # report.txt: “No chart,” said a naval officer who asked not to be named.
    # relay.txt: A senior commander told the Agency that they had no chart.
    actors:
      agency: {type: Organization, name: The Agency}
      blog: {type: Organization, name: A blog}
      officer:
        type: Person
        name: An unnamed officer
        anonymous: {via: agency, descriptors: [a naval officer, a senior commander]}
    sources:
      report: {file: report.txt, type: NewsArticle, publisher: agency, published: 2025-11-24,
               accessed: 2025-11-25, lang: en}
      relay: {file: relay.txt, type: NewsArticle, publisher: blog, published: 2025-11-25,
              accessed: 2025-11-25, lang: en}
    claims:
      no-chart:
        text: An officer says that they had no chart.
        appearances:
          - {source: report, quote: "“No chart,” said a naval officer", chain: [officer]}
          - {source: relay, quote: "A senior commander told the Agency that they had no chart",
             chain: [agency, officer]}

Passes:
    # report.txt: “No chart,” said a naval officer who asked not to be named.
    # relay.txt: A naval officer told the Agency that they had no chart.
    actors:
      agency: {type: Organization, name: The Agency}
      blog: {type: Organization, name: A blog}
      officer:
        type: Person
        name: An unnamed officer
        anonymous: {via: agency, descriptors: [a naval officer]}
    sources:
      report: {file: report.txt, type: NewsArticle, publisher: agency, published: 2025-11-24,
               accessed: 2025-11-25, lang: en}
      relay: {file: relay.txt, type: NewsArticle, publisher: blog, published: 2025-11-25,
              accessed: 2025-11-25, lang: en}
    claims:
      no-chart:
        text: An officer says that they had no chart.
        appearances:
          - {source: report, quote: "“No chart,” said a naval officer", chain: [officer]}
          - {source: relay, quote: "A naval officer told the Agency that they had no chart",
             chain: [agency, officer]}
"""

from collections.abc import Iterator

from generator.check.rule import Rule
from generator.check.wordings.drifts import of_quotations
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.variants.drift import DriftKind


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Compare what sources call one unnamed speaker."""
    yield from of_quotations(RULE, evidence, DriftKind.SPEAKER)


RULE = Rule(code="D004", name="speaker-drift", severity=Severity.WARNING, check=check, doc=__doc__)
