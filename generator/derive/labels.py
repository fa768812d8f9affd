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
UNKNOWN_PUBLISHER = "an unknown publisher"
BRIEF_MONTHS = tuple(month[:3] for month in _MONTHS)
"""The names of the months where there is little room."""


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


def section_name(section: str) -> str:
    """Write the section of a register in words: `2025-11` as `November 2025`."""
    name = section.rpartition("--")[2]
    if not _DATED.fullmatch(name):
        return {"undated": "without a date"}.get(name, name)
    year, month, day = (*map(int, name.split("-")), 0, 0)[:3]
    return " ".join(filter(None, (str(day or ""), _MONTHS[month - 1] if month else "", str(year))))


def iso(day: date | None) -> str:
    """Write a day for machines: `2025-11-24`; empty where there is none."""
    return day.isoformat() if day else ""


def brief_days(first: date, last: date) -> str:
    """Write days for a chart, no more precisely than they are known: `8–16 Nov 2025`."""
    if whole := _calendar_unit(first, last, BRIEF_MONTHS):
        return whole
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{brief_day(last)}"
    if first.year == last.year:
        return f"{first.day} {BRIEF_MONTHS[first.month - 1]} – {brief_day(last)}"
    return f"{brief_day(first)} – {brief_day(last)}"


def brief_day(day: date) -> str:
    """Write a day for a chart: `24 Nov 2025`."""
    return _date(day, BRIEF_MONTHS)


def _stretch(day: Day) -> str:
    first, last = day.earliest, day.latest
    if first is None or last is None:
        return _open(day)
    whole = _calendar_unit(first, last, _MONTHS) if first.year == last.year else ""
    if whole:
        return f"some day in {whole}" if day.some_day and first != last else whole
    if day.some_day:
        return f"some day between {_date(first)} and {_date(last)}"
    return f"{_date(first)} to {_date(last)}"


def _open(day: Day) -> str:
    if day.earliest is not None:
        first = _date(day.earliest)
        return f"some day from {first} on" if day.some_day else f"since {first}"
    if day.latest is not None:
        last = _date(day.latest)
        return f"some day up to {last}" if day.some_day else f"until {last}"
    return "date unknown"


def _calendar_unit(first: date, last: date, months: tuple[str, ...]) -> str:
    """Name the day, month, year or years that the stretch is exactly; empty if it is none."""
    if first == last:
        return _date(first, months)
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return ""
    if (first.year, first.month) == (last.year, last.month):
        return f"{months[first.month - 1]} {first.year}"
    if (first.month, last.month) != (1, 12):
        return ""
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


def _date(day: date, months: tuple[str, ...] = _MONTHS) -> str:
    return f"{day.day} {months[day.month - 1]} {day.year}"
