"""Placing the fragments of a quotation with gaps: in order, in one paragraph, nothing hidden."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.quotes.folded import FoldedDocument
from generator.quotes.fragment import Found
from generator.quotes.negation import negations

WIDEST = 400
"""Code points of the document that a gap may leave out (rule Q-1)."""


_Ways = dict[Found, tuple[Found, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """One way to place all fragments."""

    parts: tuple[Found, ...]
    """The fragments, in order."""

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
    def gaps(self) -> tuple[tuple[int, int], ...]:
        """What lies between the fragments, in the folded text."""
        return tuple(
            (one.end, other.start) for one, other in zip(self.parts, self.parts[1:], strict=False)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What a gap may leave out."""

    lang: str
    """The language of the document, BCP 47."""
    negation: bool
    """Whether the author vouches for a negation that is left out."""


def placements(
    found: Sequence[Sequence[Found]], document: FoldedDocument, allowance: Allowance | None
) -> tuple[Placement, ...]:
    """Place fragments, each given with the places where it stands; for one beginning the shortest.

    With an `allowance`, only lawful placements; without, any in one paragraph.
    """
    ways: _Ways = {part: (part,) for part in found[0]}
    for following in found[1:]:
        ways = dict(_joined(ways, following, document, allowance))
    shortest: dict[int, Placement] = {}
    for parts in ways.values():
        placement = Placement(parts=parts)
        known = shortest.get(placement.start)
        if known is None or placement.length < known.length:
            shortest[placement.start] = placement
    return tuple(shortest[start] for start in sorted(shortest))


def width(document: FoldedDocument, start: int, end: int) -> int:
    """Return how many code points of the document `text[start:end]` stands for."""
    if start >= end:
        return 0
    skipped = document.original(start, end)
    return skipped.end - skipped.start


def _joined(
    ways: _Ways, following: Sequence[Found], document: FoldedDocument, allowance: Allowance | None
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
        if allowance is None or _is_lawful(document, last.end, part.start, allowance):
            yield part, (*ways[last], part)


def _is_lawful(document: FoldedDocument, start: int, end: int, allowance: Allowance) -> bool:
    if width(document, start, end) > WIDEST:
        return False
    return allowance.negation or not negations(document.text[start:end], allowance.lang)
