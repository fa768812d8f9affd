"""Whether an event took place: an axis of its own, never folded into a claim's status."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.model.vocabulary import ClaimKind, Occurrence, SupportStatus
from generator.origins.independence import Sides

SAYS_SO = frozenset({ClaimKind.FACT, ClaimKind.ALLEGATION, ClaimKind.DESIGNATION})
"""The kinds of claims that say that something happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClaim:
    """A claim that speaks of an event."""

    sides: Sides
    """Who supports it and who denies it."""
    status: SupportStatus | None
    """Its support status as shown."""
    kind: ClaimKind = ClaimKind.FACT
    """What the claim does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that the occurrence of an event depends on."""

    acting: str | None
    """The party of the side that acted; nothing where no side is named."""
    claims: tuple[EventClaim, ...]
    """All claims that speak of the event."""

    @property
    def saying_so(self) -> tuple[EventClaim, ...]:
        """The claims that say that something happened, but for those that an editor discounts."""
        return tuple(
            claim
            for claim in self.claims
            if claim.kind in SAYS_SO and claim.status is not SupportStatus.DISCOUNTED
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OccurrenceRule:
    """One line of the table."""

    occurrence: Occurrence
    """What the event is called where the rule holds and none before it does."""
    text: str
    """The rule in one sentence, as the site prints it."""
    holds: Callable[[Report], bool]
    """Whether it does."""


def occurrence(report: Report) -> Occurrence | None:
    """Return the first of `OCCURRENCE_RULES` that holds, or nothing where nobody says so.

    Claims that deny, intend, assess or state an absence do not say that something happened.
    """
    return next((rule.occurrence for rule in OCCURRENCE_RULES if rule.holds(report)), None)


def declares(party: str | None, claims: Sequence[EventClaim]) -> bool:
    """Tell whether somebody of the party supports one of the claims under a name."""
    return any(
        speaker.named and speaker.party == party
        for claim in claims
        for group in claim.sides.supports.groups
        for speaker in group.speakers
    )


def _is_declared(report: Report) -> bool:
    return declares(report.acting, report.saying_so)


def _is_likely(report: Report) -> bool:
    firm = {SupportStatus.CORROBORATED, SupportStatus.CONCEDED}
    return any(claim.status in firm for claim in report.saying_so)


def _is_contested(report: Report) -> bool:
    doubtful = {SupportStatus.CONTESTED, SupportStatus.DENIED_ONLY}
    return any(claim.status in doubtful for claim in report.saying_so)


def _is_told(report: Report) -> bool:
    return any(claim.sides.supports.groups for claim in report.saying_so)


OCCURRENCE_RULES = (
    OccurrenceRule(
        occurrence=Occurrence.DECLARED,
        text="Somebody of the acting party says under a name that it happened.",
        holds=_is_declared,
    ),
    OccurrenceRule(
        occurrence=Occurrence.LIKELY,
        text="A claim that it happened is corroborated or conceded.",
        holds=_is_likely,
    ),
    OccurrenceRule(
        occurrence=Occurrence.CONTESTED,
        text="A claim that it happened is contested, or only denied.",
        holds=_is_contested,
    ),
    OccurrenceRule(
        occurrence=Occurrence.SINGLE_SOURCE,
        text="Claims that it happened have origins, but none has two that are certainly different.",
        holds=_is_told,
    ),
)
"""All rules in their order; the first that holds gives the occurrence."""
