"""A correction, with its reason [schema.org CorrectionComment]."""

from dataclasses import dataclass

from generator.model.kinds import Text
from generator.model.prose import Prose
from generator.model.vocabulary import CorrectionKind
from generator.spans import Placed
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
