"""What is compiled again after which edit: exactly what depends on it, with the same result."""

import random
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from generator.cache.caching_compiler import Brief, CachedCompiler
from generator.cache.store import Cache, opened_cache
from generator.compiler import Plan, alone
from generator.files.digest import digest
from generator.pipeline import Corpus, compile_corpus
from generator.project.layout import Project, templates
from generator.project.seeds import read_seeds
from tests.projects import BRIEFING, DOCUMENT, write_project

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")
ACTORS = """actors:
  gazette: {type: Organization, name: Harbour Gazette}
  ministry: {type: PublicBody, name: Ministry}
  office: {type: PublicBody, name: Harbour office, party: ministry}
  stranger: {type: Person, name: Nobody named}
"""
SHARING = BRIEFING.replace(
    """  gazette: {type: Organization, name: Harbour Gazette}
  office: {type: PublicBody, name: Harbour office}
""",
    "  bystander: {type: Person, name: Bystander}\n",
).replace("text: At least", "about: [bystander]\n    text: At least")
ALONE = (
    BRIEFING.replace("gazette", "paper")
    .replace("office", "port")
    .replace("Harbour Gazette", "Paper")
    .replace("Harbour port", "Port")
)
FILES = {
    "seeds/actors.yml": ACTORS,
    "seeds/alone/briefing.yml": ALONE,
    "seeds/alone/report.txt": DOCUMENT,
    "seeds/crane/briefing.yml": SHARING,
    "seeds/crane/report.txt": DOCUMENT,
    "seeds/ferry/briefing.yml": SHARING.replace("The crane", "The ferry"),
    "seeds/ferry/report.txt": DOCUMENT,
}


class Work:
    """A project that is compiled again and again, with a note of what was compiled."""

    def __init__(self, root: Path) -> None:
        self.root = write_project(root, FILES)
        (root / "private").mkdir()
        self.compiled: list[str] = []
        self.read: list[str] = []
        self.memory: dict[str, Brief] = {}

    def workers(
        self, work: Callable[[_Task], _Result], tasks: Iterable[_Task]
    ) -> Iterator[_Result]:
        for units in tasks:
            assert isinstance(units, tuple)
            self.compiled.extend(slug for slug, _ in units)
            yield work(units)

    def build(self) -> tuple[list[str], Corpus]:
        """Compile, and return what was compiled; a build from nothing must give the same."""
        self.compiled = []
        project = Project(root=self.root)
        with opened_cache(self.root / "private") as cache:
            found = found_whole(self.corpus(project, cache))
            cache.drop_unused()
            cache.commit()
        assert found == found_whole(self.plain(project))
        return self.compiled, found

    def corpus(self, project: Project, cache: Cache) -> Corpus:
        seeds = read_seeds(project)
        return compile_corpus(
            seeds.folders,
            seeds.shared,
            templates(project),
            compiler=CachedCompiler(cache, self.workers, memory=self.memory),
        )

    def plain(self, project: Project) -> Corpus:
        seeds = read_seeds(project)
        return compile_corpus(seeds.folders, seeds.shared, templates(project))

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.root / "seeds" / path
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new))


def found_whole(corpus: Corpus) -> Corpus:
    """Read all that is lazy, and leave out what a remembered briefing need not have."""
    pointed = {
        label.span.file for each in corpus.findings for label in (each.primary, *each.secondary)
    }
    texts = {file: text for file, text in corpus.texts.items() if file in pointed}
    return replace(corpus, pages=dict(corpus.pages), texts=texts, coverage={})


@pytest.fixture
def work(tmp_path: Path) -> Work:
    running = Work(tmp_path)
    assert running.build()[0] == ["alone", "crane", "ferry"]
    return running


def test_nothing_is_compiled_where_nothing_changed(work: Work) -> None:
    assert work.build()[0] == []


def test_an_edit_compiles_its_briefing(work: Work) -> None:
    work.edit("crane/briefing.yml", "The crane", "The great crane")
    compiled, corpus = work.build()
    assert compiled == ["crane"]
    assert "The great crane" in corpus.pages["index.md"]


