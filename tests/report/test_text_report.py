import re
from dataclasses import replace

from generator.diagnostics import Diagnostic, Label, Severity
from generator.report.text import as_text, summary
from generator.spans import Span

YAML = "title: Talks\nclaims:\n  toll:\n    quote: at least 38 people\n"
DOCUMENT = "Officials said that at least 83 people were killed.\n"
TEXTS = {"seeds/talks/briefing.yml": YAML, "seeds/talks/report.txt": DOCUMENT}
COLOURS = re.compile(r"\x1b\[[0-9;]*m")

FINDING = Diagnostic(
    code="Q001",
    name="quote-not-found",
    severity=Severity.ERROR,
    message="these words are not in `report`",
    primary=Label(span=Span(file="seeds/talks/briefing.yml", start=40, end=58)),
    secondary=(
        Label(
            span=Span(file="seeds/talks/report.txt", start=20, end=38), text="the nearest passage"
        ),
    ),
    help="copy the words from the document",
    details=("- at least [38] people", "+ at least [83] people"),
)


def test_a_finding_shows_the_spot_the_evidence_and_what_to_do() -> None:
    assert as_text([FINDING], TEXTS, colour=False, width=100) == (
        "error[Q001] quote-not-found: these words are not in `report`\n"
        "--> seeds/talks/briefing.yml:4:12\n"
        "4 |     quote: at least 38 people\n"
        "  |            ^^^^^^^^^^^^^^^^^^\n"
        "::: seeds/talks/report.txt:1:21\n"
        "1 | Officials said that at least 83 people were killed.\n"
        "  |                     ------------------ the nearest passage\n"
        "  = - at least [38] people\n"
        "  = + at least [83] people\n"
        "  = help: copy the words from the document\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_colours_change_nothing_but_colour() -> None:
    plain = as_text([FINDING], TEXTS, colour=False, width=100)
    coloured = as_text([FINDING], TEXTS, colour=True, width=100)
    assert coloured != plain
    assert COLOURS.sub("", coloured) == plain


def test_findings_are_sorted_by_place() -> None:
    warning = replace(
        FINDING,
        code="U001",
        severity=Severity.WARNING,
        primary=Label(span=Span(file="seeds/talks/briefing.yml", start=7, end=12)),
        secondary=(),
    )
    text = as_text([FINDING, warning], TEXTS, colour=False, width=100)
    assert text.index("U001") < text.index("Q001")
    assert text.endswith("\n1 error, 1 warning in 1 file\n")


def test_a_place_in_a_text_that_is_not_there_is_named() -> None:
    gone = replace(
        FINDING,
        primary=Label(span=Span(file="seeds/talks/gone.txt", start=0, end=0)),
        secondary=(Label(span=Span(file="b", start=0, end=0), text="words"),),
        details=(),
        help="",
    )
    assert as_text([gone], {}, colour=False, width=100) == (
        "error[Q001] quote-not-found: these words are not in `report`\n"
        "--> seeds/talks/gone.txt\n"
        "::: b  words\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_many_places_are_counted_and_not_drawn() -> None:
    texts = {}
    for number in (5, 6, 9):
        many = replace(FINDING, secondary=FINDING.secondary * number, details=(), help="")
        texts[number] = as_text([many], TEXTS, colour=False, width=100)
        assert texts[number].count("nearest passage") == 5
    assert "more place" not in texts[5]
    assert "  = and in 1 more place\n" in texts[6]
    assert "  = and in 4 more places\n" in texts[9]


def test_a_spot_on_several_lines_is_underlined_on_each() -> None:
    long = replace(
        FINDING,
        primary=Label(span=Span(file="seeds/talks/briefing.yml", start=7, end=30)),
        secondary=(),
    )
    text = as_text([long], TEXTS, colour=False, width=100)
    assert (
        "1 | title: Talks\n  |        ^^^^^\n2 | claims:\n  | ^^^^^^^\n3 |   toll:\n  |   ^^^^^\n"
    ) in text


def test_nothing_from_a_seed_reaches_the_terminal_unseen() -> None:
    evil = "\x1b]0;owned\x07\u202e"
    finding = replace(
        FINDING,
        message=evil,
        primary=Label(span=Span(file=evil, start=0, end=3), text=evil),
        secondary=(Label(span=Span(file=evil + "2", start=0, end=3), text=evil),),
        help=evil,
        details=(evil,),
    )
    text = as_text([finding], {evil: evil}, colour=False, width=100)
    assert not set(text) & set("\x1b\x07\u202e")
    assert text.count("␛]0;owned␇<U+202E>") == 8


def test_the_summary_counts_findings_and_files() -> None:
    other = replace(FINDING, primary=Label(span=Span(file="b", start=0, end=0)))
    assert summary([]) == "nothing found"
    assert summary([FINDING, other, FINDING]) == "3 errors in 2 files"
    assert summary([replace(FINDING, severity=Severity.WARNING)]) == "1 warning in 1 file"
    assert as_text([], {}, colour=False, width=100) == "nothing found\n"


def test_words_that_do_not_fit_beside_the_underline_stand_below_it() -> None:
    text = as_text([FINDING], TEXTS, colour=False, width=60)
    assert (
        "1 | Officials said that at least 83 people were killed.\n"
        "  |                     ------------------\n"
        "  |                     the nearest passage\n"
    ) in text


def test_words_stand_beside_the_underline_as_soon_as_they_fit() -> None:
    beside = "  |                     ------------------ the nearest passage\n"
    assert beside in as_text([FINDING], TEXTS, colour=False, width=len(beside) - 1)
    assert beside not in as_text([FINDING], TEXTS, colour=False, width=len(beside) - 2)


def test_words_below_the_underline_stay_on_the_screen() -> None:
    long = replace(FINDING.secondary[0], text="words " * 8)
    text = as_text([replace(FINDING, secondary=(long,))], TEXTS, colour=False, width=60)
    assert "\n  |         words words words words words words words words \n" in text


def test_words_too_long_for_the_screen_begin_at_its_edge() -> None:
    long = replace(FINDING.secondary[0], text="words " * 20)
    text = as_text([replace(FINDING, secondary=(long,))], TEXTS, colour=False, width=60)
    assert "\n  | words words" in text


def test_four_lines_are_drawn_whole() -> None:
    lines = "one\ntwo\nthree\nfour\n"
    label = Label(span=Span(file="long.txt", start=0, end=len(lines)))
    text = as_text(
        [replace(FINDING, primary=label, secondary=())], {"long.txt": lines}, colour=False, width=60
    )
    assert "4 | four\n  | ^^^^\n" in text
    assert "more line" not in text


def test_a_long_stretch_is_drawn_on_its_first_lines() -> None:
    lines = "".join(f"  line {number}\n\n" for number in range(1, 8))
    label = Label(span=Span(file="long.txt", start=4, end=len(lines)), text="left out")
    text = as_text(
        [replace(FINDING, primary=label, secondary=(), details=(), help="")],
        {"long.txt": lines},
        colour=False,
        width=60,
    )
    assert text == (
        "error[Q001] quote-not-found: these words are not in `report`\n"
        "--> long.txt:1:5\n"
        "1 |   line 1\n"
        "  |     ^^^^\n"
        "3 |   line 2\n"
        "  |   ^^^^^^\n"
        "5 |   line 3\n"
        "  |   ^^^^^^\n"
        "7 |   line 4\n"
        "  |   ^^^^^^\n"
        "  | and 3 more lines\n"
        "  |   left out\n"
        "\n"
        "1 error in 1 file\n"
    )
