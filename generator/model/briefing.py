"""A briefing: one folder below `seeds/`, its corrections, and the warnings its author accepts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.actor import Actor
from generator.model.casualty import CasualtyFigure
from generator.model.claim import Claim
from generator.model.event import Event
from generator.model.kinds import Text
from generator.model.prose import Prose
from generator.model.question import Question
from generator.model.source import Source
from generator.model.vocabulary import CorrectionKind
from generator.spans import Placed, Span
from generator.values.day import Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was changed, when, and why."""

    target: Text
    """What was changed: its id, alone or with its section (`claims/wants-call`), or `briefing`."""
    kind: Placed[CorrectionKind]
    """What sort of change it is."""
    date: Placed[Day]
    """When, EDTF."""
    reason: Prose
    """Why."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """One code in a comment such as `# briefings: ignore[D003] the headline carries the hedge`."""

    code: Placed[str]
    """As written; empty where the comment names none, and then placed at the whole comment."""
    reason: str
    """As written; empty where none is given."""
    covers: Span
    """Where the ignored finding begins: on the comment's line, or in a text of several lines to
    whose first or last line the comment is attached."""
