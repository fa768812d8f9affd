"""Where things are: a seed file's bytes, and a stretch of a text.

Places are symbolic here (file, start, end); line and column are computed in `report/` only.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedFile:
    """One file below `seeds/`, read once: what is hashed is what is parsed."""

    path: str
    """POSIX path from the project's root, such as `seeds/talks/briefing.yml`."""
    data: bytes
    """The file's bytes, unchanged."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Stretch:
    """A stretch of a text that is at hand, half open."""

    start: int
    """Code points, counted from 0."""
    end: int
    """Code points; the first one after the stretch."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A stretch of a file's or a document's text, half open."""

    file: str
    """The path of the `SeedFile`, or a document's `place` where the text was extracted from it."""
    start: int
    """Code points, counted from 0, in the text without its byte order mark."""
    end: int
    """Code points; the first one after the stretch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed(Generic[T_co]):
    """A value together with where the author wrote it."""

    value: T_co
    span: Span
    """Its place in the YAML."""
