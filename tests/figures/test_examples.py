"""The cases E1 to E18 of the rules (`docs/rules.md`), each as a test."""

from collections.abc import Sequence

from generator.figures.counted import Counted, ObjectionKind, Population
from generator.figures.lines import Line
from generator.figures.sums import derivation
from generator.figures.tally import Tally, tally
from generator.model.vocabulary import Age, CivilianStatus, Outcome, OverlapExtent, RevisionReason
from generator.values.day import Day
from generator.values.interval import UNBOUNDED, Interval, at_least, exactly
from tests.figures.counting import code, figure

E1 = figure("at least 83 people", id="e1", as_of="2025-11-24", units="21 strikes", relays=1)
CIVILIANS = Population(status=CivilianStatus.CIVILIAN)
COMBATANTS = Population(status=CivilianStatus.DIRECTLY_PARTICIPATING)


def between(low: int, high: int) -> Interval:
    return Interval(low=low, high=high)


def written(day: Day) -> str:
    assert day.earliest is not None
    return f"{day.earliest:%-d %B}"


def line(counted: Tally, event: str = "strikes") -> Line:
    (found,) = (each for each in counted.lines if each.event == event)
    return found


def objected(counted: Tally) -> Sequence[tuple[str | None, ObjectionKind, tuple[str, ...]]]:
    return [(code(each), each.kind, each.figures) for each in counted.objections]


def reported(counted: Tally) -> str:
    (standing,) = line(counted).counts
    assert standing.reported is not None
    return standing.reported.display


def test_e1_one_origin_is_one_row() -> None:
    counted = tally((E1,))
    (standing,) = line(counted).counts
    assert [row.latest for row in standing.rows] == [E1]
    assert standing.origins == 1
    assert line(counted).current == at_least(83)
    assert line(counted).totals == ()
    assert reported(counted) == "83, open above"
    assert counted.objections == ()
    assert E1.interval.display == "at least 83"


def with_relay(words: str, units: str = "21 strikes") -> Tally:
    relay = figure(words, id="relay", as_of="2025-11-24", units=units, relays=1)
    results = [tally(order) for order in ((E1, relay), (relay, E1))]
    assert results[0] == results[1], "the author's order decides nothing"
    (row,) = line(results[0]).counts[0].rows
    assert (row.latest, row.echoes) == (E1, (relay,))
    assert line(results[0]).current == at_least(83)
    assert reported(results[0]) == "83, open above"
    return results[0]


def test_e2_a_relay_with_another_comparator_drifts_and_changes_nothing() -> None:
    counted = with_relay("about 80")
    assert objected(counted) == [("D001", ObjectionKind.COMPARATOR_DRIFT, ("relay", "e1"))]
    assert counted.objections[0].sentence == (
        "a relay has “about 80”, where Axios is on record with “at least 83”"
    )


def test_e3_a_relay_that_drops_the_comparator_drifts_and_changes_nothing() -> None:
    counted = with_relay("83 deaths")
    assert objected(counted) == [("D001", ObjectionKind.COMPARATOR_DRIFT, ("relay", "e1"))]


def test_e4_a_relay_with_another_unit_drifts_and_is_never_merged() -> None:
    counted = with_relay("at least 83", units="21 vessels")
    assert objected(counted) == [("D002", ObjectionKind.UNIT_DRIFT, ("relay", "e1"))]
    assert counted.objections[0].sentence == (
        "a relay counts 21 vessels, where Axios is on record with 21 strikes"
    )


def test_e5_independent_origins_that_agree() -> None:
    counted = tally(
        (
            figure("at least 83", origin="axios"),
            figure("83", origin="reuters"),
            figure("about 80", origin="afp"),
        )
    )
    (standing,) = line(counted).counts
    assert standing.agreed == exactly(83)
    assert standing.origins == 3
    assert standing.reported is not None
    assert (standing.reported.low, standing.reported.high) == (80, 83)
    assert standing.reported.open_above
    assert standing.reported.approximate == 1
    assert reported(counted) == "80–83, open above"
    assert counted.objections == ()


def test_e6_figures_that_exclude_each_other_are_contested() -> None:
    counted = tally((figure("6", id="six"), figure("at least 10", id="ten", origin="afp")))
    (standing,) = line(counted).counts
    assert standing.is_contested
    assert standing.value == line(counted).current == Interval(low=6, high=None)
    assert objected(counted) == [(None, ObjectionKind.CONTESTED, ("six", "ten"))]
    assert counted.objections[0].sentence == ("6 (Axios) and at least 10 (Afp) cannot both be so")


