"""Documents for tests, and what the contract says of them by brute force."""

import re
from itertools import product

from generator.model.document import Document
from generator.quotes.contract import FoldedDocument, fold_document
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
