import errno
import os
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.files.errors import OutputRefusedError
from generator.pages import write as module
from generator.pages.ownership import TEMPORARY
from generator.pages.write import Synced, stale_pages, sync_pages
from generator.project.layout import Project
from generator.render.seal import fingerprint, is_generated, is_intact, seal


def page(body: str) -> str:
    return seal(f"---\ntitle: x\ngenerated_by: briefings\n---\n\n{body}\n")


def contents(project: Project) -> Mapping[str, bytes]:
    return {
        path.relative_to(project.pages).as_posix(): path.read_bytes()
        for path in project.pages.rglob("*")
        if path.is_file()
    }


def put(project: Project, path: str, text: str) -> Path:
    target = project.pages / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text.encode("utf-8"))
    return target


def written(file: Path) -> tuple[int, int, int]:
    """Say which file it is and when it was written, whoever has read it since."""
    found = file.stat()
    return found.st_ino, found.st_mtime_ns, found.st_ctime_ns


@given(st.text())
def test_a_sealed_page_is_intact_and_stays_so_when_sealed_again(body: str) -> None:
    text = seal(f"---\ngenerated_by: briefings\n---\n{body}")
    assert is_intact(text) == ("\r\n" not in body)
    assert seal(text) == text
    assert text.endswith(body)


@given(st.text(alphabet="ab\n-:", max_size=40), st.integers(0), st.characters(codec="utf-8"))
def test_one_changed_character_breaks_the_seal(body: str, place: int, new: str) -> None:
    text = seal(f"---\ngenerated_by: briefings\n---\n{body}")
    place %= len(text)
    damaged = text[:place] + new + text[place + 1 :]
    if damaged.replace("\r\n", "\n").removeprefix("\ufeff") != text:
        assert not is_intact(damaged)


def test_the_seal_is_the_hash_of_the_rest() -> None:
    text = page("body")
    found = re.search(r"^content_hash: ([0-9a-f]{64})\n", text, re.MULTILINE)
    assert found is not None
    assert (
        text.replace(found.group(), "") == "---\ntitle: x\ngenerated_by: briefings\n---\n\nbody\n"
    )


def test_another_checkout_of_the_same_text_is_no_edit() -> None:
    assert is_intact("\ufeff" + page("a\nb").replace("\n", "\r\n"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "generated_by: briefings\n",
        "---\ntitle: x\n---\ngenerated_by: briefings\n",
        "---\n generated_by: briefings\n---\n",
        "text\n---\ngenerated_by: briefings\n---\n",
    ],
)
def test_without_the_mark_in_front_it_is_not_ours(text: str) -> None:
    assert not is_generated(text)
    assert not is_intact(text)
    with pytest.raises(ValueError, match="without the generator's mark"):
        seal(text)


def test_pages_are_written_once_and_then_left_alone(project: Project) -> None:
    pages = {"index.md": page("home"), "talks/sources/a.md": page("ä")}
    assert sync_pages(project, pages, force=False) == Synced(written=tuple(pages))
    before = {path: written(project.pages / path) for path in pages}
    assert sync_pages(project, pages, force=False) == Synced(unchanged=tuple(pages))
    assert {path: written(project.pages / path) for path in pages} == before
    assert contents(project) == {path: text.encode() for path, text in pages.items()}


def test_only_the_changed_page_is_written(project: Project) -> None:
    sync_pages(project, {"a.md": page("1"), "b.md": page("1")}, force=False)
    before = written(project.pages / "a.md")
    synced = sync_pages(project, {"a.md": page("1"), "b.md": page("2")}, force=False)
    assert synced == Synced(written=("b.md",), unchanged=("a.md",))
    assert written(project.pages / "a.md") == before


def test_pages_that_are_no_longer_made_go_with_their_folders(project: Project) -> None:
    sync_pages(project, {"a/b/c.md": page("1"), "a/d.md": page("1")}, force=False)
    put(project, "a/hand.md", "mine")
    assert sync_pages(project, {}, force=False) == Synced(removed=("a/b/c.md", "a/d.md"))
    assert contents(project) == {"a/hand.md": b"mine"}
    assert not (project.pages / "a/b").exists()
    (project.pages / "a/hand.md").unlink()
    sync_pages(project, {"a/d.md": page("1")}, force=False)
    sync_pages(project, {}, force=False)
    assert list(project.pages.iterdir()) == []


def test_a_hand_edit_stops_everything_unless_forced(project: Project) -> None:
    sync_pages(project, {"a.md": page("1"), "b.md": page("1"), "old.md": page("1")}, force=False)
    for name in ("a.md", "old.md"):
        edited = project.pages / name
        edited.write_text(edited.read_text() + "edited")
    before = contents(project)
    wanted = {"a.md": page("2"), "b.md": page("2"), "c.md": page("2")}
    assert sync_pages(project, wanted, force=False) == Synced(hand_edited=("a.md", "old.md"))
    assert contents(project) == before
    assert sync_pages(project, wanted, force=True) == Synced(
        written=("a.md", "b.md", "c.md"), removed=("old.md",), hand_edited=("a.md", "old.md")
    )
    assert contents(project) == {path: text.encode() for path, text in wanted.items()}


