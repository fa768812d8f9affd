"""Seeds that are read again and again: what stands is not read, what was touched is."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.files import safe_read as intake
from generator.project.layout import Project
from generator.project.seeds import Known, Seeds, read_seeds
from tests.projects import FILES, write_project

REPORT = "seeds/crane/report.txt"


class Reader:
    """Reads a project again and again, and notes what is opened."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        ferry = {path.replace("crane", "ferry"): text for path, text in FILES.items()}
        self.project = Project(root=write_project(root, {**FILES, **ferry}))
        self.known: Known = {}
        self.read: list[str] = []
        real = intake.read

        def note(name: str, *, inside: int) -> bytes | intake.Unreadable:
            self.read.append(name)
            return real(name, inside=inside)

        monkeypatch.setattr(intake, "read", note)

    def again(self) -> Seeds:
        """Read, and hold the result to that of a first reading."""
        self.read.clear()
        found = read_seeds(self.project, self.known)
        opened = list(self.read)
        assert found == read_seeds(self.project)
        self.read[:] = opened
        return found


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    made = Reader(tmp_path, monkeypatch)
    made.again()
    assert len(made.read) == 4
    return made


def same_size(path: Path) -> None:
    before = path.stat()
    path.write_bytes(bytes(reversed(path.read_bytes())))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_what_stands_is_not_read_again(reader: Reader) -> None:
    reader.again()
    assert reader.read == []


@pytest.mark.parametrize(
    "touch",
    [
        same_size,
        Path.unlink,
        lambda path: path.with_name("more.txt").write_text("More"),
        lambda path: path.with_name("more").mkdir(),
        lambda path: path.rename(path.with_name("other.txt")),
    ],
)
def test_what_was_touched_is(touch: Callable[[Path], object], reader: Reader) -> None:
    touch(reader.project.root / REPORT)
    reader.again()
    assert "briefing.yml" in reader.read
    assert len(reader.read) <= 3


def test_a_briefing_goes_and_comes_back_another(reader: Reader) -> None:
    folder = reader.project.root / "seeds/crane"
    shutil.move(folder, reader.project.root / "aside")
    assert list(reader.again().units) == ["ferry"]
    shutil.move(reader.project.root / "aside", folder)
    assert list(reader.again().units) == ["crane", "ferry"]


def test_what_could_not_be_taken_is_complained_of_each_time(reader: Reader) -> None:
    (reader.project.root / REPORT).unlink()
    (reader.project.root / REPORT).symlink_to("briefing.yml")
    for _ in range(2):
        assert len(reader.again().faults) == 1
        assert "briefing.yml" in reader.read


def test_where_one_cannot_be_looked_at_all_are_read(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> dict[str, str]:
        raise PermissionError

    monkeypatch.setattr("generator.project.seeds.states", refused)
    reader.again()
    assert len(reader.read) == 4
