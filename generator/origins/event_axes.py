"""Whether an event took place, and who is responsible for it.

Two axes of their own, never folded into a claim's status.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.model.vocabulary import (
    Attribution,
    ClaimKind,
    Occurrence,
    Responsibility,
    SupportStatus,
)
from generator.origins.independence import Sides

SAYS_SO = frozenset({ClaimKind.FACT, ClaimKind.ALLEGATION, ClaimKind.DESIGNATION})
"""The kinds of claims that say that something happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClaim:
    """A claim that speaks of an event."""

    sides: Sides
    status: SupportStatus | None
    """Its support status as shown."""
    kind: ClaimKind = ClaimKind.FACT


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """One figure of the event that is laid to somebody."""

    party: str
    """The party of the actor to whom it is laid."""
    attribution: Attribution = Attribution.SUSPECTED
    """How firmly; a figure that does not say is no more than a suspicion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventInputs:
    """All that the two axes of an event depend on."""

    acting: str | None
    """The party of the side that acted; None if no side is named."""
    claims: tuple[EventClaim, ...]
    """All claims that speak of the event."""
    laid: tuple[Laid, ...] = ()
    """Its figures that are laid to somebody."""

    @property
    def saying_so(self) -> tuple[EventClaim, ...]:
        """The claims that say that something happened, but for those that an editor discounts."""
        return tuple(
            claim
            for claim in self.claims
            if claim.kind in SAYS_SO and claim.status is not SupportStatus.DISCOUNTED
        )

    @property
    def parties(self) -> frozenset[str]:
        """All parties that are named as responsible."""
        acting = {self.acting} if self.acting is not None else set()
        return frozenset(acting | {figure.party for figure in self.laid})


@dataclass(frozen=True, slots=True, kw_only=True)
class OccurrenceRule:
    """One line of the table."""

    occurrence: Occurrence
    """What the event is called where the rule holds and none before it does."""
    text: str
    """The rule in one sentence, as the site prints it."""
    holds: Callable[[EventInputs], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsibilityRule:
    """One line of the table."""

    responsibility: Responsibility
    """What the responsibility is called where the rule holds and none before it does."""
    text: str
    """The rule in one sentence, as the site prints it."""
    holds: Callable[[EventInputs], bool]


def occurrence(event: EventInputs) -> Occurrence | None:
    """Return the first of `OCCURRENCE_RULES` that holds; None if nobody says that it happened.

    Claims that deny, intend, assess or state an absence do not say that something happened.
    """
    return next((rule.occurrence for rule in OCCURRENCE_RULES if rule.holds(event)), None)


def responsibility(event: EventInputs) -> Responsibility:
    """Return the first of `RESPONSIBILITY_RULES` that holds; the last always does."""
    return next(rule.responsibility for rule in RESPONSIBILITY_RULES if rule.holds(event))


def _declares(party: str | None, claims: Sequence[EventClaim]) -> bool:
    """Return whether somebody of the party supports one of the claims under a name."""
    return any(
        speaker.named and speaker.party == party
        for claim in claims
        for group in claim.sides.supports.groups
        for speaker in group.speakers
    )


def _is_declared(event: EventInputs) -> bool:
    return _declares(event.acting, event.saying_so)


def _is_likely(event: EventInputs) -> bool:
    firm = {SupportStatus.CORROBORATED, SupportStatus.CONCEDED}
    return any(claim.status in firm for claim in event.saying_so)


def _is_contested(event: EventInputs) -> bool:
    doubtful = {SupportStatus.CONTESTED, SupportStatus.DENIED_ONLY}
    return any(claim.status in doubtful for claim in event.saying_so)


def _is_told(event: EventInputs) -> bool:
    return any(claim.sides.supports.groups for claim in event.saying_so)


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


def _is_disputed(event: EventInputs) -> bool:
    return len(event.parties) > 1 or (_is_denied(event) and not _is_owned(event))


def _is_known(event: EventInputs) -> bool:
    known = any(figure.attribution is Attribution.KNOWN for figure in event.laid)
    return known or _is_owned(event)


def _is_suspected(event: EventInputs) -> bool:
    return bool(event.parties)


def _is_open(event: EventInputs) -> bool:
    return not event.parties


def _is_owned(event: EventInputs) -> bool:
    """Return whether a party that is named as responsible declares it."""
    return any(_declares(party, event.saying_so) for party in event.parties)


def _is_denied(event: EventInputs) -> bool:
    return any(
        speaker.named and speaker.party in event.parties
        for claim in event.saying_so
        for group in claim.sides.denies.groups
        for speaker in group.speakers
    )


RESPONSIBILITY_RULES = (
    ResponsibilityRule(
        responsibility=Responsibility.CONTESTED,
        text=(
            "More than one party is named as responsible, or the one that is named denies under a"
            " name a claim that it happened, and nobody of that party declares it."
        ),
        holds=_is_disputed,
    ),
    ResponsibilityRule(
        responsibility=Responsibility.KNOWN,
        text="The party that is named declares it, or a figure is laid to it as known.",
        holds=_is_known,
    ),
    ResponsibilityRule(
        responsibility=Responsibility.SUSPECTED,
        text="One party is named as responsible, and no more is known.",
        holds=_is_suspected,
    ),
    ResponsibilityRule(
        responsibility=Responsibility.UNATTRIBUTED,
        text="No party is named as responsible.",
        holds=_is_open,
    ),
)
"""All rules in their order; the first that holds gives the responsibility."""
