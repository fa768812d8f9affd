"""Totals over events: what is added, what is not, and what is said of it."""

from collections.abc import Mapping, Sequence

import pytest

from generator.figures.counted import (
    EVERYBODY,
    Counted,
    Objection,
    ObjectionKind,
    Population,
    Units,
)
from generator.figures.lines import Line, LineKind
from generator.figures.sums import Total, derivation
from generator.figures.tally import Tally, tally
from generator.model.vocabulary import Outcome, OverlapExtent, RevisionReason, Sex
from generator.values.interval import Interval, at_least, exactly
from tests.figures.counting import code, figure

NONE, FULL, PARTIAL, UNKNOWN = OverlapExtent
MONDAY, TUESDAY, FRIDAY = "2025-11-24", "2025-11-25", "2025-11-28"
INSIDE = {"one": "strikes", "two": "strikes", "three": "strikes"}
BASE = figure("10", id="base", as_of=MONDAY)


def between(low: int, high: int) -> Interval:
    return Interval(low=low, high=high)


def line(counted: Tally, event: str | None = "strikes") -> Line:
    (found,) = (each for each in counted.lines if each.event == event)
    return found


def current(figures: Sequence[Counted], parents: Mapping[str, str] = INSIDE) -> Interval:
    return line(tally(figures, parents)).current


def total(figures: Sequence[Counted], parents: Mapping[str, str] = INSIDE) -> Total:
    (found,) = line(tally(figures, parents)).totals
    return found


def strike(words: str, event: str, **details: str) -> Counted:
    return figure(words, id=event, added=True, event=event, happened=details.get("on", FRIDAY))


def codes(objections: Sequence[Objection]) -> list[str]:
    return [code(each) or each.kind for each in objections]


def test_nothing_is_nothing() -> None:
    assert tally(()) == Tally(lines=(), divisions=(), harmed=(), objections=())


def test_f2_bounds_out_of_order_are_objected_to_and_left_out() -> None:
    wrong = figure("1,300–1,100", id="wrong")
    counted = tally((wrong, BASE))
    assert line(counted).current == exactly(10)
    (found,) = counted.objections
    assert (code(found), found.rule, found.figures) == ("C001", "F-2", ("wrong",))
    assert found.sentence == "low, best and high are out of order: 1,300, none, 1,100"
    typed = figure("83", id="typed", bounds=Interval(low=2, high=None, best=1))
    assert tally((typed,)).objections[0].sentence.endswith(": 2, 1, none")


def test_outcomes_and_populations_never_mix() -> None:
    men = Population(sex=Sex.MAN)
    counted = tally(
        (
            BASE,
            figure("5", outcome=Outcome.INJURED),
            figure("4", population=men),
            figure("7", outcome=Outcome.CASUALTIES_UNDIFFERENTIATED),
        )
    )
    assert [(each.kind, each.current) for each in counted.lines] == [
        (LineKind(outcome=Outcome.KILLED, population=EVERYBODY), exactly(10)),
        (LineKind(outcome=Outcome.INJURED, population=EVERYBODY), exactly(5)),
        (LineKind(outcome=Outcome.KILLED, population=men), exactly(4)),
        (LineKind(outcome=Outcome.CASUALTIES_UNDIFFERENTIATED, population=EVERYBODY), exactly(7)),
    ]
    assert counted.objections == ()


def test_figures_without_an_event_are_compared_with_nothing() -> None:
    counted = tally((figure("3", event=None), figure("9", event=None)))
    kind = LineKind(outcome=Outcome.KILLED, population=EVERYBODY)
    assert [(each.event, each.kind, each.current) for each in counted.lines] == [
        (None, kind, exactly(3)),
        (None, kind, exactly(9)),
    ]
    assert counted.objections == ()


def test_f9_running_totals_of_several_counters_are_never_added() -> None:
    counted = tally((BASE, figure("at least 8", origin="afp", as_of=MONDAY)))
    assert line(counted).current == exactly(10)
    assert line(counted).totals == ()
    assert len(line(counted).counts[0].rows) == 2


