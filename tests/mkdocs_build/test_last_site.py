"""Sites made page by page: after any edits, the bytes and complaints of one made from nothing."""

import os
import random
import shutil
import sqlite3
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import pytest
from jinja2.bccache import Bucket
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection

from generator.build import BuildOptions, BuildResult, read_corpus
from generator.build import build as build_project
from generator.cache.caching_compiler import CachedCompiler
from generator.cache.stat_cache import HashedFolder
from generator.cache.store import opened_cache
from generator.compiler import alone
from generator.mkdocs_build.build import KeptTemplates, build_site
from generator.mkdocs_build.last_site import _is_by_page, copy_part
from generator.project.layout import Project
from generator.project.mkdocs_config import starter_config
from generator.project.private_folder import prepare
from tests.projects import FILES, write_project
from tests.thorough import FULL

EDITS = 30 if FULL else 6
OWN = "# Ours\n\n[The crane](crane/index.md#c-injured-12) and [a picture](img/a.svg).\n"
ROOT = Path(__file__).parents[2]
OWN_THEME = """theme:
  name: null
  custom_dir: templates/site
  static_templates: [404.html]"""
pytestmark = pytest.mark.site


class Work:
    """A project whose site is made again and again."""

    def __init__(self, root: Path) -> None:
        self.root = write_project(
            root,
            {
                **FILES,
                "seeds/ferry/briefing.yml": FILES["seeds/crane/briefing.yml"],
                "seeds/ferry/report.txt": FILES["seeds/crane/report.txt"],
                "mkdocs.yml": starter_config(),
                "briefings/ours.md": OWN,
                "briefings/img/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
            },
        )
        self.project = Project(root=root)
        self.made: set[str] = set()
        self.given: set[str] | None = None
        self.runs = 0

    def build(self, out: Path | None = None) -> BuildResult:
        """Make the site, and note the pages that were made anew."""
        before = states(prepare(self.project) / "site")
        self.given, self.runs = None, 0
        with opened_cache(prepare(self.project)) as cache:
            compiler = CachedCompiler(cache, alone)
            corpus = read_corpus(self.project, compiler=compiler)
            built = build_project(
                self.project, corpus, BuildOptions(out=out), cache, compiler.hashes
            )
        self.given = self.given if self.runs == 1 else None
        after = states(prepare(self.project) / "site")
        self.made = {path for path, state in after.items() if before.get(path) != state}
        return built

    def check(self) -> BuildResult:
        """Build, and hold the result to a build from nothing."""
        built = self.build()
        fresh = self.project.root / "fresh"
        shutil.rmtree(fresh, ignore_errors=True)
        faults = build_site(self.project, out=fresh)
        assert sorted(map(str, built.faults)) == sorted(map(str, faults))
        if built.complete:
            assert contents(prepare(self.project) / "site") == contents(fresh)
            assert contents(self.project.site) == contents(fresh)
        return built

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")


