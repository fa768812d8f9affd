"""A build after which nothing was touched says the same, and does nothing; any touch is seen."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cache.up_to_date import UpToDateCheck
from generator.cli import cli
from generator.diagnostics import SiteFault
from generator.mkdocs_build.build import build_site
from generator.project.layout import Project
from generator.project.mkdocs_config import starter_config
from generator.project.private_folder import holder, prepare
from tests.acceptance.readme import ROOT
from tests.projects import write_project

PAGE = "briefings/crane/index.md"
SEED = "seeds/crane/briefing.yml"
STORE = "store.sqlite"
HEAVY = ("mkdocs", "jinja2", "generator.pipeline", "starlette")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(write_project(tmp_path))
    (tmp_path / "mkdocs.yml").write_text(starter_config())
    (tmp_path / "templates/pages").mkdir(parents=True)
    return tmp_path


def build(*words: str) -> Result:
    result = CliRunner().invoke(cli, ("build", *words))
    assert result.exit_code == 0, result.output
    return result


def works(monkeypatch: pytest.MonkeyPatch, *words: str) -> bool:
    """Tell whether a build does anything."""
    asked: list[object] = []

    def publish(*given: object, **_: object) -> bool:
        asked.append(given)
        return True

    with monkeypatch.context() as patched:
        patched.setattr("generator.cli.building.publish", publish)
        build(*words)
    return bool(asked)


def test_nothing_is_done_again_and_the_same_is_said(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(root / SEED, "fall of a crane.", "fall of a crane #1")
    first = build()
    assert "warning[" in first.output
    assert not works(monkeypatch)
    assert build().output == first.output
    assert build("-q").output in first.output


def test_it_takes_no_more_than_a_look(root: Path) -> None:
    build()
    program = f"""import sys
from generator.cli import main
try: main()
except SystemExit as ended: assert not ended.code
print([name for name in {HEAVY} if name in sys.modules])"""
    command = (sys.executable, "-c", program, "build")
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    for expected in ("[]", str(list(HEAVY[:3]))):
        done = subprocess.run(command, cwd=root, env=surroundings, capture_output=True, check=True)
        assert done.stdout.decode().splitlines()[-1].startswith(expected[:-1])
        (root / SEED).touch()


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def same_again(path: Path) -> None:
    """Write the same bytes, with the same times."""
    before, data = path.stat(), path.read_bytes()
    path.write_bytes(data)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def private(root: Path) -> Path:
    return prepare(Project(root=root))


def told(root: Path, command: str) -> None:
    with sqlite3.connect(private(root) / STORE) as store:
        store.execute(command)
    store.close()


TOUCHES: Mapping[str, Callable[[Path], object]] = {
    "a seed is edited": lambda root: edit(root / SEED, "The crane", "My crane"),
    "a seed is written as it was": lambda root: same_again(root / SEED),
    "a briefing comes": lambda root: (root / "seeds/ferry").mkdir(),
    "a page is edited": lambda root: edit(root / PAGE, "crane", "Crane"),
    "a page goes": lambda root: (root / PAGE).unlink(),
    "a page comes": lambda root: (root / "briefings/mine.md").write_text("# Mine\n"),
    "the site is edited": lambda root: edit(root / "site/index.html", "</html>", "</html> "),
    "a file of the site goes": lambda root: (root / "site/404.html").unlink(),
    "a file of the site comes": lambda root: (root / "site/more.html").write_text("More"),
    "a setting is edited": lambda root: edit(root / "mkdocs.yml", "Briefings", "Desk"),
    "the settings go": lambda root: (root / "mkdocs.yml").unlink(),
    "a template comes": lambda root: (root / "templates/pages/home.md.jinja").write_text("Home"),
    "a build is at work, or was killed": lambda root: holder(private(root), "build").touch(),
    "what is known is torn": lambda root: os.truncate(private(root) / STORE, 40),
    "what is known is no record": lambda root: told(root, "UPDATE entry SET value = '[]'"),
    "what is known is another": lambda root: told(root, "UPDATE entry SET key = key || '0'"),
    "what is known goes": lambda root: (private(root) / STORE).unlink(),
}


@pytest.mark.parametrize("touch", TOUCHES.values(), ids=list(TOUCHES))
def test_any_touch_is_seen(
    touch: Callable[[Path], object], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build()
    assert not works(monkeypatch)
    touch(root)
    assert works(monkeypatch)


def test_a_copy_of_a_project_is_built(
    root: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What came with a clone or an archive is not believed."""
    build()
    copied = tmp_path_factory.mktemp("copied") / "project"
    shutil.copytree(root, copied)
    monkeypatch.chdir(copied)
    assert works(monkeypatch)


