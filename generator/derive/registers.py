"""The registers over all briefings, made from their facts alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derive import sitemap
from generator.derive.actors import ActorFacts
from generator.derive.charts.timeline_view import TimelineChart
from generator.derive.facts import Facts
from generator.derive.labels import plural
from generator.derive.moments import MomentRow, timeline
from generator.derive.rows import QuestionRow
from generator.derive.sources import SourceRow


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The first page: the briefings, newest first."""

    page: str
    """Its path."""
    briefings: tuple[Facts, ...]
    """Newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLine:
    """One actor in the register."""

    actor: ActorFacts
    """As the first briefing that names it sees it."""
    counts: str
    """In how many claims it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsView:
    """The register of actors."""

    page: str
    """Its path."""
    actors: tuple[ActorLine, ...]
    """By name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """An actor's page."""

    page: str
    """Its path."""
    actor: ActorFacts
    """Its names and roles."""
    seen: tuple[ActorFacts, ...]
    """What each briefing says of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CasualtiesView:
    """The ledger of casualty figures."""

    page: str
    """Its path."""
    briefings: tuple[Facts, ...]
    """Those that have figures, by slug."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsView:
    """The register of open questions."""

    page: str
    """Its path."""
    questions: tuple[QuestionRow, ...]
    """By briefing, in the author's order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView:
    """All events by date."""

    page: str
    """Its path."""
    moments: tuple[MomentRow, ...]
    """The earliest first."""
    chart: tuple[TimelineChart, ...]
    """The same, drawn; one or none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """The register of sources."""

    page: str
    """Its path."""
    sources: tuple[SourceRow, ...]
    """By the day of publication."""


RegisterView = (
    HomeView | ActorsView | ActorView | CasualtiesView | QuestionsView | TimelineView | SourcesView
)


def registers(units: Iterable[Facts]) -> tuple[RegisterView, ...]:
    """Return the view of every register page. The order of `units` does not matter."""
    ordered = sorted(units, key=lambda facts: facts.slug)
    newest = sorted(ordered, key=lambda facts: facts.sort, reverse=True)
    moments = tuple(
        sorted((row for facts in ordered for row in facts.moments), key=lambda row: row.sort)
    )
    sources = (row for facts in ordered for row in facts.sources)
    actors = tuple(_actors(ordered))
    return (
        HomeView(page=sitemap.HOME.page, briefings=tuple(newest)),
        ActorsView(page=sitemap.ACTORS.page, actors=tuple(map(_line, actors))),
        *actors,
        CasualtiesView(
            page=sitemap.CASUALTIES.page,
            briefings=tuple(facts for facts in ordered if facts.counted),
        ),
        QuestionsView(
            page=sitemap.QUESTIONS.page,
            questions=tuple(row for facts in ordered for row in facts.questions),
        ),
        TimelineView(
            page=sitemap.TIMELINE.page,
            moments=moments,
            chart=timeline(moments),
        ),
        SourcesView(
            page=sitemap.SOURCES.page,
            sources=tuple(sorted(sources, key=lambda row: row.sort)),
        ),
    )


def _actors(units: Iterable[Facts]) -> Iterator[ActorView]:
    """Yield every actor once, by name, with what each briefing says of it."""
    seen: dict[str, list[ActorFacts]] = {}
    for facts in units:
        for actor in facts.actors:
            seen.setdefault(actor.to.page, []).append(actor)
    for page, actors in sorted(
        seen.items(), key=lambda item: (item[1][0].name.casefold(), item[0])
    ):
        yield ActorView(page=page, actor=actors[0], seen=tuple(actors))


def _line(view: ActorView) -> ActorLine:
    said = sum(len(actor.said) for actor in view.seen)
    about = sum(len(actor.about) for actor in view.seen)
    return ActorLine(
        actor=view.actor,
        counts=f"{plural(said, 'claim')} by it, {plural(about, 'claim')} about it",
    )
