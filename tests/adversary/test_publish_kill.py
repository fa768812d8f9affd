"""Publication, killed at every system call that changes anything: the old site or the new, whole.

A sample of the calls in the ordinary run, every one of them with BRIEFINGS_FULL=1.
"""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.pages.write import sync_pages
from generator.project.layout import Project
from generator.publish.switch import MARKER, is_our_link, publish
from generator.render.seal import seal
from tests.adversary.killing import Scene, killed, run, traced
from tests.thorough import FULL

STEP = 1 if FULL else 6
"""Every how manieth call is tried."""

PUBLISH = """
import sys
from pathlib import Path
from generator.publish.switch import publish
publish(Path(sys.argv[1]), Path(sys.argv[2]))
"""
SYNC = """
import json, sys
from pathlib import Path
from generator.pages.write import sync_pages
from generator.project.layout import Project
root = Path(sys.argv[1]).parent
sync_pages(Project(root=root), json.loads((root / "pages.json").read_text()), force=False)
"""
WITH_TWO_RENAMES = """
from generator.publish import switch
def two_renames(new, site):
    old = switch.beside(site, "aside")
    site.rename(old)
    new.rename(site)
    switch.discard(old)
    return True
switch.exchange = two_renames
"""

pytestmark = [pytest.mark.sample, pytest.mark.usefixtures("strace")]


def page(body: str) -> str:
    return seal(f"---\ngenerated_by: briefings\n---\n{body}\n")


def contents(folder: Path) -> Mapping[str, str] | None:
    if not folder.exists():
        return None
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MARKER
    }


def tree(folder: Path, edition: str) -> Path:
    """Make a site of which some files change between editions, some stay, some come and some go."""
    files = {
        "index.html": edition,
        "404.html": "lost",
        "css/style.css": "a{}",
        "talks/index.html": f"talks {edition}",
        f"talks/only-in-{edition}.html": edition,
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def hold_whole(scene: Scene, tmp_path: Path) -> int:
    old, new = contents(scene.folder / "site"), contents(scene.folder / "new")
    count = 0
    for point, here in killed(scene, tmp_path, step=STEP):
        seen = contents(here / "site")
        assert seen in (old, new) or (scene.absence and seen is None), point
        publish(here / "new", here / "site")
        assert contents(here / "site") == new, point
        site = here / "site"
        homes = {site.readlink().name} if is_our_link(site) else set()
        assert {path.name for path in here.iterdir()} == {"new", "site", *homes}, point
        count += 1
    print(f"{count} kills, {scene.options or 'exchange'}")  # noqa: T201  # for the table of a full run
    return count


NO_EXCHANGE = ("-e", "inject=renameat2:error=EINVAL")


@pytest.fixture
def first(tmp_path: Path) -> Scene:
    """Make a first publication."""
    tree(tmp_path / "scene" / "new", "second")
    return Scene(folder=tmp_path / "scene", program=PUBLISH)


@pytest.fixture
def second(first: Scene, tmp_path: Path) -> Scene:
    """Make a publication over another."""
    publish(tree(tmp_path / "old", "first"), first.folder / "site")
    return first


def test_the_first_publication(first: Scene, tmp_path: Path) -> None:
    assert hold_whole(first, tmp_path) > 2


def test_the_next_publication(second: Scene, tmp_path: Path) -> None:
    assert hold_whole(second, tmp_path) > 4


def test_a_publication_after_a_killed_one(second: Scene, tmp_path: Path) -> None:
    tree(second.folder / ".site.briefings-new", "half")
    assert hold_whole(second, tmp_path) > 4


def test_a_file_system_without_exchange_turns_the_folder_into_a_link(
    second: Scene, tmp_path: Path
) -> None:
    scene = Scene(folder=second.folder, program=PUBLISH, options=NO_EXCHANGE, absence=True)
    assert hold_whole(scene, tmp_path) > 4


def test_a_file_system_without_exchange_switches_the_link(second: Scene, tmp_path: Path) -> None:
    turned = Scene(folder=second.folder, program=PUBLISH, options=NO_EXCHANGE)
    shutil.move(second.folder / "new", tmp_path / "kept")
    tree(second.folder / "new", "between")
    assert run(turned, second.folder, "-o", "/dev/null", "-e", traced()) == 0
    assert is_our_link(second.folder / "site")
    shutil.rmtree(second.folder / "new")
    shutil.move(tmp_path / "kept", second.folder / "new")
    assert hold_whole(turned, tmp_path) > 4


def test_every_page_is_old_or_new_and_the_next_run_completes(tmp_path: Path) -> None:
    """Pages are switched one by one; that each is whole is what is promised of them."""
    old, new = ({name: page(edition + name) for name in "abc"} for edition in ("old", "new"))
    folder = tmp_path / "scene"
    project = Project(root=folder)
    folder.mkdir()
    sync_pages(project, {f"{name}/index.md": text for name, text in old.items()}, force=False)
    (folder / "pages.json").write_text(json.dumps({f"{name}/index.md": new[name] for name in "ab"}))
    scene = Scene(folder=folder, program=SYNC)
    for point, here in killed(scene, tmp_path, step=STEP):
        project = Project(root=here)
        for name in "abc":
            path = project.pages / name / "index.md"
            seen = path.read_text() if path.exists() else None
            assert seen in (old[name], new[name] if name != "c" else None), point
        wanted = json.loads((here / "pages.json").read_text())
        assert not sync_pages(project, wanted, force=False).hand_edited, point
        assert contents(project.pages) == wanted, point


def test_two_plain_renames_are_seen_to_fail(second: Scene, tmp_path: Path) -> None:
    """The control: where the switch is not one step, a kill shows it."""
    scene = Scene(folder=second.folder, program=WITH_TWO_RENAMES + PUBLISH)
    seen = [contents(here / "site") for _, here in killed(scene, tmp_path, step=1000)]
    assert None in seen
