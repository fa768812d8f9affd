"""The range that the origins report (rules F-3 and F-6)."""

from generator.figures.compared_count import ReportedRange, reported_range
from generator.values.interval import Interval
from tests.figures.counting import figure


def reported(*words: str) -> ReportedRange:
    found = reported_range([figure(said) for said in words])
    assert found is not None
    return found


def test_f6_from_the_lowest_to_the_highest_numeral() -> None:
    assert reported("11–13").display == "11–13"
    assert reported("1,100", "more than 1,300").display == "1,100–1,300, open above"
    assert reported("at least 1,300", "1,300").display == "1,300, open above"
    assert reported("at least 80", "83").display == "80–83"
    assert reported("up to 1,000").display == "1,000, open below"
    assert reported("fewer than 10", "at least 12").display == "10–12, open below, open above"
    assert reported("up to 12", "5").display == "5–12"
    assert reported("up to 12", "12").display == "12, open below"
    assert reported("no one was killed", "3").display == "0–3"


def test_f6_what_gives_no_numeral_is_counted_beside_the_range() -> None:
    found = reported("83", "dozens", "about 80", "some 90", "unknown", "several", "not reported")
    assert (found.low, found.high) == (80, 90)
    assert (found.approximate, found.vague, found.unknown) == (2, 2, 2)
    assert not found.open_above
    assert reported_range([figure("dozens"), figure("unknown")]) is None


def test_f6_vague_words_above_every_numeral_open_the_range() -> None:
    assert reported("83", "hundreds").open_above
    assert not reported("100", "hundreds").open_above
    assert not reported("101", "hundreds").open_above


def test_f3_the_best_is_the_lowest_numeral_of_the_latest_day() -> None:
    monday, friday = "2025-11-24", "2025-11-28"
    found = reported_range(
        (
            figure("70", as_of=monday),
            figure("dozens", as_of="2025-12-24"),
            figure("90", as_of=friday),
            figure("80 to 95", as_of=friday),
            figure("10"),
        )
    )
    assert found is not None
    assert found.best == 80
    assert reported("90", "80").best == 80


def test_f3_an_authors_best_comes_before_the_numerals() -> None:
    chosen = figure("80 to 95", bounds=Interval(low=80, high=95, best=91))
    found = reported_range((chosen, figure("93")))
    assert found is not None
    assert (found.best, found.low) == (91, 80)
