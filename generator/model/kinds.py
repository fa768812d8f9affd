"""What a value in the YAML is: an annotation on `Placed` that says how it is read.

`load/` checks the form, `check/` resolves the references, the JSON Schema names both.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from generator.spans import Placed
from generator.values.day import Day


class Form(StrEnum):
    """How a one-line text is checked when it is read."""

    TEXT = "text"
    """Any text without control characters."""
    QUOTE = "quote"
    """Words of a document, verbatim."""
    LINK = "link"
    """An `https` or `http` address."""
    LANGUAGE = "language"
    """A BCP 47 tag."""
    SHA256 = "sha256"
    """64 hexadecimal digits, lower case."""
    FILE_NAME = "file name"
    """A file beside the YAML: no folder, no `..`."""
    WIKIDATA = "wikidata"
    """`Q` and digits."""


class Section(StrEnum):
    """The sections of a briefing whose entries have ids."""

    SOURCES = "sources"
    ACTORS = "actors"
    CLAIMS = "claims"
    CASUALTIES = "casualties"
    EVENTS = "events"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """An id of another entry."""

    to: Section
    """The section that holds it."""
    or_unknown: bool = False
    """Whether the word `unknown` may be in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """The least and the greatest number that a field may hold."""

    least: int
    """Allowed itself."""
    greatest: int
    """Allowed itself."""


class Instead(StrEnum):
    """A word that may stand where a field otherwise holds a value of its type."""

    UNKNOWN = "unknown"
    """In place of a date that nobody knows."""


Text = Annotated[Placed[str], Form.TEXT]
Quote = Annotated[Placed[str], Form.QUOTE]
Link = Annotated[Placed[str], Form.LINK]
Language = Annotated[Placed[str], Form.LANGUAGE]
Sha256 = Annotated[Placed[str], Form.SHA256]
FileName = Annotated[Placed[str], Form.FILE_NAME]
Wikidata = Annotated[Placed[str], Form.WIKIDATA]

DayOrUnknown = Annotated[Placed[Day], Instead.UNKNOWN]
Count = Annotated[Placed[int], Range(least=0, greatest=10**18)]
Latitude = Annotated[Placed[float], Range(least=-90, greatest=90)]
Longitude = Annotated[Placed[float], Range(least=-180, greatest=180)]

ActorRef = Annotated[Placed[str], Reference(to=Section.ACTORS)]
ActorRefOrUnknown = Annotated[Placed[str], Reference(to=Section.ACTORS, or_unknown=True)]
SourceRef = Annotated[Placed[str], Reference(to=Section.SOURCES)]
ClaimRef = Annotated[Placed[str], Reference(to=Section.CLAIMS)]
FigureRef = Annotated[Placed[str], Reference(to=Section.CASUALTIES)]
EventRef = Annotated[Placed[str], Reference(to=Section.EVENTS)]