def states(folder: Path) -> Mapping[str, tuple[int, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


ADDED = {"MANIFEST.json", ".briefings-site", "_headers", "robots.txt"}
"""What only a published site has."""


def contents(folder: Path) -> Mapping[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in ADDED
    }


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Work:
    running = Work(tmp_path)

    def note(names: Collection[str], docs: Path, folder: Path) -> None:
        running.given = set(names)
        copy_part(names, docs, folder)

    def run(config: MkDocsConfig, *, dirty: bool) -> None:
        running.runs += 1
        build(config, dirty=dirty)

    monkeypatch.setattr("generator.mkdocs_build.build.copy_part", note)
    monkeypatch.setattr("generator.mkdocs_build.build.build", run)
    assert running.build().complete
    return running


def pages(work: Work) -> set[str]:
    return {path for path in work.made if path.endswith(".html") and path != "404.html"}


def test_nothing_is_made_where_nothing_changed(work: Work) -> None:
    work.check()
    assert pages(work) == set()


def test_an_edit_makes_what_it_changes(work: Work) -> None:
    work.edit("seeds/ferry/briefing.yml", "people were injured.", "people were hurt.")
    work.check()
    assert "ferry/index.html" in pages(work)
    assert "sources/index.html" not in pages(work)
    assert not {page for page in pages(work) if page.startswith("crane/") or page == "ours.html"}


def test_a_page_by_hand_is_made_alone(work: Work) -> None:
    work.edit("briefings/ours.md", "Ours", "Our page")
    work.check()
    assert pages(work) == {"ours.html"}


def test_mkdocs_is_given_no_more_than_what_changed(work: Work) -> None:
    work.edit("briefings/ours.md", "Ours", "Our page")
    work.check()
    assert excerpt(work) == {"ours.md"}
    work.edit("briefings/img/a.svg", "/>", "></svg>")
    work.check()
    assert excerpt(work) == {"img/a.svg"}
    (work.root / "briefings/other.md").write_text("# Other")
    work.check()
    assert excerpt(work) is None
    assert not (prepare(work.project) / "excerpt").exists()


@pytest.mark.parametrize("path", ["404.html", "sitemap.xml", "css/frame.css", "ferry/index.html"])
@pytest.mark.parametrize("touch", [Path.unlink, lambda path: path.write_text("Other")])
def test_what_was_touched_in_the_private_tree_is_made_again(
    work: Work, path: str, touch: Callable[[Path], object]
) -> None:
    touch(prepare(work.project) / "site" / path)
    work.check()


def test_what_strayed_into_the_private_tree_goes(work: Work) -> None:
    (prepare(work.project) / "site/ferry/stray.html").write_text("Stray")
    work.check()


def test_a_file_that_mkdocs_leaves_out_is_left_out(work: Work) -> None:
    for path in ("briefings/.hidden.md", "briefings/.hidden/a.md"):
        (work.root / path).parent.mkdir(exist_ok=True)
        (work.root / path).write_text("Hidden")
    work.check()
    work.edit("briefings/ours.md", "Ours", "Our page")
    work.check()
    assert excerpt(work) == {"ours.md"}


def excerpt(work: Work) -> set[str] | None:
    """Return what MkDocs was given the last time; nothing where it was given all."""
    return work.given


def test_an_old_file_in_place_of_a_new_one_is_seen(work: Work) -> None:
    """As after a checkout: the time of change tells nothing."""
    page = work.root / "briefings/ours.md"
    page.write_text(OWN.replace("Ours", "Mine"))
    os.utime(page, (1, 1))
    work.check()
    assert pages(work) == {"ours.html"}


def test_a_page_from_the_future_is_not_made_again(work: Work) -> None:
    os.utime(work.root / "briefings/ours.md", (4_000_000_000, 4_000_000_000))
    work.check()
    assert pages(work) == set()


@pytest.mark.parametrize("path", ["mkdocs.yml", "templates/site/main.html"])
def test_what_frames_every_page_makes_every_page(work: Work, path: str) -> None:
    if path == "mkdocs.yml":
        work.edit(path, "site_name: Briefings", "site_name: Reports")
    else:
        shutil.copytree(ROOT / "templates/site", work.root / "templates/site")
        work.edit("mkdocs.yml", "theme: briefings", OWN_THEME)
        work.build()
        work.edit(path, "{% extends", "{# changed #}{% extends")
    work.check()
    assert {"crane/index.html", "ours.html", "index.html"} <= pages(work)


def test_what_is_inherited_makes_every_page(work: Work) -> None:
    (work.root / "mkdocs.yml").rename(work.root / "base.yml")
    (work.root / "mkdocs.yml").write_text("INHERIT: base.yml\ntheme: briefings\n")
    work.build()
    work.edit("base.yml", "site_name: Briefings", "site_name: Reports")
    work.check()
    assert {"crane/index.html", "ours.html", "index.html"} <= pages(work)


def test_what_is_gone_from_the_seeds_is_gone_from_the_site(work: Work) -> None:
    shutil.rmtree(work.root / "seeds/ferry")
    work.check()
    assert not (prepare(work.project) / "site/ferry").exists()


def test_a_link_that_comes_to_lead_nowhere_is_complained_of_until_it_leads(work: Work) -> None:
    work.edit("seeds/crane/briefing.yml", "injured-12", "injured-twelve")
    for _ in range(2):
        assert any("#c-injured-12" in str(fault) for fault in work.check().faults)
    work.edit("seeds/crane/briefing.yml", "injured-twelve", "injured-12")
    assert work.check().faults == ()


def test_a_file_that_goes_and_comes_back(work: Work) -> None:
    picture = work.root / "briefings/img/a.svg"
    text = picture.read_text()
    picture.unlink()
    for _ in range(2):
        assert any("img/a.svg" in str(fault) for fault in work.check().faults)
    picture.write_text(text)
    assert work.check().faults == ()


def test_a_new_link_to_a_standing_page_that_leads_nowhere(work: Work) -> None:
    work.edit("briefings/ours.md", "#c-injured-12", "#c-nothing")
    assert any("#c-nothing" in str(fault) for fault in work.check().faults)


def test_a_new_link_to_a_page_that_is_not_there(work: Work) -> None:
    """What MkDocs says of it depends on the pages that there are: it is given them all."""
    work.edit("briefings/ours.md", "crane/index.md#c-injured-12", "crane/inde.md")
    assert any("inde.md" in str(fault) for fault in work.check().faults)
    work.edit("briefings/ours.md", "crane/inde.md", "crane/index.md")
    assert work.check().faults == ()


def test_an_output_that_somebody_touched_is_made_again(work: Work) -> None:
    (prepare(work.project) / "site/ours.html").write_text("touched")
    (prepare(work.project) / "site/foreign.html").write_text("foreign")
    (prepare(work.project) / "site/crane/index.html").unlink()
    work.check()
    assert pages(work) == {"ours.html", "crane/index.html"}


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE entry SET value = 'garbage'",
        "DELETE FROM entry",
        "DROP TABLE entry",
        "UPDATE file SET sha256 = 'another'",
        "UPDATE file SET state = x'ff'",
        "DROP TABLE file",
    ],
)
def test_damaged_records_cost_only_time(work: Work, damage: str) -> None:
    connection = sqlite3.connect(prepare(work.project) / "store.sqlite")
    connection.execute(damage)
    connection.commit()
    connection.close()
    work.edit("briefings/ours.md", "Ours", "Our page")
    work.check()


