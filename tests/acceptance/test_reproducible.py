"""The same seeds give the same bytes, under any time zone, locale, hash seed, umask and folder."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from tests.acceptance.readme import ROOT

PARTS = ("seeds", "templates", "mkdocs.yml")


def tree(folder: Path) -> Mapping[str, str]:
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def edition(root: Path, **surroundings: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    root.mkdir(parents=True)
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, root / part)
        else:
            shutil.copy(source, root / part)
    subprocess.run(
        [sys.executable, "-m", "generator", "build"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT), **surroundings},
        check=True,
        capture_output=True,
    )
    return tree(root / "briefings"), tree(root / "site")


@pytest.mark.site
def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    one = edition(tmp_path / "one", TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="1")
    umask = os.umask(0o077)
    try:
        other = edition(
            tmp_path / "another folder" / "deeper",
            TZ="America/Caracas",
            LC_ALL="C.UTF-8",
            PYTHONHASHSEED="4711",
            SOURCE_DATE_EPOCH="1700000000",
        )
    finally:
        os.umask(umask)
    assert len(one[0]) > 30
    assert one == other


@pytest.mark.site
def test_the_committed_pages_are_current(tmp_path: Path) -> None:
    pages, _ = edition(tmp_path / "one")
    assert pages == tree(ROOT / "briefings")
