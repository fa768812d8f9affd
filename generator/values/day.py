"""Days, as EDTF writes them (ISO 8601-2, levels 0 and 1, and `[a..b]`)."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day, a stretch of days, or some day within a stretch."""

    text: str
    """As the author typed it: `2025-11-24`, `2025-11`, `2025-11-20/2025-11-24`, `unknown`."""
    earliest: date | None
    """The first day that it can mean; None if it is open or unknown."""
    latest: date | None
    """The last day that it can mean; None if it is open or unknown."""
    some_day: bool = False
    """True for `[a..b]`: one day within, it is not known which."""
    uncertain: bool = False
    """True for `?` and `%`: the source is doubtful."""
    approximate: bool = False
    """True for `~` and `%`: about then."""


UNKNOWN = Day(text="unknown", earliest=None, latest=None)
"""What the word `unknown` means, where a field allows it."""
_SINGLE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:(?<!X)-(?P<month>[0-9]{2}|XX)(?:-(?P<day>(?<!XX-)[0-9]{2}|XX))?)?"
    r"(?P<qualifier>[?~%]?)"
)
_SEASON = re.compile(r"(?P<year>[0-9]{4})-(?P<season>2[1-4])")
_INTERVAL = re.compile(r"(?P<start>[^/]*)/(?P<end>[^/]*)")
_SOME_DAY = re.compile(r"\[(?P<start>[^\[\].,]*)\.\.(?P<end>[^\[\].,]*)\]")
_OPEN = frozenset({"", ".."})


@lru_cache(maxsize=4096)
def read_day(text: str) -> Day | None:
    """Return what `text` means, or None if it is not EDTF of level 0 or 1 or `[a..b]`.

    Refused too, since no calendar day follows from them: the year 0000 and those before it, years
    of more than four digits, times of day, and stretches that end before they begin.
    """
    if some_day := _SOME_DAY.fullmatch(text):
        return _stretch(text, some_day["start"], some_day["end"], some_day=True)
    if interval := _INTERVAL.fullmatch(text):
        return _stretch(text, interval["start"], interval["end"], some_day=False)
    return _single(text)


def _stretch(text: str, start: str, end: str, *, some_day: bool) -> Day | None:
    first, last = _end_point(start), _end_point(end)
    if first is None or last is None:
        return None
    if first.earliest is None and last.latest is None:
        return None
    if first.earliest and last.latest and first.earliest > last.latest:
        return None
    return Day(
        text=text,
        earliest=first.earliest,
        latest=last.latest,
        some_day=some_day,
        uncertain=first.uncertain or last.uncertain,
        approximate=first.approximate or last.approximate,
    )


def _end_point(text: str) -> Day | None:
    return Day(text=text, earliest=None, latest=None) if text in _OPEN else _single(text)


def _single(text: str) -> Day | None:
    if season := _SEASON.fullmatch(text):
        return _season(text, int(season["year"]), int(season["season"]))
    shape = _SINGLE.fullmatch(text)
    bounds = _bounds(shape["year"], shape["month"], shape["day"]) if shape else None
    if shape is None or bounds is None:
        return None
    return Day(
        text=text,
        earliest=bounds[0],
        latest=bounds[1],
        uncertain=shape["qualifier"] in {"?", "%"},
        approximate=shape["qualifier"] in {"~", "%"},
    )


def _bounds(year: str, month: str | None, day: str | None) -> tuple[date, date] | None:
    """Return the first and the last day of what is known, where `X` and nothing are unknown."""
    months = (1, 12) if month in {None, "XX"} else (int(month), int(month))
    try:
        first = date(int(year.replace("X", "0")), months[0], 1)
        start = date(int(year.replace("X", "9")), months[1], 1)
        if day in {None, "XX"}:
            return first, start.replace(day=calendar.monthrange(start.year, start.month)[1])
        return first.replace(day=int(day)), start.replace(day=int(day))
    except ValueError:
        return None


def _season(text: str, year: int, season: int) -> Day | None:
    # EDTF's seasons belong to no hemisphere: spring and autumn swap, and so do summer and winter.
    try:
        if season in {21, 23}:
            earliest, latest = date(year, 3, 1), date(year, 11, 30)
        else:
            february = calendar.monthrange(year + 1, 2)[1]
            earliest, latest = date(year, 6, 1), date(year + 1, 2, february)
    except ValueError:
        return None
    return Day(text=text, earliest=earliest, latest=latest)
