"""The kinds of findings of whole files: bytes, characters, YAML, documents that sources name."""

from generator.diagnostics import FindingKind, Severity

NOT_YAML = FindingKind(
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

YAML_LIMIT = FindingKind(
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

NOT_UTF8 = FindingKind(
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

CONTROL_CHARACTER = FindingKind(
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

COMMENT_EATS_TEXT = FindingKind(
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


MISSING_FILE = FindingKind(
    code="Y011",
    name="missing-file",
    doc="""A file that is named but is not in the briefing's folder.

Why it matters:
Without the document no quotation can be checked.

What to do:
Put the document beside the YAML, correct the name, or write `held: false` and drop `file`.

Fails:
    sources:
      axios:
        {type: NewsArticle, publisher: unknown,
         published: unknown, lang: en, file: document.text.txt, accessed: 2025-11-24}

Passes:
    sources:
      axios:
        {type: NewsArticle, publisher: unknown,
         published: unknown, lang: en, file: document.txt, accessed: 2025-11-24}
""",
)

BAD_FILE_NAME = FindingKind(
    code="Y016",
    name="bad-file-name",
    doc="""A file name with a folder in it, of an unknown kind, or that not every computer can hold.

Why it matters:
Only the folder of the briefing is read, and it must look the same on every computer.

What to do:
Put the document beside the YAML under a plain name and write that name alone: `axios.txt`.

Fails:
    sources:
      axios:
        {type: NewsArticle, publisher: unknown,
         published: unknown, lang: en, file: ../axios.txt, accessed: 2025-11-24}

Passes:
    sources:
      axios:
        {type: NewsArticle, publisher: unknown,
         published: unknown, lang: en, file: document.txt, accessed: 2025-11-24}
""",
)

UNREADABLE_DOCUMENT = FindingKind(
    code="Y017",
    name="unreadable-document",
    doc="""A document from which no text can be read.

Why it matters:
Nothing can be quoted from it.

What to do:
Store the document's words as a `.txt` file, or write `held: false`.

Fails:
    sources:
      axios:
        {type: NewsArticle, publisher: unknown,
         published: unknown, lang: en, file: empty.html, accessed: 2025-11-24}

Passes:
    sources:
      axios:
        {type: NewsArticle, publisher: unknown,
         published: unknown, lang: en, file: document.txt, accessed: 2025-11-24}
""",
)

DOCUMENT_LIMIT = FindingKind(
    code="Y018",
    name="document-limit",
    doc="""A document with more markup, or more paragraphs, than is read.

Why it matters:
A small file of nothing but signs can keep a program busy for hours; no document that people read
comes near these limits: 40,000 tags of a page, 20,000 attributes or words of it with no tag
between, 200,000 signs such as `*` of Markdown, a line counted as four, and 50,000 paragraphs. They
are counted, not timed, so that the result is the same everywhere.

What to do:
Store the part that is quoted as a `.txt` file, and say so in the source's `descriptor`.

Fails:
    sources:
      axios:
        {type: NewsArticle, publisher: unknown,
         published: unknown, lang: en, file: crowded.html, accessed: 2025-11-24}

Passes:
    sources:
      axios:
        {type: NewsArticle, publisher: unknown,
         published: unknown, lang: en, file: document.txt, accessed: 2025-11-24}
""",
)

FILE_FAULTS: tuple[FindingKind, ...] = (NOT_YAML, YAML_LIMIT, NOT_UTF8, CONTROL_CHARACTER)
FILE_FAULTS += (MISSING_FILE, BAD_FILE_NAME, UNREADABLE_DOCUMENT, DOCUMENT_LIMIT, COMMENT_EATS_TEXT)


# Not among the faults of reading, which see files and not folders: `project/` finds it.
UNREADABLE_SEED = FindingKind(
    code="R002",
    name="unreadable-seed",
    doc="""A file or folder below `seeds/` that cannot be taken as it is.

Why it matters:
A link could lead to another file than the one that was reviewed, and a name that some computers
cannot hold or tell apart gives another briefing there. A briefing’s address that is also that of a
page of every site, such as `changes`, would leave one of the two unwritten.

What to do:
Put the file itself in its place, under a plain name, readable; a briefing’s folder has a name of
small letters, digits and hyphens, and none that the site needs for itself.

Fails:
    # seeds/talks/report.txt is a symbolic link
    sources:
      report:
        {type: NewsArticle, publisher: unknown,
         published: unknown, lang: en, file: report.txt, accessed: 2025-11-24}

Passes:
    # seeds/talks/report.txt is a copy of the document
    sources:
      report:
        {type: NewsArticle, publisher: unknown,
         published: unknown, lang: en, file: report.txt, accessed: 2025-11-24}
""",
)
