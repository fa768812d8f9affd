"""A1 and A2: every vector in every field of a real site, judged in a real browser.

A vector that is not taken is refused by a finding at its place. All others stand in the pages,
which are opened without their content policy and must be inert: no foreign element or attribute, no
address of another scheme, nothing that ran. What was written is what is shown, letter by letter.
A sample in the ordinary run; every vector in every field with BRIEFINGS_FULL=1.
"""

import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.render.unseen import numbered
from tests.adversary.hostile import FIELDS, Hostile, meant, shards
from tests.adversary.inertness import Verdict, flat, forms, html_pages, watch
from tests.adversary.vectors import FULL, own, public, sample, syntax
from tests.browser.visiting import PROJECT, Serve

SHARD = 120
"""Vectors in one project: two pages for each."""
MARKED_UP = {"description", "settles", "mail", "url", "file"}
"""Fields whose vector is Markdown or part of an address; only findings show the name of a file."""

UNESCAPED = """
from generator.render import escape
escape.escape = escape._inside = escape._opened = escape._closed = lambda text: text
"""


def vectors() -> tuple[str, ...]:
    if FULL:
        return (*public(), *own())
    return (*sample(public(), 50), *sample(own(), 20), *sample(syntax(), 18))


def build(root: Path, defence: str = "") -> Path:
    """Build the project at `root` with the checkout's theme; `defence` is switched off first."""
    for part in ("templates", "mkdocs.yml"):
        source = PROJECT / part
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, root / part)
    program = f"{defence}\nfrom generator.cli import main\nmain()"
    done = subprocess.run(
        (sys.executable, "-c", program, "build", "-q"),
        cwd=root,
        env={"PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    return root / "site"


@pytest.fixture(scope="module")
def trusted(
    browser: Browser, serve: Serve, tmp_path_factory: pytest.TempPathFactory
) -> frozenset[str]:
    """Return the forms of element on the pages of our own briefings, and of one without harm."""
    root = tmp_path_factory.mktemp("trusted")
    Hostile(root=root, vectors=[f"harmless {number}" for number in range(30)]).settle()
    shutil.copytree(PROJECT / "seeds", root / "seeds", dirs_exist_ok=True)
    site = serve(build(root), "")
    watching = watch(browser, site.address)
    found = [watching.visit(path, allowed=None) for path in html_pages(site.folder)]
    assert not [verdict.faults for verdict in found if verdict.faults]
    assert len(found) > 80
    return forms(found)


def judged(
    browser: Browser, serve: Serve, folder: Path, trusted: frozenset[str]
) -> Iterator[Verdict]:
    site = serve(folder, "")
    watching = watch(browser, site.address)
    for path in html_pages(folder):
        yield watching.visit(path, allowed=trusted)
    watching.page.context.close()


def unshown(hostile: Hostile, text: str) -> list[tuple[str, str]]:
    """Return what was taken and is not shown as it was written."""
    return [
        (name, value)
        for number, name in sorted(hostile.spots())
        if name not in MARKED_UP
        and (value := flat(numbered(hostile.value(number, name))))
        and value not in text
    ]


@pytest.mark.sample
@pytest.mark.browser
@pytest.mark.site
def test_every_vector_in_every_field_is_inert_and_shown_as_it_is(
    browser: Browser, serve: Serve, trusted: frozenset[str], tmp_path: Path
) -> None:
    tried, inert, refused, pages = 0, 0, Counter[str](), 0
    for number, chosen in enumerate(shards(vectors(), SHARD)):
        hostile = Hostile(root=tmp_path / str(number), vectors=chosen)
        hostile.settle()
        verdicts = tuple(judged(browser, serve, build(hostile.root), trusted))
        assert not [(verdict.path, verdict.faults) for verdict in verdicts if verdict.faults]
        assert not unshown(hostile, "\n".join(verdict.text for verdict in verdicts))
        tried += len(chosen) * len(FIELDS)
        inert += len(hostile.spots())
        refused.update(hostile.refused.values())
        pages += len(verdicts)
        shutil.rmtree(hostile.root)
        print(f"{tried} vector-contexts: {inert} inert on {pages} pages, refused {dict(refused)}")  # noqa: T201
    assert tried == inert + refused.total()
    assert inert >= (100_000 if FULL and public() else 1_200 if public() else 600)
    assert tried >= (100_000 if FULL and public() else 2_000 if public() else 800)


@pytest.mark.sample
@pytest.mark.browser
@pytest.mark.site
def test_without_escaping_the_same_vectors_are_seen(
    browser: Browser, serve: Serve, trusted: frozenset[str], tmp_path: Path
) -> None:
    """The control: foreign elements, handlers, scripts that ran, and letters that were eaten."""
    chosen = (
        "<img src=x onerror=ran(1)>",
        "<script>ran(1)</script>",
        "<svg><a xlink:href='javascript:ran(1)'>x</a></svg>",
        "<p style=color:red>*x*</p>",
    )
    hostile = Hostile(root=tmp_path, vectors=chosen)
    hostile.settle()
    verdicts = tuple(judged(browser, serve, build(tmp_path, UNESCAPED), trusted))
    faults = "\n".join(fault for verdict in verdicts for fault in verdict.faults)
    for kind in ("foreign xhtml:img", "attribute xhtml:img onerror", "ran ran(1)", "address svg:a"):
        assert kind in faults
    assert "attribute xhtml:p style" in faults
    assert unshown(hostile, "\n".join(verdict.text for verdict in verdicts))


def test_a_vector_stands_in_every_field_as_it_is_meant() -> None:
    for name in FIELDS:
        assert meant(name, 7, "*x*") != meant(name, 7, "*y*")
