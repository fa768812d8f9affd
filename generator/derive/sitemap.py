"""Where everything stands: the path of every page and the anchor of every entry. Permanent."""

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
DATA_SCHEMA = Target("method/briefing-data.schema.json")


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


def anchor(target: Target) -> Anchor:
    """Return the id of the element that a target names."""
    if target.anchor is None:
        raise AssertionError(f"{target.page} is a whole page")
    return target.anchor
