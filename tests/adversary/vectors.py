"""What is thrown at the program: public vectors beside the checkout, and generators of our own.

The public ones are eight thousand texts of a dozen projects under as many licences, so that this
repository carries none. They are looked for in the folder that BRIEFINGS_VECTORS names, and else
beside the checkout. The files:

* `xss.jsonl`: an object a line, whose `v` is a text that would run a script;
* `blns.json`: the Big List of Naughty Strings;
* `traversal.txt`: a path a line;
* `yaml-test-suite.tar.gz`: the sources of the YAML project's test suite.

Without them our own are tried alone, and the last lines of the run say so (`notice`).
"""

import itertools
import json
import os
import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.thorough import FULL

NAMED = os.environ.get("BRIEFINGS_VECTORS")
FOLDER = Path(NAMED or Path(__file__).parents[2] / "../shared/vectors")
"""Where the public vectors are."""
FILES = ("xss.jsonl", "blns.json", "traversal.txt", "yaml-test-suite.tar.gz")
TRIED_IN = ("tests/adversary/", "tests/render/test_escape_law", "tests/load/test_yaml_suite")
"""Where they are tried."""
CANARY = "ran(1)"
"""What our own vectors run, if they run."""

_TAGS = (
    *("script", "img", "svg", "iframe", "object", "embed", "video", "audio", "body", "input"),
    *("details", "marquee", "form", "button", "math", "style", "link", "meta", "base", "template"),
    *("a", "select", "textarea", "xmp", "noscript", "portal", "dialog", "x-y", "foreignObject"),
)
_EVENTS = (
    *("onload", "onerror", "onclick", "onfocus", "onmouseover", "ontoggle", "onanimationstart"),
    *("onbegin", "onbeforetoggle", "onpointerenter", "onscrollend", "onstart"),
)
_SHAPES = (
    "<{tag} {event}={canary}>",
    "<{tag} src=x {event}='{canary}' autofocus open>",
    '"><{tag}/{event}="{canary}">',
    "</p></section></details></title></textarea><{tag} {event}={canary}>",
    "'{event}={canary} x='",
    "--><{tag}\t{event}\n=\n{canary}>",
)
_SCHEMES = (
    *("javascript:", "JaVaScRiPt:", "java\tscript:", "&#106;avascript:", "javascript&colon;"),
    *("\x20javascript:", "data:text/html,", "vbscript:", "file:///", "blob:", "//evil.example/"),
    *("\\\\evil.example\\", "view-source:", "filesystem:", "jar:", "about:", "intent:"),
)
_LINKS = (
    "[x]({scheme}{canary})",
    "<{scheme}{canary}>",
    "![x]({scheme}{canary})",
    "[x]: {scheme}{canary}",
    "<a href='{scheme}{canary}'>x</a>",
    "[x](<{scheme}{canary}> 'y')",
    "<iframe src='{scheme}{canary}'>",
    "<svg><a xlink:href='{scheme}{canary}'><text>x</text></a></svg>",
)
_SYNTAX = (
    # Markdown, and the extensions of Python-Markdown, those that are on and those that are not.
    *("# heading", "## heading ##", "title\n=====", "> quoted", "- item", "1. one", "***", "---"),
    *("*[HTML]: abbreviation", "[^1]: a note", "text[^1]", ": definition", "```html", "~~~"),
    *("    code", "`code`", "``a`b``", "**bold**", "*a*", "__b__", "_i_", "~~gone~~", "==mark=="),
    *("| a | b |", "| --- | --- |", "a | b", "![i](x.png)", "[text](x.html)", "[ref][id]", "\\*"),
    *("{: onclick=ran(1) }", "{ #briefing }", "{.status onclick='ran(1)'}", "x {: style=a:b }"),
    *('{: id="c-1" class="claim" }', '{ data-x="y" .z }', "[TOC]", "<!-- md -->", "!!! note"),
    *('<div markdown="1">', "<p markdown='span'>*x*", "&lt;script&gt;", "&#60;b&#62;", "&amp;amp;"),
    *("\x02stx:1\x03", "wzxhzdk:0", "klzzwxh:0001", "\u0002amp\u0003", "AT&T;", "&copy", "&#0;"),
    # Front matter, templates, the print edition's language, style sheets, data islands.
    *("---\ntemplate: 404.html\n---", "title: x", "{{ 7*7 }}", "{% raw %}", "{% include 'x' %}"),
    *("{{ config }}", "{#-", "#}", "{{ ''.__class__.__mro__ }}", "{%- set x = 1 -%}", "${7*7}"),
    *('#import "x.typ"', "#eval(ran(1))", "$ sum $", "#{ panic() }", "@label", "<label>", "//x"),
    *('#image("/etc/passwd")', '#read("/etc/passwd")', "#set page(width: 1pt)", "= Heading", "/*"),
    *("</style><script>ran(1)</script>", "@import url(//evil.example)", "x:expression(ran(1))"),
    *("</script><script>ran(1)</script>", '"}</script>', "]]>", "<![CDATA[<script>ran(1)]]>"),
    *("<?php echo 1 ?>", "<!DOCTYPE x>", '<!ENTITY x SYSTEM "file:///etc/passwd">', "<%= 1 %>"),
    *("<svg><style><img src=x onerror=ran(1)></style>", "<svg><title><img src=x onerror=ran(1)>"),
    *("<math><mtext><table><mglyph><style><img src=x onerror=ran(1)>", "<svg/onload=ran(1)//"),
    *(
        "<math><mi//xlink:href='javascript:ran(1)'>",
        "<svg><animate onbegin=ran(1) attributeName=x>",
    ),
    *("<noscript><p title='</noscript><img src=x onerror=ran(1)>'>", "<xmp><p title='</xmp><b>'>"),
    # What a spreadsheet, a shell or a terminal would run.
    *("=1+1", "+1", "-1", "@SUM(1)", "=HYPERLINK(1)", "\uff1d1+1", "$(id)", "`id`", "; rm x", "%n"),
    # News that plain Markdown spoils.
    *(
        "17. people were killed",
        "5*3*2",
        "> 100 killed",
        "no. 1 #",
        "at least 83 (of 100)",
        "+44 20",
    ),
)


