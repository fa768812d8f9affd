"""What a rule is: its code for life, what it looks for, and the text that explains it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence
from generator.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing that a briefing must keep."""

    code: str
    """For life: a letter and three digits, such as `Q001`."""
    name: str
    """What it flags, in kebab-case, such as `quote-not-found`."""
    severity: Severity
    """Whether a breach stops the build."""
    check: Callable[[Evidence], Iterator[Diagnostic]]
    """Yields a finding for each breach."""
    doc: str | None
    """The module's docstring, under the headings that `explanation` reads."""

    def finding(
        self, message: str, primary: Span, *, secondary: tuple[Label, ...] = (), advice: str = ""
    ) -> Diagnostic:
        """Return a breach of this rule: one sentence, what to change, the evidence, what to do."""
        return Diagnostic(
            code=self.code,
            name=self.name,
            severity=self.severity,
            message=message,
            primary=Label(span=primary),
            secondary=secondary,
            help=advice,
        )
