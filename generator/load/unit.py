"""The gate: the files of one folder into a briefing, and the actors that briefings share."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostic, order
from generator.load.document_faults import MISSING_FILE
from generator.load.encoding import readable_start
from generator.load.identifier import fault_of_id, suggestion
from generator.load.ignores import read_ignores
from generator.load.incomplete import incomplete
from generator.load.node import Entries
from generator.load.reading import Reading, complete
from generator.load.record import read_record
from generator.load.requirements import read_requirements
from generator.load.sections import merged, read_sections
from generator.load.shared_actors import SharedActors
from generator.load.sources import with_documents
from generator.load.value_faults import BAD_ID
from generator.model.actor import Actor
from generator.model.briefing import Briefing, Ignore
from generator.model.kinds import Section
from generator.spans import SeedFile, Span

_YAML = (".yml", ".yaml")
_MAIN = "briefing.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What one folder says, and what is wrong with it."""

    briefing: Briefing | None
    """Nothing where a YAML file, or the title, day or summary, could not be read."""
    findings: tuple[Diagnostic, ...]
    """Sorted by place."""
    texts: Mapping[str, str]
    """By `Span.file`: the texts that the spans count in."""
    dropped: Mapping[Section, frozenset[str]]
    """Ids of entries that an error leaves out or incomplete: a reference to one is no mistake, and
    what one lacks is none either."""
    ignores: tuple[Ignore, ...]
    """The warnings that comments in the YAML ignore."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedActors:
    """What the file of shared actors says, and what is wrong with it."""

    actors: Mapping[str, Actor]
    """By id, in the author's order."""
    findings: tuple[Diagnostic, ...]
    """Sorted by place."""
    texts: Mapping[str, str]
    """By `Span.file`: the texts that the spans count in."""
    dropped: Mapping[Section, frozenset[str]]
    """Ids of actors that an error leaves out or incomplete."""
    ignores: tuple[Ignore, ...]
    """The warnings that comments in the YAML ignore."""


def load_unit(slug: str, files: tuple[SeedFile, ...]) -> Loaded:
    """Read the folder `slug` from all its files; only documents that a source names are parsed."""
    folder = f"seeds/{slug}/"
    named = {file.path.removeprefix(folder): file for file in files}
    written = tuple(named[name] for name in sorted(named, key=_main_first) if _is_yaml(name))
    start = Span(file=written[0].path if written else folder + _MAIN, start=0, end=0)
    folder_findings = _of_the_folder(slug, written, start)

    (sections, ignores, is_whole), section_findings = complete(_sections(written, start))
    briefing, findings = complete(_briefing(slug, sections, start, is_whole=is_whole))
    held, held_findings = complete(with_documents(briefing.sources if briefing else {}, named))
    texts = {file.path: readable_start(file) for file in written} or {start.file: ""}
    findings = folder_findings + section_findings + findings + held_findings
    return Loaded(
        briefing=replace(briefing, sources=held.sources) if briefing and is_whole else None,
        findings=tuple(sorted(findings, key=order)),
        texts={**texts, **held.texts},
        dropped=incomplete(sections, findings),
        ignores=ignores,
    )


def _sections(
    written: tuple[SeedFile, ...], start: Span
) -> Reading[tuple[Entries, tuple[Ignore, ...], bool]]:
    """Return the sections of all files, what is ignored, and whether every file could be read."""
    readable: list[Entries] = []
    ignores: list[Ignore] = []
    for file in written:
        sections = yield from read_sections(file)
        if sections is not None:
            readable.append(sections)
            ignores.extend(read_ignores(sections, readable_start(file)))
    together = yield from merged(tuple(readable), start)
    return together, tuple(ignores), len(readable) == len(written) > 0


def _briefing(
    slug: str, sections: Entries, start: Span, *, is_whole: bool
) -> Reading[Briefing | None]:
    """Read the sections; what is missing at the top is no finding where a file is unreadable."""
    briefing: Briefing | None
    reading = read_record(Briefing, sections, at=start, given={"slug": slug})
    briefing, findings = complete(reading)
    yield from (finding for finding in findings if is_whole or finding.primary.span != start)
    yield from read_requirements(sections)
    return briefing


def _main_first(name: str) -> tuple[bool, str]:
    return (name != _MAIN, name)


def _is_yaml(name: str) -> bool:
    return name.casefold().endswith(_YAML)


def _of_the_folder(slug: str, written: tuple[SeedFile, ...], start: Span) -> tuple[Diagnostic, ...]:
    findings = []
    if fault := fault_of_id(slug):
        near = suggestion(slug)
        advice = f"call it `{near}`" if near else ""
        findings.append(BAD_ID.finding(f"the folder's name `{slug}` {fault}", start, advice=advice))
    if not written:
        findings.append(
            MISSING_FILE.finding(
                f"there is no `{_MAIN}` in this folder",
                start,
                advice=f"`briefings new {slug}` writes one to fill in",
            )
        )
    return tuple(findings)


def load_shared_actors(file: SeedFile) -> LoadedActors:
    """Read the actors that briefings share."""
    sections, findings = complete(read_sections(file))
    start = Span(file=file.path, start=0, end=0)
    top = sections or Entries(entries=(), span=start)
    text = readable_start(file)
    shared, found = complete(read_record(SharedActors, top, at=start, given={}))
    findings += found
    return LoadedActors(
        actors=shared.actors,
        findings=tuple(sorted(findings, key=order)),
        texts={file.path: text},
        dropped=incomplete(top, findings),
        ignores=read_ignores(sections, text) if sections else (),
    )
