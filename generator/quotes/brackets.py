"""What the brackets of a quotation stand for in the document (rule Q-2)."""

import re

from generator.quotes.folded import FoldedDocument
from generator.quotes.fragment import LONGEST, MOST_WORDS
from generator.quotes.pattern import Fragment, Substitution
from generator.quotes.placement import Placement

_SENTENCE_END = re.compile(r"(?<!\b[A-Z])[.!?][\"')\]]* |\n")
"""One letter with a full stop is an initial."""
_TOKEN = re.compile(r"\S+")


def bracketed(
    placement: Placement, parts: tuple[Fragment, ...], document: FoldedDocument
) -> tuple[tuple[int, int], ...]:
    """Return the stretches of the folded text that brackets stand for, or may stand for.

    A bracket at an end of the quotation has no words beyond it that would bound what it stands for:
    it may be as many words as a bracket can be, up to the end of the sentence.
    """
    before = isinstance(parts[0][0], Substitution)
    after = isinstance(parts[-1][-1], Substitution)
    return (
        *((_before(document.text, placement.start),) if before else ()),
        *(stretch for part in placement.parts for stretch in part.replaced),
        *((_after(document.text, placement.end),) if after else ()),
    )


def _before(text: str, end: int) -> tuple[int, int]:
    """Return the last words of the sentence that stand before `text[end]`."""
    start = max(0, end - LONGEST)
    for found in _SENTENCE_END.finditer(text, start, end):
        start = found.end()
    words = tuple(_TOKEN.finditer(text, start, end))[-MOST_WORDS:]
    return (words[0].start() if words else end), end


def _after(text: str, start: int) -> tuple[int, int]:
    """Return the next words of the sentence, from `text[start]` on."""
    end = start + LONGEST
    for found in _SENTENCE_END.finditer(text, start, end):
        end = found.start()
        break
    words = tuple(_TOKEN.finditer(text, start, end))[:MOST_WORDS]
    return start, (words[-1].end() if words else start)
