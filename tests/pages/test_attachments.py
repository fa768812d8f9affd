"""Data files have the guarantees of the pages that own them."""

import itertools
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.pages import write as module
from generator.pages.write import Synced, stale_pages, sync_pages
from generator.preview.serve import is_authors
from generator.project.layout import Project
from generator.render.seal import attachments, fingerprint, seal
from tests.pages.test_pages import contents, page, put


def owning(files: Mapping[str, str], body: str = "") -> str:
    lines = "".join(f"  {name}: {fingerprint(text)}\n" for name, text in files.items())
    listing = f"attachments:\n{lines}" if files else ""
    return seal(f"---\ngenerated_by: briefings\n{listing}---\n{body}\n")


def unit(files: Mapping[str, str], body: str = "") -> Mapping[str, str]:
    """Return a page in the folder `talks` and the files that it owns."""
    return {
        "talks/index.md": owning(files, body),
        **{f"talks/{name}": text for name, text in files.items()},
    }


FIRST = unit({"a.json": "1\n", "b.csv": "1\n"})
SECOND = unit({"a.json": "2\n", "c.xml": "2\n"})
THIRD = unit({"a.json": "3\n"}, "edited")


def test_a_page_lists_what_it_owns() -> None:
    listing = owning({"a.json": "1", "b-2.schema.json": "2"})
    assert attachments(listing) == {"a.json": fingerprint("1"), "b-2.schema.json": fingerprint("2")}
    assert attachments(listing.replace("\n", "\r\n")) == attachments(listing)
    assert attachments(page("x")) == {}
    assert attachments(listing.replace("generated_by", "made_by")) == {}
    assert attachments(owning({"../a.json": "", "A.json": "", "a.md": "", "a.sh": ""})) == {}


def test_data_is_written_once_and_goes_with_its_page(project: Project) -> None:
    assert sync_pages(project, FIRST, force=False) == Synced(written=tuple(sorted(FIRST)))
    assert sync_pages(project, FIRST, force=False) == Synced(unchanged=tuple(sorted(FIRST)))
    assert sync_pages(project, SECOND, force=False) == Synced(
        written=("talks/a.json", "talks/c.xml", "talks/index.md"), removed=("talks/b.csv",)
    )
    assert contents(project) == {path: text.encode() for path, text in SECOND.items()}
    sync_pages(project, {}, force=False)
    assert list(project.pages.iterdir()) == []


def test_a_hand_edit_of_data_stops_everything_unless_forced(project: Project) -> None:
    sync_pages(project, FIRST, force=False)
    put(project, "talks/a.json", "mine")
    put(project, "talks/b.csv", "mine")
    before = contents(project)
    edited = ("talks/a.json", "talks/b.csv")
    assert sync_pages(project, SECOND, force=False) == Synced(hand_edited=edited)
    assert contents(project) == before
    sync_pages(project, SECOND, force=True)
    assert contents(project) == {path: text.encode() for path, text in SECOND.items()}


@pytest.mark.parametrize("force", [False, True])
def test_data_that_no_page_lists_is_never_overwritten(project: Project, *, force: bool) -> None:
    put(project, "talks/a.json", "mine")
    (project.pages / "talks/c.xml").symlink_to("a.json")
    assert sync_pages(project, SECOND, force=force) == Synced(
        in_the_way=("talks/a.json", "talks/c.xml")
    )
    assert list(contents(project)) == ["talks/a.json", "talks/c.xml"]


def test_data_of_people_beside_ours_survives(project: Project) -> None:
    sync_pages(project, FIRST, force=False)
    put(project, "talks/mine.csv", "1\n")
    put(project, "other/b.csv", "1\n")
    sync_pages(project, SECOND, force=False)
    assert stale_pages(project, SECOND) == ()
    sync_pages(project, {}, force=True)
    assert list(contents(project)) == ["talks/mine.csv", "other/b.csv"]


def test_a_page_edited_by_hand_gives_nothing_away_unforced(project: Project) -> None:
    """What is written into a page's list by hand does not let a file be removed in silence."""
    sync_pages(project, FIRST, force=False)
    mine = put(project, "talks/mine.csv", "1\n")
    path = project.pages / "talks/index.md"
    listed = f"attachments:\n  mine.csv: {fingerprint('1')}\n"
    path.write_text(path.read_text().replace("attachments:\n", listed))
    assert sync_pages(project, FIRST, force=False).hand_edited == (
        "talks/index.md",
        "talks/mine.csv",
    )
    assert mine.exists()


