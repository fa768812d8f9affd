"""A site, a printed document or a briefing's data, checked against what the seeds give.

With the seeds at hand everything is built again, and every byte compared. Without them a signature
by the author's key says that nothing was altered since; without either nothing can be proved.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Protocol

from generator.derive.labels import plural
from generator.files.errors import RefusedError
from generator.files.safe_read import Unreadable
from generator.pipeline import Corpus
from generator.print_edition.paper import Paper, PrintOptions
from generator.publish.file_differences import MOST, data_differences, file_differences
from generator.publish.foreign_tree import Found, foreign_entries, read_foreign
from generator.publish.manifest import (
    ADDED,
    LARGEST,
    MANIFEST,
    Alteration,
    Manifest,
    altered_files,
    altered_seeds,
    as_bytes,
    as_manifest,
)
from generator.publish.pdf_reader import ATTACHED, PrintedDocument, read_pdf
from generator.publish.signature import SIGNATURE, objection
from generator.publish.switch import MARKER, MARKER_TEXT
from generator.publish.verify_data import (
    altered_documents,
    altered_quotations,
    count_quotations,
    read_data,
)
from generator.spans import SeedFile

UNSOUND = (
    "the seeds here have errors, so what they give could not be compared; run: briefings check"
)
UNPROVED = (
    "nothing can be proved: there are no seeds here to build again from, and no key was given "
    "(--key) whose signature could be checked; hashes that agree prove nothing, for whoever "
    "alters a file can write its hash anew"
)


class Rebuilding(Protocol):
    """Builds again what the seeds of a project give."""

    @property
    def corpus(self) -> Corpus:
        """The seeds, compiled."""

    def site(self, printed: PrintOptions | None) -> Path:
        """Return the folder of the whole site; `RefusedError` where none can be built."""

    def document(self, slug: str, options: PrintOptions) -> bytes:
        """Return the print edition of a briefing; `RefusedError` where it cannot be printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """Whose signature counts, and from when on."""

    keys: Path
    """Public keys, or allowed signers."""
    not_before: str = ""
    """A number of edition, or a day: what is older is refused."""


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
    """Checks targets against the seeds of one project, or against a signature, or both."""

    def __init__(self, again: Rebuilding | None, trust: Trust | None = None) -> None:
        """Take what builds again, None without seeds; and who is trusted, None without a key."""
        self._again = again
        self._trust = trust

    def verify(self, target: Path) -> Verdict:
        """Check a folder, a PDF or a JSON file; `RefusedError` where it is none of these."""
        kinds: dict[str, Callable[[str, bytes, Rebuilding], Verdict]] = {
            ".pdf": _paper,
            ".json": _data,
        }
        check = kinds.get(target.suffix.lower())
        if target.is_dir():
            return self._site(target)
        if check is None:
            raise RefusedError(f"{target} is no folder of a site, no PDF and no JSON file")
        data = read_foreign(target)
        if not isinstance(data, bytes):
            raise RefusedError(f"{target} {data.reason}")
        if self._again is None:
            return Verdict(open=(UNPROVED, f"{target.name}: a key serves only for a whole site"))
        return check(target.name, data, self._again)

    def _site(self, tree: Path) -> Verdict:
        text = read_foreign(tree / MANIFEST)
        if not isinstance(text, bytes):
            raise RefusedError(f"{tree} has no {MANIFEST} to compare it with: it {text.reason}")
        try:
            manifest = as_manifest(text)
        except (ValueError, RecursionError) as error:
            return _altered(MANIFEST, f"cannot be read: {error}")
        verdict = Verdict(altered=tuple(altered_files(tree, manifest)))
        marker = read_foreign(tree / MARKER)
        if isinstance(marker, bytes) and marker != MARKER_TEXT.encode():
            verdict += _altered(MARKER, "says something else")
        if self._again is None and self._trust is None:
            return verdict + Verdict(open=(UNPROVED,))
        if self._again is not None:
            verdict += _seeds_of(self._again, manifest) + _built(tree, text, manifest, self._again)
        return verdict + _signed(tree, text, manifest, self._trust)


