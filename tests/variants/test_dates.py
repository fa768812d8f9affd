"""Dates as a wording names them."""

import pytest

from generator.variants.named_dates import apart, dates

Parts = tuple[int | None, int | None, int | None, int | None, int | None]


def parts(text: str) -> list[Parts]:
    return [(one.year, one.month, one.first_day, one.day, one.weekday) for one in dates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 2025-11-24, he", [(2025, 11, None, 24, None)]),
        ("24 November 2025", [(2025, 11, None, 24, None)]),
        ("24th of Nov. and 3 March", [(None, 11, None, 24, None), (None, 3, None, 3, None)]),
        ("October 23, 2025, described", [(2025, 10, None, 23, None)]),
        ("March 3rd", [(None, 3, None, 3, None)]),
        ("8 to 10 April", [(None, 4, 8, 10, None)]),
        ("8-10 April 2025", [(2025, 4, 8, 10, None)]),
        ("15 and 16 May", [(None, 5, 15, 16, None)]),
        ("in November 2025", [(2025, 11, None, None, None)]),
        ("on Monday", [(None, None, None, None, 1)]),
        (
            "el viernes 28 de marzo de 2025",
            [(None, None, None, None, 5), (2025, 3, None, 28, None)],
        ),
        ("le 1er août", [(None, 8, None, 1, None)]),
        ("am Sonntag, 24. Dezember", [(None, None, None, None, 7), (None, 12, None, 24, None)]),
        ("they march 3 times and may 4 too, on mondays", []),
        ("32 March and 124 April", []),
        ("1.24 May", []),
        ("Mayor 3", []),
        ("2025", []),
    ],
)
def test_dates(text: str, expected: list[Parts]) -> None:
    assert parts(text) == expected


def test_each_month_and_weekday_has_its_number() -> None:
    months = "3 Jan, 3 Feb, 3 Mar, 3 Apr, 3 May, 3 Jun, 3 Jul, 3 Aug, 3 Sep, 3 Oct, 3 Nov, 3 Dec"
    assert [one.month for one in dates(months)] == list(range(1, 13))
    days = "Monday martes mercredi Donnerstag Friday sábado dimanche"
    assert [one.weekday for one in dates(days)] == list(range(1, 8))


def test_the_words_stand_where_they_are_said_to() -> None:
    text = "until 30 April 2025."
    (found,) = dates(text)
    assert text[found.start : found.end] == found.words == "30 April 2025"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("24 November", "25 November", ("24 November", "25 November")),
        ("24 November 2025", "24 November", None),
        ("24 November 2024", "24 November 2025", ("24 November 2024", "24 November 2025")),
        ("24 November 2025", "November 2025", None),
        ("24 October", "24 November", ("24 October", "24 November")),
        ("3 March to 30 April", "30 April", None),
        ("3 March, 30 April", "30 April, 2 May", ("3 March", "2 May")),
        ("8 to 10 April", "10 April", None),
        ("8 to 10 April", "9 to 10 April", ("8 to 10 April", "9 to 10 April")),
        ("Monday", "Tuesday", ("Monday", "Tuesday")),
        ("Monday", "lundi", None),
        ("Monday", "24 November", None),
        ("Monday 24 November", "Tuesday 24 November", ("Monday", "Tuesday")),
        ("Monday 24 November", "Tuesday 25 November", ("24 November", "25 November")),
        ("", "24 November", None),
    ],
)
def test_dates_that_contradict_each_other(
    one: str, other: str, expected: tuple[str, str] | None
) -> None:
    found = apart(dates(one), dates(other))
    assert (found and (found[0].words, found[1].words)) == expected
    back = apart(dates(other), dates(one))
    assert (back and (back[1].words, back[0].words)) == expected
