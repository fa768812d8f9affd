import os
from pathlib import Path

import pytest

import generator.project.layout as module
from generator.project.layout import (
    Project,
    packaged_rules,
    packaged_templates,
    templates,
)


def test_the_places(tmp_path: Path) -> None:
    project = Project(root=tmp_path)
    assert project.seeds == tmp_path / "seeds"
    assert project.pages == tmp_path / "briefings"
    assert project.site == tmp_path / "site"
    assert project.configuration == tmp_path / "mkdocs.yml"
    assert project.work == tmp_path / ".briefings"


def test_the_packaged_templates_come_from_the_wheel_or_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "generator"
    package.mkdir()
    monkeypatch.setattr(module, "files", lambda _: package)
    assert packaged_templates() == tmp_path / "templates"
    (package / "templates").mkdir()
    assert packaged_templates() == package / "templates"


def test_the_projects_templates_stand_in_for_the_packaged_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = tmp_path / "ours"
    texts = {
        ours / "pages/home.md.jinja": "our home",
        ours / "pages/parts/row.md.jinja": "our row",
        ours / "pages/README.md": "no template",
        ours / "site/main.html": "no page template",
        ours / "rules.md": "the rules",
        tmp_path / "project/templates/rules.md": "other rules",
        tmp_path / "project/templates/pages/home.md.jinja": "own home",
        tmp_path / "project/templates/figures/own.svg.jinja": "own figure",
    }
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    monkeypatch.setattr(module, "packaged_templates", lambda: ours)
    assert templates(Project(root=tmp_path / "project")) == {
        "rules.md": "the rules",
        "pages/home.md.jinja": "own home",
        "pages/parts/row.md.jinja": "our row",
        "figures/own.svg.jinja": "own figure",
    }


def test_the_real_templates_are_found(tmp_path: Path) -> None:
    repository = Path(module.__file__).parents[2]
    assert packaged_templates() == repository / "templates"
    assert packaged_rules() == repository / "docs" / "rules.md"
    assert all(text for text in templates(Project(root=tmp_path)).values())


def test_a_template_that_is_no_file_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "templates/pages").mkdir(parents=True)
    os.mkfifo(tmp_path / "templates/pages/home.md.jinja")
    project = Project(root=tmp_path)
    assert templates(project) == templates(Project(root=tmp_path / "none"))
