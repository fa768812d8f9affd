"""No bytes whatever are more than a finding."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.load import complete
from generator.load.documents.document import read_document
from generator.load.encoding import control_character
from generator.load.folder import load_folder, load_shared_actors
from generator.load.yaml_tree import Entries, Items, Node, Scalar, read_tree
from generator.model.source import Document
from generator.spans import SeedFile
from tests.load.seeds import HEAD, SLUG, seed

YAML_PIECES = st.sampled_from(
    [
        *"[]{}:,#-?&*!|>'\"%@`~\t\n \r",
        "\n  ",
        "\n    ",
        ": ",
        "- ",
        " #1",
        "title",
        "questions",
        "sources",
        "text",
        "2025",
        "é𝔘",
        "\\u0007",
        "---",
        "\x00",
        "\u2028",
    ]
)
MARKDOWN_PIECES = st.sampled_from(
    [
        *"[]()!*_`<>&#-+|:\\ \n\t\"'",
        "a",
        "83",
        "](",
        "https://x.org",
        "&#10;",
        "&#1;",
        "<b>",
        "<!--",
        "\n\n",
        "    ",
        "|-|-|\n",
        "é",
        "<script>",
        "</script>",
    ]
)


def check_loaded(data: bytes) -> None:
    loaded = load_folder(SLUG, (seed("briefing.yml", data),))
    for finding in loaded.findings:
        spans = [finding.primary.span, *(label.span for label in finding.secondary)]
        for span in spans:
            assert 0 <= span.start <= span.end <= len(loaded.texts[span.file])
    assert loaded.findings or loaded.briefing


@given(st.binary(max_size=300))
@example(b"")
@example(b"\xef\xbb\xbf")
def test_any_bytes_as_yaml(data: bytes) -> None:
    check_loaded(data)
    load_shared_actors(SeedFile(path="seeds/actors.yml", data=data))


def test_a_reader_that_raises_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: bytes that are no text, taken for text."""
    monkeypatch.setattr("generator.load.encoding.readable_start", lambda file: file.data.decode())
    with pytest.raises(UnicodeDecodeError):
        check_loaded(b"\xff")


@given(st.lists(YAML_PIECES, max_size=60).map("".join))
def test_any_text_that_resembles_yaml(text: str) -> None:
    check_loaded(text.encode())
    check_loaded((HEAD + text).encode())


@given(st.lists(MARKDOWN_PIECES, max_size=40).map("".join))
def test_any_text_that_resembles_markdown_as_prose(text: str) -> None:
    quoted = text.replace("'", "''")
    check_loaded(f"{HEAD}questions:\n  a: {{text: '{quoted}'}}\n".encode())


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@given(
    st.binary(max_size=300)
    | st.lists(MARKDOWN_PIECES, max_size=60).map("".join).map(str.encode)
    | st.text(max_size=100).map(str.encode)
)
def test_any_bytes_as_a_document(name: str, data: bytes) -> None:
    document, findings = complete(read_document(seed(name, data)))
    assert (document is None) == bool(findings)
    if document:
        check_paragraphs(document)
        assert control_character(document.text) is None


def check_paragraphs(document: Document) -> None:
    """Paragraphs are in order, apart, and between them hold every character but white space."""
    at = 0
    for start, end in document.paragraphs:
        assert at <= start < end <= len(document.text)
        assert not document.text[at:start].strip()
        assert document.text[start:end] == document.text[start:end].strip()
        at = end
    assert not document.text[at:].strip()


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=200))
def test_paragraphs_of_plain_text_lose_nothing(text: str) -> None:
    document, _ = complete(read_document(seed("a.txt", text)))
    if document:
        assert document.text == text.removeprefix("\ufeff")
        check_paragraphs(document)


def spans_hold(node: Node, text: str) -> None:
    """Check that a place holds the places in it, and that a plain word stands in its own."""
    if isinstance(node, Scalar):
        if node.plain and "\n" not in text[node.span.start : node.span.end]:
            assert text[node.span.start : node.span.end] == node.text
        return
    inner = node.items if isinstance(node, Items) else tuple(entry.value for entry in node.entries)
    keys = () if isinstance(node, Items) else tuple(entry.key for entry in node.entries)
    for child in (*inner, *keys):
        assert node.span.start <= child.span.start <= child.span.end <= node.span.end
        spans_hold(child, text)


@given(st.lists(YAML_PIECES, max_size=40).map("".join))
@example("a: {b: [c, 'd']}\ne:\n  - f: |\n      g\n\n\nh: i # j\n")
@example("a: b\r\nc: 𝔘\r\nd: e\r\n")
def test_places_of_values_nest_and_hold_their_words(text: str) -> None:
    tree, _ = complete(read_tree(text, "a.yml"))
    if isinstance(tree, Entries):
        spans_hold(tree, text)
