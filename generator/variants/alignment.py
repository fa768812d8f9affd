"""The wordings of one utterance side by side, as a critical apparatus has them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.variants.collation import Collation, Slots, collate, rows
from generator.variants.words import Word, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """One wording of the utterance."""

    id: str
    """Unique among the witnesses, such as an appearance's `nobody-planning#1`."""
    words: str
    """The wording, verbatim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one witness has in one segment."""

    witness: str
    """Its id."""
    words: str
    """Its words, verbatim; empty where it leaves the words of others out, or is silent."""
    keys: tuple[str, ...]
    """What is compared of them: two readings with the same keys do not differ."""
    before: str
    """What stands before its first word, such as an opening quotation mark; else empty."""
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
    """One for each witness, in their order."""
    differs: bool
    """Whether any two witnesses that are not silent differ, brackets and typography aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Apparatus:
    """The wordings of one utterance, aligned word by word."""

    base: str
    """The id of the witness whose words stand as the text."""
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
    """Return the place of the witness whose words stand as the text."""
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
