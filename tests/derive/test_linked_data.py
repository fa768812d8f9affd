"""JSON-LD: valid against the vocabulary of schema.org, and nothing in it can leave its element."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from generator.render import escape
from generator.values.markup import Json
from tests.checking import check_project, seed_files

ROOT = Path(__file__).parents[2]
PROJECTS = (ROOT, ROOT / "tests/cases/pages/everything", ROOT / "tests/cases/pages/empty")
VOCABULARY = json.loads((Path(__file__).parent / "schema_org.json").read_text(encoding="utf-8"))
SCRIPT = re.compile(r'<script type="application/ld\+json">\n(.*?)\n</script>', re.DOTALL)
Node = Mapping[str, object]


def graphs(project: Path) -> Iterator[Node]:
    for path, text in check_project(seed_files(project)).pages.items():
        for found in SCRIPT.findall(text):
            assert re.fullmatch(r"[a-z0-9-]+/index\.md", path)
            yield json.loads(found)


def faults(node: Node, expected: list[str]) -> Iterator[str]:
    """Yield what schema.org does not know: types, properties, and values out of range."""
    if node.keys() == {"@id"}:
        return
    kind = str(node.get("@type"))
    known = VOCABULARY["types"].get(kind)
    if known is None:
        yield f"there is no type {kind}"
        return
    if not set(known["is"]) & set(expected):
        yield f"a {kind} stands where one of {expected} is expected"
    for name, value in node.items():
        if not name.startswith("@"):
            ranges = known["properties"].get(name, ())
            for each in value if isinstance(value, list) else [value]:
                yield from misplaced(each, f"{name} of a {kind}", ranges)


def misplaced(value: object, place: str, ranges: list[str]) -> Iterator[str]:
    """Yield what is wrong with a value that stands where one of `ranges` may."""
    if not ranges:
        yield f"there is no {place}"
    elif isinstance(value, Mapping):
        yield from faults(value, ranges)
    elif not isinstance(value, str) or not set(ranges) & {"Text", "URL", "Date"}:
        yield f"{place} is {value!r}"
    elif "Date" in ranges and not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        yield f"{place} is no day: {value!r}"


@pytest.mark.parametrize("project", PROJECTS, ids=lambda path: path.name)
def test_the_vocabulary_knows_everything(project: Path) -> None:
    found = list(graphs(project))
    assert found
    for graph in found:
        assert graph["@context"] == "https://schema.org"
        assert list(faults(graph, ["CreativeWork"])) == []


def test_everything_is_told() -> None:
    types = set()
    for graph in graphs(ROOT):
        types |= set(re.findall(r'"@type": "(\w+)"', json.dumps(graph)))
    assert {"Report", "Claim", "Quotation", "NewsArticle", "Question", "Person"} <= types


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"@type": "Assertion"}, "there is no type Assertion"),
        ({"certainty": "high"}, "there is no certainty of a Report"),
        ({"dateModified": "last week"}, "dateModified of a Report is no day: 'last week'"),
        ({"name": 1}, "name of a Report is 1"),
        ({"citation": {"@type": "Person"}}, "a Person stands where one of"),
    ],
)
def test_a_fault_is_seen(change: Node, fault: str) -> None:
    graph = {**next(graphs(ROOT)), **change}
    assert any(each.startswith(fault) for each in faults(graph, ["CreativeWork"]))


def test_ids_are_those_of_the_page() -> None:
    for path, text in check_project(seed_files(ROOT)).pages.items():
        for found in SCRIPT.findall(text) if path.endswith(".md") else ():
            named = set(re.findall(r'"@id": "#([^"]+)"', found))
            assert len(named) > 30
            assert named <= set(re.findall(r' id="([a-z0-9-]+)"', text))


HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>",
    "&lt;/script&gt;",
    "\u2028\u2029\u202e\u200b\U000e0041",
    "```\n\n    code\n\n---",
    "{{ page }} {% raw %}",
    "<div markdown='1'>",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_ends_the_element(text: str) -> None:
    element(text)


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_is_read_back(text: str) -> None:
    element(text)


def element(text: str) -> None:
    """Put `text` into the element, through Markdown and HTML, and read it back."""
    data = json.dumps({"text": text}, ensure_ascii=False)
    written = escape.json(Json(data))
    assert not re.search(r"[<>&\u2028\u2029]", written)
    page = f'# A page\n\n<script type="application/ld+json">\n{written}\n</script>\n\n*end*\n'
    shown = markdown.markdown(page, extensions=["attr_list", "md_in_html", "tables", "toc"])
    root = html.fromstring(f"<div>{shown}</div>")
    [script] = root.iter("script")
    assert json.loads(script.text or "") == {"text": text}
    assert [each.tag for each in root.iter()] == ["div", "h1", "script", "p", "em"]
