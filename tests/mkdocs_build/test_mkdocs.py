import logging
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from generator.diagnostics import Severity, SiteFault
from generator.mkdocs_build.build import build_site
from generator.mkdocs_build.warnings import collected
from generator.project import layout as project_module
from generator.project import mkdocs_config as starting
from generator.project.layout import Project
from generator.project.mkdocs_config import starter_config, theme_in_checkout

ROOT = Path(__file__).parents[2]


def contents(folder: Path) -> Mapping[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def errors(faults: tuple[SiteFault, ...]) -> list[str]:
    return [fault.message for fault in faults if fault.severity is Severity.ERROR]


def test_a_clean_project_gives_a_site_and_no_complaint(project: Project, tmp_path: Path) -> None:
    before = contents(project.pages)
    assert build_site(project, out=tmp_path / "out", strict=True) == ()
    assert {"index.html", "404.html", "talks/index.html"} <= set(contents(tmp_path / "out"))
    assert contents(project.pages) == before
    assert not project.site.exists()


def test_a_broken_link_is_a_warning_told_once_and_an_error_when_strict(
    project: Project, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (project.pages / "about.md").write_text("[a](no.md) [b](no.md) [c](talks/index.md#nowhere)\n")
    faults = build_site(project, out=tmp_path / "out")
    assert [fault.severity for fault in faults] == [Severity.WARNING] * 2
    assert "'no.md'" in str(faults[0])
    assert str(faults[0]).startswith("warning: Doc file 'about.md'")
    assert "#nowhere" in str(faults[1])
    strict = build_site(project, out=tmp_path / "out", strict=True)
    assert errors(strict) == [fault.message for fault in faults]
    with project.configuration.open("a") as file:
        file.write("strict: true\n")
    assert build_site(project, out=tmp_path / "out") == strict
    assert (tmp_path / "out" / "talks" / "index.html").is_file()
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("configuration", "expected"),
    [
        ("site_name: x\ntheme: nothing\n", "Unrecognised theme name: 'nothing'"),
        ("site_name: [\n", "error parsing the configuration file"),
        ("- a list\n", "configuration is invalid"),
        ("site_name: x\ndocs_dir: briefings\nunknown_key: 1\nstrict: true\n", "unknown_key"),
        ("site_name: x\ntheme: mkdocs\nhooks: [hook.py]\ndocs_dir: briefings\n", "hook says no"),
        ("site_name: x\ntheme: {name: mkdocs, custom_dir: over}\ndocs_dir: briefings\n", "over"),
    ],
)
def test_a_configuration_that_does_not_work_is_a_fault(
    project: Project, tmp_path: Path, configuration: str, expected: str
) -> None:
    (project.root / "hook.py").write_text(
        "def on_page_markdown(markdown, **_):\n    raise ValueError('hook says no')\n"
    )
    (project.root / "over").mkdir()
    (project.root / "over" / "main.html").write_text("{% over")
    project.configuration.write_text(configuration)
    found = errors(build_site(project, out=tmp_path / "out"))
    assert any(expected in message for message in found)
    assert all("\n" not in message and "Aborted" not in message for message in found)


def test_an_error_that_nobody_logged_is_a_fault(project: Project, tmp_path: Path) -> None:
    (project.root / "hook.py").write_text("def on_nav(nav, **_):\n    raise KeyError('x')\n")
    with project.configuration.open("a") as file:
        file.write("hooks: [hook.py]\n")
    assert errors(build_site(project, out=tmp_path / "out")) == ["KeyError: 'x'"]


def test_a_page_that_gives_no_output_is_an_error(project: Project, tmp_path: Path) -> None:
    (project.root / "hook.py").write_text(
        "def on_post_page(output, page, **_):\n"
        "    return '' if page.file.src_uri == 'talks/index.md' else output\n"
    )
    with project.configuration.open("a") as file:
        file.write("hooks: [hook.py]\n")
    assert errors(build_site(project, out=tmp_path / "out")) == ["talks/index.md gave no page"]


def test_what_leads_out_of_the_pages_is_refused_before_anything_is_read(
    project: Project, tmp_path: Path
) -> None:
    (project.pages / "passwords.md").symlink_to("/etc/passwd")
    (project.pages / "folder").symlink_to("/etc")
    os.mkfifo(project.pages / "talks" / "pipe.md")
    reason = "is neither a file nor a folder; nothing was built"
    assert errors(build_site(project, out=tmp_path / "out")) == [
        f"briefings/folder {reason}",
        f"briefings/passwords.md {reason}",
        f"briefings/talks/pipe.md {reason}",
    ]
    assert not (tmp_path / "out").exists()


def test_a_full_disk_is_no_fault_of_the_author(project: Project, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        build_site(project, out=tmp_path / "file" / "out")


def test_the_environment_and_the_loggers_are_as_before(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "12345")
    logger = logging.getLogger("mkdocs")
    before = (tuple(logger.handlers), logger.propagate)
    build_site(project, out=tmp_path / "out")
    assert os.environ["SOURCE_DATE_EPOCH"] == "12345"
    assert (tuple(logger.handlers), logger.propagate) == before


def test_what_is_only_said_in_passing_is_no_complaint() -> None:
    with collected() as complaints:
        logging.getLogger("mkdocs.structure").info("in passing")
        logging.getLogger("MARKDOWN").warning("twice\n  over")
        logging.getLogger("MARKDOWN").warning("twice over")
    assert [str(fault) for fault in complaints.found] == ["warning: twice over"]
    assert not complaints.has_error


BUILD = """
import sys
from pathlib import Path
from generator.project.layout import Project
from generator.mkdocs_build.build import build_site
assert build_site(Project(root=Path(sys.argv[1])), out=Path(sys.argv[2])) == ()
"""


def test_two_builds_anywhere_and_at_any_time_give_the_same_bytes(
    project: Project, tmp_path: Path
) -> None:
    with project.configuration.open("a") as file:
        file.write("site_url: https://example.org/\n")
    moved = tmp_path / "a longer name" / "elsewhere"
    moved.parent.mkdir()
    outs = (tmp_path / "one", tmp_path / "two")
    surroundings = (
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Anchorage", "LC_ALL": "de_DE.UTF-8", "PYTHONHASHSEED": "2"},
    )
    for out, extra in zip(outs, surroundings, strict=True):
        environment = {**os.environ, **extra, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", BUILD, str(project.root), str(out)]
        subprocess.run(command, env=environment, check=True)
        project.root.rename(moved)
        project = Project(root=moved)
        for page in project.pages.rglob("*.md"):
            os.utime(page, (10**9, 10**9))
        moved = tmp_path / "back"
    assert contents(outs[0]) == contents(outs[1])
    assert b"sitemap" in b"".join(name.encode() for name in contents(outs[0]))


def test_the_date_of_the_build_is_nowhere(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    build_site(project, out=tmp_path / "out")
    assert b"Build Date UTC : 1970-01-01" in contents(tmp_path / "out")["index.html"]
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_the_starting_configuration_is_this_repositorys_own() -> None:
    class Loader(yaml.SafeLoader):
        """Knows none of MkDocs' tags."""

    ours = yaml.load((ROOT / "mkdocs.yml").read_text(), Loader)  # noqa: S506  # a SafeLoader
    starting = yaml.safe_load(starter_config())
    assert starting.pop("theme") == "briefings"
    assert ours.pop("theme")["custom_dir"] == "templates/site"
    assert starting == ours


def test_a_project_without_a_configuration_gets_ours(project: Project, tmp_path: Path) -> None:
    project.configuration.unlink()
    assert errors(build_site(project, out=tmp_path / "out")) == []
    site = contents(tmp_path / "out")
    assert {"index.html", "404.html", "css/tokens.css"} <= set(site)
    assert b"Content-Security-Policy" in site["index.html"]


@pytest.mark.parametrize(
    ("configuration", "expected"),
    [
        ("theme: mkdocs\n", None),
        ("site_name: x\n", None),
        ("theme: [1]\n", None),
        ("- a list\n", None),
        ("theme: [\n", None),
        ("x: !ENV y\nz: !!python/name:os.sep\ntheme: {name: briefings, locale: fr}\n", "fr"),
        ("theme: briefings\n", ""),
    ],
)
def test_in_a_checkout_our_theme_is_found_beside_the_package(
    configuration: str, expected: str | None
) -> None:
    theme = theme_in_checkout(configuration.encode())
    if expected is None:
        assert theme is None
    else:
        assert theme is not None
        assert theme["name"] is None
        assert theme["custom_dir"] == str(ROOT / "templates" / "site")
        assert "404.html" in str(theme["static_templates"])
        assert theme.get("locale", "") == expected


def test_an_installed_theme_is_left_to_mkdocs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "templates").mkdir()
    monkeypatch.setattr(starting, "files", lambda _: tmp_path)
    monkeypatch.setattr(project_module, "files", lambda _: tmp_path)
    assert theme_in_checkout(b"theme: briefings\n") is None
