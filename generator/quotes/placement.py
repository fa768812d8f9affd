"""Placing the fragments of a quotation: in order, in one paragraph, nothing hidden (Q-1 to Q-3).

All places are in the folded text.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.quotes.folded_document import FoldedDocument, is_whole
from generator.quotes.fragments import LONGEST, MOST_WORDS, Found, Fragment, Substitution
from generator.quotes.match_result import GapHidesNegation, GapTooWide
from generator.quotes.negation import negations

WIDEST = 400
"""Code points of the document that a gap may leave out (rule Q-1)."""
FEWEST_WORDS = 3
"""Number of words on either side of a gap (rule Q-1)."""
Stretches = tuple[tuple[int, int], ...]
_Ways = dict[Found, tuple[Found, ...]]

_SENTENCE_END = re.compile(r"(?<!\b[A-Z])[.!?][\"')\]]* |\n")
"""One letter with a full stop is an initial."""
_TOKEN = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """One way to place all fragments."""

    parts: tuple[Found, ...]

    @property
    def start(self) -> int:
        """Where the first begins."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Where the last ends."""
        return self.parts[-1].end

    @property
    def length(self) -> int:
        """From the beginning of the first to the end of the last."""
        return self.end - self.start

    @property
    def gaps(self) -> Stretches:
        """What is between the fragments."""
        return tuple(
            (one.end, other.start) for one, other in zip(self.parts, self.parts[1:], strict=False)
        )


def placements(
    found: Sequence[Sequence[Found]],
    document: FoldedDocument,
    may_leave_out: Callable[[int, int], bool],
) -> tuple[Placement, ...]:
    """Place fragments, each given with the places where it is; for one beginning the shortest.

    `may_leave_out` decides on the stretch that a gap would leave out.
    """
    ways: _Ways = {part: (part,) for part in found[0]}
    for following in found[1:]:
        ways = dict(_joined(ways, following, document, may_leave_out))
    shortest: dict[int, Placement] = {}
    for parts in ways.values():
        placement = Placement(parts=parts)
        known = shortest.get(placement.start)
        if known is None or placement.length < known.length:
            shortest[placement.start] = placement
    return tuple(shortest[start] for start in sorted(shortest))


def _joined(
    ways: _Ways,
    following: Sequence[Found],
    document: FoldedDocument,
    may_leave_out: Callable[[int, int], bool],
) -> Iterator[tuple[Found, tuple[Found, ...]]]:
    """Join each following part to the nearest way before it: what is wider hides no less."""
    before = sorted(ways, key=lambda part: (part.end, part.start))
    nearest = 0
    for part in sorted(following):
        while nearest < len(before) and before[nearest].end <= part.start:
            nearest += 1
        if nearest == 0:
            continue
        last = before[nearest - 1]
        if document.paragraph(last.start) != document.paragraph(part.start):
            continue
        if may_leave_out(last.end, part.start):
            yield part, (*ways[last], part)


def is_lawful_gap(document: FoldedDocument, start: int, end: int, lang: str | None) -> bool:
    """Return whether a gap may leave out `text[start:end]`; without a language, negations too."""
    if width(document, start, end) > WIDEST:
        return False
    return lang is None or not negations(document.text[start:end], lang)


def width(document: FoldedDocument, start: int, end: int) -> int:
    """Return the number of code points of the document that `text[start:end]` is made of."""
    if start >= end:
        return 0
    skipped = document.original(start, end)
    return skipped.end - skipped.start


def bracketed(
    placement: Placement, parts: tuple[Fragment, ...], document: FoldedDocument
) -> Stretches:
    """Return the stretches that brackets stand for, or may stand for (rule Q-2).

    A bracket at an end of the quotation has no words beyond it that would bound what it stands for:
    it may be as many words as a bracket can be, up to the end of the sentence.
    """
    before = isinstance(parts[0][0], Substitution)
    after = isinstance(parts[-1][-1], Substitution)
    return (
        *((_words_before(document.text, placement.start),) if before else ()),
        *(stretch for part in placement.parts for stretch in part.replaced),
        *((_words_after(document.text, placement.end),) if after else ()),
    )


def _words_before(text: str, end: int) -> tuple[int, int]:
    """Return the last words of the sentence before `text[end]`."""
    start = max(0, end - LONGEST)
    for found in _SENTENCE_END.finditer(text, start, end):
        start = found.end()
    words = tuple(_TOKEN.finditer(text, start, end))[-MOST_WORDS:]
    return (words[0].start() if words else end), end


def _words_after(text: str, start: int) -> tuple[int, int]:
    """Return the next words of the sentence, from `text[start]` on."""
    end = start + LONGEST
    for found in _SENTENCE_END.finditer(text, start, end):
        end = found.start()
        break
    words = tuple(_TOKEN.finditer(text, start, end))[:MOST_WORDS]
    return start, (words[-1].end() if words else start)


def is_after(prefix: str, placement: Placement, document: FoldedDocument) -> bool:
    """Return whether `prefix`, a normal form, is whole right before the placement (rule Q-3)."""
    end = placement.start
    if document.text[end - 1 : end] == " ":
        end -= 1
    start = end - len(prefix)
    return not prefix or (
        start >= 0
        and document.text.startswith(prefix, start)
        and is_whole(document.dashed, start, end)
    )


def is_before(suffix: str, placement: Placement, document: FoldedDocument) -> bool:
    """Return whether `suffix`, a normal form, is whole right after the placement (rule Q-3)."""
    start = placement.end
    if document.text[start : start + 1] == " ":
        start += 1
    return not suffix or (
        document.text.startswith(suffix, start)
        and is_whole(document.dashed, start, start + len(suffix))
    )


def broken_limit(
    placement: Placement, brackets: Stretches, document: FoldedDocument, *, lang: str | None
) -> GapHidesNegation | GapTooWide:
    """Return which limit a placement breaks; `brackets` are the stretches that they stand for."""
    for start, end in placement.gaps:
        wide = width(document, start, end)
        if wide > WIDEST:
            reason = f"leaves out {wide:,} characters, and may leave out {WIDEST}"
            return GapTooWide(skipped=document.original(start, end), reason=reason)
    for start, end in (*placement.gaps, *brackets):
        words = () if lang is None else negations(document.text[start:end], lang)
        if words:
            return GapHidesNegation(skipped=document.original(start, end), words=words)
    start, end = placement.gaps[0]
    return GapTooWide(
        skipped=document.original(min(start, end - 1), end),
        reason=f"stands beside fewer than {FEWEST_WORDS} words",
    )
