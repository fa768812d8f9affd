import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Severity
from generator.files import safe_read as intake
from generator.project.layout import Project
from generator.project.seeds import read_seeds
from generator.spans import SeedFile, Span


def unit(project: Project, **contents: bytes) -> Path:
    folder = project.seeds / "talks"
    folder.mkdir(exist_ok=True)
    for name, data in contents.items():
        (folder / name.replace("__", ".")).write_bytes(data)
    return folder


def only_fault(project: Project) -> Diagnostic:
    (fault,) = read_seeds(project).faults
    assert (fault.code, fault.name, fault.severity) == ("R002", "unreadable-seed", Severity.ERROR)
    assert fault.primary.span.start == fault.primary.span.end == 0
    assert fault.message.startswith(fault.primary.span.file)
    return fault


def test_files_keep_their_bytes_and_are_sorted_by_name(project: Project) -> None:
    unit(project, b__txt=b"\xff\r\n", a__yml=b"\xef\xbb\xbfa: 1\n", Z__txt=b"")
    (project.seeds / "empty").mkdir()
    (project.seeds / "actors.yml").write_bytes(b"x: 1\n")
    (project.seeds / "README.md").write_bytes(b"for people")
    seeds = read_seeds(project)
    assert seeds.faults == ()
    assert seeds.shared == SeedFile(path="seeds/actors.yml", data=b"x: 1\n")
    assert list(seeds.folders) == ["empty", "talks"]
    assert seeds.folders["empty"] == ()
    assert seeds.folders["talks"] == (
        SeedFile(path="seeds/talks/Z.txt", data=b""),
        SeedFile(path="seeds/talks/a.yml", data=b"\xef\xbb\xbfa: 1\n"),
        SeedFile(path="seeds/talks/b.txt", data=b"\xff\r\n"),
    )


def test_no_seeds_is_a_finding(tmp_path: Path) -> None:
    seeds = read_seeds(Project(root=tmp_path))
    assert (seeds.folders, seeds.shared) == ({}, None)
    assert seeds.faults[0].primary.span == Span(file="seeds", start=0, end=0)
    assert "No such file" in seeds.faults[0].message


def test_seeds_behind_a_link_are_not_read(project: Project, tmp_path: Path) -> None:
    unit(project, a__txt=b"a")
    project.seeds.rename(tmp_path / "moved")
    project.seeds.symlink_to(tmp_path / "moved")
    assert read_seeds(project).folders == {}
    assert only_fault(project).primary.span.file == "seeds"


def link_out(path: Path) -> None:
    path.symlink_to("/etc/hostname")


def dangling(path: Path) -> None:
    path.symlink_to("nowhere")


def hard_link(path: Path) -> None:
    outside = path.parents[2] / "outside"
    outside.write_text("secret")
    path.hardlink_to(outside)


def listen(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))


def device(path: Path) -> None:
    os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 5))


def too_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(intake.LARGEST_FILE + 1)


ODD = {
    link_out: "is a symbolic link",
    dangling: "is a symbolic link",
    hard_link: "is a hard link",
    os.mkfifo: "is a named pipe",
    listen: "is a socket",
    device: "is a device",
    Path.mkdir: "is a folder",
    too_large: "is larger than 64 MiB",
}


@pytest.mark.parametrize(("make", "reason"), ODD.items(), ids=[make.__name__ for make in ODD])
def test_what_is_no_plain_file_is_never_opened(
    project: Project, make: Callable[[Path], None], reason: str
) -> None:
    folder = unit(project, a__txt=b"a")
    make(folder / "odd.txt")
    fault = only_fault(project)
    assert fault.message.startswith(f"seeds/talks/odd.txt {reason}")
    assert read_seeds(project).folders["talks"] == (SeedFile(path="seeds/talks/a.txt", data=b"a"),)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (b"a\nb.txt", "holds control or invisible characters"),
        ("a\u202eb.txt".encode(), "holds control or invisible characters"),
        (b"a\xff.txt", "is not UTF-8"),
        (b"a" * 201, "is longer than 200 bytes"),
        (b"AUX.txt", "Windows keeps for a device"),
        (b"..\\a.txt.", "means another file on Windows"),
        (b"a\\b.txt", "means another file on Windows"),
        (b"a.txt ", "means another file on Windows"),
    ],
)
def test_a_name_that_travels_badly_is_refused(project: Project, name: bytes, reason: str) -> None:
    folder = unit(project)
    (folder / os.fsdecode(name if not name.startswith(b"..") else name[2:])).write_bytes(b"")
    fault = only_fault(project)
    assert reason in fault.message
    assert fault.message.isprintable()


