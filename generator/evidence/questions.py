"""Questions that open themselves: each names the rule that raised it, and asks in a sentence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.evidence.counting import Counting
from generator.evidence.standing import ClaimStanding
from generator.figures.objection import ObjectionKind
from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.vocabulary import Existence, SupportStatus
from generator.origins.chains import Trace
from generator.origins.grouping import OriginGroup


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What questions are raised from."""

    briefing: Briefing
    """The briefing."""
    actors: Mapping[str, Actor]
    """Every actor that it can name."""
    counting: Counting
    """Its figures."""
    claims: Mapping[str, ClaimStanding]
    """The standing of its claims."""


def raised(found: Findings) -> tuple[RaisedQuestion, ...]:
    """Return every question that a rule raises, in the order of the rules."""
    return (
        *_contested_claims(found),
        *_circular_claims(found),
        *_contested_figures(found),
        *_unknown_figures(found),
        *_disputed_existence(found),
        *_origins_not_held(found),
    )


def _contested_claims(found: Findings) -> Iterator[RaisedQuestion]:
    for name, standing in found.claims.items():
        if standing.judgement.status is SupportStatus.CONTESTED:
            yield RaisedQuestion(
                id=f"contested--{name}",
                rule="The claim is contested.",
                text=f"Is it so? {_text(found, name)}",
                known=(name,),
            )


def _circular_claims(found: Findings) -> Iterator[RaisedQuestion]:
    for name, standing in found.claims.items():
        if standing.judgement.status is SupportStatus.CIRCULAR:
            yield RaisedQuestion(
                id=f"circular--{name}",
                rule="Everybody who supports the claim cites somebody else, in a circle.",
                text=f"Who said it first? {_text(found, name)}",
                known=(name,),
            )


def _contested_figures(found: Findings) -> Iterator[RaisedQuestion]:
    casualties = found.briefing.casualties
    for objection in found.counting.tally.objections:
        if objection.kind is ObjectionKind.CONTESTED:
            claims = dict.fromkeys(casualties[name].claim.value for name in objection.figures)
            yield RaisedQuestion(
                id="--".join(("contested-figures", *objection.figures[:2])),
                rule="The intervals of two figures do not meet.",
                text=f"How many was it? {objection.sentence[:1].upper()}{objection.sentence[1:]}.",
                known=tuple(claims),
            )


def _unknown_figures(found: Findings) -> Iterator[RaisedQuestion]:
    for name, each in found.counting.figures.items():
        if each.counted is not None and each.counted.is_unknown:
            figure = each.figure
            where = f" ({each.counted.event_name})" if each.counted.event_name else ""
            yield RaisedQuestion(
                id=f"unknown--{name}",
                rule="The figure is unknown, which is not nought.",
                text=f"How many were {figure.outcome.value.value.replace('_', ' ')}{where}?",
                known=(figure.claim.value,),
            )


def _disputed_existence(found: Findings) -> Iterator[RaisedQuestion]:
    for name, actor in found.briefing.actors.items():
        if actor.existence is not None and actor.existence.value is not Existence.UNDISPUTED:
            yield RaisedQuestion(
                id=f"existence--{name}",
                rule="Its existence is not undisputed.",
                text=f"Is there such a thing as {actor.name.value}?",
                known=tuple(
                    claim.value
                    for claim in actor.existence_claims
                    if claim.value in found.briefing.claims
                ),
                about=(name,),
            )


def _origins_not_held(found: Findings) -> Iterator[RaisedQuestion]:
    """Ask for the words that claims rest on and nobody here has, once for each place to look."""
    missing: dict[str, list[str]] = {}
    for claim, standing in found.claims.items():
        for group in standing.directness.not_held if standing.directness else ():
            for name in dict.fromkeys(_where_to_look(group, found)):
                missing.setdefault(name, []).append(claim)
    for name, claims in missing.items():
        publisher = _publisher(name, found)
        rest = "One claim rests" if len(claims) == 1 else f"{len(claims)} claims rest"
        yield RaisedQuestion(
            id=f"not-held--{name}",
            rule="The words of the origin are not stored here.",
            text=f"What are the very words of {publisher}? {rest} on them, as relayed by others.",
            known=tuple(claims),
            about=(name,) if name in found.actors else (),
        )


def _where_to_look(group: OriginGroup, found: Findings) -> Iterator[str]:
    """Yield the source that a chain names last, else the outlet, else the speaker."""
    for trace in group.traces:
        if not trace.stops_short:
            yield _source_of(trace, found) or trace.path[-1].via or trace.path[-1].id


def _source_of(trace: Trace, found: Findings) -> str | None:
    name, _, number = trace.testimony.position.rpartition("#")
    chain = found.briefing.claims[name].appearances[int(number) - 1].chain
    return next((hop.source.value for hop in reversed(chain) if hop.source), None)


def _publisher(name: str, found: Findings) -> str:
    """Name the publisher of a source, or an actor."""
    source = found.briefing.sources.get(name)
    actor = found.actors.get(source.publisher.value if source else name)
    if source is None:
        return actor.name.value if actor else "an unknown publisher"
    title = source.title.value if source.title else "its report"
    return f"{actor.name.value if actor else 'an unknown publisher'} ({title})"


def _text(found: Findings, claim: str) -> str:
    return found.briefing.claims[claim].text.plain
