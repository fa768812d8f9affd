"""Words, numbers, names and forms."""

import pytest

from generator.load import complete
from generator.load.addresses import ending, fault_of_file_name, fault_of_id, suggestion
from generator.load.spelling import listed, meant
from generator.load.value import Decoded, fault_of_language, judged, read_value
from generator.load.yaml_tree import Scalar
from generator.model.annotations import Value
from generator.model.kinds import Form, Instead, Range
from generator.model.vocabulary import ClaimKind
from generator.spans import Span
from generator.values.day import UNKNOWN, Day, read_day

SPAN = Span(file="a.yml", start=0, end=1)
COUNT = Value(type=int, form=Range(least=0, greatest=10**18))
DEGREES = Value(type=float, form=Range(least=-90, greatest=90))


def read(value: Value, text: str, *, plain: bool = True) -> tuple[Decoded | None, list[str]]:
    scalar = Scalar(text=text, plain=plain, span=SPAN)
    decoded, findings = complete(read_value(value, scalar, "x"))
    return decoded, [finding.code for finding in findings]


@pytest.mark.parametrize(
    ("value", "text", "expected"),
    [
        (Value(type=str), "no", "no"),
        (Value(type=str), "12:30", "12:30"),
        (Value(type=str), "2025-11-24", "2025-11-24"),
        (Value(type=str, form=Form.TEXT), "one line\n", "one line"),
        (Value(type=str, form=Form.QUOTE), "two\nlines\n", "two\nlines"),
        (Value(type=bool), "true", True),
        (Value(type=bool), "false", False),
        (Value(type=int, form=Range(least=-20, greatest=0)), "-12", -12),
        (COUNT, "0", 0),
        (COUNT, "007", 7),
        (COUNT, "1000000000000000000", 10**18),
        (DEGREES, "-90", -90.0),
        (DEGREES, "10.48", 10.48),
        (Value(type=ClaimKind), "denial", ClaimKind.DENIAL),
        (Value(type=Day), "2025-11", read_day("2025-11")),
        (Value(type=Day, form=Instead.UNKNOWN), "unknown", UNKNOWN),
        (Value(type=Day, form=Instead.UNKNOWN), "2025", read_day("2025")),
    ],
)
def test_value_is_read(value: Value, text: str, expected: Decoded) -> None:
    assert read(value, text) == (expected, [])


@pytest.mark.parametrize(
    ("value", "text", "code"),
    [
        (Value(type=str, form=Form.TEXT), "two\nlines", "Y009"),
        (Value(type=bool), "yes", "Y004"),
        (Value(type=bool), "True", "Y004"),
        (COUNT, "-1", "Y009"),
        (COUNT, "1000000000000000001", "Y009"),
        (COUNT, "9" * 5_000, "Y004"),
        (COUNT, "1e5", "Y004"),
        (COUNT, "1_000", "Y004"),
        (COUNT, "1,000", "Y004"),
        (COUNT, "0x10", "Y004"),
        (COUNT, "+1", "Y004"),
        (COUNT, "83.5", "Y004"),
        (COUNT, "٨٣", "Y004"),
        (COUNT, "½", "Y004"),
        (DEGREES, "90.1", "Y009"),
        (DEGREES, "nan", "Y004"),
        (DEGREES, "inf", "Y004"),
        (DEGREES, "1.", "Y004"),
        (Value(type=ClaimKind), "Denial", "Y009"),
        (Value(type=Day), "unknown", "Y006"),
    ],
)
def test_value_is_refused(value: Value, text: str, code: str) -> None:
    assert read(value, text) == (None, [code])


@pytest.mark.parametrize(("value", "text"), [(Value(type=bool), "true"), (COUNT, "83")])
def test_a_text_in_quotation_marks_is_no_truth_and_no_number(value: Value, text: str) -> None:
    assert read(value, text, plain=False) == (None, ["Y004"])


@pytest.mark.parametrize("text", ["en", "pt-BR", "zh-Hant-TW", "und", "EN", "sr-Latn", "no"])
def test_language(text: str) -> None:
    assert fault_of_language(text) is None


@pytest.mark.parametrize("text", ["english", "en_US", "xx", "", "en-", "en us", "é", "a" * 9_999])
def test_no_language(text: str) -> None:
    assert fault_of_language(text) is not None


def test_hash_and_item() -> None:
    assert judged("0123456789abcdef" * 4, Form.SHA256) is None
    assert judged("Q58137", Form.WIKIDATA) is None
    for text, form in [("A" * 64, Form.SHA256), ("a" * 63, Form.SHA256), ("Q0", Form.WIKIDATA)]:
        assert judged(text, form) is not None


@pytest.mark.parametrize("text", ["a", "wants-call", "2025", "a1-2b", "a" * 80, "console"])
def test_id(text: str) -> None:
    assert fault_of_id(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A",
        "a_b",
        "-a",
        "a-",
        "a--b",
        "é",
        "a b",
        "a\n",
        "a/b",
        "nul",
        "com1",
        "lpt9",
        "unknown",
    ],
)
def test_no_id(text: str) -> None:
    assert fault_of_id(text) is not None


def test_suggested_id_is_one() -> None:
    assert suggestion("Trump: “Wants” a_Call") == "trump-wants-a-call"
    assert suggestion("x" * 79 + " y") == "x" * 79
    assert suggestion("CON") == ""


@pytest.mark.parametrize("name", ["a.txt", "A b.MD", "a.b.html", "é.txt", "a" * 251 + ".txt"])
def test_file_name(name: str) -> None:
    assert fault_of_file_name(name) is None


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("../a.txt", "folder"),
        ("/etc/a.txt", "folder"),
        ("a\\b.txt", "folder"),
        ("..", "every computer"),
        (".a.txt", "every computer"),
        ("C:a.txt", "every computer"),
        ("a.txt ", "every computer"),
        ("con.txt", "every computer"),
        ("NUL.b.txt", "every computer"),
        ("a?.txt", "every computer"),
        ("a\u202e.txt", "hidden"),
        ("a" * 252 + ".txt", "255"),
        ("a.pdf", "does not end"),
        ("a", "does not end"),
        ("txt", "does not end"),
        ("briefing.yml", "does not end"),
    ],
)
def test_bad_file_name(name: str, says: str) -> None:
    fault = fault_of_file_name(name)
    assert fault is not None
    assert says in fault


def test_ending_is_in_small_letters() -> None:
    assert (ending("seeds/a/B.TXT"), ending(".txt"), ending("a")) == (".txt", "", "")


def test_nearest_spelling() -> None:
    assert meant("opne", ("open", "moot")) == "did you mean `open`?"
    assert meant(" Open", ("open",)) == "write `open`"
    assert meant("zzz", ("open",)) == ""
    assert meant("x" * 1_000_000, ("open",)) == ""
    assert meant("docu-7x", (f"docu-{number}" for number in range(2_000))) == (
        "did you mean `docu-7`?"
    )


def test_list_of_words() -> None:
    assert listed(("a",)) == "`a`"
    assert listed(("a", "b", "c")) == "`a`, `b` or `c`"
