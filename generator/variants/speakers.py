"""How a passage describes a speaker whom it does not name."""

import re
from collections.abc import Iterable, Sequence

from generator.values.text import plain

_DETERMINER = re.compile(r"^(?:(?:an?|the|one|another|some)\s+)+", re.IGNORECASE)


def described(passage: str, descriptors: Iterable[str]) -> tuple[str, ...]:
    """Return the descriptors that stand in `passage` in whole words, in their order there.

    `passage` is the quotation with the whole of its sentences: `one official said` mostly stands
    after the words. Of descriptors that overlap the longer one counts: `one official` is not found
    in `one official familiar with the discussions`. Case does not count.
    """
    longest = sorted({plain(one) for one in descriptors} - {""}, key=lambda one: (-len(one), one))
    if not longest:
        return ()
    pattern = "|".join(map(re.escape, longest))
    found = re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", plain(passage), re.IGNORECASE)
    return tuple(dict.fromkeys(one.group() for one in found))


def are_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two sources use a description in common, but for its article and its case."""
    return bool({_bare(text) for text in one} & {_bare(text) for text in other})


def _bare(descriptor: str) -> str:
    return _DETERMINER.sub("", plain(descriptor)).casefold()
