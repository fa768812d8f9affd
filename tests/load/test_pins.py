"""Pins are written beside `file`, and nothing else changes."""

from collections.abc import Mapping
from hashlib import sha256

import pytest

from generator.load.folder import load_folder
from generator.load.pins import NONE as NO_KEYS
from generator.load.pins import pinned
from generator.spans import SeedFile

HASH = sha256(b"Words.\n").hexdigest()
HEAD = "title: T\nas_of: 2025\nsummary: S\nsources:\n"
REST = "type: Statement{0}publisher: unknown{0}published: unknown{0}accessed: 2025{0}lang: en"
BLOCK = "\n    "


def pin(yaml: str, keyed: Mapping[str, str] = NO_KEYS) -> str:
    files = (
        SeedFile(path="seeds/x/briefing.yml", data=yaml.encode()),
        SeedFile(path="seeds/x/a.txt", data=b"Words.\n"),
    )
    loaded = load_folder("x", files)
    assert loaded.briefing is not None
    assert loaded.findings == ()
    sources = tuple(source for source in loaded.briefing.sources.values() if source.document)
    return pinned(loaded.texts["seeds/x/briefing.yml"], sources, keyed)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            f"  a:\n    file: a.txt  # as received\n    {REST.format(BLOCK)}\n",
            f"  a:\n    file: a.txt  # as received\n    sha256: {HASH}\n    {REST.format(BLOCK)}\n",
        ),
        (
            f"  a:\n    {REST.format(BLOCK)}\n    file: a.txt",
            f"  a:\n    {REST.format(BLOCK)}\n    file: a.txt\n    sha256: {HASH}",
        ),
        (
            f"  a: {{file: a.txt, {REST.format(', ')}}}\n",
            f"  a: {{file: a.txt, sha256: {HASH}, {REST.format(', ')}}}\n",
        ),
        (
            f"  a:\n    {{{REST.format(', ')},\n     file: 'a.txt'}}\n",
            f"  a:\n    {{{REST.format(', ')},\n     file: 'a.txt', sha256: {HASH}}}\n",
        ),
        (
            f"  a: {{file: a.txt, sha256: {'0' * 64}, {REST.format(', ')}}}\n",
            f"  a: {{file: a.txt, sha256: {HASH}, {REST.format(', ')}}}\n",
        ),
    ],
)
def test_a_pin(before: str, after: str) -> None:
    assert pin(HEAD + before) == HEAD + after
    assert pin(HEAD + after) == HEAD + after


KEYED = "e" * 64
NONE = f"{REST}{{0}}republish: none"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            f"  a:\n    file: a.txt\n    {NONE.format(BLOCK)}\n",
            (
                f"  a:\n    file: a.txt\n    sha256: {HASH}\n    hmac: {KEYED}\n"
                f"    {NONE.format(BLOCK)}\n"
            ),
        ),
        (
            f"  a: {{file: a.txt, {NONE.format(', ')}}}\n",
            f"  a: {{file: a.txt, sha256: {HASH}, hmac: {KEYED}, {NONE.format(', ')}}}\n",
        ),
        (
            f"  a: {{file: a.txt, hmac: {'0' * 64}, {NONE.format(', ')}}}\n",
            f"  a: {{file: a.txt, sha256: {HASH}, hmac: {KEYED}, {NONE.format(', ')}}}\n",
        ),
    ],
)
def test_a_withheld_document_has_its_keyed_hash_too(before: str, after: str) -> None:
    assert pin(HEAD + before, {"a": KEYED}) == HEAD + after
    assert pin(HEAD + after, {"a": KEYED}) == HEAD + after


def test_a_source_without_a_document_stays_as_it_is() -> None:
    yaml = f"{HEAD}  a: {{file: b.txt, {REST.format(', ')}}}\n"
    file = SeedFile(path="seeds/x/briefing.yml", data=yaml.encode())
    loaded = load_folder("x", (file,))
    assert loaded.briefing
    assert pinned(yaml, tuple(loaded.briefing.sources.values())) == yaml


def test_line_ends_stay() -> None:
    before = f"{HEAD}  a:\n    file: a.txt\n    {REST.format(BLOCK)}\n".replace("\n", "\r\n")
    assert pin(before) == before.replace("a.txt\r\n", f"a.txt\r\n    sha256: {HASH}\r\n")
