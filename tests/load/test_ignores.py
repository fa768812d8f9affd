"""Which comments of the YAML are read as ignores, and what each of them covers."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load import complete
from generator.load.folder import load_shared_actors
from generator.load.ignore_comments import read_ignores
from generator.load.yaml_tree import Entries, read_tree
from generator.model.briefing import Ignore
from generator.spans import SeedFile
from tests.load.seeds import HEAD, load, place, seed

SAYS = "# briefings: ignore[D003] known"


def read(text: str) -> tuple[Ignore, ...]:
    top, findings = complete(read_tree(text, "a.yml"))
    assert not [finding for finding in findings if finding.code != "Y101"]
    assert isinstance(top, Entries)
    return read_ignores(top, text)


def covered(text: str) -> list[str]:
    return [text[ignore.covers.start : ignore.covers.end] for ignore in read(text)]


def test_a_comment_ignores_a_code_for_a_reason() -> None:
    text = "a: 1\nb: 2  # briefings: ignore[D003] the headline carries the hedge \nc: 3\n"
    [ignore] = read(text)
    assert ignore.code.value == "D003"
    assert text[ignore.code.span.start : ignore.code.span.end] == "D003"
    assert ignore.code.span.file == "a.yml"
    assert ignore.reason == "the headline carries the hedge"
    assert covered(text) == ["b: 2  # briefings: ignore[D003] the headline carries the hedge "]


@pytest.mark.parametrize(
    ("comment", "codes", "reason"),
    [
        ("#briefings:ignore[D003]known", ["D003"], "known"),
        ("#  briefings:\tignore [ D003 , L002 ]\tknown", ["D003", "L002"], "known"),
        ("# briefings: ignore[D003, D003] known", ["D003", "D003"], "known"),
        ("# briefings: ignore[D003]", ["D003"], ""),
        ("# briefings: ignore[] known", [""], "known"),
        ("# briefings: ignore known", [""], ""),
        ("# briefings: ignore", [""], ""),
        ("# briefings: ignore[D003 known", [""], ""),
        (
            "# briefings: ignore[D003] one # briefings: ignore[L002] two",
            ["D003", "L002"],
            "one",
        ),
        ("#13 of them # briefings: ignore[Y101] known", ["Y101"], "known"),
        ("# briefings: ignored", [], ""),
        ("# briefings are fine", [], ""),
        ("# BRIEFINGS: ignore[D003] known", [], ""),
        ("#x# briefings: ignore[D003] known", [], ""),
    ],
)
def test_how_a_comment_is_written(comment: str, codes: list[str], reason: str) -> None:
    text = f"a: b {comment}\n"
    found = read(text)
    assert [ignore.code.value for ignore in found] == codes
    placed = [text[ignore.code.span.start : ignore.code.span.end] for ignore in found]
    assert codes in (placed, [""])
    assert [ignore.reason for ignore in found][:1] == ([reason] if codes else [])


def test_what_has_no_code_is_placed_at_the_whole_comment() -> None:
    text = "a: b  # briefings: ignore known\n"
    [ignore] = read(text)
    assert text[ignore.code.span.start : ignore.code.span.end] == "# briefings: ignore known"


@pytest.mark.parametrize(
    "text",
    [
        f'a: "x {SAYS}"\n',
        f"a: 'x {SAYS}'\n",
        f"a: 'x\n  {SAYS}'\n",
        f"a: |\n  x {SAYS}\n",
        f"a: >-\n  x\n\n  {SAYS}\n",
        f"a: |\n  {SAYS}\n  {SAYS}",
        "a: x#briefings:ignore[D003]known\n",
        "a: b\n",
    ],
)
def test_inside_a_text_it_is_no_comment(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f'a: "x {SAYS}" {SAYS}\n', f'a: "x {SAYS}" {SAYS}'),
        (f"a: 'x\n  y' {SAYS}\nb: c\n", f"'x\n  y' {SAYS}"),
        (f"a: x\n  y {SAYS}\nb: c\n", f"x\n  y {SAYS}"),
        (f"a: | {SAYS}\n  x\n  y\nb: c\n", f"a: | {SAYS}\n  x\n  y"),
        (f"a: >-2 {SAYS}\n  x\nb: c\n", f"a: >-2 {SAYS}\n  x"),
        (f"a: [b,\n  c, {SAYS}\n  d]\n", f"  c, {SAYS}"),
        (f"a: {SAYS}\n  b: c\n", f"a: {SAYS}"),
        (f"{SAYS}\na: b\n", SAYS),
        (f"b: c\r\na: b {SAYS}\r\nc: d", f"a: b {SAYS}"),
        (f"b: c\ra: b {SAYS}\rc: d", f"a: b {SAYS}"),
        (f"a: b {SAYS}", f"a: b {SAYS}"),
    ],
)
def test_what_a_comment_covers(text: str, lines: str) -> None:
    assert covered(text) == [lines]


def test_every_line_has_its_own() -> None:
    assert covered(f"a: 1 {SAYS}\nb: 2 {SAYS}\n") == [f"a: 1 {SAYS}", f"b: 2 {SAYS}"]


def test_what_is_commented_out_ignores_nothing() -> None:
    assert read(f"a: b\n  # c: d {SAYS}\n") == ()


def test_a_file_without_values_can_hold_comments() -> None:
    assert covered(f"{SAYS}\n") == [SAYS]


WORDS = st.lists(st.sampled_from([SAYS, "#", "x", "it's", "\\", " "]), max_size=6).map(" ".join)


@given(before=WORDS, after=WORDS)
def test_no_text_is_taken_for_a_comment(before: str, after: str) -> None:
    quoted = before.replace("'", "''")
    text = f"a: '{quoted}' {SAYS}\nb: |\n   x {after}\n   x\nc: d\n"
    assert covered(text) == [f"a: '{quoted}' {SAYS}"]


def test_the_ignores_of_all_files_are_loaded() -> None:
    other = seed("more.yml", f"questions:\n  who: {{text: Who spoke}} {SAYS}\n")
    loaded = load(f"claims: {{}} {SAYS}\n", other)
    lines = [place(loaded, ignore.code.span)[0] for ignore in loaded.ignores]
    files = [ignore.code.span.file.rpartition("/")[2] for ignore in loaded.ignores]
    assert list(zip(files, lines, strict=True)) == [("briefing.yml", 4), ("more.yml", 2)]


def test_a_byte_order_mark_is_not_counted() -> None:
    loaded = load(f"claims: {{}} {SAYS}\n", head="\ufeff" + HEAD)
    assert place(loaded, loaded.ignores[0].code.span)[2] == "D003"


def test_a_file_that_is_not_read_ignores_nothing() -> None:
    assert load(f"claims: [ {SAYS}\n").ignores == ()
    broken = SeedFile(path="seeds/actors.yml", data=f"actors: [ {SAYS}\n".encode())
    assert load_shared_actors(broken).ignores == ()


def test_shared_actors_can_be_ignored() -> None:
    text = f"actors:\n  a: {{type: Person, name: A}} {SAYS}\n"
    file = SeedFile(path="seeds/actors.yml", data=text.encode())
    assert [ignore.code.value for ignore in load_shared_actors(file).ignores] == ["D003"]


@pytest.mark.parametrize(
    "text",
    [
        "a: b " + "# briefings: ignore[D003] x " * 30_000,
        "a: '" + "# briefings: ignore " * 40_000 + "'",
        "a: b " + "# " * 400_000 + SAYS,
        "a: b\n" + "# briefings: ignore[D003] x\n" * 30_000,
    ],
    ids=["one comment", "one text", "signs", "lines"],
)
def test_a_megabyte_of_comments_is_read_in_time(text: str) -> None:
    started = time.perf_counter()
    found = read(text)
    assert time.perf_counter() - started < 5
    assert len(found) == len(re.findall(r"\[D003\]", text))
