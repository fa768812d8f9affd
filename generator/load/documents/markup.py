"""The words of documents with markup: Markdown through markdown-it-py, HTML through trafilatura."""

from collections.abc import Iterator
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.load.documents import ExtractedText, joined

_READER = MarkdownIt("commonmark", {"html": True}).enable("table")
_HIDDEN_ELEMENTS = frozenset({"script", "style"})
_BREAKS = frozenset({"softbreak", "hardbreak"})
_MARKS = "[|"
_MOST_MARKS = 200_000
_VERBATIM = frozenset({"fence", "code_block"})


def markdown_text(source: str) -> ExtractedText:
    """Return the words of `source` without its markup.

    Each paragraph, heading, item, block of code and table row is one paragraph; the cells of a row
    are divided by ` | `. Line breaks stay, and an image is read as its description. A text that is
    mostly brackets and table cells is not read: the result is empty.
    """
    return joined(() if _is_too_dense(source) else _blocks(_READER.parse(source)))


def _is_too_dense(source: str) -> bool:
    # Brackets and table cells take the reader some 10 µs each; real documents have few of them.
    return sum(source.count(mark) for mark in _MARKS) > _MOST_MARKS


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
    words.feed(source)
    words.close()
    yield from words.lines


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