@pytest.mark.parametrize(
    "pair", [("Axios.txt", "axios.txt"), ("caf\u00e9.txt", "cafe\u0301.txt"), ("straße", "STRASSE")]
)
def test_names_that_collide_elsewhere_are_refused(project: Project, pair: tuple[str, str]) -> None:
    folder = unit(project)
    for name in pair:
        (folder / name).write_text("")
    fault = only_fault(project)
    both = {fault.primary.span.file, fault.secondary[0].span.file}
    assert both == {f"seeds/talks/{name}" for name in pair}
    assert len(read_seeds(project).folders["talks"]) == 1


def test_litter_is_not_seen(project: Project) -> None:
    folder = unit(project, a__txt=b"a")
    for name in (".DS_Store", ".a.txt.swp", "a.txt~", "a.swo", "#a.txt#", "4913", "Thumbs.db"):
        (folder / name).write_text("")
        (project.seeds / name).write_text("")
    (folder / ".git").mkdir()
    (project.seeds / ".obsidian").mkdir()
    seeds = read_seeds(project)
    assert (list(seeds.folders), seeds.faults) == (["talks"], ())
    assert len(seeds.folders["talks"]) == 1


@pytest.mark.parametrize("name", ["Talks", "two words", "talks_2", "-talks", "nul", "a--b", "é"])
def test_a_folder_whose_name_is_no_address_is_refused(project: Project, name: str) -> None:
    (project.seeds / name).mkdir()
    assert only_fault(project).message == f"seeds/{name} is not a name for a briefing"
    assert read_seeds(project).folders == {}


@pytest.mark.parametrize("name", ["changes", "actors", "method", "search", "css"])
def test_a_folder_whose_name_is_the_sites_own_address_is_refused(
    project: Project, name: str
) -> None:
    (project.seeds / name).mkdir()
    assert (
        only_fault(project).message == f"seeds/{name} is the address of a page that every site has"
    )
    assert read_seeds(project).folders == {}


def test_a_linked_briefing_is_refused(project: Project, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (project.seeds / "other").symlink_to(tmp_path / "other")
    assert only_fault(project).message == "seeds/other is neither a file nor a folder"


@pytest.mark.parametrize("name", ["briefing.yml", "actors.yaml", "Actors.YML"])
def test_yaml_that_nobody_reads_is_a_finding(project: Project, name: str) -> None:
    (project.seeds / name).write_text("a: 1\n")
    assert only_fault(project).message == f"seeds/{name} is not read here"


def test_shared_actors_behind_a_link_are_refused(project: Project) -> None:
    (project.seeds / "actors.yml").symlink_to("/etc/hostname")
    assert "symbolic link" in only_fault(project).message
    assert read_seeds(project).shared is None


def test_a_folder_that_cannot_be_opened_is_a_finding(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    unit(project, a__txt=b"a")
    really_open = os.open

    def refuse(path: str | Path, flags: int, *, dir_fd: int | None = None) -> int:
        if path == "talks":
            raise PermissionError(13, "Permission denied", path)
        return really_open(path, flags, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", refuse)
    assert only_fault(project).message == "seeds/talks cannot be read: Permission denied"


def test_a_file_that_goes_or_changes_between_two_looks(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = unit(project, a__txt=b"a")
    monkeypatch.setattr(intake, "kind", lambda name, **_: 0 if "." in name else stat.S_IFDIR)
    (folder / "a.txt").unlink()
    os.mkfifo(folder / "a.txt")
    assert only_fault(project).message == "seeds/talks/a.txt is not a file"
    (folder / "a.txt").unlink()
    (folder / "a.txt").symlink_to("/etc/hostname")
    assert "cannot be opened: Too many levels" in only_fault(project).message


def test_a_file_that_has_gone_has_no_kind(project: Project) -> None:
    with intake.opened(project.seeds) as folder:
        assert intake.kind("nothing", inside=folder) == 0
        assert intake.read("nothing", inside=folder) == intake.Unreadable(
            reason="cannot be opened: No such file or directory"
        )


def test_a_medium_that_fails_is_a_finding(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    unit(project, a__txt=b"a")

    def fail(file: BinaryIO, **_: object) -> bytes:
        raise OSError(5, "Input/output error", file.name)

    monkeypatch.setattr(intake, "_content", fail)
    assert only_fault(project).message == "seeds/talks/a.txt cannot be read: Input/output error"


@given(st.permutations(["b.txt", "a.txt", "ä.txt", "Z.yml", "z2.yml"]))
def test_the_order_of_the_folder_does_not_matter(names: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "listdir", lambda _: names)
        assert intake.entries(0) == ("Z.yml", "a.txt", "b.txt", "z2.yml", "ä.txt")
