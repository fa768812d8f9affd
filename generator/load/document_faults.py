"""Faults of the documents that sources name."""

from generator.load.fault import Fault

MISSING_FILE = Fault(
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

BAD_FILE_NAME = Fault(
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

UNREADABLE_DOCUMENT = Fault(
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

# Not among the faults of reading, which see files and not folders: `project/` finds it.
UNREADABLE_SEED = Fault(
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
