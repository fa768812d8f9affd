"""The passage that comes nearest to words that are not there: shown, never accepted (rule Q-4)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from generator.quotes.folded_document import WORD, FoldedDocument
from generator.quotes.match_result import NotFound
from generator.quotes.placement import Placement

MOST_PLACES = 400
"""Places that are weighed: those of the rarest words, which say most of where to look."""
MOST_WORDS = 400
"""Words of a quotation that are compared; a longer one is compared by its beginning."""
WIDEST_WORD = 100
"""Code points of a word that are shown on either side of what is compared."""
_TOKEN = re.compile(r"\S+")
_KEPT = 4
"""Words shown of a longer agreement, at either end."""
_Tokens = Sequence[re.Match[str]]


def not_found(words: str, document: FoldedDocument) -> NotFound:
    """Return the result for `words`, a normal form, with the nearest passage."""
    wanted = tuple(_TOKEN.finditer(words))[:MOST_WORDS]
    bounds = _neighbourhood(wanted, document)
    if bounds is None:
        return NotFound(nearest=None, difference=())
    there = tuple(_TOKEN.finditer(document.text, *bounds))
    matcher = SequenceMatcher(None, _texts(wanted), _texts(there), autojunk=False)
    *blocks, end = matcher.get_matching_blocks()
    blocks = blocks or [end]  # the end of both: no word agrees to the letter
    first = max(0, blocks[0].b - blocks[0].a)
    last = min(len(there), blocks[-1].b + len(wanted) - blocks[-1].a)
    passage = there[first:last]
    return NotFound(
        nearest=document.original(passage[0].start(), passage[-1].end()),
        difference=tuple(_difference(_texts(wanted), _texts(passage))),
    )


def beside(place: Placement, document: FoldedDocument) -> NotFound:
    """Return the result for words that are there, but not between those that the author gives."""
    return NotFound(
        nearest=document.original(place.start, place.end),
        difference=("the words stand here, but not between this prefix and suffix",),
    )


def _texts(tokens: _Tokens) -> tuple[str, ...]:
    return tuple(token.group() for token in tokens)


def _neighbourhood(wanted: _Tokens, document: FoldedDocument) -> tuple[int, int] | None:
    """Return where to look: around the place for which most words of the quotation speak."""
    reach = max(40, wanted[-1].end())
    starts = tuple(_starts(wanted, document))
    if not starts:
        return None
    votes = Counter(
        bucket for _, start in starts for bucket in (start // reach, start // reach - 1)
    )
    most = max(votes.values())
    chosen = min(bucket for bucket, count in votes.items() if count == most)
    begin, end = chosen * reach, (chosen + 3) * reach
    inside = Counter(document.paragraph(place) for place, _ in starts if begin <= place < end)
    number = min(inside, key=lambda paragraph: (-inside[paragraph], paragraph))
    first, last = document.bounds(document.starts[number])
    return _whole_words(document.text, max(first, begin), min(last, end))


def _starts(wanted: _Tokens, document: FoldedDocument) -> Iterator[tuple[int, int]]:
    """Yield places of the rarest words, and where the quotation would begin by each."""
    words = (
        (document.places(found.group()), token.start() + found.start())
        for token in wanted
        for found in WORD.finditer(token.group())
    )
    weighed = 0
    for places, offset in sorted(words, key=lambda word: len(word[0])):
        for place in places[: MOST_PLACES - weighed]:
            yield place, place - offset
        weighed = min(MOST_PLACES, weighed + len(places))


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a stretch so that it cuts no word in two; where no spaces part words, only so far."""
    first, last = max(0, start - WIDEST_WORD), min(len(text), end + WIDEST_WORD)
    while start > first and not text[start - 1].isspace():
        start -= 1
    while end < last and not text[end].isspace():
        end += 1
    return start, end


def _difference(wanted: Sequence[str], there: Sequence[str]) -> Iterator[str]:
    """Yield the quotation and the passage, the words that differ in `[-…-]` and `{+…+}`."""
    steps = SequenceMatcher(None, wanted, there, autojunk=False).get_opcodes()
    yield f"- {_marked(((kind, wanted[a:b]) for kind, a, b, _, _ in steps), '[-', '-]')}"
    yield f"+ {_marked(((kind, there[c:d]) for kind, _, _, c, d in steps), '{+', '+}')}"


def _marked(steps: Iterable[tuple[str, Sequence[str]]], opening: str, closing: str) -> str:
    parts = []
    for kind, words in steps:
        if kind == "equal":
            parts.append(_shortened(words))
        elif words:
            parts.append(opening + " ".join(words) + closing)
    return " ".join(parts)


def _shortened(words: Sequence[str]) -> str:
    if len(words) <= 2 * _KEPT + 1:
        return " ".join(words)
    return " ".join((*words[:_KEPT], "…", *words[-_KEPT:]))
