"""One witness laid along the base, in slots: word i is 2i + 1, the gap before it 2i."""

import pytest

from generator.variants.collation import Slots, collate, rows


@pytest.mark.parametrize(
    ("base", "witness", "slots", "departures", "voice"),
    [
        ("abc", "abc", (1, 3, 5), (), (1, 6)),
        ("abc", "ac", (1, 5), ((3, 4),), (1, 6)),
        ("abcd", "ad", (1, 7), ((3, 6),), (1, 8)),
        ("abc", "axc", (1, 3, 5), ((3, 4),), (1, 6)),
        ("abc", "abxyc", (1, 3, 4, 4, 5), ((4, 5),), (1, 6)),
        ("abc", "bc", (3, 5), (), (3, 6)),
        ("abc", "ab", (1, 3), (), (1, 4)),
        ("abc", "xabc", (0, 1, 3, 5), ((0, 1),), (0, 6)),
        ("abc", "abcx", (1, 3, 5, 6), ((6, 7),), (1, 7)),
        ("abc", "xc", (1, 5), ((1, 4),), (1, 6)),
        ("abc", "ax", (1, 3), ((3, 6),), (1, 6)),
        ("abc", "x", (1,), ((1, 6),), (1, 6)),
        ("", "x", (0,), ((0, 1),), (0, 1)),
    ],
)
def test_where_the_words_of_a_witness_stand(
    base: str, witness: str, slots: tuple[int, ...], departures: tuple[Slots, ...], voice: Slots
) -> None:
    found = collate(tuple(base), tuple(witness))
    assert (found.slots, found.departures, found.voice) == (slots, departures, voice)


def test_a_witness_without_words_is_silent_everywhere() -> None:
    first, last = collate(tuple("abc"), ()).voice
    assert first > last


@pytest.mark.parametrize(
    ("base", "witnesses", "cut"),
    [
        ("abc", ("abc",), ((1, 6),)),
        ("abc", ("axc",), ((1, 3), (3, 4), (5, 6))),
        ("abc", ("abxc",), ((1, 4), (4, 5), (5, 6))),
        ("abcd", ("axcd", "abyd"), ((1, 3), (3, 4), (5, 6), (7, 8))),
        ("abcd", ("axd", "abyd"), ((1, 3), (3, 6), (7, 8))),
        ("abcd", ("axd", "abycd"), ((1, 3), (3, 6), (7, 8))),
        ("abc", ("axc", "abyc"), ((1, 3), (3, 4), (4, 5), (5, 6))),
        ("abcd", ("bc",), ((1, 3), (3, 6), (6, 8))),
        ("", ("",), ((0, 1),)),
    ],
)
def test_how_the_base_is_cut(base: str, witnesses: tuple[str, ...], cut: tuple[Slots, ...]) -> None:
    along = [collate(tuple(base), tuple(witness)) for witness in (base, *witnesses)]
    assert list(map(held, rows(len(base), along))) == list(map(held, cut))


def held(row: Slots) -> tuple[int, ...]:
    """Return the words of a row, or the gap that it is: gaps at the edges of a row hold nothing."""
    start, end = row
    return tuple(place for place in range(start, end) if place % 2 or end - start == 1)
