"""A document in its normal form, with an index of its words, and where a quotation may be cut.

A quotation never begins or ends inside a word, a number or what is joined to it. The word is looked
for on both sides of an edge, so that `83,` is no more found in `83,000` than `83` is. Where a cut
would often mislead and seldom serve, it is refused: `killed Maduro` is not in `killed Maduro's
guard`, nor `president` in `vice-president`. An author can always quote more.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.source import Document
from generator.spans import Stretch
from generator.values.text import Folded, fold

WORD = re.compile(r"\w+")
_HYPHEN = re.compile("-")
_DASH = re.compile("[–—―]")
MOST_PLACES = 2_000
"""Places of a word that are tried one by one."""
BREAK = "\n"
"""What is between paragraphs; no normal form holds it, so that nothing crosses it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldedDocument:
    """A document's paragraphs in their normal form, one after the other."""

    text: str
    """All paragraphs, with `BREAK` between them."""
    dashed: str
    """The same, but for dashes that are no hyphens: they are as in the document."""
    starts: Sequence[int]
    """Where each paragraph begins in `text`."""
    paragraphs: Sequence[Folded]
    bases: Sequence[int]
    """Where each paragraph begins in the document, code points."""
    words: Mapping[str, Sequence[int]]
    """Where each word begins in `text`, by its case-folded form."""

    def occurrences(self, words: str) -> Iterator[int]:
        """Yield where `words`, a normal form with a word in it, are whole in one paragraph."""
        rarest = min(WORD.finditer(words), key=lambda found: len(self.places(found.group())))
        if len(self.places(rarest.group())) > MOST_PLACES:
            yield from self._searched(words)
            return
        for place in self.places(rarest.group()):
            start = place - rarest.start()
            if start >= 0 and self.text.startswith(words, start):
                yield from (start,) if is_whole(self.dashed, start, start + len(words)) else ()

    def _searched(self, words: str) -> Iterator[int]:
        """Yield the same by reading all of the text: quicker where every word is everywhere."""
        start = self.text.find(words)
        while start >= 0:
            if is_whole(self.dashed, start, start + len(words)):
                yield start
            start = self.text.find(words, start + 1)

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


_APOSTROPHE = "['´`′]"
_RANGE_DASH = "[-–—―]"
_JOINT = "[.,:/'·٫٬^*×]"
"""Between digits: groups, fractions, times, powers."""
_CURRENCY = "[$¢£¤¥฿\u20a0-\u20cf﷼]"
_SIGN = "[+<=>~±×÷\u2200-\u22ff\u2a7d-\u2abf＋＜＝＞]"
_COMPARING = "[<=>~±\u2243-\u228b\u2a7d-\u2abf]"
"""Signs that may be apart from their number."""
_PREFIXES = ("anti", "counter", "ex", "non", "pre", "post", "pseudo", "quasi", "un", "vice")
"""What turns a word round or moves it, joined by a dash or parted by the end of a line."""

# Each alternative matches nothing, at a place where nothing may be cut: what is before it, what
# is after it. A lookbehind has one width, hence the repetitions.
JOINED = (
    # a word; a contraction or a possessive; an elided `ne`, a name such as O'Neill
    r"(?<=\w)(?=\w)",
    rf"(?<=\w)(?={_APOSTROPHE}\w)",
    rf"(?<=\w{_APOSTROPHE})(?=(?:t|s|d|m|ll|re|ve)\b)",
    rf"(?<=\b[no]{_APOSTROPHE})(?=\w)",
    # words with a hyphen; an ASCII `--` is a dash
    r"(?<=\w-)(?=\w)",
    r"(?<=\w)(?=-\w)",
    *(rf"(?<=\b{prefix}–)(?=\w)" for prefix in _PREFIXES),
    *(rf"(?<=\b{prefix}[-–]\ )(?=\w)" for prefix in _PREFIXES),
    # 83,000 · 8.83 · .83 · 12:30 · 24/7 · 10^6 · c.83
    rf"(?<=\d{_JOINT})(?=\d)",
    rf"(?<=\d)(?={_JOINT}\d)",
    r"(?<=\.)(?=\d)",
    r"(?<=\w)(?=\.\d)",
    # 12 345, whose spaces have lost their breadth; but not `In 2025 345 people`
    r"(?<=\d\ )(?<!\d{4}\ )(?=\d{3}(?!\d))",
    r"(?<=\d)(?<!\d{4})(?=\ \d{3}(?!\d))",
    # 11–13, with spaces too, or with three points
    rf"(?<=\d{_RANGE_DASH})(?=\d)",
    rf"(?<=\d)(?={_RANGE_DASH}\d)",
    r"(?<=\d\ [-–]\ )(?=\d)",
    r"(?<=\d\ )(?=[-–]\ \d)",
    r"(?<=\d\ [-–])(?=\ \d)",
    r"(?<=\d[-–]\ )(?=\d)",
    r"(?<=\d[-–])(?=\ \d)",
    r"(?<=\d)(?=\ ?[-–]\ \d)",
    r"(?<=\d)(?=\.\.\.\d)",
    # what is before a number: −5, ~83, > 83, #21, $500, US$500, −$500
    r"(?<![^\s(].)(?<=[-–])(?=\d)",
    rf"(?<={_SIGN})(?=\d)",
    rf"(?<={_COMPARING}\ )(?=\d)",
    r"(?<=[#№])(?=\d)",
    rf"(?<={_CURRENCY})(?=\ ?\d)",
    rf"(?<={_CURRENCY}\ )(?=\d)",
    rf"(?<=[^\W\d_])(?={_CURRENCY}\ ?\d)",
    rf"(?<=[-–])(?={_CURRENCY}\ ?\d)",
    rf"(?<={_SIGN})(?={_CURRENCY})",
    # what is after a number: 83+, 83 ± 2, 40 %, 40 °C, 6′, 500 €
    rf"(?<=\d)(?={_SIGN})",
    rf"(?<=\d)(?=\ ?[±°%‰٪％]|[′″]|\ ?{_CURRENCY}(?!\ ?\d))",
    r"(?<=\d\ )(?=[±%‰٪％])",
    # an ellipsis holds no full stop
    r"(?<=\.)(?=\.)",
)
_INSIDE = re.compile("|".join(JOINED), re.IGNORECASE)


def is_whole(text: str, start: int, end: int) -> bool:
    """Return whether `text[start:end]`, which is not empty, cuts nothing in two at either end.

    `text` is a normal form in which long dashes are kept: they join no words.
    """
    return not is_inside(text, start) and not is_inside(text, end)


def is_inside(text: str, place: int) -> bool:
    """Return whether a cut before `text[place]` would cut something in two."""
    return _INSIDE.match(text, place) is not None or _is_mark(text[place : place + 1])


def _is_mark(character: str) -> bool:
    """Return whether this belongs to the letter before it: accents, vowel signs, enclosures."""
    return character > "\u02ff" and unicodedata.category(character).startswith("M")
