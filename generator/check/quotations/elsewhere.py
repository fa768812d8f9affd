"""The same words in another document of the briefing: a quotation that names the wrong source."""

from collections.abc import Mapping
from functools import partial

from generator.evidence import AppearanceEvidence, Evidence
from generator.quotes.contract import FoldedDocument, Quotation, fold_document, match
from generator.quotes.outcome import Ambiguous, Verified

Shelf = Mapping[str, FoldedDocument]


def shelf(evidence: Evidence) -> Shelf:
    """Make the text of every held source ready for `holders`; dear, so once for each briefing."""
    return {
        id_: fold_document(source.document)
        for id_, source in evidence.briefing.sources.items()
        if source.is_held and source.document is not None
    }


def holders(seen: AppearanceEvidence, books: Shelf) -> tuple[str, ...]:
    """Return the ids of the other sources in which the words stand."""
    ask = partial(
        Quotation,
        words=seen.appearance.quote.value,
        gap_ok=seen.appearance.gap_ok is not None,
    )
    lang = seen.source.lang.value if seen.source else ""
    return tuple(
        id_
        for id_, document in books.items()
        if id_ != seen.appearance.source.value
        and isinstance(match(ask(lang=lang), document), Verified | Ambiguous)
    )
