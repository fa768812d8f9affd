"""What the comparison of the sources gave, as data."""

from dataclasses import dataclass

from generator.evidence import Evidence
from generator.evidence.comparison import Variant
from generator.origins.sensitivity import Dependence, Leaning
from generator.variants.drift import Drift


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantData:
    """One utterance that several sources have in different words."""

    claim: str
    """The id of the claim that rests on it."""
    speaker: str | None
    """The id of who said it; null where that is an unknown publisher."""
    appearances: tuple[str, ...]
    """The wordings: the claim's id, a number sign, and the number of the appearance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftData:
    """What changed between two sources of one origin."""

    claim: str
    """The id of the claim."""
    first: str
    """The id of the source nearer to the origin."""
    second: str
    """The id of the other."""
    change: str
    """What changed, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DependenceData:
    """The claims that would lose all support without one source or one speaker."""

    on: Leaning
    """Whether it is a source or a speaker."""
    id: str
    """The id of the source, or of the actor."""
    lost: tuple[str, ...]
    """The ids of the claims that would have no support left."""
    supported: int
    """How many claims have support now."""


def variant_data(evidence: Evidence) -> tuple[VariantData, ...]:
    """Return every utterance whose wordings differ."""
    return tuple(_variant(evidence, each) for each in evidence.wordings.variants)


def drift_data(evidence: Evidence) -> tuple[DriftData, ...]:
    """Return everything that changed from relay to relay."""
    return tuple(map(_drift, evidence.wordings.drifts))


def dependence_data(evidence: Evidence) -> tuple[DependenceData, ...]:
    """Return what hangs on what, the weightiest first."""
    return tuple(map(_dependence, evidence.dependences))


def _variant(evidence: Evidence, variant: Variant) -> VariantData:
    origin = variant.utterance.origin
    return VariantData(
        claim=variant.utterance.claim,
        speaker=origin if origin in evidence.actors else None,
        appearances=tuple(variant.apparatus.witnesses),
    )


def _drift(drift: Drift) -> DriftData:
    return DriftData(
        claim=drift.first.claim,
        first=drift.first.source,
        second=drift.second.source,
        change=drift.sentence,
    )


def _dependence(each: Dependence) -> DependenceData:
    return DependenceData(on=each.on, id=each.id, lost=tuple(each.lost), supported=each.supported)
