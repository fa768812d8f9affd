"""The support status of a claim: the first rule that holds, and nothing that anybody typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.model.vocabulary import SupportStatus
from generator.origins.standing import Standing


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


def _first(rules: Sequence[StatusRule], standing: Standing) -> SupportStatus | None:
    return next((rule.status for rule in rules if rule.holds(standing)), None)


def _decision_stands(standing: Standing) -> bool:
    computed = _first(COMPUTED_RULES, standing)
    return standing.override is not None and standing.expected is computed


COMPUTED_RULES = (
    StatusRule(
        status=SupportStatus.CIRCULAR,
        text="Everybody who supports it cites somebody else, in a circle: nobody said it first.",
        holds=Standing.is_circular,
    ),
    StatusRule(
        status=SupportStatus.DENIED_ONLY,
        text="Somebody denies it, and nobody here supports it.",
        holds=Standing.is_only_denied,
    ),
    StatusRule(
        status=SupportStatus.CONTESTED,
        text=(
            "At least one origin supports it and at least one denies it, or it contradicts a claim"
            " that another party supports, or figures that rest on it cannot all be true."
        ),
        holds=Standing.is_contested,
    ),
    StatusRule(
        status=SupportStatus.CONCEDED,
        text="An origin that supports it speaks against its own interest.",
        holds=Standing.is_conceded,
    ),
    StatusRule(
        status=SupportStatus.CORROBORATED,
        text="At least two independent origins support it, whoever the unnamed ones may be.",
        holds=Standing.is_corroborated,
    ),
    StatusRule(
        status=SupportStatus.POSSIBLY_CORROBORATED,
        text="Two or more origins support it, unless those without a name are the same, then one.",
        holds=Standing.may_be_corroborated,
    ),
    StatusRule(
        status=SupportStatus.SINGLE_ORIGIN,
        text="One origin supports it, and is known by name.",
        holds=Standing.has_a_named_origin,
    ),
    StatusRule(
        status=SupportStatus.SINGLE_ORIGIN_ANONYMOUS,
        text="One origin supports it, and nobody here knows its name.",
        holds=Standing.has_an_origin,
    ),
    StatusRule(
        status=SupportStatus.ASSESSMENT,
        text="It is our own conclusion, and what it rests on is shown.",
        holds=Standing.is_assessment,
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
