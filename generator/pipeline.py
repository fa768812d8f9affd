"""The program, read from top to bottom: compile a unit, compile a corpus.

A unit is one briefing folder. Compiling it is a pure function of its files, the shared actors and
the templates: no clock, no file, no network, nothing global. So its result may be kept under the
hash of its inputs, and made in any process, on any machine, in any order.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256

from jinja2 import Environment

from generator.check.ignore_kinds import IGNORE_KINDS
from generator.check.ignoring import apply
from generator.check.missing_glyph import MISSING_GLYPH
from generator.check.registry import RULES, run, run_shared
from generator.check.text.look_alike_names import looks
from generator.coverage import Coverage
from generator.derive import sitemap
from generator.derive.briefing_page import briefing_view
from generator.derive.cards import Card, Row, cards
from generator.derive.citations.rows import citation_files, citation_rows
from generator.derive.citations.work import works
from generator.derive.data.briefing import briefing_data
from generator.derive.data_page import data_view
from generator.derive.facts import facts
from generator.derive.inventory import Inventory, inventory
from generator.derive.linked_data import linked_data
from generator.derive.method_page import MethodView, method_view
from generator.derive.passages import passages
from generator.derive.source_page import source_view
from generator.diagnostics import Diagnostic, FindingKind, Severity
from generator.evidence import Evidence, examine
from generator.joint_pages import joint_pages
from generator.load.document_faults import UNREADABLE_SEED
from generator.load.faults import FAULTS
from generator.load.unit import LoadedActors, load_shared_actors, load_unit
from generator.model.kinds import Section
from generator.render.data_files import beside, data_files, schema_files, stored
from generator.render.data_schema import NAME
from generator.render.environment import environment
from generator.render.explained import explained
from generator.render.pages import page, pages
from generator.spans import SeedFile
from generator.values.lazy_mapping import joined
from generator.values.markup import UNPUBLISHED, Publication
from generator.workshop import Commons, Compiled, Plan, Units, Workshop

_ALL: tuple[FindingKind, ...] = (UNREADABLE_SEED, MISSING_GLYPH, *FAULTS, *IGNORE_KINDS, *RULES)
KINDS = tuple(sorted(_ALL, key=lambda kind: kind.code))
"""Every kind of finding, in code order."""
SEVERITIES = {kind.code: kind.severity for kind in KINDS}
"""How much each kind weighs, by code."""
NO_ACTORS = LoadedActors(actors={}, findings=(), texts={}, dropped={}, ignores=())
"""What a project without shared actors has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """What became of all briefing folders."""

    findings: tuple[Diagnostic, ...]
    """All that is wrong, by place."""
    texts: Mapping[str, str]
    """The texts that the findings point into, by `Span.file`."""
    pages: Mapping[str, str]
    """Every generated page and data file by path; none when there is an error anywhere."""
    inventories: tuple[Inventory, ...]
    """What each briefing declares under an id; none when there is an error anywhere."""
    coverage: Mapping[str, Coverage]
    """How much of each document claims rest on, by `Document.place`."""
    units: Mapping[str, tuple[SeedFile, ...]]
    """The files that it was made of, by slug."""
    shared: SeedFile | None
    """The shared actors that it was made of."""

    @property
    def sound(self) -> bool:
        """Whether pages may be written."""
        return _is_sound(self.findings)

    @property
    def seed_hashes(self) -> Mapping[str, str]:
        """The SHA-256 of every seed file by its path."""
        shared = (self.shared,) if self.shared else ()
        units = (file for files in self.units.values() for file in files)
        return {file.path: sha256(file.data).hexdigest() for file in (*shared, *units)}


class _Here:
    """Compiles in this process, one after the other, and remembers nothing."""

    def __init__(self, *, wanted: bool) -> None:
        self.wanted = wanted

    def compile(self, units: Units, commons: Commons) -> Iterable[Compiled]:
        """Compile every unit, in the order of the slugs."""
        return (compile_unit(slug, units[slug], commons) for slug in sorted(units))

    def make(self, plans: tuple[Plan, ...]) -> Mapping[str, str]:
        """Make every joint page."""
        return {plan.page: plan.write() for plan in plans}


HERE: Workshop = _Here(wanted=True)
"""The workshop of whoever has no other."""
CHECKING: Workshop = _Here(wanted=False)
"""The workshop of whoever wants no pages."""


