"""One mistake, one finding, at the place where it was made, with the way out."""

import pytest

from generator.load.faults import FAULTS
from generator.spans import Span
from tests.load.seeds import HEAD, MAIN, load, only, place

SOURCE = "type: Report, publisher: unknown, published: unknown, held: false"

# What is to be underlined stands in ⟦ ⟧ · code · words of the message or of the advice
MISTAKES = [
    ("questions:\n  a:\n    text: x\n    ⟦opne⟧\n  b: {text: y}\n", "Y001", "finish the line"),
    ("⟦questions⟧\nevents: {}\n", "Y001", "neither"),
    ("questions:\n⟦\t⟧a: {text: x}\n", "Y001", "use spaces"),
    ("questions:\n  a:\n    text: x\n⟦\t⟧  y: z\n", "Y001", "use spaces"),
    ("questions:\n  a: {text: x⟦: y}⟧\n", "Y001", "quote the whole text"),
    ("questions:\n  a:\n    text: x⟦:⟧ y\n", "Y001", "a second"),
    ('questions:\n  a:\n    text: "x"⟦:⟧ y\n', "Y001", "a second"),
    ("questions:\n  a:\n    text: x\n      ⟦status: open⟧\n", "Y001", "deeper"),
    ('questions:\n  a:\n    text: "x" ⟦y⟧\n', "Y001", "closing"),
    ("questions:\n  a:\n    text: 'it'⟦s'⟧\n", "Y001", "other kind of quotation marks"),
    ('questions:\n  a:\n    text: ⟦"⟧x\n    known: "y"\n', "Y001", "later line"),
    ('questions:\n  a:\n    text: ⟦"⟧x\n', "Y001", "never closed"),
    ("questions:\n  a: ⟦{⟧text: x\n  b: {text: y}\n", "Y001", "never closed"),
    ("questions:\n  a: ⟦{⟧text: x\n", "Y001", "never closed"),
    ('questions:\n  a: {text: "x" ⟦status: open}⟧\n', "Y001", "comma"),
    ("questions:\n  a: {text: x,\n    known: [b] ⟦status: open}⟧\n", "Y001", "comma"),
    ("questions: ⟦{⟧\n", "Y001", "never closed"),
    ("questions:\n  a: {text: x, known: ⟦[⟧b,\n", "Y001", "never closed"),
    ("questions:\n    a: {text: x}\n  ⟦b: {text: y}⟧\n", "Y001", "under the lines"),
    ("  ⟦questions: {}⟧\n", "Y001", "deeper"),
    ("questions:\n  a: {text: x}⟦]⟧\n", "Y001", "closing"),
    ("events:\n- a\nb: {}\n⟦- c⟧\n", "Y001", "under the lines"),
    ("questions:\n  a: {text: ⟦@x}⟧\n", "Y001", "quotation marks"),
    ("questions:\n  a: {text: x, about: [⟦?x⟧]}\n", "Y001", "quotation marks"),
    ("questions:\n  a:\n    text: ⟦]x⟧\n", "Y001", "begin with `]`"),
    ("questions:\n  a:\n    text: ⟦* x⟧\n", "Y001", "begin with `*`"),
    ('questions:\n  a:\n    text: "⟦\\q"⟧\n', "Y001", "escape"),
    ("questions:\n  a: ⟦- x⟧\n", "Y001", "not YAML"),
    ("questions:\n  ⟦a⟧: {status: open}\n", "Y002", "`text`"),
    ("questions:\n  ⟦a⟧:\n    status: open\n", "Y002", "`text`"),
    ("questions:\n  a: {text: ⟦~⟧}\n", "Y002", "no value"),
    ("questions:\n  a: {text: ⟦null⟧}\n", "Y002", "no value"),
    ("questions:\n  a:\n    text:⟦⟧\n", "Y002", "no value"),
    ('questions:\n  a: {text: ⟦" "⟧}\n', "Y002", "no value"),
    ("questions:⟦⟧\n", "Y002", "no value"),
    ("claims:\n  a:\n    text: x\n    relations: [{⟦type⟧: supports}]\n", "Y002", "`claim`"),
    ("claims:\n  a:\n    text: x\n    basis:⟦⟧\n", "Y002", "no value"),
    (f"sources:\n  ⟦a⟧: {{{SOURCE}, lang: en, republish: full}}\n", "Y002", "`licence`"),
    ("events:\n  a: {title: x, when: 2025, where: {name: y, lat: ⟦1⟧}}\n", "Y002", "`lon`"),
    ("questions:\n  a: {text: x, ⟦knwon⟧: [b]}\n", "Y003", "did you mean `known`?"),
    ("questions:\n  a: {text: x, ⟦Status⟧: open}\n", "Y003", "write `status`"),
    ("questions:\n  a: {text: x, ⟦zzz⟧: open}\n", "Y003", "`would_settle`"),
    ("⟦qestions⟧: {}\n", "Y003", "`questions`"),
    ("⟦slug⟧: x\n", "Y003", "no meaning"),
    ("questions:\n  a: {⟦id⟧: x, text: x}\n", "Y003", "no meaning"),
    ("questions:\n  a: {text: x, about: ⟦b⟧}\n", "Y004", "list"),
    ("questions:\n  a: {text: ⟦[x]⟧}\n", "Y004", "a text"),
    ("questions: ⟦[a]⟧\n", "Y004", "ids"),
    ("questions:\n  ⟦who⟧\nevents: {}\n", "Y004", "ids"),
    ("questions:\n  a: ⟦x⟧\n", "Y004", "group of keys"),
    ("questions:\n  a: {text: x, status: {⟦b⟧: c}}\n", "Y004", "single value"),
    ("questions:\n  a: {text: x, ⟦[y]⟧: z}\n", "Y004", "a key is"),
    (f"sources:\n  a: {{{SOURCE[:-5]}⟦no⟧, lang: en}}\n", "Y004", "`true` or `false`"),
    (f"sources:\n  a: {{{SOURCE[:-5]}⟦'false'⟧, lang: en}}\n", "Y004", "without quotation"),
    ("questions:\n  a: {text: x}\n  ⟦a⟧: {text: y}\n", "Y005", "twice"),
    ("questions:\n  a: {text: x, ⟦text⟧: y}\n", "Y005", "twice"),
    ("questions: {}\nevents: {}\n⟦questions⟧: {}\n", "Y005", "one file"),
    ("⟦title⟧: Again\n", "Y005", "twice"),
    ("questions:\n  a: {text: x, opened: ⟦next Monday⟧}\n", "Y006", "2025-11-24"),
    ("questions:\n  a: {text: x, opened: ⟦2025-1-3⟧}\n", "Y006", "write 2025-01-03"),
    ("questions:\n  a: {text: x, opened: ⟦2025-02-30⟧}\n", "Y006", "no such day"),
    ("questions:\n  a: {text: x, opened: ⟦unknown⟧}\n", "Y006", "hold"),
    ("questions:\n  ⟦Who_Spoke⟧: {text: x}\n", "Y007", "write `who-spoke`"),
    ("questions:\n  ⟦???⟧: {text: x}\n", "Y007", "characters"),
    ("questions:\n  ⟦con⟧: {text: x}\n", "Y007", "Windows"),
    ("questions:\n  ⟦unknown⟧: {text: x}\n", "Y007", "nobody knows"),
    (f"questions:\n  ⟦{'a' * 81}⟧: {{text: x}}\n", "Y007", "80"),
    (f'sources:\n  a: {{{SOURCE}, lang: en, url: ⟦"javascript:x"⟧}}\n', "Y008", "https"),
    ('questions:\n  a: {text: ⟦"[x](data:y)"⟧}\n', "Y008", "`data:y`"),
    ("questions:\n  a: {text: x, status: ⟦opne⟧}\n", "Y009", "did you mean `open`?"),
    ("questions:\n  a: {text: x, status: ⟦Open⟧}\n", "Y009", "write `open`"),
    ("actors:\n  a: {type: Country, name: x, wikidata: ⟦1⟧}\n", "Y009", "Q58137"),
    ("actors:\n  a:\n    type: Country\n    name: ⟦|\n      x\n      y⟧\n", "Y009", "one line"),
    (f"sources:\n  a: {{{SOURCE}, lang: en, sha256: ⟦12⟧}}\n", "Y009", "pin"),
    (f"sources:\n  a: {{{SOURCE}, lang: en, file: ⟦a.txt⟧}}\n", "Y009", "not held"),
    ("questions:\n  a: {text: ⟦&b x⟧}\n", "Y010", "anchors"),
    ("questions:\n  a: {text: ⟦*b⟧ }\n", "Y010", "aliases"),
    ("questions:\n  a: {text: ⟦!b x⟧}\n", "Y010", "tags"),
    ("questions: {}\n⟦---⟧\nevents: {}\n", "Y010", "one YAML document"),
    (f"questions: {'[' * 63}⟦[⟧{']' * 64}\n", "Y010", "64 levels"),
    (f"sources:\n  a: {{{SOURCE}, lang: ⟦english⟧}}\n", "Y013", "BCP 47"),
    ('questions:\n  a: {text: ⟦"x <b>y</b>"⟧}\n', "Y014", "`<b>`"),
    ('questions:\n  a: {text: ⟦"- x"⟧}\n', "Y014", "list"),
    ("questions:\n  a: {text: x⟦\x1b⟧y}\n", "Y015", "U+001B"),
    ('questions:\n  a: {text: ⟦"x\\u0007y"⟧}\n', "Y015", "U+0007"),
    ("questions:\n  a: {text: x⟦\u2028⟧y}\n", "Y015", "U+2028 LINE SEPARATOR"),
    ("questions:\n  a:\n    text: 12 ⟦#13 wounded⟧\n", "Y101", "comment"),
]  # fmt: skip


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
@pytest.mark.parametrize(("body", "code", "says"), MISTAKES)
def test_mistake_is_found_once_and_in_its_place(
    body: str, code: str, says: str, line_break: str
) -> None:
    before, _, rest = (HEAD + body).replace("\n", line_break).partition("⟦")
    underlined, _, after = rest.partition("⟧")
    finding = only(load(before + underlined + after, head=""))
    assert finding.code == code
    assert finding.primary.span == Span(
        file=MAIN, start=len(before), end=len(before) + len(underlined)
    )
    assert says in f"{finding.message} | {finding.help}"


def test_comment_that_eats_a_bracket_is_named_beside_the_bracket() -> None:
    loaded = load("questions:\n  a: {text: 12 #13 wounded}\n")
    assert [finding.code for finding in loaded.findings] == ["Y001", "Y101"]


def test_places_count_code_points_and_lines() -> None:
    loaded = load("questions:\n  a: {text: 𝔘𝔘, opened: soon}\n")
    assert place(loaded, only(loaded).primary.span) == (5, 25, "soon")


def test_every_fault_of_the_yaml_has_its_row() -> None:
    of_documents = {"Y011", "Y012", "Y016", "Y017", "Y018"}
    assert {row[1] for row in MISTAKES} | of_documents == {fault.code for fault in FAULTS}
