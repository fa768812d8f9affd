"""Documents for tests, and what the contract says of them by brute force."""

import re
from itertools import product

from generator.model.source import Document
from generator.quotes.folded_document import FoldedDocument, fold_document
from generator.values.text import plain


def document(*paragraphs: str) -> Document:
    """Return a document of these paragraphs, with a blank line between them."""
    text, bounds = "", []
    for paragraph in paragraphs:
        bounds.append((len(text), len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    return Document(
        path="seeds/x/a.txt",
        place="seeds/x/a.txt",
        sha256="0" * 64,
        size=len(text.encode()),
        text=text,
        paragraphs=tuple(bounds),
        words=len(text.split()),
    )


def folded(*paragraphs: str) -> FoldedDocument:
    """Return the same in its normal form."""
    return fold_document(document(*paragraphs))


def gap_placements(parts: tuple[str, ...], text: str, forbidden: str) -> set[tuple[int, ...]]:
    """Return, by trying everything, where the parts stand in order with no `forbidden` in a gap.

    The parts and `text` are words with single spaces; places are those of the parts' beginnings.
    """
    places = [
        [found.start() for found in re.finditer(rf"(?<!\w)(?={re.escape(part)}(?!\w))", text)]
        for part in parts
    ]
    lawful = set()
    for starts in product(*places):
        ends = [start + len(part) for start, part in zip(starts, parts, strict=True)]
        gaps = list(zip(ends, starts[1:], strict=False))
        in_order = all(end <= start for end, start in gaps)
        if in_order and not any(forbidden in plain(text[a:b]).split() for a, b in gaps):
            lawful.add(starts)
    return lawful


def bracket_placements(parts: tuple[str, ...], text: str, most: int) -> set[tuple[int, int]]:
    """Return, by trying everything, where the parts stand with at most `most` words between two.

    The parts and `text` are words with single spaces; of each beginning only the shortest.
    """
    words = text.split(" ")
    starts = [sum(len(word) + 1 for word in words[:place]) for place in range(len(words) + 1)]
    found: dict[int, int] = {}
    for gaps in product(range(most + 1), repeat=len(parts) - 1):
        for place in range(len(words)):
            end = place
            for part, gap in zip(parts, (*gaps, 0), strict=True):
                wanted = part.split(" ")
                if words[end : end + len(wanted)] != wanted:
                    break
                end += len(wanted) + gap
            else:
                shortest = found.get(starts[place], len(text))
                found[starts[place]] = min(shortest, starts[end] - 1)
    return set(found.items())
