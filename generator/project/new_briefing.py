"""A new briefing's folder: the documents copied in unchanged, and YAML to fill."""

from collections.abc import Mapping
from pathlib import Path

from generator.derive import sitemap
from generator.files.errors import OutputRefusedError
from generator.files.fsync import flush_file_system
from generator.files.names import SLUG, objection
from generator.project.layout import Project

DOCUMENTS = frozenset({".txt", ".md", ".html"})
"""The kinds of document that can be quoted from."""


def slug_objection(slug: str) -> str | None:
    """Say why a briefing cannot have this slug, or nothing."""
    if SLUG.fullmatch(slug) is None or objection(slug):
        return "a slug is made of small letters, digits and hyphens, such as trump-maduro-talks"
    if slug in sitemap.RESERVED:
        return f"{slug} is the address of a page that every site has"
    return None


def document_objection(document: Path) -> str | None:
    """Say why a file cannot be a seed document, or nothing."""
    if document.suffix not in DOCUMENTS:
        return "a document is a .txt, .md or .html file"
    if not document.is_file():
        return "there is no such file"
    reason = objection(document.name)
    return f"its name {reason}" if reason else None


def make_unit(
    project: Project, slug: str, *, documents: Mapping[str, bytes], texts: Mapping[str, str]
) -> Path:
    """Make `seeds/<slug>/` with these files by name; `OutputRefusedError` if it exists."""
    folder = project.seeds / slug
    if folder.exists() or folder.is_symlink():
        raise OutputRefusedError(f"{folder} exists already; nothing was changed")
    unfinished = folder.with_name(f".{slug}.unfinished")
    unfinished.mkdir(parents=True)
    for name, data in documents.items():
        (unfinished / name).write_bytes(data)
    for name, text in texts.items():
        (unfinished / name).write_bytes(text.encode())
    flush_file_system(unfinished)
    unfinished.rename(folder)
    return folder


def write_if_absent(path: Path, text: str) -> bool:
    """Write a file that people may then make their own; tell whether it was absent."""
    if path.exists():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return True
