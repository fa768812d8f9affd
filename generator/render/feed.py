"""The feed, as a file beside the page of changes."""

from collections.abc import Mapping

from jinja2 import Environment

from generator.derive.feed import FeedView

NAME = "feed.xml"
_TEMPLATE = "pages/feed.xml.jinja"


def feed_files(view: FeedView, environment: Environment) -> Mapping[str, str]:
    """Return the file by its name; every value in it is escaped, by references that XML knows."""
    return {NAME: environment.get_template(_TEMPLATE).render(view=view)}
