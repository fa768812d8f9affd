"""A1 and A2: every vector in every field of a real site, judged in a real browser.

A vector that is not taken is refused by a finding at its place. All others stand in the pages,
which are opened without their content policy and must be inert: no foreign element or attribute, no
address of another scheme, nothing that ran. What was written is what is shown, letter by letter.
A sample in the ordinary run; every vector in every field with BRIEFINGS_FULL=1.
"""

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from lxml import etree
from playwright.sync_api import Browser

from generator.render.escape import numbered
from tests.adversary.hostile import FIELDS, Hostile, meant, shards
from tests.adversary.inertness import Verdict, flat, forms, html_pages, watch
from tests.adversary.vectors import own, public, sample, syntax
from tests.browser.visiting import PROJECT, Serve
from tests.thorough import FULL

SHARD = 120
"""Vectors in one project: two pages for each."""
MARKED_UP = {"description", "settles", "mail", "url", "file"}
"""Fields whose vector is Markdown or part of an address; only findings show the name of a file."""

ATOM = "{http://www.w3.org/2005/Atom}"
ELEMENTS = {
    *("feed", "id", "title", "subtitle", "updated", "link", "author", "name"),
    *("entry", "summary", "category"),
}
ATTRIBUTES = {"href", "rel", "type", "term", "label", "{http://www.w3.org/XML/1998/namespace}lang"}
TALLY = "#_search .tally"
SEARCHED = '<img/src="x"onerror="ran(1)">'
HARMLESS = ("harmless", "img", "plain", "zzzz")
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
    tried, inert, refused, pages, fed = 0, 0, Counter[str](), 0, 0
    for number, chosen in enumerate(shards(vectors(), SHARD)):
        hostile = Hostile(root=tmp_path / str(number), vectors=chosen)
        hostile.settle()
        verdicts = tuple(judged(browser, serve, build(hostile.root), trusted))
        assert not [(verdict.path, verdict.faults) for verdict in verdicts if verdict.faults]
        assert not unshown(hostile, "\n".join(verdict.text for verdict in verdicts))
        fed += len(spelt_in_the_feed(hostile))
        tried += len(chosen) * len(FIELDS)
        inert += len(hostile.spots())
        refused.update(hostile.refused.values())
        pages += len(verdicts)
        shutil.rmtree(hostile.root)
        told = f"{inert} inert on {pages} pages, refused {dict(refused)}, {fed} in the feed"
        print(f"{tried} vector-contexts: {told}")  # noqa: T201
    assert tried == inert + refused.total()
    assert fed
    assert inert >= (100_000 if FULL and public() else 1_200 if public() else 600)
    assert tried >= (100_000 if FULL and public() else 2_000 if public() else 800)


def spelt_in_the_feed(hostile: Hostile) -> list[str]:
    """Hold the feed to Atom's own elements and attributes; return the vectors that it tells."""
    root = etree.parse(hostile.root / "site/changes/feed.xml").getroot()
    for element in root.iter():
        assert str(element.tag).removeprefix(ATOM) in ELEMENTS, element.tag
        assert {*element.attrib} <= ATTRIBUTES
        assert urlsplit(element.get("href", "")).scheme in {"", "http", "https"}
    told = flat("\n".join(str(text) for text in root.itertext()))
    meant_here = (
        flat(numbered(hostile.value(number, name)))
        for number, name in sorted(hostile.spots())
        if name == "claim"
    )
    values = [value for value in meant_here if value]
    assert [value for value in values if value not in told] == []
    return values


@pytest.mark.sample
@pytest.mark.browser
@pytest.mark.site
def test_every_vector_is_inert_where_it_is_searched_for(
    browser: Browser, serve: Serve, tmp_path: Path
) -> None:
    """In the address (`?q=`), in the field that it fills, and among what is found."""
    found = own()[:: len(own()) // 40]  # one briefing may not hold them all
    hostile = Hostile(root=tmp_path, vectors=(*found, SEARCHED))
    hostile.settle()
    site = serve(build(tmp_path), "")
    watching = watch(browser, site.address)
    harmless = [watching.visit(asked(words), allowed=None, ready=TALLY) for words in HARMLESS]
    assert not [verdict.faults for verdict in harmless if verdict.faults]
    chosen = vectors() if FULL else (*vectors()[::4], SEARCHED)
    for vector in chosen if not FULL else chosen[::8]:
        if not vector.strip() or "\0" in vector:
            continue
        verdict = watching.visit(asked(vector), allowed=forms(harmless), ready=TALLY)
        assert not verdict.faults, vector
        assert watching.page.locator("#_search input[type=search]").input_value() == re.sub(
            r"[\r\n]", "", vector
        )


@pytest.mark.sample
@pytest.mark.browser
@pytest.mark.site
def test_results_that_are_not_text_are_seen(browser: Browser, serve: Serve, tmp_path: Path) -> None:
    """The control: a search that writes what it found as HTML."""
    Hostile(root=tmp_path, vectors=[SEARCHED]).settle()
    built = build(tmp_path)
    script = built / "js/search.js"
    text = script.read_text(encoding="utf-8")
    assert text.count("mark.textContent = word") == 1
    script.write_text(text.replace("mark.textContent = word", "mark.innerHTML = word"))
    watching = watch(browser, serve(built, "").address)
    verdict = watching.visit(asked("img"), allowed=frozenset(), ready=TALLY)
    assert any("attribute xhtml:img onerror" in fault for fault in verdict.faults)


def asked(words: str) -> str:
    return f"index.html?q={quote(words, safe='')}"


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
