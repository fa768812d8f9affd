"""Sources with the documents that they name."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostic, Label
from generator.load.document_faults import MISSING_FILE
from generator.load.documents import read_document
from generator.load.encoding import readable_start
from generator.load.reading import Reading, complete
from generator.load.spelling import meant
from generator.model.source import Document, Source
from generator.spans import SeedFile, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldSources:
    """The sources of a briefing, with what stands in their files."""

    sources: Mapping[str, Source]
    """By id; those that are held have their document."""
    texts: Mapping[str, str]
    """By `Span.file`: the text of each document, or of a file that is no document, its start."""


def with_documents(
    sources: Mapping[str, Source], files: Mapping[str, SeedFile]
) -> Reading[HeldSources]:
    """Read the document of each held source from `files`, which are known by their plain names."""
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
            yield from (_named_at(finding, place) for finding in findings)
        document = documents[name]
        if document is None:
            texts[files[name].path] = readable_start(files[name])
        else:
            texts[document.place] = document.text
        held[key] = replace(source, document=document)
    return HeldSources(sources=held, texts=texts)


def _named_at(finding: Diagnostic, place: Span) -> Diagnostic:
    return replace(finding, secondary=(Label(span=place, text="named here"),))
