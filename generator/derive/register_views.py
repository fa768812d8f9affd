"""The pages of the registers, as they are shown."""

from dataclasses import dataclass

from generator.derive.actors import ActorFacts
from generator.derive.cards import ActorName, Heading, Ledger
from generator.derive.changes import ChangeRow
from generator.derive.charts.timeline_view import TimelineChart
from generator.derive.data_page import StoredFile
from generator.derive.moments import MomentRow
from generator.derive.rows import Link, QuestionRow
from generator.derive.sources import SourceRow
from generator.values.markup import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRow:
    """A narrower page of a register."""

    link: Link
    """Its shelf in words, leading to it."""
    count: int
    """How many rows stand on it and below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Where a page stands in its register."""

    name: str
    """What of the register is on it; empty on the first page."""
    above: tuple[Link, ...]
    """The wider pages, the first page first; none on the first page."""
    parts: tuple[PartRow, ...]
    """The narrower pages, where there is too much for one; else none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The first page: the briefings, newest first."""

    page: str
    """Its path."""
    shelf: Shelf
    """Its place in the register."""
    briefings: tuple[Heading, ...]
    """Newest first; of a page that lists parts, only the newest."""
    changes: Target
    """Where it stands what changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLine:
    """One actor in the register."""

    actor: ActorName
    """As the first briefing that names it sees it."""
    counts: str
    """In how many claims it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsView:
    """The register of actors."""

    page: str
    """Its path."""
    shelf: Shelf
    """Its place in the register."""
    actors: tuple[ActorLine, ...]
    """By name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """An actor's page."""

    page: str
    """Its path."""
    shelf: Shelf
    """Its place among the pages on this actor."""
    actor: ActorFacts
    """Its names and roles."""
    seen: tuple[ActorFacts, ...]
    """What each briefing says of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CasualtiesView:
    """The ledger of casualty figures."""

    page: str
    """Its path."""
    shelf: Shelf
    """Its place in the register."""
    briefings: tuple[Ledger, ...]
    """Those that have figures, by day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsView:
    """The register of open questions."""

    page: str
    """Its path."""
    shelf: Shelf
    """Its place in the register."""
    questions: tuple[QuestionRow, ...]
    """By briefing, in the author's order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView:
    """All events by date."""

    page: str
    """Its path."""
    shelf: Shelf
    """Its place in the register."""
    moments: tuple[MomentRow, ...]
    """The earliest first."""
    chart: tuple[TimelineChart, ...]
    """The same, drawn; one or none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """The register of sources."""

    page: str
    """Its path."""
    shelf: Shelf
    """Its place in the register."""
    sources: tuple[SourceRow, ...]
    """By the day of publication."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """What changed."""

    page: str
    """Its path."""
    shelf: Shelf
    """Its place in the register."""
    changes: tuple[ChangeRow, ...]
    """The latest first."""
    newest: tuple[ChangeRow, ...]
    """On the first page, the latest of all, for the feed; else none."""
    feed: Target
    """The feed."""
    files: tuple[StoredFile, ...]
    """What the page owns: on the first page, the feed."""


RegisterView = (
    HomeView
    | ActorsView
    | ActorView
    | CasualtiesView
    | QuestionsView
    | TimelineView
    | SourcesView
    | ChangesView
)
