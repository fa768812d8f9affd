"""Cited passages: every verified stretch of a source's text, numbered in the order of the text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.evidence import AppearanceEvidence, Evidence
from generator.spans import Stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One stretch of a source's text, and what rests on it."""

    number: int
    """Counted from 1, in the order of the text."""
    at: Stretch
    """From its first word to its last."""
    fragments: tuple[Stretch, ...]
    """What is quoted of it: all of it, or the stretches between the gaps."""
    appearances: tuple[AppearanceEvidence, ...]
    """What rests on it."""


Passages = Mapping[str, tuple[Passage, ...]]
"""By source id; a source that nothing cites has none."""


def passages(evidence: Evidence) -> Passages:
    """Collect the cited passages of every source."""
    cited: dict[str, dict[Stretch, list[AppearanceEvidence]]] = {}
    for seen in evidence.appearances:
        places = cited.setdefault(seen.appearance.source.value, {})
        places.setdefault(seen.found.at, []).append(seen)
    return {source: tuple(_numbered(places)) for source, places in cited.items()}


def _numbered(places: Mapping[Stretch, list[AppearanceEvidence]]) -> Iterable[Passage]:
    for number, at in enumerate(sorted(places), start=1):
        fragments = {fragment for seen in places[at] for fragment in seen.found.fragments}
        yield Passage(
            number=number,
            at=at,
            fragments=tuple(sorted(fragments)),
            appearances=tuple(places[at]),
        )
