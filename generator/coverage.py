"""How much of a document the claims rest on, as tests are measured by code coverage.

A sentence counts that carries a number, the name of a known actor, or a quotation.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from text_to_num import text2num

from generator.model.source import Document
from generator.values.punctuation import quoted, sentences
from generator.values.text import UNSPACED, plain
from generator.values.wording import vague

LITTLE_USED = 40
"""Per cent; a document of which less is used is warned of (finding V001)."""
FEWEST_WORDS = 2
"""A single word in quotation marks is no quotation."""
LONGEST_NAME = 20
"""Words; what has more is not looked for."""
Stretch = tuple[int, int]
"""Start and end in a text, code points from 0, half open."""
_WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")
_LIST_NUMBER = re.compile(r"^[(\[]?[0-9]{1,3}[.)\]](?=\s|$)")
_LETTERS = re.compile(r"[^\W\d_]+")

# `One` is a pronoun and an article more often than a count: these are its fixed uses.
_NO_COUNT = re.compile(
    r"\b(?:any|each|every|no|some|that|the|this|which|wherever|whenever)[ -]one\b"
    r"|\bone (?:another|asks?|can|cannot|could|knows?|may|might|must|should|would)\b",
    re.IGNORECASE,
)
_VAGUE_SMALL = 2
"""What `several`, `many` and `a few` are read as: no numbers, unlike `dozens`."""
_COUNTED_ALONE = frozenset({"one", "zero", "cero", "zéro", "null"})
"""Numbers below two that are no article."""


class Reason(StrEnum):
    """What makes a sentence count."""

    NUMBER = "number"
    NAME = "name"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of the document."""

    start: int
    """Code points from 0, into the document's text."""
    end: int
    """Code points; the first one after the sentence."""
    reasons: tuple[Reason, ...]
    """What it carries, in the order of `Reason`; empty if it does not count."""
    cited: bool
    """Whether a verified passage overlaps it."""

    @property
    def is_missed(self) -> bool:
        """Whether it counts and no claim rests on it."""
        return bool(self.reasons) and not self.cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of one document is used."""

    sentences: tuple[Sentence, ...]
    """All of them, in order, apart; every character that is not white space lies in one."""

    @property
    def counted(self) -> int:
        """Number of sentences that carry something."""
        return sum(bool(sentence.reasons) for sentence in self.sentences)

    @property
    def covered(self) -> int:
        """Number of those that a verified passage overlaps."""
        return self.counted - len(self.missed)

    @property
    def missed(self) -> tuple[Sentence, ...]:
        """Those that carry something and that no claim rests on, in order."""
        return tuple(sentence for sentence in self.sentences if sentence.is_missed)

    @property
    def percent(self) -> int | None:
        """Whole per cent, rounded down; None if no sentence counts."""
        return 100 * self.covered // self.counted if self.counted else None

    @property
    def is_little_used(self) -> bool:
        """Whether less than `LITTLE_USED` per cent is covered."""
        return 100 * self.covered < LITTLE_USED * self.counted


class Ground:
    """What any of some stretches covers; they may overlap and come in any order."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        """Join the stretches that overlap or touch."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(stretches):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def overlaps(self, start: int, end: int) -> bool:
        """Return whether a character from `start` to `end` is covered."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Names made ready to be looked for."""

    by_words: Mapping[tuple[str, ...], Sequence[str]]
    """Names in normal form, from the first word to the last, by their words without case."""
    lengths: Sequence[int]
    """Numbers of words that a name can have; rising."""


def coverage(
    document: Document, names: Iterable[str], *, lang: str, cited: Iterable[Stretch]
) -> Coverage:
    """Measure one document.

    `names` are names and strong aliases of known actors. `cited` are the verified passages without
    their gaps, in any order: what a quotation leaves out is not used by it. `lang` is a BCP 47 tag.
    """
    known, used = index(names), Ground(cited)
    found = []
    for first, last in document.paragraphs:
        paragraph = document.text[first:last]
        quotations = Ground(_quotations(paragraph))
        for start, end in sentences(paragraph, lang=lang):
            reasons = _reasons(paragraph[start:end], known, lang)
            if quotations.overlaps(start, end):
                reasons = (*reasons, Reason.QUOTATION)
            found.append(
                Sentence(
                    start=first + start,
                    end=first + end,
                    reasons=reasons,
                    cited=used.overlaps(first + start, first + end),
                )
            )
    return Coverage(sentences=tuple(found))


def _reasons(sentence: str, names: Names, lang: str) -> tuple[Reason, ...]:
    """Return what is in the sentence itself."""
    text = plain(sentence)
    carried = ((Reason.NUMBER, carries_number(text, lang)), (Reason.NAME, holds_name(text, names)))
    return tuple(reason for reason, is_there in carried if is_there)


def _quotations(paragraph: str) -> Iterator[Stretch]:
    """Yield the quotations of a paragraph: one can run over several sentences."""
    for start, end in quoted(paragraph):
        if len(paragraph[start:end].split()) >= FEWEST_WORDS:
            yield start, end


def index(names: Iterable[str]) -> Names:
    """Make names ready; those without a letter or a digit are left out."""
    by_words: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for name in map(plain, names):
        found = tuple(_WORD.finditer(name))
        if 0 < len(found) <= LONGEST_NAME:
            words = tuple(word.group().casefold() for word in found)
            by_words[words].add(name[found[0].start() : found[-1].end()])
    return Names(
        by_words={words: sorted(known) for words, known in by_words.items()},
        lengths=sorted({len(words) for words in by_words}),
    )


def holds_name(text: str, names: Names) -> bool:
    """Return whether one of `names` is in `text`, a normal form, in whole words.

    Case does not count, for headlines are in capitals; but a name that has capitals is not found
    in words without any: `guardian` is not the Guardian. `Axios's` names Axios.
    """
    found = tuple(_WORD.finditer(text))
    words = tuple(word.group().casefold() for word in found)
    return any(
        _is_name(text[found[first].start() : found[first + length - 1].end()], name)
        for first in range(len(found))
        for length in names.lengths
        if first + length <= len(found)
        for name in names.by_words.get(words[first : first + length], ())
    )


def _is_name(stretch: str, name: str) -> bool:
    is_lower = stretch.islower() and not name.islower()
    return stretch.casefold() == name.casefold() and not is_lower


def carries_number(sentence: str, lang: str) -> bool:
    """Return whether `sentence`, a normal form, holds digits or number words.

    The number of a list item is none. Digits count in every script, fractions and Roman numeral
    signs too; words in the languages that `text2num` reads, and those such as `dozens` in English.
    """
    text = _LIST_NUMBER.sub("", sentence)
    return any(map(_is_digit, text)) or _in_words(text, lang.partition("-")[0].lower())


def _is_digit(character: str) -> bool:
    return character.isnumeric() and unicodedata.category(character)[0] == "N"


def _in_words(text: str, language: str) -> bool:
    if language == "en":
        text = _NO_COUNT.sub("", text)
        if any(low > _VAGUE_SMALL for low, _ in vague(text)):
            return True
    return any(_is_number(word.lower(), language) for word in _LETTERS.findall(text))


@lru_cache(maxsize=65536)
def _is_number(word: str, language: str) -> bool:
    """Return whether one word is a number; an indefinite article is none."""
    try:
        number = text2num(word, language)
    except ValueError:
        return False
    return number > 1 or word in _COUNTED_ALONE
