"""One text in several copies: who in them is certainly the same origin (independence, rule 2)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.origins.testimony import Speaker, Testimony

Path = tuple[Speaker, ...]
Traced = Sequence[tuple[Testimony, Path]]


def voices(traced: Traced) -> Mapping[Speaker, frozenset[Speaker]]:
    """Return, for everybody on the paths, all who are one with him because the text is one.

    Copies of a text speak with one voice, where it is their own. Copies that each cite a single
    unnamed speaker cite the same one.
    """
    one = {step: frozenset({step}) for _, path in traced for step in path}
    for members in _in_one_voice(traced):
        together = frozenset[Speaker]().union(*(one[member] for member in members))
        one.update(dict.fromkeys(together, together))
    return one


def _in_one_voice(traced: Traced) -> Iterator[frozenset[Speaker]]:
    for copies in _by_text(traced):
        yield frozenset(path[0] for _, path in copies if len(path) == 1)
        ends = _ends(copies).values()
        yield frozenset(end for only in ends if len(only) == 1 for end in only if _unnamed(end))


def told_by_copies(traced: Traced) -> Iterator[tuple[Speaker, Speaker]]:
    """Yield who says in his own voice what another copy cites, and whom that copy cites first.

    The text is one, so he has it from there too: his chain stops short (independence, rule 5). A
    copy that cites him says no such thing.
    """
    for copies in _by_text(traced):
        own = [path[0] for _, path in copies if len(path) == 1]
        for _, path in copies:
            if len(path) > 1:
                yield from ((voice, path[1]) for voice in own if voice not in path)


def _by_text(traced: Traced) -> tuple[Traced, ...]:
    found: dict[tuple[str, str], list[tuple[Testimony, Path]]] = defaultdict(list)
    for testimony, path in traced:
        found[testimony.text].append((testimony, path))
    return tuple(found.values())


def _ends(copies: Traced) -> Mapping[str, frozenset[Speaker]]:
    """Return for each source whom it cites at the end of its chains."""
    found: dict[str, frozenset[Speaker]] = defaultdict(frozenset)
    for testimony, path in copies:
        if len(path) > 1:
            found[testimony.source] |= {path[-1]}
    return found


def _unnamed(speaker: Speaker) -> bool:
    return speaker.known and not speaker.named
