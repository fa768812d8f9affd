"""Which of several places is meant: the one between the words that the author gives (rule Q-3)."""

from generator.quotes.edges import is_whole
from generator.quotes.folded import FoldedDocument
from generator.quotes.placement import Placement


def stands_after(prefix: str, placement: Placement, document: FoldedDocument) -> bool:
    """Tell whether `prefix`, a normal form, stands whole right before the placement."""
    end = placement.start
    if document.text[end - 1 : end] == " ":
        end -= 1
    start = end - len(prefix)
    return not prefix or (
        start >= 0
        and document.text.startswith(prefix, start)
        and is_whole(document.dashed, start, end)
    )


def stands_before(suffix: str, placement: Placement, document: FoldedDocument) -> bool:
    """Tell whether `suffix`, a normal form, stands whole right after the placement."""
    start = placement.end
    if document.text[start : start + 1] == " ":
        start += 1
    return not suffix or (
        document.text.startswith(suffix, start)
        and is_whole(document.dashed, start, start + len(suffix))
    )
