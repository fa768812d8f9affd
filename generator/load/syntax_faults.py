"""Faults of a file as a whole: its bytes, its characters, its YAML."""

from generator.diagnostics import Severity
from generator.load.fault import Fault

NOT_YAML = Fault(
    code="Y001",
    name="not-yaml",
    doc="""A line that YAML cannot read: half typed, wrongly indented, a bracket left open.

Why it matters:
From such a line on, nobody can say what belongs to what, so the whole file stays unread.

What to do:
Finish the line that is marked. Indent with spaces. Put a text with `: ` or ` #` in it, or one that
begins with a sign such as `@` or `[`, in quotation marks.

Fails:
    questions:
      who:
        text: Who spoke
        stat
      when: {text: When the call takes place}

Passes:
    questions:
      who:
        text: Who spoke
        status: open
      when: {text: When the call takes place}
""",
)

YAML_LIMIT = Fault(
    code="Y010",
    name="yaml-limit",
    doc="""YAML that is refused on purpose: anchors, aliases, tags, too deep, too large.

Why it matters:
A few lines of aliases can stand for millions of values, and a tag changes what a value means. A
briefing needs none of them.

What to do:
Write the value out. Put a text that begins with `&`, `*` or `!` in quotation marks. Split a file
that is too large.

Fails:
    questions:
      who: {text: &question Who spoke}

Passes:
    questions:
      who: {text: Who spoke}
""",
)

NOT_UTF8 = Fault(
    code="Y012",
    name="not-utf8",
    doc="""A file that is not in UTF-8.

Why it matters:
An encoding that is guessed changes characters, digits among them, and nobody notices.

What to do:
Save the file as UTF-8. For a document as it was received, store a UTF-8 copy and say so in the
source's `descriptor`.

Fails:
    A file saved as UTF-16, or in an older encoding such as Windows-1252.

Passes:
    The same file saved as UTF-8, with or without a byte order mark.
""",
)

CONTROL_CHARACTER = Fault(
    code="Y015",
    name="control-character",
    doc="""A character that nobody can see and that no page may hold, such as NUL or ESC.

Why it matters:
Such characters drive terminals and break pages, and a reader cannot tell that they are there.

What to do:
Delete the character. In YAML, write a special line break in quotation marks as `\\u2028`.

Fails:
    questions:
      who: {text: "Who\\x07 spoke"}

Passes:
    questions:
      who: {text: "Who spoke"}
""",
)

COMMENT_EATS_TEXT = Fault(
    code="Y101",
    name="comment-eats-text",
    severity=Severity.WARNING,
    doc="""An unquoted text that ends at a ` #` before a digit.

Why it matters:
YAML reads what follows as a comment, so that the rest of the text is lost: `killed 12 #13 wounded`
says `killed 12`.

What to do:
Put the text in quotation marks, or begin a real comment with a word.

Fails:
    questions:
      who: {text: Who spoke}
      strike:
        text: Who was killed in strike #13

Passes:
    questions:
      who: {text: Who spoke}
      strike:
        text: "Who was killed in strike #13"
""",
)
