"""What stands between quotation marks, in the habits of several languages."""

import re
from collections.abc import Sequence

# By opening mark; German and Polish close with what others open with, Swedish opens with “’’”.
_CLOSING = {
    "“": "”",
    "„": "“”",
    "”": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "‘": "’",
    "‚": "‘’",
    '"': '"',
    "'": "'",
}
_MARK = re.compile(r"[“”„«»‹›‘’‚\"']")
_ALSO_CLOSING = "'\"’”"
_APOSTROPHES = "'’"
_GOES_ON = "“„«"
"""Left open at the end of a paragraph, these say that the quotation goes on in the next."""


def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of what stands between quotation marks, code points, without the marks.

    `text` is one paragraph. Stretches lie apart, in order: marks inside a quotation are part of it.
    """
    marks = [found.start() for found in _MARK.finditer(text)]
    stretches: list[tuple[int, int]] = []
    hopeless: set[str] = set()
    done = 0
    for number, start in enumerate(marks):
        mark = text[start]
        if start < done or mark not in _CLOSING or mark in hopeless or not _opens(text, start):
            continue
        end = _close(text, marks, number)
        if end is None:
            # Not sought again: a text full of unclosed marks takes no longer than others.
            hopeless.add(mark)
            end = len(text) if mark in _GOES_ON else None
        if end is not None:
            stretches.append((start + 1, end))
            done = end + 1
    return tuple(stretches)


def _opens(text: str, place: int) -> bool:
    """Tell an opening mark from an apostrophe, and from a closing one that looks the same."""
    if text[place] not in _ALSO_CLOSING:
        return True
    before, after = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    return (not before or before in " \t\r\n([{—–-“„«‘/") and bool(after) and not after.isspace()


def _close(text: str, marks: Sequence[int], number: int) -> int | None:
    closing = _CLOSING[text[marks[number]]]
    for later in range(number + 1, len(marks)):
        place = marks[later]
        if text[place] in closing and not _is_apostrophe(text, place):
            return place
    return None


def _is_apostrophe(text: str, place: int) -> bool:
    return text[place] in _APOSTROPHES and text[place + 1 : place + 2].isalnum()