def test_a_figure_may_be_declared_to_overlap_several() -> None:
    figures = (
        figure("5", id="a", overlaps={"b": NONE, "c": NONE}),
        figure("4", id="b", origin="afp", overlaps={"c": UNKNOWN}),
        figure("2", id="c", added=True, event="one"),
    )
    assert current(figures) == between(9, 11)
    assert current((figures[0], figures[2], figures[1])) == between(9, 11)


def test_one_addition_that_two_origins_report_is_one_addition() -> None:
    figures = (
        strike("3 to 4", "one"),
        figure("4 to 5", origin="afp", added=True, event="one", happened=FRIDAY),
        strike("2", "two"),
    )
    assert current(figures) == exactly(6)
    assert current((BASE, *figures)) == exactly(16)
    assert derivation(total(figures)) == (f"4 (Axios, Afp, {FRIDAY}) + 2 (Axios, {FRIDAY}) = 6",)


def test_terms_stand_in_the_order_of_their_days() -> None:
    figures = (
        figure("1", id="undated", added=True, event="three"),
        strike("2", "one", on=FRIDAY),
        strike("3", "two", on=MONDAY),
    )
    assert derivation(total(figures)) == (
        f"3 (Axios, {MONDAY}) + 2 (Axios, {FRIDAY}) + 1 (Axios, no date) = 6",
    )


def test_additions_of_one_event_on_days_apart_add_up() -> None:
    days = [figure("2", id=each, added=True, period=each) for each in (MONDAY, TUESDAY)]
    assert current(days) == exactly(4)
    lapping = figure("3", added=True, period=f"{TUESDAY}/{FRIDAY}")
    assert current((*days, lapping)) == between(5, 7)
    assert derivation(total((*days, lapping)), lambda day: f"<{day.text}>") == (
        (
            f"2 (Axios, <{MONDAY}>) and 2 (Axios, <{TUESDAY}>) "
            f"and 3 (Axios, <{TUESDAY}/{FRIDAY}>), "
            "overlaps counted once = between 5 and 7"
        ),
        f"may count the same people: 2 (Axios, <{TUESDAY}>), 3 (Axios, <{TUESDAY}/{FRIDAY}>)",
    )
    assert current((*days, figure("1", added=True))) == between(4, 5)


def test_an_addition_to_an_event_may_be_in_the_events_within_it() -> None:
    assert current((strike("2", "one"), figure("3", id="own", added=True))) == between(3, 5)
    apart = figure("3", id="own", added=True, period=MONDAY)
    assert current((strike("2", "one"), apart)) == exactly(5)


def test_f11_only_what_is_certainly_later_is_added() -> None:
    assert current((BASE, strike("4", "one", on=TUESDAY))) == exactly(14)
    for day in (MONDAY, "2025-11", f"2025-11-20/{FRIDAY}", "/2025-11-28", f"{TUESDAY}~"):
        counted = tally((BASE, strike("4", "one", on=day)), INSIDE)
        assert line(counted).current == exactly(10)
        assert codes(counted.objections) == ["C101"]
    earlier = total((BASE, strike("4", "one", on="2025-11-23")))
    assert (earlier.interval, earlier.residual) == (exactly(10), exactly(6))
    assert (earlier.added, earlier.left_out) == ((), ())


def test_f11_the_reason_why_something_is_not_added() -> None:
    def sentence(base: Counted, day: str) -> str:
        (found,) = tally((base, strike("4", "one", on=day)), INSIDE).objections
        assert (found.kind, found.rule) == (ObjectionKind.SAME_DAY_INCREMENT, "F-11")
        assert found.figures == ("one", base.id)
        return found.sentence

    assert sentence(BASE, MONDAY) == (
        "4 (Axios) is not added to 10 (Axios): it may be of a day that the total counts already"
    )
    assert sentence(BASE, f"{FRIDAY}?").endswith(": it has no certain date")
    assert sentence(figure("10", id="base"), FRIDAY).endswith(": the total has no certain date")


def test_f11_a_month_is_over_when_its_last_day_is() -> None:
    base = figure("10", as_of="2025-11")
    assert current((base, strike("4", "one", on="2025-12-01"))) == exactly(14)
    for day in ("2025-11-30", "2025-11-01"):
        assert codes(tally((base, strike("4", "one", on=day)), INSIDE).objections) == ["C101"]
    assert total((base, strike("4", "one", on="2025-10-31"))).residual == exactly(6)


