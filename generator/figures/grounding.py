"""Whether a figure stands on its words: the numeral in the wording, the wording in a quotation.

Rule F-4. A wording may not be cut so that it says another thing than the quotation: `83 people`
is in `at least 83 people`, and drops what matters.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from generator.figures.context import Passage, contexts
from generator.values.interval import Interval
from generator.values.plainness import is_english
from generator.values.typed import typed_numbers
from generator.values.wording import Wording, read_wording


class Miss(StrEnum):
    """What a figure does not stand on."""

    NOT_QUOTED = "the wording is in no verified quotation"
    CUT = "the quotation goes on, and says another number than the wording"
    NO_NUMBER = "no number can be read from the wording, and no value is given"
    OTHER_NUMBER = "the value has a number that the wording does not have"
    OTHER_BOUNDS = "the value has other bounds than the wording"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounding:
    """What a figure stands on (rule F-4)."""

    interval: Interval | None
    """The bounds to count with; nothing where there are none."""
    wording: Wording | None
    """The wording as it was read; nothing where only the author's value says what it means."""
    numbers: tuple[int, ...]
    """The numbers that a reported range takes in."""
    misses: tuple[Miss, ...] = ()
    """What is wrong; empty when it is grounded."""
    context: str = ""
    """With a wording that was cut: what the quotation says, as far as it matters."""
    is_unchecked: bool = False
    """Whether the value could not be held against any digits or number words of the wording."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """The words of a figure."""

    wording: str
    """Verbatim, as the author gives it."""
    passages: tuple[Passage, ...]
    """The verified quotations of the figure's claim."""
    lang: str = "en"
    """The language of the words, BCP 47."""


def ground(quoted: Quoted, value: Interval | None = None) -> Grounding:
    """Return what the figure stands on; `value` holds the bounds that the author typed, if any."""
    wording = read_wording(quoted.wording, lang=quoted.lang)
    found = tuple(
        context
        for passage in quoted.passages
        for context in contexts(quoted.wording, passage, lang=quoted.lang)
    )
    whole = "" in found
    misses = (
        *(() if found else (Miss.NOT_QUOTED,)),
        *((Miss.CUT,) if found and not whole else ()),
        *_value_misses(quoted, wording, value),
    )
    return Grounding(
        interval=_bounds(wording, value),
        wording=wording,
        numbers=_numbers(wording, value),
        misses=misses,
        context="" if whole or not found else found[0],
        is_unchecked=wording is None and not typed_numbers(quoted.wording, lang=quoted.lang),
    )


def _value_misses(
    quoted: Quoted, wording: Wording | None, value: Interval | None
) -> tuple[Miss, ...]:
    if value is None:
        return (Miss.NO_NUMBER,) if wording is None else ()
    given = {value.low, *(number for number in (value.best, value.high) if number is not None)}
    if wording is None:
        typed = typed_numbers(quoted.wording, lang=quoted.lang)
        checkable = typed or is_english(quoted.lang)
        return (Miss.OTHER_NUMBER,) if checkable and not given - {0} <= typed else ()
    numbers = {numeral.value for numeral in wording.numerals}
    bounds = wording.interval
    if not given <= numbers | {bounds.low} | ({bounds.high} - {None}):
        return (Miss.OTHER_NUMBER,)
    same = (value.low, value.high) == (bounds.low, bounds.high)
    # `about 80` has no bounds; whoever types 80 as the best says nothing new.
    best = value.best in {None, bounds.best} or value.best in numbers
    return () if same and best else (Miss.OTHER_BOUNDS,)


def _bounds(wording: Wording | None, value: Interval | None) -> Interval | None:
    """Return the wording's bounds, with the author's `best` where he chose one (rule F-3)."""
    if wording is None or value is None:
        return value if wording is None else wording.interval
    best = wording.interval.best if value.best is None else value.best
    return replace(value, best=best, approximate=wording.interval.approximate)


def _numbers(wording: Wording | None, value: Interval | None) -> tuple[int, ...]:
    if wording is not None:
        return tuple(numeral.value for numeral in wording.numerals)
    bounds = () if value is None else (value.low, value.best, value.high)
    return tuple(dict.fromkeys(number for number in bounds if number is not None))
