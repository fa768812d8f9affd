"""What a browser makes of HTML: its elements and words, without the spaces that HTML ignores."""

import re
from collections.abc import Iterator

from lxml import html

Token = tuple[str, ...]
"""An element's beginning with its attributes, a text, or an element's end."""

_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "br", "button", "cite", "code", "em", "i", "kbd", "mark", "q", "s")
) | frozenset(("small", "span", "strong", "sub", "sup", "time", "u", "var"))
_EXACT = frozenset(("pre", "script", "style", "textarea"))


def tree(page: str) -> tuple[Token, ...]:
    """Return the beginnings, texts and ends of all elements in a page or in a part of one."""
    tokens = list(_tokens(html.fragment_fromstring(page, create_parent="main")))
    around = zip([tokens[-1], *tokens], tokens, [*tokens[1:], tokens[0]], strict=False)
    trimmed = (_trimmed(token, before, after) for before, token, after in around)
    return tuple(token for token in trimmed if token != ("text", ""))


def _tokens(element: html.HtmlElement, *, exact: bool = False) -> Iterator[Token]:
    if not isinstance(element.tag, str):
        yield ("comment", element.text or "")
    else:
        exact = exact or element.tag in _EXACT
        attributes = sorted(f"{name}={value}" for name, value in element.attrib.items())
        yield ("begin", element.tag, *attributes)
        yield from _text(element.text, exact=exact)
        for child in element:
            yield from _tokens(child, exact=exact)
            yield from _text(child.tail, exact=exact)
        yield ("end", element.tag)


def _text(text: str | None, *, exact: bool) -> Iterator[Token]:
    if text:
        yield ("exact", text) if exact else ("text", re.sub(r"[ \t\n\f\r]+", " ", text))


def _trimmed(token: Token, before: Token, after: Token) -> Token:
    """Take off the spaces at the edge of a block."""
    if token[0] != "text":
        return token
    text = token[1]
    text = text.lstrip(" ") if _is_edge(before) else text
    return ("text", text.rstrip(" ") if _is_edge(after) else text)


def _is_edge(token: Token) -> bool:
    return token[0] in {"begin", "end"} and token[1] not in _INLINE
