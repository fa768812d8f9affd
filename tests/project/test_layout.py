from pathlib import Path

import pytest

import generator.project.layout as module
from generator.files.errors import OutputRefusedError
from generator.project.layout import (
    Project,
    find_project,
    packaged_rules,
    packaged_templates,
    prepare,
    templates,
)


def test_the_places(tmp_path: Path) -> None:
    project = Project(root=tmp_path)
    assert project.seeds == tmp_path / "seeds"
    assert project.pages == tmp_path / "briefings"
    assert project.site == tmp_path / "site"
    assert project.configuration == tmp_path / "mkdocs.yml"
    assert project.work == tmp_path / ".briefings"


def test_a_project_is_found_from_below_by_its_seeds(project: Project) -> None:
    inside = project.seeds / "talks"
    inside.mkdir()
    assert find_project(inside) == Project(root=project.root.resolve())


def test_a_project_is_found_by_its_configuration(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert find_project(tmp_path / "a" / "b") == Project(root=tmp_path.resolve())


def test_where_there_is_none_it_begins_here(tmp_path: Path) -> None:
    assert find_project(tmp_path) == Project(root=tmp_path.resolve())


def test_the_private_folder_explains_itself_and_is_ignored(project: Project) -> None:
    work = prepare(project)
    (work / "README").write_text("mine")
    assert prepare(project) == work
    assert (work / "README").read_text() == "mine"
    assert (work / ".gitignore").read_text() == "*\n"
    assert (
        (work / "CACHEDIR.TAG")
        .read_text()
        .startswith("Signature: 8a477f597d28d172789f06886806bc55")
    )


def test_a_private_folder_that_leads_elsewhere_is_refused(project: Project, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    project.work.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputRefusedError, match="must be a folder"):
        prepare(project)
    project.work.unlink()
    project.work.write_text("")
    with pytest.raises(OutputRefusedError, match="must be a folder"):
        prepare(project)


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
