"""The support status of a claim: the first rule that holds, and nothing that anybody typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.model.vocabulary import ClaimKind, SupportStatus
from generator.origins.independence import Independence, Sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All that the status of a claim depends on."""

    sides: Sides
    """Who supports it and who denies it."""
    kind: ClaimKind = ClaimKind.FACT
    """What the claim does."""
    contradicted: bool = False
    """Whether a relation `contradicts`, from either end, ties it to a claim that another party
    supports."""
    figures_contested: bool = False
    """Whether figures that rest on it have intervals that do not meet."""
    override: SupportStatus | None = None
    """What an editor would have shown instead."""
    expected: SupportStatus | None = None
    """The computed status that the editor decided against."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRule:
    """One line of the table."""

    status: SupportStatus
    """What the claim is called where the rule holds and none before it does."""
    text: str
    """The rule in one sentence, as the site prints it."""
    holds: Callable[[Standing], bool]
    """Whether it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The status of a claim, and how it came about."""

    status: SupportStatus | None
    """What is shown; nothing where the claim is no assessment and nobody supports or denies it."""
    computed: SupportStatus | None
    """What the rules give without the editor."""
    outdated: bool
    """Whether an editor decided against another status than the computed one, so that the decision
    no longer counts."""


def judge(standing: Standing) -> Judgement:
    """Return the status of a claim by `STATUS_RULES`, the first that holds.

    An editor's decision that still stands shows the status which the editor chose.
    """
    computed = _first(COMPUTED_RULES, standing)
    shown = _first(STATUS_RULES, standing)
    return Judgement(
        status=standing.override if shown is SupportStatus.DISCOUNTED else shown,
        computed=computed,
        outdated=standing.override is not None and standing.expected is not computed,
    )


def is_contradicted(own: Independence, other: Independence) -> bool:
    """Tell whether a claim that contradicts this one is supported by another party.

    Both are the supporting origins of their claim. One origin of the other claim is enough, if none
    of its speakers is of a party that supports this claim.
    """
    parties = {speaker.party for group in own.groups for speaker in group.speakers}
    return any(
        all(speaker.party not in parties for speaker in group.speakers) for group in other.groups
    )


def _first(rules: Sequence[StatusRule], standing: Standing) -> SupportStatus | None:
    return next((rule.status for rule in rules if rule.holds(standing)), None)


def _decision_stands(standing: Standing) -> bool:
    computed = _first(COMPUTED_RULES, standing)
    return standing.override is not None and standing.expected is computed


def _is_circular(standing: Standing) -> bool:
    supports = standing.sides.supports
    return bool(supports.circular) and not supports.groups


def _is_only_denied(standing: Standing) -> bool:
    return standing.sides.denies.is_taken and not standing.sides.supports.is_taken


def _is_contested(standing: Standing) -> bool:
    denied = standing.sides.supports.lo >= 1 and standing.sides.denies.lo >= 1
    return denied or standing.contradicted or standing.figures_contested


def _is_conceded(standing: Standing) -> bool:
    return any(
        trace.testimony.against_interest
        for group in standing.sides.supports.groups
        for trace in group.traces
    )


def _is_corroborated(standing: Standing) -> bool:
    return standing.sides.supports.lo >= 2  # noqa: PLR2004 - two witnesses; the rule says so


def _may_be_corroborated(standing: Standing) -> bool:
    return standing.sides.supports.hi >= 2  # noqa: PLR2004 - as above


def _has_a_named_origin(standing: Standing) -> bool:
    return any(group.is_named for group in standing.sides.supports.groups)


def _has_an_origin(standing: Standing) -> bool:
    return bool(standing.sides.supports.groups)


def _is_assessment(standing: Standing) -> bool:
    return standing.kind is ClaimKind.ASSESSMENT


COMPUTED_RULES = (
    StatusRule(
        status=SupportStatus.CIRCULAR,
        text="Everybody who supports it cites somebody else, in a circle: nobody said it first.",
        holds=_is_circular,
    ),
    StatusRule(
        status=SupportStatus.DENIED_ONLY,
        text="Somebody denies it, and nobody here supports it.",
        holds=_is_only_denied,
    ),
    StatusRule(
        status=SupportStatus.CONTESTED,
        text=(
            "At least one origin supports it and at least one denies it, or it contradicts a claim"
            " that another party supports, or figures that rest on it cannot all be true."
        ),
        holds=_is_contested,
    ),
    StatusRule(
        status=SupportStatus.CONCEDED,
        text="An origin that supports it speaks against its own interest.",
        holds=_is_conceded,
    ),
    StatusRule(
        status=SupportStatus.CORROBORATED,
        text="At least two independent origins support it, whoever the unnamed ones may be.",
        holds=_is_corroborated,
    ),
    StatusRule(
        status=SupportStatus.POSSIBLY_CORROBORATED,
        text="Two or more origins support it if the unnamed ones are different people, else one.",
        holds=_may_be_corroborated,
    ),
    StatusRule(
        status=SupportStatus.SINGLE_ORIGIN,
        text="One origin supports it, and is known by name.",
        holds=_has_a_named_origin,
    ),
    StatusRule(
        status=SupportStatus.SINGLE_ORIGIN_ANONYMOUS,
        text="One origin supports it, and nobody here knows its name.",
        holds=_has_an_origin,
    ),
    StatusRule(
        status=SupportStatus.ASSESSMENT,
        text="It is our own conclusion, and what it rests on is shown.",
        holds=_is_assessment,
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
        holds=_decision_stands,
    ),
    *COMPUTED_RULES,
)
"""All rules in their order; the first that holds gives the status (status table)."""
