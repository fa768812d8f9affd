"""What can be wrong with a comment that ignores a warning."""

from generator.diagnostics import FindingKind, Severity

UNUSED_IGNORE = FindingKind(
    code="Y102",
    name="unused-ignore",
    severity=Severity.WARNING,
    doc="""A comment that ignores a warning which is not there.

Why it matters:
The warning was put right, or stands on another line. A comment that is left behind would hide the
next warning of this kind, and nobody would have looked at that one.

What to do:
Take the code out of the comment, or put the comment behind the line that the warning points at. A
text of several lines carries it behind its last line, a block behind the sign that opens it. One
code ignores one warning: where a line has two of a kind, name the code twice.

Fails:
    # report.txt: At least 83 people were killed, Axios reported.
    actors:
      axios: {type: Organization, name: Axios}  # briefings: ignore[U001] named in the next edition
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 83 people were killed", chain: [axios]}

Passes:
    actors:
      axios: {type: Organization, name: Axios}  # briefings: ignore[U001] named in the next edition
""",
)

BAD_IGNORE = FindingKind(
    code="Y103",
    name="bad-ignore",
    severity=Severity.WARNING,
    doc="""A comment that means to ignore a warning and cannot.

Why it matters:
It ignores nothing, while whoever wrote it believes that it does. A reason must be there, so that
the next reader can tell a decision from a nuisance put aside; and an error is never ignored, since
the page would then say what does not hold.

What to do:
Write the code of a warning in square brackets, and the reason behind it:
`# briefings: ignore[D003] the headline carries the hedge`. Correct what an error reports.

Fails:
    # report.txt: At least 83 people were killed, Axios reported.
    actors:
      axios: {type: Organization, name: Axios}  # briefings: ignore[A001] named in the next edition
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 83 people were killed", chain: [axios]}

Passes:
    actors:
      axios: {type: Organization, name: Axios}  # briefings: ignore[U001] named in the next edition
""",
)

IGNORE_KINDS = (UNUSED_IGNORE, BAD_IGNORE)
"""Both, in the order of their codes."""
