"""What a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, FindingKind
from generator.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(FindingKind):
    """One thing that a briefing must keep."""

    check: Callable[[Evidence], Iterator[Diagnostic]]
    """Yields a finding for each breach."""
