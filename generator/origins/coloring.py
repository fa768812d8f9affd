"""Colouring of a graph: the least number of groups that keep apart all who must stay apart."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

EXACT = 16
"""Most members for which the number is exact; beyond, it is a bound that is never too high."""

Apart = Sequence[AbstractSet[int]]
"""For each member, counted from 0, all from whom he must stay apart; never himself."""


def fewest_groups(apart: Apart) -> int:
    """Return the least number of groups of which none holds two who must stay apart.

    The cost grows faster than any power of the number of members. Where there are more than `EXACT`
    the answer is the size of one set of members who must all stay apart from each other, which no
    partition can undercut.
    """
    floor = _all_apart(apart)
    if len(apart) > EXACT:
        return floor
    groups = floor
    while not _fits(apart, groups, ()):
        groups += 1
    return groups


def _all_apart(apart: Apart) -> int:
    """Return the size of the largest set, of those grown from each member, that is all apart."""
    return max((_grown(apart, seed) for seed in range(len(apart))), default=0)


def _grown(apart: Apart, seed: int) -> int:
    chosen, left = 1, set(apart[seed])
    while left:
        best = max(left, key=lambda member: (len(apart[member] & left), -member))
        chosen += 1
        left &= apart[best]
    return chosen


def _fits(apart: Apart, groups: int, placed: tuple[int, ...]) -> bool:
    """Return whether the members after those `placed`, each in its group, fit into `groups`."""
    member = len(placed)
    if member == len(apart):
        return True
    opened = max(placed, default=-1) + 1
    taken = {placed[other] for other in apart[member] if other < member}
    return any(
        _fits(apart, groups, (*placed, group))
        for group in range(min(opened + 1, groups))
        if group not in taken
    )
