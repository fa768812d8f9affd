"""Target A22: small files made to be dear, grown to 1 MB by doubling: `make bench-hostile`.

Each row is one way to make a project of about so many bytes. `check` and `build` run in a child
with limits; what counts is the time of its processors and the most memory of one process. A run
fails that passes the budget, that ends in another way than well or with findings, or whose time
beyond that of the empty project grows by more than `STEEPEST` where the input doubles.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.adversary.hostile import FIELDS, Hostile
from tests.bench.runs import ours, surroundings
from tests.projects import write_project

LARGEST = 1_000_000
"""Bytes of input that the budget is promised for."""
SECONDS = 5.0
MEGABYTES = 512
STEEPEST = 2.5
"""Times as long, where the input doubles."""
_SMALLEST = 125_000
_GIVEN_UP = 40
"""Seconds after which a run is ended."""
_ADDRESS_SPACE = 6_000_000_000
_NOTICED = 0.7
"""Seconds beyond the empty project below which growth is noise."""
_FINE = frozenset({0, 1})

Files = Mapping[str, str]
Maker = Callable[[int], Files]

MAIN = "seeds/hostile/briefing.yml"
_HEAD = "title: Hostile\nas_of: 2025-11-25\nsummary: A project that is dear.\n"
_SOURCE = (
    "{type: NewsArticle, publisher: unknown, published: 2025-11-25, accessed: 2025-11-25,"
    " lang: en, republish: full, licence: CC0 1.0, file: FILE}"
)


def _written(body: str, **documents: str) -> Files:
    folder = MAIN.rpartition("/")[0]
    return {
        MAIN: _HEAD + body,
        **{f"{folder}/{name.replace('_', '.')}": text for name, text in documents.items()},
    }


def _of_document(ending: str, start: str, piece: str, end: str, size: int) -> Files:
    name = f"report.{ending}"
    body = f"sources:\n  report: {_SOURCE.replace('FILE', name)}\n"
    text = start + piece * ((size - len(start + end)) // len(piece.encode())) + end
    return _written(body, **{f"report_{ending}": text})


def _of_quotation(document: str, **fields: str) -> Files:
    quoted = json.dumps({"source": "report", **fields}, ensure_ascii=False)
    body = (
        f"sources:\n  report: {_SOURCE.replace('FILE', 'report.txt')}\n"
        f"claims:\n  said:\n    text: It was said.\n    appearances:\n      - {quoted}\n"
    )
    return _written(body, report_txt=document)


def _parties(size: int) -> Files:
    count = size // 40
    actors = (
        f"  a{n}: {{type: Person, name: A, party: a{(n + 1) % count}}}\n" for n in range(count)
    )
    return _written("actors:\n" + "".join(actors))


def _honest(size: int) -> Files:
    """Claims that each quote their own verified words in their text."""
    count = size // 320
    says = [f"witness {n} saw the grey ship number {n} leave the harbour" for n in range(count)]
    claims = "".join(
        f"  c{n}:\n    text: A witness said “{words}”.\n    appearances:\n"
        f'      - {{source: report, quote: "{words}"}}\n'
        for n, words in enumerate(says)
    )
    body = f"sources:\n  report: {_SOURCE.replace('FILE', 'report.txt')}\nclaims:\n{claims}"
    return _written(body, report_txt="\n\n".join(f"The {words}." for words in says))


def _wording(size: int) -> Files:
    words = "one hundred and " * (size // 16) + "one"
    figure = json.dumps({"claim": "said", "outcome": "killed", "measure": "cumulative"})[:-1]
    body = (
        f"sources:\n  report: {_SOURCE.replace('FILE', 'report.txt')}\n"
        "claims:\n  said:\n    text: It was said.\n    appearances:\n"
        '      - {source: report, quote: "one hundred people were killed"}\n'
        f'casualties:\n  killed: {figure}, "wording": {json.dumps(words)}}}\n'
    )
    return _written(body, report_txt="He said one hundred people were killed.")


def _marks(size: int) -> Files:
    words = "a" + "\u0301" * (size // 4)
    return _of_quotation(f"He said {words} then he left", quote=f"said {words} then he left")


def _prefix(size: int) -> Files:
    words = "one two " * (size // 16)
    return _of_quotation(f"{words} the end is here", quote="the end is here", prefix=words)


def _attributes(size: int) -> Files:
    count = size // 11
    named = " ".join(f"a{n}=1" for n in range(count))
    return _of_document("html", f"<p {named}>", "The words are here. ", "</p>", len(named) + 60)


_FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
_MARKDOWN = (
    *("* a\n", "# a\n", "a\n=\n", "1. a\n", "<?\n", "<![CDATA[\n", "<!A \n", "**a", "*a_ "),
    *("<!--\n", "a  \n", "<?", "<![CDATA[", "<!A ", "<!--", "[a](b) ", "![", "> ", "- ", "`a"),
    *("a\n\n", "|a", "&amp;", "\\*", "<a>", "http://a ", "    a\n\n", "```\n", "[a]: b\n", "***\n"),
)
_HTML = (
    *("<p>x ", "x<br>", "<div>", "<b>x", "<a href=x>x</a>", "<p>x</p>", "<td>x", "<!--x-->", "&#x"),
    *("<table>", "<ul><li>x", "<h1>x</h1>", "<script>", "</p>", "<img src=x>", "<span>x</span> "),
)
_TEXT = (
    "a\n\n",
    "# ",
    _FAMILY,
    "a",
    "a ",
    ". ",
    "A. ",
    "“a ",
    "'",
    "1 ",
    "a\u0301",
    "( ",
    "\u202e",
)

EXAMPLES: Mapping[str, Maker] = {
    "parties in a circle": _parties,
    "claims that quote themselves": _honest,
    "a wording of one hundreds": _wording,
    "a quotation of marks": _marks,
    "a long prefix": _prefix,
    "txt, number signs": partial(_of_document, "txt", "", "# ", "x!"),
    "html, attributes": _attributes,
    **{
        f"{ending}, {piece!a}": partial(_of_document, ending, start, piece, end)
        for ending, pieces, start, end in (
            ("md", _MARKDOWN, "", ""),
            ("html", _HTML, "<html><body>", ""),
            ("txt", _TEXT, "", ""),
        )
        for piece in pieces
    },
}


PATTERNS: Mapping[str, str] = {
    "letters": "a",
    "words": "a ",
    "long words": "abcdefghij" * 5 + " ",
    "sentences": "It is so. ",
    "abbreviations": "U.S. ",
    "initials": "A. ",
    "brackets": "[",
    "pairs of brackets": "[a] ",
    "parentheses": "(",
    "closing brackets": "]) ",
    "braces": "{{ ",
    "quotes": '"',
    "quoted words": "“one two three four” ",
    "opening quotes": "“a ",
    "apostrophes": "'",
    "guillemets": "« a ",
    "ellipses": "… ",
    "gaps": "a b c [...] ",
    "dots": ".",
    "digits": "1",
    "groups of digits": "1,000 ",
    "decimals": "1.5 ",
    "other digits": "\u0663",
    "combining marks": "\u0301",
    "letters with marks": "a\u0301",
    "emoji": "\U0001f600",
    "families": _FAMILY,
    "flags": "\U0001f1e6\U0001f1e7",
    "directions": "\u202e",
    "right to left": "\u05d0 ",
    "zero-width": "a\u200b",
    "spaces": " ",
    "wide spaces": "\u2003",
    "tabs": "\t",
    "hyphens": "-",
    "hyphenated": "a-",
    "number words": "one hundred and ",
    "months": "1 January 2025 ",
    "days": "2025-11-25 ",
    "weekdays": "last Monday ",
    "number signs": "# ",
    "stars": "*a_ ",
    "links": "[a](https://a.example) ",
    "ampersands": "&amp;",
    "ideographs": "\u6771",
    "dashes": "a – ",
    "percent": "5 % of ",
    "slashes": "a/",
}


def _field(name: str, piece: str, size: int) -> Files:
    harmless = {(0, other): "" for other in FIELDS if other != name}
    vector = piece * (size // len(piece.encode()))
    return Hostile(Path("nowhere"), (vector,), refused=harmless).files()


TABLE: Mapping[str, Maker] = {
    **EXAMPLES,
    **{
        f"{field}: {name}": partial(_field, field, piece)
        for field in FIELDS
        for name, piece in PATTERNS.items()
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one run took."""

    seconds: float
    """Of processors, of the program and all that it waited for."""
    megabytes: int
    """The most that one of its processes held."""
    status: int
    """Its exit status; negative if it was ended by a signal."""


