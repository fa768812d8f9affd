"""The registers over all briefings, page by page, made from the rows of their entries alone."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from generator.derive import sitemap
from generator.derive.charts.timeline_chart import TimelineChart
from generator.derive.labels import plural, section_name
from generator.derive.links import Link
from generator.derive.moments import MomentRow, timeline
from generator.derive.pages.data_page import StoredFile
from generator.derive.pages.source_page import SourceRow
from generator.derive.questions import QuestionRow
from generator.derive.registers.actors import ActorFacts
from generator.derive.registers.change_log import ChangeRow
from generator.derive.registers.entries import (
    ActorName,
    BriefingCounts,
    BriefingHeading,
    RegisterEntry,
    Row,
    Rows,
)
from generator.derive.registers.pagination import PageLink, RegisterPage
from generator.values.markup import Target

Filed = Mapping[RegisterEntry, Rows]
"""The rows that a page needs."""
_Kind = TypeVar("_Kind", bound=Row)


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrowerPage:
    """A narrower page of a register."""

    link: Link
    count: int
    """Number of rows on it and below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPlace:
    """Where a page is in its register."""

    name: str
    """What of the register is on it; empty on the first page."""
    above: tuple[Link, ...]
    """The wider pages, the first page first; none on the first page."""
    parts: tuple[NarrowerPage, ...]
    """The narrower pages, where there is too much for one; else none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The first page: the briefings, newest first."""

    page: str
    place: RegisterPlace
    briefings: tuple[BriefingHeading, ...]
    """Newest first; of a page that lists parts, only the newest."""
    changes: Target


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLine:
    """One actor in the register."""

    actor: ActorName
    """As the first briefing that names it sees it."""
    counts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsView:
    """The register of actors, by name."""

    page: str
    place: RegisterPlace
    actors: tuple[ActorLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """An actor's page."""

    page: str
    place: RegisterPlace
    actor: ActorFacts
    seen: tuple[ActorFacts, ...]
    """What each briefing says of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CasualtiesView:
    """The casualty figures of the briefings that have any, by day."""

    page: str
    place: RegisterPlace
    briefings: tuple[BriefingCounts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsView:
    """The register of open questions, by briefing, in the author's order."""

    page: str
    place: RegisterPlace
    questions: tuple[QuestionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView:
    """All events by date, the earliest first."""

    page: str
    place: RegisterPlace
    moments: tuple[MomentRow, ...]
    chart: TimelineChart | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """The register of sources, by the day of publication."""

    page: str
    place: RegisterPlace
    sources: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """What changed, the latest first."""

    page: str
    place: RegisterPlace
    changes: tuple[ChangeRow, ...]
    newest: tuple[ChangeRow, ...]
    """On the first page, the latest of all, for the feed; else none."""
    feed: Target
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


def needed(page: RegisterPage) -> tuple[RegisterEntry, ...]:
    """Return the entries whose rows `register_view` asks for."""
    if page.register == sitemap.HOME.page:
        return page.entries or page.newest
    if page.page == sitemap.CHANGES.page:
        return tuple(dict.fromkeys((*page.entries, *page.newest)))
    if page.register in REGISTERS:
        return page.entries
    return tuple(dict.fromkeys((*page.first, *page.entries)))


def register_view(page: RegisterPage, filed: Filed) -> RegisterView:
    """Return the view of one page of a register; `filed` holds what is `needed`."""
    return _VIEWS.get(page.register, _actor)(page, filed)


def _home(page: RegisterPage, filed: Filed) -> HomeView:
    newest = reversed(_found(BriefingHeading, needed(page), filed))
    return HomeView(
        page=page.page, place=_place(page), briefings=tuple(newest), changes=sitemap.CHANGES
    )


def _actors(page: RegisterPage, filed: Filed) -> ActorsView:
    found = ((row, entry) for entry in page.entries for row in _found(ActorName, (entry,), filed))
    by_name = sorted(found, key=lambda pair: (pair[0].name.casefold(), pair[0].to))
    lines = tuple(_actor_line(row, *entry.tally) for row, entry in by_name)
    return ActorsView(page=page.page, place=_place(page), actors=lines)


def _actor_line(actor: ActorName, said: int, about: int) -> ActorLine:
    counts = f"{plural(said, 'claim')} by it, {plural(about, 'claim')} about it"
    return ActorLine(actor=actor, counts=counts)


def _actor(page: RegisterPage, filed: Filed) -> ActorView:
    return ActorView(
        page=page.page,
        place=_place(page),
        actor=_found(ActorFacts, page.first, filed)[0],
        seen=_found(ActorFacts, page.entries, filed),
    )


def _casualties(page: RegisterPage, filed: Filed) -> CasualtiesView:
    briefings = _found(BriefingCounts, page.entries, filed)
    return CasualtiesView(page=page.page, place=_place(page), briefings=briefings)


def _questions(page: RegisterPage, filed: Filed) -> QuestionsView:
    questions = _found(QuestionRow, page.entries, filed)
    return QuestionsView(page=page.page, place=_place(page), questions=questions)


def _timeline(page: RegisterPage, filed: Filed) -> TimelineView:
    moments = tuple(sorted(_found(MomentRow, page.entries, filed), key=lambda row: row.sort))
    return TimelineView(
        page=page.page, place=_place(page), moments=moments, chart=timeline(moments)
    )


def _sources(page: RegisterPage, filed: Filed) -> SourcesView:
    sources = tuple(sorted(_found(SourceRow, page.entries, filed), key=lambda row: row.sort))
    return SourcesView(page=page.page, place=_place(page), sources=sources)


def _changes(page: RegisterPage, filed: Filed) -> ChangesView:
    newest = page.newest if page.page == page.register else ()
    return ChangesView(
        page=page.page,
        place=_place(page),
        changes=_found(ChangeRow, page.entries, filed)[::-1],
        newest=_found(ChangeRow, newest, filed)[::-1],
        feed=sitemap.FEED,
        files=(),
    )


_VIEWS: Mapping[str, Callable[[RegisterPage, Filed], RegisterView]] = MappingProxyType(
    {
        sitemap.HOME.page: _home,
        sitemap.ACTORS.page: _actors,
        sitemap.CASUALTIES.page: _casualties,
        sitemap.QUESTIONS.page: _questions,
        sitemap.TIMELINE.page: _timeline,
        sitemap.SOURCES.page: _sources,
        sitemap.CHANGES.page: _changes,
    }
)
REGISTERS = tuple(_VIEWS)
"""The first pages of the registers that every site has; each actor has one beside these."""


def _found(kind: type[_Kind], entries: Iterable[RegisterEntry], filed: Filed) -> tuple[_Kind, ...]:
    return tuple(row for entry in entries for row in filed[entry] if isinstance(row, kind))


def _place(page: RegisterPage) -> RegisterPlace:
    return RegisterPlace(
        name=section_name(page.section) if page.section else "",
        above=tuple(map(_link, page.above)),
        parts=tuple(NarrowerPage(link=_link(part), count=part.count) for part in page.parts),
    )


def _link(to: PageLink) -> Link:
    return Link(text=section_name(to.section) if to.section else "All", to=Target(to.page))
