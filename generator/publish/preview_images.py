"""The cards that links to briefings show elsewhere: drawn through Typst, kept while they hold."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from hashlib import blake2b
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from shutil import copyfile

from generator.derive.sitemap import CARD
from generator.diagnostics import Severity, SiteFault
from generator.files.remove import discard
from generator.pipeline import Corpus
from generator.print_edition.fonts import faces
from generator.project.layout import Project, prepare, templates
from generator.publish.preview_image_text import CardData, card_data
from generator.values.markup import Publication

BATCH = 64
"""So many cards are drawn by one process, which gives no memory back before it ends."""
TEMPLATE = "cards/main.typ"
DRAWER = (sys.executable, "-m", "generator.publish.preview_image_process")


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
    missing = tuple(drawing for drawing in drawings if not drawing.path.is_file())
    for start in range(0, len(missing), BATCH):
        faults = _draw(kept, template, missing[start : start + BATCH])
        if faults:
            return faults
    for drawing in drawings:
        copyfile(drawing.path, tree / drawing.slug / CARD)
    for path in set(kept.glob("*.png")) - {drawing.path for drawing in drawings}:
        path.unlink()
    return ()


def _drawings(
    corpus: Corpus, publication: Publication, template: str, kept: Path
) -> Iterator[_Drawing]:
    for slug in sorted(corpus.folders):
        data = card_data(corpus.pages[f"{slug}/data/briefing.json"], publication.name)
        parts = (json.dumps(asdict(data)), template, version("typst"))
        digest = blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()
        yield _Drawing(slug=slug, data=data, path=kept / f"{digest}.png")


def _draw(kept: Path, template: str, batch: tuple[_Drawing, ...]) -> tuple[SiteFault, ...]:
    """Draw a batch into a folder beside the kept cards, then keep them."""
    work = kept / "drawing"
    discard(work)
    work.mkdir()
    try:
        (work / "main.typ").write_text(template, encoding="utf-8")
        ended = subprocess.run(  # noqa: S603  # our own module
            DRAWER,
            input=json.dumps(_task(work, batch)).encode(),
            capture_output=True,
            cwd=Path(str(files("generator"))).parent,
            check=False,
        )
        if ended.returncode != 0:
            words = ended.stderr.decode("utf-8", "replace").strip().splitlines() or ["no word"]
            message = f"the cards could not be drawn: {words[-1]}"
            return (SiteFault(severity=Severity.ERROR, message=message),)
        for drawing in batch:
            (work / drawing.path.name).replace(drawing.path)
    finally:
        discard(work)
    return ()


def _task(work: Path, batch: tuple[_Drawing, ...]) -> Mapping[str, object]:
    """Write down what the process is to do, as `card_drawing.py` reads it."""
    return {
        "root": str(work),
        "fonts": str(faces()),
        "cards": [asdict(drawing.data) for drawing in batch],
        "out": [str(work / drawing.path.name) for drawing in batch],
    }
