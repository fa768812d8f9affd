"""Registers of ten thousand briefings: every page stays small, and an entry keeps its page."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from generator.cache.codec import dumps, loads
from generator.compiler import NOTHING_SHARED, Plan
from generator.derive.registers.entries import RegisterEntry, Rows
from generator.joint_pages import register_plans
from generator.load.folder import load_shared_actors
from generator.mkdocs_build.build import build_site
from generator.pipeline import compile_folder
from generator.project.layout import Project
from generator.project.mkdocs_config import starter_config
from generator.render.environment import environment
from generator.spans import SeedFile
from generator.values.markup import UNPUBLISHED
from tests.bench.corpus import corpus
from tests.checking import TEMPLATES

BRIEFINGS = 10_000
MODELS = 40
"""Briefings that are compiled; each stands for many that have other slugs."""
LARGEST = 500 * 1024
"""Bytes of HTML that a page may have."""
LOOKED_AT = 60
"""So many of the fullest pages are made, and as many of the longest lists of pages."""

pytestmark = [pytest.mark.sample, pytest.mark.site]


class Many(Mapping[RegisterEntry, Rows]):
    """The rows of many briefings, each that of a model under another slug."""

    def __init__(self, models: Mapping[str, Mapping[RegisterEntry, Rows]], count: int) -> None:
        self._models: dict[RegisterEntry, tuple[Rows, str]] = {}
        names = sorted(models)
        for number in range(count):
            old, new = names[number % len(names)], f"incident-{number:05}"
            for card, row in models[old].items():
                subject = card.subject.replace(old, new)
                self._models[replace(card, slug=new, subject=subject)] = (row, old)

    def __getitem__(self, card: RegisterEntry) -> Rows:
        row, old = self._models[card]
        again: Rows = loads(Rows, dumps(row).replace(old, card.slug))
        return again

    def __iter__(self) -> Iterator[RegisterEntry]:
        return iter(self._models)

    def __len__(self) -> int:
        return len(self._models)


@pytest.fixture(scope="module")
def models() -> Mapping[str, Mapping[RegisterEntry, Rows]]:
    files: dict[str, list[SeedFile]] = {}
    for path, text in corpus(MODELS):
        files.setdefault(path.rpartition("/")[0], []).append(
            SeedFile(path=f"seeds/{path}", data=text.encode())
        )
    actors = load_shared_actors(files.pop("")[0]).actors
    commons = replace(NOTHING_SHARED, actors=actors, templates=TEMPLATES)
    return {
        slug: compile_folder(slug, tuple(sorted(each, key=lambda file: file.path)), commons).rows
        for slug, each in files.items()
    }


def plans(rows: Mapping[RegisterEntry, Rows]) -> tuple[Plan, ...]:
    return tuple(register_plans(rows, UNPUBLISHED, environment(TEMPLATES)))


def test_no_page_is_large(
    models: Mapping[str, Mapping[RegisterEntry, Rows]], tmp_path: Path
) -> None:
    every = [plan for plan in plans(Many(models, BRIEFINGS)) if plan.page.endswith(".md")]
    fullest = sorted(every, key=lambda plan: sum(card.weight for card in plan.needs))
    longest = sorted(every, key=lambda plan: len(repr(plan.shape)))
    chosen = {plan.page: plan for plan in (*fullest[-LOOKED_AT:], *longest[-LOOKED_AT:])}
    (tmp_path / "mkdocs.yml").write_text(starter_config(), encoding="utf-8")
    for path, plan in chosen.items():
        page = tmp_path / "briefings" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(plan.write(), encoding="utf-8")
    (tmp_path / "briefings/index.md").touch()
    build_site(Project(root=tmp_path), out=tmp_path / "site")
    sizes = {
        path: (tmp_path / "site" / path).with_suffix(".html").stat().st_size for path in chosen
    }
    first = max(sizes, key=sizes.__getitem__)
    print(f"{len(every):,} pages, the largest {sizes[first] / 1024:.0f} KB ({first})")  # noqa: T201
    assert len(chosen) > LOOKED_AT
    assert {path: size for path, size in sizes.items() if size > LARGEST} == {}


def test_an_entry_keeps_its_page_while_pages_are_parted_further(
    models: Mapping[str, Mapping[RegisterEntry, Rows]],
) -> None:
    """A page that gets too full becomes the list of its parts, and no address goes."""
    few, many = (plans(Many(models, count)) for count in (500, 600))
    assert {plan.page for plan in few} <= {plan.page for plan in many}
