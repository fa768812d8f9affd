"""The print edition: the briefing's page, its claims and quotations numbered for paper."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.derive.claims import AppearanceRow, ClaimRow
from generator.derive.figures import Count, CountedRow, FigureRow
from generator.derive.moments import MomentRow
from generator.derive.pages.briefing_page import BriefingView, ClaimGroup
from generator.derive.pages.source_page import Fact, source_facts
from generator.derive.questions import QuestionRow
from generator.derive.support import StatusTag
from generator.evidence import Evidence
from generator.model.prose import Prose
from generator.values.markup import Anchor, Target

LINES = 32
"""Lines that surely fit on a page; on the smaller of the two papers there is room for 50."""
_QUOTED = 34
"""Characters on a line of a quotation in its column."""
_STATED = 46
"""Characters on a line of the column beside it."""
_FAMILIAR = "\u024f"
_BROAD = 8
"""Characters that one after that is counted as: its number may have to be set in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a target of the site is in the printed document."""

    anchor: Anchor
    number: int | None = None
    """The number of a claim; None for what has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A quotation as a numbered note."""

    number: int
    """Counted from 1 through the whole document."""
    anchor: Anchor
    call: Anchor
    """The id of the place that calls for it."""
    appearance: AppearanceRow


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedClaim:
    """A claim as it is printed."""

    number: int
    """Counted from 1 through the whole document."""
    claim: ClaimRow
    notes: tuple[Note, ...]
    """Its quotations."""
    whole: bool
    """Whether it surely fits on a page, and is kept on one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedGroup:
    """The claims of one status, which a rule gives."""

    tag: StatusTag
    count: str
    rule: str
    claims: tuple[NumberedClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedFigure:
    """A figure in the table of its count."""

    row: CountedRow
    claim: Target
    note: Anchor
    """The note that holds its words."""
    note_number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedCount:
    """One event, one outcome, one population."""

    count: Count
    rows: tuple[NotedFigure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSource:
    """A source in the list at the end."""

    anchor: Anchor
    to: Target
    """Its page on the site."""
    name: str
    """Its title, or what it is and whose."""
    descriptor: Prose | None
    """What bears on its quality."""
    facts: tuple[Fact, ...]
    """What is known of it, its hash among it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintView:
    """What the printed document shows otherwise than the page, or beside it."""

    page: BriefingView
    """All else; a field here has precedence over one of the same name there."""
    to: Target
    """The briefing's page on the site."""
    day: date
    """The date of the document."""
    edition: str
    """What tells this edition from every other."""
    groups: tuple[NumberedGroup, ...]
    counted: tuple[NotedCount, ...]
    sources: tuple[PrintedSource, ...]
    places: Mapping[Target, Place]
    """Where the entries are that other places lead to."""


def print_view(evidence: Evidence, page: BriefingView, *, edition: str) -> PrintView:
    """Give the claims and quotations of the briefing's page their numbers, and all its places."""
    groups = tuple(numbered_groups(page.groups))
    notes = {
        (numbered.claim.to, note.appearance.passage.to): note
        for group in groups
        for numbered in group.claims
        for note in numbered.notes
    }
    written = evidence.briefing.sources.values()
    sources = tuple(
        PrintedSource(
            anchor=Anchor(f"source-{source.id.value}"),
            to=row.to,
            name=row.name,
            descriptor=source.descriptor,
            facts=source_facts(evidence, source),
        )
        for source, row in zip(written, page.sources, strict=True)
    )
    as_of = evidence.briefing.as_of.value
    return PrintView(
        page=page,
        to=Target(page.page),
        # The first day that is meant; a document must have one.
        day=as_of.earliest or as_of.latest or date.min,
        edition=edition,
        groups=groups,
        counted=tuple(
            NotedCount(count=count, rows=tuple(_figure(row, notes) for row in count.rows))
            for count in page.counted
        ),
        sources=sources,
        places=_places(page, groups, sources),
    )


def numbered_groups(groups: Iterable[ClaimGroup]) -> Iterator[NumberedGroup]:
    """Yield the groups, their claims and quotations numbered in the order of printing."""
    claims, notes = 0, 0
    for group in groups:
        numbered: list[NumberedClaim] = []
        for claim in group.claims:
            claims += 1
            taken = tuple(_notes(claim.appearances, notes))
            notes += len(taken)
            numbered.append(
                NumberedClaim(number=claims, claim=claim, notes=taken, whole=fits_on_a_page(claim))
            )
        yield NumberedGroup(
            tag=group.tag, count=group.count, rule=group.rule, claims=tuple(numbered)
        )


def _notes(appearances: Iterable[AppearanceRow], before: int) -> Iterator[Note]:
    for number, appearance in enumerate(appearances, start=before + 1):
        yield Note(
            number=number,
            anchor=Anchor(f"note-{number}"),
            call=Anchor(f"call-{number}"),
            appearance=appearance,
        )


def _figure(row: CountedRow, notes: Mapping[tuple[Target, Target], Note]) -> NotedFigure:
    claim = row.figure.claim.to
    note = notes[claim, row.figure.passage.to]
    return NotedFigure(row=row, claim=claim, note=note.anchor, note_number=note.number)


def _places(
    page: BriefingView, groups: tuple[NumberedGroup, ...], sources: tuple[PrintedSource, ...]
) -> Mapping[Target, Place]:
    claims = {
        numbered.claim.to: Place(anchor=numbered.claim.anchor, number=numbered.number)
        for group in groups
        for numbered in group.claims
    }
    entries: tuple[QuestionRow | MomentRow | FigureRow | PrintedSource, ...] = (
        *page.questions,
        *page.moments,
        *(row.figure for count in page.counted for row in count.rows),
        *sources,
    )
    return {**claims, **{entry.to: Place(anchor=entry.anchor) for entry in entries}}


def fits_on_a_page(claim: ClaimRow) -> bool:
    """Return whether a claim with its quotations surely fits on a page.

    Asking the typesetter would mean setting every claim twice. An estimate is enough, as long as it
    is never too low: a claim that is kept whole and is higher than a page would lose its end.
    """
    quoted = sum(_quoted_lines(appearance) for appearance in claim.appearances)
    return max(quoted, _stated_lines(claim)) <= LINES


def _quoted_lines(appearance: AppearanceRow) -> int:
    cited = f"{appearance.source.text}{appearance.passage.text}{appearance.manner}"
    translated = f"{appearance.translation}{appearance.translated}"
    return 1 + sum(
        _lines(text, _QUOTED)
        for text in (appearance.quote, translated, f"{cited}{appearance.literally}")
    )


def _stated_lines(claim: ClaimRow) -> int:
    support, decision = claim.support, claim.support.decision
    chains = ("".join(step.text for step in row.steps) for row in claim.appearances)
    reasons = (f"{decision.reason.plain}{decision.by}",) if decision else ()
    related = (line.text.plain for line in (*claim.basis, *(row.claim for row in claim.relations)))
    about = "".join(link.text for link in claim.about)
    texts = (claim.text.plain, support.origins, support.denials, about)
    return sum(1 + _lines(text, _STATED) for text in (*texts, *chains, *reasons, *related))


def _lines(text: str, room: int) -> int:
    """Count the lines of `text`, rounded up."""
    width = len(text) + (_BROAD - 1) * sum(character > _FAMILIAR for character in text)
    return -(-width // room)
