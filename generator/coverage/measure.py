"""Which sentences of a document carry something that a claim should rest on, and which do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.coverage.ground import Ground, Stretch
from generator.coverage.names import Names, holds_name, index
from generator.coverage.numbers import carries_number
from generator.model.document import Document
from generator.values.quotation_marks import quoted
from generator.values.sentences import sentences
from generator.values.text import plain

LITTLE_USED = 40
"""Per cent; a document of which less is used is warned of (finding V001)."""
FEWEST_WORDS = 2
"""A single word in quotation marks is no quotation."""


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
    """What it carries, in the order of `Reason`; nothing where it does not count."""
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
        """How many sentences carry something."""
        return sum(bool(sentence.reasons) for sentence in self.sentences)

    @property
    def covered(self) -> int:
        """How many of those a verified passage overlaps."""
        return self.counted - len(self.missed)

    @property
    def missed(self) -> tuple[Sentence, ...]:
        """Those that carry something and that no claim rests on, in order."""
        return tuple(sentence for sentence in self.sentences if sentence.is_missed)

    @property
    def percent(self) -> int | None:
        """Whole per cent, rounded down; nothing where no sentence counts."""
        return 100 * self.covered // self.counted if self.counted else None

    @property
    def is_little_used(self) -> bool:
        """Whether less than `LITTLE_USED` per cent is covered."""
        return 100 * self.covered < LITTLE_USED * self.counted


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
    """Return what stands in the sentence itself."""
    text = plain(sentence)
    carried = ((Reason.NUMBER, carries_number(text, lang)), (Reason.NAME, holds_name(text, names)))
    return tuple(reason for reason, is_there in carried if is_there)


def _quotations(paragraph: str) -> Iterator[Stretch]:
    """Yield the quotations of a paragraph: one can run over several sentences."""
    for start, end in quoted(paragraph):
        if len(paragraph[start:end].split()) >= FEWEST_WORDS:
            yield start, end
