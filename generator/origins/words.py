"""The words of a document, as texts are compared by them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\s\-/\u2010-\u2015]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word, and where it stands with the punctuation that clings to it."""

    key: str
    """Its letters, marks and digits alone, without case: what is compared."""
    start: int
    """Code points from 0."""
    end: int
    """Code points; the first one after the word."""


def words(text: str) -> tuple[Word, ...]:
    """Return the words of `text`: what stands between white space, dashes, hyphens and slashes.

    Two texts have a word in common whatever its case, quotation marks and punctuation: copying
    shows through another house's style. A script without spaces has no words in this sense.
    """
    return tuple(
        Word(key=key, start=token.start(), end=token.end())
        for token in _TOKEN.finditer(text)
        if (key := _key(token.group()))
    )


def _key(token: str) -> str:
    folded = unicodedata.normalize("NFC", token).casefold()
    if folded.isalnum():
        return folded
    return "".join(character for character in folded if unicodedata.category(character)[0] in "LMN")


def shingles(keys: Sequence[str], length: int) -> Iterator[str]:
    """Yield each run of `length` words, at every place where one begins."""
    for start in range(len(keys) - length + 1):
        yield " ".join(keys[start : start + length])
