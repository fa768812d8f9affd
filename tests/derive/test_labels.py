"""Days and terms in words, no more precise than they are known."""

import pytest

from generator.derive.labels import label, plural, when
from generator.model.vocabulary import SourceType, SupportStatus
from generator.values.day import UNKNOWN, read_day


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-11-24", "24 November 2025"),
        ("2025-11", "November 2025"),
        ("2024-02", "February 2024"),
        ("2025-12", "December 2025"),
        ("9999-12", "December 9999"),
        ("2025", "2025"),
        ("2025-11-24?", "24 November 2025 (uncertain)"),
        ("2025-11~", "about November 2025"),
        ("2025-11-24%", "about 24 November 2025 (uncertain)"),
        ("2025-11-20/2025-11-24", "20 November 2025 to 24 November 2025"),
        ("2025-11-01/2025-12-30", "1 November 2025 to 30 December 2025"),
        ("2025-11-01/2025-12-31", "1 November 2025 to 31 December 2025"),
        ("2024/2025", "1 January 2024 to 31 December 2025"),
        ("[2025-11-20..2025-11-24]", "some day between 20 November 2025 and 24 November 2025"),
        ("[2025-11-01..2025-11-30]", "some day in November 2025"),
        ("2025-11-20/..", "since 20 November 2025"),
        ("../2025-11-20", "until 20 November 2025"),
        ("[2025-11-20..]", "some day from 20 November 2025 on"),
        ("[..2025-11-20]", "some day up to 20 November 2025"),
    ],
)
def test_days(edtf: str, words: str) -> None:
    day = read_day(edtf)
    assert day is not None
    assert when(day) == words


def test_an_unknown_day() -> None:
    assert when(UNKNOWN) == "date unknown"


def test_terms() -> None:
    assert label(SupportStatus.SINGLE_ORIGIN_ANONYMOUS) == "single origin anonymous"
    assert label(SourceType.SOCIAL_MEDIA_POSTING) == "social media posting"


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 claims"), (1, "1 claim"), (1200, "1,200 claims")]
)
def test_counts(number: int, words: str) -> None:
    assert plural(number, "claim") == words
