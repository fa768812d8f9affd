"""Whatever stands in a briefing is set as text: no error, nothing lost, nothing obeyed."""

import re
import unicodedata
from pathlib import Path

import pytest

from generator.check.missing_glyph import MISSING_GLYPH
from generator.pipeline import KINDS
from generator.print_edition.fonts import plain, repertoire
from generator.project.layout import Project
from tests.print.reading import text_of
from tests.print.setting import printed
from tests.projects import write_project
from tests.thorough import FULL

SYNTAX = (
    "#panic(1) #let x = 1 $a^2$ *b* _i_ `r` <label> @ref = H + item / term: \\u{41} ~ --- // c",
    '#import "@preview/evil:0.1.0" #include "/etc/passwd" #read("main.typ") ]#[ }#{ ```',
    "<script>alert(1)</script> &amp; <b onclick=x> {{ jinja }} {% raw %} [^1] *[abbr]: x ***",
    "# H 1. one - [a](javascript:1) ![i](x) | cell | : dl { .class } \\textbf{x} %PDF /Type << >>",
)  # fmt: skip
PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
LONG = "Donaudampfschifffahrts" + "x" * 2000 + "gesellschaft"
UNSET = {"Cc", "Cs", "Cn", "Co", "Zl", "Zp", "Zs"}
"""Controls and surrogates are refused at intake, separators are spaces, the others nobody has."""


def sampled(step: int) -> str:
    """Return a character of every stretch of Unicode that is `step` long, where it has one."""
    stretches = (
        map(chr, range(start, min(start + step, 0x110000))) for start in range(0xA0, 0x110000, step)
    )
    firsts = (
        next((each for each in stretch if unicodedata.category(each) not in UNSET), "")
        for stretch in stretches
    )
    return "".join(firsts)


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def hostile(root: Path, text: str, *, name: str | None = None) -> Project:
    """Make a project that has `text` in every field that takes any text; `name` is an actor's."""
    words, who = quoted(text), quoted(text if name is None else name)
    prose = quoted(PUNCTUATION.sub(r"\\\1", text))
    briefing = f"""title: {words}
as_of: 2025-11-25
summary: {prose}
actors:
  who: {{type: Person, name: {who}, note: {prose}}}
sources:
  report:
    file: report.txt
    type: NewsArticle
    title: {words}
    author: [{words}]
    publisher: who
    published: 2025-11-25
    accessed: 2025-11-25
    lang: en
    descriptor: {prose}
claims:
  said:
    text: {prose}
    appearances: [{{source: report, quote: {words}}}]
  twice:
    text: The same once more.
    relations: [{{type: supports, claim: said}}]
    appearances: [{{source: report, quote: They said 12 people fell, chain: [who]}}]
casualties:
  fallen: {{claim: twice, event: fall, outcome: injured, wording: 12 people, measure: cumulative}}
  again: {{claim: twice, event: fall, outcome: injured, wording: 12 people, measure: incremental}}
events:
  fall: {{title: {words}, when: 2025-11-25, where: {{name: {words}}}, claims: [said]}}
questions:
  why: {{text: {prose}, would_settle: {prose}, known: [said]}}
corrections:
  - {{target: said, kind: correction, date: 2025-11-25, reason: {prose}}}
"""
    document = f"{text}\n\nThey said 12 people fell.\n"
    files = {"seeds/hostile/briefing.yml": briefing, "seeds/hostile/report.txt": document}
    return Project(root=write_project(root, files))


def squeezed(text: str) -> str:
    """Return the characters that are seen, without spaces: lines and words break anywhere."""
    kept = (character for character in text if unicodedata.category(character)[0] not in "ZC")
    return unicodedata.normalize("NFKC", "".join(kept))


@pytest.mark.usefixtures("poppler")
@pytest.mark.parametrize("text", SYNTAX, ids=["typst", "files", "html", "mark"])
def test_syntax_is_text(tmp_path: Path, text: str) -> None:
    sheets = printed(hostile(tmp_path, text))
    assert sheets.faults == ()
    told = squeezed(text_of(sheets.pdfs["hostile"], "-raw"))
    # Title, summary, claim, quotation, source, author, event, place, question, correction.
    assert told.count(squeezed(text)) >= 10


@pytest.mark.usefixtures("poppler")
def test_a_word_longer_than_a_page_is_wide_breaks_and_stays_on_it(tmp_path: Path) -> None:
    sheets = printed(hostile(tmp_path, LONG))
    assert sheets.faults == ()
    pdf = sheets.pdfs["hostile"]
    told = squeezed(text_of(pdf, "-raw"))
    assert told.count("gesellschaft") >= 10
    assert told.count("x") >= 10 * LONG.count("x")
    sides = [float(right) for right in re.findall(r'xMax="([0-9.]+)"', text_of(pdf, "-bbox"))]
    assert len(sides) > 500
    assert max(sides) <= 595 - 30


@pytest.mark.usefixtures("poppler")
def test_names_from_the_right_leave_the_line_in_order(tmp_path: Path) -> None:
    sheets = printed(hostile(tmp_path, "A text.", name="يوسف شريف"))
    assert sheets.faults == ()
    assert re.search(
        r"this document ← [^\n]*ف\S* ?ش|this document ← [^\n]*يوسف", text_of(sheets.pdfs["hostile"])
    )


def test_every_block_of_unicode_is_set(tmp_path: Path) -> None:
    signs = sampled(32 if FULL else 256)
    assert len(signs) > 500
    text = "Signs " + " ".join(signs[at : at + 40] for at in range(0, len(signs), 40))
    sheets = printed(hostile(tmp_path, text, name="Somebody"))
    assert sheets.faults == ()
    found = sheets.documents[0].findings
    assert {finding.code for finding in found} == {"P102"}
    assert len(plain(text, repertoire())) > len(text)


def test_a_missing_character_is_named_with_its_place(tmp_path: Path) -> None:
    project = hostile(tmp_path, "The harbour 港 and 😀", name="Somebody")
    finding = printed(project).documents[0].findings[0]
    assert finding.message == (
        "no face of the print edition has this character: U+6E2F CJK UNIFIED IDEOGRAPH-6E2F, "
        "and 1 more"
    )
    yaml = (tmp_path / "seeds/hostile/briefing.yml").read_text(encoding="utf-8")
    place = finding.primary.span
    assert yaml[place.start : place.end] == "港"
    assert finding.code in {kind.code for kind in KINDS}
    assert MISSING_GLYPH.severity.value == "warning"


def test_what_the_faces_have_is_no_finding(tmp_path: Path) -> None:
    project = hostile(tmp_path, "Ἀθῆναι, Київ, يوسف, יוסף, Łódź – “at least 83” ≥ 5", name="يوسف")
    assert printed(project).documents[0].findings == ()
