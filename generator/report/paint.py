"""Colours of the report, as the escape codes of a terminal."""

from enum import Enum

from rich.color import ColorSystem
from rich.style import Style

from generator.diagnostics import Severity


class Ink(Enum):
    """What a stretch of the report is, and how it is drawn."""

    ERROR = "bold red"
    WARNING = "bold yellow"
    HEADING = "bold"
    FRAME = "bold blue"
    EVIDENCE = "blue"
    HELP = "bold cyan"


_STYLES = {ink: Style.parse(ink.value) for ink in Ink}
_SEVERITIES = {Severity.ERROR: Ink.ERROR, Severity.WARNING: Ink.WARNING}


def painted(text: str, ink: Ink, *, colour: bool) -> str:
    """Return `text` in its colour, or as it is."""
    if not colour:
        return text
    return _STYLES[ink].render(text, color_system=ColorSystem.STANDARD)


def ink_of(severity: Severity) -> Ink:
    """Return the colour of a severity."""
    return _SEVERITIES[severity]
