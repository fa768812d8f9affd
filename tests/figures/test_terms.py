"""Which terms of a sum may count the same people."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures import sums as module
from generator.figures.compared_count import compare
from generator.figures.overlaps import Pair
from generator.figures.sums import Term, overlaps, term_of
from generator.model.vocabulary import OverlapExtent
from tests.figures.counting import figure

ANCESTORS = {"boat": ("strike", "war"), "strike": ("war",), "raid": ("war",), "war": ()}
UNKNOWN = OverlapExtent.UNKNOWN


def term(number: int, event: str, period: str | None = None) -> Term:
    if period is None:
        return term_of(compare((figure("4", id=str(number), event=event, added=True),)))
    return term_of(compare((figure("4", id=str(number), event=event, added=True, period=period),)))


@st.composite
def periods(draw: st.DrawFn) -> str:
    last = draw(st.integers(1, 6))
    return f"2025-11-0{draw(st.integers(1, last))}/2025-11-0{last}"


EVENTS = st.tuples(st.sampled_from(sorted(ANCESTORS)), st.none() | periods())


def may_share(one: Term, other: Term) -> bool:
    related = (
        one.event == other.event
        or one.event in ANCESTORS[other.event]
        or other.event in ANCESTORS[one.event]
    )
    if one.days is None or other.days is None:
        return related
    return related and not (one.days.are_after(other.days) or other.days.are_after(one.days))


@given(st.lists(EVENTS, max_size=6))
def test_counts_within_each_other_may_share_people_unless_days_are_apart(
    given_: list[tuple[str, str | None]],
) -> None:
    counts = [term(number, *each) for number, each in enumerate(given_)]
    sharings = {str(number): () for number in range(len(counts))}
    expected = {
        (one, other): UNKNOWN
        for one, other in combinations(range(len(counts)), 2)
        if may_share(counts[one], counts[other])
    }
    assert overlaps(counts, sharings, ANCESTORS) == expected


@pytest.mark.parametrize(
    ("count", "pairs"),
    [(3, [(0, 1), (0, 2), (1, 2)]), (4, [(0, 1), (1, 2), (2, 3)])],
)
def test_very_many_pairs_only_hang_together(
    count: int, pairs: list[Pair], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MANY", 3)
    counts = [term(number, "war") for number in range(count)]
    sharings = {str(number): () for number in range(count)}
    assert overlaps(counts, sharings, ANCESTORS) == dict.fromkeys(pairs, UNKNOWN)
