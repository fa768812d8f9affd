"""What the YAML of a briefing declares, and where it must stand: what conservation is held to.

It is made from the model, not from the views that the pages show: a view that drops an entry would
drop it from both.
"""

from collections.abc import Collection
from dataclasses import dataclass

from generator.derive import sitemap
from generator.model.briefing import Briefing


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """All that one briefing declares under an id."""

    slug: str
    """The briefing's."""
    anchors: frozenset[str]
    """Of its claims, figures, events and questions, each with its prefix: `c-wants-call`."""
    pages: frozenset[str]
    """Of its sources and of the actors that are its own, by path below `briefings/`."""


def inventory(briefing: Briefing, *, named: Collection[str]) -> Inventory:
    """Take stock of what `briefing` declares; an actor that is never `named` has no page."""
    slug = briefing.slug
    entries = (
        *(sitemap.claim(slug, name) for name in briefing.claims),
        *(sitemap.figure(slug, name) for name in briefing.casualties),
        *(sitemap.event(slug, name) for name in briefing.events),
        *(sitemap.question(slug, name) for name in briefing.questions),
    )
    pages = (
        *(sitemap.source(slug, name) for name in briefing.sources),
        *(sitemap.own_actor(slug, name) for name in briefing.actors if name in named),
    )
    return Inventory(
        slug=slug,
        anchors=frozenset(sitemap.anchor(entry).value for entry in entries),
        pages=frozenset(page.page for page in pages),
    )
