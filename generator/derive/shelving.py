"""Which rows stand on which page of a register: on one while they fit, else by narrower shelves.

A page is named by its shelf, `casualties/index--2025-11.md`, and never by a running number while
shelves can tell the rows apart; so an address stays when rows come before it. A page that gets too
full becomes the list of its narrower pages, and keeps its own address.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from itertools import groupby

from generator.derive import sitemap
from generator.derive.cards import Card

FULL = 240
"""Lines of a page; one takes up to 2 KB of HTML."""
NEWEST = 20
"""So many rows stand on a home page that lists parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A narrower page."""

    page: str
    """Its path."""
    key: str
    """Its shelf."""
    count: int
    """How many rows stand on it and below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page of a register."""

    register: str
    """The path of the register's first page."""
    page: str
    """Its own path."""
    key: str = ""
    """Its shelf; empty on the first page."""
    cards: tuple[Card, ...] = ()
    """The rows on it, by shelf and briefing; none where it lists parts."""
    parts: tuple[Part, ...] = ()
    """The narrower pages that it lists; none where it holds rows."""
    above: tuple[Part, ...] = ()
    """The wider pages that lead to it, the first page first."""
    first: tuple[Card, ...] = ()
    """The first row of the register; none in an empty one."""
    newest: tuple[Card, ...] = ()
    """The last rows of the register, in its order."""


def shelve(cards: Iterable[Card], registers: Iterable[str]) -> tuple[Sheet, ...]:
    """Plan every page of every register; `registers` have a page even where nothing is filed."""
    filed: dict[str, list[Card]] = {page: [] for page in registers}
    for card in cards:
        filed.setdefault(card.register, []).append(card)
    return tuple(sheet for page, found in sorted(filed.items()) for sheet in _register(page, found))


def _register(page: str, cards: list[Card]) -> Iterator[Sheet]:
    merged = _merged(tuple(sorted(cards, key=_order)))
    first = Sheet(register=page, page=page, cards=merged, first=merged[:1], newest=merged[-NEWEST:])
    yield from _sheets(first, 0)


def _order(card: Card) -> tuple[tuple[str, ...], str, str]:
    return card.shelf, card.slug, card.subject


def _merged(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """Leave one card of each subject that is counted, the first, with the tally of all."""
    if not any(card.tally for card in cards):
        return cards
    subjects: dict[str | Card, list[Card]] = {}
    for card in cards:
        subjects.setdefault(card.subject if card.tally else card, []).append(card)
    return tuple(reduce(_added, same) for same in subjects.values())


def _added(first: Card, other: Card) -> Card:
    tally = tuple(map(sum, zip(first.tally, other.tally, strict=True)))
    return replace(first, tally=tally)


def _sheets(sheet: Sheet, depth: int) -> Iterator[Sheet]:
    """Yield a page as it is while its rows fit, else the list of its parts, and these."""
    if len(sheet.cards) == 1 or sum(card.weight for card in sheet.cards) <= FULL:
        yield sheet
        return
    groups = _groups(sheet, depth)
    if len(groups) == 1:
        yield from _sheets(sheet, depth + 1)
        return
    parts = {
        key: Part(page=sitemap.part(sheet.register, key), key=key, count=len(group))
        for key, group in groups.items()
    }
    yield replace(sheet, cards=(), parts=tuple(parts.values()))
    above = (*sheet.above, Part(page=sheet.page, key=sheet.key, count=len(sheet.cards)))
    for key, group in groups.items():
        narrower = replace(sheet, page=parts[key].page, key=key, cards=group, above=above)
        yield from _sheets(narrower, depth + 1)


def _groups(sheet: Sheet, depth: int) -> Mapping[str, tuple[Card, ...]]:
    """Part the rows by the next shelf; by number only where no shelf tells them apart."""
    if any(len(card.shelf) > depth for card in sheet.cards):
        by_shelf = groupby(sheet.cards, key=lambda card: card.shelf[: depth + 1][-1])
        return {key: tuple(group) for key, group in by_shelf}
    numbered: dict[str, list[Card]] = {}
    weight, number = 0, 1
    for card in sheet.cards:
        if weight and weight + card.weight > FULL:
            weight, number = 0, number + 1
        weight += card.weight
        numbered.setdefault(f"{sheet.key}--{number}".removeprefix("--"), []).append(card)
    return {key: tuple(group) for key, group in numbered.items()}
