"""What the arithmetic objects to. `check/` gives each its place and its severity."""

from dataclasses import dataclass
from enum import StrEnum


class ObjectionKind(StrEnum):
    """What is wrong; the value is the finding's name."""

    BOUNDS_OUT_OF_ORDER = "bounds-out-of-order"
    PARTS_EXCEED_TOTAL = "parts-exceed-total"
    CUMULATIVE_FALLS = "cumulative-falls"
    INCREMENT_MISMATCH = "increment-mismatch"
    UNIT_MISMATCH = "unit-mismatch"
    SAME_DAY_INCREMENT = "same-day-increment"
    PARTS_RAISE_TOTAL = "parts-raise-total"
    UNKNOWN_IN_SUM = "unknown-in-sum"
    COMPARATOR_DRIFT = "comparator-drift"
    UNIT_DRIFT = "unit-drift"
    NUMBER_DRIFT = "number-drift"
    CONTESTED = "contested"

    @property
    def code(self) -> str | None:
        """The finding's code; nothing where it opens a question or is shown beside the row."""
        return _CODES.get(self)


_CODES = {
    ObjectionKind.BOUNDS_OUT_OF_ORDER: "C001",
    ObjectionKind.PARTS_EXCEED_TOTAL: "C002",
    ObjectionKind.CUMULATIVE_FALLS: "C003",
    ObjectionKind.INCREMENT_MISMATCH: "C004",
    ObjectionKind.UNIT_MISMATCH: "C005",
    ObjectionKind.SAME_DAY_INCREMENT: "C101",
    ObjectionKind.PARTS_RAISE_TOTAL: "C102",
    ObjectionKind.UNKNOWN_IN_SUM: "C103",
    ObjectionKind.COMPARATOR_DRIFT: "D001",
    ObjectionKind.UNIT_DRIFT: "D002",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """One thing that is wrong or needs saying."""

    kind: ObjectionKind
    """What it is."""
    rule: str
    """The rule that fired, such as `F-17`."""
    figures: tuple[str, ...]
    """Ids of the figures: first the one to change, then those that it is held against."""
    sentence: str
    """One sentence, without a full stop."""


def unknown_in_sum(unknown: tuple[str, ...], figures: tuple[str, ...]) -> Objection:
    """Return the objection that a sum of `figures` takes in unknown ones (rule F-1)."""
    verb = "is" if len(unknown) == 1 else "are"
    return Objection(
        kind=ObjectionKind.UNKNOWN_IN_SUM,
        rule="F-1",
        figures=(*unknown, *(figure for figure in figures if figure not in unknown)),
        sentence=f"{len(unknown):,} of the figures added {verb} unknown, which is not nought",
    )
