"""Facets: by what a reader may pick out claims and figures on a page."""

from collections.abc import Iterable

from generator.derive import names
from generator.derive.rows import Facets
from generator.derive.standing import status_of
from generator.evidence import Evidence
from generator.model.claim import Claim
from generator.values.day import Day

UNKNOWN = "unknown"
"""Stands for an origin that nobody knows."""


def claim_facets(evidence: Evidence, claim: Claim) -> Facets:
    """Return by what a claim is picked out."""
    sides = evidence.claims[claim.id.value].sides
    groups = (*sides.supports.groups, *sides.denies.groups)
    speakers = (speaker.id for group in groups for speaker in group.speakers)
    return facets(evidence, claim, origins=speakers, day=claim.when.value if claim.when else None)


def facets(evidence: Evidence, claim: Claim, *, origins: Iterable[str], day: Day | None) -> Facets:
    """Return by what something that `claim` carries is picked out; `origins` are actors' ids."""
    return Facets(
        status=status_of(evidence, claim.id.value).term,
        about=_keys(evidence, (actor.value for actor in claim.about)),
        origins=_keys(evidence, origins),
        first=day.earliest.isoformat() if day and day.earliest else "",
        last=day.latest.isoformat() if day and day.latest else "",
    )


def _keys(evidence: Evidence, actors: Iterable[str]) -> str:
    """Join the keys of actors: their pages' paths, without what all of them share."""
    keys = (
        names.actor_target(evidence, actor).page.removeprefix("actors/").removesuffix(".md")
        if actor in evidence.actors
        else UNKNOWN
        for actor in actors
    )
    return " ".join(dict.fromkeys(keys))