def test_f11_the_day_of_the_total_counts_and_not_the_day_of_its_event() -> None:
    base = figure("10", id="base", as_of=FRIDAY, happened=MONDAY)
    assert total((base, strike("4", "one", on=TUESDAY))).residual == exactly(6)


def test_a_total_within_a_total() -> None:
    one = figure("4", id="one", event="one", as_of=MONDAY)
    within = total((BASE, one))
    assert (within.interval, within.residual) == (exactly(10), exactly(6))
    later = figure("4", id="one", event="one", as_of=FRIDAY)
    assert codes(tally((BASE, later), INSIDE).objections) == ["C101"]
    dated = figure("4", id="one", event="one", as_of=FRIDAY, happened=TUESDAY)
    assert current((BASE, dated)) == exactly(14)
    same = figure("4", id="one", event="one", as_of=FRIDAY, happened=MONDAY)
    assert total((BASE, same)).residual == exactly(6)
    month = figure("10", as_of="2025-11")
    assert codes(tally((month, later), INSIDE).objections) == ["C101"]


def test_events_within_events_within_events() -> None:
    parents = {"deck": "one", "one": "strikes", "two": "strikes"}
    figures = (
        figure("4", id="one", event="one", as_of=MONDAY, happened=MONDAY),
        strike("2", "deck", on=MONDAY),
        strike("3", "two"),
    )
    assert current(figures, parents) == exactly(7)
    assert line(tally(figures, parents), "one").current == exactly(4)
    assert current(figures[1:], parents) == exactly(5)
    assert "one" not in {each.event for each in tally(figures[1:], parents).lines}


def test_a_line_within_takes_its_later_additions_along() -> None:
    parents = {"deck": "one", "one": "strikes", "two": "strikes"}
    figures = (
        figure("4", id="one", event="one", as_of=MONDAY, units="1 boats", event_name="First"),
        figure("2", id="deck", event="deck", added=True, period=TUESDAY, units="2 boats"),
        figure("3", id="two", event="two", added=True, period=FRIDAY, units="4 boats"),
    )
    result = total(figures, parents)
    assert result.interval == exactly(9)
    assert result.units == Units(n=7, unit="boats")
    assert derivation(result) == ("6 (First, to 2025-11-24) + 3 (Axios, 2025-11-28) = 9",)
    base = figure("10", id="base", as_of=TUESDAY)
    assert total((base, *figures), parents).residual == exactly(4)
    base = figure("10", id="base", as_of=MONDAY)
    assert codes(tally((base, *figures), parents).objections) == ["C101"]
    unknown = figure("unknown", id="deck", event="deck", added=True, period=TUESDAY)
    assert total((figures[0], unknown, figures[2]), parents).unknown == ("deck",)
    undated = figure("2", id="deck", event="deck", added=True, overlaps={"one": NONE})
    own = figure("1", id="own", added=True, period="2025-12-24")
    assert total((figures[0], undated, own), parents).interval == between(6, 7)


def test_f16_units_add_up_only_with_their_like() -> None:
    def covered(*units: str) -> Units | None:
        return total(
            [
                figure("3", id=event, event=event, added=True, units=unit)
                if unit
                else figure("3", id=event, event=event, added=True)
                for event, unit in zip(("one", "two"), units, strict=True)
            ]
        ).units

    assert covered("1 strikes", "2 strikes") == Units(n=3, unit="strikes")
    assert covered("1 strikes", "2 boats") is None
    assert covered("1 strikes", "") is None
    assert covered("", "") is None
    two_rows = (
        figure("3", added=True, event="one", units="1 strikes"),
        figure("3", id="b", added=True, event="one", units="2 strikes", origin="afp"),
    )
    assert total((*two_rows, figure("3", event="two", units="1 strikes"))).units is None


@pytest.mark.parametrize(
    ("extent", "sum_", "added"),
    [(NONE, exactly(14), 1), (PARTIAL, between(10, 13), 1), (UNKNOWN, between(10, 14), 1)],
)
def test_a_declared_overlap_with_a_total_comes_before_its_day(
    extent: OverlapExtent, sum_: Interval, added: int
) -> None:
    inner = figure("4", id="one", event="one", added=True, overlaps={"base": extent})
    result = total((BASE, inner))
    assert (result.interval, len(result.added)) == (sum_, added)
    assert tally((BASE, inner), INSIDE).objections == ()


