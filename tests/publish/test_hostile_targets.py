"""What is verified gives no orders: names, pipes, bombs and depths end as findings (A21)."""

import io
import os
import resource
import sys
import time
import zlib
from pathlib import Path
from runpy import run_path
from unittest.mock import MagicMock

import pytest
import uvicorn
from click.testing import CliRunner
from uvicorn.server import ServerState

from generator.cli import cli
from generator.files.errors import RefusedError
from generator.files.safe_read import Unreadable
from generator.preview.patient_server import SECONDS, PatientProtocol
from generator.print_edition.paper import Paper, PrintOptions
from generator.publish import file_differences as differences_module
from generator.publish import pdf_reader, verify
from generator.publish.file_differences import MOST, data_differences, file_differences
from generator.publish.foreign_tree import DEEPEST, Found, foreign_entries
from generator.publish.manifest import Manifest
from generator.publish.pdf_reader import PrintedDocument, read_pdf
from generator.publish.verify import Verifier
from tests.projects import FILES, write_project

FONT = b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
IN_SHORT = "says “there were at least 38</p>” where the seeds give “there were at least 83</p>”"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_project(tmp_path, FILES)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pdf(content: bytes) -> bytes:
    """Return a PDF with one page of this compressed content."""
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R %b >>" % FONT,
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(content), content),
    )
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 5\n0000000000 65535 f \n%btrailer << /Size 5 /Root 1 0 R >>\n" % table
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % out.rindex(b"xref\n0 5"))


def bomb() -> bytes:
    """Return less than 16 kB that unfold to a million operators."""
    return pdf(zlib.compress(b"BT /F1 9 Tf " + b"(a) Tj " * 1_000_000 + b"ET", 9))


def test_a_bomb_ends_as_a_finding(root: Path) -> None:
    (root / "bomb.pdf").write_bytes(bomb())
    assert (root / "bomb.pdf").stat().st_size < 16_384
    started = time.monotonic()
    found = read_pdf((root / "bomb.pdf").read_bytes())
    assert time.monotonic() - started < 5
    assert found is None or found.pages is None
    assert CliRunner().invoke(cli, ("verify", "bomb.pdf")).exit_code == 1
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert used < 512 * 1024, used


def test_a_small_document_is_read() -> None:
    """The control: it is not every PDF that cannot be read."""
    assert read_pdf(pdf(zlib.compress(b"q Q"))) == PrintedDocument(
        slug="", paper=Paper.US_LETTER, data=None, pages=((),)
    )


def test_a_reader_that_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "READER", (sys.executable, "-c", "import time; time.sleep(60)"))
    monkeypatch.setattr(pdf_reader, "WALL_SECONDS", 0.5)
    assert read_pdf(b"") is None


@pytest.mark.parametrize(("data", "lines"), [(pdf(zlib.compress(b"q Q")), 3), (b"none", 0)])
def test_the_process_reads_under_limits(
    monkeypatch: pytest.MonkeyPatch, data: bytes, lines: int
) -> None:
    limits: list[int] = []
    monkeypatch.setattr(resource, "setrlimit", lambda which, _: limits.append(which))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    monkeypatch.setattr(sys, "stdout", told := io.StringIO())
    run_path(str(pdf_reader.__file__), run_name="__main__")
    assert told.getvalue().count("\n") == lines
    assert limits == [resource.RLIMIT_AS, resource.RLIMIT_CPU]


def test_too_many_words_are_not_all_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "LONGEST", -1)
    assert len(list(pdf_reader.described(pdf(zlib.compress(b"q Q"))))) == 1


def test_names_are_shown_and_not_obeyed(root: Path) -> None:
    assert CliRunner().invoke(cli, ("build",)).exit_code == 0
    (root / "site/\x1b[2Jx\u202e").write_text("")
    os.mkfifo(root / "site/pipe")
    done = CliRunner().invoke(cli, ("verify", "site"))
    assert done.exit_code == 1
    assert "\x1b" not in done.output
    assert "\u202e" not in done.output
    assert "␛[2Jx<U+202E>: was added after publication" in done.output
    assert "pipe: is a named pipe, not a file" in done.output


def test_a_pipe_is_no_target(root: Path) -> None:
    os.mkfifo(root / "x.pdf")
    (root / "y.json").symlink_to("mkdocs.yml")
    for name in ("x.pdf", "y.json"):
        with pytest.raises((RefusedError, OSError), match="is a "):
            Verifier(None).verify(root / name)


def test_what_lies_too_deep_is_not_looked_into(tmp_path: Path) -> None:
    (tmp_path / "/".join("a" * (DEEPEST + 2))).mkdir(parents=True)
    entries = tuple(foreign_entries(tmp_path))
    assert len(entries) == DEEPEST + 2
    assert "cannot be looked into" in str(entries[-1].data)


