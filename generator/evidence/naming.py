"""Whom a briefing names."""

from collections.abc import Iterable, Mapping

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
    return _followed((name for entry in entries for name in _actors_in(entry)), actors)


def listed_actors(
    named: Iterable[str], briefing: Briefing, actors: Mapping[str, Actor]
) -> tuple[str, ...]:
    """Return the actors whose pages a briefing has: those `named`, all its own, whom these lead to.

    Of an actor whom nothing names, nothing is said; but no entry is dropped in silence.
    """
    return _followed((*named, *briefing.actors), actors)


def _followed(names: Iterable[str], actors: Mapping[str, Actor]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop(0)
        if name in actors and name not in found:
            found[name] = None
            waiting.extend(_actors_in(actors[name]))
    return tuple(found)


def _actors_in(entry: object) -> tuple[str, ...]:
    return tuple(
        mention.id.value for mention in mentions(entry) if mention.reference.to is Section.ACTORS
    )