def test_what_is_declared_to_be_in_a_total_is_within_it() -> None:
    inner = figure("4", id="one", event="one", added=True, period=FRIDAY, overlaps={"base": FULL})
    result = total((BASE, inner))
    assert (result.interval, result.residual) == (exactly(10), exactly(6))


def test_declared_overlaps_between_additions() -> None:
    def two(extent: OverlapExtent) -> Interval:
        one = figure("4", id="one", event="one", added=True, overlaps={"two": extent})
        return current((one, strike("3", "two")))

    assert two(NONE) == exactly(7)
    assert two(FULL) == exactly(4)
    assert two(PARTIAL) == between(4, 6)
    assert two(UNKNOWN) == between(4, 7)


def test_two_declarations_that_differ_leave_the_overlap_unknown() -> None:
    one = figure("4", id="one", event="one", added=True, overlaps={"two": NONE})
    two = figure("3", id="two", event="two", added=True, overlaps={"one": FULL})
    assert current((one, two)) == between(4, 7)
    both = figure("3", id="two", event="two", added=True, overlaps={"one": NONE, "gone": FULL})
    assert current((one, both)) == exactly(7)


def test_what_is_declared_full_of_the_same_count_stands_in_rows() -> None:
    rival = figure("12", id="b", origin="afp", as_of=MONDAY, overlaps={"base": FULL})
    counted = tally((BASE, rival))
    assert codes(counted.objections) == ["contested"]
    assert line(counted).current == between(10, 12)


def test_f8_a_strand_keeps_its_own_history() -> None:
    figures = (
        figure("5", id="north-1", origin="north", as_of=MONDAY),
        figure("6", id="north-2", origin="north", as_of=FRIDAY, overlaps={"south": NONE}),
        figure("4", id="south", origin="south", as_of=MONDAY, overlaps={"north-1": NONE}),
    )
    assert current(figures) == exactly(10)


def test_a_part_is_not_a_rival_of_its_whole_nor_added_to_it() -> None:
    part = figure("4", id="part", part_of="base", partition="place")
    counted = tally((BASE, part))
    assert line(counted).current == exactly(10)
    assert line(counted).totals == ()
    assert counted.objections == ()
    assert len(line(counted).counts) == 1


def test_a_part_with_an_event_of_its_own_is_not_added_to_its_whole() -> None:
    part = figure("4", id="one", event="one", added=True, period=FRIDAY, part_of="base")
    counted = tally((BASE, part), INSIDE)
    assert line(counted).current == exactly(10)
    assert line(counted).totals == ()
    assert line(counted, "one").current == exactly(4)
    outer = {"strikes": "war", "one": "strikes", "two": "strikes", "elsewhere": "war"}
    figures = (BASE, part, figure("3", id="e", event="elsewhere", added=True))
    assert line(tally(figures, outer), "war").current == exactly(13)


@pytest.mark.parametrize(
    "whole",
    [
        figure("9", id="base", population=Population(sex=Sex.MAN)),
        figure("9", id="base", outcome=Outcome.INJURED),
    ],
)
def test_a_part_of_another_kind_of_whole_is_added_to_its_like(whole: Counted) -> None:
    part = figure("4", id="one", event="one", added=True, period=FRIDAY, part_of="base")
    killed = LineKind(outcome=Outcome.KILLED, population=EVERYBODY)
    (found,) = (
        each
        for each in tally((whole, part, strike("3", "two")), INSIDE).lines
        if (each.event, each.kind) == ("strikes", killed)
    )
    assert found.current == exactly(7)


def test_a_part_of_nothing_known_is_counted() -> None:
    part = figure("4", id="one", event="one", added=True, period=FRIDAY, part_of="gone")
    assert current((BASE, part)) == exactly(14)
    eventless = figure("9", id="base", event=None)
    part = figure("4", id="one", event="one", added=True, part_of="base")
    assert current((eventless, part, strike("3", "two"))) == exactly(7)


