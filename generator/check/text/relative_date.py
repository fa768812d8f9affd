"""A day in our own text that can be found only by knowing when it was written.

Why it matters:
    “On Monday” was the right day when the document was written. A reader finds our page in a month,
    or in ten years, and finds another Monday. Dates in a briefing are resolved once, by somebody
    who has the documents open.

What to do:
    Write the day: “on 24 November 2025”. A weekday beside its date may stay, and so may what
    stands in quotation marks: those words are the document's.

Fails:
    questions:
      call:
        text: Did they speak on Monday?

Passes:
    questions:
      call:
        text: Did they speak on Monday, 24 November 2025?
"""

import re
from collections.abc import Iterator

from generator.check.rule import Rule
from generator.check.text.authored_texts import AuthoredText, all_own_words
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_SPAN = r"(?:week|weekend|month|year|quarter|decade|century|spring|summer|autumn|fall|winter|night)"
# `Last week of March` names its month; so do the parts of a day, `this morning of 4 March`.
_RELATIVE = re.compile(
    rf"""(?<![\w-])(?:
      yesterday | today | tomorrow | tonight
    | (?:last|next|this|past|coming)\ (?:{_SPAN}|{_WEEKDAY}|{_MONTH})(?!\ (?:of|in)\b)
    | this\ (?:morning|afternoon|evening)(?!\ of\b)
    | (?:[0-9]+|an?|one|two|three|four|five|six|seven|eight|nine|ten|some|several|a\ few|many)
      \ (?:day|week|month|year)s?\ ago
    | (?P<weekday>{_WEEKDAY})
    )(?![\w-])""",
    re.VERBOSE | re.IGNORECASE,
)
# A weekday that only names the kind of day, or is explained by the date beside it.
_TOLD_BEFORE = re.compile(
    rf"(?:\b(?:the|that|an?|every|each|of|from)\ |[0-9],?\ \(?|{_MONTH},?\ \(?)$", re.IGNORECASE
)
_TOLD_AFTER = re.compile(rf",?\ \(?(?:the\ )?(?:[0-9]|{_MONTH}\b)", re.IGNORECASE)


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Read the author's own words, which are taken for English."""
    for words in all_own_words(evidence):
        for found in _RELATIVE.finditer(words.text):
            if not (found["weekday"] and _is_told(words, found)):
                yield RULE.finding(
                    f"“{found.group()}” is another day to every reader",
                    words.place(*found.span()),
                    advice="write the date",
                )


def _is_told(words: AuthoredText, found: re.Match[str]) -> bool:
    """Return whether the day is named by a date, or is no certain day at all."""
    before, after = words.text[: found.start()], words.text[found.end() :]
    return _TOLD_BEFORE.search(before) is not None or _TOLD_AFTER.match(after) is not None


RULE = Rule(code="L003", name="relative-date", severity=Severity.WARNING, check=check, doc=__doc__)