def own() -> tuple[str, ...]:
    """Return every vector that our own generators make, in an order that mixes the kinds."""
    events = (
        shape.format(tag=tag, event=event, canary=CANARY)
        for tag, event, shape in itertools.product(_TAGS, _EVENTS, _SHAPES)
    )
    links = (
        shape.format(scheme=scheme, canary=CANARY)
        for scheme, shape in itertools.product(_SCHEMES, _LINKS)
    )
    made = [*events, *links, *_SYNTAX]
    random.Random(7).shuffle(made)  # noqa: S311  # an order, not a secret
    return tuple(dict.fromkeys(made))


def public() -> tuple[str, ...]:
    """Return the public vectors; none where they are absent."""
    if not present("xss.jsonl", "blns.json"):
        return ()
    lines = (FOLDER / "xss.jsonl").read_text(encoding="utf-8").splitlines()
    naughty = json.loads((FOLDER / "blns.json").read_text(encoding="utf-8"))
    return tuple(dict.fromkeys((*(json.loads(line)["v"] for line in lines), *naughty)))


def sample(vectors: Sequence[str], number: int) -> tuple[str, ...]:
    """Return `number` vectors at even distances, or all in a full run."""
    return tuple(vectors if FULL else vectors[:: max(1, len(vectors) // number)][:number])


def syntax() -> tuple[str, ...]:
    """Return what other languages would read in a text."""
    return _SYNTAX


def present(*names: str) -> bool:
    """Return whether public vectors are there; fail if they are not in the folder that was named.

    What is done without them, `notice` says at the end of the run.
    """
    absent = missing(names)
    if absent and NAMED:
        pytest.fail(f"{', '.join(absent)} must be in {FOLDER}, which BRIEFINGS_VECTORS names")
    return not absent


def missing(names: Sequence[str] = FILES) -> tuple[str, ...]:
    """Return which of the files are not there."""
    return tuple(name for name in names if not (FOLDER / name).exists())


def notice() -> str:
    """Return what a run has to say of vectors that it did without; empty if it had all."""
    absent = ", ".join(missing())
    return absent and f"THE PUBLIC VECTORS WERE NOT TRIED, only our own: {FOLDER} lacks {absent}"