def later_strike(happened: str) -> Counted:
    return figure("4", id="later", origin="pentagon", added=True, event="strike", happened=happened)


def test_e7_what_is_dated_after_a_total_is_added() -> None:
    counted = tally((E1, later_strike("2025-11-25")), {"strike": "strikes"})
    (total,) = line(counted).totals
    assert line(counted).current == total.interval == at_least(87)
    assert total.interval.display == "at least 87"
    assert derivation(total, written) == (
        "at least 83 (Axios, to 24 November) + 4 (Pentagon, 25 November) = at least 87",
    )
    assert counted.objections == ()
    assert line(counted, "strike").current == exactly(4)


def test_e8_what_is_dated_on_the_day_of_a_total_is_flagged_and_not_added() -> None:
    counted = tally((E1, later_strike("2025-11-24")), {"strike": "strikes"})
    (total,) = line(counted).totals
    assert line(counted).current == total.interval == at_least(83)
    assert objected(counted) == [("C101", ObjectionKind.SAME_DAY_INCREMENT, ("later", "e1"))]
    assert counted.objections[0].sentence == (
        "4 (Pentagon) is not added to at least 83 (Axios): "
        "it may be of a day that the total counts already"
    )
    assert derivation(total, written) == (
        "not added, for it may be counted already: 4 (Pentagon, 24 November)",
    )


def test_e9_disjoint_figures_add_bound_by_bound() -> None:
    words = ("11–13", "4", "up to 2")
    counted = tally(
        [
            figure(said, added=True, event=f"strike-{number}")
            for number, said in enumerate(words, start=1)
        ],
        {f"strike-{number}": "strikes" for number in (1, 2, 3)},
    )
    (total,) = line(counted).totals
    assert line(counted).current == total.interval == between(15, 19)
    assert derivation(total) == (
        (
            "between 11 and 13 (Axios, no date) + 4 (Axios, no date) + up to 2 (Axios, no date) "
            "= between 15 and 19"
        ),
    )
    assert counted.objections == ()


def test_e10_figures_whose_overlap_is_unknown() -> None:
    for added in (False, True):
        counted = tally(
            (
                figure("11–13", id="many", added=added),
                figure("4", id="few", added=added, overlaps={"many": OverlapExtent.UNKNOWN}),
            )
        )
        (total,) = line(counted).totals
        assert line(counted).current == total.interval == between(11, 17)
        assert derivation(total) == (
            (
                "between 11 and 13 (Axios, no date) and 4 (Axios, no date), overlaps counted once "
                "= between 11 and 17"
            ),
            "may count the same people: between 11 and 13 (Axios, no date), 4 (Axios, no date)",
        )
        assert counted.objections == ()


def parted(total: str) -> Tally:
    parts = (figure(str(number), id=f"p{number}", part_of="all") for number in (44, 37, 26))
    return tally((figure(total, id="all"), *parts))


def test_e11_parts_that_exceed_their_total_are_an_error() -> None:
    counted = parted("101")
    (division,) = counted.divisions
    assert division.residual is None
    assert line(counted).current == exactly(101)
    assert objected(counted) == [
        ("C002", ObjectionKind.PARTS_EXCEED_TOTAL, ("all", "p44", "p37", "p26"))
    ]
    assert counted.objections[0].sentence == "parts 107 exceed the total 101"


def test_e12_parts_of_an_open_total_raise_it() -> None:
    counted = parted("at least 101")
    (division,) = counted.divisions
    assert division.residual == UNBOUNDED
    assert objected(counted) == [
        ("C102", ObjectionKind.PARTS_RAISE_TOTAL, ("all", "p44", "p37", "p26"))
    ]
    assert counted.objections[0].sentence == "the parts raise the total to 107"
    assert division.derivation == (
        "44 + 37 + 26 = 107",
        "at least 101 (Axios) − 107 = unknown, not itemised",
    )


