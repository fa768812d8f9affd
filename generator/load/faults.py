"""The kinds of findings of keys and values, and the list of all that reading finds."""

from generator.diagnostics import FindingKind
from generator.load.file_faults import FILE_FAULTS

MISSING_KEY = FindingKind(
    code="Y002",
    name="missing-key",
    doc="""A key that must be there, or a key without a value.

Why it matters:
What is not said must not look as if it had been forgotten, or been left out on purpose.

What to do:
Write the key with its value. Where nobody knows, some keys take `unknown`. Delete an optional key
that has no value.

Fails:
    sources:
      axios: {type: NewsArticle, publisher: unknown, lang: en, held: false}

Passes:
    sources:
      axios: {type: NewsArticle, publisher: unknown, published: unknown, lang: en, held: false}
""",
)

UNKNOWN_KEY = FindingKind(
    code="Y003",
    name="unknown-key",
    doc="""A key that has no meaning here.

Why it matters:
A misspelt key would be a statement that nobody reads.

What to do:
Take the spelling that is offered, or look up the keys of the section; the editor offers them too.

Fails:
    questions:
      who: {text: Who spoke, would_setle: The full record of the call.}

Passes:
    questions:
      who: {text: Who spoke, would_settle: The full record of the call.}
""",
)

WRONG_TYPE = FindingKind(
    code="Y004",
    name="wrong-type",
    doc="""A value of the wrong sort: a text where a list belongs, a word where a number belongs.

Why it matters:
Read otherwise than it was meant, the value would change what the page says.

What to do:
Write a list as `[a, b]`, a group of keys as `{key: value}`, yes and no as `true` and `false`, a
number in digits without separators.

Fails:
    questions:
      who: {text: Who spoke, about: trump}

Passes:
    questions:
      who: {text: Who spoke, about: [trump]}
""",
)

DUPLICATE = FindingKind(
    code="Y005",
    name="duplicate",
    doc="""A key, a section or an id that is given twice.

Why it matters:
One of the two would silently win.

What to do:
Keep one, or give the second another id. A section stands in one file only.

Fails:
    questions:
      who: {text: Who spoke}
      who: {text: Who listened}

Passes:
    questions:
      who: {text: Who spoke}
      who-listened: {text: Who listened}
""",
)


BAD_DATE = FindingKind(
    code="Y006",
    name="bad-date",
    doc="""A date that is not written as EDTF (ISO 8601-2).

Why it matters:
"Next Monday" and `3/4/25` mean another day to another reader.

What to do:
Write `2025-11-24`, or as much as is known: `2025-11`, `2025`. A stretch of days is
`2025-11-20/2025-11-24`, some day within it `[2025-11-20..2025-11-24]`, a doubtful day
`2025-11-24?`, an approximate one `2025-11-24~`.

Fails:
    questions:
      who: {text: Who spoke, opened: next Monday}

Passes:
    questions:
      who: {text: Who spoke, opened: 2025-11-24}
""",
)

BAD_ID = FindingKind(
    code="Y007",
    name="bad-id",
    doc="""An id or a folder name that cannot be part of an address.

Why it matters:
Ids are the permanent addresses that people link to and print.

What to do:
Use small letters a to z, digits and single hyphens, at most 80 characters: `wants-call`.

Fails:
    questions:
      Who_Spoke: {text: Who spoke}

Passes:
    questions:
      who-spoke: {text: Who spoke}
""",
)

BAD_LINK = FindingKind(
    code="Y008",
    name="bad-link",
    doc="""A link that is not a plain web address.

Why it matters:
Other schemes can run code in a reader's browser, and hidden characters or credentials can make a
link lead elsewhere than it says.

What to do:
Write the whole address, beginning with `https://` or `http://`; in a text, `mailto:` is allowed
too.

Fails:
    sources:
      axios:
        {type: NewsArticle, publisher: unknown,
         published: unknown, lang: en, held: false, url: "javascript:alert(1)"}

Passes:
    sources:
      axios:
        {type: NewsArticle, publisher: unknown,
         published: unknown, lang: en, held: false, url: "https://www.axios.com/"}
""",
)

BAD_VALUE = FindingKind(
    code="Y009",
    name="bad-value",
    doc="""A value outside its vocabulary or its limits.

Why it matters:
The words of a vocabulary have a published meaning; any other word has none.

What to do:
Take one of the words that the finding lists, or a number within its limits.

Fails:
    questions:
      who: {text: Who spoke, status: opne}

Passes:
    questions:
      who: {text: Who spoke, status: open}
""",
)

BAD_LANGUAGE = FindingKind(
    code="Y013",
    name="bad-language",
    doc="""A language that is not a BCP 47 tag.

Why it matters:
Screen readers, hyphenation and the lists of negations go by it.

What to do:
Write the tag: `en`, `es`, `pt-BR`, `zh-Hant`; `und` where the language is not known.

Fails:
    sources:
      axios: {type: NewsArticle, publisher: unknown, published: unknown, lang: english, held: false}

Passes:
    sources:
      axios: {type: NewsArticle, publisher: unknown, published: unknown, lang: en, held: false}
""",
)

BAD_PROSE = FindingKind(
    code="Y014",
    name="bad-prose",
    doc="""A text that is more than one paragraph of words, emphasis, code and links.

Why it matters:
HTML, images, headings and lists would break out of the line of the page in which the text stands.

What to do:
Write one paragraph. Escape a sign that is meant as itself: `\\*`, `\\<`.

Fails:
    questions:
      who: {text: "Who <b>spoke</b>"}

Passes:
    questions:
      who: {text: "Who **spoke** when a < b"}
""",
)

_OF_KEYS = (MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE, DUPLICATE)
_OF_VALUES = (BAD_DATE, BAD_ID, BAD_LINK, BAD_VALUE, BAD_LANGUAGE, BAD_PROSE)
FAULTS = tuple(sorted((*FILE_FAULTS, *_OF_KEYS, *_OF_VALUES), key=lambda kind: kind.code))
"""Every kind of fault that reading finds, in the order of the codes."""
