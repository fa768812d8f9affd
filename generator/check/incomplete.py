"""Entries that could not be read whole: what one of them lacks is no second mistake."""

from generator.evidence import Evidence
from generator.model.kinds import Section


def is_incomplete(evidence: Evidence, section: Section, id_: str) -> bool:
    """Tell whether an error of reading stands in the entry."""
    return id_ in evidence.dropped.get(section, ())


def is_whole(evidence: Evidence) -> bool:
    """Tell whether every entry of the briefing could be read."""
    return not any(evidence.dropped.values())