def test_e13_a_breakdown_leaves_a_residual_of_unknown_status() -> None:
    counted = tally(
        (
            figure("4–6", id="all"),
            figure("2", id="c", part_of="all", partition="status", population=CIVILIANS),
            figure("1–2", id="m", part_of="all", partition="status", population=COMBATANTS),
        )
    )
    (division,) = counted.divisions
    assert division.residual == between(0, 3)
    assert division.rest == "of unknown status"
    assert division.derivation == (
        "2 + between 1 and 2 = between 3 and 4",
        "between 4 and 6 (Axios) − between 3 and 4 = up to 3, of unknown status",
    )
    assert counted.objections == ()


def test_e14_a_running_total_does_not_fall() -> None:
    counted = tally(
        (
            figure("4,327", id="monday", as_of="2025-11-24"),
            figure("4,324", id="tuesday", as_of="2025-11-25"),
        )
    )
    assert objected(counted) == [("C003", ObjectionKind.CUMULATIVE_FALLS, ("tuesday", "monday"))]
    assert counted.objections[0].sentence == ("the running total fell by 3, from 4,327 to 4,324")
    assert line(counted).current == exactly(4324)


def test_e15_unknown_is_not_nought() -> None:
    counted = tally(
        (
            figure("2–3", id="known", added=True, event="one"),
            figure("unknown", id="unknown", added=True, event="two"),
        ),
        {"one": "strikes", "two": "strikes"},
    )
    (total,) = line(counted).totals
    assert line(counted).current == total.interval == at_least(2)
    assert total.interval.display == "at least 2"
    assert total.unknown == ("unknown",)
    assert derivation(total)[-1] == "1 unknown figure beside the sum, not counted as nought"
    assert objected(counted) == [("C103", ObjectionKind.UNKNOWN_IN_SUM, ("unknown", "known"))]


def test_e16_a_breakdown_that_exceeds_its_total_is_an_error() -> None:
    men = Population(status=CivilianStatus.CIVILIAN, age=Age.ADULT)
    counted = tally(
        (
            figure("one civilian", id="all", population=CIVILIANS),
            figure("2 men", id="men", part_of="all", partition="sex", population=men),
        )
    )
    assert objected(counted) == [("C002", ObjectionKind.PARTS_EXCEED_TOTAL, ("all", "men"))]
    assert counted.objections[0].sentence == "parts 2 exceed the total 1"


def test_e17_who_dies_of_wounds_is_harmed_once() -> None:
    counted = tally(
        (
            figure("5", id="injured", outcome=Outcome.INJURED, as_of="2025-11-24"),
            figure(
                "2",
                id="died",
                added=True,
                period="2025-11-25",
                reason=RevisionReason.DIED_OF_WOUNDS,
            ),
        )
    )
    (found,) = counted.harmed
    assert (found.moved, found.injured, found.people) == (exactly(2), exactly(3), exactly(5))
    assert found.derivation == (
        "injured: 5 − 2 died of wounds = 3",
        "people harmed: still 5",
    )
    killed, injured = counted.lines[1], counted.lines[0]
    assert (killed.current, injured.current) == (exactly(2), exactly(5))
    assert counted.objections == ()


def test_e17_a_running_total_of_the_killed_tells_how_many_died_of_wounds() -> None:
    died = RevisionReason.DIED_OF_WOUNDS
    counted = tally(
        (
            figure("7", id="killed", as_of="2025-11-24"),
            figure("9", id="died", as_of="2025-11-25", reason=died),
            figure("5", id="injured", outcome=Outcome.INJURED, as_of="2025-11-24"),
        )
    )
    (found,) = counted.harmed
    assert (found.moved, found.injured, found.people) == (exactly(2), exactly(3), exactly(12))


def test_e18_a_total_and_own_incidents_stand_side_by_side() -> None:
    incidents = (
        figure("70 to 80", id="i1", added=True, event="one", happened="2025-10-01"),
        figure("50 to 70", id="i2", added=True, event="two", happened="2025-11-01"),
    )
    government = figure("300", id="government", origin="ministry", as_of="2025-12-31")
    counted = tally((government, *incidents), {"one": "strikes", "two": "strikes"})
    (total,) = line(counted).totals
    assert line(counted).current == total.interval == exactly(300)
    assert total.added == ()
    assert total.itemised == between(120, 150)
    assert total.residual == between(150, 180)
    assert derivation(total) == (
        (
            "300 (Ministry, to 2025-12-31) − (between 70 and 80 (Axios, 2025-10-01) "
            "+ between 50 and 70 (Axios, 2025-11-01)) = between 150 and 180, not itemised"
        ),
    )
    assert counted.objections == ()