def compile_unit(slug: str, files: tuple[SeedFile, ...], commons: Commons) -> Compiled:
    """Compile one briefing: load, examine, check, derive, render."""
    loaded = load_unit(slug, files)
    if loaded.briefing is None:
        left = apply(loaded.findings, loaded.ignores, severities=SEVERITIES, whole=False)
        return Compiled(
            findings=left, texts=loaded.texts, named=None, looks=frozenset(), pages={}, rows={}
        )
    evidence = examine(loaded.briefing, shared=commons.actors)
    findings = (*loaded.findings, *run(evidence, dropped=loaded.dropped))
    sound = commons.sound and _is_sound(findings)
    written, known = _write(evidence, commons) if sound and commons.wanted else ({}, {})
    return Compiled(
        findings=apply(findings, loaded.ignores, severities=SEVERITIES, whole=sound),
        texts=loaded.texts,
        named=None if any(loaded.dropped.values()) else frozenset(evidence.listed),
        looks=frozenset(looks(loaded.briefing.actors)),
        pages=written,
        rows=known,
        inventory=inventory(loaded.briefing, named=evidence.named) if sound else None,
        coverage=_coverage(evidence),
    )


def compile_corpus(
    units: Units,
    shared_actors: SeedFile | None,
    templates: Mapping[str, str],
    publication: Publication = UNPUBLISHED,
    *,
    workshop: Workshop = HERE,
) -> Corpus:
    """Compile every briefing, then the registers from their facts."""
    shared = load_shared_actors(shared_actors) if shared_actors else NO_ACTORS
    dropped = shared.dropped.get(Section.ACTORS, frozenset())
    faults = (*shared.findings, *run_shared(shared.actors, named=None, dropped=dropped))
    commons = Commons(
        actors=shared.actors,
        templates=templates,
        sound=_is_sound(faults),
        publication=publication,
        wanted=workshop.wanted,
    )
    compiled = tuple(workshop.compile(units, commons))
    findings = (
        *shared.findings,
        *(finding for unit in compiled for finding in unit.findings),
        *run_shared(shared.actors, named=_named(compiled), dropped=dropped),
    )
    texts = dict(shared.texts)
    for unit in compiled:
        texts.update(unit.texts)
    sound = _is_sound(findings)
    return Corpus(
        findings=apply(findings, shared.ignores, severities=SEVERITIES, whole=sound),
        texts=texts,
        pages=_join(compiled, commons, workshop) if sound and workshop.wanted else {},
        inventories=tuple(unit.inventory for unit in compiled if unit.inventory) if sound else (),
        coverage={place: found for unit in compiled for place, found in unit.coverage.items()},
        units=units,
        shared=shared_actors,
    )


def _is_sound(findings: Iterable[Diagnostic]) -> bool:
    return not any(finding.severity is Severity.ERROR for finding in findings)


def _named(units: Iterable[Compiled]) -> frozenset[str] | None:
    """Join what the units name; nothing where one of them could not be read whole."""
    named: set[str] = set()
    for unit in units:
        if unit.named is None:
            return None
        named |= unit.named
    return frozenset(named)


def _coverage(evidence: Evidence) -> Mapping[str, Coverage]:
    """Return the coverage of each stored document by its place."""
    sources = evidence.briefing.sources.values()
    measured = evidence.wordings.coverage
    return {
        source.document.place: measured[source.id.value] for source in sources if source.document
    }


def _write(evidence: Evidence, commons: Commons) -> tuple[Mapping[str, str], Mapping[Card, Row]]:
    """Derive and render the unit's own pages, and file its facts for the registers."""
    cited = passages(evidence)
    view = briefing_view(evidence, cited)
    sources = (
        source_view(evidence, source, cited) for source in evidence.briefing.sources.values()
    )
    cited_as = tuple(works(evidence, commons.publication))
    said = briefing_data(evidence, view)
    files = {**data_files(said), **citation_files(cited_as)}
    data = data_view(evidence, stored(files), citation_rows(cited_as))
    shown = replace(view, linked_data=(linked_data(said),))
    written = pages((shown, data, *sources), environment(commons.templates))
    return {**written, **beside(data.page, files)}, cards(facts(evidence, view))


def _join(units: tuple[Compiled, ...], commons: Commons, workshop: Workshop) -> Mapping[str, str]:
    """Join the units' pages with the registers and the page on the method."""
    rows, filled = joined(unit.rows for unit in units), environment(commons.templates)
    made = workshop.make((*_method(filled), *joint_pages(rows, commons.publication, filled)))
    return joined((made, *(unit.pages for unit in units)), by=str)


def _method(filled: Environment) -> Iterator[Plan]:
    """Yield the page on the method and its schemas, which depend on the program alone."""
    own = sitemap.METHOD.page
    yield Plan(page=own, shape="", needs=(), write=lambda: page(_method_view(), filled))
    (schema,) = beside(own, {NAME: ""})
    yield Plan(page=schema, shape="", needs=(), write=lambda: schema_files()[NAME])


@cache
def _method_view() -> MethodView:
    """Return the view of how all this is done, which is the same for every corpus."""
    return method_view(tuple(map(explained, KINDS)), stored(schema_files()))
