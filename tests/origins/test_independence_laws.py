"""The interval against brute force over small worlds, and the laws that it keeps."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, combinations_with_replacement, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.origins.chains import Speaker
from generator.origins.chains import Testimony as Said  # pytest collects names in Test…
from generator.origins.independence import Independence
from tests.origins.worlds import SPEAKERS, count, interval, says

# --- brute force: every identification that the rules permit ---------------------------------

Steps = list[tuple[str, ...]]


def steps(testimony: Said) -> Steps:
    """Return who is named on the way, an unknown publisher as a pair with its source."""
    way: Steps = []
    publisher = testimony.publisher
    way.append((publisher,) if publisher else ("unknown", testimony.source))
    for hop in testimony.chain:
        speaker = SPEAKERS[hop]
        if speaker.via and (speaker.via,) not in way:
            way.append((speaker.via,))
        way.append((hop,))
    return [step for place, step in enumerate(way) if way[place - 1 : place] != [step]]


def permitted(testimonies: Sequence[Said]) -> tuple[int, int]:
    """Return the fewest and the most origins over all permitted ways to tell who is who.

    Works on worlds in which no two sources are copies of one text.
    """
    ways = [steps(testimony) for testimony in testimonies]
    onward = {pair for way in ways for pair in pairwise(way)}
    ends = {way[-1] for way in ways}
    origins = sorted(end for end in ends if not any(citing == end for citing, _ in onward))
    numbers = [len(set(world)) for world in partitions(len(origins)) if fits(world, origins)]
    return min(numbers), max(numbers)


def partitions(size: int) -> Iterator[tuple[int, ...]]:
    """Yield every way to put so many things into groups, as the group of each."""
    if size == 0:
        yield ()
        return
    for before in partitions(size - 1):
        for group in range(max(before, default=-1) + 2):
            yield (*before, group)


def fits(world: tuple[int, ...], origins: Sequence[tuple[str, ...]]) -> bool:
    for one, other in combinations(range(len(origins)), 2):
        together = world[one] == world[other]
        if not together and must_be_one(origins[one], origins[other]):
            return False
        if together and must_be_two(origins[one], origins[other]):
            return False
    return True


def must_be_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if "unknown" in one + other:
        return False
    first, second = SPEAKERS[one[0]], SPEAKERS[other[0]]
    return first.named and second.named and first.party == second.party


def must_be_two(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if "unknown" in one + other:
        return False
    first, second = SPEAKERS[one[0]], SPEAKERS[other[0]]
    if first.named or second.named:
        return first.party != second.party
    return first.via == second.via


ENDS = ("trump", "rubio", "maduro", "axios", "official", "adviser", "source", "diplomat", "envoy")
SHAPES = (
    *(("relay-1", end) for end in ENDS),
    ("relay-1", "axios", "trump"),
    ("relay-1", "axios", "reuters"),
    ("axios", "reuters"),
    ("reuters", "axios"),
    ("reuters",),
    ("unknown-1",),
    ("unknown-2",),
    ("unknown-2", "reuters"),
)


def world(shapes: Sequence[tuple[str, ...]]) -> tuple[Said, ...]:
    return tuple(
        says(shape[0], *shape[1:], publisher=None if "unknown" in shape[0] else shape[0])
        for shape in shapes
    )


@pytest.mark.parametrize("size", [0, 1, 2, 3, 4])
def test_the_interval_is_that_of_brute_force_in_every_small_world(size: int) -> None:
    worlds = list(combinations_with_replacement(SHAPES, size))
    for shapes in worlds:
        assert interval(*world(shapes)) == permitted(world(shapes)), shapes
    assert len(worlds) >= 1
    assert size < 4 or len(worlds) == 4845


@given(st.lists(st.sampled_from(SHAPES), max_size=10))
def test_the_interval_is_that_of_brute_force_in_larger_worlds(
    shapes: list[tuple[str, ...]],
) -> None:
    assert interval(*world(shapes)) == permitted(world(shapes))


# --- laws ------------------------------------------------------------------------------------

ACTORS = sorted(SPEAKERS)
DOCUMENTS = ("", "", "wire", "statement")


@st.composite
def said(draw: st.DrawFn) -> Said:
    publisher = draw(st.sampled_from((None, *ACTORS)))
    chain = draw(st.lists(st.sampled_from(ACTORS), max_size=4))
    number = draw(st.integers(min_value=1, max_value=5))
    document = draw(st.sampled_from(DOCUMENTS))
    return says(f"{publisher}-{number}", *chain, publisher=publisher, document=document)


many = st.lists(said(), max_size=9)


def shape(counted: Independence) -> tuple[object, ...]:
    """Return what was found, without the order in which it was met."""
    groups = frozenset(
        (group.speakers, group.grounds, frozenset(trace.testimony for trace in group.traces))
        for group in counted.groups
    )
    pairs = frozenset(
        (frozenset({pair.first.speakers, pair.second.speakers}), pair.doubt)
        for pair in counted.may_be_one
    )
    return (
        counted.lo,
        counted.hi,
        groups,
        pairs,
        frozenset(counted.circular),
        counted.chains.circles,
    )


@given(many.flatmap(lambda given_: st.tuples(st.just(given_), st.permutations(given_))))
def test_the_order_of_testimonies_never_matters(
    orders: tuple[Sequence[Said], Sequence[Said]],
) -> None:
    assert shape(count(*orders[0])) == shape(count(*orders[1]))


@given(many)
def test_lo_is_at_most_hi_and_nothing_is_lost(given_: list[Said]) -> None:
    counted = count(*given_)
    assert 0 <= counted.lo <= counted.hi == len(counted.groups)
    assert (counted.lo == 0) is (counted.hi == 0)
    placed = [trace.testimony for group in counted.groups for trace in group.traces]
    assert sorted(map(str, (*placed, *counted.circular))) == sorted(map(str, given_))
    assert all(group.traces and group.speakers for group in counted.groups)
    assert bool(counted.circular) is bool(counted.chains.circles)


@given(many.filter(lambda given_: count(*given_).hi), st.data())
def test_a_relay_of_an_existing_origin_never_raises_anything(
    given_: list[Said], data: st.DataObject
) -> None:
    before = count(*given_)
    origin = data.draw(st.sampled_from(before.groups))
    ending = [trace.path for trace in origin.traces if not trace.stops_short]
    path = data.draw(st.sampled_from([way for way in ending if way[-1].known] or [()]))
    if path:
        after = count(*given_, says("new", path[-1].id, publisher="relay-1"))
        assert (after.lo, after.hi) <= (before.lo, before.hi)
        assert after.hi <= before.hi


def passes_through(chain: Sequence[str], counted: Independence) -> bool:
    """Tell whether somebody who counts as an origin is shown to have it from somebody else."""
    outlets = {SPEAKERS[hop].via for hop in chain}
    origins = {speaker.id for group in counted.groups for speaker in group.speakers}
    return bool(origins & {*chain[:-1], *outlets})


@given(many, st.lists(st.sampled_from(ACTORS), min_size=1, max_size=3))
def test_a_new_document_never_lowers_hi_unless_it_goes_on_from_an_origin(
    given_: list[Said], chain: list[str]
) -> None:
    before = count(*given_)
    if not passes_through(chain, before):
        after = count(*given_, says("new", *chain, publisher="new-relay"))
        assert after.hi >= before.hi
        assert after.lo >= before.lo


def test_a_document_that_goes_on_from_an_origin_can_lower_hi() -> None:
    two = says("relay-1", "axios"), says("relay-2", "maduro")
    assert interval(*two) == (2, 2)
    assert interval(*two, says("relay-3", "axios", "maduro")) == (1, 1)


@given(many)
def test_an_unknown_publisher_never_raises_lo(given_: list[Said]) -> None:
    before = count(*given_)
    after = count(*given_, says("nobody-knows", publisher=None))
    assert (after.lo, after.hi) == (max(1, before.lo), before.hi + 1)


def test_the_brute_force_knows_speakers_as_the_program_does() -> None:
    speakers: Mapping[str, Speaker] = SPEAKERS
    assert {end for shape_ in SHAPES for end in shape_[1:]} <= set(speakers)
