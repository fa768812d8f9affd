"""A PDF of a stranger, read in a process of its own: `python -m generator.publish.pdf_reader`.

A file of some kilobytes can unfold to gigabytes, so the process has little time and memory. What it
has found by then counts: a line of JSON with what the PDF says of itself, one for each page, and an
empty one at the end.
"""

import io
import json
import resource
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryFile

from generator.print_edition.paper import Paper

ATTACHED = "briefing.json"
"""The name of the data that an archive PDF carries."""
CPU_SECONDS = 2
WALL_SECONDS = 3
MEMORY = 384 * 1024 * 1024
"""Bytes of address space, Python's own among them."""
LONGEST = 8 * 1024 * 1024
"""Characters of all pages together, and bytes of the attached data."""
READER = (sys.executable, "-m", "generator.publish.pdf_reader")
_LETTER_WIDTH = 612
"""Points; A4 is 595 wide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDocument:
    """A PDF, read back."""

    slug: str
    """The briefing that it says it prints; empty where it says none."""
    paper: Paper
    data: bytes | None
    """The briefing's data that it carries."""
    pages: tuple[tuple[str, ...], ...] | None
    """The words of each page, line by line; None if they are more than can be read."""


def read_pdf(pdf: bytes) -> PrintedDocument | None:
    """Read a PDF; None if it cannot be read within the limits."""
    with TemporaryFile() as given, TemporaryFile() as told:
        given.write(pdf)
        given.seek(0)
        with suppress(subprocess.TimeoutExpired):
            subprocess.run(  # noqa: S603  # our own module
                READER,
                stdin=given,
                stdout=told,
                stderr=subprocess.DEVNULL,
                cwd=Path(str(files("generator"))).parent,
                check=False,
                timeout=WALL_SECONDS,
            )
        told.seek(0)
        head, *pages = told.read().split(b"\n")
    if not head or not pages:  # it ended before the first line did
        return None
    said = json.loads(head)
    return PrintedDocument(
        slug=said["slug"],
        paper=Paper(said["paper"]),
        data=None if said["data"] is None else b64decode(said["data"]),
        pages=tuple(map(tuple, map(json.loads, pages[:-2]))) if pages[-2:] == [b"", b""] else None,
    )


def main() -> None:
    """Read the PDF on standard input under limits."""
    with suppress(ValueError):  # macOS has no limit of memory
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    with suppress(Exception):  # a damaged file may break a reader anywhere
        for line in described(sys.stdin.buffer.read()):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


def described(pdf: bytes) -> Iterator[str]:
    """Yield the lines; what the reader raises passes through."""
    from pypdf import PdfReader  # noqa: PLC0415 - slow to import, and only this process asks for it

    reader = PdfReader(io.BytesIO(pdf))
    known = reader.metadata
    keywords = str(known.get("/Keywords", "")).split(", ") if known else []
    is_letter = round(float(reader.pages[0].mediabox.width)) == _LETTER_WIDTH
    attached = reader.attachments.get(ATTACHED)
    data = b64encode(attached[0][:LONGEST]).decode() if attached else None
    slug = "".join(keywords[1:2]) if keywords[:1] == ["briefing"] else ""
    paper = Paper.US_LETTER if is_letter else Paper.A4
    yield json.dumps({"slug": slug, "paper": paper.value, "data": data})
    left = LONGEST
    for page in reader.pages:
        text = page.extract_text()
        left -= len(text)
        if left < 0:
            return
        yield json.dumps(text.splitlines())
    yield ""


if __name__ == "__main__":
    main()
