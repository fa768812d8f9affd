"""The registers of many briefings, as pages: small, linked, and nothing missing."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.build import read_corpus
from generator.derive.registers import pagination
from generator.project.layout import Project
from tests.bench.corpus import HUB, write_corpus

COUNT = 12


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    root = tmp_path_factory.mktemp("registers")
    write_corpus(root, COUNT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pagination, "FULL", 20)
        patch.setattr(pagination, "NEWEST", 3)
        return read_corpus(Project(root=root)).pages


def parts(pages: Mapping[str, str], register: str) -> list[str]:
    stem = register.removesuffix(".md")
    return [page for page in pages if page.startswith(f"{stem}--")]


@pytest.mark.parametrize("register", ["casualties", "questions", "timeline", "sources", "actors"])
def test_a_register_that_is_too_full_leads_to_its_parts(
    pages: Mapping[str, str], register: str
) -> None:
    first = pages[f"{register}/index.md"]
    assert parts(pages, f"{register}/index.md")
    assert "(index--" in first
    assert "recorded." not in first


def test_the_home_page_shows_the_newest_and_leads_to_the_rest(pages: Mapping[str, str]) -> None:
    shown = re.findall(r'id="b-(incident-\d+)"', pages["index.md"])
    assert len(shown) == 12  # it fits
    assert not parts(pages, "index.md")


def test_every_briefing_stands_in_every_register(pages: Mapping[str, str]) -> None:
    for register, place in (("casualties", "#f-"), ("questions", "#q-"), ("timeline", "#e-")):
        text = "".join(pages[page] for page in parts(pages, f"{register}/index.md"))
        for number in range(COUNT):
            assert f"../incident-{number:05}/index.md{place}" in text


def test_an_actor_whom_everybody_names_has_pages_by_date(pages: Mapping[str, str]) -> None:
    own = pages[f"actors/{HUB}.md"]
    assert f"({HUB}--2011-04.md)" in own
    assert "<h2" not in own
    text = "".join(pages[page] for page in parts(pages, f"actors/{HUB}.md"))
    assert len(re.findall('^<h2 id="in-', text, re.MULTILINE)) == COUNT


def test_every_part_leads_back(pages: Mapping[str, str]) -> None:
    found = [page for page in pages if "--" in page]
    assert len(found) > 20
    for page in found:
        assert "a part of [All](" in pages[page], page


def test_a_home_page_with_parts_shows_the_newest(tmp_path: Path) -> None:
    write_corpus(tmp_path, COUNT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pagination, "FULL", 5)
        patch.setattr(pagination, "NEWEST", 3)
        pages = read_corpus(Project(root=tmp_path)).pages
    shown = re.findall(r'id="b-(incident-\d+)"', pages["index.md"])
    assert shown == ["incident-00011", "incident-00010", "incident-00009"]
    assert parts(pages, "index.md")
