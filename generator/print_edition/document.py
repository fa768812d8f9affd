"""The data of a printed document: a briefing examined and derived, written as JSON for templates.

Records become objects, texts are cut into pieces, places become links, charts are drawn. As pure as
`pipeline.py`: no clock, no file, no process. `typeset.py` sets the documents.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from hashlib import sha256
from xml.sax.saxutils import escape

from jinja2 import DictLoader, Environment, StrictUndefined

from generator.derive.charts.interval_chart import IntervalChart
from generator.derive.charts.timeline_chart import TimelineChart
from generator.derive.claims import ClaimRow
from generator.derive.corrections import edition
from generator.derive.figures import Count, CountedRow, FigureRow
from generator.derive.moments import MomentRow
from generator.derive.pages.briefing_page import BriefingView, OpeningPart, briefing_view
from generator.derive.passages import passages
from generator.derive.questions import QuestionRow
from generator.diagnostics import Diagnostic
from generator.evidence import examine
from generator.load.folder import load_folder, load_shared_actors
from generator.model.prose import Prose, Run
from generator.pipeline import NO_ACTORS, Corpus
from generator.print_edition.fonts import Repertoire, missing_glyphs, one_line, pieces, plain
from generator.print_edition.view import Place, PrintView, print_view
from generator.values.markup import Address, Anchor, Length, Target, Web

SHORT = 16
"""Digits of a hash that tell editions apart on paper."""
TALL = 1.3
"""Height over width from which a chart is fitted to the height of a page."""

Chart = IntervalChart | TimelineChart
Json = str | int | bool | None | list["Json"] | dict[str, "Json"]

CHART_TEMPLATES: Mapping[type, str] = {
    IntervalChart: "print/interval.svg.jinja",
    TimelineChart: "print/timeline.svg.jinja",
}
LEFT_OUT: Mapping[type, frozenset[str]] = {
    PrintView: frozenset({"page", "places"}),
    BriefingView: frozenset(
        {"page", "groups", "counted", "sources", "data", "description", "linked_data"}
    ),
    OpeningPart: frozenset({"term", "rest"}),
    ClaimRow: frozenset({"appearances", "facets", "cite", "id", "said"}),
    Count: frozenset({"rows"}),
    CountedRow: frozenset({"least"}),
    FigureRow: frozenset(
        {"id", "to", "outcome", "event", "claim", "passage", "briefing", "facets"}
    ),
    MomentRow: frozenset({"briefing", "moment", "sides", "slug", "sort"}),
    QuestionRow: frozenset({"briefing", "about", "slug"}),
}
"""What no template reads: it serves the screen, or is beside it with its numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a document is made with, beside its words."""

    templates: Mapping[str, str]
    """The texts of the templates, by name."""
    repertoire: Repertoire
    web: Web | None
    """The published site; None if nobody knows its address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintDocument:
    """A briefing, ready to be set."""

    slug: str
    data: str
    """What the templates read: JSON."""
    attachment: str
    """The briefing's data as the site publishes it, for an archive: JSON."""
    findings: tuple[Diagnostic, ...]
    """Characters that no face can show, as warnings."""


def print_documents(
    corpus: Corpus, slugs: Iterable[str], setting: Setting
) -> Iterator[PrintDocument]:
    """Make ready the briefings `slugs` of a sound corpus.

    They are examined again, which takes a tenth of the time of setting them: to carry what print
    needs through every build would make a compiled briefing a third larger.
    """
    shared = load_shared_actors(corpus.shared) if corpus.shared else NO_ACTORS
    for slug in slugs:
        briefing = load_folder(slug, corpus.folders[slug]).briefing
        if briefing is None:
            raise AssertionError(f"{slug} could not be read")
        evidence = examine(briefing, shared=shared.actors)
        published = corpus.pages[f"{slug}/data/briefing.json"]
        # An edition is named by its day and by what it says.
        name = f"{edition(briefing).text}, {sha256(published.encode()).hexdigest()[:SHORT]}"
        page = briefing_view(evidence, passages(evidence))
        data = document(print_view(evidence, page, edition=name), setting)
        yield PrintDocument(
            slug=slug,
            data=data,
            attachment=published,
            findings=tuple(missing_glyphs(evidence, setting.repertoire, data)),
        )


