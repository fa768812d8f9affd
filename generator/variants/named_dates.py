"""The dates and weekdays that a wording names, in English, Spanish, French and German."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDate:
    """A date as a wording names it: what it leaves out is None."""

    words: str
    start: int
    """Code points from 0."""
    end: int
    """Code points; the first one after the date."""
    year: int | None = None
    month: int | None = None
    """1 to 12."""
    day: int | None = None
    """1 to 31, of a stretch of days the last."""
    weekday: int | None = None
    """1 for Monday to 7 for Sunday; then nothing else is known."""
    first_day: int | None = None
    """Of a stretch of days within one month, the first."""


_MONTHS: Mapping[int, str] = {
    1: "January|Jan\\.?|enero|janvier|Januar|Jänner",
    2: "February|Feb\\.?|febrero|février|Februar",
    3: "March|Mar\\.?|marzo|mars|März",
    4: "April|Apr\\.?|abril|avril",
    5: "May|mayo|mai|Mai",
    6: "June|Jun\\.?|junio|juin|Juni",
    7: "July|Jul\\.?|julio|juillet|Juli",
    8: "August|Aug\\.?|agosto|août",
    9: "September|Sept?\\.?|septiembre|septembre",
    10: "October|Oct\\.?|octubre|octobre|Oktober",
    11: "November|Nov\\.?|noviembre|novembre",
    12: "December|Dec\\.?|diciembre|décembre|Dezember",
}

_WEEKDAYS: Mapping[int, str] = {
    1: "Monday|lunes|lundi|Montag",
    2: "Tuesday|martes|mardi|Dienstag",
    3: "Wednesday|miércoles|mercredi|Mittwoch",
    4: "Thursday|jueves|jeudi|Donnerstag",
    5: "Friday|viernes|vendredi|Freitag",
    6: "Saturday|sábado|samedi|Samstag|Sonnabend",
    7: "Sunday|domingo|dimanche|Sonntag",
}

# Case counts: `May` is a month and `may` is none, and `march` is no `March`.
_MONTH = "|".join(f"(?:{names})" for names in _MONTHS.values())
_DAY = "(?:0?[1-9]|[12][0-9]|3[01])"

_DATE = re.compile(
    rf"""(?<![\w.,])(?:
      (?P<iso>[12][0-9]{{3}}-[01][0-9]-[0-3][0-9])
    | (?:(?P<first>{_DAY})\.?(?:\ ?[-–]\ ?|\ (?:to|and|al?|y|au|et|bis|und)\ ))?
      (?P<day>{_DAY})(?:st|nd|rd|th|er|º|\.)?\ (?:of\ |de\ )?(?P<month>{_MONTH})
      (?:,?\ (?:del?\ )?(?P<year>[12][0-9]{{3}}))?
    | (?P<month_first>{_MONTH})\ (?P<day_last>{_DAY})(?:st|nd|rd|th)?
      (?:,?\ (?P<year_last>[12][0-9]{{3}}))?
    | (?P<month_only>{_MONTH})\ (?:del?\ )?(?P<year_only>[12][0-9]{{3}})
    | (?P<weekday>{"|".join(_WEEKDAYS.values())})
    )(?!\w)""",
    re.VERBOSE,
)


def dates(text: str) -> tuple[NamedDate, ...]:
    """Return the dates in `text`, a normal form, in order."""
    return tuple(map(_named, _DATE.finditer(text)))


def apart(
    one: Sequence[NamedDate], other: Sequence[NamedDate]
) -> tuple[NamedDate, NamedDate] | None:
    """Return a date of each side that the other side does not have.

    None if one side merely says more. Weekdays are compared with weekdays, dates with dates.
    """
    for by_weekday in (False, True):
        mine = _lone(one, other, by_weekday=by_weekday)
        theirs = _lone(other, one, by_weekday=by_weekday)
        if mine and theirs:
            return mine, theirs
    return None


def _lone(
    mine: Sequence[NamedDate], theirs: Sequence[NamedDate], *, by_weekday: bool
) -> NamedDate | None:
    """Return the first date of `mine` that agrees with none of `theirs`."""
    kin = [date for date in theirs if (date.weekday is not None) is by_weekday]
    for date in mine:
        if (date.weekday is not None) is by_weekday and not any(_agree(date, had) for had in kin):
            return date
    return None


def _agree(one: NamedDate, other: NamedDate) -> bool:
    pairs = (
        (one.year, other.year),
        (one.month, other.month),
        (one.day, other.day),
        (one.first_day, other.first_day),
        (one.weekday, other.weekday),
    )
    return all(mine is None or theirs is None or mine == theirs for mine, theirs in pairs)


def _named(found: re.Match[str]) -> NamedDate:
    year, month, day, weekday = None, None, None, None
    if found["iso"]:
        year, month, day = map(int, found["iso"].split("-"))
    elif found["weekday"]:
        weekday = _place(found["weekday"], _WEEKDAYS)
    else:
        month = _place(found["month"] or found["month_first"] or found["month_only"], _MONTHS)
        day = _number(found["day"] or found["day_last"])
        year = _number(found["year"] or found["year_last"] or found["year_only"])
    return NamedDate(
        words=found.group(),
        start=found.start(),
        end=found.end(),
        year=year,
        month=month,
        day=day,
        weekday=weekday,
        first_day=_number(found["first"]),
    )


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _place(name: str, table: Mapping[int, str]) -> int:
    return next(number for number, names in table.items() if re.fullmatch(names, name))
