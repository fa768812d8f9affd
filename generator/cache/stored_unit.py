"""A compiled unit as it is kept: a brief for every run, and the rest for when it is asked for."""

from dataclasses import dataclass
from hashlib import blake2b

from generator.cache.codec import dumps
from generator.cache.finding_texts import labels, pointed_at
from generator.compiler import Compiled, SharedInputs
from generator.derive.registers.entries import RegisterEntry
from generator.derive.sitemap import Inventory
from generator.diagnostics import Diagnostic
from generator.files.digest import digest
from generator.pipeline import compile_folder
from generator.spans import SeedFile

Unit = tuple[str, tuple[SeedFile, ...]]
"""A slug, and the files of its folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A row, as the brief mentions it."""

    card: RegisterEntry
    """Where it is filed."""
    digest: str
    """Of the row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What every run needs to know of a unit."""

    findings: tuple[Diagnostic, ...]
    """All that is wrong, by place."""
    texts: tuple[tuple[str, str], ...]
    """The texts that the findings point into, by `Span.file`."""
    named: frozenset[str] | None
    """The ids of the actors that it names; nothing where it could not be read whole."""
    looks: frozenset[str]
    """What the names of its own actors look like."""
    inventory: Inventory | None
    """What it declares under an id; nothing unless it is sound."""
    lasting: bool
    """Whether it may be used again: not with an error, nor where it points into another folder."""
    pages: tuple[tuple[str, str], ...]
    """The path and the digest of each page."""
    filed: tuple[Filed, ...]
    """Its rows, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A unit, ready to be stored: texts only, so that any process can send it."""

    slug: str
    """Its id."""
    brief: str
    """A `Brief`, written."""
    rows: tuple[str, ...]
    """Its rows, written, in the order of the brief."""
    pages: tuple[tuple[str, str, str], ...]
    """Path, digest and text of each page."""


def files_digest(files: tuple[SeedFile, ...]) -> str:
    """Return a hash of the names and bytes of a unit's files."""
    whole = blake2b(digest_size=16)
    for file in files:
        whole.update(f"{len(file.path)}:{file.path}:{len(file.data)}:".encode() + file.data)
    return whole.hexdigest()


def compile_batch(units: tuple[Unit, ...], commons: SharedInputs) -> tuple[Kept, ...]:
    """Compile several units, in whatever process this is called."""
    return tuple(keep(slug, compile_folder(slug, files, commons)) for slug, files in units)


def keep(slug: str, compiled: Compiled) -> Kept:
    """Write a compiled unit down."""
    written = {card: dumps(row) for card, row in compiled.rows.items()}
    pages = tuple((path, digest(text), text) for path, text in compiled.pages.items())
    brief = Brief(
        findings=compiled.findings,
        texts=tuple(pointed_at(compiled.findings, compiled.texts).items()),
        named=compiled.named,
        looks=compiled.looks,
        inventory=compiled.inventory,
        lasting=bool(pages) and _is_lasting(slug, compiled),
        pages=tuple((path, mark) for path, mark, _ in pages),
        filed=tuple(Filed(card=card, digest=digest(row)) for card, row in written.items()),
    )
    return Kept(slug=slug, brief=dumps(brief), rows=tuple(written.values()), pages=pages)


def _is_lasting(slug: str, compiled: Compiled) -> bool:
    """Tell whether nothing said of the unit changes when only another file does."""
    places = (label.span.file for label in labels(compiled.findings))
    return compiled.named is not None and all(at.startswith(f"seeds/{slug}/") for at in places)