def test_a_memory_is_never_older_than_the_cache(work: Work) -> None:
    work.memory.clear()
    assert work.build()[0] == []
    assert len(work.memory) == 3
    work.edit("crane/briefing.yml", "The crane", "The great crane")
    assert work.build()[0] == ["crane"]
    assert work.build()[0] == []
    for brief in work.memory.copy():
        work.memory[brief] = replace(work.memory[brief], pages=())
    with pytest.raises(AssertionError):  # the control: what is in the memory is believed
        work.build()


def test_a_document_compiles_its_briefing(work: Work) -> None:
    work.edit("ferry/report.txt", "a spokeswoman", "A spokeswoman")
    assert work.build()[0] == ["ferry"]


@pytest.mark.parametrize(
    ("old", "new", "compiled"),
    [
        ("Harbour office", "Harbour board", ["crane", "ferry"]),
        ("name: Ministry}", "name: Ministry of Ports}", ["crane", "ferry"]),
        ("Nobody named", "Somebody else", []),
        ("Nobody named", "Bystander", ["crane", "ferry"]),
        ("actors:\n", "# Moves every place.\nactors:\n", []),
        ("  stranger: {type: Person, name: Nobody named}\n", "", []),
    ],
)
def test_a_shared_actor_compiles_the_briefings_that_it_bears_on(
    work: Work, old: str, new: str, compiled: list[str]
) -> None:
    work.edit("actors.yml", old, new)
    assert work.build()[0] == compiled


def test_a_briefing_that_goes_takes_everything_with_it(work: Work) -> None:
    for name in ("briefing.yml", "report.txt"):
        (work.root / "seeds/ferry" / name).unlink()
    (work.root / "seeds/ferry").rmdir()
    compiled, corpus = work.build()
    assert compiled == []
    assert not any("ferry" in path for path in corpus.pages)


def test_a_briefing_with_an_error_is_compiled_each_time(work: Work) -> None:
    work.edit("crane/briefing.yml", "at least 12 people were injured", "at least 13 people")
    compiled, corpus = work.build()
    assert compiled == ["crane"]
    assert not corpus.pages
    assert work.build()[0] == ["crane"]
    work.edit("crane/briefing.yml", '"at least 13 people"', '"at least 12 people were injured"')
    assert work.build()[0] == ["crane"]
    assert work.build()[0] == []


def test_warnings_are_remembered(work: Work) -> None:
    work.edit("alone/briefing.yml", "actors:\n", "actors:\n  idle: {type: Person, name: Idle}\n")
    first = work.build()[1]
    compiled, again = work.build()
    assert compiled == []
    assert [each.code for each in again.findings] == ["U001", "U001"]
    assert again.findings == first.findings


def test_a_warning_about_a_shared_actor_is_looked_at_each_time(work: Work) -> None:
    work.edit("actors.yml", "Nobody named", "Bystander")
    work.build()
    work.edit("actors.yml", "actors:\n", "# Moves every place.\nactors:\n")
    assert work.build()[0] == ["crane", "ferry"]


def test_an_error_in_the_shared_actors_is_no_reason_to_forget(work: Work) -> None:
    work.edit("actors.yml", "party: ministry", "party: nobody")
    assert work.build()[1].pages == {}
    work.edit("actors.yml", "party: nobody", "party: ministry")
    assert work.build()[0] == ["alone", "crane", "ferry"]
    assert work.build()[0] == []


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE entry SET value = '[]'",
        "UPDATE entry SET value = x'ff00'",
        "UPDATE entry SET seal = 'garbage'",
        "DELETE FROM entry",
        "DELETE FROM entry WHERE value LIKE '---%'",
        "DELETE FROM entry WHERE value LIKE '[%'",
        "DROP TABLE entry",
    ],
)
def test_what_is_damaged_is_made_again(work: Work, damage: str) -> None:
    connection = sqlite3.connect(work.root / "private/store.sqlite")
    connection.execute(damage)
    connection.commit()
    connection.close()
    work.memory.clear()
    work.edit("alone/briefing.yml", "The crane", "The other crane")
    work.build()


