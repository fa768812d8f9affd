"""Views and templates become pages, and the feed."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from jinja2 import Environment

from generator.derive.registers.change_log import FeedView
from generator.render.seal import seal

FEED_NAME = "feed.xml"
FEED_TEMPLATE = "pages/feed.xml.jinja"


class View(Protocol):
    """All that one page shows. The template of a `HomeView` is `pages/home.md.jinja`."""

    @property
    def page(self) -> str:
        """The path of the page below `briefings/`."""


def pages(views: Iterable[View], environment: Environment) -> Mapping[str, str]:
    """Return the text of every page by its path below `briefings/`, sealed with its hash."""
    return {view.page: page(view, environment) for view in views}


def page(view: View, environment: Environment) -> str:
    """Return the text of one page."""
    template = environment.get_template(template_of(type(view)))
    text = template.render(view=view, page=view.page)
    return seal(text.rstrip("\n") + "\n")


def template_of(view: type[View]) -> str:
    """Return the name of the template that shows views of this type."""
    return f"pages/{view.__name__.removesuffix('View').lower()}.md.jinja"


def feed_files(view: FeedView, environment: Environment) -> Mapping[str, str]:
    """Return the file by its name; every value in it is escaped, by references that XML knows."""
    return {FEED_NAME: environment.get_template(FEED_TEMPLATE).render(view=view)}
