"""Why words that stand in order in one paragraph are not a lawful quotation all the same."""

from generator.quotes.folded import FoldedDocument
from generator.quotes.negation import negations
from generator.quotes.outcome import GapHidesNegation, GapTooWide
from generator.quotes.placement import WIDEST, Placement, width

FEWEST_WORDS = 3
"""How many words stand on either side of a gap (rule Q-1)."""

Stretches = tuple[tuple[int, int], ...]


def objection(
    placement: Placement, bracketed: Stretches, document: FoldedDocument, *, lang: str | None
) -> GapHidesNegation | GapTooWide:
    """Say which limit the placement breaks.

    `bracketed` is what brackets stand for; without a language, negations may be left out.
    """
    for start, end in placement.gaps:
        wide = width(document, start, end)
        if wide > WIDEST:
            reason = f"leaves out {wide:,} characters, and may leave out {WIDEST}"
            return GapTooWide(skipped=document.original(start, end), reason=reason)
    for start, end in (*placement.gaps, *bracketed):
        words = () if lang is None else negations(document.text[start:end], lang)
        if words:
            return GapHidesNegation(skipped=document.original(start, end), words=words)
    start, end = placement.gaps[0]
    return GapTooWide(
        skipped=document.original(min(start, end - 1), end),
        reason=f"stands beside fewer than {FEWEST_WORDS} words",
    )
