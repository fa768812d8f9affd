"""A site, a printed document or a briefing's data, checked against the seeds of this project."""

import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from generator.derive.labels import plural
from generator.files.errors import RefusedError
from generator.pipeline import Corpus
from generator.print_edition.typeset import PrintManner, made_ready, typeset
from generator.project.layout import Project
from generator.publish.manifest import (
    MANIFEST,
    Alteration,
    altered_files,
    altered_seeds,
    read_manifest,
)
from generator.publish.verdict import Verdict
from generator.publish.verify_difference import Json, differences
from generator.publish.verify_pdf import PrintedDocument, differing_pages, read_pdf
from generator.publish.verify_quotations import (
    altered_documents,
    altered_quotations,
    count_quotations,
)

UNSOUND = (
    "the seeds here have errors, so what they give could not be compared; run: briefings check"
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
        kinds: dict[str, Callable[[Path], Verdict]] = {".pdf": self._paper, ".json": self._file}
        check = kinds.get(target.suffix.lower())
        if check is None or not target.is_file():
            raise RefusedError(f"{target} is no folder of a site, no PDF and no JSON file")
        return check(target)

    def _site(self, tree: Path) -> Verdict:
        path = tree / MANIFEST
        if not path.is_file():
            raise RefusedError(f"{tree} has no {MANIFEST} to compare it with")
        try:
            manifest = read_manifest(path)
        except (ValueError, RecursionError) as error:
            return Verdict(
                altered=(Alteration(file=MANIFEST, field="", what=f"cannot be read: {error}"),)
            )
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
            name = data.relative_to(tree).as_posix()
            verdict += self._data(name, data.read_bytes())
        return verdict

    def _file(self, path: Path) -> Verdict:
        return self._data(path.name, path.read_bytes())

    def _data(self, name: str, text: bytes) -> Verdict:
        """Check a briefing's data: hashes, quotations, then every field against the seeds."""
        try:
            data: Json = json.loads(text)
        except (ValueError, RecursionError):
            return Verdict(altered=(Alteration(file=name, field="", what="is no JSON"),))
        if not isinstance(data, dict):
            return Verdict(altered=(Alteration(file=name, field="", what="is no briefing’s data"),))
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

    def _paper(self, path: Path) -> Verdict:
        pdf = path.read_bytes()
        found = read_pdf(pdf)
        if found is None:
            return Verdict(
                altered=(Alteration(file=path.name, field="", what="is no PDF that can be read"),)
            )
        carried = (
            self._data(f"{path.name}/briefing.json", found.data)
            if found.data is not None
            else Verdict(
                open=(f"{path.name} carries no data; `briefings pdf --archive` attaches it",)
            )
        )
        return carried + self._pages(path.name, pdf, found)

    def _pages(self, name: str, pdf: bytes, found: PrintedDocument) -> Verdict:
        """Print the briefing again in the same manner, and compare."""
        if not self._corpus.sound:
            return Verdict(open=(UNSOUND,))
        if found.slug not in self._corpus.folders:
            return Verdict(
                open=(f"{name}: it names no briefing that is here, so its pages stay unchecked",)
            )
        again = self._printed(found)
        altered = () if again == pdf else tuple(self._differing(name, found, again))
        return Verdict(
            altered=altered, checked=(f"{name}: every byte against what the seeds give",)
        )

    def _printed(self, found: PrintedDocument) -> bytes:
        ready = made_ready(self._project, self._corpus, (found.slug,))
        manner = PrintManner(paper=found.paper, archive=found.data is not None)
        with typeset(self._project, ready.documents, manner) as printed:
            if not printed.complete:
                raise RefusedError("; ".join(map(str, printed.faults)))
            return printed.files[found.slug].read_bytes()

    def _differing(self, name: str, found: PrintedDocument, again: bytes) -> Iterator[Alteration]:
        expected = read_pdf(again)
        told = tuple(differing_pages(found, expected)) if expected else ()
        for field, what in told:
            yield Alteration(file=name, field=field, what=what)
        if not told:
            what = (
                "has other bytes than the seeds give, though the same words: "
                "altered out of sight, or made by another version of the program"
            )
            yield Alteration(file=name, field="", what=what)
