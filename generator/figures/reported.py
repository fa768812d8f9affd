"""What the origins report: from the lowest numeral to the highest (rules F-3, F-6).

It says what was printed, and is never called a confidence interval.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.figures.counted import Counted
from generator.figures.series import UNDATED


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedRange:
    """The numerals that the origins give for one count."""

    low: int
    """Persons: the lowest numeral."""
    high: int
    """Persons: the highest numeral."""
    open_above: bool
    """Whether the count may be higher than the highest numeral, as its origin has it."""
    open_below: bool
    """Whether it may be lower than the lowest one."""
    best: int
    """Persons: the lowest numeral among the origins with the latest date (rule F-3)."""
    approximate: int
    """How many of the origins say `about`."""
    vague: int
    """How many give no numeral, such as `dozens`."""
    unknown: int
    """How many say that they do not know."""

    @property
    def display(self) -> str:
        """The range as a page prints it: `80–83, open above`."""
        numbers = f"{self.low:,}" if self.low == self.high else f"{self.low:,}–{self.high:,}"
        below = ", open below" if self.open_below else ""
        return f"{numbers}{below}{', open above' if self.open_above else ''}"


def reported_range(figures: Sequence[Counted]) -> ReportedRange | None:
    """Return the range over `figures`, one of each origin; nothing where none has a numeral."""
    given = tuple((number, figure) for figure in figures for number in figure.numbers)
    if not given:
        return None
    low = min(number for number, _ in given)
    high = max(number for number, _ in given)
    highest = tuple(figure for number, figure in given if number == high)
    lowest = tuple(figure for number, figure in given if number == low)
    vague = tuple(figure for figure in figures if figure.vague)
    return ReportedRange(
        low=low,
        high=high,
        open_above=any(figure.comparator.is_open_above for figure in highest)
        or any(figure.interval.low > high for figure in vague),
        open_below=any(figure.comparator.is_open_below for figure in lowest),
        best=_best(figures),
        approximate=sum(figure.interval.approximate for figure in figures),
        vague=len(vague),
        unknown=sum(figure.is_unknown for figure in figures),
    )


def _best(figures: Sequence[Counted]) -> int:
    numbered = tuple(figure for figure in figures if figure.numbers)
    latest = max((figure.standing_days or UNDATED).last for figure in numbered)
    return min(
        number
        for figure in numbered
        if (figure.standing_days or UNDATED).last == latest
        for number in (
            (figure.interval.best,) if figure.interval.best is not None else figure.numbers
        )
    )
