"""The same words in another document of the briefing: a quotation that names the wrong source."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Label
from generator.evidence import AppearanceEvidence, Evidence
from generator.model.document import Document
from generator.quotes.contract import FoldedDocument, Quotation, fold_document, match
from generator.quotes.outcome import Ambiguous, Stretch, Verified
from generator.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A held source, ready to be searched."""

    lang: str
    """The language of its text, BCP 47."""
    document: Document
    """Its document."""
    folded: FoldedDocument
    """The same, folded."""


Shelf = Mapping[str, Book]


def shelf(evidence: Evidence) -> Shelf:
    """Make every held source ready for `holders`; dear, so once for each briefing."""
    return {
        id_: Book(
            lang=source.lang.value,
            document=source.document,
            folded=fold_document(source.document),
        )
        for id_, source in evidence.briefing.sources.items()
        if source.is_held and source.document is not None
    }


def holders(seen: AppearanceEvidence, books: Shelf) -> Mapping[str, Label]:
    """Return the other sources in which the words stand, and where."""
    return {
        id_: Label(
            span=Span(file=book.document.place, start=at.start, end=at.end), text="here they are"
        )
        for id_, book in books.items()
        if id_ != seen.appearance.source.value
        for at in _first(seen, book)
    }


def _first(seen: AppearanceEvidence, book: Book) -> Iterator[Stretch]:
    quotation = Quotation(
        words=seen.appearance.quote.value,
        gap_ok=seen.appearance.gap_ok is not None,
        lang=book.lang,
    )
    outcome = match(quotation, book.folded)
    if isinstance(outcome, Verified):
        yield outcome.at
    elif isinstance(outcome, Ambiguous):
        yield outcome.occurrences[0]
