"""Recording the hashes of the documents as they are now, in the YAML beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.files.replace import replace_files
from generator.load.folder import load_folder
from generator.load.pins import pinned
from generator.model.source import Source
from generator.project.layout import Project
from generator.project.republish_key import keyed_hash
from generator.project.seeds import read_seeds
from generator.spans import SeedFile

MARK = "\ufeff"
"""What some editors put at the beginning of a file; it stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """What became of one briefing's pins."""

    slug: str
    changed: tuple[str, ...]
    """The sources whose pin is new or another than before."""
    findings: tuple[Diagnostic, ...]
    """Why the YAML could not be read; empty when it could."""
    texts: Mapping[str, str]
    """The texts that the findings point into."""


def pin_documents(project: Project, slugs: Iterable[str]) -> tuple[Pinned, ...]:
    """Pin the held documents of each briefing; other bytes of the YAML stay as they are."""
    folders = read_seeds(project).folders
    return tuple(_pin(project, slug, folders[slug]) for slug in slugs)


def _pin(project: Project, slug: str, files: tuple[SeedFile, ...]) -> Pinned:
    loaded = load_folder(slug, files)
    sources = tuple(loaded.briefing.sources.values()) if loaded.briefing else ()
    outdated = tuple(source for source in sources if _is_outdated(source))
    data_of = {file.path: file.data for file in files}
    keyed = {
        source.id.value: keyed_hash(project, data_of[source.document.path])
        for source in outdated
        if source.is_withheld and source.document
    }
    for file in files:
        here = tuple(source for source in outdated if source.id.span.file == file.path)
        if here:
            mark = MARK if file.data.startswith(MARK.encode()) else ""
            data = (mark + pinned(loaded.texts[file.path], here, keyed)).encode()
            path = project.root / file.path
            replace_files(path.parent, ((path.name, data),))
    return Pinned(
        slug=slug,
        changed=tuple(source.id.value for source in outdated),
        findings=() if loaded.briefing else loaded.findings,
        texts=loaded.texts,
    )


def _is_outdated(source: Source) -> bool:
    document, pin = source.document, source.sha256
    if document is None:
        return False
    lacks_hmac = source.is_withheld and source.hmac is None
    return lacks_hmac or pin is None or pin.value != document.sha256
