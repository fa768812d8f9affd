"""What the chart of events is made from: a name and the days that it can mean."""

from dataclasses import dataclass
from datetime import date

from generator.derive.charts import brief_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An event or a figure, in time."""

    label: str
    """A short name."""
    earliest: date | None
    """The first day that it can mean; nothing where that is open or unknown."""
    latest: date | None
    """The last day that it can mean; nothing where that is open or unknown."""
    some_day: bool = False
    """Whether it is one day within, and not known which."""
    approximate: bool = False
    """Whether it is `about then`."""

    @property
    def is_dated(self) -> bool:
        """Whether anything is known of its time."""
        return self.earliest is not None or self.latest is not None

    @property
    def is_open(self) -> bool:
        """Whether one end of it is not known."""
        return self.is_dated and (self.earliest is None or self.latest is None)

    @property
    def is_plain(self) -> bool:
        """Whether its mark is a solid one."""
        return self.is_dated and not (self.is_open or self.some_day or self.approximate)

    @property
    def words(self) -> str:
        """When it is, in words."""
        hedges = ("some day ", self._is_hidden_day), ("about ", self.approximate)
        return "".join(hedge for hedge, holds in hedges if holds) + self._days

    @property
    def _is_hidden_day(self) -> bool:
        return self.some_day and self.earliest != self.latest

    @property
    def _days(self) -> str:
        if self.earliest is None:
            return f"until {brief_date.day(self.latest)}" if self.latest else "date unknown"
        if self.latest is None:
            return f"since {brief_date.day(self.earliest)}"
        return brief_date.stretch(self.earliest, self.latest)

    @property
    def order(self) -> tuple[date, date]:
        """Sort key: the earliest first; one without a beginning by its end."""
        first = self.earliest or self.latest or date.max
        return first, self.latest or date.max
