"""A kind of finding as a rule of SARIF, with the text that explains it."""

from collections.abc import Mapping

from generator.check.explanation import read_explanation
from generator.diagnostics import FindingKind
from generator.report.explain import explain

Json = Mapping[str, object]


def as_rule(kind: FindingKind) -> Json:
    """Return the `reportingDescriptor` of a kind (SARIF 2.1.0 §3.49).

    Braces stay single in these texts: nothing is ever put into them.
    """
    told = read_explanation(kind.doc)
    flags, why = _one_line(told.flags), _one_line(told.why)
    parts = (
        flags,
        f"**Why it matters:** {why}",
        f"**What to do:** {_one_line(told.remedy)}",
        f"**Fails:**\n\n```yaml\n{told.fails}\n```",
        f"**Passes:**\n\n```yaml\n{told.passes}\n```",
    )
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": {"text": flags},
        "fullDescription": {"text": f"{flags} {why}"},
        "help": {
            "text": explain(kind.doc, kind.code, kind.name, kind.severity),
            "markdown": "\n\n".join(parts) + "\n",
        },
        "defaultConfiguration": {"level": kind.severity.value},
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())
