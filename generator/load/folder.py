"""The gate: the files of one folder into a briefing, and the actors that briefings share."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.diagnostics import Diagnostic, Label, Severity, order
from generator.load import Reading, complete
from generator.load.addresses import fault_of_id, suggestion
from generator.load.documents.document import read_document
from generator.load.encoding import decode, readable_start
from generator.load.faults import BAD_ID, DUPLICATE, WRONG_TYPE
from generator.load.file_faults import MISSING_FILE, YAML_LIMIT
from generator.load.ignore_comments import read_ignores
from generator.load.record import read_record, read_requirements
from generator.load.spelling import meant
from generator.load.yaml_tree import Entries, Entry, opening, read_tree
from generator.model.actor import Actor
from generator.model.briefing import Briefing, Ignore
from generator.model.kinds import Section
from generator.model.source import Document, Source
from generator.spans import SeedFile, Span

LARGEST = 10_000_000
"""Bytes of one YAML file."""
_YAML = (".yml", ".yaml")
_MAIN = "briefing.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What is known of files that were read, whatever they say."""

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
class Loaded(_Read):
    """What one folder says, and what is wrong with it."""

    briefing: Briefing | None
    """None if a YAML file, or the title, day or summary, could not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedActors(_Read):
    """What the file of shared actors says, and what is wrong with it."""

    actors: Mapping[str, Actor]
    """By id, in the author's order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedActors:
    """Actors that several briefings name."""

    actors: Mapping[str, Actor] = field(default_factory=dict)
    """The shared actors, by id."""


def load_folder(slug: str, files: tuple[SeedFile, ...]) -> Loaded:
    """Read the folder `slug` from all its files; only documents that a source names are parsed."""
    folder = f"seeds/{slug}/"
    named = {file.path.removeprefix(folder): file for file in files}
    yaml = (name for name in named if name.casefold().endswith(_YAML))
    written = tuple(named[name] for name in sorted(yaml, key=lambda name: (name != _MAIN, name)))
    start = Span(file=written[0].path if written else folder + _MAIN, start=0, end=0)

    _, folder_findings = complete(_check_folder(slug, start, is_empty=not written))
    (sections, ignores, is_whole), section_findings = complete(_sections(written, start))
    briefing, findings = complete(_briefing(slug, sections, start, is_whole=is_whole))
    (sources, documents), held_findings = complete(
        _with_documents(briefing.sources if briefing else {}, named)
    )
    texts = {file.path: readable_start(file) for file in written} or {start.file: ""}
    findings = folder_findings + section_findings + findings + held_findings
    return Loaded(
        briefing=replace(briefing, sources=sources) if briefing and is_whole else None,
        findings=tuple(sorted(findings, key=order)),
        texts={**texts, **documents},
        dropped=_incomplete(sections, findings),
        ignores=ignores,
    )


def load_shared_actors(file: SeedFile) -> LoadedActors:
    """Read the actors that briefings share."""
    sections, findings = complete(_read_sections(file))
    start = Span(file=file.path, start=0, end=0)
    top = sections or Entries(entries=(), span=start)
    text = readable_start(file)
    shared, found = complete(read_record(SharedActors, top, at=start, given={}))
    findings += found
    return LoadedActors(
        actors=shared.actors,
        findings=tuple(sorted(findings, key=order)),
        texts={file.path: text},
        dropped=_incomplete(top, findings),
        ignores=read_ignores(sections, text) if sections else (),
    )


def _check_folder(slug: str, start: Span, *, is_empty: bool) -> Reading[None]:
    if fault := fault_of_id(slug):
        near = suggestion(slug)
        advice = f"call it `{near}`" if near else ""
        yield BAD_ID.finding(f"the folder's name `{slug}` {fault}", start, advice=advice)
    if is_empty:
        yield MISSING_FILE.finding(
            f"there is no `{_MAIN}` in this folder",
            start,
            advice=f"`briefings new {slug}` writes one to fill in",
        )


def _briefing(
    slug: str, sections: Entries, start: Span, *, is_whole: bool
) -> Reading[Briefing | None]:
    """Read the sections; what is missing at the top is no finding if a file is unreadable."""
    briefing: Briefing | None
    reading = read_record(Briefing, sections, at=start, given={"slug": slug})
    briefing, findings = complete(reading)
    yield from (finding for finding in findings if is_whole or finding.primary.span != start)
    yield from read_requirements(sections)
    return briefing


