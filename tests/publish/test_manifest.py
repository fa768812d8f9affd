"""The manifest of a published site, and what it gives away."""

import json
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from generator.publish.manifest import (
    MANIFEST,
    Alteration,
    altered_files,
    altered_seeds,
    as_manifest,
    write_manifest,
)
from tests.acceptance.readme import ROOT

SEED = "seeds/talks/axios.txt"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "talks").mkdir(parents=True)
    (folder / "index.html").write_text("<p>Home</p>")
    (folder / "talks" / "index.html").write_text("<p>At least 83</p>")
    (folder / ".briefings-site").write_text("ours")
    seed = tmp_path / SEED
    seed.parent.mkdir(parents=True)
    seed.write_text("words")
    write_manifest(folder, {SEED: sha256_of("words")})
    return folder


def sha256_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def seeds_of(root: Path) -> dict[str, str]:
    return {SEED: sha256_of((root / SEED).read_text())} if (root / SEED).exists() else {}


def alterations(site: Path) -> list[str]:
    manifest = as_manifest((site / MANIFEST).read_bytes())
    found = (*altered_files(site, manifest), *altered_seeds(seeds_of(site.parent), manifest))
    return [str(each) for each in found]


def test_nothing_is_altered(site: Path) -> None:
    assert alterations(site) == []
    listed = json.loads((site / MANIFEST).read_text(encoding="utf-8"))
    assert list(listed["files"]) == ["index.html", "talks/index.html"]
    assert listed["seeds"] == {SEED: sha256_of("words")}


@pytest.mark.parametrize(
    ("alter", "told"),
    [
        (
            lambda site: (site / "talks/index.html").write_text("<p>At least 84</p>"),
            "talks/index.html: was altered: its SHA-256 is another",
        ),
        (lambda site: (site / "index.html").unlink(), "index.html: is missing"),
        (
            lambda site: (site / "talks/evil.js").write_text("1"),
            "talks/evil.js: was added after publication",
        ),
        (
            lambda site: (site.parent / SEED).write_text("other words"),
            f"{SEED}: was altered: its SHA-256 is another",
        ),
        (lambda site: (site.parent / SEED).unlink(), f"{SEED}: is missing"),
    ],
)
def test_an_alteration_is_named(site: Path, alter: Callable[[Path], object], told: str) -> None:
    alter(site)
    assert alterations(site) == [told]


def test_an_alteration_can_name_a_field() -> None:
    told = Alteration(file="briefing.json", field="claims[0].text", what="was altered")
    assert str(told) == "briefing.json: claims[0].text: was altered"


@pytest.mark.parametrize("path", ["/etc/passwd", "seeds/../secret", "mkdocs.yml"])
def test_a_manifest_leads_nowhere_else(site: Path, path: str) -> None:
    (site.parent / "secret").write_text("words")
    (site.parent / "mkdocs.yml").write_text("words")
    text = (site / MANIFEST).read_text(encoding="utf-8").replace(SEED, path)
    (site / MANIFEST).write_text(text, encoding="utf-8")
    assert alterations(site) == [f"{path}: is missing"]


@pytest.mark.parametrize("text", ["[]", "{}", '{"files": {}}', '{"files": {"a": 1}, "seeds": {}}'])
def test_what_is_no_manifest_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_text(text)
    with pytest.raises(ValueError, match="no manifest"):
        as_manifest((tmp_path / MANIFEST).read_bytes())


def test_the_standard_library_is_enough(site: Path) -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path\n"
        "from generator.publish.manifest import *\n"
        "site = Path(sys.argv[2]); manifest = as_manifest((site / MANIFEST).read_bytes())\n"
        "print(*altered_files(site, manifest))"
    )
    (site / "index.html").write_text("<p>Else</p>")
    ran = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program, ROOT, site],
        check=True,
        capture_output=True,
        text=True,
    )
    assert ran.stdout == "index.html: was altered: its SHA-256 is another\n"
