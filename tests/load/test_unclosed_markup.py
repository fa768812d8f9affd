"""HTML within Markdown that is opened and never closed: text, and in a time that is linear."""

import time

import pytest

from generator.load.documents.markup import markdown_text


@pytest.mark.parametrize(
    "opening", ["<!--", "<?", "<![CDATA[", "<!A ", "<div", "</div", "<div a='"]
)
def test_unclosed_markup_is_cheap(opening: str) -> None:
    began = time.process_time()
    markdown_text("<div>\n" + f"{opening}\n" * 30_000)
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<div>\n<!-- a --> b <!-- c\n</div>", "b <!-- c"),
        ("<div>\n<b>a</b> <c\n", "a\n\n<c"),
        ("<div>\n<![CDATA[a]]> b <![CDATA[ c\n</div>", "b <![CDATA[ c"),
    ],
)
def test_what_is_never_closed_is_shown_as_text(source: str, text: str) -> None:
    assert markdown_text(source).text == text
