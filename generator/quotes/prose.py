"""Quotations in an author's own prose (rule Q-6)."""

import re
from collections.abc import Iterator, Sequence

from generator.model.document import Document
from generator.quotes.contract import FoldedDocument, Quotation, fold_document, match
from generator.quotes.folded import WORD
from generator.quotes.outcome import Ambiguous, Stretch, Verified

FEWEST_WORDS = 4
"""Shorter spans in quotation marks are names and single words."""
# Pairs by opening mark; German and Polish close with what others open with.
_CLOSING = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "‘": "’",
    "‚": "‘’",
    '"': '"',
    "'": "'",
}
_APOSTROPHES = "'’‘"
_PUNCTUATION = " ,.;:!?"


def unverified_quotations(prose: str, verified: Sequence[str]) -> tuple[Stretch, ...]:
    """Return the spans in quotation marks, four words or more, that no verified quotation holds."""
    spans = tuple(_spans(prose))
    if not spans:
        return ()
    known = tuple(_as_document(text) for text in verified)
    return tuple(span for span in spans if not _is_known(prose[span.start : span.end], known))


def _spans(prose: str) -> Iterator[Stretch]:
    """Yield what stands between quotation marks and is long enough to be somebody's words."""
    closed: set[int] = set()
    for start, mark in enumerate(prose):
        if start in closed or mark not in _CLOSING or not _opens(prose, start):
            continue
        end = _close(prose, start + 1, _CLOSING[mark])
        if end is None:
            continue
        closed.add(end)
        span = _without_punctuation(prose, start + 1, end)
        if len(WORD.findall(_words(prose[span.start : span.end]))) >= FEWEST_WORDS:
            yield span


def _opens(prose: str, place: int) -> bool:
    """Tell a mark that opens from an apostrophe."""
    if prose[place] not in _APOSTROPHES:
        return True
    return (
        not _is_word(prose, place - 1) and place + 1 < len(prose) and not prose[place + 1].isspace()
    )


def _close(prose: str, start: int, marks: str) -> int | None:
    """Return where the first of `marks` closes, or nothing."""
    for place in range(start, len(prose)):
        if prose[place] not in marks:
            continue
        if prose[place] not in _APOSTROPHES or not _is_word(prose, place + 1):
            return place
    return None


def _is_word(prose: str, place: int) -> bool:
    return 0 <= place < len(prose) and WORD.match(prose[place]) is not None


def _words(text: str) -> str:
    """Count a contraction as one word."""
    return re.sub(rf"(?<=\w)[{_APOSTROPHES}](?=\w)", "", text)


def _without_punctuation(prose: str, start: int, end: int) -> Stretch:
    """Leave out what belongs to the sentence around the quotation."""
    while start < end and prose[start] in _PUNCTUATION:
        start += 1
    while end > start and prose[end - 1] in _PUNCTUATION:
        end -= 1
    return Stretch(start=start, end=end)


def _is_known(words: str, known: Sequence[FoldedDocument]) -> bool:
    quotation = Quotation(words=words)
    return any(isinstance(match(quotation, text), Verified | Ambiguous) for text in known)


def _as_document(text: str) -> FoldedDocument:
    """Take a verified quotation for a document of one paragraph."""
    whole = Document(
        path="", place="", sha256="", size=0, text=text, paragraphs=((0, len(text)),), words=0
    )
    return fold_document(whole)
