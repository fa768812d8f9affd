"""The opening of a briefing: what is established, claimed, disputed, and not known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derive.claims import claim_lines
from generator.derive.labels import plural
from generator.derive.rows import ClaimRow, ProseLink, QuestionRow
from generator.derive.standing import StatusTag, of_status, tag
from generator.evidence import Evidence
from generator.model.vocabulary import SupportStatus
from generator.origins.claim_status import STATUS_RULES
from generator.values.markup import Anchor

ESTABLISHED = (SupportStatus.CORROBORATED, SupportStatus.CONCEDED)
"""Nothing else is ever called established."""
CLAIMED = (
    SupportStatus.POSSIBLY_CORROBORATED,
    SupportStatus.SINGLE_ORIGIN,
    SupportStatus.SINGLE_ORIGIN_ANONYMOUS,
)
DISPUTED = (
    SupportStatus.CONTESTED,
    SupportStatus.DENIED_ONLY,
    SupportStatus.CIRCULAR,
    SupportStatus.DISCOUNTED,
)
ORDER = (*ESTABLISHED, *DISPUTED, *CLAIMED, SupportStatus.ASSESSMENT, None)
"""The order of the groups of claims; the last are those that nobody supports or denies."""
FEW = 8
"""A longer list is folded away behind its first lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningPart:
    """One of the four parts."""

    title: str
    """What it holds."""
    term: str
    """The same as a single word."""
    meaning: str
    """What that means."""
    lines: tuple[ProseLink, ...]
    """The first claims or questions."""
    more: tuple[ProseLink, ...]
    """The others, folded away."""
    rest: str
    """How many are folded away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimGroup:
    """The claims of one status."""

    anchor: Anchor
    """The id of its heading."""
    tag: StatusTag
    """The status."""
    count: str
    """How many they are."""
    rule: str
    """The rule that gives the status."""
    claims: tuple[ClaimRow, ...]
    """In the author's order."""


def opening(evidence: Evidence, questions: tuple[QuestionRow, ...]) -> tuple[OpeningPart, ...]:
    """Return the four parts, also where one is empty."""
    asked = tuple(ProseLink(text=row.text, to=row.to, note=row.status) for row in questions)
    return (
        _part(
            "What is established",
            "established",
            "Two independent origins support it, or one admits it against its own interest.",
            lines=_claims(evidence, ESTABLISHED),
        ),
        _part(
            "What is claimed",
            "claimed",
            "It goes back to one origin, as far as anybody can tell.",
            lines=_claims(evidence, CLAIMED),
        ),
        _part(
            "What is disputed",
            "disputed",
            "Somebody denies it, or it goes in a circle, or an editor discounts it.",
            lines=_claims(evidence, DISPUTED),
        ),
        _part("What is not known", "unknown", "Questions that are open.", lines=asked),
    )


def claim_groups(evidence: Evidence, rows: Iterable[ClaimRow]) -> tuple[ClaimGroup, ...]:
    """Return the claims by status, the firmest first."""
    known = {row.anchor.value.removeprefix("c-"): row for row in rows}
    return tuple(_groups(evidence, known))


def _groups(evidence: Evidence, rows: dict[str, ClaimRow]) -> Iterator[ClaimGroup]:
    rules = {rule.status: rule.text for rule in STATUS_RULES}
    for status in ORDER:
        names = of_status(evidence, (status,))
        if names:
            claims = tuple(rows[name] for name in names)
            term = status.value.replace("_", "-") if status else "unsupported"
            yield ClaimGroup(
                anchor=Anchor(f"claims-{term}"),
                tag=tag(status) if status else claims[0].standing.tag,
                count=plural(len(claims), "claim"),
                rule=rules[status] if status else "Nobody here supports it or denies it.",
                claims=claims,
            )


def _claims(evidence: Evidence, statuses: Iterable[SupportStatus]) -> tuple[ProseLink, ...]:
    claims = evidence.briefing.claims
    return claim_lines(evidence, tuple(claims[name].id for name in of_status(evidence, statuses)))


def _part(title: str, term: str, meaning: str, *, lines: tuple[ProseLink, ...]) -> OpeningPart:
    shown = lines if len(lines) <= FEW + 2 else lines[:FEW]
    more = lines[len(shown) :]
    return OpeningPart(
        title=title,
        term=term,
        meaning=meaning,
        lines=shown,
        more=more,
        rest=f"{len(more):,} more" if more else "",
    )
