"""The last day on which the author can have known anything, and what lies after it.

There is no clock here: the same files give the same findings on any day. What the author knows, he
knows from the documents, so the day on which the last of them was received is his today.
"""

from collections.abc import Iterable
from datetime import date

from generator.model.briefing import Briefing
from generator.spans import Placed
from generator.values.day import Day, read_day


def last_access(briefing: Briefing) -> Placed[Day] | None:
    """Return when the last held document was received; None if none says so."""
    days = (source.accessed for source in briefing.sources.values() if source.is_held)
    return latest(day for day in days if day is not None)


def latest(days: Iterable[Placed[Day]]) -> Placed[Day] | None:
    """Return the latest of `days`, the first of equals; None if none has an end."""
    closed = [day for day in days if day.value.latest is not None]
    return max(closed, key=lambda day: day.value.latest or date.min, default=None)


def is_after(day: Day, limit: Day) -> bool:
    """Return whether `day` certainly reaches beyond `limit`."""
    reached = reach(day)
    return reached is not None and limit.latest is not None and reached > limit.latest


def reach(day: Day) -> date | None:
    """Return the earliest day by which all of `day` can be over.

    A day of a month, or some day in a stretch, can be the first of it. A stretch that lasts cannot
    be over before its last part begins.
    """
    _, slash, last = day.text.partition("/")
    end = read_day(last) if slash else None
    return end.earliest if end is not None else day.earliest