@pytest.mark.parametrize("value", ["[]", "hash", "hash\n", "hash\n[]", "hash\n[[]]"])
def test_a_brief_with_a_right_seal_and_no_sense_is_made_again(work: Work, value: str) -> None:
    work.memory.clear()
    connection = sqlite3.connect(work.root / "private/store.sqlite")
    connection.execute("UPDATE entry SET value = ?, seal = ?", [value, digest(value)])
    connection.commit()
    connection.close()
    with opened_cache(work.root / "private") as cache:
        compiler = CachedCompiler(cache, work.workers)
        seeds = read_seeds(Project(root=work.root))
        work.compiled = []
        compile_corpus(
            seeds.folders, seeds.shared, templates(Project(root=work.root)), compiler=compiler
        )
    assert work.compiled == ["alone", "crane", "ferry"]


def test_a_full_disk_costs_only_time(work: Work) -> None:
    connection = sqlite3.connect(work.root / "private/store.sqlite")
    connection.execute(
        "CREATE TRIGGER full BEFORE INSERT ON entry BEGIN SELECT RAISE(FAIL, ''); END"
    )
    connection.commit()
    connection.close()
    work.edit("crane/briefing.yml", "The crane", "The great crane")
    assert work.build()[0] == ["crane"]
    assert work.build()[0] == ["crane"]


EDITS = (
    ("crane/briefing.yml", "What is said", "All that is said"),
    ("crane/briefing.yml", "All that is said", "What is said"),
    ("ferry/briefing.yml", "chain: [office]", "chain: [ministry]"),
    ("ferry/briefing.yml", "chain: [ministry]", "chain: [office]"),
    ("alone/briefing.yml", "as_of: 2025-11-25", "as_of: 2026-01-02"),
    ("alone/briefing.yml", "as_of: 2026-01-02", "as_of: 2025-11-25"),
    ("alone/briefing.yml", "at least 12 people,", "12 people,"),
    ("alone/briefing.yml", " 12 people,", " at least 12 people,"),
    ("actors.yml", "Harbour Gazette", "Gazette of the Harbour"),
    ("actors.yml", "Gazette of the Harbour", "Harbour Gazette"),
    ("actors.yml", ", party: ministry", ""),
    ("actors.yml", "Harbour office}", "Harbour office, party: ministry}"),
    ("alone/report.txt", "a spokeswoman", "the spokeswoman"),
    ("crane", "", ""),
    ("barge", "", ""),
)


@pytest.mark.parametrize("seed", range(2))
def test_any_edits_in_any_order_give_what_a_build_from_nothing_gives(work: Work, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # no secret
    for _ in range(25):
        path, old, new = chance.choice(EDITS)
        file = work.root / "seeds" / path
        if not old:
            toggle(work.root, path)
        elif file.exists() and old in file.read_text():
            file.write_text(file.read_text().replace(old, new))
        work.build()


def toggle(root: Path, slug: str) -> None:
    """Put a briefing in, or take it out."""
    if (root / "seeds" / slug).exists():
        for file in (root / "seeds" / slug).iterdir():
            file.unlink()
        (root / "seeds" / slug).rmdir()
    else:
        text = SHARING.replace("The crane", f"The {slug}")
        write_project(
            root,
            {f"seeds/{slug}/briefing.yml": text, f"seeds/{slug}/report.txt": DOCUMENT},
        )


def test_a_key_that_forgot_its_rows_would_be_seen(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: joint pages that are not made again differ from a build from nothing."""
    monkeypatch.setattr(CachedCompiler, "_plan_key", lambda _, plan: plan.page)
    work.edit("crane/briefing.yml", "What is said", "All that is said")
    work.build()  # the keys are new, so that all pages are made
    work.edit("crane/briefing.yml", "All that is said", "What is said")
    with pytest.raises(AssertionError):
        work.build()


def test_joint_pages_are_made_again_where_none_can_be_read(tmp_path: Path) -> None:
    with opened_cache(tmp_path) as torn:
        compiler = CachedCompiler(torn, alone)
        made = compiler.make((Plan(page="a.md", shape="", needs=(), write=lambda: "text"),))
        torn.close()
        assert len(made) == 1
        assert made["a.md"] == "text"
