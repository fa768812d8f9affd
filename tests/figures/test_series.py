"""What one counter says through time: what stands, what it replaces, what is wrong with it."""

import pytest

from generator.figures.counted import Counted, ObjectionKind
from generator.figures.series import Series, drifts, falls, series_of, unit_changes
from generator.model.vocabulary import RevisionReason
from tests.figures.counting import code, figure

MONDAY, TUESDAY, FRIDAY = "2025-11-24", "2025-11-25", "2025-11-28"


def series(*figures: Counted) -> Series:
    (found,) = series_of(figures)
    return found


def test_f8_the_latest_of_one_counter_stands_and_the_others_are_history() -> None:
    friday, monday = figure("9", as_of=FRIDAY), figure("5", as_of=MONDAY)
    undated, tuesday = figure("7"), figure("6", as_of=TUESDAY)
    found = series(friday, monday, undated, tuesday)
    assert found == Series(latest=friday, history=(undated, monday, tuesday))
    assert found.steps == (undated, monday, tuesday, friday)


def test_f5_each_counter_has_its_own_row_in_the_authors_order() -> None:
    afp, axios = figure("9", origin="afp", as_of=MONDAY), figure("5", as_of=FRIDAY)
    relayed = figure("8", origin="reuters", counter="afp", as_of=TUESDAY)
    assert series_of((afp, axios, relayed)) == (
        Series(latest=relayed, history=(afp,)),
        Series(latest=axios),
    )


@pytest.mark.parametrize(
    ("stands", "echo"),
    [
        (figure("83", relays=0), figure("at least 83", relays=1)),
        (figure("at least 83"), figure("83")),
        (figure("at least 83"), figure("about 80")),
        (figure("at least 83"), figure("at least 84")),
        (figure("83"), figure("dozens")),
        (figure("83"), figure("unknown")),
        (figure("about 80"), figure("dozens")),
        (figure("dozens"), figure("unknown")),
        (figure("80 to 90"), figure("83 to 84")),
        (figure("83 to 90"), figure("80 to 84")),
        (figure("83"), figure("84")),
        (figure("up to 90"), figure("83")),
        (figure("83", id="a"), figure("83", id="b")),
    ],
)
def test_of_wordings_of_one_day_the_nearest_that_claims_least_stands(
    stands: Counted, echo: Counted
) -> None:
    assert series(stands, echo) == series(echo, stands) == Series(latest=stands, echoes=(echo,))


def test_an_echo_of_an_earlier_day_is_held_against_that_day() -> None:
    found = series(
        figure("5", id="monday", as_of=MONDAY),
        figure("at least 5", id="relay", as_of=MONDAY, relays=1),
        figure("9", id="friday", as_of=FRIDAY),
    )
    (drift,) = drifts(found)
    assert (drift.kind, drift.figures) == (ObjectionKind.COMPARATOR_DRIFT, ("relay", "monday"))
    assert drift.rule == "F-5"


def test_another_number_drifts_and_the_same_words_do_not() -> None:
    (drift,) = drifts(series(figure("83", id="a"), figure("84", id="b", units="3 boats")))
    assert (drift.kind, code(drift)) == (ObjectionKind.NUMBER_DRIFT, None)
    assert drift.sentence == "a relay has “84”, where Axios is on record with “83”"
    assert not list(drifts(series(figure("83", id="a"), figure("83", id="b"))))


def test_units_drift_beside_the_number() -> None:
    found = series(figure("83", units="1200 strikes"), figure("84", units="1200 boats"))
    assert [each.kind for each in drifts(found)] == [
        ObjectionKind.NUMBER_DRIFT,
        ObjectionKind.UNIT_DRIFT,
    ]
    assert list(drifts(found))[1].sentence.startswith("a relay counts 1,200 boats")
    same = series(figure("83", units="3 boats", id="a"), figure("83", units="4 boats", id="b"))
    assert not list(drifts(same))


def fell(*words: str, reasons: tuple[int, ...] = ()) -> list[tuple[str, ...]]:
    found = series(
        *(
            figure(said, id=f"day-{number}", as_of=f"2025-11-0{number}")
            if number not in reasons
            else figure(
                said,
                id=f"day-{number}",
                as_of=f"2025-11-0{number}",
                reason=RevisionReason.DUPLICATES_REMOVED,
            )
            for number, said in enumerate(words, start=1)
        )
    )
    return [each.figures for each in falls(found)]


def test_f17_a_running_total_that_falls_needs_a_reason() -> None:
    assert fell("10", "9") == [("day-2", "day-1")]
    assert fell("10", "10") == []
    assert fell("10", "11") == []
    assert fell("10", "9", reasons=(2,)) == []
    assert fell("10", "9", "8", reasons=(2,)) == [("day-3", "day-2")]
    assert fell("10", "9", "10") == [("day-2", "day-1")]
    assert fell("10", "10", "9") == [("day-3", "day-1")]


def test_f17_a_fall_is_seen_across_a_figure_that_says_less() -> None:
    assert fell("10", "about 9", "9") == [("day-3", "day-1")]
    assert fell("10", "at least 5", "9") == [("day-3", "day-1")]
    assert fell("10", "12", "11") == [("day-3", "day-2")]


def test_f17_bounds_that_can_meet_are_no_fall() -> None:
    assert fell("at least 10", "up to 12") == []
    assert fell("10 to 12", "8 to 10") == []
    assert fell("10 to 12", "8 to 9") == [("day-2", "day-1")]


def test_f17_only_a_certain_order_makes_a_fall() -> None:
    later = figure("9", as_of="2025-11")
    assert not list(falls(series(figure("10", as_of=MONDAY), later)))
    assert not list(falls(series(figure("10"), figure("9", as_of=MONDAY))))
    fallen = series(figure("99"), figure("10", as_of=MONDAY), figure("9", as_of=FRIDAY))
    assert [each.figures for each in falls(fallen)] == [("9", "10")]


def test_f17_the_finding_says_by_how_much() -> None:
    (fall,) = falls(series(figure("5,000", as_of=MONDAY), figure("up to 3,000", as_of=FRIDAY)))
    assert fall.sentence == "the running total fell by 2,000, from 5,000 to up to 3,000"
    assert (code(fall), fall.rule) == ("C003", "F-17")


def test_f16_one_series_counts_by_one_unit() -> None:
    strikes, boats = figure("5", units="3 strikes", as_of=MONDAY), figure("9", units="3 boats")
    (change,) = unit_changes(series(strikes, figure("9", id="b", units="3 boats", as_of=FRIDAY)))
    assert (code(change), change.rule, change.figures) == ("C005", "F-16", ("b", "5"))
    assert change.sentence == "the series counts strikes first, then boats"
    assert not list(unit_changes(series(strikes, figure("9", units="4 strikes", as_of=FRIDAY))))
    assert not list(unit_changes(series(strikes, figure("9", as_of=FRIDAY))))
    assert not list(unit_changes(series(figure("5", as_of=FRIDAY), boats)))
