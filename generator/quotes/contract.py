"""The quotation contract, rules Q-1 to Q-6: look a quotation up in a document, and all in prose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.source import Document
from generator.quotes.folded_document import WORD, FoldedDocument, fold_document
from generator.quotes.fragments import (
    ELLIPSIS,
    MOST_PLACES,
    Found,
    Fragment,
    Substitution,
    find,
    fragments,
    words_in,
)
from generator.quotes.match_result import Ambiguous, Level, MatchResult, NotFound, Verified
from generator.quotes.nearest import beside, not_found
from generator.quotes.negation import negations
from generator.quotes.placement import (
    FEWEST_WORDS,
    Placement,
    bracketed,
    broken_limit,
    is_after,
    is_before,
    is_lawful_gap,
    placements,
)
from generator.spans import Stretch
from generator.values.punctuation import quoted_in_prose
from generator.values.text import plain

MOST_GAPS = 32
MOST_BRACKETS = 64
"""More than anybody types; what has more is not looked for."""
FEWEST_PROSE_WORDS = 4
"""Shorter spans in quotation marks are names and single words."""
_CONTRACTION = re.compile(r"(?<=\w)['’‘](?=\w)")

__all__ = [
    "FoldedDocument",
    "Quotation",
    "fold_document",
    "fold_quotations",
    "match",
    "unverified_quotations",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """What is looked up."""

    words: str
    """As the author typed them."""
    prefix: str = ""
    """Words right before it; empty where none are needed."""
    suffix: str = ""
    """Words right after it; empty where none are needed."""
    gap_ok: bool = False
    """Whether the author vouches for a negation that is left out."""
    lang: str = "en"
    """The language of the document, BCP 47."""

    def turns(self, text: str) -> bool:
        """Return whether leaving `text` out, or putting it in, turns the meaning round."""
        return not self.gap_ok and bool(negations(text, self.lang))


def match(quotation: Quotation, document: FoldedDocument) -> MatchResult:
    """Look `quotation` up in `document`: its words, exactly, or what is wrong."""
    words = plain(quotation.words)
    if not WORD.search(words):
        return NotFound(nearest=None, difference=())
    return _sought(words, quotation, document) or not_found(words, document)


def _sought(words: str, quotation: Quotation, document: FoldedDocument) -> MatchResult | None:
    """Look up the normal form of a quotation; None if no paragraph holds its words in order."""
    literal = tuple(
        Placement(parts=(Found(start=start, end=start + len(words)),))
        for start in document.occurrences(words)
    )
    if literal:
        return _settle(literal, quotation, document, parts=())
    if words.count(ELLIPSIS) > MOST_GAPS or words.count("[") > MOST_BRACKETS:
        return None
    parts = fragments(
        words,
        is_there=lambda text: next(document.occurrences(text), None) is not None,
        turns=quotation.turns,
    )
    return _in_parts(quotation, parts, document)


def _in_parts(
    quotation: Quotation, parts: tuple[Fragment, ...], document: FoldedDocument
) -> MatchResult | None:
    """Place the parts; None if no paragraph holds them all in order."""
    found = tuple(find(part, document) for part in parts)
    if not all(found) or not found:
        return None
    lang = None if quotation.gap_ok else quotation.lang
    placed = placements(
        found, document, lambda start, end: is_lawful_gap(document, start, end, lang)
    )
    lawful = tuple(
        placement
        for placement in placed
        if not any(
            quotation.turns(document.text[start:end])
            for start, end in bracketed(placement, parts, document)
        )
    )
    if lawful and (len(parts) == 1 or min(map(words_in, parts)) >= FEWEST_WORDS):
        return _settle(lawful, quotation, document, parts=parts)
    loose = placements(found, document, lambda _start, _end: True)
    if not loose:
        return None
    nearest = min(loose, key=lambda placement: placement.length)
    return broken_limit(nearest, bracketed(nearest, parts, document), document, lang=lang)


def _settle(
    placed: tuple[Placement, ...],
    quotation: Quotation,
    document: FoldedDocument,
    *,
    parts: tuple[Fragment, ...],
) -> MatchResult:
    """Choose by the words before and after; one place is verified, several are ambiguous."""
    prefix, suffix = plain(quotation.prefix), plain(quotation.suffix)
    chosen = tuple(
        placement
        for placement in placed
        if is_after(prefix, placement, document) and is_before(suffix, placement, document)
    )[:MOST_PLACES]
    if not chosen:
        return beside(placed[0], document)
    spans = tuple(document.original(placement.start, placement.end) for placement in chosen)
    if len(spans) > 1:
        return Ambiguous(occurrences=spans)
    fragments = tuple(document.original(part.start, part.end) for part in chosen[0].parts)
    return Verified(at=spans[0], fragments=fragments, level=_level(chosen[0], parts))


def _level(placement: Placement, parts: tuple[Fragment, ...]) -> Level:
    if not parts:
        return Level.EXACT
    at_an_end = any(isinstance(part[place], Substitution) for part in parts for place in (0, -1))
    if at_an_end or any(part.replaced for part in placement.parts):
        return Level.EXACT_WITH_BRACKETS
    return Level.EXACT_WITH_GAPS


def unverified_quotations(prose: str, verified: FoldedDocument) -> tuple[Stretch, ...]:
    """Return the spans in quotation marks in an author's prose that no verified quotation holds.

    Spans of fewer than four words, a contraction as one, are left out (rule Q-6).
    """
    return tuple(
        Stretch(start=start, end=end)
        for start, end in quoted_in_prose(prose)
        if len(WORD.findall(_CONTRACTION.sub("", prose[start:end]))) >= FEWEST_PROSE_WORDS
        and not _is_held(prose[start:end], verified)
    )


def _is_held(words: str, verified: FoldedDocument) -> bool:
    folded = plain(words)
    return next(verified.occurrences(folded), None) is not None or isinstance(
        _sought(folded, Quotation(words=words), verified), Verified | Ambiguous
    )


def fold_quotations(texts: Sequence[str]) -> FoldedDocument:
    """Take verified quotations for one document, each a paragraph of it: nothing crosses two."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for text in texts:
        bounds.append((start, start + len(text)))
        start += len(text)
    whole = Document(
        path="",
        place="",
        sha256="",
        size=0,
        text="".join(texts),
        paragraphs=tuple(bounds),
        words=0,
    )
    return fold_document(whole)
