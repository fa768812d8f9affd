"""Faults of keys and of the shape of values."""

from generator.load.fault import Fault

MISSING_KEY = Fault(
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

UNKNOWN_KEY = Fault(
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

WRONG_TYPE = Fault(
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

DUPLICATE = Fault(
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