def test_an_edit_that_says_what_the_seeds_now_say_is_none(project: Project) -> None:
    sync_pages(project, {"a.md": page("1")}, force=False)
    put(project, "a.md", page("2"))
    assert sync_pages(project, {"a.md": page("2")}, force=False) == Synced(unchanged=("a.md",))


@pytest.mark.parametrize("force", [False, True])
def test_what_people_wrote_is_never_overwritten(project: Project, *, force: bool) -> None:
    put(project, "hand.md", "mine")
    (project.pages / "latin.md").write_bytes(b"\xff")
    (project.pages / "folder.md").mkdir()
    (project.pages / "link.md").symlink_to("hand.md")
    (project.pages / "linked").symlink_to("folder.md")
    put(project, "file", "no folder")
    names = ("file/a.md", "folder.md", "hand.md", "latin.md", "link.md", "linked/a.md")
    before = contents(project)
    wanted = {name: page("1") for name in (*names, "fine.md")}
    assert sync_pages(project, wanted, force=force) == Synced(in_the_way=names)
    assert contents(project) == before


def test_hand_written_pages_and_files_survive(project: Project) -> None:
    put(project, "about.md", "---\ntitle: mine\n---\n")
    put(project, "talks/photo.png", "png")
    (project.pages / "dangling.md").symlink_to("nowhere")
    sync_pages(project, {"talks/index.md": page("1")}, force=False)
    sync_pages(project, {}, force=True)
    assert contents(project) == {
        "about.md": b"---\ntitle: mine\n---\n",
        "talks/photo.png": b"png",
    }


def test_what_a_killed_run_left_is_cleared(project: Project) -> None:
    put(project, "a/.index.md.briefings-tmp", "half")
    sync_pages(project, {"a/index.md": page("1")}, force=False)
    assert list(contents(project)) == ["a/index.md"]


def test_a_full_disk_changes_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    sync_pages(project, {"a.md": page("1")}, force=False)
    before = contents(project)

    def fail(folder: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(folder))

    monkeypatch.setattr(module, "flush_file_system", fail)
    with pytest.raises(OSError, match="No space left"):
        sync_pages(project, {"a.md": page("2"), "b.md": page("2")}, force=False)
    assert contents(project) == before


def test_pages_behind_a_link_are_refused(project: Project, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    project.pages.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputRefusedError, match="symbolic link"):
        sync_pages(project, {"a.md": page("1")}, force=True)
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize(
    "path", ["/a.md", "../a.md", "a/../b.md", "a//b.md", "a\\b.md", "a.txt", ""]
)
def test_a_path_that_is_none_is_our_own_bug(project: Project, path: str) -> None:
    with pytest.raises(ValueError, match="no path for a page"):
        sync_pages(project, {path: page("1")}, force=False)


def test_an_unsealed_page_is_our_own_bug(project: Project) -> None:
    with pytest.raises(ValueError, match="has not been sealed"):
        sync_pages(project, {"a.md": "---\ngenerated_by: briefings\n---\n"}, force=False)


def test_stale_pages_are_told_with_their_reasons(project: Project) -> None:
    pages = {"a.md": page("1"), "b.md": page("1"), "c.md": page("1"), "d.md": page("1")}
    sync_pages(project, {**pages, "old.md": page("1")}, force=False)
    assert stale_pages(project, {**pages, "old.md": page("1")}) == ()
    put(project, "hand.md", "mine")
    put(project, "c.md", page("1") + "edited")
    (project.pages / "d.md").unlink()
    before = contents(project)
    wanted = {**pages, "b.md": page("2"), "hand.md": page("1")}
    assert stale_pages(project, wanted) == (
        ("b.md", "differs from what the seeds give"),
        ("c.md", "was generated and then edited by hand"),
        ("d.md", "has not been written"),
        ("hand.md", "was not generated, and a generated page belongs there"),
        ("old.md", "is no longer made from any seed"),
    )
    assert contents(project) == before


names = st.sampled_from(["a.md", "b.md", "x/c.md", "x/y/d.md"])


@settings(deadline=None, max_examples=30)
@given(st.lists(st.dictionaries(names, st.sampled_from(["1", "2"])), max_size=5))
def test_any_sequence_of_builds_ends_with_the_last_ones_pages(
    tmp_path_factory: pytest.TempPathFactory, builds: list[dict[str, str]]
) -> None:
    project = Project(root=tmp_path_factory.mktemp("project"))
    put(project, "x/hand.md", "mine")
    for build in builds:
        pages = {path: page(body) for path, body in build.items()}
        sync_pages(project, pages, force=False)
        assert stale_pages(project, pages) == ()
        expected = {path: text.encode() for path, text in pages.items()}
        assert contents(project) == {**expected, "x/hand.md": b"mine"}


def test_what_a_killed_run_had_written_aside_is_not_written_again(
    project: Project,
) -> None:
    pages = {"a.md": page("1"), "b.md": page("2")}
    name = f".a.md.{fingerprint(pages['a.md'])[:16]}{TEMPORARY}"
    put(project, name, pages["a.md"])
    aside = project.pages / name
    os.utime(aside, ns=(1, 1))
    assert sync_pages(project, pages, force=False) == Synced(written=tuple(pages))
    assert (project.pages / "a.md").stat().st_mtime_ns == 1
    assert sorted(path.name for path in project.pages.iterdir()) == ["a.md", "b.md"]
