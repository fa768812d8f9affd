"""The wordings of one utterance side by side, as a critical apparatus has them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.variants.accounts import Witness, Word, words

Slots = tuple[int, int]
"""A stretch of slots, half open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collation:
    """A witness along the base."""

    slots: tuple[int, ...]
    """For each of its words the slot where it is; never falling."""
    departures: tuple[Slots, ...]
    """Where its words are not those of the base, in order, apart."""
    voice: Slots
    """From where to where it speaks: before and after that it is silent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one witness has in one segment."""

    witness: str
    words: str
    """Its words, verbatim; empty where it leaves the words of others out, or is silent."""
    keys: tuple[str, ...]
    """What is compared of them: two readings with the same keys do not differ."""
    before: str
    """What is before its first word, such as an opening quotation mark; else empty."""
    after: str
    """Spaces and punctuation up to its next word."""
    is_silent: bool
    """Whether the witness begins later or ends sooner: nobody knows what it would read."""

    @property
    def text(self) -> str:
        """All its characters here: those of all segments together are the witness's wording."""
        return f"{self.before}{self.words}{self.after}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch in which the witnesses agree, or one difference between them."""

    readings: tuple[Reading, ...]
    differs: bool
    """Whether any two witnesses that are not silent differ, brackets and typography aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Apparatus:
    """The wordings of one utterance, aligned word by word."""

    base: str
    """The id of the witness whose words are the text."""
    witnesses: tuple[str, ...]
    """Their ids, in the order in which they were given."""
    segments: tuple[Segment, ...]
    """From the first word to the last."""

    @property
    def differences(self) -> tuple[Segment, ...]:
        """The segments in which witnesses differ."""
        return tuple(segment for segment in self.segments if segment.differs)


def align(witnesses: Sequence[Witness]) -> Apparatus:
    """Align one or more wordings; their order has no bearing on the differences.

    The base is the witness that shares most words with others; of equals the one with the fewest
    square brackets, since brackets are an editor's; then the one with the most words.
    """
    found = [words(witness.words) for witness in witnesses]
    base = _base(witnesses, found)
    keys = _keys(found[base])
    laid = [
        _Laid(witness=witness, words=its_words, along=collate(keys, _keys(its_words)))
        for witness, its_words in zip(witnesses, found, strict=True)
    ]
    places = rows(len(keys), [each.along for each in laid])
    return Apparatus(
        base=witnesses[base].id,
        witnesses=tuple(witness.id for witness in witnesses),
        segments=tuple(
            _segment(tuple(each.reading(place, is_first=number == 0) for each in laid))
            for number, place in enumerate(places)
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Laid:
    """A witness laid along the base."""

    witness: Witness
    words: Sequence[Word]
    along: Collation

    def reading(self, place: Slots, *, is_first: bool) -> Reading:
        """Return what the witness has in one row."""
        text, slots = self.witness.words, self.along.slots
        first, last = bisect_left(slots, place[0]), bisect_left(slots, place[1])
        own = self.words[first:last]
        opens = first == 0 and bool(own) if self.words else is_first
        after = self.words[last].start if last < len(self.words) else len(text)
        return Reading(
            witness=self.witness.id,
            words=text[own[0].start : own[-1].end] if own else "",
            keys=_keys(own),
            before=text[: own[0].start if own else len(text)] if opens else "",
            after=text[own[-1].end : after] if own else "",
            is_silent=place[1] <= self.along.voice[0] or place[0] >= self.along.voice[1],
        )


def _base(witnesses: Sequence[Witness], found: Sequence[Sequence[Word]]) -> int:
    """Return the place of the witness whose words are the text."""
    holders = Counter(key for its_words in found for key in set(_keys(its_words)))

    def rank(place: int) -> tuple[int, int, int, str, str]:
        shared = sum(holders[key] - 1 for key in set(_keys(found[place])))
        brackets = witnesses[place].words.count("[")
        return -shared, brackets, -len(found[place]), witnesses[place].words, witnesses[place].id

    return min(range(len(witnesses)), key=rank)


def _keys(found: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.key for word in found)


def _segment(readings: tuple[Reading, ...]) -> Segment:
    spoken = {reading.keys for reading in readings if not reading.is_silent}
    return Segment(readings=readings, differs=len(spoken) > 1)


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
    """Return the number of words that are the same from the start."""
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
