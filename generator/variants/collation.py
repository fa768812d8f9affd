"""One witness laid along the base: which of its words stand where, and where it departs.

Places along the base are slots: 2i + 1 is its word i, and 2i the gap before that word, where other
witnesses can have words that the base has not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.variants.matching import matches

Slots = tuple[int, int]
"""A stretch of slots, half open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collation:
    """A witness along the base."""

    slots: tuple[int, ...]
    """For each of its words the slot where it stands; never falling."""
    departures: tuple[Slots, ...]
    """Where its words are not those of the base, in order, apart."""
    voice: Slots
    """From where to where it speaks: before and after that it is silent."""


def collate(base: Sequence[str], witness: Sequence[str]) -> Collation:
    """Lay `witness` along `base`; both are the keys of words.

    A witness that begins with a word of the base is silent on what the base has before it, and one
    that ends with a word of the base on what comes after: it quotes less, and contradicts nobody.
    """
    # Two words beyond the ends stand for both edges, so that no stretch needs a case of its own.
    anchors = [(-1, -1), *matches(base, witness), (len(base), len(witness))]
    slots: list[int] = []
    departures: list[Slots] = []
    voice = [2 * len(base) + 1, 0]
    for (base_before, before), (base_after, after) in pairwise(anchors):
        own = after - before - 1
        passed = base_after - base_before - 1
        departure = _departure(base_before, base_after)
        is_edge = base_before < 0 or base_after == len(base)
        if own or (passed and not is_edge):
            departures.append(departure)
            voice = [min(voice[0], departure[0]), max(voice[1], departure[1])]
        slots.extend([departure[0]] * own)
        if after < len(witness):
            slots.append(2 * base_after + 1)
            voice = [min(voice[0], 2 * base_after + 1), max(voice[1], 2 * base_after + 2)]
    return Collation(slots=tuple(slots), departures=tuple(departures), voice=(voice[0], voice[1]))


def _departure(before: int, after: int) -> Slots:
    """Return the slots between two words of the base: words if there are any, else the gap."""
    if after - before == 1:
        return 2 * after, 2 * after + 1
    return 2 * before + 3, 2 * after


def rows(length: int, collations: Sequence[Collation]) -> tuple[Slots, ...]:
    """Cut a base of `length` words into the stretches where witnesses depart and those between.

    Departures that share a slot are one row; the stretches between are cut where a witness begins
    or ends to speak. There is always at least one row.
    """
    edges = sorted({edge for along in collations for edge in along.voice})
    departures = sorted({part for along in collations for part in along.departures})
    cut: list[Slots] = []
    done = 0
    for start, end in _joined((*departures, (2 * length + 1, 2 * length + 1))):
        inner = (edge for edge in edges if done < edge < start)
        for edge in (*inner, start):
            if done // 2 < edge // 2:
                cut.append((done, edge))
            done = max(done, edge)
        if start < end:
            cut.append((start, end))
        done = end
    return tuple(cut) or ((0, 1),)


def _joined(stretches: Iterable[Slots]) -> Iterable[Slots]:
    """Join the stretches, in order, that overlap."""
    joined: list[Slots] = []
    for start, end in stretches:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined
