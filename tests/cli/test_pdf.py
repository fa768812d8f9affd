"""The verb `pdf`, and print editions in the site."""

import errno
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.files.errors import OutputRefusedError
from generator.project.layout import Project
from generator.project.private_folder import prepare
from tests.projects import BRIEFING, write_project

PDF = b"%PDF-1.7"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(write_project(tmp_path))
    return tmp_path


def run(*words: str, status: int = 0) -> Result:
    result = CliRunner().invoke(cli, words)
    assert result.exit_code == status, result.output
    return result


def test_a_briefing_is_printed(root: Path) -> None:
    assert run("pdf", "-v").output.endswith(
        "wrote print/crane.pdf\nThe print editions are in print\n"
    )
    assert (root / "print/crane.pdf").read_bytes().startswith(PDF)
    assert not (prepare(Project(root=root)) / "print").exists()
    assert "wrote" not in run("pdf", "crane", "-v").output
    assert not (root / "briefings").exists()


def test_the_folder_can_be_named(root: Path) -> None:
    run("pdf", "crane", "--out", "for the meeting", "--paper", "us-letter")
    assert (root / "for the meeting/crane.pdf").is_file()


def test_an_unknown_briefing_is_refused(root: Path) -> None:
    assert "there is no seeds/elsewhere/" in run("pdf", "elsewhere", status=2).output
    assert not (root / "print").exists()


def test_nothing_is_printed_of_seeds_with_an_error(root: Path) -> None:
    path = root / "seeds/crane/briefing.yml"
    path.write_text(BRIEFING.replace("at least 12 people were", "at least 13 people were"))
    assert "error[Q001]" in run("pdf", status=1).output
    assert not (root / "print").exists()


def test_a_missing_character_is_a_warning_that_counts_when_strict(root: Path) -> None:
    path = root / "seeds/crane/briefing.yml"
    path.write_text(BRIEFING.replace("title: The crane", "title: The crane 港"), encoding="utf-8")
    assert "warning[P102] missing-glyph: no face" in run("pdf").output
    assert "P102" not in run("check").output
    assert "P102" in run("build", "--pdf", "--strict", status=1).output
    assert not (root / "site").exists()
    run("pdf", "--strict", "--out", "strict", status=1)
    assert not (root / "strict").exists()


def test_the_site_leads_to_its_print_edition_only_when_there_is_one(root: Path) -> None:
    run("build", "--pdf")
    page = root / "site/crane/index.html"
    assert '<a href="crane.pdf" type="application/pdf">' in page.read_text(encoding="utf-8")
    assert (root / "site/crane/crane.pdf").read_bytes().startswith(PDF)
    assert '"crane/crane.pdf"' in (root / "site/MANIFEST.json").read_text(encoding="utf-8")
    run("build")
    assert "crane.pdf" not in page.read_text(encoding="utf-8")
    assert not (root / "site/crane/crane.pdf").exists()


def test_a_template_that_fails_leaves_the_old_site(root: Path) -> None:
    run("build")
    before = (root / "site/crane/index.html").read_bytes()
    broken = root / "templates/print/main.typ"
    broken.parent.mkdir(parents=True)
    broken.write_text("#panic()", encoding="utf-8")
    assert "print: crane: panicked" in run("pdf", status=1).output
    assert "print: crane: panicked" in run("build", "--pdf", status=1).output
    assert (root / "site/crane/index.html").read_bytes() == before
    broken.write_text('#set text(font: "Nowhere")\n#set document(title: "x")\nWords', "utf-8")
    assert "unknown font family" in run("pdf").output


def test_a_typesetter_that_ends_early_is_an_error(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "generator.print_edition.typeset.COMPILER", ("sh", "-c", "echo no room >&2; exit 3")
    )
    assert "print: the typesetter ended early: no room" in run("pdf", status=1).output
    monkeypatch.setattr("generator.print_edition.typeset.COMPILER", ("sh", "-c", "exit 3"))
    assert "no word of why" in run("pdf", status=1).output
    assert not (root / "print").exists()


def test_a_folder_of_print_editions_that_is_a_link_is_refused(root: Path) -> None:
    (root / "elsewhere").mkdir()
    (root / "print").symlink_to("elsewhere")
    refused = CliRunner().invoke(cli, ("pdf",)).exception
    assert isinstance(refused, OutputRefusedError)
    assert str(refused) == f"{root / 'print'} is a link; remove it, or name a folder with --out"
    run("pdf", "--out", "print")  # a person named it
    assert (root / "elsewhere/crane.pdf").is_file()


def test_a_project_in_which_nothing_can_be_written_is_printed_and_verified(
    root: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine, out = os.mkdir, tmp_path_factory.mktemp("out")

    def mkdir(path: Path | str, *given: int, **named: int) -> None:
        if Path(path).is_relative_to(root):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
        genuine(path, *given, **named)

    monkeypatch.setattr(os, "mkdir", mkdir)
    monkeypatch.setattr(os, "access", lambda path, _: not Path(path).is_relative_to(root))
    before = sorted(root.rglob("*"))
    run("pdf", "--out", str(out))
    assert "checked:" in run("verify", str(out / "crane.pdf")).output
    assert sorted(root.rglob("*")) == before