def cost(verb: str, files: Files) -> Cost:
    """Run `verb` over a project of `files`, in a child with limits."""
    with TemporaryDirectory(prefix="briefings-hostile-") as folder:
        root = write_project(Path(folder), files)
        process = subprocess.Popen(
            ours(*verb.split(), "-q"),
            cwd=root,
            env=surroundings(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=_limited,  # noqa: PLW1509 - the bench has one thread
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(
        seconds=used.ru_utime + used.ru_stime,
        megabytes=used.ru_maxrss // 1024,
        status=process.returncode,
    )


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (_GIVEN_UP, _GIVEN_UP))
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))


def faults(costs: Mapping[int, Cost], nothing: float) -> Iterator[str]:
    """Yield what is wrong with the costs, by size; `nothing` is the time of the empty project."""
    before = None
    for size, each in costs.items():
        if each.seconds > SECONDS:
            yield f"{size:,} bytes: {each.seconds:.1f} s"
        if each.megabytes > MEGABYTES:
            yield f"{size:,} bytes: {each.megabytes} MB"
        if each.status not in _FINE:
            yield f"{size:,} bytes: exit status {each.status}"
        own = max(_NOTICED, each.seconds - nothing)
        if before is not None and own > STEEPEST * before:
            yield f"{size:,} bytes: {own / before:.1f} times as long as half of it"
        before = own


