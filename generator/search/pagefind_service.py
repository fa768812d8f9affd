"""Pagefind's service: requests on its standard input, answers on its standard output.

Each is JSON, base64-encoded, with a comma after it, as in Pagefind's own wrapper for Python. It
answers in order, and ends at once when its input does. A thread writes while the answers are read
here, so neither pipe waits for the other.
"""

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from signal import Signals
from subprocess import PIPE, Popen
from tempfile import TemporaryFile
from typing import IO, Any

_READ = 1024 * 1024
"""Bytes that are taken at once."""

_Message = Mapping[str, Any]


class NoIndexError(Exception):
    """There can be no index; the message is why, or what Pagefind said last."""


def index_pages(
    pages: Iterable[tuple[str, str]], *, program: Path, config: _Message
) -> Mapping[str, bytes]:
    """Return the files of an index of pages, in this order: the path and the HTML of each."""
    requests: Iterable[_Message] = chain(
        ({"type": "NewIndex", "config": config},),
        (
            {"type": "AddFile", "index_id": 0, "file_path": path, "file_contents": html}
            for path, html in pages
        ),
        ({"type": "GetFiles", "index_id": 0},),
    )
    kept = {name: each for name, each in os.environ.items() if not name.startswith("PAGEFIND_")}
    with TemporaryFile() as said, ThreadPoolExecutor(1) as writer:
        command = (program, "--service")
        process = Popen(command, stdin=PIPE, stdout=PIPE, stderr=said, env=kept)  # noqa: S603
        if process.stdin is None or process.stdout is None:
            raise AssertionError("both were opened as pipes")
        try:
            written = writer.submit(_write, process.stdin, requests, process)
            for answer in _answers(process.stdout):
                if answer["type"] == "Error":
                    raise NoIndexError(answer["message"])
                if answer["type"] == "GetFiles":
                    return {each["path"]: b64decode(each["content"]) for each in answer["files"]}
            failure = written.exception()
            if failure and not isinstance(failure, BrokenPipeError):
                raise failure
            raise NoIndexError(_last_words(said, process.wait()))
        finally:
            process.kill()
            process.communicate()


def _write(stream: IO[bytes], requests: Iterable[_Message], process: Popen[bytes]) -> None:
    """Write the requests; if one cannot be made, end the process, whose answers are waited for."""
    try:
        for number, request in enumerate(requests):
            message = json.dumps({"message_id": number, "payload": request})
            stream.write(b64encode(message.encode()) + b",")
        stream.flush()
    except BaseException:
        process.kill()
        raise


def _answers(stream: IO[bytes]) -> Iterator[_Message]:
    held = bytearray()
    while data := os.read(stream.fileno(), _READ):
        *ends, rest = data.split(b",")
        for end in ends:
            try:
                yield json.loads(b64decode(held + end))["payload"]
            except (ValueError, TypeError, LookupError) as error:
                raise NoIndexError(f"what Pagefind wrote is not whole ({error})") from error
            held.clear()
        held += rest


def _last_words(said: IO[bytes], status: int) -> str:
    said.seek(0)
    lines = said.read().decode(errors="replace").strip().splitlines()
    ending = f"exit {status}" if status >= 0 else f"Pagefind was ended by {Signals(-status).name}"
    return lines[-1] if lines else ending
