"""What was altered after publication is named, with its file and its field (A16)."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.files.safe_read import Unreadable
from generator.print_edition.paper import Paper
from generator.publish.file_differences import page_differences
from generator.publish.foreign_tree import Found
from generator.publish.pdf_reader import PrintedDocument
from generator.publish.verify import Verdict, _compared
from generator.publish.verify_data import differences
from tests.projects import DOCUMENT, write_project

DATA = "crane/data/briefing.json"
QUOTE = "claims[injured-12].appearances[1].quote"
HASH = "sources[report].document.sha256"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build one project with its archived print edition; the tests work on copies of its files."""
    root = write_project(tmp_path_factory.mktemp("project"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        done = CliRunner().invoke(cli, ("build", "--pdf", "--archive"))
        assert done.exit_code == 0, done.output
        done = CliRunner().invoke(cli, ("pdf", "--paper", "us-letter"))
        assert done.exit_code == 0, done.output
    return root


@pytest.fixture
def root(built: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the project, and put back afterwards what a test alters."""
    monkeypatch.chdir(built)
    kept = {path: path.read_bytes() for path in built.rglob("*") if path.is_file()}
    yield built
    for path in built.rglob("*"):
        if path.is_file() and path not in kept:
            path.unlink()
    for path, data in kept.items():
        path.write_bytes(data)


def told(target: str, status: int) -> list[str]:
    """Return what `verify` says on one line each."""
    result = CliRunner().invoke(cli, ("verify", target))
    assert result.exit_code == status, result.output
    return result.output.splitlines()


def test_nothing_is_altered(root: Path) -> None:
    assert told("site", 0)[-1] == "Nothing was altered."
    assert told(f"site/{DATA}", 0) == [
        "checked: briefing.json: every byte against what the seeds give",
        "Nothing was altered.",
    ]
    assert told("site/crane/crane.pdf", 0)[-2:] == [
        "checked: crane.pdf: every byte against what the seeds give",
        "Nothing was altered.",
    ]
    assert (root / "print/crane.pdf").is_file()


def test_a_document_without_data_is_compared_too(root: Path) -> None:
    assert told(str(root / "print" / "crane.pdf"), 0) == [
        "checked: crane.pdf: every byte against what the seeds give",
        "Nothing was altered.",
    ]


def edited(root: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    """Write a briefing's data with a change, as somebody would who passes it on."""
    data = json.loads((root / "site" / DATA).read_text(encoding="utf-8"))
    change(data)
    path = root / "passed-on.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (
            lambda data: data["claims"][0]["appearances"][0].update(quote="at least 13 people"),
            f"{QUOTE}: does not stand in the document, word for word",
        ),
        (
            lambda data: data["claims"][0]["appearances"][0]["passage"].update(start=30),
            "claims[injured-12].appearances[1].passage: is not where the words stand: 29–60",
        ),
        (
            lambda data: data["figures"][0]["value"].update(low=13),
            "figures[injured].value.low: is 13 where the seeds give 12",
        ),
        (
            lambda data: data["claims"][0].update(status="corroborated"),
            'claims[injured-12].status: is "corroborated" where the seeds give "single_origin"',
        ),
        (
            lambda data: data["claims"][0]["appearances"][0]["chain"].clear(),
            "claims[injured-12].appearances[1].chain[1]: is missing",
        ),
        (
            lambda data: data["sources"][0]["document"].update(sha256="0" * 64),
            f"{HASH}: is not the hash of the document as it is stored here: seeds/crane/report.txt",
        ),
        (lambda data: data.update(extra=1), "extra: was added: 1"),
        (lambda data: data.pop("title"), "title: is missing"),
    ],
)
def test_an_altered_field_is_named(
    root: Path, change: Callable[[dict[str, Any]], object], line: str
) -> None:
    assert f"passed-on.json: {line}" in told(str(edited(root, change)), 1)


def test_an_altered_page_is_named(root: Path) -> None:
    page = root / "site/crane/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("At least 12", "At least 21"))
    assert told("site", 1)[0] == "crane/index.html: was altered: its SHA-256 is another"


def test_an_altered_seed_is_named(root: Path) -> None:
    (root / "seeds/crane/report.txt").write_text(DOCUMENT.replace("12", "21"), encoding="utf-8")
    lines = told("site", 1)
    assert "seeds/crane/report.txt: was altered: its SHA-256 is another" in lines
    assert any(line.startswith(f"{DATA}: sources[report].document.sha256: ") for line in lines)
    assert any(
        line.startswith(f"{DATA}: claims[injured-12].appearances[1].quote") for line in lines
    )
    assert any(line.startswith("not checked: the seeds here have errors") for line in lines)
    assert told("site/crane/crane.pdf", 1)[-1].startswith("checked: ")


def test_an_altered_manifest_is_named(root: Path) -> None:
    (root / "site/MANIFEST.json").write_text("[" * 100_000)
    assert told("site", 1)[0].startswith("MANIFEST.json: cannot be read")


def altered_pdf(root: Path, change: Callable[[pikepdf.Pdf], object]) -> Path:
    """Save the archived print edition with a change."""
    path = root / "altered.pdf"
    with pikepdf.open(root / "site/crane/crane.pdf") as pdf:
        change(pdf)
        pdf.save(path)
    return path


