"""Whether what several origins say of one count can all be so (rule F-7)."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from generator.figures.counted import Counted
from generator.figures.days import ALWAYS, Days
from generator.values.interval import Interval, at_least, meet


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Two figures that exclude each other."""

    higher: Counted
    """The one whose lowest number is too high for the other."""
    lower: Counted
    """The one whose highest number is too low."""

    @property
    def sentence(self) -> str:
        """What a finding says of it."""
        said = (
            f"{each.interval.display} ({each.origin_name})" for each in (self.lower, self.higher)
        )
        return f"{' and '.join(said)} cannot both be so"


def first_clash(figures: Sequence[Counted]) -> Clash | None:
    """Return two of `figures` that exclude each other, if any do.

    A running total that is strictly later may be higher: the count has grown.
    """
    ordered = sorted(figures, key=_begins)
    begins = [_begins(figure) for figure in ordered]
    highest = tuple(accumulate(ordered, _higher))
    for lower in figures:
        higher = highest[bisect_right(begins, _ends(lower)) - 1]
        if lower.interval.high is not None and higher.interval.low > lower.interval.high:
            return Clash(higher=higher, lower=lower)
    return None


def agreed(figures: Sequence[Counted]) -> Interval | None:
    """Return what all of `figures` allow for the latest of their days; nothing where they clash.

    Of a total that another one has overtaken only the lower bound is left.
    """
    if first_clash(figures) is not None:
        return None
    latest = max(_begins(figure) for figure in figures)
    left = tuple(
        at_least(figure.interval.low) if _ends(figure) < latest else figure.interval
        for figure in figures
    )
    # What says nothing must not hide that all others say `about`.
    saying = tuple(each for each in left if each.approximate or not each.is_unbounded)
    return meet(saying or left)


def _higher(one: Counted, other: Counted) -> Counted:
    return other if other.interval.low > one.interval.low else one


def _days(figure: Counted) -> Days:
    """Return the days for which a running total stands; an addition stands for ever."""
    return (figure.standing_days if figure.is_cumulative else None) or ALWAYS


def _begins(figure: Counted) -> date:
    return _days(figure).first


def _ends(figure: Counted) -> date:
    return _days(figure).last
