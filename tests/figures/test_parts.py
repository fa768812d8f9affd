"""Parts of a whole (rule F-12), against brute force, and what is said of them."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from generator.figures.counted import Counted, Objection, ObjectionKind, Population
from generator.figures.residuals import Division, divisions, objections_to_division
from generator.model.vocabulary import CivilianStatus, Outcome, OverlapExtent, Sex
from generator.values.interval import Interval, at_least, exactly
from tests.figures.counting import code, figure

MEN, WOMEN = Population(sex=Sex.MAN), Population(sex=Sex.WOMAN)
CIVILIANS = Population(status=CivilianStatus.CIVILIAN)


def between(low: int, high: int) -> Interval:
    return Interval(low=low, high=high)


def divided(*figures: Counted) -> Division:
    (division,) = divisions(figures)
    return division


def objected(*figures: Counted) -> list[Objection]:
    return [each for division in divisions(figures) for each in objections_to_division(division)]


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low = draw(st.integers(0, 3))
    return Interval(low=low, high=draw(st.none() | st.integers(low, 3)))


def members(interval: Interval, most: int) -> range:
    return range(interval.low, (most if interval.high is None else interval.high) + 1)


@given(intervals(), st.lists(intervals(), min_size=1, max_size=3))
def test_f12_the_residual_holds_every_rest(whole: Interval, parts: list[Interval]) -> None:
    rests = {
        people - sum(some)
        for people in members(whole, 12)
        for some in product(*(members(part, 4) for part in parts))
        if sum(some) <= people
    }
    division = divided(
        figure("83", id="whole", bounds=whole),
        *(
            figure("83", id=f"part-{number}", bounds=part, part_of="whole")
            for number, part in enumerate(parts)
        ),
    )
    assert (division.residual is None) == (not rests)
    assert (
        ObjectionKind.PARTS_EXCEED_TOTAL in {o.kind for o in objections_to_division(division)}
    ) == (not rests)
    if division.residual is not None:
        assert division.residual.low == min(rests)
        assert division.residual.high == (None if whole.high is None else max(rests))


def test_f12_one_partition_at_a_time() -> None:
    figures = (
        figure("6", id="all"),
        figure("4", id="men", part_of="all", partition="sex", population=MEN),
        figure("5", id="north", part_of="all", partition="place"),
        figure("2", id="women", part_of="all", partition="sex", population=WOMEN),
    )
    by_sex, by_place = divisions(figures)
    assert (by_sex.partition, by_sex.added, by_sex.residual) == ("sex", exactly(6), exactly(0))
    assert (by_place.partition, by_place.residual) == ("place", exactly(1))
    assert (by_sex.rest, by_place.rest) == ("of unknown sex", "not itemised")
    assert objected(*figures) == []
    assert by_place.derivation == ("6 (Axios) − 5 = 1, not itemised",)


def test_f12_the_same_part_from_two_origins_is_one_part() -> None:
    figures = (
        figure("5", id="all"),
        figure("at least 3", id="a", part_of="all", population=MEN),
        figure("3 to 4", id="b", part_of="all", population=MEN, origin="afp"),
    )
    division = divided(*figures)
    assert len(division.parts) == 1
    assert division.added == between(3, 4)


def test_f12_parts_are_told_apart_by_event_population_and_outcome() -> None:
    figures = (
        figure("9", id="all"),
        figure("1", id="a", part_of="all", event="north"),
        figure("2", id="b", part_of="all", event="north", population=MEN),
        figure("3", id="c", part_of="all", event="north", outcome=Outcome.MISSING),
        figure("1", id="d", part_of="all"),
        figure("1", id="e", part_of="all"),
    )
    assert len(divided(*figures).parts) == 5
    assert divided(*figures).added == exactly(8)


def test_a_later_part_replaces_an_earlier_one() -> None:
    figures = (
        figure("9", id="all"),
        figure("3", id="a", part_of="all", population=MEN, as_of="2025-11-24"),
        figure("4", id="b", part_of="all", population=MEN, as_of="2025-11-25"),
    )
    assert divided(*figures).added == exactly(4)


def test_f14_parts_that_are_declared_to_overlap_are_not_added_twice() -> None:
    unknown = OverlapExtent.UNKNOWN
    figures = (
        figure("5", id="all"),
        figure("3", id="civilians", part_of="all", population=CIVILIANS),
        figure("4", id="men", part_of="all", population=MEN, overlaps={"civilians": unknown}),
    )
    assert divided(*figures).added == between(4, 7)
    assert objected(*figures) == []


def test_a_part_of_nothing_known_divides_nothing() -> None:
    assert divisions((figure("5", id="a"), figure("5", id="b", part_of="none"))) == ()


def test_f12_parts_raise_only_a_total_that_is_sure_of_less() -> None:
    def kinds(total: str, part: str) -> list[tuple[str, str]]:
        found = objected(figure(total, id="all"), figure(part, id="p", part_of="all"))
        assert {each.rule for each in found} <= {"F-12"}
        return [(code(each) or "", each.sentence) for each in found]

    assert kinds("at least 1,000", "1,001") == [("C102", "the parts raise the total to 1,001")]
    assert kinds("at least 1,000", "1,000") == []
    assert kinds("3 to 6", "at least 4") == [("C102", "the parts raise the total to 4")]
    assert kinds("about 80", "4") == []
    assert kinds("unknown", "4") == []
    assert kinds("up to 3", "at least 4,000") == [("C002", "parts 4,000 exceed the total up to 3")]


def test_e15_parts_of_unknown_size_are_counted_beside_the_sum() -> None:
    whole = figure("9", id="all")
    one, other = (
        figure("2–3", id="known", part_of="all"),
        figure("unknown", id="unknown", part_of="all"),
    )
    division = divided(whole, one, other)
    assert division.added == at_least(2)
    assert division.unknown == ("unknown",)
    (found,) = objected(whole, one, other)
    assert (code(found), found.rule) == ("C103", "F-1")
    assert found.figures == ("unknown", "known")
    assert found.sentence == "1 of the figures added is unknown, which is not nought"
    assert objected(whole, other) == []
    third = figure("not reported", id="third", part_of="all")
    (found,) = objected(whole, one, other, third)
    assert found.sentence == "2 of the figures added are unknown, which is not nought"


def test_f16_a_part_counts_by_the_unit_of_its_whole() -> None:
    whole = figure("9", id="all", units="3 strikes")
    (found,) = objected(whole, figure("2", id="p", part_of="all", units="1 boats"))
    assert (code(found), found.rule, found.figures) == ("C005", "F-16", ("p", "all"))
    assert found.sentence == "the part counts boats, its whole strikes"
    assert objected(whole, figure("2", id="p", part_of="all", units="1 strikes")) == []
    assert objected(whole, figure("2", id="p", part_of="all")) == []
    assert objected(figure("9", id="all"), figure("2", part_of="all", units="1 boats")) == []


def test_parts_that_exceed_the_whole_have_no_line_for_the_rest() -> None:
    division = divided(
        figure("3", id="all"),
        figure("2", id="a", part_of="all"),
        figure("2", id="b", part_of="all"),
    )
    assert division.derivation == ("2 + 2 = 4",)
    assert not division.is_raised
