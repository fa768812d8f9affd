"""CSV is read back as it was given, and no spreadsheet computes it."""

import csv
import io
from dataclasses import dataclass
from enum import StrEnum

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.render.table import BYTE_ORDER_MARK, as_csv, guarded, is_misread


class Term(StrEnum):
    """A vocabulary."""

    ONE = "one_term"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of each type."""

    text: str
    number: int | None
    truth: bool
    term: Term | None


def read(text: str) -> list[dict[str, str]]:
    assert text.startswith(BYTE_ORDER_MARK)
    assert text.endswith("\n")
    return list(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline="")))


FORMULAS = ["=1+1", "+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "\u200b=1"]
FULL_WIDTH = ["＝1+1", "＋1", "－1", "＠SUM(1)", "﹦1", "﹣1", "−1"]
QUOTED = ["'=1", "''=1", "'＝1"]
NUMBERS = ["007", "1e5", "12 345", "2025-11", "3/4", "1.5", "٣", "'83", "(12)", "50%"]
PLAIN = ["at least 83", "“=1”", "12 killed", "a=b", "2025-11-25", "'quoted'", "", "don't", "8e"]


@pytest.mark.parametrize("text", [*FORMULAS, *FULL_WIDTH, *QUOTED, *NUMBERS])
def test_what_would_be_misread_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", PLAIN)
def test_what_reads_as_it_is_stays(text: str) -> None:
    assert guarded(text) == text


@given(st.text())
@example("'=1")
@example("''")
def test_taking_one_apostrophe_away_gives_the_text_again(text: str) -> None:
    cell = guarded(text)
    assert (cell[1:] if is_misread(cell) else cell) == text
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@given(st.text(st.characters(codec="utf-8")), st.integers(-(10**15) + 1, 10**15 - 1), st.booleans())
def test_rows_are_read_back(text: str, number: int, truth: bool) -> None:  # noqa: FBT001
    rows = (
        Row(text=text, number=number, truth=truth, term=Term.ONE),
        Row(text="", number=None, truth=truth, term=None),
    )
    assert read(as_csv(Row, rows)) == [
        {
            "text": guarded(text),
            "number": str(number),
            "truth": "yes" if truth else "no",
            "term": "one_term",
        },
        {"text": "", "number": "", "truth": "yes" if truth else "no", "term": ""},
    ]


def test_a_number_that_a_spreadsheet_would_round_is_a_text() -> None:
    [row] = read(as_csv(Row, [Row(text="", number=10**18, truth=True, term=None)]))
    assert row["number"] == "'1000000000000000000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Odd:
    """A row with a value that has no form in a table."""

    value: object


def test_what_has_no_form_is_our_own_bug() -> None:
    with pytest.raises(TypeError, match="a table was given a float"):
        as_csv(Odd, [Odd(value=1.5)])
