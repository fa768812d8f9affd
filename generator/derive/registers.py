"""The registers over all briefings, page by page, made from the rows of their facts alone."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar

from generator.derive import sitemap
from generator.derive.actors import ActorFacts
from generator.derive.cards import (
    ActorName,
    Asked,
    Card,
    Changed,
    Happened,
    Heading,
    Ledger,
    Published,
    Row,
)
from generator.derive.changes import ChangeRow
from generator.derive.labels import plural, shelf
from generator.derive.moments import MomentRow, timeline
from generator.derive.register_views import (
    ActorLine,
    ActorsView,
    ActorView,
    CasualtiesView,
    ChangesView,
    HomeView,
    PartRow,
    QuestionsView,
    RegisterView,
    Shelf,
    SourcesView,
    TimelineView,
)
from generator.derive.rows import Link
from generator.derive.shelving import Part, Sheet
from generator.values.markup import Target

Rows = Mapping[Card, Row]
"""The rows that a page needs."""
_Kind = TypeVar("_Kind", bound=Row)


def needed(sheet: Sheet) -> tuple[Card, ...]:
    """Return the cards whose rows `register_view` asks for."""
    if sheet.register == sitemap.HOME.page:
        return sheet.cards or sheet.newest
    if sheet.page == sitemap.CHANGES.page:
        return tuple(dict.fromkeys((*sheet.cards, *sheet.newest)))
    if sheet.register in REGISTERS:
        return sheet.cards
    return tuple(dict.fromkeys((*sheet.first, *sheet.cards)))


def register_view(sheet: Sheet, rows: Rows) -> RegisterView:
    """Return the view of one page of a register; `rows` holds what is `needed`."""
    return _VIEWS.get(sheet.register, _actor)(sheet, rows)


def _home(sheet: Sheet, rows: Rows) -> HomeView:
    newest = reversed(_found(Heading, needed(sheet), rows))
    return HomeView(
        page=sheet.page, shelf=_shelf(sheet), briefings=tuple(newest), changes=sitemap.CHANGES
    )


def _actors(sheet: Sheet, rows: Rows) -> ActorsView:
    found = ((card, row) for card in sheet.cards if isinstance(row := rows[card], ActorName))
    by_name = sorted(found, key=lambda pair: (pair[1].name.casefold(), pair[1].to))
    lines = tuple(_line(row, *card.tally) for card, row in by_name)
    return ActorsView(page=sheet.page, shelf=_shelf(sheet), actors=lines)


def _actor(sheet: Sheet, rows: Rows) -> ActorView:
    return ActorView(
        page=sheet.page,
        shelf=_shelf(sheet),
        actor=_found(ActorFacts, sheet.first, rows)[0],
        seen=_found(ActorFacts, sheet.cards, rows),
    )


def _casualties(sheet: Sheet, rows: Rows) -> CasualtiesView:
    briefings = _found(Ledger, sheet.cards, rows)
    return CasualtiesView(page=sheet.page, shelf=_shelf(sheet), briefings=briefings)


def _questions(sheet: Sheet, rows: Rows) -> QuestionsView:
    asked = (row.questions for row in _found(Asked, sheet.cards, rows))
    questions = tuple(question for each in asked for question in each)
    return QuestionsView(page=sheet.page, shelf=_shelf(sheet), questions=questions)


def _timeline(sheet: Sheet, rows: Rows) -> TimelineView:
    moments = tuple(sorted(_moments(sheet, rows), key=lambda row: row.sort))
    return TimelineView(
        page=sheet.page, shelf=_shelf(sheet), moments=moments, chart=timeline(moments)
    )


def _sources(sheet: Sheet, rows: Rows) -> SourcesView:
    listed = (row.sources for row in _found(Published, sheet.cards, rows))
    sources = sorted((source for each in listed for source in each), key=lambda row: row.sort)
    return SourcesView(page=sheet.page, shelf=_shelf(sheet), sources=tuple(sources))


def _changes(sheet: Sheet, rows: Rows) -> ChangesView:
    newest = sheet.newest if sheet.page == sheet.register else ()
    return ChangesView(
        page=sheet.page,
        shelf=_shelf(sheet),
        changes=_latest_first(sheet.cards, rows),
        newest=_latest_first(newest, rows),
        feed=sitemap.FEED,
        files=(),
    )


_VIEWS: Mapping[str, Callable[[Sheet, Rows], RegisterView]] = MappingProxyType(
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


def _found(kind: type[_Kind], cards: Iterable[Card], rows: Rows) -> tuple[_Kind, ...]:
    return tuple(row for card in cards if isinstance(row := rows[card], kind))


def _moments(sheet: Sheet, rows: Rows) -> Iterator[MomentRow]:
    for row in _found(Happened, sheet.cards, rows):
        yield from row.moments


def _latest_first(cards: Iterable[Card], rows: Rows) -> tuple[ChangeRow, ...]:
    found = (reversed(row.changes) for row in reversed(_found(Changed, cards, rows)))
    return tuple(change for each in found for change in each)


def _line(actor: ActorName, said: int, about: int) -> ActorLine:
    return ActorLine(
        actor=actor,
        counts=f"{plural(said, 'claim')} by it, {plural(about, 'claim')} about it",
    )


def _shelf(sheet: Sheet) -> Shelf:
    return Shelf(
        name=shelf(sheet.key) if sheet.key else "",
        above=tuple(_link(part) for part in sheet.above),
        parts=tuple(PartRow(link=_link(part), count=part.count) for part in sheet.parts),
    )


def _link(part: Part) -> Link:
    return Link(text=shelf(part.key) if part.key else "All", to=Target(part.page))
