"""The JSON that the templates read: records as objects, texts cut into pieces, places as links."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date

from jinja2 import Environment

from generator.derive.charts.interval_chart import IntervalChart
from generator.derive.charts.timeline_chart import TimelineChart
from generator.derive.claims import ClaimRow
from generator.derive.figures import Count
from generator.derive.moments import MomentRow
from generator.derive.pages.briefing_page import OpeningPart
from generator.derive.questions import QuestionRow
from generator.model.prose import Prose, Run
from generator.print_edition.charts import draw, drawings
from generator.print_edition.glyphs import Repertoire
from generator.print_edition.lettering import Piece, one_line, pieces, plain
from generator.print_edition.view import Place, PrintView
from generator.values.markup import Address, Anchor, Target, Web

LEFT_OUT: Mapping[type, frozenset[str]] = {
    PrintView: frozenset({"places"}),
    OpeningPart: frozenset({"term", "rest"}),
    ClaimRow: frozenset({"appearances", "facets", "cite", "id", "said"}),
    Count: frozenset({"rows"}),
    MomentRow: frozenset({"briefing", "moment", "sides", "sort"}),
    QuestionRow: frozenset({"briefing", "about"}),
}
"""What no template reads: it serves the screen, or stands beside it with its numbers."""

TALL = 1.3
"""Height over width from which a chart is fitted to the height of a page."""

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a document is made with, beside its words."""

    templates: Mapping[str, str]
    """The texts of the templates, by name."""
    repertoire: Repertoire
    """What the faces can show."""
    web: Web | None
    """The published site; nothing where nobody knows its address."""


def document(view: PrintView, setting: Setting) -> str:
    """Write the data of a printed document; the same view gives the same text."""
    writer = _Writer(
        setting=setting,
        places=view.places,
        drawing=drawings(setting.templates, setting.repertoire),
    )
    slug = view.to.page.partition("/")[0]
    whole = {"slug": slug, "name": one_line(view.title), "view": writer.value(view)}
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
                written = self._record(value)
        return written

    def _record(self, value: object) -> Json:
        if not is_dataclass(value) or isinstance(value, type):
            raise TypeError(f"a print view holds a {type(value).__name__}")
        return {
            field.name: self.value(getattr(value, field.name))
            for field in fields(value)
            if field.name not in LEFT_OUT.get(type(value), frozenset())
        }

    def _words(self, text: str) -> Json:
        """Write a text: as it is, or in pieces where something in it cannot be set as it is."""
        cut = tuple(pieces(text, self.setting.repertoire))
        if all(not piece.sign for piece in cut) and len(cut) <= 1:
            return "".join(piece.text for piece in cut)
        return [_piece(piece) for piece in cut]

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

    def _chart(self, chart: IntervalChart | TimelineChart) -> Json:
        frame = chart.wide.frame
        return {
            "title": self._words(chart.title),
            "tall": frame.height.value > TALL * frame.width.value,
            "description": plain(chart.description, self.setting.repertoire),
            "svg": draw(chart, self.drawing),
        }


def _piece(piece: Piece) -> Json:
    return {"text": piece.text, "sign": piece.sign}
