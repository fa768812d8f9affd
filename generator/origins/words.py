"""The words of a document, as texts are compared by them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\s\-/\u2010-\u2015]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one text, in columns: each word has the same place in all three."""

    keys: Sequence[str]
    """Its letters, marks and digits alone, without case: what is compared."""
    begins: Sequence[int]
    """Where it begins, with the punctuation that clings to it; code points from 0."""
    ends: Sequence[int]
    """Where it ends; the first code point after it."""


def words(text: str) -> Words:
    """Return the words of `text`: what is between white space, dashes, hyphens and slashes.

    Two texts have a word in common whatever its case, quotation marks and punctuation: copying
    shows through another house's style. A script without spaces has no words in this sense.
    """
    keys, begins, ends = [], [], []
    for token in _TOKEN.finditer(text):
        if key := _key(token.group()):
            keys.append(key)
            begins.append(token.start())
            ends.append(token.end())
    return Words(keys=keys, begins=begins, ends=ends)


def _key(token: str) -> str:
    folded = token.casefold() if token.isascii() else _composed(token)
    if folded.isalnum():
        return folded
    return "".join(character for character in folded if unicodedata.category(character)[0] in "LMN")


def _composed(token: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", token).casefold())


def rows(keys: Sequence[str], length: int) -> Sequence[str]:
    """Return the row of `length` words that begins at each word, as far as there are that many."""
    return [" ".join(keys[start : start + length]) for start in range(len(keys) - length + 1)]


def in_several(collections: Iterable[Iterable[str]]) -> AbstractSet[str]:
    """Return the rows that more than one of the collections holds."""
    holders: Counter[str] = Counter()
    for collection in collections:
        holders.update(set(collection))
    return {row for row, number in holders.items() if number > 1}
