"""The briefings of this repository, as the program itself reads them."""

from functools import cache

from generator.coverage import Coverage, coverage
from generator.evidence import Evidence, examine
from generator.load.folder import load_folder, load_shared_actors
from generator.model.source import Document
from generator.quotes.match_result import Verified
from tests.checking import ROOT, SHARED, seed_files


@cache
def evidence(slug: str) -> Evidence:
    """Load and examine the briefing `slug`."""
    files = seed_files(ROOT)
    shared = next(load_shared_actors(file) for file in files if file.path == SHARED)
    loaded = load_folder(slug, tuple(f for f in files if f.path.startswith(f"seeds/{slug}/")))
    assert loaded.briefing is not None
    return examine(loaded.briefing, shared=shared.actors)


def names(found: Evidence) -> tuple[str, ...]:
    """Return the names and strong aliases of every actor."""
    return tuple(
        name
        for actor in found.actors.values()
        for name in (
            actor.name.value,
            *(alias.value.value for alias in actor.alias if not (alias.weak and alias.weak.value)),
        )
    )


def documents(slug: str) -> dict[str, Document]:
    """Return the held documents of the briefing `slug`, by the id of their source."""
    sources = evidence(slug).briefing.sources.values()
    return {one.id.value: one.document for one in sources if one.document is not None}


def measured(slug: str) -> dict[str, Coverage]:
    """Return the coverage of each held document, by the id of its source."""
    found = evidence(slug)
    return {
        source.id.value: coverage(
            source.document,
            names(found),
            lang=source.lang.value,
            cited=tuple(
                (fragment.start, fragment.end)
                for seen in found.appearances
                if seen.source is source and isinstance(seen.outcome, Verified)
                for fragment in seen.outcome.fragments
            ),
        )
        for source in found.briefing.sources.values()
        if source.document is not None
    }
