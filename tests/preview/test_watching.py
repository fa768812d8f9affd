"""What the preview does between its parts: builds, changes, and its end."""

import asyncio
import os
import shutil
import signal
import threading
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from generator.mkdocs_build.build import build_site
from generator.preview.builds import Builds, Rebuilt
from generator.preview.serve import Batches, is_authors, next_change, serve, watch, watched
from generator.preview.state import Shown
from generator.project.layout import Project
from generator.project.private_folder import prepare
from generator.render.seal import seal
from tests.preview.client import Client

pytestmark = pytest.mark.usefixtures("no_loop")


def serve_here(
    project: Project, within: Callable[[str], None], rebuild: Callable[[Path], Rebuilt]
) -> None:
    """Serve in this process; `within` is called in a thread once the address is known."""
    threads: list[threading.Thread] = []

    def say(text: str) -> None:
        threads.append(threading.Thread(target=within, args=(text,)))
        threads[-1].start()

    serve(project, rebuild=rebuild, port=0, say=say)
    for thread in threads:
        thread.join()


def test_in_this_process(project: Project) -> None:
    def rebuild(out: Path) -> Rebuilt:
        return Rebuilt(ok=True, banner=tuple(map(str, build_site(project, out=out))))

    found: list[str] = []

    def visit(address: str) -> None:
        client = Client(
            process=None,  # type: ignore[arg-type]  # there is none
            port=int(address.split(":")[2].strip("/")),
            lines=[],
        )
        client.wait_for("/", "Home")
        project.templates.mkdir()
        (project.pages / "index.md").write_text("# New\n")
        client.wait_for("/", "New")
        (project.pages / "index.md").write_text("# Newer [x](no.md)\n")
        client.wait_for("/", "Newer")
        (project.root / "README.md").write_text("nothing to do with the site")
        time.sleep(0.4)
        found.append(client.get("/")[1])
        os.kill(os.getpid(), signal.SIGINT)

    serve_here(project, visit, rebuild)
    assert "warning: Doc file &#39;index.md&#39;" in found[0]


def test_ctrl_c_during_the_first_build(project: Project) -> None:
    def rebuild(out: Path) -> Rebuilt:
        out.mkdir()
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.2)
        return Rebuilt(ok=True)

    said: list[str] = []
    serve(project, rebuild=rebuild, port=0, say=said.append)
    assert said == []
    assert not (prepare(project) / "preview").exists()


