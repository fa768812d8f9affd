"""The same words in a row in two documents."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.origins.words import Words, in_several, rows

RUN = 12
"""The least number of words in a row that two documents do not come to by chance."""
PLACES = 16
"""How many places of one document are tried for a row, so that a document that repeats itself
endlessly costs no more than others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The same words in two documents."""

    first: tuple[int, int]
    """Start and end in the first document's text, code points."""
    second: tuple[int, int]
    """Start and end in the second document's text, code points."""
    words: int
    """How many words; `RUN` or more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A document made ready for comparison with others."""

    words: Words
    """All its words."""
    shared: Sequence[tuple[int, str]]
    """The rows of `RUN` words that others have too, each after the place of its first word."""
    places: Mapping[str, Sequence[int]]
    """The same the other way: the places of each row, in order."""


def texts(documents: Sequence[Words]) -> Sequence[Text]:
    """Make documents ready for comparison with each other."""
    all_rows = [rows(document.keys, RUN) for document in documents]
    shared = in_several(all_rows)
    return [
        _text(document, [(place, row) for place, row in enumerate(its_rows) if row in shared])
        for document, its_rows in zip(documents, all_rows, strict=True)
    ]


def _text(document: Words, shared: Sequence[tuple[int, str]]) -> Text:
    places: dict[str, list[int]] = defaultdict(list)
    for place, row in shared:
        places[row].append(place)
    return Text(words=document, shared=shared, places=dict(places))


def runs(first: Text, second: Text) -> Iterator[Run]:
    """Yield runs so that every row of `RUN` words in both documents lies in one of them.

    Each goes on as far as the words are the same, at the place where that is longest; of equally
    long ones, at the first. The next may begin inside it, so that no row across its end is missed.
    """
    end = 0
    for start, row in first.shared:
        if row in second.places and start + RUN > end:
            tried = second.places[row][:PLACES]
            lengths = [_length(first.words.keys, second.words.keys, start, at) for at in tried]
            longest = max(lengths)
            end = start + longest
            place = tried[lengths.index(longest)]
            yield Run(
                first=_stretch(first.words, start, longest),
                second=_stretch(second.words, place, longest),
                words=longest,
            )


def _stretch(words: Words, place: int, length: int) -> tuple[int, int]:
    return words.begins[place], words.ends[place + length - 1]


def _length(first: Sequence[str], second: Sequence[str], start: int, place: int) -> int:
    """Return how many words are the same from there on; the first `RUN` are known to be."""
    length, most = RUN, min(len(first) - start, len(second) - place)
    while length < most and first[start + length] == second[place + length]:
        length += 1
    return length
