"""The print edition, read from top to bottom: examine a unit, derive, write the data of a document.

As pure as `pipeline.py`: no clock, no file, no process. Setting the documents is `site/`'s.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from generator.derive.corrections import edition
from generator.derive.pages.briefing_page import briefing_view
from generator.derive.passages import passages
from generator.diagnostics import Diagnostic
from generator.evidence import examine
from generator.load.folder import load_folder, load_shared_actors
from generator.model.briefing import Briefing
from generator.pipeline import NO_ACTORS, Corpus
from generator.print_edition.document import Setting, document
from generator.print_edition.missing_glyphs import missing
from generator.print_edition.view import print_view

SHORT = 16
"""So many digits of a hash tell editions apart on paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintDocument:
    """A briefing, ready to be set."""

    slug: str
    """The briefing's id."""
    data: str
    """What the templates read: JSON."""
    attachment: str
    """The briefing's data as the site publishes it, for an archive: JSON."""
    findings: tuple[Diagnostic, ...]
    """Characters that no face can show, as warnings."""


def print_documents(
    corpus: Corpus, slugs: Iterable[str], setting: Setting
) -> Iterator[PrintDocument]:
    """Make ready the briefings `slugs` of a sound corpus."""
    shared = load_shared_actors(corpus.shared) if corpus.shared else NO_ACTORS
    for slug in slugs:
        loaded = load_folder(slug, corpus.folders[slug])
        if loaded.briefing is None:
            raise AssertionError(f"{slug} could not be read")
        evidence = examine(loaded.briefing, shared=shared.actors)
        page = briefing_view(evidence, passages(evidence))
        published = _published(corpus, slug)
        view = print_view(evidence, page, edition=_edition(loaded.briefing, published))
        data = document(view, setting)
        yield PrintDocument(
            slug=slug,
            data=data,
            attachment=published,
            findings=tuple(missing(evidence, setting.repertoire, data)),
        )


def _published(corpus: Corpus, slug: str) -> str:
    """Return the briefing's data as the site publishes it."""
    return corpus.pages[f"{slug}/data/briefing.json"]


def _edition(briefing: Briefing, published: str) -> str:
    """Name an edition by its day and by what it says: the beginning of the hash of its data."""
    digest = sha256(published.encode()).hexdigest()
    return f"{edition(briefing).text}, {digest[:SHORT]}"
