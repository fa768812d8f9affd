"""Events within events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

LEVELS = 12
"""Events that may lie within each other; deeper ones stand apart, so that no sum grows wild."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nesting:
    """Which event is a part of which."""

    ancestors: Mapping[str, tuple[str, ...]]
    """For each event, the events that it is a part of, the nearest first."""
    cut: tuple[str, ...]
    """Events that are not counted into the larger one: a circle, or too many levels."""


def nest(events: Iterable[str], parents: Mapping[str, str]) -> Nesting:
    """Return how `events`, and those around them, lie within each other."""
    levels: dict[str, int] = {}
    for event in events:
        _number(event, parents, levels)
    cut = tuple(event for event in levels if event in parents and levels[event] == 0)
    ancestors: dict[str, tuple[str, ...]] = {}
    for event in sorted(levels, key=lambda each: levels[each]):
        parent = parents.get(event) if levels[event] else None
        ancestors[event] = () if parent is None else (parent, *ancestors[parent])
    return Nesting(ancestors=ancestors, cut=cut)


def _number(event: str, parents: Mapping[str, str], levels: dict[str, int]) -> None:
    """Give `event` and the events around it their levels; the outermost has 0."""
    path: dict[str, None] = {}
    while event not in levels and event not in path:
        path[event] = None
        if event not in parents:
            break
        event = parents[event]
    # Every event on a circle stands apart: none of them is the outermost.
    around = list(path)[list(path).index(event) :] if event in path else []
    levels.update(dict.fromkeys(around, 0))
    level = levels[event]
    for inner in reversed([each for each in path if each not in levels]):
        level = (level + 1) % LEVELS
        levels[inner] = level
