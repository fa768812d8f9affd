"""Pages are begun with before MkDocs asks, and only what is still so is used."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files

from generator.cache.store import Store, opened_store
from generator.mkdocs_build.prerender import FEW, TASKS, Rendering
from generator.mkdocs_build.render_markdown import Setting

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")
TEXTS = {"index.md": "# Home\n", "a.md": "# A\n", "b/c.md": "# C\n"}


class WorkerPool:
    """Works at once, and tells of every page that it was given."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def __call__(
        self, work: Callable[[_Task], _Result], tasks: Iterable[_Task]
    ) -> Iterable[_Result]:
        """Do everything at once."""
        found = list(tasks)
        self.given += [path for task in found for path, _ in task]  # type: ignore[attr-defined]
        return list(map(work, found))


class Place:
    """A small project, and the rendering of its pages."""

    def __init__(self, root: Path, store: Store) -> None:
        text = "site_name: x\ndocs_dir: pages\nnav: [Home: index.md]\n"
        (root / "mkdocs.yml").write_text(text)
        self.pages = root / "pages"
        for path, words in TEXTS.items():
            (self.pages / path).parent.mkdir(parents=True, exist_ok=True)
            (self.pages / path).write_text(words)
        self.config: MkDocsConfig = load_config(str(root / "mkdocs.yml"))
        self.crew = WorkerPool()
        setting = Setting(text=text.encode(), path=str(root / "mkdocs.yml"))
        self.rendering = Rendering(self.crew, store, setting)

    def begin(self, written: Mapping[str, str]) -> list[str]:
        """Begin, and return what the crew was given."""
        self.crew.given.clear()
        self.rendering.begin(tuple(written), written, self.config)
        return sorted(self.crew.given)

    def render(self, *paths: str) -> list[str]:
        """Render, and return what the crew was given."""
        self.crew.given.clear()
        files: Files = get_files(self.config)
        self.rendering.render([file for file in files if file.src_uri in paths])
        return sorted(self.crew.given)

    def html(self, path: str) -> str:
        """Return what was made of a page."""
        content = self.rendering.content(path)
        return content.html if content else ""


@pytest.fixture
def place(tmp_path: Path) -> Iterable[Place]:
    with opened_store(None, "") as store:
        yield Place(tmp_path, store)


def test_what_was_written_is_begun_with_and_not_done_again(place: Place) -> None:
    assert place.begin({**TEXTS, "b/data.json": "{}"}) == ["a.md", "b/c.md"]
    assert place.render("a.md", "b/c.md") == []
    assert "A</h1>" in place.html("a.md")
    assert "C</h1>" in place.html("b/c.md")
    assert place.html("index.md") == ""


def test_what_is_another_by_now_is_done_again(place: Place) -> None:
    place.begin({"a.md": "# A\n", "b/c.md": "# Before\n"})
    assert place.render("a.md", "b/c.md") == ["b/c.md"]
    assert "C</h1>" in place.html("b/c.md")


def test_what_was_asked_for_last_is_not_what_was_rendered_since(place: Place) -> None:
    place.render("a.md")
    assert "A</h1>" in place.html("a.md")
    (place.pages / "a.md").write_text("# Since\n")
    place.render("a.md")
    assert "Since</h1>" in place.html("a.md")


def test_what_nobody_asks_for_is_not_kept(place: Place) -> None:
    place.begin({"a.md": "# A\n", "b/c.md": "# C\n"})
    assert place.render("b/c.md") == []
    assert place.html("a.md") == ""


def test_many_pages_are_not_even_read(place: Place) -> None:
    """A first build writes all: their texts would stay in memory to its end."""

    class Unread(dict[str, str]):
        def __missing__(self, path: str) -> str:
            raise AssertionError(path)

    paths = [f"{number}.md" for number in range(FEW + 1)]
    place.rendering.begin(paths, Unread(), place.config)


def test_many_pages_are_not_begun_with(place: Place) -> None:
    many = {f"{number}.md": "x" for number in range(FEW + 1)}
    assert place.begin(many) == []
    del many["0.md"]
    assert len(place.begin(many)) == FEW


def test_what_cannot_be_read_is_left_to_mkdocs(place: Place) -> None:
    (place.pages / "a.md").write_bytes(b"\xff")
    place.begin({"a.md": "# A\n"})
    assert place.render("a.md", "b/c.md") == ["b/c.md"]


def test_tasks_are_of_about_the_same_length(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[list[int]] = []

    def note(_work: object, tasks: Iterable[tuple[tuple[str, str], ...]]) -> tuple[()]:
        sizes.extend([len(text) for _, text in task] for task in tasks)
        return ()

    monkeypatch.setattr(place.rendering, "_crew", note)
    lengths = (10, 90, 20, 30, 40, 10, 20)
    place.begin({f"{number}.md": "x" * size for number, size in enumerate(lengths)})
    assert sorted(map(sum, sizes)) == [40, 40, 50, 90]
    assert len(sizes) == TASKS
