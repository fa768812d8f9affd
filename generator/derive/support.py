"""How well a claim is supported, in words: its status, its origins, how directly it is known."""

from dataclasses import dataclass

from generator.derive.labels import UNKNOWN_PUBLISHER, label, plural, when
from generator.evidence import Evidence
from generator.model.prose import Prose
from generator.model.vocabulary import SupportStatus
from generator.origins.independence import Independence, OriginGroup

UNSUPPORTED = "unsupported"
"""The term for a claim that nobody here supports or denies."""
NAMED = 3
"""Number of origins that are named in a line; of more only their number is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusTag:
    """A status as it is marked on the page."""

    term: str
    """The term, with hyphens, for the shape of the mark."""
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """An editor’s decision against the computed status."""

    computed: str
    reason: Prose
    by: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportRow:
    """How well a claim is supported."""

    tag: StatusTag
    origins: str
    """How many independent origins support it, and who they are; empty where none does."""
    denials: str
    """How many deny it, and who they are; empty where none does."""
    directness: str
    """Through how many hands its support came; empty where there is none."""
    not_held: bool
    """Whether the words of an origin are not stored here."""
    decision: DecisionRow | None


def status_of(evidence: Evidence, claim: str) -> StatusTag:
    """Return the status of a claim, as it is shown."""
    status = evidence.claims[claim].judgement.status
    return tag(status) if status else StatusTag(term=UNSUPPORTED, label="nobody supports it")


def tag(status: SupportStatus) -> StatusTag:
    """Return how a status is marked."""
    return StatusTag(term=status.value.replace("_", "-"), label=status_words(status))


def status_words(status: SupportStatus) -> str:
    """Put a status into words."""
    return label(status).replace("origin anonymous", "origin, unnamed")


def support_row(evidence: Evidence, claim: str) -> SupportRow:
    """Return how well a claim is supported, in words."""
    standing = evidence.claims[claim]
    direct = standing.directness
    override = evidence.briefing.claims[claim].override
    return SupportRow(
        tag=status_of(evidence, claim),
        origins=_side(evidence, standing.sides.supports, ""),
        denials=_side(evidence, standing.sides.denies, "denied by "),
        directness=direct.words if direct else "",
        not_held=direct is not None and bool(direct.not_held),
        decision=DecisionRow(
            computed=status_words(override.expect.value),
            reason=override.reason,
            by=override.by.value,
            date=when(override.date.value),
        )
        if override and not standing.judgement.outdated
        else None,
    )


def _side(evidence: Evidence, counted: Independence, verb: str) -> str:
    """Say how many origins there are, as an interval where unnamed speakers may be one."""
    if not counted.groups:
        return ""
    number = plural(counted.hi, "origin")
    if counted.lo < counted.hi:
        number = f"{counted.lo} to {number}, as unnamed speakers may be one"
    return f"{verb}{number}: {_names(evidence, counted.groups)}"


def _names(evidence: Evidence, groups: tuple[OriginGroup, ...]) -> str:
    names = tuple(_name(evidence, group) for group in groups)
    shown = "; ".join(names[:NAMED])
    more = len(names) - NAMED
    return f"{shown}; and {more} more" if more > 0 else shown


def _name(evidence: Evidence, group: OriginGroup) -> str:
    known = (evidence.actors.get(speaker.id) for speaker in group.speakers)
    return ", ".join(actor.name.value if actor else UNKNOWN_PUBLISHER for actor in known)
