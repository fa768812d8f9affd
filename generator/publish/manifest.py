"""The manifest of a published site: the hash of every file, and of every seed that it came from.

Written with the standard library alone, and read back with it alone: who checks a site years from
now needs a Python, this module, and nothing else.
"""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard

from generator.files.digest import hash_of

MANIFEST = "MANIFEST.json"
"""Its name in the site; the one file that it cannot list."""
UNLISTED = frozenset({MANIFEST, ".briefings-site"})
"""What a published site holds beside what the manifest lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What was published: SHA-256 by path, lower-case hexadecimal."""

    files: Mapping[str, str]
    """By the path below the site."""
    seeds: Mapping[str, str]
    """By the path from the project, such as `seeds/talks/axios.txt`."""


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
    tree: Path, seeds: Mapping[str, str], hashes: Mapping[str, str] | None = None
) -> None:
    """Write the manifest of a finished tree into it; the `hashes` of its files may be known."""
    files = _hashes(tree) if hashes is None else _listed(hashes)
    listed = {"files": files, "seeds": dict(sorted(seeds.items()))}
    text = json.dumps(listed, indent=1, ensure_ascii=False) + "\n"
    (tree / MANIFEST).write_text(text, encoding="utf-8")


def read_manifest(path: Path) -> Manifest:
    """Read a manifest; `ValueError` where it is none."""
    listed = json.loads(path.read_bytes())
    parts = listed if isinstance(listed, dict) else {}
    files, seeds = parts.get("files"), parts.get("seeds")
    if _is_hashes(files) and _is_hashes(seeds):
        return Manifest(files=files, seeds=seeds)
    raise ValueError(f"{path} is no manifest of a site")


def altered_files(tree: Path, manifest: Manifest) -> Iterator[Alteration]:
    """Yield every file of the site at `tree` that is not as `manifest` says."""
    return _compared(manifest.files, _hashes(tree))


def altered_seeds(root: Path, manifest: Manifest) -> Iterator[Alteration]:
    """Yield every seed below `root` that is not as `manifest` says."""
    found = {path: hash_of(root / path) for path in manifest.seeds if _is_seed(root, path)}
    return _compared(manifest.seeds, found)


def _compared(listed: Mapping[str, str], found: Mapping[str, str]) -> Iterator[Alteration]:
    for path in sorted({*listed, *found}):
        if path not in found:
            yield Alteration(file=path, what="is missing")
        elif path not in listed:
            yield Alteration(file=path, what="was added after publication")
        elif found[path] != listed[path]:
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


def _is_seed(root: Path, path: str) -> bool:
    """Return whether a listed path leads to a file below `seeds/`, and nowhere else."""
    top, *below = path.split("/")
    return top == "seeds" and ".." not in below and (root / path).is_file()


def _is_hashes(value: object) -> TypeGuard[Mapping[str, str]]:
    return isinstance(value, dict) and all(isinstance(each, str) for each in value.values())
