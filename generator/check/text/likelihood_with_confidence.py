"""A sentence that says how likely a thing is, and how confident we are of it.

Why it matters:
    They are two questions. How likely it is, is about the world; how confident we are, is about the
    evidence. In one sentence each reader takes them together differently, and “probably, with low
    confidence” comes to mean anything (ICD 203, analytic standards).

What to do:
    Say how likely it is in one sentence, and in another what the judgement rests on.

Fails:
    questions:
      launch:
        text: Who sank the launch?
        would_settle: We have low confidence that a shell probably sank it.

Passes:
    questions:
      launch:
        text: Who sank the launch?
        would_settle: A shell probably sank it. We have low confidence, since nobody saw it.
"""

import re
from collections.abc import Iterator

from generator.check.rule import Rule
from generator.check.text.authored_texts import AuthoredText, all_own_words
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence
from generator.values.punctuation import sentences

# The terms of ICD 203, D.6.e(2)(a), and their common variants.
_LIKELIHOOD = re.compile(
    r"\b(?:(?:un)?likely|(?:im)?probabl[ey]|(?:almost|nearly|virtually) certain(?:ly)?"
    r"|almost no chance|remote chance|(?:roughly )?even (?:chance|odds)|likelihood|probability)\b",
    re.IGNORECASE,
)
_CONFIDENCE = re.compile(
    r"\b(?:(?:very |fairly )?(?:low|limited|moderate|medium|high|strong|great|full)"
    r"(?:[- ]to[- ](?:moderate|medium|high))?[- ]confidence|level of confidence"
    r"|(?:are|am|is|be|highly|very|fairly|quite|moderately) confident|confident that)\b",
    re.IGNORECASE,
)


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Read the author's own words, which are taken for English, sentence by sentence."""
    for words in all_own_words(evidence):
        if _LIKELIHOOD.search(words.text) and _CONFIDENCE.search(words.text):
            yield from _findings(words)


def _findings(words: AuthoredText) -> Iterator[Diagnostic]:
    for start, end in sentences(words.text, lang="en"):
        likely = _LIKELIHOOD.search(words.text, start, end)
        sure = _CONFIDENCE.search(words.text, start, end)
        if likely and sure:
            yield RULE.finding(
                f"“{likely.group()}” and “{sure.group()}” stand in one sentence",
                words.place(*likely.span()),
                secondary=(Label(span=words.place(*sure.span()), text="how sure we are"),),
                advice="make two sentences of it",
            )


RULE = Rule(
    code="L001",
    name="likelihood-with-confidence",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
)
