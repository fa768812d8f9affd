"""Words by which a text lays what it says at somebody's door, or leaves it open."""

import re

from generator.variants.hedges import is_guarded

_SAYING = (
    "accounts?", "accus(?:e|es|ed|ing)", "acknowledg(?:e|es|ed)", "admit(?:s|ted)?",
    "announce[sd]?", "argue[sd]?", "assert(?:s|ed)?", "attribute[sd]?", "believe[sd]?",
    "blame[sd]?", "call(?:s|ed)?", "confirm(?:s|ed)?", "consider(?:s|ed)?", "contend(?:s|ed)?",
    "count(?:s|ed)?", "declare[sd]?", "den(?:y|ies|ied)", "describe[sd]?", "disput(?:e|es|ed)",
    "estimate[sd]?", "expect(?:s|ed)?", "gave", "give[sn]?", "hear[ds]?", "insist(?:s|ed)?",
    "list(?:s|ed)?", "maintain(?:s|ed)?", "puts?", "question(?:s|ed)?", "record(?:s|ed)?",
    "regard(?:s|ed)?", "register(?:s|ed)?", "reject(?:s|ed)?", "report(?:s|ed|ing)?", "said",
    "saw", "say(?:s|ing)?", "sees?", "shows?", "state[sd]?", "suggest(?:s|ed)?", "tells?",
    "think(?:s)?", "thought", "told", "warn(?:s|ed)?", "write[sn]?", "wrote",
)  # fmt: skip
"""What people do with words and numbers, in English; each a pattern of a whole word."""
_ATTRIBUTED = re.compile(
    rf"\b(?:{'|'.join(_SAYING)}|according to|in the (?:words?|view|eyes) of|by \w+ account)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:(?-i:may)|might|could|possibl[ey]|perhaps|whether|(?:un)?likely|probabl[ey]|contested"
    r"|disputed|unclear|unsettled)\b",
    re.IGNORECASE,
)


def is_flat(text: str) -> bool:
    """Tell whether `text` says a thing in our voice, with nobody named who says it and no doubt."""
    return not (_ATTRIBUTED.search(text) or _OPEN.search(text) or is_guarded(text, ""))
