"""A document that is older than what it is said to relay.

Why it matters:
    Nobody can repeat what has not yet been said. Either a date is wrong, or the words came by
    another way than the chain says, and then the count of independent origins is wrong too.

What to do:
    Check both dates. If they are right, take the hop's `source` away, or name the edition that the
    document can have seen.

Fails:
    # report.txt: At least 83 people were killed, Axios reported.
    actors:
      axios: {type: Organization, name: Axios}
    sources:
      report:
        file: report.txt
        type: NewsArticle
        publisher: unknown
        published: 2025-11-24
        accessed: 2025-11-25
        lang: en
      axios-report:
        type: NewsArticle
        publisher: axios
        published: 2025-11-25
        lang: en
        held: false
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - source: report
            quote: "At least 83 people were killed"
            chain: [{actor: axios, source: axios-report}]

Passes:
    # report.txt: At least 83 people were killed, Axios reported.
    actors:
      axios: {type: Organization, name: Axios}
    sources:
      report:
        file: report.txt
        type: NewsArticle
        publisher: unknown
        published: 2025-11-24
        accessed: 2025-11-25
        lang: en
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
          - source: report
            quote: "At least 83 people were killed"
            chain: [{actor: axios, source: axios-report}]
"""

from collections.abc import Iterator

from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence
from generator.evidence.quotations import AppearanceEvidence
from generator.model.source import Source
from generator.spans import Placed


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Follow every chain outward, and every derivation (independence, rule 7)."""
    for relay, reference in _relays(evidence):
        origin = evidence.briefing.sources.get(reference.value)
        if relay is not None and origin is not None and _is_before(relay, origin):
            yield RULE.finding(
                f"`{relay.id.value}` ({relay.published.value.text}) is older than"
                f" `{origin.id.value}` ({origin.published.value.text}), which it relays",
                reference.span,
                secondary=(
                    Label(span=relay.published.span, text="the relay is published"),
                    Label(span=origin.published.span, text="its origin is published"),
                ),
                advice="correct a date, or name what the document can have seen",
            )


def _relays(evidence: Evidence) -> Iterator[tuple[Source | None, Placed[str]]]:
    """Yield each document that relays, and the id of what it relays."""
    for seen in evidence.appearances:
        yield from _hops(seen, evidence)
    for source in evidence.briefing.sources.values():
        for reference in source.derived_from:
            yield source, reference


def _hops(
    seen: AppearanceEvidence, evidence: Evidence
) -> Iterator[tuple[Source | None, Placed[str]]]:
    relay = seen.source
    for hop in seen.appearance.chain:
        if hop.source is not None:
            yield relay, hop.source
            relay = _older(relay, evidence.briefing.sources.get(hop.source.value))


def _older(relay: Source | None, next_: Source | None) -> Source | None:
    """Return the one that is certainly old soonest: all beyond it must be older still."""
    if relay is None or next_ is None:
        return relay or next_
    one, other = relay.published.value.latest, next_.published.value.latest
    return relay if other is None or (one is not None and one < other) else next_


def _is_before(relay: Source, origin: Source) -> bool:
    """Return whether it is certain: the last day of the one is before the first of the other."""
    latest, earliest = relay.published.value.latest, origin.published.value.earliest
    return latest is not None and earliest is not None and latest < earliest


RULE = Rule(
    code="S003", name="relay-before-origin", severity=Severity.ERROR, check=check, doc=__doc__
)
