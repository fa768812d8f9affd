"""Views and templates become pages."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from jinja2 import Environment

from generator.render.seal import seal


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
