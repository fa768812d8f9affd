"""The preview as a program: a real server, real files, a real Ctrl-C."""

import http.client
import json
import resource
import shutil
import signal
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from generator.files.errors import LockHeldError, RefusedError
from generator.preview.builds import Rebuilt
from generator.preview.serve import serve
from generator.project.layout import Project
from generator.project.private_folder import prepare
from tests.preview.client import Client, running


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


def test_a_thousand_open_pages_and_slow_clients_keep_nobody_waiting(project: Project) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 4096)), hard))
    (project.seeds / "a.txt").write_text("first")
    with ExitStack() as stack:
        client = stack.enter_context(running(project))

        def connected(request: bytes) -> socket.socket:
            opened = socket.create_connection(("127.0.0.1", client.port), timeout=20)
            opened.sendall(request)
            return stack.enter_context(opened)

        for _ in range(200):
            connected(b"GET / HTTP/1.1\r\nHost: loc")
        pages = [
            connected(b"GET /__briefings__/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
            for _ in range(1000)
        ]
        assert all(b"text/event-stream" in page.recv(65536) for page in pages)
        started = time.monotonic()
        assert client.get("/")[0] == 200
        assert time.monotonic() - started < 1
        (project.seeds / "a.txt").write_text("second")
        client.wait_for("/made/a/", "second")
        assert all(b"data: " in page.recv(65536) for page in pages)
        assert end(client, signal.SIGINT) == 0
    assert not any("Traceback" in line for line in client.lines)


FEW_AT_ONCE = """
from functools import partial
import uvicorn
uvicorn.Config = partial(uvicorn.Config, limit_concurrency=100)
"""


def test_a_server_of_a_hundred_at_once_is_seen_to_refuse_the_next(project: Project) -> None:
    """The control: a page that waits takes a place for good where there are places."""
    with ExitStack() as stack:
        client = stack.enter_context(running(project, first=FEW_AT_ONCE))
        assert client.get("/")[0] == 200
        for _ in range(100):
            opened = socket.create_connection(("127.0.0.1", client.port), timeout=20)
            opened.sendall(b"GET /__briefings__/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert stack.enter_context(opened).recv(65536)
        assert client.get("/")[0] == 503


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
    assert not (prepare(project) / "preview").exists()


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
    assert len(list((prepare(project) / "preview").iterdir())) <= 3


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
    assert (prepare(project) / "preview").exists()
    with running(project) as client:
        assert [path.name for path in (prepare(project) / "preview").iterdir()] == ["1"]
        assert end(client, signal.SIGINT) == 0


def test_half_sent_requests_keep_nobody_out(project: Project) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 4096)), hard))
    (project.seeds / "a.txt").write_text("first")
    with ExitStack() as stack:
        client = stack.enter_context(running(project))
        halves = []
        for number in range(900):
            half = stack.enter_context(socket.create_connection(("127.0.0.1", client.port)))
            whole = b"GET /404.html HTTP/1.1\r\nHost: localhost\r\n\r\n" if number % 2 else b""
            half.sendall(whole + b"GET / HTTP/1.1\r\nHost: loc")
            halves.append(half)
        started = time.monotonic()
        assert client.get("/")[0] == 200
        assert time.monotonic() - started < 5
        for half in halves:  # all of them are let go
            half.settimeout(20)
            with suppress(ConnectionError):
                while half.recv(65536):
                    pass
        assert client.get("/")[0] == 200