@pytest.mark.usefixtures("root")
def test_another_wish_is_another_build(monkeypatch: pytest.MonkeyPatch) -> None:
    build()
    for wish in (("--strict",), ("--pdf",), ("--paper", "us-letter"), ("--archive",)):
        assert works(monkeypatch, *wish)
    assert not works(monkeypatch, "--jobs", "1")


def test_a_changed_word_of_what_is_known_is_not_believed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(root / SEED, "fall of a crane.", "fall of a crane #1")
    build()
    told(root, "UPDATE entry SET value = replace(value, '#1', '#2')")
    assert works(monkeypatch)


def late(meanwhile: Callable[[], object]) -> Callable[..., tuple[SiteFault, ...]]:
    """Return what makes the site, once something else was done."""

    def made(project: Project, *, out: Path, **more: Any) -> tuple[SiteFault, ...]:  # noqa: ANN401
        meanwhile()
        return build_site(project, out=out, **more)

    return made


def test_a_change_while_a_build_runs_is_seen_by_the_next(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for meanwhile in (lambda: edit(root / SEED, "12", "12 "), lambda: same_again(root / PAGE)):
        (root / SEED).touch()
        with monkeypatch.context() as patched:
            patched.setattr("generator.build.build_site", late(meanwhile))
            build()
        assert works(monkeypatch)


def test_a_folder_that_cannot_be_looked_at_is_the_build_s_to_complain_of(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build()

    def refused(*_: object, **__: object) -> Mapping[str, str]:
        raise PermissionError

    with monkeypatch.context() as patched:
        patched.setattr("generator.cache.up_to_date.states", refused)
        assert works(monkeypatch)
        (root / SEED).touch()
        build()
    assert works(monkeypatch)


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text() + text)
    (path.parent / "hook.py").write_text("")


def inherit(root: Path) -> None:
    (root / "mkdocs.yml").rename(root / "base.yml")
    (root / "mkdocs.yml").write_text("INHERIT: base.yml\ntheme: briefings\n")


def theme(root: Path, folder: str) -> None:
    edit(root / "mkdocs.yml", "theme: briefings", f"theme: {{name: null, custom_dir: {folder}}}")
    (root / "faces").mkdir()
    (root / "faces/main.html").write_text("<html>{{ page.content }}</html>")
    (root / "faces/404.html").write_text("<html>Not here</html>")
    edit(root / "mkdocs.yml", "name: null,", "name: null, static_templates: [404.html],")


def linked_theme(root: Path) -> None:
    theme(root, "templates/site")
    (root / "templates/site").symlink_to(root / "faces")


def linked_templates(root: Path) -> None:
    (root / "templates").rename(root / "elsewhere")
    (root / "templates").symlink_to(root / "elsewhere")


def linked_settings(root: Path) -> None:
    (root / "mkdocs.yml").rename(root / "base.yml")
    (root / "mkdocs.yml").symlink_to(root / "base.yml")


UNSEEN: Mapping[str, Callable[[Path], object]] = {
    "a hook": lambda root: append(root / "mkdocs.yml", "hooks: [hook.py]\n"),
    "other settings": inherit,
    "the environment": lambda root: edit(root / "mkdocs.yml", "Briefings\n", "!ENV [DESK, A]\n"),
    "an extension that includes": lambda root: edit(
        root / "mkdocs.yml", "  - tables", "  - pymdownx.snippets"
    ),
    "a theme elsewhere": lambda root: theme(root, "faces"),
    "a theme behind a link": linked_theme,
    "templates behind a link": linked_templates,
    "settings behind a link": linked_settings,
}


@pytest.mark.parametrize("depend", UNSEEN.values(), ids=list(UNSEEN))
def test_what_depends_on_more_is_always_built(
    depend: Callable[[Path], object], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    depend(root)
    build()
    assert works(monkeypatch)


def test_a_second_edit_within_a_tick_of_a_coarse_clock_is_built(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a USB stick: the state of the file is the same, and its words are others."""
    step = 2_000_000_000
    monkeypatch.setattr("generator.files.stat._ticks", lambda told: told // step * step)
    time.sleep((step - time.time_ns() % step) / 1e9 + 0.05)
    edit(root / SEED, "fall of a crane", "fall of a Crane")
    build()
    edit(root / SEED, "fall of a Crane", "fall of a CRANE")
    build()
    assert "fall of a CRANE" in (root / "site/crane/index.html").read_text()
    edit(root / PAGE, "fall of a CRANE", "fall of a cRANE")
    assert works(monkeypatch)


def test_a_site_that_stays_young_is_looked_at_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("generator.cache.up_to_date.is_older", lambda at, _: "site" not in str(at))
        patched.setattr(UpToDateCheck, "_site", lambda _: {"": "site"})
        build()
    assert works(monkeypatch)
    del root
