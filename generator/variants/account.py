"""What each source has of a claim from one origin: what drift is looked for in."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.vocabulary import Stance
from generator.values.day import UNKNOWN, Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One appearance of a claim, as far as drift is concerned."""

    id: str
    """Unique, such as `toll#1`."""
    source: str
    """The id of the source that has the words."""
    origin: str
    """The same for all whose words go back to one origin, such as the id of its actor."""
    claim: str
    """The id of the claim."""
    words: str
    """The quotation, verbatim."""
    lang: str = "en"
    """BCP 47."""
    stance: Stance = Stance.SUPPORTS
    """What it does to the claim: support and denial are never compared."""
    hops: int = 0
    """How many hands lie between the source and the origin: the length of the chain."""
    published: Day = UNKNOWN
    """When the source was published."""
    descriptors: tuple[str, ...] = ()
    """What the passage calls an unnamed speaker, as `speakers.described` finds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one source has of one claim from one origin.

    A source that says a thing twice is asked for both: what one sentence leaves out stands in
    another.
    """

    accounts: tuple[Account, ...]
    """One or more, in the order in which they were given."""

    @property
    def hops(self) -> int:
        """How many hands lie between the source and the origin, on the shortest way."""
        return min(account.hops for account in self.accounts)

    @property
    def published(self) -> Day:
        """When the source was published."""
        return self.accounts[0].published


def tellings(accounts: Iterable[Account]) -> Sequence[Sequence[Telling]]:
    """Return for each claim and origin what each source has of it, the nearest to the origin first.

    Of sources as near, the one published first; then the one that was given first.
    """
    groups: dict[tuple[str, str, Stance], dict[str, list[Account]]] = defaultdict(dict)
    for account in accounts:
        group = groups[account.claim, account.origin, account.stance]
        group.setdefault(account.source, []).append(account)
    return [
        sorted((Telling(accounts=tuple(told)) for told in group.values()), key=_place)
        for group in groups.values()
    ]


def is_earlier(first: Telling, second: Telling) -> bool:
    """Tell whether `first` is known to be nearer to the origin, or as near and published sooner."""
    if first.hops != second.hops:
        return first.hops < second.hops
    last, then = first.published.latest, second.published.earliest
    return last is not None and then is not None and last < then


def _place(told: Telling) -> tuple[int, date]:
    return told.hops, told.published.earliest or date.max
