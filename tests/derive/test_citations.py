"""Citations: what they say, in three forms, with and without an address."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.data.citations import Work, citation_files, csl
from generator.derive.sitemap import claim
from generator.values.day import Day, read_day

texts = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1)


def day(text: str) -> Day:
    found = read_day(text)
    assert found is not None
    return found


def work(title: str = "At least 83 were killed.", edition: str = "2025-11-25") -> Work:
    return Work(
        key="talks:killed",
        to=claim("talks", "killed"),
        title=title,
        genre="claim, single origin",
        container="The talks",
        site="Desk",
        edition=day(edition),
        address="https://desk.example/talks/index.html#c-killed",
    )


def whole(address: str = "") -> Work:
    return Work(
        key="talks",
        to=claim("talks", "killed"),
        title="What now?",
        genre="",
        container="",
        site="Desk",
        edition=day("2025-11-25"),
        address=address,
    )


def test_in_words() -> None:
    assert work().words == (
        "“At least 83 were killed.” [claim, single origin]. In: The talks. Desk, edition of "
        "25 November 2025. https://desk.example/talks/index.html#c-killed"
    )
    assert whole().words == "What now? Desk, edition of 25 November 2025."


def test_as_bibtex() -> None:
    assert work().bibtex == (
        "@misc{talks:killed,",
        "  title = {{At least 83 were killed.}},",
        "  howpublished = {Claim, single origin. In: The talks. Desk},",
        "  year = {2025},",
        "  note = {Edition of 25 November 2025},",
        "  url = {https://desk.example/talks/index.html#c-killed},",
        "  month = nov,",
        "}",
    )
    assert "  howpublished = {Desk}," in whole().bibtex
    assert not any("url" in line for line in whole().bibtex)


@given(texts)
def test_braces_balance_whatever_the_text(title: str) -> None:
    """BibTeX counts every brace, escaped or not: one too many swallows the rest of the file."""
    depth = 0
    for sign in "\n".join(work(title).bibtex):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0


@given(texts)
def test_what_tex_could_read_is_written_by_name(title: str) -> None:
    [line] = [line for line in work(title).bibtex if line.startswith("  title")]
    inside = line.removeprefix("  title = {{").removesuffix("}},")
    bare = re.sub(r"\\(?:[&%$#_]|text[a-z]+\{\})", "", inside)
    assert not re.search(r"[\\{}&%$#_~^]", bare)


@pytest.mark.parametrize(
    ("edition", "parts", "dates"),
    [
        ("2025-11-25", [2025, 11, 25], ["  year = {2025},", "  month = nov,"]),
        ("2025-11", [2025, 11], ["  year = {2025},", "  month = nov,"]),
        ("2025-11-28/2025-12-02", [2025], ["  year = {2025},"]),
        ("2024-12-31/2025-01-02", None, []),
        ("2025-11-25/..", None, []),
    ],
)
def test_a_date_says_no_more_than_is_known(
    edition: str, parts: list[int] | None, dates: list[str]
) -> None:
    cited = work(edition=edition)
    assert csl(cited)["issued"] == ({"date-parts": [parts]} if parts else {"raw": edition})
    assert [line for line in cited.bibtex if re.match("  (year|month)", line)] == dates


@given(texts)
def test_the_files_are_read_back(title: str) -> None:
    files = citation_files((whole("https://desk.example/"), work(title)))
    first, second = json.loads(files["citations.csl.json"])
    assert first == {
        "id": "talks",
        "type": "webpage",
        "title": "What now?",
        "container-title": "Desk",
        "publisher": "Desk",
        "issued": {"date-parts": [[2025, 11, 25]]},
        "version": "edition of 25 November 2025",
        "URL": "https://desk.example/",
    }
    assert (second["id"], second["title"]) == ("talks:killed", title)
    assert second["container-title"] == "The talks"
    assert files["citations.bib"].count("\n@misc{") == 1
