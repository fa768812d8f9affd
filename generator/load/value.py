"""Single values: the text of a scalar into what its field holds."""

import re
from enum import StrEnum

from generator.load.date_advice import date_advice
from generator.load.form import judged
from generator.load.node import Scalar
from generator.load.reading import Reading
from generator.load.shape import Value
from generator.load.spelling import listed, meant
from generator.load.structure_faults import WRONG_TYPE
from generator.load.value_faults import BAD_DATE, BAD_VALUE
from generator.model.kinds import Form, Instead, Range
from generator.values.day import UNKNOWN, Day, read_day

# Longer numbers mean nothing here, and reading them takes time that grows with their square.
_WHOLE = re.compile(r"-?[0-9]{1,20}")
_DECIMAL = re.compile(r"-?[0-9]{1,20}(?:\.[0-9]{1,20})?")
_TRUTH = {"true": True, "false": False}

Decoded = str | bool | int | float | Day | StrEnum


def read_value(value: Value, scalar: Scalar, name: str) -> Reading[Decoded | None]:
    """Return what `scalar` says as the value of the key `name`; nothing where it is at fault."""
    if value.type is str:
        return (yield from _text(value.form, scalar, name))
    if value.type is Day:
        return (yield from _day(value.form, scalar, name))
    if value.type is bool:
        return (yield from _truth(scalar, name))
    if issubclass(value.type, StrEnum):
        return (yield from _word(value.type, scalar, name))
    return (yield from _number(value, scalar, name))


def _text(form: object, scalar: Scalar, name: str) -> Reading[str | None]:
    text = scalar.text.strip("\n")  # a block ends with a line break that nobody means
    if "\n" in text and form is not Form.QUOTE:
        yield BAD_VALUE.finding(
            f"`{name}` is more than one line",
            scalar.span,
            advice="write it on one line, or fold it with `>`",
        )
        return None
    if fault := judged(text, form):
        found, message, advice = fault
        yield found.finding(message, scalar.span, advice=advice)
        return None
    return text


def _day(form: object, scalar: Scalar, name: str) -> Reading[Day | None]:
    if form is Instead.UNKNOWN and scalar.text == UNKNOWN.text:
        return UNKNOWN
    day = read_day(scalar.text)
    if day is None:
        yield BAD_DATE.finding(
            f"`{scalar.text}` is not a date that `{name}` can hold",
            scalar.span,
            advice=date_advice(scalar.text),
        )
    return day


def _truth(scalar: Scalar, name: str) -> Reading[bool | None]:
    if scalar.plain and scalar.text in _TRUTH:
        return _TRUTH[scalar.text]
    yield WRONG_TYPE.finding(
        f"`{name}` is `true` or `false`", scalar.span, advice="write it so, without quotation marks"
    )
    return None


def _word(vocabulary: type[StrEnum], scalar: Scalar, name: str) -> Reading[StrEnum | None]:
    words = tuple(word.value for word in vocabulary)
    if scalar.text in words:
        return vocabulary(scalar.text)
    yield BAD_VALUE.finding(
        f"`{name}` cannot be `{scalar.text}`; it is {listed(words)}",
        scalar.span,
        advice=meant(scalar.text, words),
    )
    return None


def _number(value: Value, scalar: Scalar, name: str) -> Reading[int | float | None]:
    limits = value.form
    if not isinstance(limits, Range):
        raise AssertionError("every number of the model has limits")  # noqa: TRY004 - our own bug
    notation, sort = (_WHOLE, "whole number") if value.type is int else (_DECIMAL, "number")
    if not scalar.plain or not notation.fullmatch(scalar.text):
        yield WRONG_TYPE.finding(
            f"`{name}` is a {sort}",
            scalar.span,
            advice="write it in the digits 0 to 9, without separators or quotation marks",
        )
        return None
    number: int | float = value.type(scalar.text)
    if limits.least <= number <= limits.greatest:
        return number
    yield BAD_VALUE.finding(
        f"`{name}` is a number from {limits.least:,} to {limits.greatest:,}", scalar.span
    )
    return None
