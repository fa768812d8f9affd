"""A quotation taken apart: fragments between gaps, and in them words, brackets, changed letters."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.quotes.folded import WORD

ELLIPSIS = "..."
"""In normal form."""
_GAP = re.compile(r"\[ ?\.\.\. ?\]|\( ?\.\.\. ?\)|\.\.\.")
_BRACKET = re.compile(r"\[[^\[\]]*\]")


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


def fragments(quotation: str, *, stands: Test, turns: Test) -> tuple[Fragment, ...]:
    """Take `quotation`, a normal form, apart at its gaps; gaps at the ends leave nothing out.

    `stands` tells whether words stand in the document: an ellipsis of the document is no gap.
    `turns` tells whether a bracket would turn the meaning round: it matches nothing but itself.
    """
    pieces = _GAP.split(quotation)
    gaps = _GAP.findall(quotation)
    parts = [pieces[0]]
    for gap, piece in zip(gaps, pieces[1:], strict=True):
        joined = parts[-1] + gap + piece
        if WORD.search(parts[-1]) and WORD.search(piece) and stands(joined.strip()):
            parts[-1] = joined
        else:
            parts.append(piece)
    return tuple(tuple(_elements(part.strip(), turns)) for part in parts if WORD.search(part))


def words_in(fragment: Fragment) -> int:
    """Count the words of a fragment; what stands in brackets is the editor's, and not counted."""
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
