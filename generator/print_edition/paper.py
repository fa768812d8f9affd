"""How briefings are printed: on what, and for whom."""

from dataclasses import dataclass
from enum import StrEnum


class Paper(StrEnum):
    """A size of sheets, by the name that people use."""

    A4 = "a4"
    US_LETTER = "us-letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOptions:
    """How briefings are printed."""

    paper: Paper = Paper.A4
    archive: bool = False
    """Whether the document is PDF/A-3 and carries the briefing's data."""
