"""Where everything is: the path of every page and the anchor of every entry. Permanent.

With it goes the inventory, to which the finished site is held. It is made from the model, not from
the views that the pages show: a view that drops an entry would drop it from both.
"""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256

from generator.model.briefing import Briefing
from generator.spans import Stretch
from generator.values.markup import Anchor, Target

HOME = Target("index.md")
ACTORS = Target("actors/index.md")
CASUALTIES = Target("casualties/index.md")
QUESTIONS = Target("questions/index.md")
TIMELINE = Target("timeline/index.md")
SOURCES = Target("sources/index.md")
CHANGES = Target("changes/index.md")
FEED = Target("changes/feed.xml")
METHOD = Target("method/index.md")
RULES = Target("method/rules.md")
DATA_SCHEMA_NAME = "briefing-data.schema.json"
DATA_SCHEMA = Target(f"method/{DATA_SCHEMA_NAME}")
CARD = "card.png"
"""The picture's name, beside the page of the briefing."""
SEARCH_FOLDER = "search"
"""The folder of the index in the site; no briefing can have this slug."""

_DIGITS = 16
"""Hexadecimal digits that tell the quotations of one source apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """All that one briefing declares under an id."""

    slug: str
    anchors: frozenset[str]
    """Of its claims, figures, events and questions, each with its prefix: `c-wants-call`."""
    pages: frozenset[str]
    """Of its sources and of the actors that are its own, by path below `briefings/`."""
    withheld: frozenset[str]
    """The seed documents of which nothing may be published, by path from the project's root."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """One kind of page, which its front matter names under `kind`."""

    name: str
    at: Target | None = None
    """Where it is, if every site has it at one place; else it is below a briefing's or actor's."""
    title: str = ""
    """What the navigation calls it; empty if it is not in the navigation."""
    searched: bool = False
    """Whether the search looks at the page; the entries on others are found on a briefing's."""


KINDS: tuple[PageKind, ...] = (
    PageKind(name="home", at=HOME, title="Briefings"),
    PageKind(name="briefing", searched=True),
    PageKind(name="data"),
    PageKind(name="source", searched=True),
    PageKind(name="actors", at=ACTORS, title="Actors"),
    PageKind(name="actor", searched=True),
    PageKind(name="casualties", at=CASUALTIES, title="Casualties"),
    PageKind(name="questions", at=QUESTIONS, title="Questions"),
    PageKind(name="timeline", at=TIMELINE, title="Timeline"),
    PageKind(name="sources", at=SOURCES, title="Sources"),
    PageKind(name="changes", at=CHANGES),
    PageKind(name="method", at=METHOD, title="Method", searched=True),
)
"""Every kind of page; those of the navigation in its order."""
FOLDERS = frozenset({"assets", "css", "fonts", "img", "js", SEARCH_FOLDER})
"""What else is beside the pages of a site: the theme's folders, and the search."""
RESERVED = FOLDERS | {kind.at.page.partition("/")[0] for kind in KINDS if kind.at}
"""Addresses that no briefing can have."""


def briefing(slug: str) -> Target:
    """Return the page of a briefing."""
    return Target(f"{slug}/index.md")


def claim(slug: str, claim_id: str) -> Target:
    """Return the entry of a claim."""
    return Target(f"{slug}/index.md", Anchor(f"c-{claim_id}"))


def figure(slug: str, figure_id: str) -> Target:
    """Return the entry of a casualty figure."""
    return Target(f"{slug}/index.md", Anchor(f"f-{figure_id}"))


def event(slug: str, event_id: str) -> Target:
    """Return the entry of an event."""
    return Target(f"{slug}/index.md", Anchor(f"e-{event_id}"))


def question(slug: str, question_id: str) -> Target:
    """Return the entry of a question."""
    return Target(f"{slug}/index.md", Anchor(f"q-{question_id}"))


def source(slug: str, source_id: str) -> Target:
    """Return the page of a source."""
    return Target(f"{slug}/sources/{source_id}.md")


def passage(slug: str, source_id: str, at: Stretch) -> Target:
    """Return a cited passage, named by its place in a text that never changes."""
    return Target(f"{slug}/sources/{source_id}.md", Anchor(f"s-{at.start}-{at.end}"))


def passage_note(slug: str, source_id: str, at: Stretch) -> Target:
    """Return the entry of a cited passage in the list below the text."""
    return Target(f"{slug}/sources/{source_id}.md", Anchor(f"n-{at.start}-{at.end}"))


def withheld_note(slug: str, source_id: str, quote: str) -> Target:
    """Return the entry of a quotation whose document may not be shown, named by its own words.

    A place would tell somebody who guesses at the document whether the guess is right.
    """
    digits = sha256(quote.encode()).hexdigest()[:_DIGITS]
    return Target(f"{slug}/sources/{source_id}.md", Anchor(f"n-{digits}"))


def data(slug: str) -> Target:
    """Return the page of a briefing's data."""
    return Target(f"{slug}/data/index.md")


def citation(slug: str, claim_id: str) -> Target:
    """Return the entry that says how a claim is cited."""
    return Target(f"{slug}/data/index.md", Anchor(f"cite-c-{claim_id}"))


def data_file(slug: str, name: str) -> Target:
    """Return a file of a briefing's data."""
    return Target(f"{slug}/data/{name}")


def actor(key: str) -> Target:
    """Return the page of an actor: of its id, or of briefing and id if it is a briefing's own."""
    return Target(f"actors/{key}.md")


def own_actor(slug: str, actor_id: str) -> Target:
    """Return the page of an actor that only one briefing names."""
    return actor(f"{slug}/{actor_id}")


def part(page: str, section: str) -> str:
    """Return the path of a narrower page of the register that begins at `page`.

    The two hyphens keep it apart from every page of an author's id.
    """
    return f"{page.removesuffix('.md')}--{section}.md"


def pdf_name(slug: str) -> str:
    """Return the file name of a briefing's print edition; beside the briefing's page."""
    return f"{slug}.pdf"


def rule(number: str) -> Target:
    """Return where a rule is, such as F-7 or E1."""
    return Target(RULES.page, Anchor(f"r-{number.lower()}"))


def anchor(target: Target) -> Anchor:
    """Return the id of the element that a target names."""
    if target.anchor is None:
        raise AssertionError(f"{target.page} is a whole page")
    return target.anchor


def inventory(briefing: Briefing, *, named: Collection[str]) -> Inventory:
    """Take stock of what `briefing` declares; an actor that is never `named` has no page."""
    slug = briefing.slug
    entries = (
        *(claim(slug, name) for name in briefing.claims),
        *(figure(slug, name) for name in briefing.casualties),
        *(event(slug, name) for name in briefing.events),
        *(question(slug, name) for name in briefing.questions),
    )
    pages = (
        *(source(slug, name) for name in briefing.sources),
        *(own_actor(slug, name) for name in briefing.actors if name in named),
    )
    return Inventory(
        slug=slug,
        withheld=frozenset(
            source.document.path
            for source in briefing.sources.values()
            if source.is_withheld and source.document
        ),
        anchors=frozenset(anchor(entry).value for entry in entries),
        pages=frozenset(page.page for page in pages),
    )
