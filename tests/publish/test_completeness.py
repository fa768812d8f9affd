"""Conservation: an entry that gets lost on its way, or appears from nowhere, stops the edition."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import BuildOptions, build, read_corpus
from generator.cache.stat_cache import HashedFolder
from generator.cache.store import Cache
from generator.derive.sitemap import Inventory
from generator.diagnostics import SiteFault
from generator.project.layout import Project
from generator.publish.completeness import OUTPUTS, differences, missing_entries
from tests.projects import write_project

ROOT = Path(__file__).parents[2]
REAL = ("ondrel-strait-demonstration", "trump-maduro-talks")


def missing(tree: Path, inventories: tuple[Inventory, ...]) -> tuple[SiteFault, ...]:
    return missing_entries(HashedFolder(Cache(), tree), inventories, Cache())


def test_what_is_found_once_is_conserved() -> None:
    assert not list(differences({"c-a", "q-b"}, ["q-b", "c-a", "q-contested--a"]))


@pytest.mark.parametrize(
    ("found", "says"),
    [
        (["c-a"], "lacks c-b, which the seeds declare"),
        (["c-a", "c-b", "c-x"], "holds c-x, which no seed declares"),
        (["c-a", "c-b", "c-a"], "holds c-a more than once"),
        (["c-a", "c-b", "c-x--y"], "holds c-x--y, which no seed declares"),
    ],
)
def test_every_difference_is_named(found: list[str], says: str) -> None:
    assert list(differences({"c-a", "c-b"}, found)) == [says]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Inventory, ...]]:
    """Build the two briefings of this repository; give the tree and what they declare."""
    project = Project(root=tmp_path_factory.mktemp("project"))
    for part in ("seeds", "templates"):
        shutil.copytree(ROOT / part, project.root / part)
    shutil.copy(ROOT / "mkdocs.yml", project.configuration)
    corpus = read_corpus(project)
    made = build(project, corpus, BuildOptions(out=project.root / "out"))
    assert made.faults == ()
    assert made.tree is not None
    return made.tree, corpus.inventories


@pytest.mark.site
def test_both_briefings_are_conserved(built: tuple[Path, tuple[Inventory, ...]]) -> None:
    tree, inventories = built
    assert missing(tree, inventories) == ()
    assert tuple(inventory.slug for inventory in inventories) == REAL
    assert [len(inventory.anchors) > 60 for inventory in inventories] == [True, True]
    assert sum(len(inventory.pages) for inventory in inventories) > 40


def renamed(text: bytes) -> bytes:
    return text.replace(b'"c-', b'"c-x', 1).replace(b'"f-', b'"f-x', 1)


def gone(text: bytes) -> bytes:
    return text.partition(b'"c-')[0].partition(b'"f-')[0]


@pytest.mark.site
@pytest.mark.parametrize("damage", [renamed, gone])
@pytest.mark.parametrize("output", [output.path for output in OUTPUTS])
def test_a_loss_in_any_output_is_seen(
    output: str, damage: Callable[[bytes], bytes], built: tuple[Path, tuple[Inventory, ...]]
) -> None:
    tree, inventories = built
    path = tree / REAL[0] / output
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    faults = missing(tree, inventories)
    path.write_bytes(whole)
    assert faults
    assert all(fault.message.startswith(f"{REAL[0]}/{output} ") for fault in faults)


@pytest.mark.site
def test_a_missing_page_is_seen(built: tuple[Path, tuple[Inventory, ...]]) -> None:
    tree, inventories = built
    for path, says in (
        ("trump-maduro-talks/sources/antiwar.html", "the site has no page of trump-maduro-talks/"),
        ("trump-maduro-talks/data/claims.csv", "the site lacks trump-maduro-talks/data/claims.csv"),
    ):
        hidden = (tree / path).rename(tree / "hidden")
        [fault] = missing(tree, inventories)
        hidden.rename(tree / path)
        assert fault.message.startswith(says)


@pytest.mark.site
def test_a_template_that_drops_claims_publishes_nothing(tmp_path: Path) -> None:
    """The whole program: the site that stood before stands."""
    write_project(tmp_path)
    command = (sys.executable, "-m", "generator", "build", "-q")
    run = {"cwd": tmp_path, "env": {"PYTHONPATH": str(ROOT)}, "text": True}
    subprocess.run(command, **run, check=True)  # type: ignore[call-overload]
    before = (tmp_path / "site" / "crane" / "index.html").read_bytes()
    write_project(tmp_path, {"templates/pages/claim.md.jinja": "\n"})
    done = subprocess.run(command, **run, check=False, capture_output=True)  # type: ignore[call-overload]
    assert done.returncode == 1
    assert "crane/index.html lacks c-injured-12, which the seeds declare" in done.stdout
    assert (tmp_path / "site" / "crane" / "index.html").read_bytes() == before
