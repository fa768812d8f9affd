"""Which of several stretches can lie on one line: the first line that is free takes the next."""

from collections.abc import Iterable


def lanes(stretches: Iterable[tuple[int, int]], *, apart: int) -> tuple[int, ...]:
    """Give each stretch, half open, a lane from 0; in a lane they are `apart` or more."""
    taken: list[list[tuple[int, int]]] = []
    chosen: list[int] = []
    for left, right in stretches:
        free = (
            number
            for number, lane in enumerate(taken)
            if all(right + apart <= start or end + apart <= left for start, end in lane)
        )
        number = next(free, len(taken))
        if number == len(taken):
            taken.append([])
        taken[number].append((left, right))
        chosen.append(number)
    return tuple(chosen)
