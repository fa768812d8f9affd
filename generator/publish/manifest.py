"""The manifest of a published site: the hash of every file, and of every seed that it came from.

Written with the standard library alone, and read back with it alone: who checks a site years from
now needs a Python, this module, and nothing else.
"""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeGuard

from generator.files.digest import hash_of
from generator.publish.foreign_tree import foreign_entries

MANIFEST = "MANIFEST.json"
"""Its name in the site; a file that it cannot list."""
UNLISTED = frozenset({MANIFEST, f"{MANIFEST}.sig", ".briefings-site"})
"""What a published site holds beside what the manifest lists."""
LARGEST = 16 * 1024 * 1024
"""Bytes of a manifest: a hundred thousand files."""
ADDED = "was added after publication"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What was published: SHA-256 by path, lower-case hexadecimal."""

    files: Mapping[str, str]
    """By the path below the site."""
    seeds: Mapping[str, str]
    """By the path from the project, such as `seeds/talks/axios.txt`."""
    made_by: Mapping[str, str]
    """What decides about the bytes: versions of the program and its parts, hash of the theme."""
    printed: Mapping[str, object] | None
    """The print editions in it: `paper` and `archive`; None where there are none."""
    edition: Mapping[str, object] | None
    """What `briefings sign` adds: `number`, `day`, and `previous`, the SHA-256 of the manifest that
    was signed before, or null; None where it was not signed."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Alteration:
    """Something that is not as it was published."""

    file: str
    """By the path that the manifest has for it."""
    field: str = ""
    """What in the file; empty for the file as a whole."""
    what: str
    """What was done to it, as the end of a sentence."""

    def __str__(self) -> str:
        """Say it in one line."""
        return ": ".join(part for part in (self.file, self.field, self.what) if part)


def write_manifest(
    tree: Path,
    seeds: Mapping[str, str],
    hashes: Mapping[str, str] | None = None,
    *,
    made_by: Mapping[str, str] | None = None,
    printed: Mapping[str, object] | None = None,
) -> None:
    """Write the manifest of a finished tree into it; the `hashes` of its files may be known."""
    files = _hashes(tree) if hashes is None else _listed(hashes)
    seeds = dict(sorted(seeds.items()))
    listed = {"made_by": made_by or {}, "printed": printed, "files": files, "seeds": seeds}
    (tree / MANIFEST).write_bytes(as_bytes(listed))


def as_bytes(listed: Mapping[str, object]) -> bytes:
    """Return a manifest as it is written."""
    return (json.dumps(listed, indent=1, ensure_ascii=False) + "\n").encode()


def as_manifest(text: bytes) -> Manifest:
    """Read the bytes of a manifest; `ValueError` where it is none."""
    listed = json.loads(text) if len(text) <= LARGEST else None
    parts = listed if isinstance(listed, dict) else {}
    files, seeds, made_by = parts.get("files"), parts.get("seeds"), parts.get("made_by", {})
    rest = parts.get("printed"), parts.get("edition")
    if not (_is_hashes(files) and _is_hashes(seeds) and _is_hashes(made_by)):
        raise ValueError("it is no manifest of a site")
    printed, edition = (part if isinstance(part, dict) else None for part in rest)
    return Manifest(files=files, seeds=seeds, made_by=made_by, printed=printed, edition=edition)


def altered_files(tree: Path, manifest: Manifest) -> Iterator[Alteration]:
    """Yield every entry of the site at `tree` that is not as `manifest` says."""
    folders = {f"{above}/" for path in manifest.files for above in _above(path)}
    missing = dict(manifest.files)
    for found in foreign_entries(tree):
        listed = missing.pop(found.path, None)
        if not isinstance(found.data, bytes):
            yield Alteration(file=found.path, what=found.data.reason)
        elif found.path.endswith("/") and found.path not in folders:
            yield Alteration(file=found.path, what=ADDED)
        elif found.path.endswith("/") or found.path in UNLISTED:
            continue
        elif listed is None:
            yield Alteration(file=found.path, what=ADDED)
        elif sha256(found.data).hexdigest() != listed:
            yield Alteration(file=found.path, what="was altered: its SHA-256 is another")
    for path in missing:
        yield Alteration(file=path, what="is missing")


def altered_seeds(seeds: Mapping[str, str], manifest: Manifest) -> Iterator[Alteration]:
    """Yield every listed seed whose hash is another in `seeds`, those that are here."""
    for path, listed in sorted(manifest.seeds.items()):
        if path not in seeds:
            yield Alteration(file=path, what="is missing")
        elif seeds[path] != listed:
            yield Alteration(file=path, what="was altered: its SHA-256 is another")


def _hashes(tree: Path) -> Mapping[str, str]:
    start = len(str(tree)) + 1
    files = (
        f"{folder}/{name}"[start:].replace(os.sep, "/")
        for folder, _, names in os.walk(tree)
        for name in names
    )
    return _listed({path: hash_of(tree / path) for path in files})


def _listed(hashes: Mapping[str, str]) -> Mapping[str, str]:
    return {path: hashes[path] for path in sorted(hashes) if path not in UNLISTED}


def _above(path: str) -> Iterator[str]:
    """Yield the folders that a path leads through."""
    parts = path.split("/")[:-1]
    return ("/".join(parts[: end + 1]) for end in range(len(parts)))


def _is_hashes(value: object) -> TypeGuard[Mapping[str, str]]:
    return isinstance(value, dict) and all(isinstance(each, str) for each in value.values())