def test_each_counter_is_carried_on_from_its_own_day() -> None:
    figures = (
        BASE,
        figure("at least 12", id="afp", origin="afp", as_of=TUESDAY),
        strike("3", "one", on=TUESDAY),
        strike("4", "two", on=FRIDAY),
    )
    first, second = line(tally(figures, INSIDE)).totals
    assert (first.interval, second.interval) == (exactly(17), at_least(16))
    assert line(tally(figures, INSIDE)).current == at_least(17)
    assert first.base is not None
    assert first.base.name == "Axios"


def test_totals_that_clash_once_they_are_carried_on() -> None:
    figures = (
        BASE,
        figure("12", id="afp", origin="afp", as_of=TUESDAY),
        strike("3", "one", on=TUESDAY),
    )
    counted = tally(figures, INSIDE)
    contested = [each for each in counted.objections if each.kind is ObjectionKind.CONTESTED]
    assert [each.figures for each in contested] == [("afp", "base")]
    assert contested[0].rule == "F-7"
    assert contested[0].sentence == "12 (Afp) and 13 (Axios) cannot both be so"
    assert line(counted).current == between(12, 13)


def test_totals_that_clash_anyway_are_objected_to_once() -> None:
    figures = (BASE, figure("12", id="afp", origin="afp", as_of=MONDAY), strike("3", "one"))
    counted = tally(figures, INSIDE)
    assert codes(counted.objections) == ["contested"]
    assert counted.objections[0].sentence == "10 (Axios) and 12 (Afp) cannot both be so"
    assert counted.objections[0].rule == "F-7"
    assert line(counted).current == between(13, 15)


def test_what_is_itemised_may_exceed_a_total() -> None:
    counted = tally((BASE, strike("11", "one", on="2025-11-01")), INSIDE)
    (found,) = counted.objections
    assert (found.kind, found.rule) == (ObjectionKind.CONTESTED, "F-7")
    assert found.figures == ("base", "one")
    assert found.sentence == "11 itemised exceed 10 (Axios)"
    (result,) = line(counted).totals
    assert (result.itemised, result.residual) == (exactly(11), None)
    assert result.interval == exactly(10)
    assert derivation(result) == ("10 (Axios, to 2025-11-24) − 11 (Axios, 2025-11-01) = exceeded",)
    assert total((BASE, strike("9", "one", on="2025-11-01"))).residual == exactly(1)
    assert total((BASE, strike("9", "one", on=FRIDAY))).itemised is None


def test_e15_unknown_figures_are_said_once_for_all_sums_of_sums() -> None:
    parents = {"one": "strikes", "two": "strikes", "strikes": "war", "three": "war"}
    figures = (strike("unknown", "one"), strike("2", "two"), strike("unknown", "three"))
    counted = tally(figures, parents)
    assert [each.figures for each in counted.objections] == [
        ("one", "two"),
        ("three", "one", "two"),
    ]
    assert line(counted, "war").totals[0].unknown == ("three", "one")
    assert derivation(line(counted, "war").totals[0])[-1] == (
        "2 unknown figures beside the sum, not counted as nought"
    )
    assert codes(tally((strike("unknown", "one"),), INSIDE).objections) == []
    base = figure("unknown", as_of=MONDAY)
    assert codes(tally((base, strike("4", "one", on=MONDAY)), INSIDE).objections) == ["C101"]


def test_f17_additions_are_held_against_totals_of_their_counter() -> None:
    later = figure("14", id="later", as_of=FRIDAY)
    addition = figure("5", id="added", added=True, period=f"{TUESDAY}/{FRIDAY}")
    assert codes(tally((BASE, later, addition)).objections) == ["C004", "C101"]
    other = figure("5", id="added", added=True, period=f"{TUESDAY}/{FRIDAY}", origin="afp")
    assert codes(tally((BASE, later, other)).objections) == ["C101"]
    hurt = figure("5", outcome=Outcome.INJURED, added=True, period=f"{TUESDAY}/{FRIDAY}")
    assert tally((BASE, later, hurt)).objections == ()


