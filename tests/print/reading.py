"""Reading a printed document back: its words, its structure, its links."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf

WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """An element of the structure tree."""

    kind: str
    """Its standard type: `H1`, `P`, `TH`; roles are followed."""
    path: tuple[str, ...]
    """The types above it, from the root."""
    node: pikepdf.Object
    """The element itself."""


def elements(pdf: pikepdf.Pdf) -> Iterator[Element]:
    """Yield every element of the structure tree, in reading order."""
    root = pdf.Root.StructTreeRoot
    roles = {str(name): str(kind) for name, kind in root.get("/RoleMap", {}).items()}

    def walk(node: pikepdf.Object, path: tuple[str, ...]) -> Iterator[Element]:
        kind = str(node.S)
        kind = roles.get(kind, kind).removeprefix("/")
        yield Element(kind=kind, path=path, node=node)
        for child in children(node):
            yield from walk(child, (*path, kind))

    for child in children(root):
        yield from walk(child, ())


def children(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield the elements right below one; the marked content among them is left out."""
    below: pikepdf.Object = node.get("/K", pikepdf.Array())
    for child in below if isinstance(below, pikepdf.Array) else (below,):
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child


def annotations(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Yield every link of every page."""
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", []):
            if annotation.Subtype == pikepdf.Name.Link:
                yield annotation


def text_of(path: Path, *options: str) -> str:
    """Return the text of a PDF as poppler reads it, in reading order."""
    return subprocess.run(
        ["pdftotext", "-enc", "UTF-8", *options, path, "-"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
