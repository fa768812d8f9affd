"""Which edition of a briefing this is: an edition has the date of what changed last."""

from datetime import date

from generator.model.briefing import Briefing
from generator.values.day import Day


def edition(briefing: Briefing) -> Day:
    """Return the day of the last correction, or `as_of` where none came later."""
    corrected = (correction.date.value for correction in briefing.corrections)
    return max((briefing.as_of.value, *corrected), key=_latest)


def _latest(day: Day) -> date:
    return day.latest or day.earliest or date.min
