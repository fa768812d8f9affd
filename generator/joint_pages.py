"""The pages that are made of what several briefings give, planned: the registers, and the feed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from jinja2 import Environment

from generator.derive import sitemap
from generator.derive.cards import Card, Row
from generator.derive.feed import feed_view
from generator.derive.register_views import ChangesView, RegisterView
from generator.derive.registers import REGISTERS, needed, register_view
from generator.derive.shelving import Sheet, shelve
from generator.render.data_files import stored
from generator.render.feed import feed_files
from generator.render.pages import page
from generator.values.markup import Publication
from generator.workshop import Plan

Rows = Mapping[Card, Row]


def joint_pages(rows: Rows, publication: Publication, environment: Environment) -> Iterator[Plan]:
    """Plan every page of every register, and the feed that the page of changes owns."""
    for sheet in shelve(rows, REGISTERS):
        if sheet.page == sitemap.CHANGES.page:
            yield from _changes(sheet, rows, publication, environment)
        else:
            yield _plan(sheet, rows, environment)


def _plan(sheet: Sheet, rows: Rows, environment: Environment) -> Plan:
    return Plan(
        page=sheet.page,
        shape=_shape(sheet),
        needs=needed(sheet),
        write=lambda: page(_view(sheet, rows), environment),
    )


def _changes(
    sheet: Sheet, rows: Rows, publication: Publication, environment: Environment
) -> Iterator[Plan]:
    """Plan the first page of the changes and the feed: both tell the address of the site."""

    def feed() -> Mapping[str, str]:
        return feed_files(feed_view(_changed(sheet, rows).newest, publication), environment)

    def owner() -> ChangesView:
        return replace(_changed(sheet, rows), files=stored(feed()))

    shape, needs = (_shape(sheet), publication), needed(sheet)
    yield Plan(page=sheet.page, shape=shape, needs=needs, write=lambda: page(owner(), environment))
    path = sitemap.FEED.page
    yield Plan(page=path, shape=shape, needs=needs, write=lambda: "".join(feed().values()))


def _shape(sheet: Sheet) -> object:
    return sheet.key, sheet.parts, sheet.above


def _view(sheet: Sheet, rows: Rows) -> RegisterView:
    return register_view(sheet, {card: rows[card] for card in needed(sheet)})


def _changed(sheet: Sheet, rows: Rows) -> ChangesView:
    view = _view(sheet, rows)
    if not isinstance(view, ChangesView):
        raise AssertionError(f"{sheet.page} is no page of changes")  # noqa: TRY004  # our own bug
    return view
