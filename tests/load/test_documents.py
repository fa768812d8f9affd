"""Documents become texts with paragraphs, and no word is lost or added."""

import hashlib
import time

import pytest

from generator.load import complete
from generator.load.documents.document import read_document
from generator.model.source import Document
from tests.load.seeds import seed

LONG = ("At least 83 people were killed in 21 strikes on boats in the Caribbean. " * 2).strip()


def document(name: str, content: str | bytes) -> Document:
    read, findings = complete(read_document(seed(name, content)))
    assert findings == ()
    assert read is not None
    return read


def paragraphs(name: str, content: str) -> list[str]:
    read = document(name, content)
    return [read.text[start:end] for start, end in read.paragraphs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one", ["one"]),
        ("one\n\ntwo\n", ["one", "two"]),
        (" one \n \t\n\n\n two", ["one", "two"]),
        ("wrapped by\nhand at a\nmargin\n\nnext", ["wrapped by\nhand at a\nmargin", "next"]),
        ("wrapped\r\nby hand\r\n\r\nnext\r\n", ["wrapped\r\nby hand", "next"]),
        ("wrapped\rby hand\r\rnext", ["wrapped\rby hand", "next"]),
        (f"{LONG}\n{LONG}\n", [LONG, LONG]),
        (f"Headline\n{LONG}\nShort.\n{LONG}", ["Headline", LONG, "Short.", LONG]),
        (f"Headline\nwrapped\n{LONG}\n\n{LONG}", ["Headline\nwrapped", LONG, LONG]),
        ("a" * 100 + "\n" + "b" * 100, ["a" * 100 + "\n" + "b" * 100]),
        ("a" * 101 + "\n" + "b" * 100, ["a" * 101, "b" * 100]),
        ("one\u2029two", ["one\u2029two"]),
        ("one\ftwo", ["one\ftwo"]),
    ],
)
def test_paragraphs_of_plain_text(text: str, expected: list[str]) -> None:
    assert paragraphs("a.txt", text) == expected
    assert document("a.txt", text).text == text


def test_document_says_what_was_read() -> None:
    data = b"\xef\xbb\xbf" + "Caf\u00e9 \u202e \u200b opens.".encode()
    read = document("a.txt", data)
    assert read.path == read.place == "seeds/talks/a.txt"
    assert read.sha256 == hashlib.sha256(data).hexdigest()
    assert read.size == len(data)
    assert read.text == "Caf\u00e9 \u202e \u200b opens."
    assert read.words == 4


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# Title\n\nA *b* **c** `d`\n[e](https://f.org)\n", ["Title", "A b c d\ne"]),
        ("- one\n- two\n  three\n\n1. four\n", ["one", "two\nthree", "four"]),
        ("> quoted  \n> twice\n", ["quoted\ntwice"]),
        ("```python\ncode *here*\n```\n\n    more\n", ["code *here*", "more"]),
        ("| a | b |\n|---|---|\n| 21 | *c* |\n", ["a | b", "21 | c"]),
        ("![the *sea*](b.png) and &amp; \\*\n", ["the sea and & *"]),
        ("a <b>c</b> d<br>e\n", ["a c de"]),
        ("<div>\n<p>one</p> &amp; two\n<script>x()</script>\n</div>\n", ["one", "& two"]),
        ("a\n\n[x]: https://y.org\n", ["a"]),
        ("---\ntitle: a\n---\n\nb\n", ["title: a", "b"]),
        ("a &#7; b", ["a \ufffd b"]),
    ],
)
def test_markdown(source: str, expected: list[str]) -> None:
    assert paragraphs("a.md", source) == expected
    assert document("a.md", source).place == "seeds/talks/a.md (as text)"


PAGE = """<html><head><meta charset="windows-1252"><title>T</title><script>x()</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Talks</h1>
<p>Nicolás Maduro said <b>“no”</b>,
and left. <a href="https://a.org">More</a></p><p>Yes.</p><p>Yes.</p>
<table><tr><td>killed</td><td>83</td></tr></table>
<ul><li>one</li></ul></article></body></html>"""


def test_html() -> None:
    assert paragraphs("a.html", PAGE) == [
        "Talks",
        "Nicolás Maduro said “no”, and left. More",
        "Yes.",
        "Yes.",
        "| killed | 83 |",
        "- one",
    ]
    assert document("a.html", PAGE) == document("a.html", PAGE)


@pytest.mark.parametrize(
    ("name", "content", "code", "place"),
    [
        ("a.txt", "", "Y017", (0, 0)),
        ("a.txt", " \n\n", "Y017", (0, 0)),
        ("a.md", "[a]: https://b.org\n", "Y017", (0, 0)),
        ("a.md", "[" * 200_001, "Y018", (0, 0)),
        ("a.md", "a\n" * 50_001, "Y018", (0, 0)),
        ("a.html", "<p>a" * 40_000, "Y018", (0, 0)),
        ("a.html", f"<p {' a=' * 20_000}>a", "Y018", (0, 0)),
        ("a.txt", "a\n\n" * 50_001, "Y018", (0, 0)),
        ("a.html", "<html></html>", "Y017", (0, 0)),
        ("a.html", "", "Y017", (0, 0)),
        ("a.txt", "one\x1b[31m", "Y015", (3, 4)),
        ("a.txt", "one\x85", "Y015", (3, 4)),
        ("a.txt", "one\uffff", "Y015", (3, 4)),
        ("a.html", "<p>\0</p>", "Y015", (3, 4)),
        ("a.md", "caf\u00e9 ".encode() + b"\xe9", "Y012", (5, 5)),
    ],
)
def test_what_cannot_be_read(
    name: str, content: str | bytes, code: str, place: tuple[int, int]
) -> None:
    read, [finding] = complete(read_document(seed(name, content)))
    assert read is None
    span = finding.primary.span
    assert (finding.code, span.start, span.end) == (code, *place)
    assert span.file == f"seeds/talks/{name}"


def sentence(number: int) -> str:
    return f"In report {number} the ministry says that at least {number} people were killed at sea."


FORMS = [
    ("a.txt", "{}\n\n"),
    ("a.txt", "{}\n"),
    ("a.txt", "{} "),
    ("a.md", "*{}*\n\n"),
    ("a.html", "<p>{}</p>\n"),
]


def content(form: str, count: int) -> str:
    return "".join(form.format(sentence(number)) for number in range(count))


@pytest.mark.parametrize(("name", "form"), FORMS)
def test_a_large_document_is_read_to_its_end(name: str, form: str) -> None:
    read = document(name, content(form, 5_000))
    assert sentence(0) in read.text
    assert sentence(4_999) in read.text
    assert read.words >= 5_000 * len(sentence(0).split())


# Plain text is read in too little time to be measured beside other work.
@pytest.mark.parametrize(("name", "form"), FORMS[-2:])
def test_time_grows_with_the_size_and_not_with_its_square(name: str, form: str) -> None:
    fastest = {}
    for count in (1_000, 8_000):
        text = content(form, count)
        times = []
        for _ in range(3):
            start = time.perf_counter()
            document(name, text)
            times.append(time.perf_counter() - start)
        fastest[count] = min(times)
    assert fastest[8_000] < 24 * fastest[1_000]
