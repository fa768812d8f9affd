"""Dates mean what EDTF says, and nothing else is a date."""

import calendar
from datetime import date

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.day import Day, read_day

DAYS = st.dates(min_value=date(1, 1, 1))


def bounds(text: str) -> tuple[date | None, date | None]:
    day = read_day(text)
    assert day is not None
    assert day.text == text
    return day.earliest, day.latest


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2025-11-24", date(2025, 11, 24), date(2025, 11, 24)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("2025-11", date(2025, 11, 1), date(2025, 11, 30)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("20XX", date(2000, 1, 1), date(2099, 12, 31)),
        ("2025-XX", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-XX-XX", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02-XX", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-02-XX", date(2025, 2, 1), date(2025, 2, 28)),
        ("2025-21", date(2025, 3, 1), date(2025, 11, 30)),
        ("2025-22", date(2025, 6, 1), date(2026, 2, 28)),
        ("2025-23", date(2025, 3, 1), date(2025, 11, 30)),
        ("2023-24", date(2023, 6, 1), date(2024, 2, 29)),
        ("2025-11-20/2025-11-24", date(2025, 11, 20), date(2025, 11, 24)),
        ("2025-11-24/2025-11", date(2025, 11, 24), date(2025, 11, 30)),
        ("2025-11/..", date(2025, 11, 1), None),
        ("2025-11/", date(2025, 11, 1), None),
        ("../2025-11", None, date(2025, 11, 30)),
        ("/2025", None, date(2025, 12, 31)),
        ("[2025-11-20..2025-11-24]", date(2025, 11, 20), date(2025, 11, 24)),
        ("[2025-11..2025-12-05]", date(2025, 11, 1), date(2025, 12, 5)),
        ("[..2025-11-24]", None, date(2025, 11, 24)),
        ("[2025-11-24..]", date(2025, 11, 24), None),
        ("0001-01-01", date(1, 1, 1), date(1, 1, 1)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_bounds(text: str, earliest: date | None, latest: date | None) -> None:
    assert bounds(text) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "some_day", "uncertain", "approximate"),
    [
        ("2025-11-24", False, False, False),
        ("2025-11-24?", False, True, False),
        ("2025-11~", False, False, True),
        ("2025%", False, True, True),
        ("2025-11-20?/2025-11-24", False, True, False),
        ("2025-11-20/2025-11-24~", False, False, True),
        ("[2025-11-20..2025-11-24%]", True, True, True),
        ("2025-11-20/2025-11-24", False, False, False),
    ],
)
def test_what_a_date_leaves_open(
    text: str, *, some_day: bool, uncertain: bool, approximate: bool
) -> None:
    day = read_day(text)
    assert day is not None
    found = (day.some_day, day.uncertain, day.approximate)
    assert found == (some_day, uncertain, approximate)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "unknown",
        "next Monday",
        "2025-1-3",
        "2025-02-30",
        "2023-02-29",
        "2023-02-29?",
        "2025-13",
        "2025-00",
        "2025-20",
        "2025-25",
        "2025-11-2X",
        "2025-1X",
        "2025-XX-24",
        "2XXX",
        "XXXX",
        "201X-12",
        "0000",
        "000X",
        "0000-21",
        "9999-24",
        "-0005",
        "Y170000",
        "20255",
        "2025-11-24T12:00:00Z",
        "{2025,2026}",
        "{2025..2026}",
        "[2025,2026]",
        "[2025-11-24]",
        "[2025..2026]?",
        "2025..2026",
        "2025-21?",
        "?2025-11",
        "..",
        "/",
        "../..",
        "[..]",
        "2025-11-24/2025-11-20",
        "2025-12/2025-11",
        "[2025-11-24..2025-11-20]",
        "2025/next Monday",
        "2025/2026/2027",
        "２０２５-11-24",
        "٢٠٢٥",
        " 2025-11-24",
        "2025-11-24\n",
        "1e3",
    ],
)
def test_no_date(text: str) -> None:
    assert read_day(text) is None


@given(DAYS)
def test_a_whole_day_is_itself(day: date) -> None:
    text = day.isoformat()
    assert read_day(text) == Day(text=text, earliest=day, latest=day)


@given(DAYS, DAYS)
def test_a_stretch_keeps_its_ends_and_never_runs_backwards(first: date, last: date) -> None:
    for text in (f"{first}/{last}", f"[{first}..{last}]"):
        day = read_day(text)
        if first > last:
            assert day is None
        else:
            assert day is not None
            assert (day.earliest, day.latest) == (first, last)


@given(st.integers(1, 9999), st.integers(1, 12), st.sampled_from(["", "?", "~", "%"]))
def test_a_month_is_all_its_days(year: int, month: int, qualifier: str) -> None:
    last = calendar.monthrange(year, month)[1]
    expected = (date(year, month, 1), date(year, month, last))
    assert bounds(f"{year:04}-{month:02}{qualifier}") == expected


@given(st.text(alphabet="0123456789-X?~%./[]", max_size=24))
def test_nothing_that_resembles_a_date_fails(text: str) -> None:
    day = read_day(text)
    if day and day.earliest and day.latest:
        assert day.earliest <= day.latest


@given(
    st.integers(1, 9999).map("{:04}".format) | st.sampled_from(["201X", "20XX"]),
    st.sampled_from(["", "-XX", "-XX-XX", "-02-XX", "-12", "-02", "-02-28", "-04-31", "-13"]),
    st.sampled_from(["", "?", "~", "%"]),
)
def test_a_date_means_what_the_library_for_edtf_says(year: str, rest: str, mark: str) -> None:
    text = year + rest + mark
    if "X" in year and rest:
        return  # level 2: the library goes on, this program stops
    try:
        parsed = edtf.parse_edtf(text)
    except edtf.EDTFParseException:
        assert read_day(text) is None
        return
    lower, upper = (date(*moment[:3]) for moment in (parsed.lower_strict(), parsed.upper_strict()))
    assert bounds(text) == (lower, upper)