def _sections(
    written: tuple[SeedFile, ...], start: Span
) -> Reading[tuple[Entries, tuple[Ignore, ...], bool]]:
    """Return the sections of all files, what is ignored, and whether every file could be read."""
    readable: list[Entries] = []
    ignores: list[Ignore] = []
    for file in written:
        sections = yield from _read_sections(file)
        if sections is not None:
            readable.append(sections)
            ignores.extend(read_ignores(sections, readable_start(file)))
    together = yield from _merged(tuple(readable), start)
    return together, tuple(ignores), len(readable) == len(written) > 0


def _read_sections(file: SeedFile) -> Reading[Entries | None]:
    """Return what is at the top of one file; None if it could not be read."""
    if len(file.data) > LARGEST:
        yield YAML_LIMIT.finding(
            f"this file is larger than {LARGEST // 1_000_000} MB",
            Span(file=file.path, start=0, end=0),
            advice="split it",
        )
        return None
    text = yield from decode(file)
    if text is None:
        return None
    tree = yield from read_tree(text, file.path)
    if tree is None or isinstance(tree, Entries):
        return tree
    yield WRONG_TYPE.finding(
        "a seed file begins with keys such as `sources:`",
        opening(tree),
        advice="write `key: value`, one a line",
    )
    return None


def _merged(files: tuple[Entries, ...], place: Span) -> Reading[Entries]:
    """Return the sections of all files as one mapping.

    A section that is in two files is reported and read all the same, so that no reference to its
    ids looks wrong.
    """
    sections: dict[str, Entry] = {}
    for entry in (entry for file in files for entry in file.entries):
        first = sections.setdefault(entry.key.text, entry)
        if first is entry:
            continue
        yield DUPLICATE.finding(
            f"`{entry.key.text}` is given twice",
            entry.key.span,
            secondary=(Label(span=first.key.span, text="first given here"),),
            advice="keep one; a section stands in one file only",
        )
        if isinstance(first.value, Entries) and isinstance(entry.value, Entries):
            both = first.value.entries + entry.value.entries
            value = Entries(entries=both, span=first.value.span)
            sections[entry.key.text] = Entry(key=first.key, value=value)
    return Entries(entries=tuple(sections.values()), span=place)


def _with_documents(
    sources: Mapping[str, Source], files: Mapping[str, SeedFile]
) -> Reading[tuple[Mapping[str, Source], Mapping[str, str]]]:
    """Return the sources with the documents that they hold, and the texts of these.

    `files` are known by their plain names, texts by `Span.file`; of a file from which no document
    can be read, the text is its readable start.
    """
    documents: dict[str, Document | None] = {}
    texts: dict[str, str] = {}
    held = {}
    for key, source in sources.items():
        held[key] = source
        if source.file is None or not source.is_held:
            continue
        name, place = source.file.value, source.file.span
        if name not in files:
            yield MISSING_FILE.finding(
                f"there is no file `{name}` in this folder",
                place,
                advice=meant(name, files) or "put the document beside the YAML",
            )
            continue
        if name not in documents:
            documents[name], findings = complete(read_document(files[name]))
            named_at = (Label(span=place, text="named here"),)
            yield from (replace(finding, secondary=named_at) for finding in findings)
        document = documents[name]
        if document is None:
            texts[files[name].path] = readable_start(files[name])
        else:
            texts[document.place] = document.text
        held[key] = replace(source, document=document)
    return held, texts


def _incomplete(
    sections: Entries, findings: tuple[Diagnostic, ...]
) -> Mapping[Section, frozenset[str]]:
    """Return, by section, the ids of the entries that an error lies in."""
    errors: dict[str, list[int]] = {}
    for span in sorted(each.primary.span for each in findings if each.severity is Severity.ERROR):
        errors.setdefault(span.file, []).append(span.start)
    return {
        Section(section.key.text): frozenset(
            entry.key.text for entry in section.value.entries if _holds_one(entry, errors)
        )
        for section in sections.entries
        if section.key.text in set(Section) and isinstance(section.value, Entries)
    }


def _holds_one(entry: Entry, errors: Mapping[str, list[int]]) -> bool:
    places = errors.get(entry.key.span.file, [])
    next_error = bisect_left(places, entry.key.span.start)
    return next_error < len(places) and places[next_error] <= entry.value.span.end
