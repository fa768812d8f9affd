"""Finding one fragment of a quotation: its words, and what its brackets stand for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.quotes.edges import is_whole
from generator.quotes.folded import WORD, FoldedDocument
from generator.quotes.pattern import ChangedLetters, Element, Fragment, Substitution, Words

MOST_WORDS = 6
"""How many words of the document a bracket may stand for (rule Q-2)."""
MOST_ELEMENTS = 64
"""More brackets than anybody types; what has more is not looked for."""

_NEXT_WORD = re.compile(r" ?\S+")
_WORD_CHARACTER = re.compile(r"\w")
_TOUCHED = "\0"


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
    if not elements or len(elements) > MOST_ELEMENTS:
        return ()
    return tuple(
        found
        for bounds in _paragraphs(elements, document)
        for start in _beginnings(elements[0], document.text, bounds)
        for found in _match(elements, document.text, start, bounds[1])
        if is_whole(document.dashed, found.start, found.end)
    )


def trimmed(fragment: Fragment) -> Fragment:
    """Leave out what stands at the ends and has no words beside it to be found by."""
    elements = list(fragment)
    while elements and isinstance(elements[0], Substitution):
        del elements[0]
    while elements and isinstance(elements[-1], Substitution):
        del elements[-1]
    if elements and isinstance(elements[0], Words):
        elements[0] = Words(text=elements[0].text.lstrip())
    if elements and isinstance(elements[-1], Words):
        elements[-1] = Words(text=elements[-1].text.rstrip())
    return tuple(elements)


def _paragraphs(elements: Fragment, document: FoldedDocument) -> Iterator[tuple[int, int]]:
    """Yield the bounds of the paragraphs that hold the fragment's rarest whole word."""
    words = tuple(_whole_words(elements))
    if not words:
        return
    places = min((document.places(word) for word in words), key=len)
    bounds = dict.fromkeys(document.bounds(place) for place in places)
    yield from bounds


def _whole_words(elements: Fragment) -> Iterator[str]:
    """Yield the words that no changed letter touches."""
    text = "".join(map(_shadow, elements))
    for found in WORD.finditer(text):
        if _TOUCHED not in text[max(0, found.start() - 1) : found.end() + 1]:
            yield found.group()


def _shadow(element: Element) -> str:
    """Return an element as it stands among the words around it."""
    if isinstance(element, Words):
        return element.text
    return _TOUCHED if isinstance(element, ChangedLetters) else " "


def _beginnings(first: Element, text: str, bounds: tuple[int, int]) -> Iterator[int]:
    pattern = re.compile(re.escape(first.text), _case(first))
    start = bounds[0]
    while found := pattern.search(text, start, bounds[1]):
        yield found.start()
        start = found.start() + 1


def _case(element: Element) -> re.RegexFlag:
    return re.IGNORECASE if isinstance(element, ChangedLetters) else re.NOFLAG


def _match(elements: Fragment, text: str, start: int, stop: int) -> Iterator[Found]:
    """Follow the elements from `start`; yield the shortest way through, if there is one."""
    ways: dict[int, tuple[tuple[int, int], ...]] = {start: ()}
    for element in elements:
        following: dict[int, tuple[tuple[int, int], ...]] = {}
        for place, replaced in sorted(ways.items()):
            for end, stands_for in _step(element, text, place, stop):
                following.setdefault(end, (*replaced, *stands_for))
        ways = following
    if ways:
        end = min(ways)
        yield Found(start=start, end=end, replaced=ways[end])


def _step(
    element: Element, text: str, place: int, stop: int
) -> Iterator[tuple[int, Sequence[tuple[int, int]]]]:
    """Yield where `element` can end that begins at `place`, and what a bracket then stands for."""
    end = place + len(element.text)
    if isinstance(element, Substitution):
        if text.startswith(element.text, place, stop):
            yield end, ()
        yield from _substituted(text, place, stop)
    elif isinstance(element, ChangedLetters):
        if text[place:end].casefold() == element.text.casefold() and end <= stop:
            yield end, ((place, place),)
    elif text.startswith(element.text, place, stop):
        yield end, ()


def _substituted(
    text: str, place: int, stop: int
) -> Iterator[tuple[int, Sequence[tuple[int, int]]]]:
    """Yield the ends of no word, one word, and so on, after `place`."""
    yield place, ((place, place),)
    if text[place - 1 : place] == " ":
        yield place - 1, ((place, place),)
    end = place
    for _ in range(MOST_WORDS):
        found = _NEXT_WORD.match(text, end, stop)
        if found is None:
            return
        end = found.end()
        for inside in _before_punctuation(text, place, end):
            yield inside, ((place, inside),)


def _before_punctuation(text: str, start: int, end: int) -> Iterator[int]:
    """Yield `end`, and every place between the last word character before it and `end`."""
    yield end
    while end - 1 > start and not _WORD_CHARACTER.match(text, end - 1):
        end -= 1
        yield end
