"""One thing that two sources have differently, though it comes from one origin."""

from dataclasses import dataclass
from enum import StrEnum

from generator.variants.account import Account


class DriftKind(StrEnum):
    """What changed on the way."""

    COMPARATOR = "comparator"
    """`at least 83` became `83` (finding D001)."""
    NUMBER = "number"
    """`83` became `38`."""
    UNIT = "unit"
    """`21 strikes` became `21 vessels` (finding D002)."""
    HEDGE = "hedge"
    """`suspected` was dropped, or added."""
    SPEAKER = "speaker"
    """`an officer` became `a senior commander` (finding D004)."""
    DATE = "date"
    """`24 November` became `25 November`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """One difference between two sources."""

    kind: DriftKind
    """What changed."""
    first: Account
    """The one nearer to the origin, or published sooner, as far as that is known."""
    second: Account
    """The other, from another source."""
    words_first: str
    """What the first has, in normal form; empty where it has nothing of the kind."""
    words_second: str
    """What the second has, in normal form; empty where it has nothing of the kind."""
    sentence: str
    """What changed, without a full stop; it names no source."""
