"""Who is responsible for an event: an axis of its own, never folded into a claim's status."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.model.vocabulary import Attribution, Responsibility
from generator.origins.occurrence import Report, declares


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """One figure of the event that is laid to somebody."""

    party: str
    """The party of the actor to whom it is laid."""
    attribution: Attribution = Attribution.SUSPECTED
    """How firmly; a figure that does not say is no more than a suspicion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """All that the responsibility for an event depends on."""

    report: Report
    """The acting side, and the claims that speak of the event."""
    laid: tuple[Laid, ...] = ()
    """Its figures that are laid to somebody."""

    @property
    def parties(self) -> frozenset[str]:
        """All parties that are named as responsible."""
        acting = {self.report.acting} if self.report.acting is not None else set()
        return frozenset(acting | {figure.party for figure in self.laid})


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsibilityRule:
    """One line of the table."""

    responsibility: Responsibility
    """What the responsibility is called where the rule holds and none before it does."""
    text: str
    """The rule in one sentence, as the site prints it."""
    holds: Callable[[Account], bool]
    """Whether it does."""


def responsibility(account: Account) -> Responsibility:
    """Return the first of `RESPONSIBILITY_RULES` that holds; the last always does."""
    return next(rule.responsibility for rule in RESPONSIBILITY_RULES if rule.holds(account))


def _is_contested(account: Account) -> bool:
    return len(account.parties) > 1 or (_is_denied(account) and not _is_declared(account))


def _is_known(account: Account) -> bool:
    known = any(figure.attribution is Attribution.KNOWN for figure in account.laid)
    return known or _is_declared(account)


def _is_suspected(account: Account) -> bool:
    return bool(account.parties)


def _is_open(account: Account) -> bool:
    return not account.parties


def _is_declared(account: Account) -> bool:
    return any(declares(party, account.report.saying_so) for party in account.parties)


def _is_denied(account: Account) -> bool:
    return any(
        speaker.named and speaker.party in account.parties
        for claim in account.report.saying_so
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
        holds=_is_contested,
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
