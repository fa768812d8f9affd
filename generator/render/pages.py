"""Which template shows which view, and the pages and the feed that come of it."""

from collections.abc import Iterable, Mapping

from jinja2 import Environment

from generator.derive.pages.briefing_page import BriefingView
from generator.derive.pages.data_page import DataView
from generator.derive.pages.method_page import MethodView
from generator.derive.pages.source_page import SourceView
from generator.derive.registers.change_log import FeedView
from generator.derive.registers.views import (
    ActorsView,
    ActorView,
    CasualtiesView,
    ChangesView,
    HomeView,
    QuestionsView,
    RegisterView,
    SourcesView,
    TimelineView,
)
from generator.render.seal import seal

View = BriefingView | SourceView | DataView | RegisterView | MethodView
TEMPLATES: Mapping[type, str] = {
    HomeView: "pages/home.md.jinja",
    BriefingView: "pages/briefing.md.jinja",
    SourceView: "pages/source.md.jinja",
    DataView: "pages/data.md.jinja",
    ActorsView: "pages/actors.md.jinja",
    ActorView: "pages/actor.md.jinja",
    CasualtiesView: "pages/casualties.md.jinja",
    QuestionsView: "pages/questions.md.jinja",
    TimelineView: "pages/timeline.md.jinja",
    SourcesView: "pages/sources.md.jinja",
    ChangesView: "pages/changes.md.jinja",
    MethodView: "pages/method.md.jinja",
}
FEED_NAME = "feed.xml"
FEED_TEMPLATE = "pages/feed.xml.jinja"


def pages(views: Iterable[View], environment: Environment) -> Mapping[str, str]:
    """Return the text of every page by its path below `briefings/`, sealed with its hash."""
    return {view.page: page(view, environment) for view in views}


def page(view: View, environment: Environment) -> str:
    """Return the text of one page."""
    template = environment.get_template(TEMPLATES[type(view)])
    text = template.render(view=view, page=view.page)
    return seal(text.rstrip("\n") + "\n")


def feed_files(view: FeedView, environment: Environment) -> Mapping[str, str]:
    """Return the file by its name; every value in it is escaped, by references that XML knows."""
    return {FEED_NAME: environment.get_template(FEED_TEMPLATE).render(view=view)}
