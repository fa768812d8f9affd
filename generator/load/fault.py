"""What a fault of reading is: its code for life, and the text that explains it."""

from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Label, Severity
from generator.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One way in which seeds cannot be read."""

    code: str
    """For life: a letter and three digits, such as `Y001`."""
    name: str
    """What it flags, in kebab-case, such as `not-yaml`."""
    doc: str
    """What it flags; then `Why it matters:`, `What to do:`, `Fails:` and `Passes:`."""
    severity: Severity = Severity.ERROR
    """Whether it stops the build."""

    def finding(
        self, message: str, primary: Span, *, secondary: tuple[Label, ...] = (), advice: str = ""
    ) -> Diagnostic:
        """Return one such fault: a sentence, what to change, the evidence, what to do."""
        return Diagnostic(
            code=self.code,
            name=self.name,
            severity=self.severity,
            message=message,
            primary=Label(span=primary),
            secondary=secondary,
            help=advice,
        )
