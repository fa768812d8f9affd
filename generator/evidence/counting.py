"""Casualty figures, grounded in their quotations and counted."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.evidence.appearances import AppearanceEvidence
from generator.evidence.support import Support
from generator.figures.context import Passage, contexts
from generator.figures.counted import Counted, Population, Sharing, Units
from generator.figures.grounding import Grounding, Quoted, ground
from generator.figures.tally import Tally, tally
from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.casualty import AuthoredValue, CasualtyFigure
from generator.quotes.outcome import Verified
from generator.values.comparator import Comparator
from generator.values.day import Day
from generator.values.interval import Interval
from generator.values.text import plain

AROUND = 120
"""Code points of the document that are looked at on either side of a quotation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureEvidence:
    """One figure with what it stands on."""

    figure: CasualtyFigure
    """As the author wrote it."""
    carrier: AppearanceEvidence
    """The appearance whose quotation carries the wording, the nearest to the origin first."""
    grounding: Grounding
    """What the wording says, and whether the quotation says it too."""
    counted: Counted | None
    """The figure ready to be counted; nothing where it has no bounds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """All figures, and what follows from them."""

    figures: Mapping[str, FigureEvidence]
    """By id; a figure whose quotations are not verified is not here."""
    tally: Tally
    """Rows, ranges, totals, residuals, objections."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the figures of a briefing stand on."""

    briefing: Briefing
    """The briefing."""
    actors: Mapping[str, Actor]
    """Every actor that it can name."""
    appearances: tuple[AppearanceEvidence, ...]
    """Every quotation, looked up."""
    support: Support
    """Every chain, followed."""


def count(on: Ground) -> Counting:
    """Ground every figure, and count those that have bounds."""
    figures = {
        name: found
        for name, figure in on.briefing.casualties.items()
        if (found := _figure(figure, on)) is not None
    }
    counted = tuple(each.counted for each in figures.values() if each.counted is not None)
    parents = {
        name: event.part_of.value
        for name, event in on.briefing.events.items()
        if event.part_of is not None
    }
    return Counting(figures=figures, tally=tally(counted, parents))


def carriers(
    figure: CasualtyFigure, appearances: tuple[AppearanceEvidence, ...]
) -> tuple[AppearanceEvidence, ...]:
    """Return the verified quotations of a figure's claim; those that hold its wording first.

    A wording may stand cut in one quotation, as `83` in `at least 83`, and whole in that of a
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


def _figure(figure: CasualtyFigure, on: Ground) -> FigureEvidence | None:
    found = carriers(figure, on.appearances)
    if not found:
        return None
    carrier = found[0]
    grounding = ground(
        Quoted(
            wording=figure.wording.value,
            passages=tuple(map(_passage, found)),
            lang=_lang(carrier),
        ),
        _interval(figure.value) if figure.value else None,
    )
    return FigureEvidence(
        figure=figure,
        carrier=carrier,
        grounding=grounding,
        counted=_counted(figure, carrier, grounding, on),
    )


def _passage(seen: AppearanceEvidence) -> Passage:
    """Return the quotation with what its paragraph has on either side."""
    document = seen.source.document if seen.source else None
    text = document.text if document else ""
    at = seen.found.at
    # What ends one paragraph says nothing of a number that begins the next: a date line does not.
    first, last = next(
        (
            each
            for each in (document.paragraphs if document else ())
            if each[0] <= at.start < each[1]
        ),
        (at.start, at.end),
    )
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
    figure: CasualtyFigure, carrier: AppearanceEvidence, grounding: Grounding, on: Ground
) -> Counted | None:
    if grounding.interval is None:
        return None
    event = on.briefing.events.get(figure.event.value) if figure.event else None
    origin = _origin(carrier, on)
    as_of = figure.as_of.value if figure.as_of else _published(carrier, on)
    return Counted(
        id=figure.id.value,
        interval=grounding.interval,
        comparator=_comparator(grounding, grounding.interval),
        numerals=grounding.numbers,
        vague=grounding.wording is not None and grounding.wording.vague,
        origin=origin,
        origin_name=_name(origin, on),
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


def _origin(carrier: AppearanceEvidence, on: Ground) -> str:
    """Return the id of the independent origin, a claim's own where its chain never ends."""
    group = on.support.origin_of(carrier)
    return group.speakers[0].id if group else carrier.claim.id.value


def _name(origin: str, on: Ground) -> str:
    actor = on.actors.get(origin)
    return actor.name.value if actor else "an unknown publisher"


def _published(carrier: AppearanceEvidence, on: Ground) -> Day | None:
    """Return when the origin published, as far as the chain says it."""
    chain = carrier.appearance.chain
    named = chain[-1].source if chain else carrier.appearance.source
    source = on.briefing.sources.get(named.value) if named else None
    return source.published.value if source else None
