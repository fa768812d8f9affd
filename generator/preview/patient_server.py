"""The preview's side of a connection: who does not finish asking in time is let go.

Anyone on this machine can open connections and send half a request on each. Neither these nor the
memory they take may keep the author's browser out.
"""

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

SECONDS = 5
"""For a request, from the opening of the connection or from its first bytes."""
LARGEST = 16 * 1024
"""Bytes of the head of a request."""


class PatientProtocol(H11Protocol):
    """Closes a connection on which no whole request comes."""

    _limit: asyncio.TimerHandle | None = None
    """What lets the connection go; None while nothing is waited for."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn's
        """Begin to wait."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Take a part of a request, or all of it."""
        super().data_received(data)
        if self._is_answered():
            self._have_waited()
        elif self._limit is None:
            self._wait()

    def on_response_complete(self) -> None:
        """Wait for what was sent already of the next request."""
        super().on_response_complete()
        if self.conn.trailing_data[0]:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self._have_waited()
        super().connection_lost(exc)

    def _is_answered(self) -> bool:
        """Return whether a request has come whose answer is being made."""
        cycle: RequestResponseCycle | None = self.cycle  # None until the first, whatever it says
        return cycle is not None and not cycle.response_complete

    def _wait(self) -> None:
        self._have_waited()
        self._limit = self.loop.call_later(SECONDS, self.transport.abort)

    def _have_waited(self) -> None:
        if self._limit is not None:
            self._limit.cancel()
            self._limit = None
