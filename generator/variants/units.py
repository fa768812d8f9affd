"""What a number counts, as far as its noun tells: English words only."""

import re
from collections.abc import Mapping
from enum import StrEnum


class Unit(StrEnum):
    """A thing that is counted; the value names it in the plural."""

    PEOPLE = "people"
    KILLED = "people killed"
    INJURED = "people injured"
    MISSING = "people missing"
    CAPTURED = "people captured"
    DISPLACED = "people displaced"
    CASUALTIES = "casualties"
    STRIKES = "strikes"
    INCIDENTS = "incidents"
    VESSELS = "vessels"
    AIRCRAFT = "aircraft"
    VEHICLES = "vehicles"
    BUILDINGS = "buildings"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


_WORDS: Mapping[Unit, str] = {
    Unit.PEOPLE: (
        "people person man men woman women child children boy girl adult civilian fighter militant "
        "soldier combatant crew member sailor fisherman fishermen migrant passenger trafficker "
        "smuggler narcoterrorist terrorist resident worker journalist"
    ),
    Unit.KILLED: "dead death fatality fatalities killed kill killing died body bodies slain",
    Unit.INJURED: "injured injury injuries injuring wounded wounding hurt",
    Unit.MISSING: "missing unaccounted",
    Unit.CAPTURED: "captured capturing detained detaining detainee prisoner hostage seized",
    Unit.DISPLACED: "displaced displacing evacuee refugee",
    Unit.CASUALTIES: "casualty casualties",
    Unit.STRIKES: "strike airstrike attack raid bombing bombardment",
    Unit.INCIDENTS: "incident event episode",
    Unit.VESSELS: "vessel boat ship ferry ferries barge launch trawler submarine",
    Unit.AIRCRAFT: "aircraft plane helicopter drone",
    Unit.VEHICLES: "vehicle car truck lorry lorries van",
    Unit.BUILDINGS: "building house home school hospital",
    Unit.HOURS: "hour",
    Unit.DAYS: "day",
    Unit.WEEKS: "week",
    Unit.MONTHS: "month",
    Unit.YEARS: "year",
}
_UNITS = {word: unit for unit, words in _WORDS.items() for word in words.split()}
_PERSONAL = frozenset(
    {Unit.PEOPLE, Unit.KILLED, Unit.INJURED, Unit.MISSING, Unit.CAPTURED, Unit.DISPLACED}
)
_WORD = re.compile(r"[^\W\d_]+(?:[.'-][^\W\d_]+)*")
_PASSED_OVER = re.compile(
    r"\s*(?:(?:and|or) (?:above|counting|fewer|less|more|over|so|up|upwards?)\b\s*)?"
    r"(?:of (?:(?:all|its|our|the|their|these|those) )*)?",
    re.IGNORECASE,
)
_STOP = frozenset(
    {
        *("and", "because", "but", "or", "since", "that", "when", "where", "while"),
        *("which", "who", "whose", "with"),
        *("at", "before", "by", "during", "for", "from", "in", "into", "of", "off", "on", "to"),
    }
)


def compatible(one: Unit | None, other: Unit | None) -> bool:
    """Tell whether two numbers may count the same things; what is not known may be anything.

    `83 people` and `83 deaths` may. `31 casualties` and `31 dead` may not (rule F-15), nor may
    `21 strikes` and `21 vessels` (rule F-16).
    """
    if one is None or other is None or one is other:
        return True
    return Unit.PEOPLE in {one, other} and {one, other} <= _PERSONAL


def unit_after(text: str) -> tuple[Unit | None, int]:
    """Return what the words after a number say that it counts, and where the telling word ends.

    `people killed` tells more than `people`. The words go on to the next preposition or `and`.
    """
    told: tuple[Unit | None, int] = (None, 0)
    begin = len(text) - len(_PASSED_OVER.sub("", text, count=1))
    for word in _WORD.finditer(text, begin):
        if word.group().lower() in _STOP:
            break
        unit = unit_of(word.group())
        if unit is not None and told[0] in {None, Unit.PEOPLE}:
            told = (unit, word.end())
    return told


def unit_before(text: str) -> Unit | None:
    """Return what the verb right before a number says that became of people: `killed at least`."""
    units = [unit for word in _WORD.findall(text) if (unit := unit_of(word)) in _PERSONAL]
    return units[-1] if units and units[-1] is not Unit.PEOPLE else None


def unit_of(word: str) -> Unit | None:
    """Return what one noun or participle counts."""
    lowered = word.lower()
    return _UNITS.get(lowered) or _UNITS.get(lowered.removesuffix("s"))
