"""The preview as a program: a real server, real files, a real Ctrl-C."""

import asyncio
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.disk.project import Project
from generator.disk.refused import LockHeldError, RefusedError
from generator.render.seal import seal
from generator.site.builds import Builds, Rebuilt
from generator.site.changes import is_authors, standing_paths, watched
from generator.site.live_state import Shown
from generator.site.mkdocs_site import build_site
from generator.site.preview import serve
from generator.site.watching import Batches, next_change, watch

ROOT = Path(__file__).parents[2]

PROGRAM = """
import sys
from pathlib import Path
from generator.disk.pages import sync_pages
from generator.disk.project import Project
from generator.render.seal import seal
from generator.site.mkdocs_site import build_site
from generator.site.preview import Rebuilt, serve

project = Project(root=Path(sys.argv[1]))

def rebuild(out):
    print("building", flush=True)
    texts = {path.stem: path.read_text() for path in project.seeds.glob("*.txt")}
    if any("mistake" in text for text in texts.values()):
        return Rebuilt(ok=False, banner=("seeds/a.txt:1:1: X001 a <mistake>",))
    if any("crash" in text for text in texts.values()):
        raise ValueError("a crash")
    pages = {
        f"made/{name}.md": seal(f"---\\ngenerated_by: briefings\\n---\\n\\n# {text}\\n")
        for name, text in texts.items()
    }
    sync_pages(project, pages, force=False)
    faults = build_site(project, out=out)
    return Rebuilt(ok=True, banner=tuple(map(str, faults)))

serve(project, rebuild=rebuild, port=int(sys.argv[2]), say=lambda text: print(text, flush=True))
print("ended", flush=True)
"""


@dataclass(slots=True, kw_only=True)
class Client:
    process: "subprocess.Popen[str]"
    port: int
    lines: list[str]

    def get(self, path: str) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path)
        response = connection.getresponse()
        body = response.read().decode()
        connection.close()
        return response.status, body

    def wait_for(self, path: str, part: str) -> float:
        """Return the seconds until the page holds `part`."""
        started = time.monotonic()
        while part not in self.get(path)[1]:
            assert time.monotonic() - started < 20, self.lines
            time.sleep(0.01)
        return time.monotonic() - started

    def builds(self) -> int:
        return self.lines.count("building")


@contextmanager
def running(project: Project, port: int = 0) -> Iterator[Client]:
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(project.root), str(port)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    lines: list[str] = []
    assert process.stdout is not None
    for line in process.stdout:
        lines.append(line.strip())
        if line.startswith("http://"):
            break
    reader = threading.Thread(target=lambda: lines.extend(map(str.strip, process.stdout or ())))
    reader.start()
    try:
        assert lines, "no output"
        assert lines[-1].startswith("http://127.0.0.1:"), lines
        yield Client(process=process, port=int(lines[-1].split(":")[2].strip("/")), lines=lines)
    finally:
        process.kill()
        process.wait()
        reader.join()
        process.stdout.close()


@pytest.fixture
def client(project: Project) -> Iterator[Client]:
    (project.seeds / "a.txt").write_text("first")
    with running(project) as client:
        yield client


def end(client: Client, number: int) -> int:
    client.process.send_signal(number)
    return client.process.wait(timeout=10)


