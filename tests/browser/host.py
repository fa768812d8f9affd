"""A web host like those that readers meet: it compresses text and keeps connections open."""

import functools
import gzip
import http.server
import io
import threading
from pathlib import Path
from typing import BinaryIO

TEXT = ("text/", "application/javascript", "application/json", "application/xml", "image/svg+xml")


class Host(http.server.SimpleHTTPRequestHandler):
    """Answers with the files of a folder, and keeps its log to itself."""

    protocol_version = "HTTP/1.1"
    # An answer goes out in one piece, and at once.
    disable_nagle_algorithm = True
    wbufsize = -1

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the inherited name)
        """Write nothing."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Compress a file of text for a browser that reads gzip; else do as the parent does."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() and self.path.endswith("/") else file
        kind = self.guess_type(file)
        if (
            file.is_file()
            and kind.startswith(TEXT)
            and "gzip" in self.headers.get("Accept-Encoding", "")
        ):
            return self._compressed(file, kind)
        return super().send_head()

    def _compressed(self, file: Path, kind: str) -> io.BytesIO:
        data = gzip.compress(file.read_bytes(), 6, mtime=0)
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return io.BytesIO(data)


def start_host(folder: Path) -> http.server.ThreadingHTTPServer:
    """Serve `folder` at a free port of this machine alone, until it is shut down."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Host, directory=str(folder))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
