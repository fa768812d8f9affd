"""The words of documents with markup: Markdown through markdown-it-py, HTML through trafilatura."""

from collections.abc import Iterator
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.load.documents import ExtractedText, joined

_READER = MarkdownIt("commonmark", {"html": True}).enable("table")
_HIDDEN_ELEMENTS = frozenset({"script", "style"})
_BREAKS = frozenset({"softbreak", "hardbreak"})
_MARKS = "[]|*_`<&\\!:"
_LINE = 4
"""As many marks as a line, or the beginning of an image, costs the reader of Markdown."""
MOST_MARKS = 200_000
"""Marks and lines of Markdown; some 10 µs each, and real documents have few of them."""
MOST_TAGS = 40_000
"""Tags and comments of a page; some 30 µs each. A long article has 5,000."""
MOST_WORDS = 20_000
"""Words and equals signs of a page with no tag between: attributes, perhaps, of which each is
compared with all before it. So much running text is no page."""
_VERBATIM = frozenset({"fence", "code_block"})


def markdown_text(source: str) -> ExtractedText:
    """Return the words of `source` without its markup.

    Each paragraph, heading, item, block of code and table row is one paragraph; the cells of a row
    are divided by ` | `. Line breaks stay, and an image is read as its description.
    """
    return joined(_blocks(_READER.parse(source)))


def markdown_limit(source: str) -> str | None:
    """Return what there is too much of to be read; None if it can be read."""
    marks = sum(map(source.count, _MARKS))
    marks += _LINE * (source.count("\n") + source.count("!["))
    if marks <= MOST_MARKS:
        return None
    return f"more than {MOST_MARKS:,} marks of Markdown, a line counted as {_LINE}"


def html_limit(source: str) -> str | None:
    """Return what there is too much of to be read; None if it can be read."""
    pieces = source.split("<")
    if len(pieces) > MOST_TAGS:
        return f"more than {MOST_TAGS:,} tags"
    if any(len(piece.replace("=", " ").split()) > MOST_WORDS for piece in pieces):
        return f"more than {MOST_WORDS:,} attributes or words without a tag between"
    return None


def _blocks(tokens: list[Token]) -> Iterator[str]:
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield " | ".join(row or ())
            row = None
        elif token.type == "inline" and row is not None:
            row.append(_words(token))
        elif token.type == "inline":
            yield _words(token)
        elif token.type in _VERBATIM:
            yield token.content
        elif token.type == "html_block":
            yield from _words_of_html(token.content)


def _words(token: Token) -> str:
    """Return what a reader sees of an inline token."""
    return "".join(_piece(child) for child in token.children or ())


def _piece(token: Token) -> str:
    if token.type in _BREAKS:
        return "\n"
    if token.type == "html_inline":
        return ""
    return _words(token) if token.children else token.content


class _Words(HTMLParser):
    """Gathers the words between tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base class calls it so
        self._hidden = tag in _HIDDEN_ELEMENTS

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the base class calls it so
        self._hidden = False

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.lines.append(data)


def _words_of_html(source: str) -> Iterator[str]:
    words = _Words()
    words.feed(_unclosed_as_text(source))
    words.close()
    yield from words.lines


def _unclosed_as_text(source: str) -> str:
    """Write what is opened and never closed as the text that it is read as.

    The parser would look for the end of each to the end of the text.
    """
    for opening, closing in (("<!--", "-->"), ("<![", "]>"), ("<", ">")):
        end = source.rfind(closing) + 1
        source = source[:end] + source[end:].replace(opening, opening.replace("<", "&lt;"))
    return source


def html_text(source: str) -> ExtractedText:
    """Return the main text of a page, each block a paragraph; empty if it holds none."""
    import trafilatura  # noqa: PLC0415 - 0.5 s to import, and most briefings have no HTML
    from trafilatura.settings import use_config  # noqa: PLC0415 - as above

    settings = use_config()
    # Below this many characters it would split paragraphs at every bold word and link.
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    text = trafilatura.extract(
        source,
        output_format="txt",
        favor_recall=True,  # what is left out cannot be quoted; what is too much does no harm
        include_tables=True,
        include_comments=False,
        config=settings,
    )
    return joined((text or "").split("\n"))
