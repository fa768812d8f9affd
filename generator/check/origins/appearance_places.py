"""Where in the YAML an appearance says from whom it has its words."""

from collections.abc import Iterable, Mapping

from generator.evidence import AppearanceEvidence, Evidence
from generator.model.claim import Appearance
from generator.origins.testimony import Testimony
from generator.spans import Span


def written(evidence: Evidence) -> Mapping[str, Appearance]:
    """Return every appearance by its position, such as `toll#1`."""
    return {seen.position: seen.appearance for seen in evidence.appearances}


def hop_of(actor: str, appearances: Iterable[AppearanceEvidence]) -> Span | None:
    """Return the first hop of any chain that names `actor`."""
    return next(
        (
            hop.actor.span
            for seen in appearances
            for hop in seen.appearance.chain
            if hop.actor.value == actor
        ),
        None,
    )


def end_of(testimony: Testimony, appearances: Mapping[str, Appearance]) -> Span:
    """Return where the chain ends: the last hop, or the source where the publisher speaks."""
    appearance = appearances[testimony.position]
    return appearance.chain[-1].actor.span if appearance.chain else appearance.source.span
