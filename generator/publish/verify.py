"""A site, a printed document or a briefing's data, checked against the seeds of this project."""

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.derive.labels import plural
from generator.files.errors import RefusedError
from generator.pipeline import Corpus
from generator.print_edition.paper import Paper, PrintOptions
from generator.print_edition.typeset import made_ready, typeset
from generator.project.layout import Project
from generator.publish.manifest import (
    MANIFEST,
    Alteration,
    altered_files,
    altered_seeds,
    read_manifest,
)
from generator.publish.verify_data import (
    Json,
    altered_documents,
    altered_quotations,
    count_quotations,
    differences,
)

UNSOUND = (
    "the seeds here have errors, so what they give could not be compared; run: briefings check"
)
SAME_WORDS = (
    "has other bytes than the seeds give, though the same words: "
    "altered out of sight, or made by another version of the program"
)
ATTACHED = "briefing.json"
"""The name of the data that an archive PDF carries."""
_LETTER_WIDTH = 612
"""Points; A4 is 595 wide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was looked at, and what is not as it was; all but `altered` in sentences."""

    altered: tuple[Alteration, ...] = ()
    checked: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    """What could not be looked at, and why."""

    def __add__(self, other: "Verdict") -> "Verdict":
        """Join two verdicts; what several of them found is said once, the first time."""
        known = {(each.file, each.field) for each in self.altered}
        new = (each for each in other.altered if (each.file, each.field) not in known)
        return Verdict(
            altered=(*self.altered, *new),
            checked=tuple(dict.fromkeys((*self.checked, *other.checked))),
            open=tuple(dict.fromkeys((*self.open, *other.open))),
        )


class Verifier:
    """Checks targets against the seeds of one project, which are read once."""

    def __init__(self, project: Project, corpus: Corpus) -> None:
        """Take the seeds as they are read and compiled."""
        self._project = project
        self._corpus = corpus
        self._seeds = {file.path: file for files in corpus.folders.values() for file in files}

    def verify(self, target: Path) -> Verdict:
        """Check a folder, a PDF or a JSON file; `RefusedError` where it is none of these."""
        if target.is_dir():
            return self._site(target)
        kinds: dict[str, Callable[[str, bytes], Verdict]] = {
            ".pdf": self._paper,
            ".json": self._data,
        }
        check = kinds.get(target.suffix.lower())
        if check is None or not target.is_file():
            raise RefusedError(f"{target} is no folder of a site, no PDF and no JSON file")
        return check(target.name, target.read_bytes())

    def _site(self, tree: Path) -> Verdict:
        path = tree / MANIFEST
        if not path.is_file():
            raise RefusedError(f"{tree} has no {MANIFEST} to compare it with")
        try:
            manifest = read_manifest(path)
        except (ValueError, RecursionError) as error:
            return _altered(MANIFEST, f"cannot be read: {error}")
        kept = sha256(path.read_bytes()).hexdigest()
        listed = f"{plural(len(manifest.files), 'file')}, {plural(len(manifest.seeds), 'seed')}"
        verdict = Verdict(
            altered=(*altered_files(tree, manifest), *altered_seeds(self._project.root, manifest)),
            checked=(
                f"{listed} against {MANIFEST}",
                f"{MANIFEST} itself has the SHA-256 {kept}: compare it with one that you noted",
            ),
        )
        for data in sorted(tree.glob("*/data/briefing.json")):
            verdict += self._data(data.relative_to(tree).as_posix(), data.read_bytes())
        return verdict

    def _data(self, name: str, text: bytes) -> Verdict:
        """Check a briefing's data: hashes, quotations, then every field against the seeds."""
        try:
            data: Json = json.loads(text)
        except (ValueError, RecursionError):
            return _altered(name, "is no JSON")
        if not isinstance(data, dict):
            return _altered(name, "is no briefing’s data")
        verdict = Verdict(
            altered=(
                *altered_documents(name, data, self._seeds),
                *altered_quotations(name, data, self._seeds),
            ),
            checked=(
                f"{name}: {plural(count_quotations(data), 'quotation')} against the documents",
            ),
        )
        return verdict + self._against_seeds(name, data)

    def _against_seeds(self, name: str, data: dict[str, Json]) -> Verdict:
        if not self._corpus.sound:
            return Verdict(open=(UNSOUND,))
        given = self._corpus.pages.get(f"{data.get('slug')}/data/briefing.json")
        if given is None:
            return Verdict(open=(f"{name}: there is no briefing `{data.get('slug')}` here",))
        told = differences(data, json.loads(given))
        return Verdict(
            altered=tuple(Alteration(file=name, field=field, what=what) for field, what in told),
            checked=(f"{name}: every field against what the seeds give",),
        )

    def _paper(self, name: str, pdf: bytes) -> Verdict:
        found = read_pdf(pdf)
        if found is None:
            return _altered(name, "is no PDF that can be read")
        if found.data is None:
            carried = f"{name} carries no data; `briefings pdf --archive` attaches it"
            return Verdict(open=(carried,)) + self._pages(name, pdf, found)
        return self._data(f"{name}/{ATTACHED}", found.data) + self._pages(name, pdf, found)

    def _pages(self, name: str, pdf: bytes, found: "PrintedDocument") -> Verdict:
        """Print the briefing again in the same manner, and compare."""
        if not self._corpus.sound:
            return Verdict(open=(UNSOUND,))
        if found.slug not in self._corpus.folders:
            return Verdict(
                open=(f"{name}: it names no briefing that is here, so its pages stay unchecked",)
            )
        again = self._printed(found)
        return Verdict(
            altered=() if again == pdf else tuple(_altered_pages(name, found, again)),
            checked=(f"{name}: every byte against what the seeds give",),
        )

    def _printed(self, found: "PrintedDocument") -> bytes:
        ready = made_ready(self._project, self._corpus, (found.slug,))
        options = PrintOptions(paper=found.paper, archive=found.data is not None)
        with typeset(self._project, ready.documents, options) as printed:
            if not printed.complete:
                raise RefusedError("; ".join(map(str, printed.faults)))
            return printed.files[found.slug].read_bytes()


