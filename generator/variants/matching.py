"""Which words of two wordings are the same word."""

from collections.abc import Sequence

LARGEST = 250_000
"""Cells of the table that is filled. Wordings that need a larger one are cut down to what they do
not have in common at both ends; if that is not enough, it counts as unlike."""

_SAME = 2
_IN_A_ROW = 3

Pairs = tuple[tuple[int, int], ...]
"""Places of equal words in two wordings, rising on both sides."""


def matches(first: Sequence[str], second: Sequence[str]) -> Pairs:
    """Return which words of `first` are which words of `second`.

    A match weighs 2, and 3 where the words right before are matched too, so that a stray `the` does
    not tear a passage in two; the whole weighs as much as it can. The same input gives the same
    pairs.
    """
    if len(first) * len(second) <= LARGEST:
        return _aligned(first, second)
    head = _common(first, second)
    here, there = first[head:], second[head:]
    tail = _common(here[::-1], there[::-1])
    here, there = here[: len(here) - tail], there[: len(there) - tail]
    inner = _aligned(here, there) if len(here) * len(there) <= LARGEST else ()
    return (
        *((place, place) for place in range(head)),
        *((head + one, head + other) for one, other in inner),
        *((len(first) - left, len(second) - left) for left in range(tail, 0, -1)),
    )


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    """Return how many words are the same from the start."""
    length = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        length += 1
    return length


def _aligned(first: Sequence[str], second: Sequence[str]) -> Pairs:
    best, ending = _tables(first, second)
    pairs = []
    one, other = len(first), len(second)
    in_a_row = False
    while one and other:
        if in_a_row or best[one][other] == ending[one][other] > 0:
            pairs.append((one - 1, other - 1))
            in_a_row = ending[one][other] == ending[one - 1][other - 1] + _IN_A_ROW
            one, other = one - 1, other - 1
        elif best[one][other] == best[one - 1][other]:
            one -= 1
        else:
            other -= 1
    return tuple(reversed(pairs))


def _tables(
    first: Sequence[str], second: Sequence[str]
) -> tuple[Sequence[Sequence[int]], Sequence[Sequence[int]]]:
    """Return the best weight up to each pair of places, and the best that ends in a match there.

    The second is 0 where the words differ, and a match in its row then begins anew.
    """
    width = len(second) + 1
    best, ending = [[0] * width], [[0] * width]
    for word in first:
        above, ending_above = best[-1], ending[-1]
        row, ending_row = [0], [0]
        for place, other in enumerate(second):
            matched = 0
            if word == other:
                before = ending_above[place]
                matched = max(above[place] + _SAME, before + _IN_A_ROW if before else 0)
            ending_row.append(matched)
            row.append(max(matched, above[place + 1], row[place]))
        best.append(row)
        ending.append(ending_row)
    return best, ending
