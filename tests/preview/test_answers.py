"""The preview's application, asked without a server in between."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.types import Message, Scope

from generator.preview.application import Elsewhere, Served, application, find, with_live_parts
from generator.preview.state import LiveState, Shown
from generator.publish.server_files import CONTENT_POLICY

PAGE = b"<!doctype html><html><head><title>x</title></HEAD><body class='a'>words</body></html>"

pytestmark = pytest.mark.usefixtures("no_loop")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


def request(path: str, *, method: str = "GET", **headers: str) -> Scope:
    """Describe a request for a decoded path."""
    fields = {"host": "127.0.0.1:8000", **headers}
    path, _, query = path.partition("?")
    return {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in fields.items()],
    }


def ask(state: LiveState, path: str, *, method: str = "GET", **headers: str) -> Answer:
    sent: list[Message] = []

    async def receive() -> Message:
        await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    async def answer() -> None:
        await application(state)(request(path, method=method, **headers), receive, send)

    asyncio.run(answer())
    start, *parts = sent
    return Answer(
        status=start["status"],
        headers={name.decode(): value.decode() for name, value in start["headers"]},
        body=b"".join(part.get("body", b"") for part in parts),
    )


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Make a finished site."""
    tree = tmp_path / "1"
    (tree / "talks" / "empty").mkdir(parents=True)
    (tree / "index.html").write_bytes(PAGE)
    (tree / "404.html").write_bytes(PAGE.replace(b"words", b"lost"))
    (tree / "talks" / "index.html").write_bytes(PAGE.replace(b"words", b"talks"))
    (tree / "style.css").write_text("a{}")
    (tree / "data.unheard-of").write_bytes(b"\0")
    (tree / ".briefings-site").write_text("hidden")
    (tree / "talks\\index.html").write_text("secret")
    (tmp_path / "secret").write_text("secret")
    (tree / "link.html").symlink_to(tmp_path / "secret")
    (tree / "folder").symlink_to(tmp_path)
    return tree


@pytest.fixture
def state(tree: Path) -> LiveState:
    """Show the finished site."""
    return LiveState(Shown(build="s-1", tree=tree))


@pytest.mark.parametrize(
    ("path", "status", "media_type", "part"),
    [
        ("/", 200, "text/html; charset=utf-8", b"words"),
        ("/index.html", 200, "text/html; charset=utf-8", b"words"),
        ("/talks/", 200, "text/html; charset=utf-8", b"talks"),
        ("/style.css", 200, "text/css; charset=utf-8", b"a{}"),
        ("/data.unheard-of", 200, "application/octet-stream", b"\0"),
        ("/nothing", 404, "text/html; charset=utf-8", b"lost"),
        ("/talks/empty", 404, "text/html; charset=utf-8", b"lost"),
        ("/__briefings__/live.css", 200, "text/css; charset=utf-8", b".briefings-banner"),
        ("/__briefings__/other.js", 404, "text/html; charset=utf-8", b"lost"),
        ("/live.css", 404, "text/html; charset=utf-8", b"lost"),
    ],
)
def test_what_is_there_is_served(
    state: LiveState, path: str, status: int, media_type: str, part: bytes
) -> None:
    answer = ask(state, path)
    assert (answer.status, answer.headers["content-type"]) == (status, media_type)
    assert part in answer.body
    assert answer.headers["content-security-policy"].startswith(CONTENT_POLICY)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"


def test_a_folder_is_sent_to_its_slash_and_nowhere_else(state: LiveState) -> None:
    assert ask(state, "/talks?q=a%20b").headers["location"] == "/talks/?q=a%20b"
    assert ask(state, "/talks").headers["location"] == "/talks/"
    assert ask(state, "//talks").status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/../secret",
        "/talks/../../secret",
        "/./index.html",
        "/folder/secret",
        "/link.html",
        "/.briefings-site",
        "/..\\secret",
        "/talks\\index.html",
        "/index.html\0",
        "/index.html\n",
        "/\0",
        "//etc/passwd",
        "/style.css/x",
        "/" + "a" * 5000,
        "/\ufffd",
    ],
)
def test_nothing_outside_the_tree_is_served(state: LiveState, path: str) -> None:
    answer = ask(state, path)
    assert answer.status == 404
    assert b"secret" not in answer.body


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "0.0.0.0:8000"])
def test_another_host_is_refused(state: LiveState, host: str) -> None:
    assert ask(state, "/", host=host).status == 400


