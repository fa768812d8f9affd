"""Foreign text in Markdown, shown as it is: numeric character references, by default.

Backslashes are wrong in Python-Markdown for `<` and `&`, and HTML escaping is wrong before
Markdown; a numeric reference means the same character to Markdown, to HTML, in an attribute, in a
table cell and in front matter. Commas, full stops and apostrophes inside a line stay, so that an
editor can read the page. The law is held against the real renderers, in every context, and against
the syntaxes of the common plugins of MkDocs, which read a page before any renderer does.

Signs that nobody sees are shown by their number, so that they turn nothing around them: a sign of
direction in a document would let a browser write 38 where 83 is; a zero-width space makes two words
of one that looks whole. A soft hyphen stays: a browser shows it where it acts. So do marks of
direction in texts that run from right to left, to which they belong.
"""

import re
import unicodedata
from urllib.parse import quote

from generator.check.text.misleading_characters import hidden_signs
from generator.model.prose import Prose, Run
from generator.values.markup import Address, Json

_LAYOUT = re.compile(r"[\t\n\v\f\r]+")
# What plugins of MkDocs and extensions of Markdown read anywhere in a page, as code or as their
# own: templates and includes (`{{`, `{%`, `{!`), formulas, links between pages, marks, keys,
# emoji, mentions, objects of a program, blocks, admonitions, file snippets, comments.
_SYNTAX = r"[&<>`\[\]{}|~$^@]|={2,}|\+{2,}|%{2,}|:{2,}|:(?=[\w+-]+:)|!{3,}|\?{3,}|/{3,}"
# Anywhere: HTML, emphasis, code, links, attribute lists, table cells; addresses that some make
# links of, and numbers of issues.
_SPECIAL = re.compile(rf"""["*_\\]|{_SYNTAX}|:(?=//)|(?<=www)\.|#(?=\w)""")
# At the start: headings, lists, rules, underlines of headings, definitions, numbered lists.
_OPENING = re.compile(r"\A\s*(?:[0-9]+[.)]|[#+=:-])?")
# What cannot be seen is written as a reference, so that a reviewer sees that it is there.
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
# JSON: a string, or a key of ours; and what is not left in a string as it is. The escapes of JSON
# itself are passed over, but for a backslash or a quote of the text.
_JSON_STRING = re.compile(r'("@?[A-Za-z]+":)|"((?:[^"\\]|\\.)*)"')
_JSON_SPECIAL = re.compile(rf"""\\([\\"/])|\\.|({_SYNTAX})""")
# RFC 3986, less what Markdown could read: quotes, stars, parentheses.
_ADDRESS_SAFE = "/?#:@!$&+,;=%-._~[]"
# Brackets hold the numbers of a host, where a percent sign would make another host of them. The
# rest is what extensions read before a link.
_ADDRESS_REFERRED = re.compile(r"[&\[\]$~]|[=+!?%:]{2,}|(?<!:)/{3,}")
_SOFT_HYPHEN = "\u00ad"
_MARKS = frozenset("\u061c\u200e\u200f")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def reference(character: str) -> str:
    """Write one character as a numeric character reference."""
    return f"&#{ord(character)};"


def escape(text: str) -> str:
    """Write foreign text so that it shows as it is, wherever it is in a page."""
    return _closed(_opened(_inside(text)))


def prose(text: Prose) -> str:
    """Write an author's paragraph: its own styles and links, and nothing else."""
    *before, last = map(_inside, (run.text for run in text.runs)) if text.runs else ("",)
    words = [*before, _closed(last)]
    words[0] = _opened(words[0])
    return "".join(_styled(word, run) for word, run in zip(words, text.runs, strict=False))


def address(link: Address) -> str:
    """Write a link's destination; what Markdown could read in it is percent-encoded."""
    return _ADDRESS_REFERRED.sub(_refer, quote(link.value, safe=_ADDRESS_SAFE))


def json(data: Json) -> str:
    """Write JSON into a script element: as its own escapes, what else could be read in a string.

    By HTML, by a plugin of MkDocs, by a reviewer.
    """
    return _JSON_STRING.sub(_json_string, json_file(data.value))


def json_file(text: str) -> str:
    """Write JSON into a file: what cannot be seen as its own escapes, so that it can be."""
    if text.isascii():
        return text
    return "".join(_escaped(each) if _is_hidden(each) else each for each in text)


def _is_hidden(character: str) -> bool:
    return character != "\n" and unicodedata.category(character) in _UNSEEN


def _json_string(found: re.Match[str]) -> str:
    ours, text = found.groups()
    return ours or _JSON_SPECIAL.sub(_json_escaped, text).join('""')


def _json_escaped(found: re.Match[str]) -> str:
    meant = found[1] or found[2]
    return _escaped(meant) if meant else found.group()


def _escaped(text: str) -> str:
    """Write characters as JSON does: by their code units in UTF-16."""
    units = text.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def numbered(text: str) -> str:
    """Return `text` with hidden signs as their numbers, such as `<U+202E>`."""
    hidden = [found for found in hidden_signs(text) if found[0] != _SOFT_HYPHEN]
    if not hidden:
        return text
    keeps_marks = _runs_from_the_right(text)
    parts, start = [], 0
    for found in hidden:
        if not (keeps_marks and found[0] in _MARKS):
            parts += [text[start : found.start()], f"<U+{ord(found[0]):04X}>"]
            start = found.end()
    return "".join((*parts, text[start:]))


def _runs_from_the_right(text: str) -> bool:
    return any(
        unicodedata.bidirectional(character) in _RIGHT_TO_LEFT
        for character in text
        if character not in _MARKS
    )


def _inside(text: str) -> str:
    """Escape what has a meaning anywhere."""
    line = _SPECIAL.sub(_refer, numbered(_LAYOUT.sub(" ", text)))
    return line if line.isascii() else "".join(map(_seen, line))


def _opened(line: str) -> str:
    """Escape what has a meaning at the beginning of a line."""
    return _OPENING.sub(_refer_marks, line)


def _closed(line: str) -> str:
    """Escape what has a meaning at the end of a line.

    A heading loses its number signs, a line its spaces. They are looked for from the end: a pattern
    would begin anew at each of them that stands inside.
    """
    end = len(line)
    while end and (line[end - 1] == "#" or line[end - 1].isspace()):
        end -= 1
    return line[:end] + "".join(map(reference, line[end:]))


def _refer(found: re.Match[str]) -> str:
    return "".join(map(reference, found.group()))


def _refer_marks(found: re.Match[str]) -> str:
    """Refer every character but the digits of a numbered list."""
    return "".join(mark if mark.isdigit() else reference(mark) for mark in found.group())


def _seen(character: str) -> str:
    return reference(character) if unicodedata.category(character) in _UNSEEN else character


def _styled(text: str, run: Run) -> str:
    if run.code:
        text = f"<code>{text}</code>"
    if run.emphasis:
        text = f"<em>{text}</em>"
    if run.strong:
        text = f"<strong>{text}</strong>"
    if run.href is not None:
        text = f"[{text}]({address(Address(run.href))})"
    return text
