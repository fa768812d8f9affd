"""The normal form in which texts are compared, with the way back to the original.

NFC; typographic quotes, apostrophes, dashes, hyphens, spaces and the ellipsis become their plain
forms; soft hyphens and zero-width characters vanish; white space collapses, line wraps included.
Case, digits, diacritics and all other punctuation stay. NFKC is never used: it would make of `½` or
`②` a number that nobody wrote.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Inside the brackets of a pattern: kana and Chinese characters; each is taken for a word."""
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛‹›ʼ", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
# What Unicode says is to be ignored where it is not supported: soft hyphens, joiners, zero-width
# spaces, marks of direction, variation selectors, fillers, tags.
_DROPPED = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
_DROP = re.compile(f"[{_DROPPED}]")
_BLANK = rf"[\s{_DROPPED}]"
# Whatever does not become one character: white space but for a single space, the dropped, `…`, and
# guillemets with the spaces inside them, which belong to the mark. They open after a space or a
# bracket and close before a space or punctuation; German ones are the other way round.
_IRREGULAR = re.compile(
    rf"(?<![^\s{_DROPPED}(\[{{'’‘\"“«‹—–-])[«‹]{_BLANK}+(?=\S)"
    rf"|{_BLANK}+[»›](?![^\s{_DROPPED})\]}}.,;:!?…'’\"”»›—–-])"
    rf"|[{_DROPPED}]*[^\S ]{_BLANK}*|[{_DROPPED}]+ {_BLANK}*"
    rf"| {_BLANK}+|[{_DROPPED}]+|…"
)
_BLANKS = re.compile(f"{_BLANK}+")
_WORD = re.compile(r"[^ ]+")
_LONGEST_CLUSTER = 1_000
"""Marks on one letter beyond which they are ordered in portions: to order them is quadratic."""
Place = tuple[int, int, int]
"""Of a piece: where it begins in the normal form; where it begins and ends in the original."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A text in its normal form."""

    text: str
    """The normal form; its only white space is single spaces inside."""
    pieces: tuple[int, ...]
    """Where each piece begins in `text`, code points; pieces lie side by side."""
    begins: tuple[int, ...]
    """Where each piece begins in the original, code points."""
    ends: tuple[int, ...]
    """Where each ends in the original; one of the same length has a character for each."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the original that `text[start:end]`, which is not empty, was."""
        first, last = bisect_right(self.pieces, start) - 1, bisect_right(self.pieces, end - 1) - 1
        begin, stop = self.begins[first], self.ends[last]
        if self._is_even(first):
            begin += start - self.pieces[first]
        if self._is_even(last):
            stop = self.begins[last] + end - self.pieces[last]
        return begin, stop

    def _is_even(self, piece: int) -> bool:
        last = piece + 1 == len(self.pieces)
        end = len(self.text) if last else self.pieces[piece + 1]
        return end - self.pieces[piece] == self.ends[piece] - self.begins[piece]


def fold(text: str) -> Folded:
    """Return the normal form of `text`."""
    collapsed = _collapse(text)
    if unicodedata.is_normalized("NFC", collapsed.text):
        return collapsed
    return _compose(collapsed)


def plain(text: str) -> str:
    """Return the normal form of `text` where the way back is not needed."""
    return fold(text).text


def _collapse(text: str) -> Folded:
    """Do all but the composing."""
    first, last = _inside(text)
    parts: list[str] = []
    places: list[Place] = []
    done, length = first, 0
    irregular = (
        (found.start(), found.end(), found.group())
        for found in _IRREGULAR.finditer(text, first, last)
    )
    for begin, end, found in (*irregular, (last, last, "")):
        for start, stop, part in (
            (done, begin, text[done:begin]),
            (begin, end, _replacement(found)),
        ):
            if part:
                parts.append(part)
                places.append((length, start, stop))
                length += len(part)
        done = end
    return _folded("".join(parts).translate(_PLAIN), places)


def _inside(text: str) -> tuple[int, int]:
    """Return where the text begins and ends that is neither white space nor dropped."""
    first, last = 0, len(text)
    while first < last and _vanishes(text[first]):
        first += 1
    while last > first and _vanishes(text[last - 1]):
        last -= 1
    return first, last


def _vanishes(character: str) -> bool:
    return character.isspace() or _DROP.match(character) is not None


def _replacement(found: str) -> str:
    if found == "…":
        return "..."
    if found.startswith(("«", "‹")) or found.endswith(("»", "›")):
        return _BLANKS.sub("", found)
    return " " if any(map(str.isspace, found)) else ""


def _compose(collapsed: Folded) -> Folded:
    """Compose the words that need it, letter by letter; few do."""
    parts: list[str] = []
    places: list[Place] = []
    done = shift = 0
    for word in _WORD.finditer(collapsed.text):
        if unicodedata.is_normalized("NFC", word.group()):
            continue
        parts.append(collapsed.text[done : word.start()])
        places.extend(_between(collapsed, done, word.start(), shift))
        for start, end in _clusters(collapsed.text, *word.span()):
            parts.append(unicodedata.normalize("NFC", collapsed.text[start:end]))
            places.append((start + shift, *collapsed.original(start, end)))
            shift += len(parts[-1]) - (end - start)
        done = word.end()
    last = len(collapsed.text)
    parts.append(collapsed.text[done:])
    places.extend(_between(collapsed, done, last, shift))
    return _folded("".join(parts), places)


def _between(folded: Folded, start: int, end: int, shift: int) -> Iterator[Place]:
    """Yield the pieces of `text[start:end]`, as they lie when the text has grown by `shift`."""
    while start < end:
        following = bisect_right(folded.pieces, start)
        stop = end if following == len(folded.pieces) else min(end, folded.pieces[following])
        yield start + shift, *folded.original(start, stop)
        start = stop


def _folded(text: str, places: list[Place]) -> Folded:
    return Folded(
        text=text,
        pieces=tuple(piece for piece, _, _ in places),
        begins=tuple(begin for _, begin, _ in places),
        ends=tuple(end for _, _, end in places),
    )


def _clusters(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of `text[start:stop]` that canonical composition keeps apart."""
    for end in range(start + 1, stop):
        if end - start == _LONGEST_CLUSTER or not _joins(text[start:end], text[end]):
            yield start, end
            start = end
    yield start, stop


def _joins(cluster: str, character: str) -> bool:
    """Return whether `character` is composed or reordered with what comes before it."""
    if character.isascii():
        return False
    if unicodedata.combining(character):
        return True
    apart = unicodedata.normalize("NFC", cluster) + unicodedata.normalize("NFC", character)
    return unicodedata.normalize("NFC", cluster + character) != apart
