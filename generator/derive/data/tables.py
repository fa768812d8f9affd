"""The tables of a briefing: one line for each claim, figure, appearance and source.

Ids are written as anchors and pages, since a spreadsheet would read `oct-4` as a day. Verbatim
words are written in quotation marks, since it would read `3-4` as another.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.derive.data.actors_and_sources import SourceData, StoredDocument
from generator.derive.data.briefing import BriefingData
from generator.derive.data.claims import AppearanceData, ClaimData, OriginData, SideData
from generator.derive.data.events_and_figures import FigureData
from generator.derive.labels import UNKNOWN_PUBLISHER

Cell = str | int | bool | None
_Entry = TypeVar("_Entry")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: the names of its columns, and its lines."""

    columns: tuple[str, ...]
    lines: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Briefing:
    """The entries of one briefing by their ids."""

    actors: Mapping[str, str]
    """The actors' names."""
    events: Mapping[str, str]
    """The events' titles."""
    claims: Mapping[str, ClaimData]
    figures: Mapping[str, FigureData]
    sources: Mapping[str, SourceData]

    def actor(self, name: str | None) -> str:
        """Return the name of an actor; of nobody, nothing."""
        return self.actors[name] if name else ""

    def publisher(self, source: str) -> str:
        """Return who published a source."""
        return self.actor(self.sources[source].publisher) or UNKNOWN_PUBLISHER

    def origins(self, side: SideData) -> str:
        """Return who the origins on one side of a claim are."""
        return "; ".join(map(self._origin, side.origins))

    def _origin(self, origin: OriginData) -> str:
        unknown = (UNKNOWN_PUBLISHER for _ in origin.unknown_publishers)
        return ", ".join((*(self.actors[speaker] for speaker in origin.speakers), *unknown))

    def chain(self, seen: AppearanceData) -> str:
        """Return through whom words came, the origin last."""
        hops = tuple(self.actors[hop.actor] for hop in seen.chain)
        return " ← ".join(("this document", *(hops or (self.publisher(seen.source),))))

    def carrier(self, figure: FigureData) -> AppearanceData:
        """Return the appearance whose words a figure is read from."""
        return self.claims[figure.claim].appearances[figure.appearance - 1]


def tables(data: BriefingData) -> Mapping[str, Table]:
    """Return the tables by the names of their files."""
    briefing = _Briefing(
        actors={actor.id: actor.name for actor in data.actors},
        events={event.id: event.title for event in data.events},
        claims={claim.id: claim for claim in data.claims},
        figures={figure.id: figure for figure in data.figures},
        sources={source.id: source for source in data.sources},
    )
    said = ((claim, seen) for claim in data.claims for seen in claim.appearances)
    return {
        "claims.csv": _table(_CLAIM, briefing, data.claims),
        "figures.csv": _table(_FIGURE, briefing, data.figures),
        "appearances.csv": _table(_APPEARANCE, briefing, said),
        "sources.csv": _table(_SOURCE, briefing, data.sources),
    }


def _table(
    columns: Mapping[str, Callable[[_Briefing, _Entry], Cell]],
    briefing: _Briefing,
    entries: Iterable[_Entry],
) -> Table:
    lines = (tuple(cell(briefing, entry) for cell in columns.values()) for entry in entries)
    return Table(columns=tuple(columns), lines=tuple(lines))


def _verbatim(words: str) -> str:
    return f"“{words}”"


def _document(read: Callable[[StoredDocument], Cell]) -> Callable[[_Briefing, SourceData], Cell]:
    """Return a cell that says something of a source's document; None if its text is not held."""
    return lambda _, source: read(source.document) if source.document else None


