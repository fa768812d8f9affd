"""A finding is a value; showing it is `report/`'s job."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.spans import Span


class Severity(StrEnum):
    """Whether a finding stops the build."""

    ERROR = "error"
    """No page is written."""
    WARNING = "warning"
    """Reported; counts under `--strict`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A place, and what there is to say of it."""

    span: Span
    """What is underlined."""
    text: str = ""
    """A few words beside the underline; empty where the place speaks for itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding."""

    code: str
    """For life: a letter and three digits, such as `Q001`."""
    name: str
    """The finding's name in kebab-case, such as `quote-not-found`."""
    severity: Severity
    message: str
    """One sentence, without a full stop."""
    primary: Label
    """What to change."""
    secondary: tuple[Label, ...] = ()
    """The evidence."""
    help: str = ""
    """What to do, in one sentence; empty where the message says it."""
    details: tuple[str, ...] = ()
    """Lines shown below the excerpt as they are, such as a word diff."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingKind:
    """A kind of finding, and the text that explains it."""

    code: str
    """For life: a letter and three digits, such as `Q001`."""
    name: str
    """What it flags, in kebab-case, such as `quote-not-found`."""
    severity: Severity = Severity.ERROR
    doc: str
    """What it flags; then `Why it matters:`, `What to do:`, `Fails:` and `Passes:`."""

    def finding(
        self, message: str, primary: Span, *, secondary: tuple[Label, ...] = (), advice: str = ""
    ) -> Diagnostic:
        """Return a finding of this kind: one sentence, what to change, the evidence, what to do."""
        return Diagnostic(
            code=self.code,
            name=self.name,
            severity=self.severity,
            message=message,
            primary=Label(span=primary),
            secondary=secondary,
            help=advice,
        )


def order(finding: Diagnostic) -> tuple[Span, str, str]:
    """Sort key: by place, then code, then message."""
    return (finding.primary.span, finding.code, finding.message)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class SiteFault:
    """One complaint about the site as a whole, which has no place in a file."""

    severity: Severity
    """An error leaves no site to publish."""
    message: str
    """One line."""

    def __str__(self) -> str:
        """Print it as in a terminal."""
        return f"{self.severity}: {self.message}"


def labels(findings: tuple[Diagnostic, ...]) -> tuple[Label, ...]:
    """Return every label of the findings."""
    return tuple(label for found in findings for label in (found.primary, *found.secondary))


def pointed_at(findings: tuple[Diagnostic, ...], texts: Mapping[str, str]) -> Mapping[str, str]:
    """Leave out the texts that no finding points into: most briefings have none."""
    files = dict.fromkeys(label.span.file for label in labels(findings))
    return {file: texts[file] for file in files if file in texts}
