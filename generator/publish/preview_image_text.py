"""What a card says of a briefing: its title, its day, and how much is known how well."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.labels import when
from generator.derive.pages.briefing_page import CLAIMED, DISPUTED, ESTABLISHED
from generator.values.day import UNKNOWN, read_day

_LONG = re.compile(r"\S{20}(?=\S)")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_STRONG = _RIGHT_TO_LEFT | {"L"}
_ZERO_WIDTH_SPACE = "\u200b"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPart:
    """One of the four counts."""

    kind: str
    """The family of statuses, for the shape of the mark."""
    count: str
    """How many claims or questions."""
    word: str
    """What they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardData:
    """One card."""

    site: str
    """The site's name."""
    title: str
    """The briefing's title; a very long word may be broken."""
    rtl: bool
    """Whether the title runs from right to left."""
    as_of: str
    """The day whose knowledge the briefing states."""
    parts: tuple[CardPart, ...]
    """Established, claimed, disputed, not known."""


def card_data(published: str, site: str) -> CardData:
    """Return the card of a briefing, from its data as the site publishes it."""
    said = json.loads(published)
    statuses = [claim["status"] for claim in said["claims"]]
    return CardData(
        site=site,
        title=_LONG.sub(rf"\g<0>{_ZERO_WIDTH_SPACE}", said["title"]),
        rtl=_runs_from_the_right(said["title"]),
        as_of=f"As of {when(read_day(said['as_of']) or UNKNOWN)}",
        parts=tuple(_parts(statuses, len(said["questions"]))),
    )


def _parts(statuses: list[str | None], questions: int) -> Iterator[CardPart]:
    families = (("established", ESTABLISHED), ("claimed", CLAIMED), ("disputed", DISPUTED))
    for kind, family in families:
        number = sum(status in family for status in statuses)
        yield CardPart(kind=kind, count=f"{number:,}", word=kind)
    yield CardPart(kind="unknown", count=f"{questions:,}", word="not known")


def _runs_from_the_right(text: str) -> bool:
    """Tell by the first letter that has a direction."""
    directions = (unicodedata.bidirectional(each) for each in text)
    return next((each for each in directions if each in _STRONG), "L") in _RIGHT_TO_LEFT