def _seeds_of(again: Rebuilding, manifest: Manifest) -> Verdict:
    return Verdict(
        altered=tuple(altered_seeds(again.corpus.seed_hashes, manifest)),
        checked=(f"{plural(len(manifest.seeds), 'seed')} against {MANIFEST}",),
    )


def _built(tree: Path, text: bytes, manifest: Manifest, again: Rebuilding) -> Verdict:
    """Build the site again as the manifest says that it was built, and compare every byte."""
    if not again.corpus.sound:
        return _data_alone(tree, again) + Verdict(open=(UNSOUND,))
    try:
        built = again.site(_print_options(manifest))
    except RefusedError as error:
        return Verdict(open=(f"the site could not be built again: {error}",))
    expected = {found.path: found.data for found in foreign_entries(built)}
    wanted = (built / MANIFEST).read_bytes()
    here = as_manifest(wanted).made_by
    verdict = Verdict(altered=tuple(_manifest_differences(text, manifest, wanted)))
    if manifest.made_by != here:
        verdict += Verdict(open=(_other_program(manifest.made_by, here),))
    own = {MANIFEST, SIGNATURE}
    entries = tuple(found for found in foreign_entries(tree) if found.path not in own)
    verdicts = tuple(
        _compared(found, expected.get(found.path), ours=manifest.made_by == here)
        for found in entries
    )
    missing = expected.keys() - {found.path for found in entries} - own
    lost = (Alteration(file=path, what="is missing") for path in sorted(missing))
    return verdict + Verdict(
        altered=(*(told for each in verdicts for told in each.altered), *lost),
        open=tuple(words for each in verdicts for words in each.open),
        checked=(f"{len(entries):,} files and folders of the site, byte for byte",),
    )


def _compared(found: Found, expected: bytes | Unreadable | None, *, ours: bool) -> Verdict:
    """Compare an entry of the site with the one that the seeds give.

    Where the site is not `ours`, made by another program, other bytes may be its own.
    """
    if not isinstance(found.data, bytes):
        return _altered(found.path, found.data.reason)
    if expected is None:
        return _altered(found.path, ADDED)
    if not isinstance(expected, bytes):
        return Verdict(open=(f"{found.path}: {expected.reason}",))
    if found.data != expected and not ours and not _is_data(found.path):
        return Verdict(open=(f"{found.path}: has other bytes than this program gives",))
    told = islice(file_differences(found.path, found.data, expected), MOST + 1)
    return Verdict(
        altered=tuple(Alteration(file=found.path, field=field, what=what) for field, what in told)
    )


def _other_program(there: Mapping[str, str], here: Mapping[str, str]) -> str:
    parts = (
        f"{name} {there.get(name, 'unnamed')}, here {here.get(name, 'none')}"
        for name in dict.fromkeys((*here, *there))
        if there.get(name) != here.get(name)
    )
    return f"it says that another program made it ({'; '.join(islice(parts, MOST))})"


def _is_data(path: str) -> bool:
    return path.endswith("/data/briefing.json")


def _print_options(manifest: Manifest) -> PrintOptions | None:
    """Return how the manifest says that the site was printed; anything strange is a default."""
    if manifest.printed is None:
        return None
    paper = manifest.printed.get("paper")
    known = next((each for each in Paper if each.value == paper), Paper.A4)
    return PrintOptions(paper=known, archive=manifest.printed.get("archive") is True)


def _manifest_differences(text: bytes, manifest: Manifest, wanted: bytes) -> Iterator[Alteration]:
    """Yield what differs in the manifest, but for what signing adds."""
    listed = read_data(wanted)
    edition = {"edition": manifest.edition} if manifest.edition is not None else {}
    signed = as_bytes({**listed, **edition}) if isinstance(listed, dict) else wanted
    for field, what in () if text == signed else data_differences(text, signed):
        yield Alteration(file=MANIFEST, field=field, what=what)