def document(view: PrintView, setting: Setting) -> str:
    """Write the data of a printed document; the same view gives the same text."""
    writer = _Writer(
        setting=setting,
        places=view.places,
        drawing=drawings(setting.templates, setting.repertoire),
    )
    whole = {
        "slug": view.to.page.partition("/")[0],
        "name": one_line(view.page.title),
        "view": writer.record(view.page) | writer.record(view),
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """Writes the values of one document."""

    setting: Setting
    places: Mapping[Target, Place]
    drawing: Environment

    def value(self, value: object) -> Json:
        """Write a value by its type, as `render/environment.py` does for pages."""
        written: Json
        match value:
            case str():
                written = self._words(value)
            case None | bool() | int():
                written = value
            case Anchor() | Address():
                written = value.value
            case Target():
                written = self._place(value)
            case date():
                written = [value.year, value.month, value.day]
            case Prose():
                written = [self._run(run) for run in value.runs]
            case IntervalChart() | TimelineChart():
                written = self._chart(value)
            case tuple():
                written = [self.value(each) for each in value]
            case _:
                written = self.record(value)
        return written

    def record(self, value: object) -> dict[str, Json]:
        """Write what templates read of a record."""
        if not is_dataclass(value) or isinstance(value, type):
            raise TypeError(f"a print view holds a {type(value).__name__}")
        left_out = LEFT_OUT.get(type(value), frozenset())
        return {
            field.name: self.value(getattr(value, field.name))
            for field in fields(value)
            if field.name not in left_out
        }

    def _words(self, text: str) -> Json:
        """Write a text: as it is, or in pieces where something in it cannot be set as it is."""
        cut = tuple(pieces(text, self.setting.repertoire))
        if all(not piece.sign for piece in cut) and len(cut) <= 1:
            return "".join(piece.text for piece in cut)
        return [{"text": piece.text, "sign": piece.sign} for piece in cut]

    def _run(self, run: Run) -> Json:
        return {
            "text": self._words(run.text),
            "emphasis": run.emphasis,
            "strong": run.strong,
            "code": run.code,
            "href": run.href,
            "address": self._words(run.href) if run.href else None,
        }

    def _place(self, target: Target) -> Json:
        """Write where a link leads: into the document, else to the site where its address is known.

        The address is given for places in the document too: they are the site's permanent anchors.
        """
        web, here = self.setting.web, self.places.get(target)
        return {
            "label": here.anchor.value if here else None,
            "number": here.number if here else None,
            "address": web.address(target) if web else None,
            "anchor": target.anchor.value if target.anchor else None,
        }

    def _chart(self, chart: Chart) -> Json:
        """Draw a chart in its wide layout."""
        frame = chart.wide.frame
        return {
            "title": self._words(chart.title),
            "tall": frame.height.value > TALL * frame.width.value,
            "description": plain(chart.description, self.setting.repertoire),
            "svg": self.drawing.get_template(CHART_TEMPLATES[type(chart)]).render(chart=chart),
        }


def drawings(templates: Mapping[str, str], repertoire: Repertoire) -> Environment:
    """Return the environment that draws charts for paper: the site's, in colours of their own."""

    def place(value: object) -> str:
        """Write one value of a chart into SVG."""
        match value:
            case str():
                return escape(plain(value, repertoire), {'"': "&quot;"})
            case Anchor():
                return value.value
            case Length():
                return str(value.value)
            case _:
                raise TypeError(f"a drawing was given a {type(value).__name__} to show")

    return Environment(
        loader=DictLoader(dict(templates)),
        finalize=place,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # noqa: S701  # `place` escapes
    )
