"""The words of a wording, and the form in which wordings are compared."""

import re
import unicodedata
from dataclasses import dataclass

from generator.values.scripts import UNSPACED
from generator.values.text import plain

_IS_UNSPACED = re.compile(f"[{UNSPACED}]")
_TOKEN = re.compile(rf"[{UNSPACED}]|[^\s{UNSPACED}]+")
_DASHES = "-‐‑‒–—―/"
_PIECE = re.compile(rf"[^{_DASHES}]+")
_GAP = frozenset({"...", "[...]", "(...)"})
_LONG = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word where it stands."""

    key: str
    """What is compared: without case, brackets and typography; a gap is `...`."""
    start: int
    """Code points from 0; brackets belong to the word, other punctuation around it does not."""
    end: int
    """Code points; the first one after the word."""


def words(text: str) -> tuple[Word, ...]:
    """Return the words of `text` in order.

    Punctuation between words is no word, and words joined by a dash are two, unless there is a
    digit in them: `11-13`, `1,204` and `5%` stand as they are. An apostrophe and a question mark
    count: `we're` is not `were`, and to ask is not to say.
    """
    found: list[Word] = []
    for token in _TOKEN.finditer(text):
        if _folded(token.group()) in _GAP:
            found.append(Word(key="...", start=token.start(), end=token.end()))
            continue
        for start, end in _pieces(token.group()):
            word = _word(text, token.start() + start, token.start() + end)
            if word is not None:
                found.append(word)
    return tuple(found)


def content(found: tuple[Word, ...]) -> tuple[str, ...]:
    """Return the keys of the words that tell texts apart.

    These are words of four characters and more, those with a digit, and single characters of
    scripts without spaces: what is shorter is mostly grammar.
    """
    return tuple(word.key for word in found if _tells(word.key))


def _tells(key: str) -> bool:
    if key == "...":
        return False
    return len(key) >= _LONG or any(map(str.isdigit, key)) or _IS_UNSPACED.match(key) is not None


def _pieces(token: str) -> tuple[tuple[int, int], ...]:
    if any(map(str.isdigit, token)):
        return ((0, len(token)),)
    return tuple((piece.start(), piece.end()) for piece in _PIECE.finditer(token))


def _word(text: str, start: int, end: int) -> Word | None:
    """Trim the punctuation from `text[start:end]`; nothing where nothing else is there."""
    while start < end and not (_matters(text[start]) or text[start] in "[("):
        start += 1
    while end > start and not (_matters(text[end - 1]) or text[end - 1] in "])"):
        end -= 1
    key = _key(text[start:end])
    return Word(key=key, start=start, end=end) if any(map(_matters, key)) else None


def _key(text: str) -> str:
    folded = _folded(text).casefold()
    kept = ".,:-/'" if any(map(str.isdigit, folded)) else "'"
    return "".join(c for c in folded if _matters(c) or c in kept).strip(kept)


def _folded(text: str) -> str:
    """Return the normal form of one word; ASCII is in it already."""
    return text if text.isascii() else plain(text)


def _matters(character: str) -> bool:
    """Tell letters, marks, digits and symbols such as `$`, `%`, `≥` from mere punctuation."""
    return character in "%‰?" or unicodedata.category(character)[0] in "LMNS"
