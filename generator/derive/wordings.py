"""One utterance in several wordings, side by side, and what changed from relay to relay."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.derive import names
from generator.derive.claims import claim_lines
from generator.derive.rows import Link, ProseLink
from generator.evidence import AppearanceEvidence, Evidence
from generator.evidence.comparison import Variant
from generator.variants.collation import Segment
from generator.variants.drift import Drift


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingPiece:
    """A stretch of a witness."""

    text: str
    """Its own words; empty where it has nothing."""
    differs: bool
    """Whether another witness has other words here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessRow:
    """The wording of one source."""

    source: Link
    """The source."""
    pieces: tuple[ReadingPiece, ...]
    """In order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantRow:
    """One utterance in several wordings."""

    claim: ProseLink
    """The claim that rests on it."""
    speaker: str
    """Who said it."""
    witnesses: tuple[WitnessRow, ...]
    """Two or more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftRow:
    """What changed between two sources of one origin."""

    sentence: str
    """What changed."""
    first: Link
    """The source nearer to the origin."""
    second: Link
    """The other."""
    claim: ProseLink
    """The claim."""


def variant_rows(evidence: Evidence) -> tuple[VariantRow, ...]:
    """Return every utterance whose wordings differ, in the order of the claims."""
    seen = {each.position: each for each in evidence.appearances}
    return tuple(_variant(evidence, each, seen) for each in evidence.wordings.variants)


def drift_rows(evidence: Evidence) -> tuple[DriftRow, ...]:
    """Return everything that changed from relay to relay, in the order of the claims."""
    return tuple(_drift(evidence, each) for each in evidence.wordings.drifts)


def _variant(
    evidence: Evidence, variant: Variant, seen: Mapping[str, AppearanceEvidence]
) -> VariantRow:
    actor = evidence.actors.get(variant.utterance.origin)
    return VariantRow(
        claim=_claim(evidence, variant.utterance.claim),
        speaker=actor.name.value if actor else names.UNKNOWN_PUBLISHER,
        witnesses=tuple(
            WitnessRow(
                source=_source(evidence, seen[witness].appearance.source.value),
                pieces=tuple(_piece(segment, place) for segment in variant.apparatus.segments),
            )
            for place, witness in enumerate(variant.apparatus.witnesses)
        ),
    )


def _piece(segment: Segment, place: int) -> ReadingPiece:
    return ReadingPiece(text=segment.readings[place].text.strip(), differs=segment.differs)


def _drift(evidence: Evidence, drift: Drift) -> DriftRow:
    return DriftRow(
        sentence=drift.sentence[:1].upper() + drift.sentence[1:],
        first=_source(evidence, drift.first.source),
        second=_source(evidence, drift.second.source),
        claim=_claim(evidence, drift.first.claim),
    )


def _claim(evidence: Evidence, claim: str) -> ProseLink:
    return claim_lines(evidence, (evidence.briefing.claims[claim].id,))[0]


def _source(evidence: Evidence, source: str) -> Link:
    return names.source_line(evidence, evidence.briefing.sources[source])
