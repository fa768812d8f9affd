"""Deaths from wounds (rule F-15)."""

from collections.abc import Sequence

from generator.figures.compared_count import compare, compared_counts
from generator.figures.counted import Counted
from generator.figures.residuals import Harmed, harmed, objections_to_harmed
from generator.model.vocabulary import Outcome, RevisionReason
from generator.values.interval import Interval, at_least, exactly
from tests.figures.counting import code, figure

DIED = RevisionReason.DIED_OF_WOUNDS
MONDAY, TUESDAY, FRIDAY = "2025-11-24", "2025-11-25", "2025-11-28"
FIVE = figure("5", id="five", outcome=Outcome.INJURED, as_of=MONDAY)
TWO = figure("2", id="two", added=True, period=TUESDAY, reason=DIED)


def moved(killed: Sequence[Counted], injured: Sequence[Counted]) -> Harmed | None:
    return harmed(tuple(compared_counts(killed).values()), tuple(compared_counts(injured).values()))


def found(killed: Sequence[Counted], injured: Sequence[Counted]) -> Harmed:
    result = moved(killed, injured)
    assert result is not None
    return result


def test_without_deaths_from_wounds_nobody_moves() -> None:
    plain = figure("2", added=True, period=TUESDAY)
    corrected = figure("2", added=True, period=TUESDAY, reason=RevisionReason.COUNTING_ERROR)
    assert moved((plain,), (FIVE,)) is None
    assert moved((corrected,), (FIVE,)) is None
    assert moved((figure("3", as_of=MONDAY), figure("5", as_of=TUESDAY)), (FIVE,)) is None
    assert moved((TWO,), ()) is None
    assert moved((), (FIVE,)) is None


def test_the_injured_must_be_known_from_before() -> None:
    for as_of in (TUESDAY, FRIDAY):
        later = figure("5", outcome=Outcome.INJURED, as_of=as_of)
        assert moved((TWO,), (later,)) is None
    assert moved((TWO,), (figure("5", outcome=Outcome.INJURED),)) is None
    assert moved((figure("2", added=True, reason=DIED),), (FIVE,)) is None


def test_an_injured_figure_from_after_the_deaths_stands_as_it_is() -> None:
    later = figure("3", id="later", outcome=Outcome.INJURED, as_of=FRIDAY)
    result = found((TWO,), (FIVE, later))
    assert (result.injured_before, result.injured) == (exactly(5), exactly(3))
    assert result.people == exactly(5)
    assert result.injuries == "later"


def test_deaths_on_several_days_count_together() -> None:
    one = figure("1", id="one", added=True, period=FRIDAY, reason=DIED)
    result = found((one, TWO), (FIVE,))
    assert (result.moved, result.injured) == (exactly(3), exactly(2))
    assert result.deaths == ("two", "one")
    between = figure("3", id="between", outcome=Outcome.INJURED, as_of="2025-11-26")
    assert found((one, TWO), (FIVE, between)).injured == exactly(2)


def test_the_killed_before_are_harmed_too() -> None:
    seven = figure("7", id="seven", as_of=MONDAY)
    assert found((seven, TWO), (FIVE,)).people == exactly(12)
    assert found((TWO, figure("9", as_of=FRIDAY)), (FIVE,)).people == exactly(5)
    assert found((TWO, figure("6", as_of="2025-11-20"), seven), (FIVE,)).people == exactly(12)


def test_each_step_of_a_running_total_tells_its_own_deaths() -> None:
    killed = (
        figure("7", id="k1", as_of=MONDAY),
        figure("8", id="k2", as_of=TUESDAY, reason=DIED),
        figure("10", id="k3", as_of="2025-11-26"),
        figure("13", id="k4", as_of=FRIDAY, reason=DIED),
    )
    result = found(killed, (FIVE,))
    assert result.moved == exactly(4)
    assert result.deaths == ("k2", "k4")
    assert (result.injured, result.people) == (exactly(1), exactly(12))


def test_a_first_total_may_be_all_deaths_from_wounds() -> None:
    result = found((figure("2", as_of=TUESDAY, reason=DIED),), (FIVE,))
    assert (result.moved, result.injured, result.people) == (exactly(2), exactly(3), exactly(5))


def test_a_total_that_fell_moves_nobody() -> None:
    killed = (figure("7", as_of=MONDAY), figure("6", as_of=TUESDAY, reason=DIED))
    assert moved(killed, (FIVE,)) is None


def test_several_rows_of_the_same_deaths_count_once() -> None:
    other = figure("3", id="afp", origin="afp", added=True, period=TUESDAY, reason=DIED)
    silent = figure("2", id="silent", origin="dpa", added=True, period=TUESDAY)
    assert found((silent, TWO, other), (FIVE,)).deaths == ("two",)


def test_a_revised_addition_counts_as_it_stands() -> None:
    first = figure("2", id="a", added=True, period=TUESDAY, as_of=TUESDAY, reason=DIED)
    revised = figure("1", id="b", added=True, period=TUESDAY, as_of=FRIDAY, reason=DIED)
    assert found((first, revised), (FIVE,)).moved == exactly(1)
    withdrawn = figure("1", id="b", added=True, period=TUESDAY, as_of=FRIDAY)
    assert moved((first, withdrawn), (FIVE,)) is None


def test_the_killed_before_are_those_of_the_same_row() -> None:
    rows = (
        figure("9", id="silent", origin="dpa", as_of=TUESDAY),
        figure("7", id="k1", origin="afp", as_of=MONDAY),
        figure("9", id="k2", origin="afp", as_of=TUESDAY, reason=DIED),
    )
    assert found(rows, (FIVE,)).people == exactly(12)


def test_the_injured_of_the_same_counter_come_first() -> None:
    other = figure("9", id="nine", origin="afp", outcome=Outcome.INJURED, as_of=MONDAY)
    assert found((TWO,), (other, FIVE)).injuries == "five"
    third = figure("2", origin="dpa", added=True, period=TUESDAY, reason=DIED)
    assert found((third,), (other, FIVE)).injuries == "nine"


def test_bounds_carry_over() -> None:
    many = figure("at least 5", outcome=Outcome.INJURED, as_of=MONDAY)
    some = figure("1 to 2", added=True, period=TUESDAY, reason=DIED)
    result = found((some,), (many,))
    assert (result.injured, result.people) == (at_least(3), at_least(5))
    assert found((some,), (FIVE,)).injured == Interval(low=3, high=4)


def test_more_deaths_than_injured_are_contested() -> None:
    six = figure("6", id="six", added=True, period=TUESDAY, reason=DIED)
    result = found((six,), (FIVE,))
    assert result.injured is None
    assert result.derivation == ()
    (objection,) = objections_to_harmed(result)
    assert (code(objection), objection.rule) == (None, "F-15")
    assert objection.figures == ("six", "five")
    assert objection.sentence == "6 died of wounds, but no more than 5 were injured"
    assert list(objections_to_harmed(found((TWO,), (FIVE,)))) == []


def test_where_and_of_whom() -> None:
    result = found((TWO,), (FIVE,))
    assert (result.event, result.population) == ("strikes", TWO.population)
    assert compare((TWO,)).figures == (TWO,)