def test_untitled_pages_in_the_navigation_make_all_anew(work: Work) -> None:
    config = work.root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    start, end = text.index("nav:"), text.index("plugins:")
    nav = "nav: [index.md, crane/index.md]\n\n"
    config.write_text(text[:start] + nav + text[end:], encoding="utf-8")
    work.build()
    work.edit("briefings/ours.md", "Ours", "Our page")
    work.check()
    assert "crane/index.html" in pages(work)


@pytest.mark.parametrize(
    ("nav", "titled"),
    [
        (None, False),
        (["index.md"], False),
        ([{"A": "index.md"}, {"B": "b.md"}], True),
        ([{"A": [{"B": "index.md"}]}], True),
        ([{"A": ["index.md"]}], False),
    ],
)
def test_pages_stay_where_the_navigation_is_titled(nav: object, titled: bool) -> None:  # noqa: FBT001  # a parameter
    config = MkDocsConfig()
    config["nav"], config["plugins"], config["hooks"] = nav, PluginCollection(), {}
    assert _is_by_page(config) is titled
    config["hooks"] = {"a.py": None}
    assert not _is_by_page(config)


def test_a_preview_gets_a_tree_of_its_own(work: Work) -> None:
    first, second = work.root / "first", work.root / "second"
    work.build(first)
    before = contents(first)
    work.edit("briefings/ours.md", "Ours", "Our page")
    assert work.build(second).tree == second
    assert pages(work) == {"ours.html"}
    assert contents(first) == before
    assert b"Our page" in (second / "ours.html").read_bytes()


def toggle(work: Work) -> None:
    folder, aside = work.root / "seeds/ferry", work.root / "aside"
    (folder if folder.exists() else aside).rename(aside if folder.exists() else folder)


def swap(path: str, one: str, other: str) -> Callable[[Work], None]:
    def edit(work: Work) -> None:
        file = work.root / path
        if file.exists():
            text = file.read_text(encoding="utf-8")
            new = text.replace(one, other) if one in text else text.replace(other, one)
            file.write_text(new, encoding="utf-8")

    return edit


CHANGES = (
    swap("seeds/crane/briefing.yml", "people were injured.", "people were hurt."),
    swap("seeds/ferry/briefing.yml", "title: The crane", "title: The ferry"),
    swap("seeds/crane/briefing.yml", "injured-12", "injured-twelve"),
    swap("seeds/ferry/report.txt", "a spokeswoman", "the spokeswoman"),
    swap("briefings/ours.md", "# Ours", "# Our page"),
    swap("briefings/ours.md", "(crane/index.md", "(ferry/index.md"),
    swap("mkdocs.yml", "site_name: Briefings", "site_name: Reports"),
    toggle,
)


@pytest.mark.parametrize("seed", range(1))
def test_any_edits_in_any_order(work: Work, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # no secret
    for _ in range(EDITS):
        chance.choice(CHANGES)(work)
        work.check()


def test_a_record_that_forgot_its_source_would_be_seen(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: where the hash of a file tells nothing, a change of it is lost."""
    monkeypatch.setattr(HashedFolder, "__getitem__", lambda *_: "as ever")
    work.check()
    work.check()
    work.edit("briefings/ours.md", "Ours", "Mine")
    with pytest.raises(AssertionError):
        work.check()


def test_mkdocs_compiles_the_theme_into_what_is_kept(
    work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled: list[str] = []

    class Noting(KeptTemplates):
        def dump_bytecode(self, bucket: Bucket) -> None:
            compiled.append(bucket.key)
            super().dump_bytecode(bucket)

    monkeypatch.setattr("generator.mkdocs_build.build.TEMPLATES", Noting())
    for out in ("one", "two"):
        assert not build_site(work.project, out=tmp_path / out)
    assert compiled
    assert len(compiled) == len({*compiled})
