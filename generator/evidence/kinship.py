"""Documents and speakers that may be one where they are shown as two."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.evidence.appearances import AppearanceEvidence
from generator.evidence.support import Support
from generator.model.briefing import Briefing
from generator.model.source import Source
from generator.origins.relays import Reading, UndeclaredRelay, undeclared_relays
from generator.origins.speakers import PossiblySame, possibly_same
from generator.quotes.outcome import Verified


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Two unnamed speakers who are described alike."""

    claim: str
    """The id of the first claim of which both are origins, on one side."""
    speakers: PossiblySame
    """Who they are, and the words that are alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """What looks like two and may be one."""

    undeclared: tuple[UndeclaredRelay, ...]
    """Documents with long runs of the same words and no relation declared, in the order of the
    sources."""
    likenesses: tuple[Likeness, ...]
    """Each pair of speakers once, in the order of the claims."""


def find_kinship(
    briefing: Briefing, appearances: tuple[AppearanceEvidence, ...], support: Support
) -> Kinship:
    """Compare all held documents, and the unnamed origins of every claim."""
    derived = {
        source.id.value: frozenset(other.value for other in source.derived_from)
        for source in briefing.sources.values()
    }
    return Kinship(
        undeclared=undeclared_relays(tuple(_readings(briefing, appearances)), derived=derived),
        likenesses=tuple(_likenesses(support)),
    )


def _readings(briefing: Briefing, appearances: tuple[AppearanceEvidence, ...]) -> Iterator[Reading]:
    cited: dict[str, list[AppearanceEvidence]] = {}
    for seen in appearances:
        cited.setdefault(seen.appearance.source.value, []).append(seen)
    for name, source in briefing.sources.items():
        if source.document is not None:
            yield _reading(source, source.document.text, cited.get(name, []))


def _reading(source: Source, text: str, cited: list[AppearanceEvidence]) -> Reading:
    publisher = source.publisher.value
    return Reading(
        source=source.id.value,
        text=text,
        attributed=tuple(
            (fragment.start, fragment.end)
            for seen in cited
            if seen.appearance.chain and isinstance(seen.outcome, Verified)
            for fragment in seen.outcome.fragments
        ),
        publisher=None if publisher == "unknown" else publisher,
        cites=frozenset(hop.actor.value for seen in cited for hop in seen.appearance.chain),
    )


def _likenesses(support: Support) -> Iterator[Likeness]:
    met: set[frozenset[str]] = set()
    for claim, sides in support.sides.items():
        for pair in (*possibly_same(sides.supports), *possibly_same(sides.denies)):
            both = frozenset({pair.first.id, pair.second.id})
            if both not in met:
                met.add(both)
                yield Likeness(claim=claim, speakers=pair)
