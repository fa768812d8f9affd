"""Figures for tests, written as an author would: a wording, and what differs from the usual."""

from typing import TypedDict, Unpack

from generator.figures.counted import (
    EVERYBODY,
    Counted,
    Objection,
    ObjectionKind,
    Population,
    Sharing,
    Units,
)
from generator.model.vocabulary import Measure, Outcome, OverlapExtent, RevisionReason
from generator.values.day import Day, read_day
from generator.values.interval import Interval
from generator.values.wording import read_wording

CODES = {
    ObjectionKind.BOUNDS_OUT_OF_ORDER: "C001",
    ObjectionKind.PARTS_EXCEED_TOTAL: "C002",
    ObjectionKind.CUMULATIVE_FALLS: "C003",
    ObjectionKind.INCREMENT_MISMATCH: "C004",
    ObjectionKind.UNIT_MISMATCH: "C005",
    ObjectionKind.SAME_DAY_INCREMENT: "C101",
    ObjectionKind.PARTS_RAISE_TOTAL: "C102",
    ObjectionKind.UNKNOWN_IN_SUM: "C103",
    ObjectionKind.COMPARATOR_DRIFT: "D001",
    ObjectionKind.UNIT_DRIFT: "D002",
}


def code(objection: Objection) -> str | None:
    """Return the code of the finding that an objection becomes, if it becomes one."""
    return CODES.get(objection.kind)


class Details(TypedDict, total=False):
    """What a test may say of a figure beside its wording."""

    id: str
    origin: str
    counter: str
    relays: int
    outcome: Outcome
    added: bool
    event: str | None
    event_name: str
    happened: str
    population: Population
    as_of: str
    inferred: bool
    period: str
    units: str
    part_of: str
    partition: str
    overlaps: dict[str, OverlapExtent]
    reason: RevisionReason
    bounds: Interval


def day(text: str | None) -> Day | None:
    if text is None:
        return None
    read = read_day(text)
    assert read is not None, text
    return read


def units(text: str | None) -> Units | None:
    if text is None:
        return None
    number, _, unit = text.partition(" ")
    return Units(n=int(number), unit=unit)


def figure(words: str, **details: Unpack[Details]) -> Counted:
    """Return the figure that `words` make: one event, killed, a running total, no date."""
    wording = read_wording(words)
    assert wording is not None, words
    origin = details.get("origin", "axios")
    added = details.get("added", False)
    return Counted(
        id=details.get("id", words.replace(" ", "-")),
        interval=details.get("bounds", wording.interval),
        comparator=wording.comparator,
        numerals=tuple(numeral.value for numeral in wording.numerals),
        vague=wording.vague,
        origin=origin,
        origin_name=origin.title(),
        counter=details.get("counter", origin),
        relays=details.get("relays", 0),
        outcome=details.get("outcome", Outcome.KILLED),
        measure=Measure.INCREMENTAL if added else Measure.CUMULATIVE,
        event=details.get("event", "strikes"),
        event_name=details.get("event_name", ""),
        happened=day(details.get("happened")),
        population=details.get("population", EVERYBODY),
        as_of=day(details.get("as_of")),
        as_of_inferred=details.get("inferred", False),
        period=day(details.get("period")),
        units=units(details.get("units")),
        part_of=details.get("part_of"),
        partition=details.get("partition", ""),
        overlaps=tuple(
            Sharing(figure=other, extent=extent)
            for other, extent in details.get("overlaps", {}).items()
        ),
        revision_reason=details.get("reason"),
    )