def test_a_finder_that_follows_what_it_is_told_is_seen(
    state: LiveState, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: the same paths, joined to the tree as they are."""

    def follow(tree: Path, path: str) -> Served:
        return Served(name="secret", data=(tree / path.removeprefix("/")).read_bytes())

    monkeypatch.setattr("generator.preview.application.find", follow)
    for path in ("/../secret", "/folder/secret", "/link.html"):
        assert ask(state, path).body == b"secret"


def test_without_the_check_of_the_host_any_is_answered(
    state: LiveState, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: what a name that was turned to this machine would get."""
    monkeypatch.setattr("generator.preview.application.HOSTS", ("*",))
    assert ask(state, "/", host="evil.example").status == 200


@pytest.mark.parametrize("host", ["localhost:8000", "[::1]:8000", "127.0.0.1", "LOCALHOST:1"])
def test_this_machine_has_several_names(state: LiveState, host: str) -> None:
    assert ask(state, "/", host=host, origin=f"http://{host}").status == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:9999", ""])
def test_another_origin_is_refused(state: LiveState, origin: str) -> None:
    assert ask(state, "/", origin=origin).status == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_it_is_read_only(state: LiveState, method: str) -> None:
    answer = ask(state, "/", method=method)
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")


def test_the_live_parts_stand_after_the_policy_and_before_the_words(state: LiveState) -> None:
    body = ask(state, "/").body
    assert b'data-build="s-1" defer></script></HEAD>' in body
    assert b"<aside" not in body
    state.show(Shown(build="s-1", tree=state.shown.tree, banner=("a.yml:1:2: <b> & Q001", "two")))
    body = ask(state, "/").body
    assert b"<p>a.yml:1:2: &lt;b&gt; &amp; Q001</p>\n<p>two</p>" in body
    assert body.index(b"<body class='a'>") < body.index(b"<aside") < body.index(b"words")
    assert b"<aside" not in ask(state, "/style.css").body
    assert b"<aside" in ask(state, "/nothing").body


@given(st.binary() | st.just(PAGE))
def test_a_page_keeps_all_its_bytes(html: bytes) -> None:
    shown = Shown(build="s-1", banner=("x",))
    parts = with_live_parts(b"", shown)
    at = parts.index(b"<aside") - 1
    live = with_live_parts(html, shown)
    assert live.replace(parts[:at], b"", 1).replace(parts[at:], b"", 1) == html


def test_before_the_first_good_build_there_is_a_page_that_waits() -> None:
    state = LiveState(Shown(build="none", banner=("a.yml:1:1: Y001",)))
    answer = ask(state, "/talks/")
    assert answer.status == 503
    assert b"No site yet" in answer.body
    assert b"<p>a.yml:1:1: Y001</p>" in answer.body
    assert b'data-build="none"' in answer.body


def test_a_site_without_a_404_page_still_answers(state: LiveState, tree: Path) -> None:
    (tree / "404.html").unlink()
    answer = ask(state, "/nothing")
    assert answer.status == 404
    assert b"not found" in answer.body


def test_a_tree_that_goes_while_it_is_read_gives_way_to_the_next(
    state: LiveState, tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find_late(folder: Path, path: str) -> Served | Elsewhere | None:
        found = find(folder, path)
        state.show(Shown(build="s-2", tree=tree))
        return found

    state.show(Shown(build="s-0", tree=tmp_path / "gone"))
    monkeypatch.setattr("generator.preview.application.find", find_late)
    answer = ask(state, "/")
    assert (answer.status, b'data-build="s-2"' in answer.body) == (200, True)


def test_events_tell_what_is_shown_until_the_end(state: LiveState) -> None:
    told: list[object] = []

    async def follow() -> None:
        async def send(message: Message) -> None:
            if body := message.get("body"):
                told.append(json.loads(body.decode().removeprefix("data: ")))
                if len(told) == 1:
                    state.show(Shown(build="s-1", tree=state.shown.tree, banner=("x",)))
                else:
                    asyncio.get_running_loop().call_later(0.01, state.close)

        async def receive() -> Message:
            await asyncio.sleep(60)
            return {"type": "http.disconnect"}

        await application(state)(request("/__briefings__/events"), receive, send)

    asyncio.run(follow())
    assert told == [{"build": "s-1", "banner": []}, {"build": "s-1", "banner": ["x"]}]
    asyncio.run(state.change())
    assert ask(state, "/__briefings__/events").body == b""
