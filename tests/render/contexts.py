"""The contexts in which page templates place foreign text, and the real renderers."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

import markdown
import yaml
from lxml import html
from markdown_it import MarkdownIt

from generator.mkdocs_build.generated_page import content_of

EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "md_in_html")
"""Those of `mkdocs.yml`, and the ones that MkDocs always adds; a test compares."""

CONTEXTS: Mapping[str, str] = {
    "paragraph": "{}\n",
    "inside a paragraph": "before {} after\n",
    "after text": "before {}\n",
    "emphasis": "before <em>{}</em>, **{}** after\n",
    "heading": '<h3 id="c-x" markdown="1">{}</h3>\n',
    "heading in lines": '<h3 id="c-x" markdown="1">\n\n{}\n\n</h3>\n',
    "linked heading": (
        '<h2 id="b-x" markdown="1">\n\nIn <span data-x="y">[{}](a/index.md)</span>\n\n</h2>\n'
    ),
    "title": '<h1 id="briefing" markdown="1">{}</h1>\n\n{}\n',
    "table cell": "| {} | b |\n| --- | --- |\n| {} | [{}](a.md#s-1) ({}) |\n",
    "code in a cell": "| a | b |\n| --- | --- |\n| <code>{}</code> | {}, {} |\n",
    "list item": "- {}\n- [{}](a.md), {}\n",
    "ordered list": "1. {}\n1. <span class='unheld'>[{}](a.md)</span>\n",
    "quotation": "> {}\n",
    "attribute": '<p lang="{}" title="{}">x</p>\n',
    "raw paragraph": '<p class="standing"><span class="kind">{}</span> {}</p>\n',
    "paragraph with a class": '<p class="cite" markdown="1">\n\n[{}](a.md), {}; {}\n\n</p>\n',
    "text in a paragraph with a class": '<p class="decision" markdown="1">\n\n{}\n\n</p>\n',
    "text in a quotation": '<blockquote lang="en" markdown="1">\n\n{}\n\n</blockquote>\n',
    "text in a box": '<div class="lede" markdown="1">\n\n{}\n\n- {}\n- {}\n\n</div>\n',
    "code": (
        '<details class="c">\n<summary>B</summary>\n<pre><code>{}\n{}\n</code></pre>\n</details>\n'
    ),
    "drawing": (
        '<figure class="chart" id="x">\n<figcaption>{}</figcaption>\n<div class="narrow">\n'
        '<svg xmlns="http://www.w3.org/2000/svg" role="img">\n<title id="t">{}</title>\n'
        '<text x="1">{}</text>\n</svg>\n</div>\n</figure>\n'
    ),
    "highlight": (
        '<span class="passage" id="s-1">[3](#c-x)</span><mark>{}</mark>{}<mark>{}</mark>\n\n'
        '{}<span class="passage" id="s-2">[4](../a.md#c-x)</span><span class="missed">{}</span>\n'
    ),
    "claim": (
        '<section class="claim" markdown="1">\n\n<h3 id="c-x" markdown="1">\n\n{}\n\n</h3>\n\n'
        '<p class="standing"><span class="kind">{}</span></p>\n\n'
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


def pulldown(text: str) -> str:
    """Render as a build renders our own pages."""
    return content_of(text, str)


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
