"""What a fault of reading is."""

from dataclasses import dataclass

from generator.diagnostics import FindingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault(FindingKind):
    """One way in which seeds cannot be read."""
