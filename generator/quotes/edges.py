r"""Where a quotation may begin and end: never inside a word, a number or what is joined to it.

The word is looked for on both sides of an edge, so that `83,` is no more found in `83,000` than
`83` is. Where a cut would often mislead and seldom serve, it is refused: `killed Maduro` is not in
`killed Maduro's guard`, nor `president` in `vice-president`. An author can always quote more.
"""

import re
import unicodedata

_APOSTROPHE = "['´`′]"
_DASH = "[-–—―]"
_JOINT = "[.,:/'·٫٬^*×]"
"""Between digits: groups, fractions, times, powers."""
_CURRENCY = "[$¢£¤¥฿\u20a0-\u20cf﷼]"
_SIGN = "[+<=>~±×÷\u2200-\u22ff\u2a7d-\u2abf＋＜＝＞]"
_COMPARING = "[<=>~±\u2243-\u228b\u2a7d-\u2abf]"
"""Signs that may stand apart from their number."""
_PREFIXES = ("anti", "counter", "ex", "non", "pre", "post", "pseudo", "quasi", "un", "vice")
"""What turns a word round or moves it, joined by a dash or parted by the end of a line."""

# Each alternative matches nothing, at a place where nothing may be cut: what stands before it, what
# stands after it. A lookbehind has one width, hence the repetitions.
JOINED = (
    # a word; a contraction or a possessive; an elided `ne`, a name such as O'Neill
    r"(?<=\w)(?=\w)",
    rf"(?<=\w)(?={_APOSTROPHE}\w)",
    rf"(?<=\w{_APOSTROPHE})(?=(?:t|s|d|m|ll|re|ve)\b)",
    rf"(?<=\b[no]{_APOSTROPHE})(?=\w)",
    # words with a hyphen; an ASCII `--` is a dash
    r"(?<=\w-)(?=\w)",
    r"(?<=\w)(?=-\w)",
    *(rf"(?<=\b{prefix}–)(?=\w)" for prefix in _PREFIXES),
    *(rf"(?<=\b{prefix}[-–]\ )(?=\w)" for prefix in _PREFIXES),
    # 83,000 · 8.83 · .83 · 12:30 · 24/7 · 10^6 · c.83
    rf"(?<=\d{_JOINT})(?=\d)",
    rf"(?<=\d)(?={_JOINT}\d)",
    r"(?<=\.)(?=\d)",
    r"(?<=\w)(?=\.\d)",
    # 12 345, whose spaces have lost their breadth; but not `In 2025 345 people`
    r"(?<=\d\ )(?<!\d{4}\ )(?=\d{3}(?!\d))",
    r"(?<=\d)(?<!\d{4})(?=\ \d{3}(?!\d))",
    # 11–13, with spaces too, or with three points
    rf"(?<=\d{_DASH})(?=\d)",
    rf"(?<=\d)(?={_DASH}\d)",
    r"(?<=\d\ [-–]\ )(?=\d)",
    r"(?<=\d\ )(?=[-–]\ \d)",
    r"(?<=\d\ [-–])(?=\ \d)",
    r"(?<=\d[-–]\ )(?=\d)",
    r"(?<=\d[-–])(?=\ \d)",
    r"(?<=\d)(?=\ ?[-–]\ \d)",
    r"(?<=\d)(?=\.\.\.\d)",
    # what stands before a number: −5, ~83, > 83, #21, $500, US$500, −$500
    r"(?<![^\s(].)(?<=[-–])(?=\d)",
    rf"(?<={_SIGN})(?=\d)",
    rf"(?<={_COMPARING}\ )(?=\d)",
    r"(?<=[#№])(?=\d)",
    rf"(?<={_CURRENCY})(?=\ ?\d)",
    rf"(?<={_CURRENCY}\ )(?=\d)",
    rf"(?<=[^\W\d_])(?={_CURRENCY}\ ?\d)",
    rf"(?<=[-–])(?={_CURRENCY}\ ?\d)",
    rf"(?<={_SIGN})(?={_CURRENCY})",
    # what stands after a number: 83+, 83 ± 2, 40 %, 40 °C, 6′, 500 €
    rf"(?<=\d)(?={_SIGN})",
    rf"(?<=\d)(?=\ ?[±°%‰٪％]|[′″]|\ ?{_CURRENCY}(?!\ ?\d))",
    r"(?<=\d\ )(?=[±%‰٪％])",
    # an ellipsis holds no full stop
    r"(?<=\.)(?=\.)",
)
_INSIDE = re.compile("|".join(JOINED), re.IGNORECASE)


def is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]`, which is not empty, cuts nothing in two at either end.

    `text` is a normal form in which long dashes are kept: they join no words.
    """
    return not is_inside(text, start) and not is_inside(text, end)


def is_inside(text: str, place: int) -> bool:
    """Tell whether a cut before `text[place]` would cut something in two."""
    return _INSIDE.match(text, place) is not None or _is_mark(text[place : place + 1])


def _is_mark(character: str) -> bool:
    """Tell whether this belongs to the letter before it: accents, vowel signs, enclosures."""
    return character > "\u02ff" and unicodedata.category(character).startswith("M")
