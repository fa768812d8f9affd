"""The contexts in which page templates place foreign text, and the real renderers."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

import markdown
import yaml
from lxml import html
from markdown_it import MarkdownIt

EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "md_in_html")
"""Those of `mkdocs.yml`, and the ones that MkDocs always adds; a test compares."""

CONTEXTS: Mapping[str, str] = {
    "paragraph": "{}\n",
    "inside a paragraph": "before {} after\n",
    "after text": "before {}\n",
    "emphasis": "before <em>{}</em>, **{}** after\n",
    "heading": "### {} {{ #c-x }}\n",
    "linked heading": "## [{}](a/index.md) {{ #b-x }}\n",
    "title": "# {} {{ #briefing }}\n\n{}\n",
    "table cell": "| {} | b |\n| --- | --- |\n| {} | [{}](a.md#s-1) ({}) |\n",
    "code in a cell": "| a | b |\n| --- | --- |\n| <code>{}</code> | {}, {} |\n",
    "list item": "- {}\n- [{}](a.md), {}\n",
    "ordered list": "1. {}\n1. <span class='unheld'>[{}](a.md)</span>\n",
    "quotation": "> {}\n",
    "attribute": '<p lang="{}" title="{}">x</p>\n',
    "raw paragraph": '<p class="cite" markdown="1">[{}](a.md), {}; {}</p>\n',
    "highlight": (
        '<p markdown="1">[3](#c-x){{ #s-1 .passage }}<mark>{}</mark>{}<mark>{}</mark></p>\n'
    ),
    "claim": (
        '<section class="claim" markdown="1">\n\n### {} {{ #c-x }}\n\n'
        '<p class="standing" markdown="1"><span class="kind">{}</span></p>\n\n'
        '<details class="evidence" markdown="1">\n<summary>{}</summary>\n\n'
        '<div class="appearance" markdown="1">\n\n<blockquote lang="en" markdown="1">\n\n{}\n\n'
        '</blockquote>\n\n<div class="chain" markdown="1">\n\n1. [{}](a.md)\n1. {}\n\n</div>\n\n'
        "</div>\n\n</details>\n\n</section>\n"
    ),
}
PLACEHOLDER = "QZQ"

Shape = tuple[tuple[str, tuple[tuple[str, str], ...], str, str], ...]


def python_markdown(text: str) -> str:
    """Render with what MkDocs uses."""
    converter = _converter()
    converter.reset()
    return str(converter.convert(text))


@cache
def _converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=list(EXTENSIONS))


def commonmark(text: str) -> str:
    """Render as an editor's review tool does."""
    return str(MarkdownIt("commonmark").enable("table").render(text))


def shape(page: str) -> Shape:
    """Return every element with its attributes, text and tail, in document order."""
    root = html.fragment_fromstring(page, create_parent="div")
    return tuple(_elements(root))


def expected(context: str, value: str) -> Shape:
    """Return the shape of a context that shows `value` as it is."""
    return tuple(
        (
            tag,
            tuple((name, flat(held.replace(PLACEHOLDER, value))) for name, held in attributes),
            flat(text.replace(PLACEHOLDER, value)),
            flat(tail.replace(PLACEHOLDER, value)),
        )
        for tag, attributes, text, tail in _blank(context)
    )


@cache
def _blank(context: str) -> Shape:
    return shape(python_markdown(filled(context, PLACEHOLDER)))


def flat(text: str) -> str:
    """Collapse white space, as a browser does."""
    return re.sub(r"\s+", " ", text).strip()


def filled(context: str, value: str) -> str:
    """Put `value` in every place of a context."""
    return CONTEXTS[context].format(*[value] * CONTEXTS[context].count("{}"))


def front_matter_title(escaped: str) -> str:
    """Read an escaped title back from a page's front matter, as MkDocs does."""
    return str(yaml.safe_load(f'title: "{escaped}"')["title"])


def _elements(
    root: html.HtmlElement,
) -> Iterator[tuple[str, tuple[tuple[str, str], ...], str, str]]:
    for element in root.iter():
        attributes = tuple(sorted((name, flat(held)) for name, held in element.attrib.items()))
        yield str(element.tag), attributes, flat(element.text or ""), flat(element.tail or "")
