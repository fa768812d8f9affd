"""CSV is read back as it was given, and no spreadsheet computes it."""

import csv
import io
from enum import StrEnum

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.render.data_files import BYTE_ORDER_MARK, as_csv, guarded, is_misread


class Term(StrEnum):
    """A vocabulary."""

    ONE = "one_term"


COLUMNS = ("text", "number", "truth", "term")


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
        (text, number, truth, Term.ONE),
        ("", None, truth, None),
    )
    assert read(as_csv(COLUMNS, rows)) == [
        {
            "text": guarded(text),
            "number": str(number),
            "truth": "yes" if truth else "no",
            "term": "one_term",
        },
        {"text": "", "number": "", "truth": "yes" if truth else "no", "term": ""},
    ]


def test_a_number_that_a_spreadsheet_would_round_is_a_text() -> None:
    [row] = read(as_csv(COLUMNS, [("", 10**18, True, None)]))
    assert row["number"] == "'1000000000000000000"


def test_what_has_no_form_is_our_own_bug() -> None:
    with pytest.raises(TypeError, match="a table was given a float"):
        as_csv(("value",), [(1.5,)])
