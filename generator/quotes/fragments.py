"""The fragments of a quotation between its gaps: taken apart, and found in a document."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.quotes.folded_document import WORD, FoldedDocument, is_inside, is_whole

ELLIPSIS = "..."
"""In normal form."""
MOST_WORDS = 6
"""How many words of the document a bracket may stand for (rule Q-2)."""
LONGEST = 120
"""Code points of them: where no spaces part the words, a sentence looks like one."""
MOST_PLACES = 5_000
"""Places of a fragment that are weighed; in 5 MB of prose no three words are so often."""
MOST_STEPS = 150_000
"""Steps from element to element after which a fragment is given up; a real one takes few."""
MOST_PUNCTUATION = 8
"""After a word that a bracket stands for; nobody types more."""
_GAP = re.compile(r"\[ ?\.\.\. ?\]|\( ?\.\.\. ?\)|\.\.\.")
_BRACKET = re.compile(r"\[[^\[\]]*\]")
_NEXT_WORD = re.compile(r" ?\S+")
_WORD_CHARACTER = re.compile(r"\w")
_BRACKET_SHADOW = "\0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Characters that must be there."""

    text: str
    """In normal form; spaces at the ends included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Substitution:
    """A bracket of its own (rule Q-2): it stands for words of the document."""

    text: str
    """With its brackets, as it also matches itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedLetters:
    """A bracket inside a word (rule Q-2): it matches either case."""

    text: str
    """The letters, without the brackets."""


Element = Words | Substitution | ChangedLetters
Fragment = tuple[Element, ...]
Test = Callable[[str], bool]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Found:
    """A fragment where it is in the folded text."""

    start: int
    end: int
    replaced: tuple[tuple[int, int], ...] = ()
    """What brackets stand for; one that matched itself is not here.

    One that changed a letter, or stands for no word, is an empty stretch."""


def fragments(quotation: str, *, is_there: Test, turns: Test) -> tuple[Fragment, ...]:
    """Take `quotation`, a normal form, apart at its gaps; gaps at the ends leave nothing out.

    `is_there` says whether words are in the document: an ellipsis of the document is no gap.
    `turns` says whether a bracket would turn the meaning round: it matches nothing but itself.
    """
    pieces = _GAP.split(quotation)
    gaps = _GAP.findall(quotation)
    parts = [pieces[0]]
    for gap, piece in zip(gaps, pieces[1:], strict=True):
        joined = parts[-1] + gap + piece
        if WORD.search(parts[-1]) and WORD.search(piece) and is_there(joined.strip()):
            parts[-1] = joined
        else:
            parts.append(piece)
    return tuple(tuple(_elements(part.strip(), turns)) for part in parts if WORD.search(part))


def words_in(fragment: Fragment) -> int:
    """Count the words of a fragment; what is in brackets is the editor's, and not counted."""
    texts = (" " if isinstance(element, Substitution) else element.text for element in fragment)
    return len(WORD.findall("".join(texts)))


def _elements(fragment: str, turns: Test) -> Iterator[Element]:
    done = 0
    for found in _BRACKET.finditer(fragment):
        if done < found.start():
            yield Words(text=fragment[done : found.start()])
        yield _bracket(found, turns)
        done = found.end()
    if done < len(fragment):
        yield Words(text=fragment[done:])


def _bracket(found: re.Match[str], turns: Test) -> Element:
    if turns(found.group()):
        return Words(text=found.group())
    letters = found.group()[1:-1]
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    if WORD.search(letters) and WORD.search(before + after):
        return ChangedLetters(text=letters)
    return Substitution(text=found.group())


def find(fragment: Fragment, document: FoldedDocument) -> tuple[Found, ...]:
    """Return every place of `fragment`, in order; for one beginning the shortest."""
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
    """Leave out what is at the ends and has no words beside it to be found by."""
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
    """Return whether an element is more than a bracket or a space between two."""
    return not isinstance(element, Substitution) and not element.text.isspace()


def _beginnings(elements: Fragment, document: FoldedDocument) -> Iterator[int]:
    """Yield where the fragment may begin, by the places of its rarest word."""
    joined = "".join(map(_shadow, elements))
    word = min(WORD.finditer(joined), key=lambda found: len(document.places(found.group())))
    brackets = joined.count(_BRACKET_SHADOW, 0, word.start())
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
    """Return at little cost whether the fragment may begin here."""
    return not isinstance(first, Words) or document.text.startswith(first.text, start)


def _openings(elements: Fragment, document: FoldedDocument, latest: Iterable[int]) -> Iterator[int]:
    """Yield where the first element is, at the latest or so far before as brackets reach."""
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
    """Return an element as it is among the words around it."""
    return _BRACKET_SHADOW if isinstance(element, Substitution) else element.text


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
    """Return whether letters differ in nothing but case; `ſ`, `s` and `ß`, `ss` do in more."""
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