def test_a_watch_that_fails_is_told(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(_project: Project, _batches: Batches) -> None:
        await asyncio.sleep(0.1)
        raise OSError(28, "OS file watch limit reached")

    monkeypatch.setattr("generator.preview.serve.watch", fail)
    with pytest.raises(OSError, match="watch limit"):
        serve(project, rebuild=lambda _: Rebuilt(ok=False), port=0, say=lambda _: None)


def test_only_whole_trees_are_kept_and_only_two(project: Project) -> None:
    outcomes = iter([True, False, True, True])
    said: list[str] = []

    def rebuild(out: Path) -> Rebuilt:
        (out / "x").mkdir(parents=True, exist_ok=True)
        if (out.parent / "stop").exists():
            raise RuntimeError
        return Rebuilt(ok=next(outcomes), banner=("x",))

    folder = prepare(project) / "preview"
    builds = Builds(project, rebuild, say=said.append)
    shown = Shown(build="none")
    kept = []
    for _ in range(4):
        shown = builds.make(shown)
        builds.clear(shown)
        kept.append(sorted(path.name for path in folder.iterdir()))
    assert kept == [["1"], ["1", "2"], ["1", "3"], ["1", "3", "4"]]
    (folder / "stop").write_text("")
    assert builds.make(shown).banner == ("The build stopped: RuntimeError",)
    assert said == ["The build stopped: RuntimeError"]
    assert builds.make(Shown(build="none")).tree is None
    builds.clear(Shown(build="none"))


def test_a_private_folder_that_goes_is_made_anew(project: Project) -> None:
    def rebuild(out: Path) -> Rebuilt:
        out.mkdir(exist_ok=True)
        return Rebuilt(ok=True)

    said: list[str] = []
    builds = Builds(project, rebuild, say=said.append)
    shown = Shown(build="none")
    for number in range(5):
        shown = builds.make(shown)
        builds.clear(shown)
        if number % 2:
            shutil.rmtree(project.work)
    assert said == []
    assert shown.tree == prepare(project) / "preview/5"
    shutil.rmtree(project.work)
    project.work.symlink_to(project.seeds)
    failed = builds.make(shown)
    assert "must be a folder" in failed.banner[0]
    assert list(project.seeds.iterdir()) == []


def test_whose_change_it_is(project: Project, tmp_path: Path) -> None:
    ours = project.pages / "made"
    ours.mkdir()
    (ours / "a.md").write_text(seal("---\ngenerated_by: briefings\n---\n"))
    (project.pages / "mixed").mkdir()
    (project.pages / "mixed" / "hand.md").write_text("mine")
    (project.pages / "latin.md").write_bytes(b"\xff")
    gone = project.pages / "gone.md"
    authors = {
        project.configuration: True,
        project.seeds / "talks" / "a.yml": True,
        project.seeds / "talks" / ".a.yml.swp": False,
        project.seeds / "talks" / "a.yml~": False,
        project.templates / "pages" / "x.jinja": True,
        project.templates / "__pycache__" / "hook.pyc": False,
        project.pages / "index.md": True,
        project.pages / "photo.png": True,
        project.pages / "latin.md": True,
        project.pages / "vanished.md": True,
        ours / ".a.md.briefings-tmp": False,
        ours / "a.md": False,
        ours: False,
        project.pages / "mixed": True,
        gone: False,
        project.root: False,
        project.root / "README.md": False,
        tmp_path / "elsewhere": False,
    }
    assert {path: is_authors(path, project, removed={gone}) for path in authors} == authors


def test_what_is_watched(project: Project) -> None:
    assert watched(project) == (project.seeds, project.pages)


def test_what_a_build_removed_is_no_change_of_an_author(project: Project) -> None:
    gone = ("talks/sources/a.md", "talks/b.md")
    (project.pages / "talks").mkdir(exist_ok=True)
    builds = Builds(project, lambda _: Rebuilt(ok=False, removed=gone), say=lambda _: None)
    builds.make(Shown(build="none"))
    talks = project.pages / "talks"
    assert builds.removed == {talks / "b.md", talks / "sources", talks / "sources/a.md"}


def test_changes_are_gathered(project: Project) -> None:
    async def follow() -> frozenset[Path]:
        batches: Batches = asyncio.Queue()
        watching = asyncio.create_task(watch(project, batches))
        await asyncio.sleep(0.3)
        batches.put_nowait(frozenset({project.root / "early"}))
        (project.seeds / "a.txt").write_text("a")
        paths: frozenset[Path] = frozenset()
        while project.seeds / "a.txt" not in paths:
            paths |= await next_change(batches)
        batches.put_nowait(frozenset({Path("1")}))
        batches.put_nowait(frozenset({Path("2")}))
        assert await next_change(batches) == {Path("1"), Path("2")}
        watching.cancel()
        return paths

    assert project.root / "early" in asyncio.run(follow())


def test_a_watch_that_ends_ends(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    async def one_change(*paths: Path, **_: object) -> AsyncIterator[set[tuple[int, str]]]:
        yield {(1, str(paths[0] / "x"))}

    async def follow() -> frozenset[Path]:
        batches: Batches = asyncio.Queue()
        await watch(project, batches)
        return await next_change(batches)

    monkeypatch.setattr("generator.preview.serve.awatch", one_change)
    assert asyncio.run(follow()) == {project.root / "x"}


def test_with_no_folder_to_follow_only_the_project_is_watched(tmp_path: Path) -> None:
    project = Project(root=tmp_path)

    async def follow() -> frozenset[Path]:
        batches: Batches = asyncio.Queue()
        watching = asyncio.create_task(watch(project, batches))
        await asyncio.sleep(0.3)
        project.seeds.mkdir()
        paths = await next_change(batches)
        watching.cancel()
        return paths

    assert asyncio.run(follow()) == {project.seeds}
