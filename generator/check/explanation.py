"""The text that explains a finding, read from the docstring of the module that makes it.

The first paragraph says what it flags; the headings `Why it matters:`, `What to do:`, `Fails:` and
`Passes:` follow in this order, each with an indented text. The last two are YAML: sections of a
briefing. A comment line `# report.txt: words` in them is a paragraph of the document of that name
beside it.
"""

import re
from dataclasses import dataclass
from textwrap import dedent

_SHAPE = re.compile(
    r"""\A(?P<flags>.+?)
    ^Why[ ]it[ ]matters:(?P<why>.+?)
    ^What[ ]to[ ]do:(?P<remedy>.+?)
    ^Fails:(?P<fails>\n.+?)
    ^Passes:(?P<passes>\n.+)\Z""",
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What a person needs to know about one kind of finding. Texts are wrapped as in the source."""

    flags: str
    """What it flags."""
    why: str
    """Why it matters."""
    remedy: str
    """What to do."""
    fails: str
    """YAML that has the fault."""
    passes: str
    """The same without it."""


def read_explanation(doc: str | None) -> Explanation:
    """Return the parts of `doc`; raise `ValueError` where a heading or its text is missing."""
    shape = _SHAPE.match(doc or "")
    if shape is None:
        raise ValueError(f"the docstring lacks a heading or its text: {doc!r}")
    parts = {name: _text(words) for name, words in shape.groupdict().items()}
    empty = [name for name, words in parts.items() if not words]
    if empty:
        raise ValueError(f"the docstring says nothing under {', '.join(empty)}: {doc!r}")
    return Explanation(**parts)


def _text(words: str) -> str:
    first, newline, rest = words.partition("\n")
    return (first.strip() + newline + dedent(rest)).strip("\n").rstrip()
