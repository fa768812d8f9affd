"""The support status of a claim: the first rule that holds, and nothing that anybody typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.model.vocabulary import ClaimKind, SupportStatus
from generator.origins.independence import Independence, Sides

WITNESSES = 2
"""Number of independent origins that corroborate a claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusInputs:
    """What the support status of a claim depends on: its origins and its editor's decision."""

    sides: Sides
    kind: ClaimKind = ClaimKind.FACT
    contradicted: bool = False
    """Whether a relation `contradicts`, from either end, ties it to a claim that another party
    supports."""
    figures_contested: bool = False
    """Whether figures that rest on it have intervals that do not meet."""
    override: SupportStatus | None = None
    """What an editor would have shown instead."""
    expected: SupportStatus | None = None
    """The computed status that the editor decided against."""

    def is_circular(self) -> bool:
        """Return whether all its support runs in circles."""
        return bool(self.sides.supports.circular) and not self.sides.supports.groups

    def is_only_denied(self) -> bool:
        """Return whether it is denied, and nobody supports it, not even in a circle."""
        return self.sides.denies.is_taken and not self.sides.supports.is_taken

    def is_contested(self) -> bool:
        """Return whether origins, related claims or figures speak against each other."""
        denied = self.sides.supports.lo >= 1 and self.sides.denies.lo >= 1
        return denied or self.contradicted or self.figures_contested

    def is_conceded(self) -> bool:
        """Return whether an origin that supports it admits it."""
        return any(
            trace.testimony.against_interest
            for group in self.sides.supports.groups
            for trace in group.traces
        )

    def is_corroborated(self) -> bool:
        """Return whether there are enough origins, whoever the unnamed are."""
        return self.sides.supports.lo >= WITNESSES

    def may_be_corroborated(self) -> bool:
        """Return whether there are enough origins, if the unnamed are different people."""
        return self.sides.supports.hi >= WITNESSES

    def has_a_named_origin(self) -> bool:
        """Return whether somebody who is known by name supports it."""
        return any(group.is_named for group in self.sides.supports.groups)

    def has_an_origin(self) -> bool:
        """Return whether anybody supports it other than in a circle."""
        return bool(self.sides.supports.groups)

    def is_assessment(self) -> bool:
        """Return whether it is the briefing's own conclusion."""
        return self.kind is ClaimKind.ASSESSMENT


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRule:
    """One line of the table."""

    status: SupportStatus
    """What the claim is called where the rule holds and none before it does."""
    text: str
    """The rule in one sentence, as the site prints it."""
    holds: Callable[[StatusInputs], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The status of a claim, and how it came about."""

    status: SupportStatus | None
    """As shown; None if the claim is no assessment and nobody supports or denies it."""
    computed: SupportStatus | None
    """What the rules give without the editor."""
    outdated: bool
    """Whether an editor decided against another status than the computed one, so that the decision
    no longer counts."""


def is_contradicted(own: Independence, other: Independence) -> bool:
    """Return whether a claim that contradicts this one is supported by another party.

    Both are the supporting origins of their claim. One origin of the other claim is enough, if none
    of its speakers is of a party that supports this claim.
    """
    parties = {speaker.party for group in own.groups for speaker in group.speakers}
    return any(
        all(speaker.party not in parties for speaker in group.speakers) for group in other.groups
    )


def judge(inputs: StatusInputs) -> Judgement:
    """Return the status of a claim by `STATUS_RULES`, the first that holds.

    An editor's decision that still holds shows the status which the editor chose.
    """
    computed = _first(COMPUTED_RULES, inputs)
    shown = _first(STATUS_RULES, inputs)
    return Judgement(
        status=inputs.override if shown is SupportStatus.DISCOUNTED else shown,
        computed=computed,
        outdated=inputs.override is not None and inputs.expected is not computed,
    )


def _first(rules: Sequence[StatusRule], inputs: StatusInputs) -> SupportStatus | None:
    return next((rule.status for rule in rules if rule.holds(inputs)), None)


def _decision_holds(inputs: StatusInputs) -> bool:
    computed = _first(COMPUTED_RULES, inputs)
    return inputs.override is not None and inputs.expected is computed


COMPUTED_RULES = (
    StatusRule(
        status=SupportStatus.CIRCULAR,
        text="Everybody who supports it cites somebody else, in a circle: nobody said it first.",
        holds=StatusInputs.is_circular,
    ),
    StatusRule(
        status=SupportStatus.DENIED_ONLY,
        text="Somebody denies it, and nobody here supports it.",
        holds=StatusInputs.is_only_denied,
    ),
    StatusRule(
        status=SupportStatus.CONTESTED,
        text=(
            "At least one origin supports it and at least one denies it, or it contradicts a claim"
            " that another party supports, or figures that rest on it cannot all be true."
        ),
        holds=StatusInputs.is_contested,
    ),
    StatusRule(
        status=SupportStatus.CONCEDED,
        text="An origin that supports it speaks against its own interest.",
        holds=StatusInputs.is_conceded,
    ),
    StatusRule(
        status=SupportStatus.CORROBORATED,
        text="At least two independent origins support it, whoever the unnamed ones may be.",
        holds=StatusInputs.is_corroborated,
    ),
    StatusRule(
        status=SupportStatus.POSSIBLY_CORROBORATED,
        text="Two or more origins support it, unless those without a name are the same, then one.",
        holds=StatusInputs.may_be_corroborated,
    ),
    StatusRule(
        status=SupportStatus.SINGLE_ORIGIN,
        text="One origin supports it, and is known by name.",
        holds=StatusInputs.has_a_named_origin,
    ),
    StatusRule(
        status=SupportStatus.SINGLE_ORIGIN_ANONYMOUS,
        text="One origin supports it, and nobody here knows its name.",
        holds=StatusInputs.has_an_origin,
    ),
    StatusRule(
        status=SupportStatus.ASSESSMENT,
        text="It is our own conclusion, and what it rests on is shown.",
        holds=StatusInputs.is_assessment,
    ),
)
"""The rules that look at the evidence alone."""
STATUS_RULES = (
    StatusRule(
        status=SupportStatus.DISCOUNTED,
        text=(
            "An editor decided so, gave a reason, and the status that the decision was taken"
            " against is still the one that the rules below give."
        ),
        holds=_decision_holds,
    ),
    *COMPUTED_RULES,
)
"""All rules in their order; the first that holds gives the status (status table)."""
