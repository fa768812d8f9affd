"""Days in few words, for a chart: `8–16 Nov 2025`, where a page would spell the month out."""

from calendar import monthrange
from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def stretch(first: date, last: date) -> str:
    """Name the days from `first` to `last`, no more precisely than they are known."""
    whole = _whole(first, last)
    if whole:
        return whole
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{_day_of_year(first)} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def day(of: date) -> str:
    """Name one day: `24 Nov 2025`."""
    return f"{_day_of_year(of)} {of.year}"


def _day_of_year(of: date) -> str:
    return f"{of.day} {MONTHS[of.month - 1]}"


def _whole(first: date, last: date) -> str:
    """Name the day, the month, the year or the years that the stretch is exactly, or nothing."""
    if first == last:
        return day(first)
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return ""
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if (first.month, last.month) != (1, 12):
        return ""
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
