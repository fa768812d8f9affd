"""The quotation contract, rules Q-1 to Q-5: look a quotation up in a document."""

from dataclasses import dataclass

from generator.quotes.brackets import bracketed
from generator.quotes.folded import WORD, FoldedDocument, fold_document
from generator.quotes.fragment import MOST_PLACES, Found, find
from generator.quotes.nearest import beside, not_found
from generator.quotes.negation import negations
from generator.quotes.objection import FEWEST_WORDS, Stretches, objection
from generator.quotes.occurrence import stands_after, stands_before
from generator.quotes.outcome import Ambiguous, Level, NotFound, Outcome, Verified
from generator.quotes.pattern import ELLIPSIS, Fragment, Substitution, fragments, words_in
from generator.quotes.placement import Allowance, Placement, placements
from generator.values.text import plain

MOST_GAPS = 32
MOST_BRACKETS = 64
"""More than anybody types; what has more is not looked for."""

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
        return _settle(literal, quotation, document, parts=())
    if words.count(ELLIPSIS) > MOST_GAPS or words.count("[") > MOST_BRACKETS:
        return not_found(words, document)
    parts = fragments(
        words,
        stands=lambda text: next(document.occurrences(text), None) is not None,
        turns=lambda text: _turns(text, quotation),
    )
    return _in_parts(quotation, parts, document) or not_found(words, document)


def _in_parts(
    quotation: Quotation, parts: tuple[Fragment, ...], document: FoldedDocument
) -> Outcome | None:
    """Place the parts; nothing where no paragraph holds them all in order."""
    found = tuple(find(part, document) for part in parts)
    if not all(found) or not found:
        return None
    allowance = Allowance(lang=quotation.lang, negation=quotation.gap_ok)
    lawful = tuple(
        placement
        for placement in placements(found, document, allowance)
        if not _hides(bracketed(placement, parts, document), quotation, document)
    )
    if lawful and (len(parts) == 1 or min(map(words_in, parts)) >= FEWEST_WORDS):
        return _settle(lawful, quotation, document, parts=parts)
    loose = placements(found, document, None)
    if not loose:
        return None
    nearest = min(loose, key=lambda placement: placement.length)
    stretches = bracketed(nearest, parts, document)
    lang = None if quotation.gap_ok else quotation.lang
    return objection(nearest, stretches, document, lang=lang)


def _hides(stretches: Stretches, quotation: Quotation, document: FoldedDocument) -> bool:
    return any(_turns(document.text[start:end], quotation) for start, end in stretches)


def _turns(text: str, quotation: Quotation) -> bool:
    """Tell whether leaving `text` out, or putting it in, turns the meaning round."""
    return not quotation.gap_ok and bool(negations(text, quotation.lang))


def _settle(
    placed: tuple[Placement, ...],
    quotation: Quotation,
    document: FoldedDocument,
    *,
    parts: tuple[Fragment, ...],
) -> Outcome:
    """Choose by the words before and after; one place is verified, several are ambiguous."""
    prefix, suffix = plain(quotation.prefix), plain(quotation.suffix)
    chosen = tuple(
        placement
        for placement in placed
        if stands_after(prefix, placement, document) and stands_before(suffix, placement, document)
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