def test_another_checkout_of_the_same_data_is_no_edit(project: Project) -> None:
    sync_pages(project, FIRST, force=False)
    for path, data in contents(project).items():
        (project.pages / path).write_bytes(data.replace(b"\n", b"\r\n"))
    assert sync_pages(project, SECOND, force=False).hand_edited == ()
    assert contents(project) == {path: text.encode() for path, text in SECOND.items()}


def test_every_fate_is_told(project: Project) -> None:
    sync_pages(project, FIRST, force=False)
    put(project, "talks/c.xml", "mine")
    assert stale_pages(project, SECOND) == (
        ("talks/a.json", "differs from what the seeds give"),
        ("talks/b.csv", "is no longer made from any seed"),
        ("talks/c.xml", "was not generated, and a generated page belongs there"),
        ("talks/index.md", "differs from what the seeds give"),
    )
    put(project, "talks/a.json", "mine")
    assert stale_pages(project, FIRST)[0] == (
        "talks/a.json",
        "was generated and then edited by hand",
    )


@pytest.mark.parametrize("change", [{"talks/a.json": "2\n"}, {"talks/d.json": "1\n"}])
def test_data_that_its_page_does_not_list_is_our_own_bug(
    project: Project, change: Mapping[str, str]
) -> None:
    with pytest.raises(ValueError, match="has not been sealed"):
        sync_pages(project, {**FIRST, **change}, force=False)


def test_a_change_of_data_that_we_wrote_calls_for_no_build(project: Project) -> None:
    sync_pages(project, FIRST, force=False)
    assert not is_authors(project.pages / "talks/a.json", project, removed=())
    assert not is_authors(project.pages / "talks", project, removed=())
    put(project, "talks/a.json", "mine")
    put(project, "talks/photo.png", "mine")
    assert is_authors(project.pages / "talks/a.json", project, removed=())
    assert is_authors(project.pages / "talks/photo.png", project, removed=())


def test_a_file_that_goes_while_it_is_looked_at_calls_for_a_build(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(path: Path) -> str:
        raise FileNotFoundError(path)

    sync_pages(project, FIRST, force=False)
    monkeypatch.setattr("generator.preview.serve.text_of", gone)
    assert is_authors(project.pages / "talks/a.json", project, removed=())


# --- killed at every step, and again in the run after it ------------------------------------------


class Killed(BaseException):
    """Ends a run as a kill does: nothing after it happens."""


class Steps:
    """Lets so many changes happen, and kills the run at the next."""

    def __init__(self, patch: pytest.MonkeyPatch, allowed: int) -> None:
        self.left = allowed
        for name in ("replace", "unlink", "open", "rmdir"):
            patch.setattr(Path, name, self.counting(getattr(Path, name)))

    def counting(self, method: Callable[..., object]) -> Callable[..., object]:
        def counted(path: Path, *arguments: object, **named: object) -> object:
            if method.__name__ != "open" or "x" in str(arguments[:1]):
                if self.left == 0:
                    raise Killed
                self.left -= 1
            return method(path, *arguments, **named)

        return counted


def kill_after(project: Project, wanted: Mapping[str, str], steps: int) -> bool:
    """Run, and tell whether the run was killed on its way."""
    with pytest.MonkeyPatch.context() as patch:
        Steps(patch, steps)
        try:
            sync_pages(project, wanted, force=False)
        except Killed:
            return True
    return False


def killed_runs(project: Project, first: Mapping[str, str], then: Mapping[str, str]) -> int:
    """Kill both builds at every pair of steps; count the pairs."""
    pairs = 0
    for early in itertools.count():
        for late in itertools.count():
            sync_pages(project, {}, force=False)
            sync_pages(project, FIRST, force=False)
            if not kill_after(project, first, early):
                return pairs
            if not kill_after(project, then, late):
                break
            pairs += 1
            assert sync_pages(project, FIRST, force=False).hand_edited == ()
            assert contents(project) == {path: text.encode() for path, text in FIRST.items()}
    raise AssertionError


@pytest.fixture(autouse=True)
def _unflushed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "flush_file_system", lambda _: None)
    monkeypatch.setattr(module, "flush_folders", lambda _: None)


def test_two_killed_runs_in_a_row_look_like_no_edit(project: Project) -> None:
    assert killed_runs(project, SECOND, THIRD) >= 60


def test_where_temporary_pages_are_cleared_first_a_kill_looks_like_an_edit(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: the page that a killed run left is what tells its data from an edit."""
    monkeypatch.setattr("generator.pages.ownership.TEMPORARY", "-never")
    with pytest.raises(AssertionError):
        killed_runs(project, SECOND, THIRD)
