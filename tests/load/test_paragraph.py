"""Prose is words, emphasis, code and links."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.prose import Refused, read_paragraph
from generator.model.prose import Run


def plain(text: str) -> str:
    runs = read_paragraph(text)
    assert not isinstance(runs, Refused)
    return "".join(run.text for run in runs)


def test_every_style() -> None:
    runs = read_paragraph("a *b **c*** `d *e*` [f *g*](https://h.org) \\*i\\* &amp; **j**")
    assert runs == (
        Run(text="a "),
        Run(text="b ", emphasis=True),
        Run(text="c", emphasis=True, strong=True),
        Run(text=" "),
        Run(text="d *e*", code=True),
        Run(text=" "),
        Run(text="f ", href="https://h.org"),
        Run(text="g", emphasis=True, href="https://h.org"),
        Run(text=" *i* & "),
        Run(text="j", strong=True),
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("17. people were killed", "17. people were killed"),
        ("> 100 killed", "> 100 killed"),
        ("5*3*2 is\nno sum", "532 is no sum"),
        ("a < b and c > d", "a < b and c > d"),
        ("two  \nlines\\\nhere\n", "two lines here"),
        ("<https://a.org>", "https://a.org"),
        ("<a@b.org>", "a@b.org"),
        ("a&#10;b&#9;c&#12;d", "a b c d"),
        ("[a]: https://b.org", "[a]: https://b.org"),
        ("    indented", "indented"),
        ("{{ x }} {: .y } | z |", "{{ x }} {: .y } | z |"),
        ("said\n17. on Monday", "said 17. on Monday"),
    ],
)
def test_words(text: str, words: str) -> None:
    assert plain(text) == words


@pytest.mark.parametrize(
    ("text", "says", "is_link"),
    [
        ("a\n\nb", "one paragraph", False),
        ("a\n \t\nb", "one paragraph", False),
        ("# a", "heading", False),
        ("a\n---", "heading", False),
        ("- a", "list", False),
        ("1. a\n2. b", "list", False),
        ("***", "dividing", False),
        ("```\na\n```", "code", False),
        ("<b>a</b>", "`<b>`", False),
        ("a <!-- b -->", "HTML", False),
        ("![a](https://b.org)", "image", False),
        ("a" * 10_001, "longer", False),
        ("[" * 51, "brackets", False),
        ("[a](javascript:b)", "does not begin", True),
        ("[a](<https://b.org/ c>)", "hidden", True),
        ("[](https://b.org)", "without words", True),
        ('[a](https://b.org "c")', "title", True),
    ],
)
def test_what_is_no_paragraph(text: str, says: str, *, is_link: bool) -> None:
    refused = read_paragraph(text)
    assert isinstance(refused, Refused)
    assert says in refused.reason
    assert refused.is_link is is_link


@given(st.text(alphabet="abc ÄÖ,.;0123456789’“”–…", min_size=1))
def test_ordinary_words_are_themselves(text: str) -> None:
    assert plain(text) == text.strip()


@pytest.mark.parametrize("piece", ["*a **b ", "`a``", "<a ", "&", "<!--", "_a_"])
def test_the_longest_prose_is_read_in_a_moment(piece: str) -> None:
    start = time.perf_counter()
    read_paragraph(piece * (10_000 // len(piece)))
    assert time.perf_counter() - start < 5
