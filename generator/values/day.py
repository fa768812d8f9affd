"""Days, as EDTF writes them (ISO 8601-2, levels 0 and 1, and `[a..b]`)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day, a stretch of days, or some day within a stretch."""

    text: str
    """As the author typed it: `2025-11-24`, `2025-11`, `2025-11-20/2025-11-24`, `unknown`."""
    earliest: date | None
    """The first day that it can mean; nothing where it is open or unknown."""
    latest: date | None
    """The last day that it can mean; nothing where it is open or unknown."""
    some_day: bool = False
    """True for `[a..b]`: one day within, it is not known which."""
    uncertain: bool = False
    """True for `?` and `%`: the source is doubtful."""
    approximate: bool = False
    """True for `~` and `%`: about then."""
