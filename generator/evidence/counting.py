"""Casualty figures, grounded in their quotations and counted."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.evidence.quotations import AppearanceEvidence
from generator.evidence.support import Support
from generator.figures.counted import Counted, ObjectionKind, Population, Sharing, Units
from generator.figures.grounding import Grounding, Passage, contexts, ground
from generator.figures.tally import Tally, tally
from generator.model.casualty import AuthoredValue, CasualtyFigure
from generator.quotes.match_result import Verified
from generator.values.day import Day
from generator.values.interval import Interval
from generator.values.text import plain
from generator.values.wording import Comparator

AROUND = 120
"""Number of code points of the document that are looked at on either side of a quotation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureEvidence:
    """One figure with what it rests on."""

    figure: CasualtyFigure
    carrier: AppearanceEvidence
    """The appearance whose quotation carries the wording, the nearest to the origin first."""
    grounding: Grounding
    """What the wording says, and whether the quotation says it too."""
    as_of: Day | None
    """The day that it is of, else that on which its origin published; None if nothing says so."""
    counted: Counted | None
    """The figure ready to be counted; None if it has no bounds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """All figures, and what follows from them."""

    figures: Mapping[str, FigureEvidence]
    """By id; a figure whose quotations are not verified is not here."""
    tally: Tally
    """Rows, ranges, totals, residuals, objections."""

    @property
    def contested_claims(self) -> frozenset[str]:
        """The ids of the claims that carry figures which cannot all be true."""
        return frozenset(
            self.figures[name].figure.claim.value
            for objection in self.tally.objections
            if objection.kind is ObjectionKind.CONTESTED
            for name in objection.figures
        )


def count(support: Support) -> Counting:
    """Ground every figure, and count those that have bounds."""
    figures = {
        name: found
        for name, figure in support.briefing.casualties.items()
        if (found := _figure(figure, support)) is not None
    }
    counted = tuple(each.counted for each in figures.values() if each.counted is not None)
    parents = {
        name: event.part_of.value
        for name, event in support.briefing.events.items()
        if event.part_of is not None
    }
    return Counting(figures=figures, tally=tally(counted, parents))


def _carriers(
    figure: CasualtyFigure, appearances: tuple[AppearanceEvidence, ...]
) -> tuple[AppearanceEvidence, ...]:
    """Return the verified quotations of a figure's claim; those that hold its wording first.

    A wording may be cut in one quotation, as `83` in `at least 83`, and whole in that of a
    relay, whose figure it then is.
    """
    verified = tuple(
        seen
        for seen in appearances
        if seen.claim.id.value == figure.claim.value and isinstance(seen.outcome, Verified)
    )
    wording = figure.wording.value
    return tuple(sorted(verified, key=lambda seen: _rank(seen, wording)))


def _rank(seen: AppearanceEvidence, wording: str) -> tuple[bool, bool, int, int]:
    written = seen.appearance
    is_there = plain(wording) in plain(seen.words)
    is_whole = is_there and "" in contexts(wording, _passage(seen), lang=_lang(seen))
    return (not is_whole, not is_there, len(written.chain), seen.number)


def _lang(seen: AppearanceEvidence) -> str:
    return seen.source.lang.value if seen.source else "en"


def _figure(figure: CasualtyFigure, support: Support) -> FigureEvidence | None:
    found = _carriers(figure, support.appearances)
    if not found:
        return None
    carrier = found[0]
    grounding = ground(
        figure.wording.value,
        map(_passage, found),
        value=_interval(figure.value) if figure.value else None,
        lang=_lang(carrier),
    )
    as_of = figure.as_of.value if figure.as_of else _published(carrier, support)
    return FigureEvidence(
        figure=figure,
        carrier=carrier,
        grounding=grounding,
        as_of=as_of,
        counted=_counted(figure, carrier, grounding, support, as_of=as_of),
    )


def _passage(seen: AppearanceEvidence) -> Passage:
    """Return the quotation with what its paragraph has on either side."""
    document = seen.source.document if seen.source else None
    text = document.text if document else ""
    at = seen.found.at
    # What ends one paragraph says nothing of a number that begins the next: a date line does not.
    paragraphs = document.paragraphs if document else ()
    around = (each for each in paragraphs if each[0] <= at.start < each[1])
    first, last = next(around, (at.start, at.end))
    return Passage(
        words=seen.words,
        before=text[max(first, at.start - AROUND) : at.start],
        after=text[at.end : min(last, at.end + AROUND)],
    )


def _interval(value: AuthoredValue) -> Interval:
    return Interval(
        low=value.low.value,
        high=value.high.value if value.high else None,
        best=value.best.value if value.best else None,
    )


def _counted(
    figure: CasualtyFigure,
    carrier: AppearanceEvidence,
    grounding: Grounding,
    support: Support,
    *,
    as_of: Day | None,
) -> Counted | None:
    if grounding.interval is None:
        return None
    event = support.briefing.events.get(figure.event.value) if figure.event else None
    origin = _origin(carrier, support)
    return Counted(
        id=figure.id.value,
        interval=grounding.interval,
        comparator=_comparator(grounding, grounding.interval),
        numerals=grounding.numbers,
        vague=grounding.wording is not None and grounding.wording.vague,
        origin=origin,
        origin_name=_name(origin, support),
        counter=figure.counter.value if figure.counter else origin,
        relays=len(carrier.appearance.chain),
        outcome=figure.outcome.value,
        measure=figure.measure.value,
        event=event.id.value if event else None,
        event_name=event.title.value if event else "",
        happened=event.when.value if event else None,
        population=Population(
            status=figure.status.value if figure.status else None,
            sex=figure.sex.value if figure.sex else None,
            age=figure.age.value if figure.age else None,
        ),
        as_of=as_of,
        as_of_inferred=figure.as_of is None,
        period=figure.period.value if figure.period else None,
        units=Units(n=figure.unit_count.n.value, unit=figure.unit_count.unit.value)
        if figure.unit_count
        else None,
        part_of=figure.part_of.value if figure.part_of else None,
        partition=figure.partition.value if figure.partition else "",
        overlaps=tuple(
            Sharing(figure=each.figure.value, extent=each.extent.value) for each in figure.overlaps
        ),
        revision_reason=figure.revision_reason.value if figure.revision_reason else None,
    )


def _comparator(grounding: Grounding, bounds: Interval) -> Comparator:
    """Return what the wording does with its number; of a typed value, what its bounds do."""
    if grounding.wording is not None:
        return grounding.wording.comparator
    if bounds.is_unbounded:
        return Comparator.UNKNOWN if bounds.best is None else Comparator.ABOUT
    if bounds.high is None:
        return Comparator.AT_LEAST
    if bounds.is_exact:
        return Comparator.EXACTLY
    return Comparator.AT_MOST if bounds.low == 0 else Comparator.BETWEEN


def _origin(carrier: AppearanceEvidence, support: Support) -> str:
    """Return the id of the independent origin, the claim's own if the chain never ends."""
    group = support.origin_of(carrier)
    return group.speakers[0].id if group else carrier.claim.id.value


def _name(origin: str, support: Support) -> str:
    actor = support.actors.get(origin)
    return actor.name.value if actor else "an unknown publisher"


def _published(carrier: AppearanceEvidence, support: Support) -> Day | None:
    """Return when the origin published, as far as the chain says it."""
    source = support.briefing.sources.get(carrier.said_in) if carrier.said_in else None
    return source.published.value if source else None
