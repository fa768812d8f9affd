"""An actor that nothing names.

Why it matters:
    It gets a page of its own that says nothing, and it is often the other half of a slip: the actor
    was meant to stand in a chain, and another stands there.

What to do:
    Name it where it belongs (as a publisher, in a chain, in `about`, as a side of an event, as
    another actor's party, outlet or body), or take it out. An actor that is named only by actors
    that nothing names is not named.

Fails:
    actors:
      axios: {type: Organization, name: Axios}

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

from collections.abc import Iterator, Mapping

from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.model.actor import Actor


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Look at the briefing's own actors; the shared ones wait for all briefings."""
    if evidence.is_whole:  # else nobody knows whom the rest names
        yield from _unused(evidence.briefing.actors, frozenset(evidence.named))


def unused_shared(actors: Mapping[str, Actor], named: frozenset[str]) -> tuple[Diagnostic, ...]:
    """Look at the shared actors; `named` is what all briefings together name."""
    return tuple(_unused(actors, named))


def _unused(actors: Mapping[str, Actor], named: frozenset[str]) -> Iterator[Diagnostic]:
    for id_, actor in actors.items():
        if id_ not in named:
            yield RULE.finding(
                f"nothing names the actor `{id_}`",
                actor.id.span,
                advice="name it where it belongs, or take it out",
            )


RULE = Rule(code="U001", name="unused-actor", severity=Severity.WARNING, check=check, doc=__doc__)
