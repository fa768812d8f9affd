"""The cards: drawn by the real Typst, of the right size, the same bytes, only when they change."""

import io
import json
import runpy
import struct
from contextlib import redirect_stdout
from pathlib import Path

import pytest
import typst

from generator.build import read_corpus
from generator.diagnostics import Severity
from generator.pipeline import Corpus
from generator.print_edition import typeset, typst_process
from generator.project.layout import Project
from generator.project.private_folder import prepare
from generator.publish.preview_images import card_data, draw_cards
from generator.values.markup import UNPUBLISHED, Publication, Web
from tests.projects import BRIEFING, DOCUMENT, write_project

DESK = Publication(name="Desk", web=Web(base="https://desk.example/"))
SIZE = (1200, 630)


def corpus_of(root: Path, *titles: str) -> Corpus:
    files = {}
    for number, title in enumerate(titles, start=1):
        files[f"seeds/b{number}/briefing.yml"] = BRIEFING.replace("The crane", title)
        files[f"seeds/b{number}/report.txt"] = DOCUMENT
    return read_corpus(Project(root=write_project(root, files)))


def drawn(root: Path, corpus: Corpus) -> dict[str, bytes]:
    tree = root / "tree"
    for slug in corpus.folders:
        (tree / slug).mkdir(parents=True, exist_ok=True)
    assert draw_cards(Project(root=root), corpus, DESK, tree) == ()
    return {slug: (tree / slug / "card.png").read_bytes() for slug in corpus.folders}


def said(title: str, *statuses: str | None, questions: int = 0) -> str:
    claims = [{"status": status} for status in statuses]
    return json.dumps(
        {"title": title, "as_of": "2025-11", "claims": claims, "questions": [{}] * questions}
    )


def test_cards_are_pictures_of_the_size_that_the_page_says(tmp_path: Path) -> None:
    pictures = drawn(tmp_path, corpus_of(tmp_path, "The crane", "ماذا قيل", "x" * 300))
    assert len(set(pictures.values())) == 3
    for picture in pictures.values():
        assert picture.startswith(b"\x89PNG\r\n\x1a\n")
        assert struct.unpack(">II", picture[16:24]) == SIZE
    preview = (Path(__file__).parents[2] / "templates/site/partials/preview.html").read_text()
    assert all(f'content="{length}"' in preview for length in SIZE)


def test_the_same_briefings_give_the_same_bytes(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    corpora = [corpus_of(root, "The crane", "The quay") for root in (here, there)]
    assert drawn(here, corpora[0]) == drawn(there, corpora[1])


def test_only_what_changed_is_drawn_and_nothing_else_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = drawn(tmp_path, corpus_of(tmp_path, "The crane", "The quay"))
    kept = {path.name for path in (prepare(Project(root=tmp_path)) / "cards").iterdir()}
    changed = drawn(tmp_path, corpus_of(tmp_path, "The crane", "The pier"))
    assert first["b1"] == changed["b1"]
    assert first["b2"] != changed["b2"]
    now = {path.name for path in (prepare(Project(root=tmp_path)) / "cards").iterdir()}
    assert len(kept) == len(now) == 2
    assert len(kept & now) == 1
    monkeypatch.setattr(typeset, "COMPILER", ("false",))
    assert drawn(tmp_path, corpus_of(tmp_path, "The crane", "The pier")) == changed


def test_a_link_in_place_of_a_card_is_not_published(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, "The crane")
    first = drawn(tmp_path, corpus)
    [card] = (prepare(Project(root=tmp_path)) / "cards").iterdir()
    card.unlink()
    (tmp_path / "secret").write_text("secret")
    card.symlink_to(tmp_path / "secret")
    assert drawn(tmp_path, corpus) == first
    assert (tmp_path / "secret").read_text() == "secret"


@pytest.mark.parametrize(
    ("drawer", "words"),
    [(("sh", "-c", "echo no ink >&2; exit 1"), "no ink"), (("false",), "no word")],
)
def test_a_drawing_that_fails_is_told(
    drawer: tuple[str, ...], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = corpus_of(tmp_path, "The crane")
    monkeypatch.setattr(typeset, "COMPILER", drawer)
    [fault] = draw_cards(Project(root=tmp_path), corpus, DESK, tmp_path / "tree")
    assert (fault.severity, fault.message) == (
        Severity.ERROR,
        f"the cards could not be drawn: {words}",
    )
    assert list((prepare(Project(root=tmp_path)) / "cards").iterdir()) == []


def test_one_card_and_several_in_this_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("subprocess.run", in_this_process(monkeypatch))
    assert len(drawn(tmp_path / "one", corpus_of(tmp_path / "one", "The crane"))) == 1
    assert len(drawn(tmp_path / "two", corpus_of(tmp_path / "two", "The crane", "The quay"))) == 2


def in_this_process(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]  # noqa: ANN201
    class Ended:
        returncode = 0
        stdout = b"[]"

    def run(*_: object, **named: bytes) -> Ended:
        monkeypatch.setattr("sys.stdin", io.StringIO(named["input"].decode()))
        with redirect_stdout(io.StringIO()) as said:
            runpy.run_path(typst_process.__file__, run_name="__main__")
        assert said.getvalue() == "[]"
        return Ended()

    return run


def test_without_an_address_none_is_drawn(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, "The crane")
    assert draw_cards(Project(root=tmp_path), corpus, UNPUBLISHED, tmp_path / "tree") == ()
    assert not (prepare(Project(root=tmp_path)) / "cards").exists()


def test_a_card_says_how_much_is_known_how_well() -> None:
    statuses = ("conceded", "corroborated", "single_origin", "contested", "assessment", None)
    card = card_data(said("The crane", *statuses, questions=1200), "Desk")
    assert (card.site, card.title, card.as_of, card.rtl) == (
        "Desk",
        "The crane",
        "As of November 2025",
        False,
    )
    assert [(part.kind, part.count, part.word) for part in card.parts] == [
        ("established", "2", "established"),
        ("claimed", "1", "claimed"),
        ("disputed", "1", "disputed"),
        ("unknown", "1,200", "not known"),
    ]


@pytest.mark.parametrize(
    ("title", "rtl"), [("83 قتيلا", True), ("“שלום” abc", True), ("abc שלום", False), ("83", False)]
)
def test_a_title_runs_as_its_first_letter_does(title: str, rtl: bool) -> None:  # noqa: FBT001
    assert card_data(said(title), "Desk").rtl is rtl


def test_a_very_long_word_may_be_broken() -> None:
    title = card_data(said("a" * 45 + " " + "b" * 20), "Desk").title
    assert [len(part) for part in title.split("\u200b")] == [20, 20, 26]


def test_a_picture_that_cannot_be_drawn_stops_its_batch(tmp_path: Path) -> None:
    (tmp_path / "main.typ").write_text("#nothing-of-the-kind")
    job: typst_process.Job = {"name": "a", "format": "png", "inputs": {}, "out": []}
    fonts = typst.Fonts(include_system_fonts=False)
    with pytest.raises(typst.TypstError):
        list(typst_process._do(job, str(tmp_path), fonts))  # noqa: SLF001  # another process's
