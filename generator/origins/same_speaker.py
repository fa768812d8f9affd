"""Unnamed speakers who are counted apart and may be one person."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations, product

from generator.origins.chains import Speaker
from generator.origins.independence import Independence
from generator.origins.words import words

PASSED_OVER = frozenset(
    {
        *("a", "an", "the", "of", "who"),
        *("one", "two", "three", "some", "several", "another", "other"),
        *("unnamed", "anonymous"),
    }
)
"""Words of a descriptor that tell nobody from anybody."""
SHORT = 3
"""Letters; the last `s` of a word as short as this, such as US, is not taken for a plural."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PossiblySame:
    """Two unnamed speakers who are origins of one claim, and are described alike."""

    first: Speaker
    """The one met first."""
    second: Speaker
    descriptors: tuple[str, str]
    """What they are called, of each the first descriptor that is like one of the other's."""


def possibly_same(counted: Independence) -> tuple[PossiblySame, ...]:
    """Return the pairs of unnamed origins on one side of a claim who may be one person.

    Two descriptors are alike when every telling word of the one is in the other: `one official` and
    `a senior US official`. The outlet does not matter: speakers of one outlet count as two, so that
    an entry made twice for one of them would raise the count unseen. Speakers who are declared to
    be of different parties are not paired.
    """
    unnamed = [
        [speaker for speaker in group.speakers if speaker.known and not speaker.named]
        for group in counted.groups
    ]
    found = (
        PossiblySame(first=first, second=second, descriptors=alike)
        for one, other in combinations(unnamed, 2)
        for first, second in product(one, other)
        if not _are_opposed(first, second) and (alike := _alike(first, second)) is not None
    )
    return tuple(found)


def _are_opposed(first: Speaker, second: Speaker) -> bool:
    """Return whether both are declared to speak for a party, and not for the same one."""
    of_a_party = first.party != first.id and second.party != second.id
    return of_a_party and first.party != second.party


def _alike(first: Speaker, second: Speaker) -> tuple[str, str] | None:
    for one, other in product(first.descriptors, second.descriptors):
        telling, also_telling = _telling(one), _telling(other)
        shared = telling & also_telling
        if shared and shared in (telling, also_telling):
            return one, other
    return None


def _telling(descriptor: str) -> AbstractSet[str]:
    """Return the words that tell, in the singular as English forms it."""
    keys = set(words(descriptor).keys) - PASSED_OVER
    return {key.removesuffix("s") if len(key) > SHORT else key for key in keys}
