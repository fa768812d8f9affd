"""Prose: one paragraph of inline Markdown into runs."""

import re
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.load import Reading
from generator.load.addresses import fault_of_prose_link
from generator.load.faults import BAD_LINK, BAD_PROSE
from generator.load.yaml_tree import Scalar
from generator.model.prose import Prose, Run

_LONGEST = 10_000
_MOST_BRACKETS = 50
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_BREAK = re.compile(r"[\t\n\f\r]")
_STRUCTURES = {
    "heading_open": "a heading",
    "bullet_list_open": "a list",
    "fence": "a block of code",
    "hr": "a dividing line",
}
_BLOCKS = MarkdownIt("commonmark")
_BLOCKS.core.ruler.enableOnly(["normalize", "block"])
# HTML and images are recognised so that they can be refused.
_INLINE = MarkdownIt("commonmark", {"html": True})
# Links are judged below, not here, and are kept as written.
_INLINE.validateLink = lambda _: True  # type: ignore[assignment, method-assign] # documented so
_INLINE.normalizeLink = lambda url: url  # type: ignore[method-assign] # documented so


def read_prose(scalar: Scalar, name: str) -> Reading[Prose | None]:
    """Return the paragraph that `scalar` holds as the value of the key `name`."""
    runs = read_paragraph(scalar.text)
    if not isinstance(runs, Refused):
        return Prose(runs=runs, span=scalar.span)
    fault = BAD_LINK if runs.is_link else BAD_PROSE
    yield fault.finding(
        f"`{name}` {runs.reason}",
        scalar.span,
        advice="write one paragraph of words, emphasis, code and links",
    )
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Why a text is no paragraph."""

    reason: str
    """Goes on with a sentence that begins with the key."""
    is_link: bool = False


@dataclass(slots=True, kw_only=True)
class _Style:
    """The styles that are open at one place."""

    emphasis: int = 0
    strong: int = 0
    href: str | None = None
    words_in_link: bool = False


def read_paragraph(text: str) -> tuple[Run, ...] | Refused:
    """Return the runs of `text`, or why it is no single paragraph of words, code and links."""
    text = text.strip()
    if len(text) > _LONGEST:
        return Refused(reason=f"is longer than {_LONGEST:,} characters")
    # Each bracket that might begin a link costs the reader much time.
    if text.count("[") > _MOST_BRACKETS:
        return Refused(reason=f"holds more than {_MOST_BRACKETS} opening brackets")
    if _BLANK_LINE.search(text):
        return Refused(reason="is more than one paragraph")
    if structure := _structure(text):
        return Refused(reason=f"holds {structure}")
    [line] = _INLINE.parseInline(text)
    return _runs(tuple(line.children or ()))


def _structure(text: str) -> str | None:
    """Return what `text` is beside a paragraph.

    One sentence may begin with `17. ` or `> 100`, which block Markdown takes for a list of one item
    and for a quotation; here it stays a sentence.
    """
    tokens = _BLOCKS.parse(text)
    for token in tokens:
        if token.type in _STRUCTURES:
            return _STRUCTURES[token.type]
    items = [token for token in tokens if token.type == "list_item_open"]
    return "a list" if len(items) > 1 else None


def _runs(tokens: tuple[Token, ...]) -> tuple[Run, ...] | Refused:
    """Return a run for each stretch of one style."""
    runs: list[Run] = []
    style = _Style()
    for token in tokens:
        if refused := _refused(token, style):
            return refused
        _restyle(token, style)
        is_break = token.type in {"softbreak", "hardbreak"}
        # A reference such as `&#10;` writes a break too.
        words = " " if is_break else _BREAK.sub(" ", token.content)
        if not words:
            continue
        style.words_in_link = True
        run = Run(
            text=words,
            emphasis=style.emphasis > 0,
            strong=style.strong > 0,
            code=token.type == "code_inline",
            href=style.href,
        )
        if runs and replace(runs[-1], text=words) == run:
            runs[-1] = replace(run, text=runs[-1].text + words)
        else:
            runs.append(run)
    return tuple(runs)


def _refused(token: Token, style: _Style) -> Refused | None:
    if token.type == "html_inline":
        return Refused(reason=f"holds the HTML `{token.content}`")
    if token.type == "image":
        return Refused(reason="holds an image")
    if token.type == "link_close" and not style.words_in_link:
        return Refused(reason="holds a link without words", is_link=True)
    if token.type == "link_open":
        href = str(token.attrs["href"])
        if fault := fault_of_prose_link(href):
            return Refused(reason=f"links to `{href}`, which {fault}", is_link=True)
        if "title" in token.attrs:
            return Refused(reason="holds a link with a title, which no page shows", is_link=True)
    return None


def _restyle(token: Token, style: _Style) -> None:
    if token.type in {"em_open", "em_close"}:
        style.emphasis += token.nesting
    elif token.type in {"strong_open", "strong_close"}:
        style.strong += token.nesting
    elif token.type == "link_open":
        style.href, style.words_in_link = str(token.attrs["href"]), False
    elif token.type == "link_close":
        style.href = None
