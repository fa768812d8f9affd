"""The names of known actors in a text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.values.scripts import UNSPACED
from generator.values.text import plain

_SPACED = re.compile(rf"[^\W_{UNSPACED}]")
_WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")

Names = Mapping[str, Sequence[str]]
"""Names in normal form, by their first word without case."""


def index(names: Iterable[str]) -> Names:
    """Make names ready to be looked for; those without a letter or digit are left out."""
    ordered: dict[str, set[str]] = defaultdict(set)
    for name in map(plain, names):
        if found := tuple(_WORD.finditer(name)):
            ordered[found[0].group().casefold()].add(name[found[0].start() : found[-1].end()])
    return {first: sorted(known) for first, known in ordered.items()}


def holds_name(text: str, names: Names) -> bool:
    """Tell whether one of `names` stands in `text`, a normal form, in whole words.

    Case does not count, for headlines stand in capitals; but a name that has capitals is not found
    in words without any: `guardian` is not the Guardian. `Axios's` names Axios.
    """
    return any(
        _stands(name, text, word.start())
        for word in _WORD.finditer(text)
        for name in names.get(word.group().casefold(), ())
    )


def _stands(name: str, text: str, start: int) -> bool:
    end = start + len(name)
    found = text[start:end]
    if found.casefold() != name.casefold() or (found.islower() and not name.islower()):
        return False
    return not (_SPACED.match(name[-1]) and _SPACED.match(text[end : end + 1]))