@pytest.mark.parametrize(
    ("path", "found", "expected", "told"),
    [
        ("a.txt", b"a", b"a", []),
        ("a.bin", b"\xff", b"\xfe", [("", "has other bytes than the seeds give")]),
        ("a.txt", b"a", b"b", [("line 1", "says “a” where the seeds give “b”")]),
        ("a.txt", b"a", b"a\nb", [("line 2", "says “” where the seeds give “b”")]),
        (
            "a.html",
            b'<p id="c-x">It says that there were at least 38</p>',
            b'<p id="c-x">It says that there were at least 83</p>',
            [("#c-x", IN_SHORT)],
        ),
        ("data/briefing.json", b"{", b"{}", [("", "is no JSON")]),
        (
            "a.pdf",
            b"a",
            b"b",
            [("", "has other bytes than the seeds give, and cannot be read within the limits")],
        ),
    ],
)
def test_a_difference_is_told_by_place(
    path: str, found: bytes, expected: bytes, told: list[tuple[str, str]]
) -> None:
    assert list(file_differences(path, found, expected)) == told


def test_large_files_and_many_differences_are_told_of_in_short(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    many = b"[%b]" % b",".join([b"1"] * (MOST + 9))
    told = list(data_differences(many, b"[]"))
    assert len(told) == MOST + 1
    assert "more than" in told[-1][1]
    monkeypatch.setattr(differences_module, "LARGEST", 1)
    assert list(file_differences("a", b"aa", b"")) == [("", "has other bytes than the seeds give")]


def test_pages_that_cannot_be_read_are_told_of() -> None:
    found = PrintedDocument(slug="", paper=Paper.A4, data=None, pages=None)
    (told,) = differences_module.page_differences(found, found)
    assert "cannot be read" in told[1]


@pytest.mark.parametrize(
    ("printed", "options"),
    [
        (None, None),
        (
            {"paper": "us-letter", "archive": True},
            PrintOptions(paper=Paper.US_LETTER, archive=True),
        ),
        ({"paper": ["x"], "archive": "yes"}, PrintOptions()),
    ],
)
def test_the_manifest_says_how_it_was_printed(
    printed: dict[str, object] | None, options: PrintOptions | None
) -> None:
    manifest = Manifest(files={}, seeds={}, made_by={}, printed=printed, edition=None)
    assert verify._print_options(manifest) == options  # noqa: SLF001  # what follows takes a second


def test_a_site_that_cannot_be_built_again_stays_unchecked(root: Path) -> None:
    assert CliRunner().invoke(cli, ("build",)).exit_code == 0
    (root / "briefings/crane/index.md").unlink()
    (root / "briefings/crane/index.md").mkdir()
    done = CliRunner().invoke(cli, ("verify", "site"))
    assert done.exit_code == 1
    assert "not checked: the site could not be built again: " in done.output


@pytest.mark.parametrize("found", [b"x", Unreadable(reason="is a link")])
def test_an_entry_that_is_too_large_here_stays_unchecked(found: bytes | Unreadable) -> None:
    given = Unreadable(reason="is larger than 64 MiB")
    told = verify._compared(Found(path="a", data=found), given, ours=True)  # noqa: SLF001  # no such site
    assert bool(told.open) is isinstance(found, bytes)


def test_an_attachment_alone_may_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = iter(
        PrintedDocument(slug="", paper=Paper.A4, data=data, pages=()) for data in (b"[1]", b"[]")
    )
    monkeypatch.setattr(differences_module, "read_pdf", lambda _: next(documents))
    assert ("briefing.json: [1]", "was added: 1") in list(file_differences("a.pdf", b"1", b"2"))


def test_a_request_is_waited_for_so_long_and_no_longer() -> None:
    loop = MagicMock()
    loop.create_task = lambda coroutine, **_: coroutine.close() or MagicMock()
    protocol = PatientProtocol(
        uvicorn.Config(MagicMock(), http=PatientProtocol), ServerState(), {}, loop
    )
    transport = MagicMock()
    protocol.connection_made(transport)
    first = loop.call_later.return_value
    assert loop.call_later.call_args.args == (SECONDS, transport.abort)
    protocol.data_received(b"GET / HT")
    assert loop.call_later.call_count == 1
    protocol.data_received(b"TP/1.1\r\nHost: a\r\n\r\n")
    first.cancel.assert_called()
    protocol.cycle.response_complete = True
    protocol.on_response_complete()
    protocol.data_received(b"GET")
    assert loop.call_later.call_count == 2
    protocol.on_response_complete()
    protocol.connection_lost(None)
