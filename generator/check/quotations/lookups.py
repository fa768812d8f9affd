"""The appearances whose quotation came to one kind of end, with the document it was sought in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.diagnostics import Label
from generator.evidence import Evidence
from generator.evidence.quotations import AppearanceEvidence
from generator.model.source import Document
from generator.quotes.match_result import MatchResult
from generator.spans import Span, Stretch

T = TypeVar("T", bound=MatchResult)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup(Generic[T]):
    """One quotation, where it was sought, and what became of it."""

    seen: AppearanceEvidence
    document: Document
    """That of its source."""
    outcome: T

    @property
    def source(self) -> str:
        """The id of the source, as the author wrote it."""
        return self.seen.appearance.source.value

    @property
    def place(self) -> Span:
        """The quotation in the YAML."""
        return self.seen.appearance.quote.span


def lookups(evidence: Evidence, kind: type[T]) -> Iterator[Lookup[T]]:
    """Yield the quotations with an outcome of `kind`, in the author's order."""
    for seen in evidence.appearances:
        document = seen.source.document if seen.source else None
        if document is not None and isinstance(seen.outcome, kind):
            yield Lookup(seen=seen, document=document, outcome=seen.outcome)


def passage(document: Document, at: Stretch, text: str) -> Label:
    """Point at a stretch of a document."""
    return Label(span=Span(file=document.place, start=at.start, end=at.end), text=text)