def test_a_save_shows_within_a_second(client: Client, project: Project) -> None:
    seconds = []
    for number in range(5):
        (project.seeds / "a.txt").write_text(f"edition {number}")
        seconds.append(client.wait_for("/made/a/", f"edition {number}"))
        (project.pages / "index.md").write_text(f"# Written {number}\n")
        seconds.append(client.wait_for("/", f"Written {number}"))
    assert sorted(seconds)[len(seconds) // 2] < 1, seconds
    assert [line for line in client.lines if line.startswith("http")] == [client.lines[1]]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly_with_a_page_open(
    client: Client, project: Project, number: signal.Signals
) -> None:
    with (
        socket.create_connection(("127.0.0.1", client.port)) as slow,
        socket.create_connection(("127.0.0.1", client.port)) as page,
    ):
        slow.sendall(b"GET / HTTP/1.1\r\nHost: loc")
        page.sendall(b"GET /__briefings__/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert b"text/event-stream" in page.recv(65536)
        assert end(client, number) == 0
    time.sleep(0.05)
    assert client.lines[-1] == "ended"
    assert not any("Traceback" in line for line in client.lines)
    assert not (project.work / "preview").exists()


def test_a_failed_build_leaves_the_last_good_page_under_a_banner(
    client: Client, project: Project
) -> None:
    client.wait_for("/made/a/", "first")
    (project.seeds / "a.txt").write_text("mistake")
    client.wait_for("/made/a/", "<p>seeds/a.txt:1:1: X001 a &lt;mistake&gt;</p>")
    assert "first" in client.get("/made/a/")[1]
    (project.seeds / "a.txt").write_text("crash")
    client.wait_for("/made/a/", "<p>The build stopped: a crash</p>")
    assert "The build stopped: a crash" in client.lines
    (project.seeds / "a.txt").write_text("better")
    client.wait_for("/made/a/", "better")
    assert "briefings-banner" not in client.get("/made/a/")[1]


def test_a_page_is_told_of_a_new_build_and_of_a_banner(client: Client, project: Project) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", client.port, timeout=10)
    connection.request("GET", "/__briefings__/events")
    response = connection.getresponse()

    def told() -> dict[str, object]:
        line = response.readline().decode()
        response.readline()
        state = json.loads(line.removeprefix("data: "))
        assert isinstance(state, dict)
        return state

    first = told()
    (project.seeds / "a.txt").write_text("second")
    second = told()
    (project.seeds / "a.txt").write_text("mistake")
    third = told()
    connection.close()
    assert first["build"] != second["build"] == third["build"]
    assert third["banner"] == ["seeds/a.txt:1:1: X001 a <mistake>"]


def test_its_own_writing_does_not_call_for_another_build(client: Client, project: Project) -> None:
    (project.seeds / "a.txt").write_text("second")
    (project.seeds / "b.txt").write_text("another")
    client.wait_for("/made/b/", "another")
    (project.seeds / "b.txt").unlink()
    client.wait_for("/made/b/", "404")
    time.sleep(0.3)
    settled = client.builds()
    time.sleep(1)
    assert client.builds() == settled <= 4


def test_a_hand_edit_of_a_generated_page_calls_for_a_build(
    client: Client, project: Project
) -> None:
    before = client.builds()
    with (project.pages / "made" / "a.md").open("a") as file:
        file.write("edited\n")
    started = time.monotonic()
    while client.builds() == before and time.monotonic() - started < 10:
        time.sleep(0.01)
    assert client.builds() == before + 1


def test_folders_that_come_go_and_come_again_are_followed(client: Client, project: Project) -> None:
    shutil.rmtree(project.seeds)
    client.wait_for("/made/a/", "404")
    project.seeds.mkdir()
    time.sleep(0.3)
    (project.seeds / "a.txt").write_text("again")
    client.wait_for("/made/a/", "again")
    (project.root / "mkdocs.new").write_text(
        project.configuration.read_text().replace("Test", "Renamed")
    )
    (project.root / "mkdocs.new").replace(project.configuration)
    client.wait_for("/", "Renamed")


def test_requests_are_answered_whole_while_builds_follow_each_other(
    client: Client, project: Project
) -> None:
    ended = threading.Event()

    def ask_on() -> tuple[set[int], int]:
        statuses, count = set(), 0
        while not ended.is_set():
            status, body = client.get("/made/a/")
            assert body.rstrip().endswith("</html>") or status == 404
            statuses.add(status)
            count += 1
        return statuses, count

    with ThreadPoolExecutor(4) as pool:
        asking = [pool.submit(ask_on) for _ in range(4)]
        for number in range(6):
            (project.seeds / "a.txt").write_text(f"edition {number}")
            client.wait_for("/made/a/", f"edition {number}")
        ended.set()
        results = [future.result() for future in asking]
    assert {status for statuses, _ in results for status in statuses} == {200}
    assert all(count > 10 for _, count in results)
    assert len(list((project.work / "preview").iterdir())) <= 3


def test_a_thousand_open_pages_and_traversal_over_the_wire(client: Client) -> None:
    pages = [socket.create_connection(("127.0.0.1", client.port)) for _ in range(1000)]
    for page in pages:
        page.sendall(b"GET /__briefings__/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    for path in ("/../x", "/%2e%2e/%2e%2e/etc/passwd", "/%00", "/..%5cx", "/%ff", "//etc/passwd"):
        assert client.get(path)[0] in {400, 404}, path
    assert client.get("/made/a/")[0] == 200
    assert all(page.recv(20).startswith(b"HTTP/1.1 200") for page in pages)
    for page in pages:
        page.close()


def test_one_preview_for_a_project_and_one_port_for_a_preview(
    client: Client, project: Project, tmp_path: Path
) -> None:
    with pytest.raises(LockHeldError, match=f"process {client.process.pid} "):
        serve(project, rebuild=lambda _: Rebuilt(ok=True), port=0, say=print)
    other = Project(root=tmp_path / "other")
    other.root.mkdir()
    with pytest.raises(RefusedError, match=f"port {client.port} cannot be used"):
        serve(other, rebuild=lambda _: Rebuilt(ok=True), port=client.port, say=print)


def test_what_a_killed_preview_left_is_cleared(project: Project) -> None:
    with running(project) as client:
        assert end(client, signal.SIGKILL) == -signal.SIGKILL
    assert (project.work / "preview").exists()
    with running(project) as client:
        assert [path.name for path in (project.work / "preview").iterdir()] == ["1"]
        assert end(client, signal.SIGINT) == 0


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
    assert not (project.work / "preview").exists()


def test_a_watch_that_fails_is_told(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(_project: Project, _batches: Batches) -> None:
        await asyncio.sleep(0.1)
        raise OSError(28, "OS file watch limit reached")

    monkeypatch.setattr("generator.site.preview.watch", fail)
    with pytest.raises(OSError, match="watch limit"):
        serve(project, rebuild=lambda _: Rebuilt(ok=False), port=0, say=lambda _: None)


def test_only_whole_trees_are_kept_and_only_two(project: Project, tmp_path: Path) -> None:
    outcomes = iter([True, False, True, True])
    said: list[str] = []

    def rebuild(out: Path) -> Rebuilt:
        (out / "x").mkdir(parents=True)
        if (out.parent / "stop").exists():
            raise RuntimeError
        return Rebuilt(ok=next(outcomes), banner=("x",))

    folder = tmp_path / "trees"
    builds = Builds(project, rebuild, folder=folder, say=said.append)
    shown = Shown(build="none")
    kept = []
    for _ in range(4):
        shown = builds.make(shown)
        builds.clear(shown)
        kept.append(sorted(path.name for path in folder.iterdir()))
    assert kept == [["1"], ["1"], ["1", "3"], ["3", "4"]]
    (folder / "stop").write_text("")
    assert builds.make(shown).banner == ("The build stopped: RuntimeError",)
    assert said == ["The build stopped: RuntimeError"]
    assert builds.make(Shown(build="none")).tree is None
    builds.clear(Shown(build="none"))


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


def test_what_stands_and_what_is_watched(project: Project) -> None:
    assert watched(project) == (project.seeds, project.pages)
    assert project.pages / "talks" in standing_paths(project.pages)
    assert standing_paths(project.root / "nothing") == frozenset()


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

    monkeypatch.setattr("generator.site.watching.awatch", one_change)
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
