"""Which words of two wordings are the same word."""

from collections.abc import Sequence

LARGEST = 250_000
"""Cells of the table that is filled; wordings that would need a larger one count as unlike between
what they have in common at both ends."""

_SAME = 2
_IN_A_ROW = 3


def matches(first: Sequence[str], second: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return pairs of places with equal words, rising on both sides.

    As many words as possible are matched, and words in a row weigh more than scattered ones, so
    that a stray `the` does not tear a passage in two. The same input gives the same pairs.
    """
    head = _common(first, second)
    first_rest, second_rest = first[head:], second[head:]
    tail = _common(first_rest[::-1], second_rest[::-1])
    inner = _aligned(first_rest[: len(first_rest) - tail], second_rest[: len(second_rest) - tail])
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


def _aligned(first: Sequence[str], second: Sequence[str]) -> tuple[tuple[int, int], ...]:
    if len(first) * len(second) > LARGEST:
        return ()
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
