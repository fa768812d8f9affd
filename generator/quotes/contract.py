"""The quotation contract, rules Q-1 to Q-5: look a quotation up in a document."""

from dataclasses import dataclass

from generator.quotes.edges import is_whole
from generator.quotes.folded import WORD, FoldedDocument, fold_document
from generator.quotes.fragment import Found, find
from generator.quotes.nearest import beside, not_found
from generator.quotes.outcome import (
    Ambiguous,
    GapHidesNegation,
    GapTooWide,
    Level,
    NotFound,
    Outcome,
    Stretch,
    Verified,
)
from generator.quotes.pattern import Fragment, Substitution, fragments, words_in
from generator.quotes.placement import (
    WIDEST,
    Allowance,
    Placement,
    hides,
    placements,
    width,
)
from generator.values.text import plain

FEWEST_WORDS = 3
"""How many words stand on either side of a gap (rule Q-1)."""

__all__ = ["FoldedDocument", "Quotation", "fold_document", "match"]


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


def match(quotation: Quotation, document: FoldedDocument) -> Outcome:
    """Look `quotation` up in `document`: its words, exactly, or a finding."""
    words = plain(quotation.words)
    if not WORD.search(words):
        return NotFound(nearest=None, difference=())
    literal = tuple(
        Placement(parts=(Found(start=start, end=start + len(words)),))
        for start in document.occurrences(words)
    )
    if literal:
        return _settle(literal, quotation, document, level=Level.EXACT)
    parts = fragments(words, lambda text: any(True for _ in document.occurrences(text)))
    found = tuple(find(part, document) for part in parts)
    if not all(found) or not found:
        return not_found(words, document)
    return _with_gaps(quotation, parts, found, document) or not_found(words, document)


def _with_gaps(
    quotation: Quotation,
    parts: tuple[Fragment, ...],
    found: tuple[tuple[Found, ...], ...],
    document: FoldedDocument,
) -> Outcome | None:
    """Place the parts; nothing where no paragraph holds them all in order."""
    allowance = Allowance(lang=quotation.lang, negation=quotation.gap_ok)
    short = len(parts) > 1 and any(words_in(part) < FEWEST_WORDS for part in parts)
    lawful = tuple(
        placement
        for placement in placements(found, document, allowance)
        if quotation.gap_ok or not _replaced(placement, document, quotation.lang)
    )
    if lawful and not short:
        return _settle(lawful, quotation, document, level=_level(lawful[0], parts))
    loose = placements(found, document, None)
    if not loose:
        return None
    return _objection(min(loose, key=lambda way: way.length), quotation, document)


def _level(placement: Placement, parts: tuple[Fragment, ...]) -> Level:
    at_an_end = any(isinstance(part[place], Substitution) for part in parts for place in (0, -1))
    if at_an_end or any(part.replaced for part in placement.parts):
        return Level.EXACT_WITH_BRACKETS
    return Level.EXACT_WITH_GAPS


def _replaced(
    placement: Placement, document: FoldedDocument, lang: str
) -> tuple[tuple[int, int], ...]:
    """Return what brackets stand for and would hide a negation."""
    return tuple(
        (start, end)
        for part in placement.parts
        for start, end in part.replaced
        if hides(document, start, end, lang)
    )


def _objection(
    placement: Placement, quotation: Quotation, document: FoldedDocument
) -> GapHidesNegation | GapTooWide:
    """Say which limit the placement breaks."""
    for start, end in placement.gaps:
        wide = width(document, start, end)
        if wide > WIDEST:
            reason = f"leaves out {wide:,} characters, and may leave out {WIDEST}"
            return GapTooWide(skipped=document.original(start, end), reason=reason)
    skipped = (*placement.gaps, *_replaced(placement, document, quotation.lang))
    for start, end in skipped:
        hidden = hides(document, start, end, quotation.lang)
        if hidden and not quotation.gap_ok:
            return GapHidesNegation(skipped=document.original(start, end), words=hidden)
    start, end = placement.gaps[0]
    return GapTooWide(
        skipped=document.original(min(start, end - 1), end),
        reason=f"stands beside fewer than {FEWEST_WORDS} words",
    )


def _settle(
    places: tuple[Placement, ...],
    quotation: Quotation,
    document: FoldedDocument,
    *,
    level: Level,
) -> Outcome:
    """Choose by the words before and after; one place is verified, several are ambiguous."""
    chosen = tuple(place for place in places if _stands_between(place, quotation, document))
    if not chosen:
        return beside(places[0], document)
    spans = tuple(_stretch(place, document) for place in chosen)
    if len(spans) > 1:
        return Ambiguous(occurrences=spans)
    fragments = tuple(document.original(part.start, part.end) for part in chosen[0].parts)
    return Verified(at=spans[0], fragments=fragments, level=level)


def _stretch(place: Placement, document: FoldedDocument) -> Stretch:
    return document.original(place.start, place.start + place.length)


def _stands_between(place: Placement, quotation: Quotation, document: FoldedDocument) -> bool:
    """Tell whether the words before and after are those that the author gives (rule Q-3)."""
    text, (first, last) = document.text, document.bounds(place.start)
    before = text[first : place.start].rstrip(" ")
    end = place.start + place.length
    after = text[end:last]
    after_start = end + len(after) - len(after.lstrip(" "))
    prefix, suffix = plain(quotation.prefix), plain(quotation.suffix)
    follows = not prefix or (
        before.endswith(prefix)
        and is_whole(document.dashed, first + len(before) - len(prefix), first + len(before))
    )
    leads = not suffix or (
        text.startswith(suffix, after_start, last)
        and is_whole(document.dashed, after_start, after_start + len(suffix))
    )
    return follows and leads
