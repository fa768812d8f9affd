"""Words that say that a thing is not known to be so, by language."""

import re
from collections.abc import Mapping
from functools import cache

from generator.values.text import plain

HEDGES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "alleg(?:e|es|ed|edly|ing|ation|ations)", "so-called", "purport(?:s|ed|edly|ing)?",
        "suspect(?:s|ed|edly|ing)?", "suspicions?", "reportedly", "apparent(?:ly)?", "seemingly",
        "supposed(?:ly)?", "ostensibl[ey]", "presum(?:ed|ably|ptive)", "putative(?:ly)?",
        "unconfirmed", "unverified", "unproven", "rumou?r(?:s|ed)?", "self-(?:styled|proclaimed)",
        "(?:believed|thought|reputed) to",
    ),
    "es": (
        "presunt(?:[oa]s?|amente)", "supuest(?:[oa]s?|amente)", "sospechos[oa]s?",
        "sospecha[ns]?", "alegad[oa]s?", "aparente(?:s|mente)?", "al parecer",
        "autodenominad[oa]s?",        "(?:así|mal) llamad[oa]s?", "pretendid[oa]s?", "dizque",
    ),
    "fr": (
        "présum(?:ée?s?|ément)", "prétendu(?:e|s|es|ment)?", "soi-disant", "supposée?s?",
        "suspect(?:e|s|es|ée?s?)?", "soupçonnée?s?", "alléguée?s?", "apparemment",
        "autoproclamée?s?",
    ),
    "de": (
        "mutma(?:ß|ss)lich(?:e[mnrs]?)?", "angeblich(?:e[mnrs]?)?", "so ?genannte[mnrs]?",
        "vermeintlich(?:e[mnrs]?)?", "vermutlich(?:e[mnrs]?)?", "vorgeblich(?:e[mnrs]?)?",
        "offenbar", "anscheinend", "verdächtig(?:e[mnrs]?|te[nr]?)?", "selbsternannte[mnrs]?",
    ),
}  # fmt: skip
"""Patterns of whole words by the first part of the BCP 47 tag. How likely something is (`probably`)
is another matter than who vouches for it, and is not here."""
_ATTRIBUTED = re.compile(
    r"\b(?:said to|claim(?:s|ed|ing)?|accus(?:e|es|ed|ing|ations?)|not (?:been )?confirmed)\b",
    re.IGNORECASE,
)


def hedges(text: str, lang: str) -> tuple[str, ...]:
    """Return the hedges in `text`, in order, as they are there in normal form.

    `lang` is a BCP 47 tag. English counts in every language, since it is quoted everywhere; where
    the language is not known here, all of them count.
    """
    language = lang.partition("-")[0].lower()
    return tuple(found.group() for found in _pattern(language).finditer(plain(text)))


def is_guarded(text: str, lang: str) -> bool:
    """Return whether `text` leaves open that the thing is so.

    It does by a hedge, and by words that lay the thing at somebody's door, as `claims` and
    `accused` do.
    """
    return bool(hedges(text, lang)) or _ATTRIBUTED.search(plain(text)) is not None


def dropped(quotation: str, text: str, *, lang: str) -> tuple[str, ...]:
    """Return the hedges of `quotation` where our wording `text` has nothing of the kind (D003).

    Any hedge keeps any other: a writer may say `suspected` for `alleged`. Whose claim is of the
    kind `allegation` says as much beside its text, so that the caller need not ask for it. `lang`
    is the quotation's; our wording is read in every language.
    """
    return () if is_guarded(text, "") else hedges(quotation, lang)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    known = ("en", language) if language in HEDGES else tuple(HEDGES)
    words = dict.fromkeys(word for name in known for word in HEDGES[name])
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
