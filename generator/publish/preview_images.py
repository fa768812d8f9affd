"""The cards that links to briefings show elsewhere: drawn through Typst, kept while they hold.

A card says a briefing's title, its day, and how much is known how well.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from shutil import copyfile

from generator.derive.labels import when
from generator.derive.pages.briefing_page import CLAIMED, DISPUTED, ESTABLISHED
from generator.derive.sitemap import CARD
from generator.diagnostics import Severity, SiteFault
from generator.files.replace import discard
from generator.files.stat import is_regular, state
from generator.pipeline import Corpus
from generator.print_edition.typeset import CompilerEndedError, run_compiler
from generator.project.layout import Project, templates
from generator.project.private_folder import prepare
from generator.values.day import UNKNOWN, read_day
from generator.values.markup import Publication

BATCH = 64
"""Cards that are drawn by one process, which gives no memory back before it ends."""
TEMPLATE = "cards/main.typ"

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


@dataclass(frozen=True, slots=True, kw_only=True)
class CardData:
    """One card."""

    site: str
    title: str
    """The briefing's; a very long word may be broken."""
    rtl: bool
    """Whether the title runs from right to left."""
    as_of: str
    parts: tuple[CardPart, ...]
    """Established, claimed, disputed, not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawing:
    """A card, and where its picture is kept."""

    slug: str
    data: CardData
    path: Path


def draw_cards(
    project: Project, corpus: Corpus, publication: Publication, tree: Path
) -> tuple[SiteFault, ...]:
    """Put a card beside the page of each briefing; only what changed is drawn.

    Without an address of the site there is none: no page could name its card.
    """
    if publication.web is None:
        return ()
    kept = prepare(project) / "cards"
    kept.mkdir(exist_ok=True)
    template = templates(project)[TEMPLATE]
    drawings = tuple(_drawings(corpus, publication, template, kept))
    missing = tuple(drawing for drawing in drawings if not is_regular(state(drawing.path)))
    for start in range(0, len(missing), BATCH):
        if reason := _draw(kept, template, missing[start : start + BATCH]):
            message = f"the cards could not be drawn: {reason}"
            return (SiteFault(severity=Severity.ERROR, message=message),)
    for drawing in drawings:
        copyfile(drawing.path, tree / drawing.slug / CARD)
    for path in set(kept.glob("*.png")) - {drawing.path for drawing in drawings}:
        path.unlink()
    return ()


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
    """Return whether the first letter that has a direction runs from right to left."""
    directions = (unicodedata.bidirectional(each) for each in text)
    return next((each for each in directions if each in _STRONG), "L") in _RIGHT_TO_LEFT


def _drawings(
    corpus: Corpus, publication: Publication, template: str, kept: Path
) -> Iterator[_Drawing]:
    for slug in sorted(corpus.folders):
        data = card_data(corpus.pages[f"{slug}/data/briefing.json"], publication.name)
        parts = (json.dumps(asdict(data)), template, version("typst"))
        digest = blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()
        yield _Drawing(slug=slug, data=data, path=kept / f"{digest}.png")


def _draw(kept: Path, template: str, batch: tuple[_Drawing, ...]) -> str | None:
    """Draw a batch into a folder beside the kept cards, then keep them; say what went wrong."""
    work = kept / "drawing"
    discard(work)
    work.mkdir()
    try:
        (work / "main.typ").write_text(template, encoding="utf-8")
        cards = json.dumps([asdict(drawing.data) for drawing in batch])
        out = [str(work / drawing.path.name) for drawing in batch]
        run_compiler(
            work, [{"name": "cards", "format": "png", "inputs": {"cards": cards}, "out": out}]
        )
        for drawing in batch:
            (work / drawing.path.name).replace(drawing.path)
    except CompilerEndedError as error:
        return str(error) or "no word"
    finally:
        discard(work)
    return None
