"""Where everything stands: the path of every page and the anchor of every entry. Permanent."""

from dataclasses import dataclass

from generator.quotes.outcome import Stretch
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
DATA_SCHEMA = Target("method/briefing-data.schema.json")


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
FOLDERS = frozenset({"assets", "css", "fonts", "img", "js", "search"})
"""What else is beside the pages of a site: the theme's folders, and the search."""
RESERVED = FOLDERS | {kind.at.page.partition("/")[0] for kind in KINDS if kind.at}
"""Addresses that no briefing can have."""


def briefing(slug: str) -> Target:
    """Return the page of a briefing."""
    return Target(f"{slug}/index.md")


def claim(slug: str, claim_id: str) -> Target:
    """Return where a claim stands."""
    return Target(f"{slug}/index.md", Anchor(f"c-{claim_id}"))


def figure(slug: str, figure_id: str) -> Target:
    """Return where a casualty figure stands."""
    return Target(f"{slug}/index.md", Anchor(f"f-{figure_id}"))


def event(slug: str, event_id: str) -> Target:
    """Return where an event stands."""
    return Target(f"{slug}/index.md", Anchor(f"e-{event_id}"))


def question(slug: str, question_id: str) -> Target:
    """Return where a question stands."""
    return Target(f"{slug}/index.md", Anchor(f"q-{question_id}"))


def source(slug: str, source_id: str) -> Target:
    """Return the page of a source."""
    return Target(f"{slug}/sources/{source_id}.md")


def passage(slug: str, source_id: str, at: Stretch) -> Target:
    """Return where a cited passage stands: named by its place in a text that never changes."""
    return Target(f"{slug}/sources/{source_id}.md", Anchor(f"s-{at.start}-{at.end}"))


def data(slug: str) -> Target:
    """Return the page of a briefing's data."""
    return Target(f"{slug}/data/index.md")


def citation(slug: str, claim_id: str) -> Target:
    """Return where it stands how a claim is cited."""
    return Target(f"{slug}/data/index.md", Anchor(f"cite-c-{claim_id}"))


def data_file(slug: str, name: str) -> Target:
    """Return a file of a briefing's data."""
    return Target(f"{slug}/data/{name}")


def actor(actor_id: str) -> Target:
    """Return the page of an actor that several briefings share."""
    return Target(f"actors/{actor_id}.md")


def own_actor(slug: str, actor_id: str) -> Target:
    """Return the page of an actor that only one briefing names."""
    return Target(f"actors/{slug}/{actor_id}.md")


def part(page: str, shelf: str) -> str:
    """Return the path of a narrower page of the register that begins at `page`.

    The two hyphens keep it apart from every page of an author's id.
    """
    return f"{page.removesuffix('.md')}--{shelf}.md"


def rule(number: str) -> Target:
    """Return where a rule is, such as F-7 or E1."""
    return Target(RULES.page, Anchor(f"r-{number.lower()}"))


def anchor(target: Target) -> Anchor:
    """Return the id of the element that a target names."""
    if target.anchor is None:
        raise AssertionError(f"{target.page} is a whole page")
    return target.anchor
