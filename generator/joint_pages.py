"""The pages that no single briefing makes, planned: the registers, the feed, and the method."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from jinja2 import Environment

from generator.check.explanation import read_explanation
from generator.compiler import Plan
from generator.derive import sitemap
from generator.derive.pages.method_page import FindingKindRow, MethodView, RulesView, method_view
from generator.derive.registers.change_log import feed_view
from generator.derive.registers.pagination import RegisterPage, paginate
from generator.derive.registers.views import (
    REGISTERS,
    ChangesView,
    Filed,
    RegisterView,
    needed,
    register_view,
)
from generator.diagnostics import FindingKind
from generator.load.prose import Refused, read_paragraph
from generator.model.prose import Prose
from generator.render.data_files import schema_files, stored
from generator.render.pages import feed_files, page
from generator.spans import Span
from generator.values.markup import Publication


def register_plans(
    filed: Filed, publication: Publication, environment: Environment
) -> Iterator[Plan]:
    """Plan every page of every register, and the feed that the page of changes owns."""
    for planned in paginate(filed, REGISTERS):
        if planned.page == sitemap.CHANGES.page:
            yield from _changes(planned, filed, publication, environment)
        else:
            yield _register(planned, filed, environment)


def method_plans(kinds: tuple[FindingKind, ...], environment: Environment) -> Iterator[Plan]:
    """Plan the pages on the method and the rules, and the schema: they are of the program alone."""
    own, schema, rules = sitemap.METHOD.page, sitemap.DATA_SCHEMA, RulesView()
    yield Plan(page=own, shape="", needs=(), write=lambda: page(_method_view(kinds), environment))
    yield Plan(page=rules.page, shape="", needs=(), write=lambda: page(rules, environment))
    yield Plan(page=schema.page, shape="", needs=(), write=lambda: "".join(schema_files().values()))


def _register(planned: RegisterPage, filed: Filed, environment: Environment) -> Plan:
    return Plan(
        page=planned.page,
        shape=_shape(planned),
        needs=needed(planned),
        write=lambda: page(_view(planned, filed), environment),
    )


def _changes(
    planned: RegisterPage, filed: Filed, publication: Publication, environment: Environment
) -> Iterator[Plan]:
    """Plan the first page of the changes and the feed: both tell the address of the site."""

    def feed() -> Mapping[str, str]:
        return feed_files(feed_view(_changed(planned, filed).newest, publication), environment)

    def owner() -> ChangesView:
        return replace(_changed(planned, filed), files=stored(feed()))

    shape, needs = (_shape(planned), publication), needed(planned)
    own, path = planned.page, sitemap.FEED.page
    yield Plan(page=own, shape=shape, needs=needs, write=lambda: page(owner(), environment))
    yield Plan(page=path, shape=shape, needs=needs, write=lambda: "".join(feed().values()))


def _shape(planned: RegisterPage) -> object:
    return planned.section, planned.parts, planned.above


def _view(planned: RegisterPage, filed: Filed) -> RegisterView:
    return register_view(planned, {entry: filed[entry] for entry in needed(planned)})


def _changed(planned: RegisterPage, filed: Filed) -> ChangesView:
    view = _view(planned, filed)
    if not isinstance(view, ChangesView):
        raise AssertionError(f"{planned.page} is no page of changes")  # noqa: TRY004  # our own bug
    return view


@cache
def _method_view(kinds: tuple[FindingKind, ...]) -> MethodView:
    return method_view(tuple(map(_explained, kinds)), stored(schema_files()))


def _explained(kind: FindingKind) -> FindingKindRow:
    """Take the explanation of a kind of finding apart."""
    told = read_explanation(kind.doc)
    return FindingKindRow(
        code=kind.code,
        name=kind.name,
        severity=kind.severity.value,
        flags=_paragraph(told.flags),
        why=_paragraph(told.why),
        remedy=_paragraph(told.remedy),
    )


def _paragraph(text: str) -> Prose:
    """Read a paragraph of our own as an author's is read."""
    runs = read_paragraph(" ".join(text.split()))
    if isinstance(runs, Refused):
        raise AssertionError(f"{runs.reason}: {text}")  # noqa: TRY004  # our own bug
    return Prose(runs=runs, span=Span(file="", start=0, end=0))
