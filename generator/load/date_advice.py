"""How a date that was not understood should have been written."""

import re

from generator.values.day import read_day

_NUMBERS = re.compile(r"([0-9]{4})[-./ ]([0-9]{1,2})[-./ ]([0-9]{1,2})(?:[T ].*)?", re.DOTALL)
_IN_GENERAL = "write the day as 2025-11-24, or only 2025-11 or 2025 if no more is known"


def date_advice(text: str) -> str:
    """Return the spelling that `text` was meant to have, where that is certain, or how dates go.

    Only a date that begins with the year is put right: in others day and month can be swapped.
    """
    numbers = _NUMBERS.fullmatch(text.strip())
    if numbers is None:
        return _IN_GENERAL
    year, month, day = numbers.groups()
    right = f"{year}-{month:0>2}-{day:0>2}"
    return f"write {right}" if read_day(right) else "there is no such day in the calendar"
