"""The law of escaping: foreign text shows as it is, in every context, under the real renderers."""

import html
import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.render.escape import escape, numbered
from generator.render.escape import json as as_json
from generator.values.markup import Json
from tests.adversary.vectors import own, public, sample
from tests.render.contexts import (
    CONTEXTS,
    EXTENSIONS,
    commonmark,
    expected,
    filled,
    flat,
    front_matter_title,
    pulldown,
    python_markdown,
    shape,
)

ROOT = Path(__file__).parents[2]
SAMPLE = 200

NEWS = (
    "17. people were killed",
    "5*3*2",
    "> 100 killed",
    "a_b_c",
    "# 1",
    "no. 1 #",
    "- 5 degrees",
    "+44 20",
    "1) first",
    "2025. A year",
    "3",
    "AT&T",
    "&amp;",
    "&#60;",
    "&copy",
    "*",
    "\\*",
    "`x`",
    "[a](b)",
    "![a](b)",
    "{: #x }",
    "{ .y }",
    "a|b",
    "https://example.org",
    "---",
    "===",
    "    code",
    "two  ",
    '"q"',
    "it’s",
    "{{ x }}",
    "{% raw %}",
    "~~~",
    "```",
    "[^1]",
    "*[HTML]: x",
    "[a]: http://b",
    ": definition",
    "<!-- c -->",
    "<script>alert(1)</script>",
    "</section>",
    "<details>",
    ' markdown="1">',
    '<p class="x" markdown="1">',
    "<p>x</p>\n</p>",
    '<a href="x.md">',
    "x\\",
    "\u00a0x\u00a0",
    "\u200bx",
    "x\u202ey",
    "e\u0301",
    "$x$",
    "==a==",
    "wzxhzdk:0",
    "klzzwxh:0003",
)
PIECES = st.sampled_from(
    [
        *"ab1 2.)(#*_-+=~`<>&\"'\\[]{}!|:^$@/;\n\t%,",
        "amp;",
        "&#",
        "{:",
        "](",
        "http://",
        "---",
        "```",
        "javascript:",
        "é",
        "</p>",
        "<div>",
        "\u2028",
        "\u200f",
        "\u00a0",
        "</details>",
        " #",
        "| |",
    ]
)


def assert_shown(value: str) -> None:
    for context in CONTEXTS:
        text = filled(context, escape(value))
        for render in (python_markdown, pulldown):
            assert shape(render(text)) == expected(context, numbered(value)), (context, render)


@pytest.mark.parametrize("value", NEWS)
def test_news_fragments_show_as_they_are(value: str) -> None:
    assert_shown(value)


@given(st.lists(PIECES, min_size=1, max_size=14).map("".join))
def test_markup_shows_as_it_is(value: str) -> None:
    assert_shown(value)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30))
def test_any_text_shows_as_it_is(value: str) -> None:
    assert_shown(value)


@given(st.text())
def test_json_never_holds_what_is_stripped(value: str) -> None:
    assert '"1">' not in as_json(Json(json.dumps({value: value})))


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_json_gives_back_what_was_put_into_it(value: str) -> None:
    data = {"@id": value, "name": [value, {value: 1}]}
    assert json.loads(as_json(Json(json.dumps(data, ensure_ascii=False)))) == data


@given(st.lists(PIECES, min_size=1, max_size=14).map("".join))
def test_an_editors_review_shows_the_same(value: str) -> None:
    page = commonmark(f"before {escape(value)} after\n")
    assert shape(page)[1][2] == flat(f"before {numbered(value)} after")
    assert len(shape(page)) == 2


@given(st.lists(PIECES, min_size=1, max_size=14).map("".join))
def test_front_matter_gives_the_title_back(value: str) -> None:
    title = front_matter_title(escape(value))
    assert "<" not in title
    assert flat(html.unescape(title)) == flat(numbered(value))


def test_vectors_show_as_they_are() -> None:
    tried = 0
    for value in sample(public() or own(), SAMPLE):
        if all(character.isprintable() or character in "\n\t " for character in value):
            assert_shown(value)
            tried += 1
    assert tried >= SAMPLE // 2


def test_the_law_would_see_a_fault() -> None:
    for value in ("<script>alert(1)</script>", "*x*", "17. people"):
        with pytest.raises(AssertionError):
            assert shape(python_markdown(filled("paragraph", value))) == expected(
                "paragraph", value
            )


def test_the_contexts_are_read_with_the_sites_own_extensions() -> None:
    class Loader(yaml.SafeLoader):
        """Reads mkdocs.yml; its only tag names a function that no test needs."""

    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = yaml.load(text, Loader)  # noqa: S506  # a subclass of SafeLoader
    named = {
        next(iter(entry)) if isinstance(entry, dict) else entry
        for entry in config["markdown_extensions"]
    }
    assert named | {"toc", "tables", "fenced_code"} == set(EXTENSIONS)
