"""The law of plugins: no page that is written holds, of foreign words, what a plugin would read.

A plugin of MkDocs gets a page as it was written: front matter, Markdown, data, drawings. So what it
reads as its own is put into every field and every kind of document, and the pages are searched.
"""

import re
from collections.abc import Mapping
from pathlib import Path

import jinja2
import pytest

from generator.build import read_corpus
from generator.render import escape
from tests.adversary.hostile import FIELDS, Hostile
from tests.projects import write_project

SYNTAXES: Mapping[str, tuple[str, ...]] = {
    "mkdocs-macros, table-reader, markdownextradata": ("{{ WORD }}", "{% WORD %}", "{# WORD #}"),
    "markdown-include": ("{!WORD!}", "{! WORD !}"),
    "attribute lists, critic marks": ("{: #WORD }", "{++WORD++}", "{--WORD--}", "{==WORD==}"),
    "arithmatex, MathJax, KaTeX": ("$WORD$", "$$WORD$$", r"\(WORD\)", r"\[WORD\]"),
    "LaTeX": (r"\begin{WORD}", r"\input WORD"),
    "wikilinks, ezlinks, roamlinks": ("[[WORD]]", "![[WORD]]"),
    "bibliographies, footnotes": ("[@WORD]", "[^WORD]", "@[WORD]", "*[WORD]: "),
    "tables of contents, progress bars": ("[TOC]", "[=50% WORD]"),
    "mkdocstrings, PlantUML": ("::: WORD", "::WORD::", ":::WORD"),
    "admonition, details": ("!!! WORD", "??? WORD", "???+ WORD"),
    "tabs, blocks": ('=== "WORD"', "/// WORD", "//// WORD"),
    "snippets": ('--8<-- "WORD"', "-8<- WORD", ";--8<-- WORD"),
    "marks, inserts, subscripts, keys": ("==WORD==", "^^WORD^^", "^WORD^", "~~WORD~~", "++WORD++"),
    "placeholders, environment": ("${WORD}", "$(WORD)", "%%WORD%%", "{WORD}"),
    "HTML, PHP, code": ("<!-- WORD", "<?WORD", "`WORD`", "~~~WORD", "```WORD"),
    "Obsidian, Pandoc": ("%%WORD", "|||WORD", "~WORD~", "{.WORD}"),
}
"""By who reads it: what a page must not hold where WORD is foreign."""
IN_TEXT: Mapping[str, tuple[str, ...]] = {
    "emoji": (":WORD:", ":material-WORD:"),
    "magiclink, hashtags": ("@WORD", "#WORD", "www.WORD", "https://WORD"),
}
"""What is only read in text: a link's address and a block of data may hold it."""
WORD = "qzqword"
LEFT = frozenset({"{{", "{%", "{#", "[[", "$$", "!!!", "???", ":::", "++", "^^", "%%", "~~"})
"""What no page holds at all, foreign or ours."""
VECTORS = tuple(
    dict.fromkeys(
        each.replace("WORD", WORD)
        for table in (SYNTAXES, IN_TEXT)
        for group in table.values()
        for each in group
    )
)
NO_TEXT = re.compile(r"\]\([^)\s]*\)|<script.*?</script>", re.DOTALL)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Write every syntax in every field."""
    hostile = Hostile(root=tmp_path_factory.mktemp("plugins"), vectors=VECTORS)
    hostile.settle()
    assert len(hostile.spots()) > 0.9 * len(VECTORS) * len(FIELDS)
    return read_by_plugins(read_corpus(hostile.project).pages)


def read_by_plugins(pages: Mapping[str, str]) -> Mapping[str, str]:
    """Return the pages that MkDocs gives to plugins, and the feed; other files it only copies."""
    return {path: text for path, text in pages.items() if path.endswith((".md", ".xml"))}


def bare(pages: Mapping[str, str], words: str) -> tuple[str, ...]:
    return tuple(path for path, text in pages.items() if words in text)


@pytest.mark.parametrize("words", VECTORS)
def test_no_page_holds_it(words: str, pages: Mapping[str, str]) -> None:
    only = any(words.replace(WORD, "WORD") in group for group in IN_TEXT.values())
    looked = {path: NO_TEXT.sub("", text) for path, text in pages.items()} if only else pages
    assert not bare(looked, words)


@pytest.mark.parametrize("mark", sorted(LEFT))
def test_no_page_holds_the_mark(mark: str, pages: Mapping[str, str]) -> None:
    assert not bare(pages, mark)


def test_every_kind_of_page_was_looked_at(pages: Mapping[str, str]) -> None:
    kinds = {found for text in pages.values() for found in re.findall(r"(?m)^kind: (\S+)", text)}
    assert {"briefing", "source", "actor", "data", "timeline", "questions", "sources"} <= kinds
    assert sum(WORD in text for text in pages.values()) > 2 * len(VECTORS)
    assert any("application/ld+json" in text for text in pages.values())


def test_jinja_leaves_the_pages_as_they_are(pages: Mapping[str, str]) -> None:
    """As mkdocs-macros reads them: by Jinja, with its own marks."""
    for path, text in pages.items():
        assert jinja2.Template(text, keep_trailing_newline=True).render() == text, path


RUN = "We do not {{ 6 * 7 }}{{ cycler.__init__.__globals__.os.getcwd() }} know"


def briefing(tmp_path: Path) -> Mapping[str, str]:
    yaml = f"""
title: The crane
as_of: 2025-11-25
summary: What is said.
actors:
  gazette: {{type: Organization, name: Gazette}}
sources:
  s: {{file: s.txt, type: Report, publisher: gazette, published: 2025-11-25, accessed: 2025-11-25,
      lang: en}}
claims:
  c:
    text: It fell.
    appearances:
      - {{source: s, quote: "{RUN}"}}
"""
    write_project(tmp_path, {"seeds/t/briefing.yml": yaml, "seeds/t/s.txt": f"{RUN}.\n"})
    return read_by_plugins(read_corpus(Hostile(root=tmp_path, vectors=()).project).pages)


def test_words_of_a_document_do_not_run(tmp_path: Path) -> None:
    found = briefing(tmp_path)
    assert all(jinja2.Template(text).render() == text.rstrip("\n") for text in found.values())


def test_without_the_escape_they_are_seen_to_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(escape, "_JSON_SPECIAL", re.compile(r"(?!)()()"))
    page = briefing(tmp_path)["t/index.md"]
    assert bare({"t": page}, "{{ 6 * 7 }}")
    assert f"We do not 42{Path.cwd()} know" in jinja2.Template(page).render()
