"""What `briefings explain` prints of one kind of finding, and of one rule."""

import re
from collections.abc import Mapping
from textwrap import fill, indent

from generator.check.explanation import read_explanation
from generator.diagnostics import Severity

_MARGIN = "    "
_RULE = re.compile(r'^(?:\| )?<strong id="r-[a-z0-9-]+">([A-Z0-9-]+)</strong> (.+)$', re.MULTILINE)
_WIDTH = 100


def read_rules(text: str) -> Mapping[str, str]:
    """Return what each rule of `docs/rules.md` says, by its number, in order; cases too."""
    return {
        number: " → ".join(filter(None, (part.strip() for part in said.strip("| ").split(" | "))))
        for number, said in _RULE.findall(text)
    }


def explain_rule(number: str, said: str) -> str:
    """Set out one rule. Ends with a line break."""
    plain = re.sub("[*`]", "", said)
    return f"rule {number}\n\n{fill(plain, _WIDTH, break_long_words=False)}\n"


def explain(doc: str | None, code: str, name: str, severity: Severity) -> str:
    """Set out the docstring of a rule, or of a fault of the YAML. Ends with a line break."""
    told = read_explanation(doc)
    parts = (
        f"{severity}[{code}] {name}",
        told.flags,
        _part("Why it matters", told.why),
        _part("What to do", told.remedy),
        _part("Fails", told.fails),
        _part("Passes", told.passes),
    )
    return "\n\n".join(parts) + "\n"


def _part(heading: str, words: str) -> str:
    return f"{heading}\n{indent(words, _MARGIN)}"