def _signed(tree: Path, text: bytes, manifest: Manifest, trust: Trust | None) -> Verdict:
    """Check the signature, where there is one or should be one."""
    signature = read_foreign(tree / SIGNATURE)
    if trust is None:
        claims = isinstance(signature, bytes) or manifest.edition is not None
        told = "its signature was not checked: no key was given (--key)"
        return Verdict(open=(told,) if claims else ())
    if not isinstance(signature, bytes):
        return _altered(SIGNATURE, "is missing, or no file: the site is not signed")
    if reason := objection(text, signature, trust.keys):
        return _altered(SIGNATURE, reason)
    edition = manifest.edition or {}
    number, day = edition.get("number"), str(edition.get("day"))
    if not isinstance(number, int):
        return _altered(MANIFEST, "is signed, and names no edition")
    if trust.not_before and _is_older(number, day, trust.not_before):
        what = f"is edition {number} of {day}, older than {trust.not_before}: an old site"
        return _altered(MANIFEST, what)
    listed = plural(len(manifest.files), "file")
    return Verdict(checked=(f"the signature of edition {number}, {day}, and {listed} against it",))


def _is_older(number: int, day: str, not_before: str) -> bool:
    return number < int(not_before) if not_before.isdecimal() else day < not_before


def _data_alone(tree: Path, again: Rebuilding) -> Verdict:
    """Look up the quotations of a site's data, where its seeds give no site."""
    verdict = Verdict()
    for found in foreign_entries(tree):
        if _is_data(found.path) and isinstance(found.data, bytes):
            verdict += _data(found.path, found.data, again)
    return verdict


def _data(name: str, text: bytes, again: Rebuilding) -> Verdict:
    """Check a briefing's data: hashes, quotations, then every field against the seeds."""
    data = read_data(text) if len(text) <= LARGEST else None
    if not isinstance(data, dict):
        return _altered(name, "is no JSON of a briefing’s data")
    given = again.corpus.pages.get(f"{data.get('slug')}/data/briefing.json")
    if given is not None and given.encode() == text:
        return Verdict(checked=(f"{name}: every byte against what the seeds give",))
    seeds: Mapping[str, SeedFile] = {
        file.path: file for files in again.corpus.folders.values() for file in files
    }
    verdict = Verdict(
        altered=(*altered_documents(name, data, seeds), *altered_quotations(name, data, seeds)),
        checked=(f"{name}: {plural(count_quotations(data), 'quotation')} against the documents",),
    )
    if given is None:
        nowhere = f"{name}: there is no briefing `{data.get('slug')}` here"
        return verdict + Verdict(open=(nowhere if again.corpus.sound else UNSOUND,))
    told = data_differences(text, given.encode())
    return verdict + Verdict(
        altered=tuple(Alteration(file=name, field=field, what=what) for field, what in told),
        checked=(f"{name}: every field against what the seeds give",),
    )


def _paper(name: str, pdf: bytes, again: Rebuilding) -> Verdict:
    """Print the briefing again in the same manner, and compare every byte."""
    found = read_pdf(pdf)
    if found is None:
        return _altered(name, "is no PDF that can be read")
    if not again.corpus.sound:
        verdict = Verdict(open=(UNSOUND,))
        return verdict + _data(f"{name}/{ATTACHED}", found.data, again) if found.data else verdict
    slug = _briefing(name, found, again)
    if slug is None:
        told = f"{name}: it names no briefing that is here, so its pages stay unchecked"
        return Verdict(open=(told,))
    options = PrintOptions(paper=found.paper, archive=found.data is not None)
    told_all = file_differences("x.pdf", pdf, again.document(slug, options))
    return Verdict(
        altered=tuple(Alteration(file=name, field=field, what=what) for field, what in told_all),
        checked=(f"{name}: every byte against what the seeds give",),
    )


def _briefing(name: str, found: PrintedDocument, again: Rebuilding) -> str | None:
    """Return the briefing that a PDF says it prints, else the one that its file is named for."""
    named = (found.slug, name.rpartition(".")[0])
    return next((slug for slug in named if slug in again.corpus.folders), None)


def _altered(name: str, what: str) -> Verdict:
    """Return the verdict on a file that is altered as a whole."""
    return Verdict(altered=(Alteration(file=name, what=what),))
