"""Single values: the text of a scalar into what its field holds, and the forms that texts have."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import lru_cache

import langcodes

from generator.diagnostics import FindingKind
from generator.load import Reading
from generator.load.addresses import fault_of_file_name, fault_of_link
from generator.load.faults import BAD_DATE, BAD_LANGUAGE, BAD_LINK, BAD_VALUE, WRONG_TYPE
from generator.load.file_faults import BAD_FILE_NAME
from generator.load.spelling import date_advice, listed, meant
from generator.load.yaml_tree import Scalar
from generator.model.annotations import Value
from generator.model.kinds import Form, Instead, Range
from generator.values.day import UNKNOWN, Day, read_day

# Longer numbers mean nothing here, and reading them takes time that grows with their square.
_WHOLE = re.compile(r"-?[0-9]{1,20}")
_DECIMAL = re.compile(r"-?[0-9]{1,20}(?:\.[0-9]{1,20})?")
_TRUTH = {"true": True, "false": False}
_TAG = re.compile(r"[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,17}")

Decoded = str | bool | int | float | Day | StrEnum


def read_value(value: Value, scalar: Scalar, name: str) -> Reading[Decoded | None]:
    """Return what `scalar` says as the value of the key `name`; None if it is at fault."""
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


@lru_cache(maxsize=1024)
def fault_of_language(text: str) -> str | None:
    """Return what is wrong with `text` as a BCP 47 tag, if anything."""
    if _TAG.fullmatch(text) and langcodes.tag_is_valid(text):
        return None
    return "is not a language tag"


def _fault_of_hash(text: str) -> str | None:
    return None if _SHA256.fullmatch(text) else "is not 64 digits from 0 to 9 and a to f"


def _fault_of_item(text: str) -> str | None:
    return None if _WIKIDATA.fullmatch(text) else "is not `Q` and a number"


_FORMS: Mapping[object, tuple[FindingKind, Callable[[str], str | None], str]] = {
    Form.LINK: (
        BAD_LINK,
        fault_of_link,
        "write the whole address, beginning with `https://` or `http://`",
    ),
    Form.LANGUAGE: (
        BAD_LANGUAGE,
        fault_of_language,
        "write a BCP 47 tag such as `en`, `es` or `pt-BR`",
    ),
    Form.SHA256: (BAD_VALUE, _fault_of_hash, "let `briefings pin` write it"),
    Form.FILE_NAME: (
        BAD_FILE_NAME,
        fault_of_file_name,
        "put the document beside the YAML and write its plain name",
    ),
    Form.WIKIDATA: (BAD_VALUE, _fault_of_item, "write the number of the item, such as `Q58137`"),
}
"""The kind of finding, what judges a text, and what to do."""


def judged(text: str, form: object) -> tuple[FindingKind, str, str] | None:
    """Return the fault of `text`, a sentence and advice; None if it has its `form`."""
    if not isinstance(form, Form) or form not in _FORMS:
        return None
    fault, judge, advice = _FORMS[form]
    reason = judge(text)
    return (fault, f"`{text}` {reason}", advice) if reason else None
