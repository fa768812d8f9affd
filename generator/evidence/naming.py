"""Whom a briefing names."""

from collections.abc import Mapping

from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.kinds import Section
from generator.model.mentions import mentions


def named_actors(briefing: Briefing, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Follow every mention of an actor, and from each actor to its party, outlet and bodies."""
    entries = (
        *briefing.sources.values(),
        *briefing.claims.values(),
        *briefing.casualties.values(),
        *briefing.events.values(),
        *briefing.questions.values(),
    )
    named: dict[str, None] = {}
    waiting = [name for entry in entries for name in _actors_in(entry)]
    while waiting:
        name = waiting.pop(0)
        if name in actors and name not in named:
            named[name] = None
            waiting.extend(_actors_in(actors[name]))
    return tuple(named)


def _actors_in(entry: object) -> tuple[str, ...]:
    return tuple(
        mention.id.value for mention in mentions(entry) if mention.reference.to is Section.ACTORS
    )
