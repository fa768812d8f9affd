"""Reading a printed document back: what it carries, and what its pages say."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from generator.print_edition.paper import Paper

ATTACHED = "briefing.json"
_LETTER_WIDTH = 612
"""Points; A4 is 595 wide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDocument:
    """A PDF, read back."""

    slug: str
    """The briefing that it says it prints; empty where it says none."""
    paper: Paper
    """The size of its sheets."""
    data: bytes | None
    """The briefing's data that it carries; nothing where it carries none."""
    pages: tuple[tuple[str, ...], ...]
    """The words of each page, line by line."""


def read_pdf(pdf: bytes) -> PrintedDocument | None:
    """Read a PDF; nothing where it cannot be read."""
    from pypdf import PdfReader  # noqa: PLC0415 - slow to import, and only `verify` asks for it

    try:
        reader = PdfReader(io.BytesIO(pdf))
        known = reader.metadata
        keywords = str(known.get("/Keywords", "")).split(", ") if known else []
        attached = reader.attachments.get(ATTACHED)
        return PrintedDocument(
            slug="".join(keywords[1:2]) if keywords[:1] == ["briefing"] else "",
            paper=_paper(float(reader.pages[0].mediabox.width)),
            data=attached[0] if attached else None,
            pages=tuple(tuple(page.extract_text().splitlines()) for page in reader.pages),
        )
    except Exception:  # noqa: BLE001  # a damaged file may break a reader anywhere
        return None


def differing_pages(found: PrintedDocument, expected: PrintedDocument) -> Iterator[tuple[str, str]]:
    """Yield each page whose words are others, and the first line that is."""
    if len(found.pages) != len(expected.pages):
        yield "", f"has {len(found.pages)} pages where the seeds give {len(expected.pages)}"
    for number, (lines, wanted) in enumerate(zip(found.pages, expected.pages, strict=False), 1):
        if lines != wanted:
            line = next(
                (pair for pair in zip(lines, wanted, strict=False) if pair[0] != pair[1]), None
            )
            told = (
                f"says “{line[0]}” where the seeds give “{line[1]}”" if line else "has other lines"
            )
            yield f"page {number}", told


def _paper(width: float) -> Paper:
    return Paper.US_LETTER if round(width) == _LETTER_WIDTH else Paper.A4
