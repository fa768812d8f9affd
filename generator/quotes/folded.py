"""A document in its normal form, with an index of its words."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.source import Document
from generator.quotes.edges import is_whole
from generator.quotes.outcome import Stretch
from generator.values.text import Folded, fold

WORD = re.compile(r"\w+")
_HYPHEN = re.compile("-")
_DASH = re.compile("[–—―]")
BREAK = "\n"
"""What stands between paragraphs; no normal form holds it, so that nothing crosses it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldedDocument:
    """A document's paragraphs in their normal form, one after the other."""

    text: str
    """All paragraphs, with `BREAK` between them."""
    dashed: str
    """The same, but for dashes that are no hyphens: they stand as in the document."""
    starts: Sequence[int]
    """Where each paragraph begins in `text`."""
    paragraphs: Sequence[Folded]
    """Each paragraph's normal form."""
    bases: Sequence[int]
    """Where each paragraph begins in the document, code points."""
    words: Mapping[str, Sequence[int]]
    """Where each word begins in `text`, by its case-folded form."""

    def occurrences(self, words: str) -> Iterator[int]:
        """Yield where `words`, a normal form with a word in it, stand whole in one paragraph."""
        rarest = min(WORD.finditer(words), key=lambda found: len(self.places(found.group())))
        for place in self.places(rarest.group()):
            start = place - rarest.start()
            if start >= 0 and self.text.startswith(words, start):
                yield from (start,) if is_whole(self.dashed, start, start + len(words)) else ()

    def paragraph(self, offset: int) -> int:
        """Return the number of the paragraph that `text[offset]` lies in, counted from 0."""
        return bisect_right(self.starts, offset) - 1

    def original(self, start: int, end: int) -> Stretch:
        """Return the stretch of the document that `text[start:end]` stands for."""
        number = self.paragraph(start)
        begin, base = self.starts[number], self.bases[number]
        first, last = self.paragraphs[number].original(start - begin, end - begin)
        return Stretch(start=base + first, end=base + last)

    def bounds(self, offset: int) -> tuple[int, int]:
        """Return where the paragraph that `text[offset]` lies in begins and ends in `text`."""
        number = self.paragraph(offset)
        start = self.starts[number]
        return start, start + len(self.paragraphs[number].text)

    def places(self, word: str) -> Sequence[int]:
        """Return where `word` begins, in any case of its letters."""
        return self.words.get(word.casefold(), ())


def fold_document(document: Document) -> FoldedDocument:
    """Bring a document into its normal form, paragraph by paragraph."""
    paragraphs = [fold(document.text[start:end]) for start, end in document.paragraphs]
    dashed = (
        _dashed(paragraph, document.text[start:end])
        for paragraph, (start, end) in zip(paragraphs, document.paragraphs, strict=True)
    )
    starts, length = [], 0
    for paragraph in paragraphs:
        starts.append(length)
        length += len(paragraph.text) + len(BREAK)
    text = BREAK.join(paragraph.text for paragraph in paragraphs)
    return FoldedDocument(
        text=text,
        dashed=BREAK.join(dashed),
        starts=tuple(starts),
        paragraphs=tuple(paragraphs),
        bases=tuple(start for start, _ in document.paragraphs),
        words=_index(text),
    )


def _dashed(paragraph: Folded, original: str) -> str:
    """Return the normal form with the dashes of the original, hyphens apart."""
    if not _DASH.search(original):
        return paragraph.text
    characters = list(paragraph.text)
    for found in _HYPHEN.finditer(paragraph.text):
        start, _ = paragraph.original(*found.span())
        if _DASH.match(original, start):
            characters[found.start()] = original[start]
    return "".join(characters)


def _index(text: str) -> Mapping[str, Sequence[int]]:
    places: dict[str, list[int]] = {}
    for found in WORD.finditer(text):
        places.setdefault(found.group().casefold(), []).append(found.start())
    return places