def test_f17_totals_are_no_additions_and_additions_no_totals() -> None:
    war = f"{TUESDAY}/{FRIDAY}"
    totals = [
        figure(words, as_of=as_of, happened=war)
        for words, as_of in (("10", MONDAY), ("14", FRIDAY))
    ]
    addition = figure("4", added=True, period=TUESDAY)
    assert tally((*totals, addition)).objections == ()
    revised = [
        figure(words, added=True, period=MONDAY, as_of=as_of)
        for words, as_of in (("8", TUESDAY), ("9", FRIDAY))
    ]
    other = figure("5", added=True, period="2025-11-26")
    assert tally((*revised, other)).objections == ()


def test_rows_are_objected_to_in_lines_and_parts_alike() -> None:
    fallen = (
        figure("9", id="p1", part_of="base", as_of=MONDAY),
        figure("9", id="p2", part_of="base", as_of=TUESDAY, units="3 boats"),
    )
    assert codes(tally((BASE, *fallen)).objections) == ["C002"]
    assert codes(tally((BASE, figure("9", as_of=FRIDAY))).objections) == ["C003"]
    revised = [
        figure(words, added=True, event="one", happened=MONDAY, as_of=as_of)
        for words, as_of in (("9", TUESDAY), ("8", FRIDAY))
    ]
    assert tally(revised).objections == ()
    assert line(tally(revised), "one").current == exactly(8)
    units = (
        figure("9", as_of=MONDAY, units="3 boats"),
        figure("10", as_of=FRIDAY, units="3 strikes"),
    )
    assert codes(tally(units).objections) == ["C005"]


def test_more_deaths_from_wounds_than_injured() -> None:
    counted = tally(
        (
            figure("5", outcome=Outcome.INJURED, as_of=MONDAY),
            figure("6", added=True, period=FRIDAY, reason=RevisionReason.DIED_OF_WOUNDS),
        )
    )
    assert codes(counted.objections) == ["contested"]
    assert len(counted.harmed) == 1
    elsewhere = figure("5", outcome=Outcome.INJURED, as_of=MONDAY, event="elsewhere")
    died = figure("2", added=True, period=FRIDAY, reason=RevisionReason.DIED_OF_WOUNDS)
    assert tally((elsewhere, died)).harmed == ()
    men = figure("5", outcome=Outcome.INJURED, as_of=MONDAY, population=Population(sex=Sex.MAN))
    assert tally((men, died)).harmed == ()
    nowhere = [
        figure("5", outcome=Outcome.INJURED, as_of=MONDAY, event=None),
        figure("2", as_of=FRIDAY, event=None, reason=RevisionReason.DIED_OF_WOUNDS),
    ]
    assert tally(nowhere).harmed == ()


def test_about_carries_over_into_sums_and_standings() -> None:
    figures = (figure("about 80", as_of=MONDAY), strike("4", "one"))
    assert current(figures).display == "about 84"
    two = (figure("about 80"), figure("about 90", origin="afp"))
    assert current(two).display == "about 80"
    vague = (figure("dozens"), figure("about 90", origin="afp"))
    assert current(vague) == at_least(12)


def test_lines_stand_in_the_authors_order_then_the_events_around() -> None:
    figures = (strike("1", "two"), strike("2", "one"), figure("5", event="war"))
    parents = {"one": "strikes", "two": "strikes", "strikes": "theatre"}
    assert [each.event for each in tally(figures, parents).lines] == [
        "two",
        "one",
        "war",
        "strikes",
        "theatre",
    ]


def test_the_name_of_an_event_stands_in_sums_beyond_it() -> None:
    figures = (
        figure("1", id="a", event="one", event_name="First strike", added=True, period=MONDAY),
        figure("2", id="b", event="one", event_name="First strike", added=True, period=TUESDAY),
        figure("3", id="c", event="two", added=True),
    )
    assert derivation(line(tally(figures, INSIDE), "one").totals[0]) == (
        "1 (Axios, 2025-11-24) + 2 (Axios, 2025-11-25) = 3",
    )
    assert derivation(total(figures))[0] == (
        "1 (First strike, 2025-11-24) + 2 (First strike, 2025-11-25) + 3 (Axios, no date) = 6"
    )
    rows = (figure("1", as_of=FRIDAY), figure("1", id="x", origin="afp", as_of=MONDAY))
    (first, _) = line(tally((*rows, strike("4", "one", on="2025-12-01")), INSIDE)).totals
    assert derivation(first) == ("1 (Axios, to 2025-11-28) + 4 (Axios, 2025-12-01) = 5",)


