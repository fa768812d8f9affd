"""Two unnamed speakers of one claim who are described alike, and may be one person.

Why it matters:
    Reporters of two outlets talk to the same official, and each says “an official”. Counted as two
    they would corroborate each other. The count says so, as an interval, but not who is meant.

What to do:
    Look for words that tell them apart, or that show them to be one. Are they one, let both chains
    name one actor. Do they speak for different sides, say so in `party`. Can nobody tell, ignore
    the warning with a comment.

Fails:
    # report.txt: An official told Axios that the strikes go on. An official told Reuters the same.
    actors:
      axios: {type: Organization, name: Axios}
      reuters: {type: Organization, name: Reuters}
      axios-official:
        type: Person
        name: An unnamed official (Axios)
        anonymous: {via: axios, descriptors: [An official]}
      reuters-official:
        type: Person
        name: An unnamed official (Reuters)
        anonymous: {via: reuters, descriptors: [An official]}
    claims:
      strikes-go-on:
        text: The strikes go on.
        appearances:
          - {source: report, quote: "An official told Axios", chain: [axios, axios-official]}
          - {source: report, quote: "An official told Reuters", chain: [reuters, reuters-official]}

Passes:
    # report.txt: A diplomat told Axios that the strikes go on. An officer told Reuters the same.
    actors:
      axios: {type: Organization, name: Axios}
      reuters: {type: Organization, name: Reuters}
      axios-diplomat:
        type: Person
        name: An unnamed diplomat
        anonymous: {via: axios, descriptors: [A diplomat]}
      reuters-officer:
        type: Person
        name: An unnamed officer
        anonymous: {via: reuters, descriptors: [An officer]}
    claims:
      strikes-go-on:
        text: The strikes go on.
        appearances:
          - {source: report, quote: "A diplomat told Axios", chain: [axios, axios-diplomat]}
          - {source: report, quote: "An officer told Reuters", chain: [reuters, reuters-officer]}
"""

from collections.abc import Iterator

from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence
from generator.evidence.comparison import Likeness
from generator.origins.chains import Speaker
from generator.spans import Span


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Show each pair where a claim first rests on both (independence, rule 4)."""
    if evidence.is_whole:
        for likeness in evidence.possible_duplicates.likenesses:
            yield _finding(likeness, evidence)


def _finding(likeness: Likeness, evidence: Evidence) -> Diagnostic:
    pair = likeness.speakers
    return RULE.finding(
        f"`{pair.first.id}` and `{pair.second.id}` may be one person: they are called"
        f" “{pair.descriptors[0]}” and “{pair.descriptors[1]}”",
        _place(pair.second, likeness.claim, evidence),
        secondary=(
            Label(
                span=_place(pair.first, likeness.claim, evidence),
                text="the other, who counts as another origin",
            ),
        ),
        advice="name one actor in both chains, or say in a comment why nobody can tell",
    )


def _place(speaker: Speaker, claim: str, evidence: Evidence) -> Span:
    """Point at the speaker in a chain of the claim; at his entry where he publishes himself."""
    hops = (
        hop.actor.span
        for seen in evidence.appearances
        for hop in seen.appearance.chain
        if seen.claim.id.value == claim and hop.actor.value == speaker.id
    )
    return next(hops, evidence.actors[speaker.id].id.span)


RULE = Rule(
    code="I002", name="possibly-same-speaker", severity=Severity.WARNING, check=check, doc=__doc__
)
