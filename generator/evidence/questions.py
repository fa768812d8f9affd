"""Questions that open themselves: each names the rule that raised it, and asks in a sentence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.evidence.counting import Counting
from generator.evidence.quotations import AppearanceEvidence, by_position
from generator.evidence.support import ClaimJudgement, Support
from generator.figures.counted import ObjectionKind
from generator.model.briefing import Briefing
from generator.model.vocabulary import Existence, SupportStatus
from generator.origins.independence import OriginGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class RaisedQuestion:
    """A question that nobody had to write."""

    id: str
    """Permanent: what raised it, and the id of what it is about; no author's id has two hyphens."""
    rule: str
    """The rule that raised it, in a sentence."""
    text: str
    """The question."""
    known: tuple[str, ...] = ()
    """The ids of the claims that it is about."""
    about: tuple[str, ...] = ()
    """The ids of the actors that it is about."""


def raised(
    support: Support, *, counting: Counting, claims: Mapping[str, ClaimJudgement]
) -> tuple[RaisedQuestion, ...]:
    """Return every question that a rule raises, in the order of the rules."""
    return (
        *_contested_claims(support.briefing, claims),
        *_circular_claims(support.briefing, claims),
        *_contested_figures(counting),
        *_unknown_figures(counting),
        *_disputed_existence(support.briefing),
        *_origins_not_held(support, claims),
    )


def _contested_claims(
    briefing: Briefing, claims: Mapping[str, ClaimJudgement]
) -> Iterator[RaisedQuestion]:
    for name, judged in claims.items():
        if judged.judgement.status is SupportStatus.CONTESTED:
            yield RaisedQuestion(
                id=f"contested--{name}",
                rule="The claim is contested.",
                text=f"Is it so? {briefing.claims[name].text.plain}",
                known=(name,),
            )


def _circular_claims(
    briefing: Briefing, claims: Mapping[str, ClaimJudgement]
) -> Iterator[RaisedQuestion]:
    for name, judged in claims.items():
        if judged.judgement.status is SupportStatus.CIRCULAR:
            yield RaisedQuestion(
                id=f"circular--{name}",
                rule="Everybody who supports the claim cites somebody else, in a circle.",
                text=f"Who said it first? {briefing.claims[name].text.plain}",
                known=(name,),
            )


def _contested_figures(counting: Counting) -> Iterator[RaisedQuestion]:
    for objection in counting.tally.objections:
        if objection.kind is ObjectionKind.CONTESTED:
            claims = dict.fromkeys(
                counting.figures[name].figure.claim.value for name in objection.figures
            )
            yield RaisedQuestion(
                id="--".join(("contested-figures", *objection.figures[:2])),
                rule="The intervals of two figures do not meet.",
                text=f"How many was it? {objection.sentence[:1].upper()}{objection.sentence[1:]}.",
                known=tuple(claims),
            )


def _unknown_figures(counting: Counting) -> Iterator[RaisedQuestion]:
    for name, each in counting.figures.items():
        if each.counted is not None and each.counted.is_unknown:
            figure = each.figure
            where = f" ({each.counted.event_name})" if each.counted.event_name else ""
            yield RaisedQuestion(
                id=f"unknown--{name}",
                rule="The figure is unknown, which is not nought.",
                text=f"How many were {figure.outcome.value.value.replace('_', ' ')}{where}?",
                known=(figure.claim.value,),
            )


def _disputed_existence(briefing: Briefing) -> Iterator[RaisedQuestion]:
    for name, actor in briefing.actors.items():
        if actor.existence is not None and actor.existence.value is not Existence.UNDISPUTED:
            yield RaisedQuestion(
                id=f"existence--{name}",
                rule="Its existence is not undisputed.",
                text=f"Is there such a thing as {actor.name.value}?",
                known=tuple(
                    claim.value
                    for claim in actor.existence_claims
                    if claim.value in briefing.claims
                ),
                about=(name,),
            )


def _origins_not_held(
    support: Support, claims: Mapping[str, ClaimJudgement]
) -> Iterator[RaisedQuestion]:
    """Ask for the words that claims rest on and nobody here has, once for each place to look."""
    written = by_position(support.appearances)
    missing: dict[str, list[str]] = {}
    for claim, judged in claims.items():
        for group in judged.directness.not_held if judged.directness else ():
            for name in dict.fromkeys(_where_to_look(group, written)):
                missing.setdefault(name, []).append(claim)
    for name, resting in missing.items():
        publisher = _publisher(name, support)
        rest = "One claim rests" if len(resting) == 1 else f"{len(resting)} claims rest"
        yield RaisedQuestion(
            id=f"not-held--{name}",
            rule="The words of the origin are not stored here.",
            text=f"What are the very words of {publisher}? {rest} on them, as relayed by others.",
            known=tuple(resting),
            about=(name,) if name in support.actors else (),
        )


def _where_to_look(group: OriginGroup, written: Mapping[str, AppearanceEvidence]) -> Iterator[str]:
    """Yield the source that a chain names last, else the outlet, else the speaker."""
    for trace in group.traces:
        if not trace.stops_short:
            hops = reversed(written[trace.testimony.position].appearance.chain)
            named = next((hop.source.value for hop in hops if hop.source), None)
            yield named or trace.path[-1].via or trace.path[-1].id


def _publisher(name: str, support: Support) -> str:
    """Name the publisher of a source, or an actor."""
    source = support.briefing.sources.get(name)
    actor = support.actors.get(source.publisher.value if source else name)
    if source is None:
        return actor.name.value if actor else "an unknown publisher"
    title = source.title.value if source.title else "its report"
    return f"{actor.name.value if actor else 'an unknown publisher'} ({title})"
