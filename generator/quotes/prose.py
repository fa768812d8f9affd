"""Quotations in an author's own prose (rule Q-6)."""

import re
from collections.abc import Sequence

from generator.model.source import Document
from generator.quotes.contract import FoldedDocument, Quotation, fold_document, match
from generator.quotes.folded import WORD
from generator.quotes.marks import marked
from generator.quotes.outcome import Ambiguous, Stretch, Verified

FEWEST_WORDS = 4
"""Shorter spans in quotation marks are names and single words."""
_CONTRACTION = re.compile(r"(?<=\w)['’‘](?=\w)")


def unverified_quotations(prose: str, verified: Sequence[str]) -> tuple[Stretch, ...]:
    """Return the spans in quotation marks, four words or more, that no verified quotation holds."""
    spans = tuple(
        span for span in marked(prose) if _words_in(prose[span.start : span.end]) >= FEWEST_WORDS
    )
    if not spans:
        return ()
    known = tuple(_as_document(text) for text in verified)
    return tuple(span for span in spans if not _is_known(prose[span.start : span.end], known))


def _words_in(text: str) -> int:
    """Count words, a contraction as one."""
    return len(WORD.findall(_CONTRACTION.sub("", text)))


def _is_known(words: str, known: Sequence[FoldedDocument]) -> bool:
    quotation = Quotation(words=words)
    return any(isinstance(match(quotation, text), Verified | Ambiguous) for text in known)


def _as_document(text: str) -> FoldedDocument:
    """Take a verified quotation for a document of one paragraph."""
    whole = Document(
        path="", place="", sha256="", size=0, text=text, paragraphs=((0, len(text)),), words=0
    )
    return fold_document(whole)
