"""A warning that the author accepts, in a comment of the YAML."""

from dataclasses import dataclass

from generator.spans import Placed, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """One code in a comment such as `# briefings: ignore[D003] the headline carries the hedge`."""

    code: Placed[str]
    """As written; empty where the comment names none, and then placed at the whole comment."""
    reason: str
    """As written; empty where none is given."""
    covers: Span
    """Where the ignored finding begins: on the comment's line, or in a text of several lines to
    whose first or last line the comment is attached."""
