"""Where a quotation may begin and end: never inside a word, a number or a contraction.

`83` is not found in `183`, `83,000`, `8.83`, `11-83`, `83+` or `83%`; `can` is not found in
`can't`, and `lethal` not in `non-lethal`.
"""

import re

_WORD = re.compile(r"\w")
_NUMBER_BEFORE = re.compile(r"(?:\d[.,:/-]|[+~<>=≤≥±$€£¥#]|(?:^|[\s(])-)\Z")
_NUMBER_AFTER = re.compile(r"[.,:/-]\d|[+%‰]")
_CONTRACTION = re.compile(r"'(?!s\b)\w", re.IGNORECASE)
_PREFIX = re.compile(r"\b(?:non|un|anti|ex|pseudo|quasi|never|not)-\Z", re.IGNORECASE)
_WINDOW = 12
"""Code points that are looked at on either side."""


def is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]`, which is not empty, cuts nothing in two at either end."""
    before, after = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
    first, last = text[start], text[end - 1]
    return _begins(before, first) and _ends(last, after)


def _begins(before: str, first: str) -> bool:
    if not _WORD.match(first):
        return True
    if before and _WORD.match(before[-1]):
        return False
    if first.isdigit() and _NUMBER_BEFORE.search(before):
        return False
    return _PREFIX.search(before) is None


def _ends(last: str, after: str) -> bool:
    if not _WORD.match(last):
        return True
    if after and _WORD.match(after[0]):
        return False
    if last.isdigit() and _NUMBER_AFTER.match(after):
        return False
    return _CONTRACTION.match(after) is None
