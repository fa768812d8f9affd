"""How terms and days are put into words."""

import re
from calendar import monthrange
from datetime import date
from enum import StrEnum

from generator.values.day import Day

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_DATED = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def label(term: StrEnum) -> str:
    """Write a vocabulary's term as words: `single_origin` as `single origin`."""
    return _HUMP.sub(" ", term.value).replace("_", " ").lower()


def plural(number: int, noun: str) -> str:
    """Write a count with its noun: `1 claim`, `2 claims`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def when(day: Day) -> str:
    """Write a day in words, no more precisely than it is known."""
    words = _stretch(day)
    if day.approximate:
        words = f"about {words}"
    return f"{words} (uncertain)" if day.uncertain else words


def shelf(key: str) -> str:
    """Write the shelf of a register in words: `2025-11` as `November 2025`."""
    name = key.rpartition("--")[2]
    if not _DATED.fullmatch(name):
        return {"undated": "without a date"}.get(name, name)
    year, month, day = (*map(int, name.split("-")), 0, 0)[:3]
    return " ".join(filter(None, (str(day or ""), _MONTHS[month - 1] if month else "", str(year))))


def _stretch(day: Day) -> str:
    if day.earliest is None or day.latest is None:
        return _open(day)
    whole = _whole(day.earliest, day.latest)
    if whole:
        return f"some day in {whole}" if day.some_day and day.earliest != day.latest else whole
    if day.some_day:
        return f"some day between {_date(day.earliest)} and {_date(day.latest)}"
    return f"{_date(day.earliest)} to {_date(day.latest)}"


def _open(day: Day) -> str:
    if day.earliest is not None:
        return (
            f"some day from {_date(day.earliest)} on"
            if day.some_day
            else f"since {_date(day.earliest)}"
        )
    if day.latest is not None:
        return (
            f"some day up to {_date(day.latest)}" if day.some_day else f"until {_date(day.latest)}"
        )
    return "date unknown"


def _whole(first: date, last: date) -> str:
    """Name the day, month or year that the stretch is exactly, or nothing."""
    if first == last:
        return _date(first)
    ends_month = last.day == monthrange(last.year, last.month)[1]
    if first.day != 1 or not ends_month or first.year != last.year:
        return ""
    if first.month == last.month:
        return f"{_MONTHS[first.month - 1]} {first.year}"
    return str(first.year) if (first.month, last.month) == (1, 12) else ""


def _date(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
