"""Finding one fragment of a quotation: its words, and what its brackets stand for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.quotes.edges import is_inside, is_whole
from generator.quotes.folded import WORD, FoldedDocument
from generator.quotes.pattern import ChangedLetters, Element, Fragment, Substitution, Words

MOST_WORDS = 6
"""How many words of the document a bracket may stand for (rule Q-2)."""
LONGEST = 120
"""Code points of them: where no spaces part the words, a sentence looks like one."""
MOST_PLACES = 5_000
"""Places of a fragment that are weighed; in 5 MB of prose no three words stand so often."""
MOST_STEPS = 150_000
"""Steps from element to element after which a fragment is given up; a real one takes few."""
MOST_PUNCTUATION = 8
"""After a word that a bracket stands for; nobody types more."""

_NEXT_WORD = re.compile(r" ?\S+")
_WORD_CHARACTER = re.compile(r"\w")
_BRACKET = "\0"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Found:
    """A fragment where it stands."""

    start: int
    """In the folded text."""
    end: int
    """In the folded text."""
    replaced: tuple[tuple[int, int], ...] = ()
    """What brackets stand for, in the folded text; one that matched itself is not here.

    One that changed a letter, or stands for no word, is an empty stretch."""


def find(fragment: Fragment, document: FoldedDocument) -> tuple[Found, ...]:
    """Return every place where `fragment` stands, in order; for one beginning the shortest."""
    elements = trimmed(fragment)
    if not WORD.search("".join(map(_shadow, elements))):
        return ()
    return tuple(islice(_places(elements, document), MOST_PLACES))


def _places(elements: Fragment, document: FoldedDocument) -> Iterator[Found]:
    if len(elements) == 1 and isinstance(elements[0], Words):
        for start in document.occurrences(elements[0].text):
            yield Found(start=start, end=start + len(elements[0].text))
        return
    steps = 0
    for start in _beginnings(elements, document):
        found, taken = _match(elements, document, start)
        if found and is_whole(document.dashed, found.start, found.end):
            yield found
        steps += taken
        if steps > MOST_STEPS:
            return


def trimmed(fragment: Fragment) -> Fragment:
    """Leave out what stands at the ends and has no words beside it to be found by."""
    elements = list(fragment)
    while elements and not _has_words(elements[0]):
        del elements[0]
    while elements and not _has_words(elements[-1]):
        del elements[-1]
    if elements and isinstance(elements[0], Words):
        elements[0] = Words(text=elements[0].text.lstrip())
    if elements and isinstance(elements[-1], Words):
        elements[-1] = Words(text=elements[-1].text.rstrip())
    return tuple(elements)


def _has_words(element: Element) -> bool:
    """Tell whether an element is more than a bracket or a space between two."""
    return not isinstance(element, Substitution) and not element.text.isspace()


def _beginnings(elements: Fragment, document: FoldedDocument) -> Iterator[int]:
    """Yield where the fragment may begin, by the places of its rarest word."""
    joined = "".join(map(_shadow, elements))
    word = min(WORD.finditer(joined), key=lambda found: len(document.places(found.group())))
    brackets = joined.count(_BRACKET, 0, word.start())
    starts = (place - word.start() for place in document.places(word.group()))
    if brackets:
        # A bracket that stands for nothing swallows a space.
        latest = (start + 2 * brackets for start in starts)
        yield from _openings(elements, document, latest)
    else:
        yield from (
            start for start in starts if start >= 0 and _opens(elements[0], document, start)
        )


def _opens(first: Element, document: FoldedDocument, start: int) -> bool:
    """Tell at little cost whether the fragment may begin here."""
    return not isinstance(first, Words) or document.text.startswith(first.text, start)


def _openings(elements: Fragment, document: FoldedDocument, latest: Iterable[int]) -> Iterator[int]:
    """Yield where the first element stands, at the latest or so far before as brackets reach."""
    opening = re.compile(re.escape(elements[0].text), re.IGNORECASE)
    reach = sum(max(LONGEST, len(element.text)) + 1 for element in elements)
    start = 0
    for last in latest:
        start = max(start, last - reach)
        while found := opening.search(document.text, start, last + len(elements[0].text)):
            yield found.start()
            start = found.start() + 1
        start = max(start, last + 1)


def _shadow(element: Element) -> str:
    """Return an element as it stands among the words around it."""
    return _BRACKET if isinstance(element, Substitution) else element.text


def _match(elements: Fragment, document: FoldedDocument, start: int) -> tuple[Found | None, int]:
    """Follow the elements from `start`; return the shortest way through, and the steps taken."""
    ways: dict[int, tuple[tuple[int, int], ...]] = {start: ()}
    steps = 0
    for element in elements:
        following: dict[int, tuple[tuple[int, int], ...]] = {}
        for place, replaced in sorted(ways.items()):
            for end, stands_for in _step(element, document, place):
                following.setdefault(end, (*replaced, *stands_for))
        steps += len(ways) * (MOST_WORDS if isinstance(element, Substitution) else 1)
        ways = following
    if not ways:
        return None, steps
    end = min(ways)
    return Found(start=start, end=end, replaced=ways[end]), steps


def _step(
    element: Element, document: FoldedDocument, place: int
) -> Iterator[tuple[int, Sequence[tuple[int, int]]]]:
    """Yield where `element` can end that begins at `place`, and what a bracket then stands for."""
    end = place + len(element.text)
    if isinstance(element, ChangedLetters):
        if _is_case_of(document.text[place:end], element.text):
            yield end, ((place, place),)
    elif document.text.startswith(element.text, place):
        yield end, ()
    if isinstance(element, Substitution):
        yield from _substituted(document, place)


def _is_case_of(there: str, typed: str) -> bool:
    """Tell whether letters differ in nothing but case; `ſ`, `s` and `ß`, `ss` do in more."""
    return len(there) == len(typed) and all(
        one == other
        or (one in {other.lower(), other.upper()} and other in {one.lower(), one.upper()})
        for one, other in zip(there, typed, strict=True)
    )


def _substituted(
    document: FoldedDocument, place: int
) -> Iterator[tuple[int, Sequence[tuple[int, int]]]]:
    """Yield the ends of no word, one word, and so on, after `place`."""
    text = document.text
    yield place, ((place, place),)
    if text[place - 1 : place] == " ":
        yield place - 1, ((place, place),)
    if is_inside(document.dashed, place):
        return
    end = place
    for _ in range(MOST_WORDS):
        found = _NEXT_WORD.match(text, end, place + LONGEST + 1)
        if found is None or found.end() > place + LONGEST:
            return
        end = found.end()
        for inside in _before_punctuation(text, place, end):
            if not is_inside(document.dashed, inside):
                yield inside, ((place, inside),)


def _before_punctuation(text: str, start: int, end: int) -> Iterator[int]:
    """Yield `end`, and every place between the last word character before it and `end`."""
    yield end
    for before in range(end - 1, max(start, end - MOST_PUNCTUATION - 1), -1):
        if _WORD_CHARACTER.match(text, before):
            return
        yield before
