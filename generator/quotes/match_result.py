"""What became of one quotation. Stretches are places in `Document.text`."""

from dataclasses import dataclass
from enum import StrEnum

from generator.spans import Stretch


class Level(StrEnum):
    """How literally the words are there (rule Q-5)."""

    EXACT = "exact"
    EXACT_WITH_GAPS = "exact-with-gaps"
    EXACT_WITH_BRACKETS = "exact-with-brackets"
    """Brackets, with or without gaps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """The words are there."""

    at: Stretch
    """From the first word to the last, gaps included."""
    fragments: tuple[Stretch, ...]
    """The stretches between the gaps, in order; one where there is no gap."""
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFound:
    """The words are not there (rule Q-4)."""

    nearest: Stretch | None
    """The passage that comes nearest; None if no word is shared."""
    difference: tuple[str, ...]
    """A word diff, line by line, between the quotation and that passage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """The words are there more than once (rule Q-3)."""

    occurrences: tuple[Stretch, ...]
    """In order; two or more, and of very many the first few thousand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GapHidesNegation:
    """What a gap leaves out turns the meaning round (rule Q-1)."""

    skipped: Stretch
    words: tuple[str, ...]
    """The negations in it, as they are there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GapTooWide:
    """A gap leaves out too much, or is beside too few words (rule Q-1)."""

    skipped: Stretch
    reason: str
    """Which limit is broken, in a few words."""


MatchResult = Verified | NotFound | Ambiguous | GapHidesNegation | GapTooWide
