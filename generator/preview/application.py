"""The preview's answers: whole builds only, read-only, for this machine only.

A page gets a script and a banner on its way to the browser; the site's files stay as they are.
"""

import asyncio
import json
import mimetypes
import re
import stat
from collections.abc import AsyncIterator
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from generator.files import safe_read
from generator.preview.state import LiveState, Shown
from generator.publish.server_files import HEADERS

HOSTS = ("127.0.0.1", "localhost", "[::1]")
"""The names of this machine. Another name that leads here is somebody's trick (DNS rebinding)."""
PREFIX = "/__briefings__/"
"""The addresses that are the preview's own."""
ASSETS = ("live.css", "live.js")

_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)
_BODY_START = re.compile(rb"<body(?:\s[^>]*)?>", re.IGNORECASE)

_templates = Environment(
    loader=PackageLoader("generator.preview", "live"),
    autoescape=True,
    undefined=StrictUndefined,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A file of the tree."""

    name: str
    """Its last name, such as `index.html`."""
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A folder that was asked for without its slash."""


def application(state: LiveState) -> ASGIApp:
    """Return the application that answers from `state`."""
    return TrustedHostMiddleware(Preview(state), allowed_hosts=HOSTS, www_redirect=False)


class Preview:
    """The ASGI application behind the check of the host."""

    def __init__(self, state: LiveState) -> None:
        """Answer from `state`."""
        self._state = state

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        response = await self._answer(request)
        response.headers.update(HEADERS)
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        path: str = request.scope["path"]
        if request.method not in {"GET", "HEAD"}:
            return PlainTextResponse("read only", 405, {"Allow": "GET, HEAD"})
        if _is_foreign(request):
            return PlainTextResponse("another site asks", 403)
        if path == f"{PREFIX}events" and request.method == "GET":
            return StreamingResponse(self._events(), media_type="text/event-stream")
        if path.startswith(PREFIX) and (name := path.removeprefix(PREFIX)) in ASSETS:
            asset = (files("generator.preview") / "live" / name).read_bytes()
            return Response(asset, media_type=_media_type(name))
        return await self._page(path, request.url.query)

    async def _page(self, path: str, query: str) -> Response:
        shown = self._state.shown
        if shown.tree is None:
            waiting = with_live_parts(_render("waiting.html", shown), shown)
            return Response(waiting, 503, media_type="text/html")
        found = await asyncio.to_thread(find, shown.tree, path)
        if found is None and shown.tree != self._state.shown.tree:
            return await self._page(path, query)  # the tree went while it was looked at
        if isinstance(found, Elsewhere):
            address = quote(path) + "/" + (f"?{query}" if query else "")
            return Response(status_code=307, headers={"Location": address})
        if found is None:
            lost = await asyncio.to_thread(find, shown.tree, "/404.html")
            page = lost if isinstance(lost, Served) else Served(name="404.html", data=b"not found")
            return _file(page, shown, 404)
        return _file(found, shown, 200)

    async def _events(self) -> AsyncIterator[str]:
        while not self._state.closed:
            shown = self._state.shown
            yield f"data: {json.dumps({'build': shown.build, 'banner': shown.banner})}\n\n"
            if shown is self._state.shown:
                await self._state.change()


def _is_foreign(request: Request) -> bool:
    """Return whether a page of another origin makes the request; the host has been checked."""
    origin = request.headers.get("origin")
    return origin is not None and origin != f"http://{request.headers['host']}"


def find(tree: Path, path: str) -> Served | Elsewhere | None:
    """Return what is at a decoded URL path such as `/talks/`, never outside `tree`.

    Links are not followed.
    """
    parts = path.split("/")[1:]
    *folders, name = parts or ("",)
    if not all(map(_is_plain, folders)) or not _is_plain(name or "index.html"):
        return None
    with ExitStack() as stack:
        try:
            inside = stack.enter_context(safe_read.opened(tree))
            for folder in folders:
                inside = stack.enter_context(safe_read.opened(folder, inside=inside))
            return _find_inside(name or "index.html", inside)
        except OSError:  # no such folder, a link, a name that is too long
            return None


def _find_inside(name: str, inside: int) -> Served | Elsewhere | None:
    if safe_read.kind(name, inside=inside) == stat.S_IFDIR:
        with safe_read.opened(name, inside=inside) as folder:
            has_index = safe_read.kind("index.html", inside=folder) == stat.S_IFREG
        return Elsewhere() if has_index else None
    # The trees of a preview share the files that did not change.
    data = safe_read.read(name, inside=inside, named_twice=True)
    return Served(name=name, data=data) if isinstance(data, bytes) else None


def _is_plain(part: str) -> bool:
    return part.isprintable() and not part.startswith(".") and part != "" and "\\" not in part


def _file(file: Served, shown: Shown, status: int) -> Response:
    media_type = _media_type(file.name)
    data = with_live_parts(file.data, shown) if media_type == "text/html" else file.data
    return Response(data, status, media_type=media_type)


def _media_type(name: str) -> str:
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def with_live_parts(html: bytes, shown: Shown) -> bytes:
    """Return the page with the script that follows the preview, and the banner if there is one.

    The script is put at the end of the head, after the page's own content policy.
    """
    head = _render("head.html", shown)
    banner = _render("banner.html", shown) if shown.banner else b""
    found = _HEAD_END.search(html)
    at = found.start() if found else 0
    body = _BODY_START.search(html, at)
    cut = body.end() if body else len(html)
    return html[:at] + head + html[at:cut] + banner + html[cut:]


def _render(name: str, shown: Shown) -> bytes:
    return _templates.get_template(name).render(build=shown.build, banner=shown.banner).encode()
