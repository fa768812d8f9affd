"""Which template shows which view, and the pages that come of it."""

from collections.abc import Iterable, Mapping

from jinja2 import Environment

from generator.derive.briefing_page import BriefingView
from generator.derive.data_page import DataView
from generator.derive.method_page import MethodView, RulesView
from generator.derive.register_views import (
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
from generator.derive.source_page import SourceView
from generator.render.seal import seal

View = BriefingView | SourceView | DataView | RegisterView | MethodView | RulesView

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
    RulesView: "pages/rules.md.jinja",
}


def pages(views: Iterable[View], environment: Environment) -> Mapping[str, str]:
    """Return the text of every page by its path below `briefings/`, sealed with its hash."""
    return {view.page: page(view, environment) for view in views}


def page(view: View, environment: Environment) -> str:
    """Return the text of one page."""
    template = environment.get_template(TEMPLATES[type(view)])
    text = template.render(view=view, page=view.page)
    return seal(text.rstrip("\n") + "\n")