_CLAIM: Mapping[str, Callable[[_Briefing, ClaimData], Cell]] = {
    "claim": lambda _, claim: claim.anchor,
    "text": lambda _, claim: claim.text,
    "kind": lambda _, claim: claim.kind,
    "about": lambda briefing, claim: "; ".join(map(briefing.actor, claim.about)),
    "when": lambda _, claim: claim.when,
    "status": lambda _, claim: claim.status,
    "supporting_low": lambda _, claim: claim.supports.low,
    "supporting_high": lambda _, claim: claim.supports.high,
    "supporting": lambda briefing, claim: briefing.origins(claim.supports),
    "denying_low": lambda _, claim: claim.denies.low,
    "denying_high": lambda _, claim: claim.denies.high,
    "denying": lambda briefing, claim: briefing.origins(claim.denies),
    "relays": lambda _, claim: claim.relays,
    "appearances": lambda _, claim: len(claim.appearances),
}
_FIGURE: Mapping[str, Callable[[_Briefing, FigureData], Cell]] = {
    "figure": lambda _, figure: figure.anchor,
    "claim": lambda briefing, figure: briefing.claims[figure.claim].anchor,
    "event": lambda briefing, figure: briefing.events[figure.event] if figure.event else None,
    "outcome": lambda _, figure: figure.outcome,
    "wording": lambda _, figure: _verbatim(figure.wording),
    "low": lambda _, figure: figure.value.low if figure.value else None,
    "best": lambda _, figure: figure.value.best if figure.value else None,
    "high": lambda _, figure: figure.value.high if figure.value else None,
    "words": lambda _, figure: figure.value.words if figure.value else None,
    "measure": lambda _, figure: figure.measure,
    "as_of": lambda _, figure: figure.as_of,
    "as_of_inferred": lambda _, figure: figure.as_of_inferred,
    "counter": lambda briefing, figure: briefing.actor(figure.counter),
    "status": lambda _, figure: figure.status,
    "sex": lambda _, figure: figure.sex,
    "age": lambda _, figure: figure.age,
    "units": lambda _, figure: figure.unit_count.n if figure.unit_count else None,
    "unit": lambda _, figure: figure.unit_count.unit if figure.unit_count else None,
    "part_of": lambda briefing, figure: (
        briefing.figures[figure.part_of].anchor if figure.part_of else None
    ),
    "source": lambda briefing, figure: briefing.sources[briefing.carrier(figure).source].page,
    "passage": lambda briefing, figure: briefing.carrier(figure).passage.anchor,
}
_APPEARANCE: Mapping[str, Callable[[_Briefing, tuple[ClaimData, AppearanceData]], Cell]] = {
    "claim": lambda _, said: said[0].anchor,
    "number": lambda _, said: said[1].number,
    "source": lambda briefing, said: briefing.sources[said[1].source].page,
    "publisher": lambda briefing, said: briefing.publisher(said[1].source),
    "published": lambda briefing, said: briefing.sources[said[1].source].published,
    "quote": lambda _, said: _verbatim(said[1].quote),
    "form": lambda _, said: said[1].form,
    "stance": lambda _, said: said[1].stance,
    "against_interest": lambda _, said: said[1].against_interest,
    "chain": lambda briefing, said: briefing.chain(said[1]),
    "passage": lambda _, said: said[1].passage.anchor,
    "start": lambda _, said: said[1].passage.start,
    "end": lambda _, said: said[1].passage.end,
    "level": lambda _, said: said[1].passage.level,
}
_SOURCE: Mapping[str, Callable[[_Briefing, SourceData], Cell]] = {
    "source": lambda _, source: source.page,
    "type": lambda _, source: source.type,
    "title": lambda _, source: source.title,
    "publisher": lambda briefing, source: briefing.publisher(source.id),
    "published": lambda _, source: source.published,
    "accessed": lambda _, source: source.accessed,
    "lang": lambda _, source: source.lang,
    "url": lambda _, source: source.url,
    "archive_url": lambda _, source: source.archive_url,
    "file": _document(lambda document: document.file),
    "size": _document(lambda document: document.size),
    "sha256": _document(lambda document: document.sha256),
    "hmac": lambda _, source: source.hmac,
    "used": _document(lambda document: document.used),
}
