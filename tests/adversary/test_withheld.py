"""Of a document with `republish: none` nothing is published but its quotations (A18).

Every output is searched, unpacked: the site with its search index, the pages, the data, the feed,
the manifest, the PDF with what is attached to it.
"""

import gzip
import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

import pikepdf
import pypdf
import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.model.source import Source
from generator.project.layout import Project
from generator.project.republish_key import KEY, keyed_hash
from tests.projects import write_project

RUN = 4
"""Words in a row that would show the text."""
_SYLLABLES = ["bra", "cle", "dor", "fim", "gul", "hap", "jin", "kov", "lum", "mez", "nip", "orl"]


def words(start: int, number: int) -> str:
    """Return words of which none comes again."""
    count = len(_SYLLABLES)
    return " ".join(
        "".join(_SYLLABLES[(each // count**place) % count] for place in range(3))
        for each in range(start, start + number)
    )


BEFORE, AFTER = words(40, 9), words(60, 9)
SECRET = (
    f"{words(0, 30)}. {BEFORE} the crane fell on 83 people {AFTER}. "
    f"{words(80, 12)} the crane fell on 83 people {words(100, 12)}. "
    f"The mayor said that 12 workers were still missing. {words(130, 40)}.\n"
)
UNCITED = f"{words(200, 141)}. {words(600, 20)}\n"
RELAY = f"{words(400, 97)}. {words(130, 40)}. The mayor said that 12 workers were missing.\n"
DOCUMENTS = {"leaked-cable-7.txt": SECRET, "never-cited-9.md": UNCITED, "relay-4.txt": RELAY}
QUOTES = ("the crane fell on 83 people", "12 workers were still missing", "12 workers were missing")
YAML = f"""
title: The crane
as_of: 2025-11-25
summary: What is said of a crane.
actors:
  gazette: {{type: Organization, name: Gazette}}
  mayor: {{type: Person, name: The mayor}}
sources:
  first:
    file: leaked-cable-7.txt
    type: Report
    publisher: gazette
    published: 2025-11-24
    accessed: 2025-11-25
    lang: en
    republish: none
  uncited: {{file: never-cited-9.md, type: Report, publisher: gazette, published: 2025-11-24,
    accessed: 2025-11-25, lang: en, republish: none}}
  relay: {{file: relay-4.txt, type: NewsArticle, publisher: gazette, published: 2025-11-25,
    accessed: 2025-11-25, lang: en, republish: none}}
claims:
  fell:
    text: A crane fell on 83 people.
    appearances:
      - source: first
        quote: {QUOTES[0]}
        prefix: {BEFORE}
        suffix: {AFTER}
  missing:
    text: Workers are missing.
    appearances:
      - {{source: first, quote: {QUOTES[1]}, chain: [mayor]}}
      - {{source: relay, quote: {QUOTES[2]}, chain: [mayor]}}
casualties:
  dead: {{claim: fell, event: fall, outcome: injured, wording: 83 people, measure: cumulative}}
events:
  fall: {{title: The fall, when: 2025-11-24, claims: [fell]}}
"""
FILES = {
    "seeds/crane/briefing.yml": YAML,
    **{f"seeds/crane/{name}": text for name, text in DOCUMENTS.items()},
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a project of which every document is withheld, as strictly as can be."""
    root = write_project(tmp_path_factory.mktemp("withheld"), FILES)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        for verb in (("pin",), ("build", "--strict", "--pdf", "--archive")):
            done = CliRunner().invoke(cli, verb)
            assert done.exit_code == 0, done.output
    return root


def outputs(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield all that could be published, by name, unpacked."""
    for folder in ("site", "briefings"):
        for path in sorted((root / folder).resolve().rglob("*")):
            if not path.is_file():
                continue
            name = f"{folder}/{path.name}"
            data = path.read_bytes()
            yield name, f"{path}".encode()
            yield name, gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
            if path.suffix == ".pdf":
                yield f"{name} (text)", text_of(path).encode()
                yield from ((f"{name} (unpacked)", part) for part in parts(path))


def parts(path: Path) -> Iterator[bytes]:
    """Yield the properties and every stream of a PDF."""
    yield str(pypdf.PdfReader(path).metadata).encode()
    with pikepdf.open(path) as pdf:
        assert pdf.attachments
        for each in pdf.objects:
            if isinstance(each, pikepdf.Stream):
                try:
                    yield each.read_bytes()
                except pikepdf.PdfError:  # a picture's own packing
                    yield each.read_raw_bytes()
            else:
                yield repr(each).encode()


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def plain(text: str) -> str:
    """Return the words of a text, without markup, one space between them."""
    return " ".join(re.findall(r"\w+", re.sub(r"<[^>]*>", " ", text)))


def told(documents: Mapping[str, str] = DOCUMENTS) -> Mapping[str, str]:
    """Return all that would confirm a guess, each with what it is."""
    found: dict[str, str] = {}
    allowed = tuple(map(plain, QUOTES))
    for name, text in documents.items():
        taken = plain(text).split()
        for at in range(len(taken) - RUN + 1):
            run = " ".join(taken[at : at + RUN])
            if not any(run in each for each in allowed):
                found[run] = f"words of {name}"
        data = text.encode()
        found[sha256(data).hexdigest()] = f"the hash of {name}"
        found[sha256(data).hexdigest()[:16]] = f"the beginning of the hash of {name}"
        found |= {name: "a name", name.partition(".")[0]: "a name without its ending"}
    return found


def seen(root: Path, secrets: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return what is told in which output."""
    return [
        (name, secret)
        for name, data in outputs(root)
        for text in (data.decode("utf-8", "replace"),)
        for words in (f"{text}\n{plain(text)}",)
        for secret in secrets
        if secret in words
    ]


def test_nothing_is_told(root: Path) -> None:
    assert len(told()) > 200
    names = {name for name, _ in outputs(root)}
    assert {"site/MANIFEST.json", "site/feed.xml", "site/briefing.json", "site/crane.pdf"} <= names
    assert any(name.endswith(".pf_fragment") for name in names)
    assert seen(root, told()) == []


def counts(root: Path) -> list[tuple[str, int]]:
    """Return the lengths of documents, in bytes, characters and words, that an output tells."""
    numbers = {
        number
        for text in DOCUMENTS.values()
        for number in (len(text.encode()), len(text), len(text.split()), len(plain(text).split()))
    }
    assert min(numbers) > 100  # smaller ones stand everywhere
    return [
        (name, number)
        for name, data in outputs(root)
        if name.endswith((".md", ".json", ".html", ".csv", ".xml", "(text)"))
        for number in numbers
        if re.search(rf"(?<![\w.#&-])(?:{number}|{number:,})(?!\w)".encode(), data)
    ]


def test_no_size_and_no_count_is_told(root: Path) -> None:
    assert counts(root) == []


def test_the_keyed_hash_is_told_in_its_place(root: Path) -> None:
    project = Project(root=root)
    for folder, source, name in (
        ("site", "first", "leaked-cable-7.txt"),
        ("briefings", "uncited", "never-cited-9.md"),
    ):
        keyed = keyed_hash(project, DOCUMENTS[name].encode())
        data = (root / folder / "crane/data/briefing.json").read_text()
        page = (root / "briefings/crane/sources" / f"{source}.md").read_text()
        assert f'"hmac": "{keyed}"' in data
        assert keyed in page
        assert "HMAC-SHA-256" in page
    assert not any(KEY.encode() in data for _, data in outputs(root))
    key = (root / KEY).read_bytes().strip()
    assert not any(key in data for _, data in outputs(root))


def test_who_has_no_key_builds_the_same(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    key = (root / KEY).read_bytes()
    (root / KEY).unlink()
    try:
        assert CliRunner().invoke(cli, ("build", "--check")).exit_code == 0
        assert CliRunner().invoke(cli, ("pin",)).exit_code == 0
        assert not (root / KEY).exists()  # nothing was out of date
    finally:
        (root / KEY).write_bytes(key)


def test_every_link_to_a_quotation_leads_somewhere(root: Path) -> None:
    page = (root / "briefings/crane/index.md").read_text()
    source = (root / "briefings/crane/sources/first.md").read_text()
    linked = set(re.findall(r"sources/first\.md#([a-z0-9-]+)\)", page))
    assert len(linked) == 2
    assert linked == set(re.findall(r' id="(n-[0-9a-f]+)"', source))


def test_what_is_told_of_an_open_document_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control."""
    root = write_project(tmp_path, FILES)
    monkeypatch.setattr(Source, "is_withheld", False)
    monkeypatch.chdir(root)
    done = CliRunner().invoke(cli, ("build", "--pdf", "--archive"))
    assert done.exit_code == 0, done.output
    kinds = {told()[secret] for _, secret in seen(root, told())}
    assert {"a name", "words of leaked-cable-7.txt", "the hash of never-cited-9.md"} <= kinds
    assert len(counts(root)) > len(DOCUMENTS)