def _altered(name: str, what: str) -> Verdict:
    """Return the verdict on a file that is altered as a whole."""
    return Verdict(altered=(Alteration(file=name, what=what),))


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDocument:
    """A PDF, read back."""

    slug: str
    """The briefing that it says it prints; empty where it says none."""
    paper: Paper
    data: bytes | None
    """The briefing's data that it carries."""
    pages: tuple[tuple[str, ...], ...]
    """The words of each page, line by line."""


def read_pdf(pdf: bytes) -> PrintedDocument | None:
    """Read a PDF; None if it cannot be read."""
    from pypdf import PdfReader  # noqa: PLC0415 - slow to import, and only `verify` asks for it

    try:
        reader = PdfReader(io.BytesIO(pdf))
        known = reader.metadata
        keywords = str(known.get("/Keywords", "")).split(", ") if known else []
        attached = reader.attachments.get(ATTACHED)
        is_letter = round(float(reader.pages[0].mediabox.width)) == _LETTER_WIDTH
        return PrintedDocument(
            slug="".join(keywords[1:2]) if keywords[:1] == ["briefing"] else "",
            paper=Paper.US_LETTER if is_letter else Paper.A4,
            data=attached[0] if attached else None,
            pages=tuple(tuple(page.extract_text().splitlines()) for page in reader.pages),
        )
    except Exception:  # noqa: BLE001  # a damaged file may break a reader anywhere
        return None


def _altered_pages(name: str, found: PrintedDocument, again: bytes) -> Iterator[Alteration]:
    expected = read_pdf(again)
    told = tuple(_differing_pages(found, expected)) if expected else ()
    for field, what in told or (("", SAME_WORDS),):
        yield Alteration(file=name, field=field, what=what)


def _differing_pages(
    found: PrintedDocument, expected: PrintedDocument
) -> Iterator[tuple[str, str]]:
    """Yield each page whose words are others, and the first line that is."""
    if len(found.pages) != len(expected.pages):
        yield "", f"has {len(found.pages)} pages where the seeds give {len(expected.pages)}"
    for number, (lines, wanted) in enumerate(zip(found.pages, expected.pages, strict=False), 1):
        pairs = zip(lines, wanted, strict=False)
        if line := next((pair for pair in pairs if pair[0] != pair[1]), None):
            yield f"page {number}", f"says “{line[0]}” where the seeds give “{line[1]}”"
        elif lines != wanted:
            yield f"page {number}", "has other lines"
