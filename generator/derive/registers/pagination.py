"""Which rows are on which page of a register: all on one while they fit, else by narrower sections.

A page is named by its section, `casualties/index--2025-11.md`, and never by a running number while
sections can tell the rows apart; so an address stays when rows come before it. A page that gets too
full becomes the list of its narrower pages, and keeps its own address.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from itertools import groupby

from generator.derive import sitemap
from generator.derive.registers.entries import RegisterEntry

FULL = 240
"""Lines of a page; one takes up to 2 KB of HTML."""
NEWEST = 20
"""Number of rows on a home page that lists parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A narrower or a wider page, as another page of the register lists it."""

    page: str
    section: str
    count: int
    """Number of rows on it and below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPage:
    """One page of a register."""

    register: str
    """The path of the register's first page."""
    page: str
    section: str = ""
    """Empty on the first page."""
    entries: tuple[RegisterEntry, ...] = ()
    """The rows on it, by section and briefing; none where it lists parts."""
    parts: tuple[PageLink, ...] = ()
    """The narrower pages that it lists; none where it holds rows."""
    above: tuple[PageLink, ...] = ()
    """The wider pages that lead to it, the first page first."""
    first: tuple[RegisterEntry, ...] = ()
    """The first row of the register; none in an empty one."""
    newest: tuple[RegisterEntry, ...] = ()
    """The last rows of the register, in its order."""


def paginate(
    entries: Iterable[RegisterEntry], registers: Iterable[str]
) -> tuple[RegisterPage, ...]:
    """Plan every page of every register; `registers` have a page even where nothing is filed."""
    filed: dict[str, list[RegisterEntry]] = {page: [] for page in registers}
    for entry in entries:
        filed.setdefault(entry.register, []).append(entry)
    return tuple(page for path, found in sorted(filed.items()) for page in _register(path, found))


def _register(path: str, entries: list[RegisterEntry]) -> Iterator[RegisterPage]:
    merged = _merged(tuple(sorted(entries, key=_order)))
    first = RegisterPage(
        register=path, page=path, entries=merged, first=merged[:1], newest=merged[-NEWEST:]
    )
    yield from _pages(first, 0)


def _order(entry: RegisterEntry) -> tuple[tuple[str, ...], str, str]:
    return entry.section, entry.slug, entry.subject


def _merged(entries: tuple[RegisterEntry, ...]) -> tuple[RegisterEntry, ...]:
    """Leave one entry of each subject that is counted, the first, with the tally of all."""
    if not any(entry.tally for entry in entries):
        return entries
    subjects: dict[str | RegisterEntry, list[RegisterEntry]] = {}
    for entry in entries:
        subjects.setdefault(entry.subject if entry.tally else entry, []).append(entry)
    return tuple(reduce(_added, same) for same in subjects.values())


def _added(first: RegisterEntry, other: RegisterEntry) -> RegisterEntry:
    tally = tuple(map(sum, zip(first.tally, other.tally, strict=True)))
    return replace(first, tally=tally)


def _pages(page: RegisterPage, depth: int) -> Iterator[RegisterPage]:
    """Yield a page as it is while its rows fit, else the list of its parts, and these."""
    if len(page.entries) == 1 or sum(entry.weight for entry in page.entries) <= FULL:
        yield page
        return
    groups = _groups(page, depth)
    if len(groups) == 1:
        yield from _pages(page, depth + 1)
        return
    parts = {
        section: PageLink(
            page=sitemap.part(page.register, section), section=section, count=len(group)
        )
        for section, group in groups.items()
    }
    yield replace(page, entries=(), parts=tuple(parts.values()))
    above = (*page.above, PageLink(page=page.page, section=page.section, count=len(page.entries)))
    for section, group in groups.items():
        narrower = replace(
            page, page=parts[section].page, section=section, entries=group, above=above
        )
        yield from _pages(narrower, depth + 1)


def _groups(page: RegisterPage, depth: int) -> Mapping[str, tuple[RegisterEntry, ...]]:
    """Part the rows by the next section; by number only where no section tells them apart."""
    if any(len(entry.section) > depth for entry in page.entries):
        by_section = groupby(page.entries, key=lambda entry: entry.section[: depth + 1][-1])
        return {section: tuple(group) for section, group in by_section}
    numbered: dict[str, list[RegisterEntry]] = {}
    weight, number = 0, 1
    for entry in page.entries:
        if weight and weight + entry.weight > FULL:
            weight, number = 0, number + 1
        weight += entry.weight
        section = f"{page.section}--{number}" if page.section else f"{number}"
        numbered.setdefault(section, []).append(entry)
    return {section: tuple(group) for section, group in numbered.items()}
