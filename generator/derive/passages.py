"""Cited passages: every verified stretch of a source's text, numbered in the order of the text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.evidence import AppearanceEvidence, Evidence
from generator.quotes.outcome import Stretch, Verified


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
        if isinstance(seen.outcome, Verified):
            places = cited.setdefault(seen.appearance.source.value, {})
            places.setdefault(seen.outcome.at, []).append(seen)
    return {source: tuple(_numbered(places)) for source, places in cited.items()}


def _numbered(places: Mapping[Stretch, list[AppearanceEvidence]]) -> Iterable[Passage]:
    for number, at in enumerate(sorted(places), start=1):
        yield Passage(
            number=number,
            at=at,
            fragments=_fragments(places[at]),
            appearances=tuple(places[at]),
        )


def _fragments(appearances: Iterable[AppearanceEvidence]) -> tuple[Stretch, ...]:
    found = {
        fragment
        for seen in appearances
        if isinstance(seen.outcome, Verified)
        for fragment in seen.outcome.fragments
    }
    return tuple(sorted(found))
