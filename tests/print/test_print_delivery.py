"""PDFs that people asked for, put where they want them."""

from pathlib import Path

import pytest

from generator.files.errors import OutputRefusedError
from generator.print_edition.typeset import deliver


@pytest.fixture
def made(tmp_path: Path) -> dict[str, Path]:
    path = tmp_path / "work.pdf"
    path.write_bytes(b"%PDF-1.7 new")
    return {"talks.pdf": path}


def test_only_what_is_new_is_written(tmp_path: Path, made: dict[str, Path]) -> None:
    folder = tmp_path / "deep" / "print"
    assert deliver(made, folder) == ("talks.pdf",)
    assert (folder / "talks.pdf").read_bytes() == b"%PDF-1.7 new"
    assert deliver(made, folder) == ()
    made["talks.pdf"].write_bytes(b"%PDF-1.7 newer")
    assert deliver(made, folder) == ("talks.pdf",)
    assert [path.name for path in folder.iterdir()] == ["talks.pdf"]


def test_a_file_that_is_no_pdf_stays(tmp_path: Path, made: dict[str, Path]) -> None:
    (tmp_path / "talks.pdf").write_text("notes of mine")
    with pytest.raises(OutputRefusedError, match="is no PDF"):
        deliver(made, tmp_path)
    assert (tmp_path / "talks.pdf").read_text() == "notes of mine"


@pytest.mark.parametrize("link", [True, False])
def test_what_is_no_file_stays(tmp_path: Path, made: dict[str, Path], link: bool) -> None:  # noqa: FBT001
    place = tmp_path / "talks.pdf"
    place.symlink_to(made["talks.pdf"]) if link else place.mkdir()
    with pytest.raises(OutputRefusedError, match="is not a file"):
        deliver(made, tmp_path)


def test_a_file_is_no_folder(tmp_path: Path, made: dict[str, Path]) -> None:
    with pytest.raises(OutputRefusedError, match="is not a folder"):
        deliver(made, tmp_path / "work.pdf")


def test_a_failure_leaves_no_litter(
    tmp_path: Path, made: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(folder: Path) -> None:
        raise OSError(28, "No space left on device", str(folder))

    monkeypatch.setattr("generator.files.replace.flush_file_system", full)
    with pytest.raises(OSError, match="No space left"):
        deliver(made, tmp_path / "print")
    assert list((tmp_path / "print").iterdir()) == []