def test_two_events_that_hold_each_other_do_not_go_round_for_ever() -> None:
    figures = (strike("1", "one"), strike("2", "two"))
    counted = tally(figures, {"one": "two", "two": "one"})
    assert [(each.event, each.current) for each in counted.lines] == [
        ("one", exactly(1)),
        ("two", exactly(2)),
    ]
    assert set(counted.cut_events) == {"one", "two"}
    assert tally(figures, INSIDE).cut_events == ()


def test_figures_that_are_parts_of_each_other_are_no_parts() -> None:
    figures = (
        figure("4", id="a", event="one", added=True, part_of="b"),
        figure("3", id="b", event="two", added=True, part_of="a"),
        figure("2", id="self", event="three", added=True, part_of="self"),
    )
    counted = tally(figures, INSIDE)
    assert counted.cut_parts == ("a", "b", "self")
    assert line(counted).current == exactly(9)
    assert counted.divisions == ()
    assert tally((BASE, figure("4", id="p", part_of="base"))).cut_parts == ()


def test_counts_that_are_parts_of_each_other_come_to_nothing_that_is_said() -> None:
    figures = (
        figure("4", id="a", event="one", added=True, part_of="b"),
        figure("4", id="d", event="one", added=True, origin="afp"),
        figure("4", id="b", event="two", added=True),
        figure("4", id="e", event="two", added=True, origin="afp", part_of="d"),
    )
    counted = tally(figures, INSIDE)
    assert [each.event for each in counted.lines] == ["one", "two"]


def test_what_a_line_holds_is_known_to_the_sums_around_it() -> None:
    parents = {"deck": "one", "one": "strikes", "two": "strikes"}
    figures = (
        figure("9", id="one", event="one", as_of=TUESDAY),
        strike("2", "deck", on=MONDAY),
        figure("3", id="two", event="two", added=True, overlaps={"deck": UNKNOWN}),
    )
    assert current(figures, parents) == between(9, 12)
    left_out = (figures[0], strike("2", "deck", on=TUESDAY), figures[2])
    assert current(left_out, parents) == between(9, 12)


def test_f16_rows_that_count_on_their_own_have_no_units_together() -> None:
    parents = {"deck": "one", "one": "strikes", "two": "strikes"}
    rows = [
        figure("4", id=name, origin=name, event="one", as_of=MONDAY, units="1 boats")
        for name in ("axios", "afp")
    ]
    later = (
        figure("2", id="deck", event="deck", added=True, period=TUESDAY, units="2 boats"),
        figure("3", id="two", event="two", added=True, period=FRIDAY, units="4 boats"),
    )
    assert total((rows[0], *later), parents).units == Units(n=7, unit="boats")
    assert total((*rows, *later), parents).units is None
    assert total((*rows, later[1]), parents).units == Units(n=5, unit="boats")


def test_what_is_added_to_a_total_may_overlap_too() -> None:
    figures = (
        BASE,
        strike("2", "one", on=TUESDAY),
        figure("3", id="two", event="two", added=True, period=FRIDAY, overlaps={"one": UNKNOWN}),
    )
    result = total(figures)
    assert result.interval == between(13, 15)
    assert [(one.figures, other.figures) for one, other in result.overlapping] == [
        (("one",), ("two",))
    ]
    assert derivation(result)[1].startswith("may count the same people: 2 (Axios")


def test_very_many_additions_that_may_overlap_have_the_plain_bounds() -> None:
    periods = [f"2025-01-01/2025-{n % 12 + 1:02d}-{n % 28 + 1:02d}" for n in range(336)]
    many = [figure("1", id=each, origin=each, added=True, period=each) for each in set(periods)]
    apart = [strike("1", f"s{n}", on=FRIDAY) for n in range(336)]
    inside = {f"s{n}": "strikes" for n in range(336)}
    assert current(many) == between(1, len(many))
    assert current(apart, inside) == exactly(336)