def test_an_altered_attachment_is_named(root: Path) -> None:
    def forge(pdf: pikepdf.Pdf) -> None:
        data = pdf.attachments["briefing.json"].get_file().read_bytes()
        del pdf.attachments["briefing.json"]
        pdf.attachments["briefing.json"] = data.replace(b"single_origin", b"corroborated_")

    lines = told(str(altered_pdf(root, forge)), 1)
    assert any(
        line.startswith("altered.pdf: briefing.json: claims[injured-12].status") for line in lines
    )


def test_a_page_with_other_words_is_named(root: Path) -> None:
    lines = told(str(altered_pdf(root, lambda pdf: pdf.pages.__delitem__(1))), 1)
    assert any(line.startswith("altered.pdf: has ") for line in lines)


def test_bytes_out_of_sight_are_named(root: Path) -> None:
    lines = told(str(altered_pdf(root, lambda _: None)), 1)
    assert lines[0].startswith("altered.pdf: has other bytes than the seeds give")


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("x.json", "{", "x.json: is no JSON of a briefing’s data"),
        ("x.json", "[" * 100_000, "x.json: is no JSON of a briefing’s data"),
        ("x.json", "[]", "x.json: is no JSON of a briefing’s data"),
        ("x.pdf", "%PDF-1.7 nothing", "x.pdf: is no PDF that can be read"),
    ],
)
def test_what_cannot_be_read_is_named(root: Path, name: str, text: str, line: str) -> None:
    (root / name).write_text(text)
    assert told(name, 1)[0] == line


def test_data_of_nowhere_stays_unchecked(root: Path) -> None:
    data = {
        "slug": "elsewhere",
        "sources": [{"id": "a", "document": {"file": "seeds/e/a.txt"}}],
        "claims": [{"id": "c", "appearances": [{"source": "a", "quote": 1}, {}]}],
    }
    (root / "x.json").write_text(json.dumps(data))
    assert told("x.json", 1)[:2] == [
        "seeds/e/a.txt: is not among the seeds here, so its quotations could not be looked up",
        "not checked: x.json: there is no briefing `elsewhere` here",
    ]


def test_a_document_of_somebody_else_stays_unchecked(root: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(612, 792))
        pdf.save(root / "letter.pdf")
    assert told("letter.pdf", 1)[0] == (
        "not checked: letter.pdf: it names no briefing that is here, so its pages stay unchecked"
    )


def test_what_cannot_be_printed_again_is_refused(root: Path) -> None:
    broken = root / "templates/print/main.typ"
    broken.parent.mkdir(parents=True)
    broken.write_text("#panic()")
    result = CliRunner().invoke(cli, ("verify", "print/crane.pdf"))
    assert "panicked" in str(result.exception)


@pytest.mark.parametrize("name", ["seeds", "mkdocs.txt"])
def test_what_is_no_target_is_refused(root: Path, name: str) -> None:
    (root / "mkdocs.txt").write_text("")
    result = CliRunner().invoke(cli, ("verify", name))
    assert result.exit_code == 1
    assert "MANIFEST" in str(result.exception) or "no folder" in str(result.exception)


@pytest.mark.parametrize(
    ("found", "expected", "told"),
    [
        ({"a": 1}, {"a": 1}, []),
        ({"a": 1}, {"a": True}, [("a", "is 1 where the seeds give true")]),
        ({"b": 1, "a": 1}, {"a": 1, "b": 1}, [("", "has its entries in another order")]),
        ([{"id": "x"}, {"id": "x"}], [{"id": "x"}], [("[x, 2]", 'was added: {"id": "x"}')]),
        ({"a": "y" * 99}, {"a": ""}, [("a", f'is "{"y" * 59}… where the seeds give ""')]),
    ],
)
def test_differences_are_named(found: object, expected: object, told: list[object]) -> None:
    assert list(differences(found, expected)) == told


def test_a_page_that_lacks_lines_or_has_more_is_told_of() -> None:
    def printed(*pages: tuple[str, ...]) -> PrintedDocument:
        return PrintedDocument(slug="crane", paper=Paper.A4, data=None, pages=pages)

    told = page_differences(printed(("a", "b"), ("c",), ("d",)), printed(("a",), ("x",), ("d",)))
    assert list(told) == [
        ("page 1", "has other lines"),
        ("page 2", "says “c” where the seeds give “x”"),
    ]


def test_a_rebuilt_page_that_cannot_be_read_leaves_the_question_open() -> None:
    found = Found(path="crane/index.html", data=b"<!doctype html>")
    assert _compared(found, Unreadable(reason="is not a file"), ours=True) == Verdict(
        open=("crane/index.html: is not a file",)
    )


def test_other_bytes_of_another_program_leave_the_question_open_but_for_data() -> None:
    page = Found(path="crane/index.html", data=b"<!doctype html>")
    assert _compared(page, b"<!doctype html>\n", ours=False) == Verdict(
        open=("crane/index.html: has other bytes than this program gives",)
    )
    assert _compared(page, b"<!doctype html>", ours=False) == Verdict()
    data = Found(path=DATA, data=b'{"a": 1}')
    assert _compared(data, b'{"a": 2}', ours=False).altered
    assert _compared(page, b"<!doctype html>\n", ours=True).altered