def measure(name: str, verb: str, largest: int) -> dict[int, Cost]:
    """Return the costs of one row by size, up to the first that passes the budget."""
    sizes: list[int] = []
    while largest >= _SMALLEST or not sizes:
        sizes.insert(0, largest)
        largest //= 2
    costs = {}
    for size in sizes:
        costs[size] = cost(verb, TABLE[name](size))
        if costs[size].seconds > SECONDS:
            break
    return costs


def main(words: list[str]) -> int:
    """Measure, print the table, and return how many rows failed."""
    parser = argparse.ArgumentParser(description=__doc__, prog="make bench-hostile")
    parser.add_argument(
        "--only", nargs="+", default=[""], help="rows whose names hold one of these"
    )
    parser.add_argument("--verbs", nargs="+", default=["check", "build"])
    parser.add_argument("--largest", type=int, default=LARGEST)
    parser.add_argument("--examples", action="store_true", help="no fields")
    given = parser.parse_args(words)
    failed = 0
    for verb in given.verbs:
        nothing = cost(verb, _written(""))
        sys.stdout.write(f"{verb} of nothing: {nothing.seconds:.1f} s, {nothing.megabytes} MB\n")
        for name in EXAMPLES if given.examples else TABLE:
            if not any(part in name for part in given.only):
                continue
            costs = measure(name, verb, given.largest)
            wrong = tuple(faults(costs, nothing.seconds))
            failed += bool(wrong)
            sys.stdout.write(f"{_row(verb, name, costs)}  {'; '.join(wrong)}\n")
            sys.stdout.flush()
    return failed


def _row(verb: str, name: str, costs: Mapping[int, Cost]) -> str:
    cells = (f"{each.seconds:6.1f} s {each.megabytes:5} MB" for each in costs.values())
    return f"{verb:6}{name:36}{''.join(cells):60}"


if __name__ == "__main__":
    sys.exit(min(main(sys.argv[1:]), 1))
