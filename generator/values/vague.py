"""Wordings that give no numeral: `dozens`, `an unknown number`, `no one was killed`."""

import re
from dataclasses import dataclass

_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 10**6}
_MANY = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1_000}
_TIMES = {"thousands": 1_000, "millions": 10**6}
_VAGUE = re.compile(
    rf"""(?<![\w-])(?:
      (?P<few>several|numerous|(?<!how\ )many|a\ number\ of|a\ few|a\ handful(?:\ of)?)
        (?:\ (?P<scale>{"|".join(_SCALES)}))?
    | (?P<many>{"|".join(_MANY)})(?:\ of\ (?P<times>{"|".join(_TIMES)}))?
    | (?P<times_alone>millions)
    )(?![\w-]|\ as\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_UNKNOWN = re.compile(
    r"\b(?:not (?:yet |been |yet been )?(?:available|clear|determined|disclosed|established|given"
    r"|known|released|reported|specified|stated)|unclear|uncounted|undetermined|undisclosed|unknown"
    r"|unreported|unspecified|(?:no|without a) (?:count|estimate|figures?|numbers?|toll)"
    r"|(?:nobody|no[ -]one) knows)(?: how many)?\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:nobody|none|nil|no[ -]one|no (?:other |further |additional )?"
    r"(?:casualties|child(?:ren)?|civilians?|dead|deaths?|fatalit(?:y|ies)|injur(?:y|ies)"
    r"|m[ae]n|people|persons?|soldiers?|victims?|wom[ae]n|wounded))\b",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\b(?:believe|claim|clear|confirm|immediate|know|report|said|say|verif)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Without:
    """What a text says of a number without a numeral."""

    low: int
    """Persons: the least that the words stand for."""
    rest: str
    """The text with `#` in the place of the words."""


def vague(text: str) -> tuple[Without, ...]:
    """Return each vague number of `text`, whose white space is single spaces.

    The bounds are the lower of ACLED's and Airwars' conventions: 2 for `several`, 12 for `dozens`.
    """
    return tuple(
        Without(low=_low(found), rest=f"{text[: found.start()]}#{text[found.end() :]}")
        for found in _VAGUE.finditer(text)
    )


def unknown(text: str) -> str | None:
    """Return what is left of `text` beside words such as `unknown`; nothing without such words."""
    found = _UNKNOWN.search(text)
    return None if found is None else f"{text[: found.start()]} {text[found.end() :]}"


def nobody(text: str) -> str | None:
    """Return what is left of `text` beside words such as `no one`; nothing where they are in doubt.

    `No deaths were reported` says what was reported, not that nobody died.
    """
    found = _NOBODY.search(text)
    if found is None or _DOUBT.search(text):
        return None
    return f"{text[: found.start()]} {text[found.end() :]}"


def _low(found: re.Match[str]) -> int:
    if found["few"]:
        return 2 * _SCALES.get((found["scale"] or "").lower(), 1)
    if found["many"]:
        return _MANY[found["many"].lower()] * _TIMES.get((found["times"] or "").lower(), 1)
    return 10**6
