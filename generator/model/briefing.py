"""A briefing: the unit of work, one folder below `seeds/`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.actor import Actor
from generator.model.casualty import CasualtyFigure
from generator.model.claim import Claim
from generator.model.correction import Correction
from generator.model.event import Event
from generator.model.kinds import Text
from generator.model.prose import Prose
from generator.model.question import Question
from generator.model.source import Source
from generator.spans import Placed
from generator.values.day import Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """All that the YAML files of one folder say. Mappings keep the author's order."""

    slug: str
    """The folder's name: kebab-case, permanent."""
    title: Text
    """The briefing's title."""
    as_of: Placed[Day]
    """The day whose knowledge the briefing states, EDTF."""
    summary: Prose
    """One or two sentences."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    """The cited works, by id."""
    actors: Mapping[str, Actor] = field(default_factory=dict)
    """Actors that only this briefing names, by id."""
    claims: Mapping[str, Claim] = field(default_factory=dict)
    """What is said, by id."""
    casualties: Mapping[str, CasualtyFigure] = field(default_factory=dict)
    """Casualty figures, by id."""
    events: Mapping[str, Event] = field(default_factory=dict)
    """What happened, by id."""
    questions: Mapping[str, Question] = field(default_factory=dict)
    """What nobody knows, by id."""
    corrections: tuple[Correction, ...] = ()
    """What was changed after publication."""
