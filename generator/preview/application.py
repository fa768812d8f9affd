"""The preview's answers: whole builds only, read-only, for this machine only."""

import asyncio
import json
import mimetypes
from collections.abc import AsyncIterator
from urllib.parse import quote

from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from generator.preview.files import Elsewhere, Served, find
from generator.preview.inject import ASSETS, PREFIX, asset, waiting_page, with_live_parts
from generator.preview.state import LiveState, Shown
from generator.publish.content_policy import HEADERS

HOSTS = ("127.0.0.1", "localhost", "[::1]")
"""The names of this machine. Another name that leads here is somebody's trick (DNS rebinding)."""


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
        if path.removeprefix(PREFIX) in ASSETS and path.startswith(PREFIX):
            return Response(asset(path.removeprefix(PREFIX)), media_type=_media_type(path))
        return await self._page(path, request.url.query)

    async def _page(self, path: str, query: str) -> Response:
        shown = self._state.shown
        if shown.tree is None:
            return Response(waiting_page(shown), 503, media_type="text/html")
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


def application(state: LiveState) -> ASGIApp:
    """Return the application that answers from `state`."""
    return TrustedHostMiddleware(Preview(state), allowed_hosts=HOSTS, www_redirect=False)


def _is_foreign(request: Request) -> bool:
    """Tell whether a page of another origin makes the request; the host has been checked."""
    origin = request.headers.get("origin")
    return origin is not None and origin != f"http://{request.headers['host']}"


def _file(file: Served, shown: Shown, status: int) -> Response:
    media_type = _media_type(file.name)
    data = with_live_parts(file.data, shown) if media_type == "text/html" else file.data
    return Response(data, status, media_type=media_type)


def _media_type(name: str) -> str:
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
