"""Rows as CSV that a spreadsheet opens as it is written: no formula, no other number.

A spreadsheet computes a cell that begins with one of a few signs, in some settings after blanks or
in full-width forms; and it reads `007`, `1e5` or `2025-11` as something else. Such a text gets an
apostrophe in front, and so does one that begins with apostrophes and goes on like that: whoever
takes the first apostrophe away from these has the text again. The byte order mark is what lets
every spreadsheet read accents rightly.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import fields
from enum import StrEnum

BYTE_ORDER_MARK = "\ufeff"
LARGEST = 10**15
"""A spreadsheet holds every smaller whole number exactly."""

_SIGNS = frozenset("=+-@\N{MINUS SIGN}")
_BREAKS = ("\t", "\r", "\n")
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"[\s(.,$€£¥]*\d(?:[\d\s.,:/%)'’·٫٬–-]|[eE](?=[\d+-]))*")


def as_csv(record: type, rows: Iterable[object]) -> str:
    """Write rows, all of the type `record`, under the names of its fields."""
    names = tuple(field.name for field in fields(record))
    lines = (",".join(_cell(getattr(row, name)) for name in names) for row in rows)
    return BYTE_ORDER_MARK + "".join(f"{line}\n" for line in (",".join(names), *lines))


def guarded(text: str) -> str:
    """Write a text so that no spreadsheet reads it as anything else."""
    return f"'{text}" if is_misread(text) else text


def is_misread(text: str) -> bool:
    """Tell whether a spreadsheet would read `text`, less apostrophes in front, as anything else."""
    bare = text.lstrip("'")
    first = next((each for each in bare if unicodedata.category(each) not in _UNSEEN), "")
    # The compatible form of a full-width sign is the sign; nothing is written in that form.
    is_formula = unicodedata.normalize("NFKC", first)[:1] in _SIGNS
    is_number = _NUMBER.fullmatch(bare) is not None and _DAY.fullmatch(bare) is None
    return is_formula or is_number or bare.startswith(_BREAKS)


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int():
            return str(value) if abs(value) < LARGEST else _quoted(f"'{value}")
        case StrEnum():
            return value.value
        case str():
            return _quoted(guarded(value)) if value else ""
        case _:
            raise TypeError(f"a table was given a {type(value).__name__}")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
